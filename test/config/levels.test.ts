import assert from 'node:assert/strict';
import { applyConfig } from '../../server/src/core/config/governance.js';
import { levelFor, levelsAt } from '../../server/src/core/config/levels.js';
import type { Finding } from '../../server/src/core/finding.js';
import type { Config } from '../../server/src/core/model/config-file.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { Rule } from '../../server/src/core/rules/rule.js';

const uri = 'file:///proef/bouwstenen.config.yaml';

/** What a text says; never anything but a configuration. */
function configOf(text: string): Config {
  const { model } = readDocument(uri, text, 'config');
  assert.ok(model.kind === 'config');
  return model.config;
}

/** The level of a finding that is a warning of itself, in a file. */
const level = (
  text: string,
  code = 'reeks-gat',
  path = 'a.monitor.yaml',
  own: Finding['level'] = 'warning',
) => levelFor(configOf(text), { code, level: own }, path);

describe('levels from a configuration', () => {
  it('are those of the rules themselves without one word', () => {
    assert.equal(level(''), 'warning');
    assert.equal(level('preset: aanbevolen\n'), 'warning');
  });

  for (const [word, expected] of [
    ['fout', 'error'],
    ['waarschuwing', 'warning'],
    ['opmerking', 'info'],
    ['tip', 'hint'],
    ['uit', null],
  ] as const) {
    it(`${word} is ${expected}, by itself and as niveau`, () => {
      assert.equal(level(`regels:\n  reeks-gat: ${word}\n`), expected);
      assert.equal(level(`regels:\n  reeks-gat:\n    niveau: ${word}\n`), expected);
      assert.equal(level(`regels: { reeks-gat: ${word} }\n`), expected);
      assert.equal(level(`regels:\n  naam-dubbel: ${word}\n`), 'warning');
    });
  }

  it('of a rule named twice are the last', () => {
    assert.equal(level('regels:\n  reeks-gat: fout\n  reeks-gat: tip\n'), 'hint');
  });

  it('of presets: streng raises what a document demands, and nothing else', () => {
    const governance = rules.find(({ source }) => source);
    assert.ok(governance);
    const raised = (['error', 'warning', 'info', 'hint'] as const).map((own) =>
      level('preset: streng\n', governance.id, 'a', own),
    );
    assert.deepEqual(raised, ['error', 'error', 'warning', 'warning']);
    assert.equal(level('preset: streng\n'), 'warning');
    assert.equal(level('preset: streng\nregels:\n  reeks-gat: tip\n'), 'hint');
  });

  it('of presets: alleen-schema shows no rule but those that are asked for', () => {
    const only = 'preset: alleen-schema\nregels:\n  naam-dubbel: fout\n';
    assert.equal(level(only), null);
    assert.equal(level(only, 'negeer-overbodig'), null);
    assert.equal(level(only, 'naam-dubbel'), 'error');
    assert.equal(level(only, 'schema-type', 'a', 'error'), 'error');
  });

  it('of what the form of a file breaks stay as they are', () => {
    for (const code of ['schema-type', 'yaml-syntaxis', 'bestand-leeg', 'regel-onbekend']) {
      assert.equal(level(`preset: alleen-schema\nregels:\n  ${code}: uit\n`, code, 'a', 'error'), 'error');
    }
    assert.equal(level('regels:\n  negeer-overbodig: uit\n', 'negeer-overbodig'), null);
  });

  it('of exceptions hold for the files that fit, the last one over earlier ones', () => {
    const text = `regels:
  reeks-gat: fout
uitzonderingen:
  - paden: ["*.monitor.yaml"]
    regels:
      reeks-gat: opmerking
  - paden: [oud/**, ouder/**]
    preset: alleen-schema
    regels:
      reeks-gat: tip
`;
    assert.equal(level(text), 'info');
    assert.equal(level(text, 'reeks-gat', 'a.architectuur.yaml'), 'error');
    assert.equal(level(text, 'reeks-gat', 'ouder/a.monitor.yaml'), 'hint');
    assert.equal(level(text, 'naam-dubbel', 'oud/a.monitor.yaml'), null);
    assert.equal(level(text, 'naam-dubbel'), 'warning');
  });

  it('show nothing at all of a file that is skipped', () => {
    const text = 'overslaan:\n  - oud/**\n';
    assert.equal(level(text, 'yaml-syntaxis', 'oud/a.monitor.yaml', 'error'), null);
    assert.equal(level(text, 'yaml-syntaxis', 'a.monitor.yaml', 'error'), 'error');
    const finding: Finding = {
      code: 'reeks-gat',
      level: 'warning',
      span: { start: 0, end: 1 },
      message: { nl: '', en: '' },
    };
    assert.deepEqual(applyConfig([finding], configOf(text), 'oud/a.monitor.yaml'), []);
    const lowered = applyConfig([finding], configOf('regels: {reeks-gat: tip}\n'), 'a');
    assert.deepEqual(lowered, [{ ...finding, level: 'hint' }]);
  });

  it('are the defaults for whatever cannot be read', () => {
    for (const text of [
      'preset: [streng]\n',
      'preset: strenger\n',
      'regels: reeks-gat\n',
      'regels:\n  reeks-gat: off\n',
      'regels:\n  reeks-gat: [fout]\n',
      'regels:\n  reeks-gat:\n    niveau: {}\n',
      'uitzonderingen: {paden: x}\n',
      'uitzonderingen:\n  - regels: {reeks-gat: fout}\n',
      'uitzonderingen:\n  - paden: {a: b}\n    regels: []\n',
      'overslaan: {}\n',
      '- lijst\n',
      ': :\n\t[',
      '\0',
      'regels: &a\n  x: *a\n',
      'regels:\n  constructor: fout\n  __proto__: fout\n',
    ]) {
      assert.equal(level(text), 'warning', text);
    }
    // What can be read counts, whatever stands around it.
    assert.equal(level('preset: [\nregels:\n  reeks-gat: fout\n'), 'error');
  });
});

