import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import { fingerprintsOf, writeBaseline } from '../../server/src/core/config/baseline.js';
import { createProject, type ProjectOptions } from '../../server/src/core/project.js';
import { analysed, head, world } from '../support/marked.js';

const uri = 'file:///werk/team/a.architectuur.yaml';
const text = `${head}elementen:\n  een:\n    bouwsteen: digidd\n`;
const nested = 'file:///werk/team/bouwstenen.config.yaml';
const top = 'file:///werk/bouwstenen.config.yaml';
const off = 'regels:\n  bouwsteen-onbekend: uit\n';
const hint = 'regels:\n  bouwsteen-onbekend: tip\n';

function projectWith(disk: Record<string, string>, options: ProjectOptions = {}) {
  const files = new Map(Object.entries(disk));
  const reads: string[] = [];
  const project = createProject(
    {
      read: async (asked) => {
        reads.push(asked);
        return files.get(asked) ?? null;
      },
      list: async () => [],
    },
    world,
    options,
  );
  project.update(uri, text);
  const found = async (asked = uri): Promise<string[]> =>
    (await project.analysis(asked))!.findings
      .filter(({ code }) => /^(?:bouwsteen-onbekend|regel-onbekend|schema-.*|yaml-.*)$/.test(code))
      .map(({ code, level }) => `${level} ${code}`);
  return { project, files, reads, found };
}

const baselineOf = (name: string, { allFindings, document }: Analysis): string =>
  writeBaseline(new Map([[name, fingerprintsOf(allFindings, document.source)]]));

describe('the configuration of a document', () => {
  it('is the nearest one upwards, whole', async () => {
    assert.deepEqual(await projectWith({}).found(), ['error bouwsteen-onbekend']);
    assert.deepEqual(await projectWith({ [top]: hint }).found(), ['hint bouwsteen-onbekend']);
    const both = { [top]: off, [nested]: 'preset: aanbevolen\n' };
    assert.deepEqual(await projectWith(both).found(), ['error bouwsteen-onbekend']);
    assert.deepEqual(await projectWith({ 'file:///werk/anders/bouwstenen.config.yaml': off }).found(), [
      'error bouwsteen-onbekend',
    ]);
  });

  it('has paths from its own folder', async () => {
    const skip = (pattern: string) => `overslaan: ["${pattern}"]\n`;
    assert.deepEqual(await projectWith({ [top]: skip('team/*') }).found(), []);
    assert.deepEqual(await projectWith({ [nested]: skip('team/*') }).found(), ['error bouwsteen-onbekend']);
    const encoded = 'file:///werk/mijn%20map%20%C3%A9/a.architectuur.yaml';
    const { project, found } = projectWith({ [top]: skip('mijn map é/**') });
    project.update(encoded, text);
    assert.deepEqual(await found(encoded), []);
  });

  it('counts as it is typed, for the other open documents at once', async () => {
    const { project, found } = projectWith({ [top]: off });
    assert.deepEqual(await found(), []);
    project.update(top, hint);
    assert.deepEqual(await found(), ['hint bouwsteen-onbekend']);
    project.update(top, 'regels:\n  bouwsteen-onbekend:\n');
    assert.deepEqual(await found(), ['error bouwsteen-onbekend']);
    project.close(top);
    assert.deepEqual(await found(), []);
  });

  it('is read again when it changed on disk, and not before', async () => {
    const { project, files, reads, found } = projectWith({ [top]: hint });
    const first = await project.analysis(uri);
    const count = reads.length;
    project.update(uri, `${text}# meer\n`);
    await found();
    assert.equal(reads.length, count);
    assert.notEqual(first, await project.analysis(uri));
    assert.equal(await project.analysis(uri), await project.analysis(uri));
    files.delete(top);
    files.set(nested, off);
    project.changedOnDisk(nested);
    assert.deepEqual(await found(), []);
  });

  it('does the same whatever was opened first', async () => {
    const one = projectWith({});
    one.project.update(top, off);
    const other = createProject({ read: async () => null, list: async () => [] }, world);
    other.update(top, off);
    other.update(uri, text);
    assert.deepEqual(await one.found(), []);
    assert.deepEqual((await other.analysis(uri))!.findings, (await one.project.analysis(uri))!.findings);
  });

  it('gives no rule a way around the schema', async () => {
    const monitor = 'file:///werk/m.monitor.yaml';
    const cells = `monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n      reeks:\n        naam: R\n        waarden:\n          2021: "12"\n`;
    const codesUnder = async (config: string) => {
      const { project } = projectWith({ [top]: config });
      project.update(monitor, cells);
      return (await project.analysis(monitor))!.findings.map(({ code, level }) => `${level} ${code}`);
    };
    assert.ok((await codesUnder('preset: aanbevolen\n')).includes('error getal-als-tekst'));
    for (const level of ['uit', 'tip']) {
      const found = await codesUnder(`regels:\n  getal-als-tekst: ${level}\n`);
      assert.ok(
        found.some((each) => each.startsWith('error schema-')),
        found.join(),
      );
    }
  });

  it('does not call a comment useless because a rule is off', async () => {
    const { project } = projectWith({ [top]: off });
    project.update(uri, text.replace('  een:', '  # bouwstenen-negeer bouwsteen-onbekend: komt nog\n  een:'));
    const codes = (await project.analysis(uri))!.findings.map(({ code }) => code);
    assert.ok(!codes.includes('negeer-overbodig'), codes.join());
  });
});

