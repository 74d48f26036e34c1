import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import {
  compare,
  fingerprintsOf,
  readBaseline,
  writeBaseline,
} from '../../server/src/core/config/baseline.js';
import { analysed, head } from '../support/marked.js';

const text = `${head}elementen:
  een:
    bouwsteen: digidd
    relaties:
      - bedient: tweee
      - benadert: drie
  twee:
    bouwsteen: brp
`;
/** What these tests look at; other rules may have their say about the same texts. */
const seen = ({ allFindings }: Analysis) =>
  allFindings.filter(({ code }) => code === 'element-onbekend' || code === 'bouwsteen-onbekend');
const prints = (analysis: Analysis) => fingerprintsOf(seen(analysis), analysis.document.source);

/** What is new in a text against the baseline of another, and what is gone. */
function against(before: string, after: string): { fresh: string[]; gone: number } {
  const analysis = analysed(after);
  const { known, gone } = compare(seen(analysis), analysis.document.source, prints(analysed(before)));
  return {
    fresh: seen(analysis)
      .filter((finding) => !known.has(finding))
      .map(({ code }) => code),
    gone: [...gone.values()].reduce((sum, count) => sum + count, 0),
  };
}

describe('a baseline', () => {
  it('knows every finding of the text that it was made of', () => {
    assert.equal(seen(analysed(text)).length, 3);
    assert.deepEqual(against(text, text), { fresh: [], gone: 0 });
  });

  it('keeps knowing them when lines, items and their order move', () => {
    const moved = `# boven\n\n${head}omschrijving: nieuw\nelementen:
  twee:
    bouwsteen: brp
  een:
    status: bestaand
    bouwsteen: digidd

    relaties:
      - bedient: twee
      - benadert: drie
      - bedient: tweee
`;
    assert.deepEqual(against(text, moved), { fresh: [], gone: 0 });
  });

  it('tells a new finding of the same rule apart', () => {
    const more = text.replace('benadert: drie\n', 'benadert: drie\n      - benadert: vier\n');
    assert.deepEqual(against(text, more), { fresh: ['element-onbekend'], gone: 0 });
    const elsewhere = `${text}    relaties:\n      - bedient: tweee\n`;
    assert.ok(against(text, elsewhere).fresh.includes('element-onbekend'));
  });

  it('counts equal findings: a third one of two is new', () => {
    const two = text.replace('benadert: drie', 'bedient: tweee');
    const three = two.replace('bedient: tweee\n', 'bedient: tweee\n      - bedient: tweee\n');
    const { fresh } = against(two, three);
    assert.equal(fresh.filter((code) => code === 'element-onbekend').length, 1);
  });

  it('tells what is gone', () => {
    assert.equal(against(text, text.replace('digidd', 'digid')).gone, 1);
    assert.deepEqual(against(text, text.replace('digidd', 'digid')).fresh, []);
  });

  it('stays the same when it is written and read, sorted by path and finding', () => {
    const baseline = new Map([
      ['b.yaml', new Map([['z', 1]])],
      ['a/ë.yaml', prints(analysed(text))],
      ['leeg.yaml', new Map<string, number>()],
      ['__proto__', new Map([['__proto__', 2]])],
    ]);
    const written = writeBaseline(baseline);
    const read = readBaseline(written)!;
    assert.deepEqual(read.get('a/ë.yaml'), new Map([...prints(analysed(text))].sort()));
    assert.deepEqual(
      [...read.keys()].filter((key) => key !== '__proto__'),
      ['a/ë.yaml', 'b.yaml'],
    );
    assert.equal(writeBaseline(read), written);
    assert.doesNotMatch(written, /"\d|line|regel:/);
  });

  it('is none where the text is no baseline, and leaves out what makes no sense', () => {
    for (const odd of ['', 'x', '[]', 'null', '{}', '{"version":2,"files":{}}', '{"version":1,"files":[]}']) {
      assert.equal(readBaseline(odd), null, odd);
    }
    const read = readBaseline('\uFEFF{"version":1,"files":{"a":{"x":"1","y":-1,"z":2,"w":1.5},"b":[]}}');
    assert.deepEqual(read?.get('a'), new Map([['z', 2]]));
    assert.equal(read?.get('b')?.size, 0);
  });
});