describe('options of rules', () => {
  const rule: Rule = {
    id: 'reeks-gat',
    level: 'warning',
    kinds: [],
    options: {
      grens: { standard: 3, minimum: 1, description: { nl: 'x', en: 'x' } },
      marge: { standard: 0.5, description: { nl: 'x', en: 'x' } },
    },
    check: () => [],
  };
  const optionsIn = (opties: string, path = 'a') =>
    levelsAt(configOf(`regels:\n  reeks-gat:\n    opties: ${opties}\n`), path).optionsOf(rule);

  it('are what the repository says, and otherwise what the rule says', () => {
    assert.deepEqual(optionsIn('{}'), { grens: 3, marge: 0.5 });
    assert.deepEqual(optionsIn('{ grens: 5 }'), { grens: 5, marge: 0.5 });
  });

  it('keep the number of the rule where another means nothing', () => {
    for (const odd of ['{ grens: 0 }', '{ grens: veel }', '{ grens: .nan }', '{ constructor: 1 }', '[1]']) {
      assert.deepEqual(optionsIn(odd), { grens: 3, marge: 0.5 }, odd);
    }
  });

  it('may differ for some files', () => {
    const text = `regels:
  reeks-gat:
    opties: { grens: 5, marge: 1 }
uitzonderingen:
  - paden: [oud/**]
    regels:
      reeks-gat:
        opties: { grens: 9 }
`;
    const at = (path: string) => levelsAt(configOf(text), path).optionsOf(rule);
    assert.deepEqual(at('oud/a'), { grens: 9, marge: 1 });
    assert.deepEqual(at('a'), { grens: 5, marge: 1 });
    assert.equal(levelsAt(configOf(text), 'a').optionsOf({ ...rule, id: 'x' })?.grens, 3);
  });

  it('are none for a rule without options', () => {
    const { options: _, ...plain } = rule;
    assert.equal(levelsAt(configOf(''), 'a').optionsOf(plain), undefined);
  });
});