describe('findings in a configuration', () => {
  const listed = (config: string): string[] =>
    analysed(config, 'config').findings.map(
      ({ code, span, message }) => `${code} ${config.slice(span.start, span.end)}: ${message.nl}`,
    );

  it('are none where it is right', () => {
    const config = `preset: streng
regels:
  reeks-gat: uit
  negeer-overbodig: tip
  bouwsteen-onbekend:
    niveau: waarschuwing
uitzonderingen:
  - paden: [archief/**]
    preset: alleen-schema
    regels: { reeks-gat: fout }
overslaan: ["*.oud.architectuur.yaml"]
`;
    assert.deepEqual(listed(config), []);
  });

  it('name the nearest rule, wherever the setting stands', () => {
    assert.match(listed('regels:\n  reeks-gatt: uit\n')[0]!, /^regel-onbekend reeks-gatt: .*`reeks-gat`\?/);
    const inside = 'preset: streng\nuitzonderingen:\n  - paden: [a]\n    regels:\n      reeks-gatt: uit\n';
    assert.match(listed(inside)[0]!, /^regel-onbekend reeks-gatt: /);
    const far = listed('regels:\n  iets-heel-anders: uit\n')[0]!;
    assert.match(far, /bouwstenen rules/);
    assert.equal(listed('regels:\n  schema-type: uit\n').length, 1);
    assert.match(listed('regels:\n  schema-type: uit\n')[0]!, /overslaan/);
  });

  it('name options that a rule does not have', () => {
    assert.match(
      listed('regels:\n  reeks-gat:\n    opties:\n      zomaar: 3\n')[0]!,
      /^regel-onbekend zomaar: .*geen opties/,
    );
  });

  it('stand inside the text, and never throw, whatever it says', () => {
    for (const text of [
      '',
      '\0',
      '- a',
      '{{{{',
      'regels: {',
      'regels:\n  : x\n',
      'regels: [uit]\n',
      'regels:\n  __proto__: uit\n  constructor: { opties: { __proto__: 1 } }\n',
      'regels: &r\n  reeks-gat: uit\nuitzonderingen:\n  - paden: [a]\n    regels: *r\n',
      'uitzonderingen: 3\noverslaan: 4\npreset: 5\n',
      `overslaan: ["${'{'.repeat(1000)}"]\n`,
      '\uFEFFregels:\r\n  "reeks-gatt": uit # 🏛️\r\n',
    ]) {
      for (const { span, message } of analysed(text, 'config').findings) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
        assert.ok(message.nl.length > 20 && message.en.length > 20, message.nl);
      }
    }
  });

  it('come from its schema like those of every other file', () => {
    for (const [config, code] of [
      ['presett: streng\n', 'schema-onbekende-sleutel'],
      ['preset: strengg\n', 'schema-waarde'],
      ['regels:\n  reeks-gat: aan\n', 'schema-waarde'],
      ['regels:\n  reeks-gat:\n    nivo: fout\n', 'schema-onbekende-sleutel'],
      ['regels: []\n', 'schema-type'],
      ['uitzonderingen:\n  - preset: streng\n', 'schema-ontbreekt'],
      ['overslaan: []\n', 'schema-vorm'],
      ['', 'bestand-leeg'],
      ['preset: [\n', 'yaml-syntaxis'],
      ['preset: streng\npreset: streng\n', 'sleutel-dubbel'],
      ['regels:\n  reeks-gat: uit\n  reeks-gat: tip\n', 'element-dubbel'],
    ] as const) {
      assert.equal(listed(config)[0]?.split(' ')[0], code, config);
    }
  });
});

