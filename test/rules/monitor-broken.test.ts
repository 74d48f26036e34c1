import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/core/rules/index.js';
import { root } from '../cli/cli.js';
import { analysed, faults } from '../support/marked.js';

const monitor = (indicators: string): string =>
  `monitor: M\npeildatum: 2021-12-31\njaren: [2019, 2020, 2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n${indicators}`;

describe('the rules on monitor files and broken text', () => {
  const texts = [
    'monitor: M\njaren: [2019, x, {}, 2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n      a: { waarden: { 2019: [1], 2021: {waarde: {}} }, groei: { waarde: [] } }\n',
    'jaren: {}\npeildatum: []\nvoorzieningen:\n  digid: 3\n  digid: [1]\n',
    monitor('      a:\n        waarden: { 2019: 1.023, 2020: '),
    monitor(
      '      a:\n        som-deel-van: a\n        waarden: { 2019: 1, 2019: 2, 2021: 30 }\n        groei: "\n',
    ),
    monitor(
      '      a: &a\n        waarden: { 2020: 1, 2021: 1 }\n        groei: 5\n      b: *a\n      c:\n        waarden: *nergens\n',
    ),
    monitor(
      '      __proto__:\n        waarden: { __proto__: 1, 2020: 1, 2021: 9 }\n        methodebreuken: { __proto__: x }\n      constructor:\n        som-deel-van: __proto__\n        waarden: { 2021: 1.000 }\n',
    ),
    monitor(
      '      a:\n        waarden: { 2020: .inf, 2021: .nan }\n        groei: .inf\n      b:\n        waarden: { 2020: -1e308, 2021: 1e308 }\n        groei: 1e-320\n',
    ),
    monitor(
      '      ? [a]\n      : b\n      c:\n        waarden:\n          ? 2020\n          : 1\n          ? 2021\n          : 9\n',
    ),
    monitor('      a:\n        waarden:\n\t\t2020: 1\n'),
  ];

  it('never throw, and place every finding inside the text', () => {
    for (const text of texts) {
      for (const { span, message, related = [], fixes = [] } of analysed(text, 'monitor').findings) {
        const places = [
          span,
          ...related.map((each) => each.span),
          ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ];
        for (const { start, end } of places) {
          assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify([text, start, end]));
        }
        assert.ok(!/undefined|NaN/.test(message.nl + message.en), message.nl);
      }
    }
  });

  it('still find what the sound part holds', () => {
    const text = `${monitor('      a:\n        naam: A\n        waarden: { 2020: 100, 2021: 1.023 }\n')}  brp:\n    indicatoren: {\n`;
    assert.ok(faults(analysed(text, 'monitor')).includes('getal-duizendpunt "1.023"'));
  });

  const row = (id: string, rest: string): string => `      ${id}:\n        naam: X\n        ${rest}\n`;
  for (const [rule, rows] of [
    ['getal-duizendpunt', row('a', 'waarden: { 2020: 900, 2021: 1.023 }')],
    ['getal-als-tekst', row('a', 'waarden: { 2021: 13.529.391 }')],
    ['groei-klopt-niet', row('a', 'waarden: { 2020: 100, 2021: 110 }\n        groei: 20')],
    [
      'som-klopt-niet',
      row('a', 'waarden: { 2021: 3 }') + row('b', 'waarden: { 2021: 2 }\n        som-deel-van: a'),
    ],
    ['jaar-buiten-editie', row('a', 'waarden: { 2012: 1 }')],
    ['reeks-gat', row('a', 'waarden: { 2019: 1, 2021: 1 }')],
    ['sprong-zonder-toelichting', row('a', 'waarden: { 2020: 1, 2021: 100 }')],
    ['herzien-zonder-toelichting', row('aangesloten-organisaties', 'waarden: { 2019: 664 }')],
    ['indicator-onbekend', row('acounts-basis', 'waarden: { 2021: 1 }')],
    ['eenheid-wisselt', row('accounts-basis', 'waarden: { 2021: 1 }\n        eenheid: burgers')],
  ] as const) {
    it(`${rule}: speaks once about the sound part of a broken file, at its level`, () => {
      const expected = rules.find(({ id }) => id === rule)!;
      for (const tail of [
        '  brp:\n    indicatoren: {\n',
        '  brp:\n\tx: "\n',
        '  brp\n  hr: *x\n',
        '---\n{',
      ]) {
        const { findings } = analysed(monitor(rows) + tail, 'monitor');
        const told = findings.filter(({ code }) => code === rule);
        assert.deepEqual(
          told.map(({ level }) => level),
          [expected.level],
          tail,
        );
        assert.ok(findings.length > 1, 'what is broken is reported as well');
      }
    });
  }

  it('survive an edition that is cut off or damaged anywhere', () => {
    const edition = readFileSync(path.join(root, 'catalogue/monitor-2018.monitor.yaml'), 'utf8');
    let seed = 11;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 40; round++) {
      const from = random(16_000);
      const signs = '{}[]:,"\'#&*|>-% \n0123456789.';
      const noise = signs[random(signs.length)]!.repeat(1 + random(3));
      const text = (edition.slice(0, from) + noise + edition.slice(from + random(400))).slice(
        0,
        4_000 + random(16_000),
      );
      for (const { span } of analysed(text, 'monitor').findings) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }
  });

  it('read ten thousand cells in one row', () => {
    const cells = Array.from({ length: 10_000 }, (_, index) => `${2000 + (index % 30)}: ${index}`).join(', ');
    const { findings } = analysed(
      monitor(`      a:\n        naam: A\n        waarden: { ${cells} }\n`),
      'monitor',
    );
    assert.ok(findings.length > 0 && findings.length <= 501);
  });
});

describe('every rule', () => {
  it('speaks Dutch and English, at a known level', () => {
    for (const { level, kinds } of rules) {
      assert.ok(['error', 'warning', 'info', 'hint'].includes(level));
      assert.ok(kinds.length > 0);
    }
  });
});
