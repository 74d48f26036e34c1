import assert from 'node:assert/strict';
import { noLinks } from '../../server/src/core/context.js';
import { applyEdits } from '../../server/src/core/edits/apply.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { createProject } from '../../server/src/core/project.js';
import { analysed, world } from '../support/marked.js';

const rule = 'versie-niet-verhoogd';
const balie = '  balie: { naam: Balie, laag: kanalen }\n';
const site = '  site: { naam: Site, laag: kanalen }\n';

function text(version: string, elements: string, more = ''): string {
  return `architectuur: Loket\nversie: ${version}\nstatus: concept\n${more}elementen:\n${elements}`;
}

/** What the rule finds in a text that was another one before. */
function found(before: string | null, after: string) {
  const earlier =
    before === null ? null : readDocument('file:///proef/proef.architectuur.yaml', before, 'architectuur');
  const { findings } = analysed(after, 'architectuur', { ...noLinks, earlier });
  return findings.filter(({ code }) => code === rule);
}

describe(rule, () => {
  it('points at the version that stayed the same, and says what changed', () => {
    const after = text('0.3.0', balie + site);
    const [finding, ...others] = found(text('0.3.0', balie), after);
    assert.ok(finding);
    assert.equal(others.length, 0);
    assert.equal(after.slice(finding.span.start, finding.span.end), '0.3.0');
    assert.equal(finding.level, 'hint');
    assert.match(
      finding.message.nl,
      /^Deze architectuur is gewijzigd \(1 element toegevoegd\), en `versie` is nog 0\.3\.0\..*Semantic Versioning 2\.0\.0, § 3.*Verhoog `versie` naar 0\.3\.1, of naar 0\.4\.0\.$/,
    );
    assert.match(finding.message.en, /changed \(1 element added\), and `versie` is still 0\.3\.0\./);
  });

  it('finds a lower version, and is content with any higher one', () => {
    for (const [before, after, isFound] of [
      ['0.3.0', '0.2.9', true],
      ['0.9.0', '0.10.0', false],
      ['0.9.0', '0.9.1', false],
      ['1.0.0', '0.99.99', true],
      ['0.3.0', '"0.3"', true],
      ['"0.3"', '"0.4"', false],
      ['"0.3"', '0.3.1', false],
      ['0.3.0', '2.0.0', false],
      ['99999999999999999999.0.1', '99999999999999999999.0.2', false],
    ] as const) {
      assert.equal(
        found(text(before, balie), text(after, site)).length,
        isFound ? 1 : 0,
        `${before} ${after}`,
      );
    }
    const [lower] = found(text('0.3.0', balie), text('0.2.9', site));
    assert.match(lower!.message.nl, /`versie` is 0\.2\.9, lager dan 0\.3\.0\./);
  });

  it('raises the version in the quotes that are there', () => {
    for (const [before, after, fixed] of [
      ['0.3.0', '0.3.0', ['0.3.1', '0.4.0']],
      ['0.3.9', "'0.3.0'", ["'0.3.10'", "'0.4.0'"]],
      ['"1.9"', '"1.9"', ['"1.10"']],
      ['1.9', '1.9', ['"1.10"']],
    ] as const) {
      const now = text(after, balie + site);
      const [finding] = found(text(before, balie), now);
      assert.deepEqual(
        finding?.fixes?.map(({ edits }) => applyEdits(now, edits)),
        fixed.map((version) => text(version, balie + site)),
      );
      for (const version of fixed)
        assert.equal(found(text(before, balie), text(version, balie + site)).length, 0);
    }
  });

  it('counts what is said: not order, layout, comments, and what is about the version', () => {
    const before = text('0.3.0', balie + site, 'datum: 2026-01-01\n');
    for (const after of [
      before,
      `# opmerking\n${text('"0.3.0"', site + balie, 'datum: 2026-05-05\n')}`,
      before.replace('concept', 'vastgesteld'),
    ]) {
      assert.deepEqual(found(before, after), []);
    }
    for (const after of [
      before.replace('Loket', 'Balie'),
      before.replace('naam: Site', 'naam: Website'),
      before.replace('  site:', '  website:'),
      `${before}weergaven: { w: { naam: W } }\n`,
      before.replace('datum:', 'eigenaar: Wij\ndatum:'),
    ]) {
      assert.equal(found(before, after).length, 1, after);
    }
    assert.match(
      found(before, before.replace('datum:', 'eigenaar: Wij\ndatum:'))[0]!.message.nl,
      /gewijzigd \(`eigenaar`\)/,
    );
  });

  it('is silent where nothing is known of before, and where a text is broken', () => {
    const after = text('0.3.0', balie + site);
    assert.deepEqual(found(null, after), []);
    assert.deepEqual(
      analysed(after).findings.filter(({ code }) => code === rule),
      [],
    );
    assert.deepEqual(found(text('0.3.0', `${balie}  x: [\n`), after), []);
    assert.deepEqual(found(text('0.3.0', balie), `${after}  x: [\n`), []);
    for (const version of ['', 'eerste', '[1]', '1', '1.2.3.4', '-1.0']) {
      assert.deepEqual(found(text(version, balie), after), []);
      assert.deepEqual(found(text('0.3.0', balie), text(version, site)), []);
    }
    assert.deepEqual(found('', after), []);
    assert.deepEqual(found('monitor: M\n', after), []);
  });

  it('gets the earlier text of the front, which may change', async () => {
    const uri = 'file:///proef/proef.architectuur.yaml';
    let earlier: string | null = text('0.3.0', balie);
    const project = createProject(
      {
        read: async () => null,
        list: async () => [],
        earlier: async (asked) => (asked === uri ? earlier : null),
      },
      world,
    );
    project.update(uri, text('0.3.0', balie + site));
    const codes = async () => (await project.analysis(uri))!.findings.map(({ code }) => code);
    assert.ok((await codes()).includes(rule));
    const first = await project.analysis(uri);
    assert.equal(await project.analysis(uri), first, 'nothing changed, so nothing is checked again');
    earlier = text('0.3.0', balie + site);
    assert.ok(!(await codes()).includes(rule));
    earlier = null;
    assert.ok(!(await codes()).includes(rule));
    project.update('file:///proef/a.monitor.yaml', 'monitor: M\n');
    assert.ok(await project.analysis('file:///proef/a.monitor.yaml'));
  });
});