describe('an option of a rule', () => {
  it('reaches the rule', async () => {
    const { project } = projectWith({
      [nested]: 'regels:\n  element-zonder-uitgangspunt:\n    opties: { aandeel: 0 }\n',
    });
    const found = async () => (await project.analysis(uri))!.findings.map(({ code }) => code);
    project.update(uri, `${head}elementen:\n  een:\n    bouwsteen: digid\n`);
    assert.ok((await found()).includes('element-zonder-uitgangspunt'));
    project.update(nested, 'preset: aanbevolen\n');
    assert.ok(!(await found()).includes('element-zonder-uitgangspunt'));
  });
});

describe('the baseline of a document', () => {
  const baseline = 'file:///werk/bouwstenen.baseline.json';
  const written = baselineOf('team/a.architectuur.yaml', analysed(text));

  it('makes what it knows a hint that says so', async () => {
    const { project, found } = projectWith({ [baseline]: written });
    assert.deepEqual(await found(), ['hint bouwsteen-onbekend']);
    const { findings, baselined, gone } = (await project.analysis(uri))!;
    assert.deepEqual([...baselined], findings);
    assert.match(findings[0]!.message.nl, /\(Staat in de baseline\.\)$/);
    assert.match(findings[0]!.message.en, /\(In the baseline\.\)$/);
    assert.equal(gone.size, 0);
  });

  it('leaves new findings as they are, and tells what is gone', async () => {
    const { project, found } = projectWith({ [baseline]: written });
    project.update(uri, text.replace('digidd', 'digiddd'));
    assert.deepEqual(await found(), ['error bouwsteen-onbekend']);
    assert.equal((await project.analysis(uri))!.gone.size, 1);
  });

  it('is read again when it changed on disk, and passed over where it is broken or not wanted', async () => {
    const { project, files, found } = projectWith({ [baseline]: '{' });
    assert.deepEqual(await found(), ['error bouwsteen-onbekend']);
    files.set(baseline, written);
    project.changedOnDisk(baseline);
    assert.deepEqual(await found(), ['hint bouwsteen-onbekend']);
    const without = projectWith({ [baseline]: written }, { readsBaseline: false });
    assert.deepEqual(await without.found(), ['error bouwsteen-onbekend']);
  });

  it('counts what the configuration left over', async () => {
    const { project, found } = projectWith({ [baseline]: written, [top]: off });
    assert.deepEqual(await found(), []);
    assert.equal((await project.analysis(uri))!.gone.size, 1);
  });
});

describe('watching the rules', () => {
  it('sees each rule for the kind of the file, and the schema, and changes nothing', async () => {
    const seen: string[] = [];
    const { project } = projectWith(
      {},
      {
        observe: (name, run) => {
          seen.push(name);
          return run();
        },
      },
    );
    const { findings } = (await project.analysis(uri))!;
    assert.deepEqual(findings, (await projectWith({}).project.analysis(uri))!.findings);
    assert.ok(seen.includes('element-onbekend') && seen.includes('schema') && !seen.includes('reeks-gat'));
  });
});
