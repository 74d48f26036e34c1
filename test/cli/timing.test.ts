import assert from 'node:assert/strict';
import { createTiming } from '../../server/src/cli/timing.js';
import { bouwstenen } from './cli.js';

describe('what rules cost', () => {
  it('is added up by rule, the most expensive first', () => {
    let now = 0;
    const timing = createTiming(() => now);
    const cost = (name: string, time: number) =>
      timing.observe(name, () => {
        now += time;
        return name;
      });
    assert.equal(cost('klein', 1), 'klein');
    cost('groot', 5);
    cost('groot', 2);
    assert.equal(
      timing.table('nl'),
      `${[
        'regel  keer    ms  aandeel',
        'groot     2  7.00    87.5%',
        'klein     1  1.00    12.5%',
        'samen        8.00   100.0%',
      ].join('\n')}\n`,
    );
  });

  it('leaves out what runs inside of something else', () => {
    let now = 0;
    const timing = createTiming(() => now);
    timing.observe('buiten', () => {
      now += 1;
      timing.observe('binnen', () => {
        now += 3;
      });
    });
    assert.match(timing.table('nl'), /^binnen +1 +3\.00 +75\.0%\nbuiten +1 +1\.00 +25\.0%\nsamen +4\.00/m);
  });

  it('is a table without rows where nothing was checked', () => {
    assert.match(createTiming(() => 0).table('en'), /^rule .*\ntogether +0\.00 +0\.0%\n$/);
  });

  it('is printed beside the report, which stays as it is', async () => {
    const plain = await bouwstenen(['check', 'samples', '--format', 'json']);
    const timed = await bouwstenen(['check', 'samples', '--format', 'json', '--timing']);
    assert.equal(timed.out, plain.out);
    assert.equal(plain.err, '');
    for (const name of ['schema', 'element-onbekend', 'som-klopt-niet']) {
      assert.match(timed.err, new RegExp(`^${name} +\\d+ +\\d+\\.\\d\\d +\\d+\\.\\d%$`, 'm'));
    }
  });
});
