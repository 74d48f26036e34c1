import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import { readPrinted } from '../../server/src/core/model/printed-number.js';
import { analysed, faults } from '../support/marked.js';

/** A monitor with one row of cells, and more keys of the row behind it. */
const row = (cells: string, more = ''): Analysis =>
  analysed(
    `monitor: M\npeildatum: 2021-12-31\njaren: [2019, 2020, 2021]\nvoorzieningen:\n  14-netnummer:\n    indicatoren:\n      gesprekken:\n        naam: Gesprekken\n        waarden: ${cells}\n${more}`,
    'monitor',
  );

const fixesOf = (analysis: Analysis): string[] =>
  analysis.findings.flatMap(({ fixes }) => fixes?.map(({ edits }) => edits[0]!.text) ?? []);

describe('getal-duizendpunt', () => {
  it('reports a point between thousands and offers the number without it', () => {
    const analysis = row('{ 2019: 871, 2020: 945, 2021: 1.023 }');
    assert.deepEqual(faults(analysis), ['getal-duizendpunt "1.023"']);
    assert.deepEqual(fixesOf(analysis), ['1023']);
    assert.match(analysis.findings[0]!.message.nl, /`1\.023` is in YAML het getal 1,023/);
    assert.equal(analysis.findings[0]!.level, 'error');
  });

  it('reports it behind `waarde`, and in every cell of a row', () => {
    const analysis = row('{ 2019: 13.500, 2020: { gedrukt: "14.100", waarde: 14.100 }, 2021: -1.000 }');
    assert.deepEqual(faults(analysis), [
      'getal-duizendpunt "13.500"',
      'getal-duizendpunt "14.100"',
      'getal-duizendpunt "-1.000"',
    ]);
  });

  it('says nothing else about a row whose numbers it doubts', () => {
    assert.deepEqual(faults(row('{ 2019: 1.023, 2020: 900000, 2021: 1000000 }', '        groei: 11.1\n')), [
      'getal-duizendpunt "1.023"',
    ]);
    assert.deepEqual(faults(row('{ 2020: 900, 2021: 1.200 }', '        groei: 33.3\n')), [
      'getal-duizendpunt "1.200"',
    ]);
  });

  it('reports a growth only where the figures show that thousands were meant', () => {
    const note = '        toelichting: x\n';
    const analysis = row('{ 2020: 100, 2021: 3080 }', `        groei: 2.980\n${note}`);
    assert.deepEqual(faults(analysis), ['getal-duizendpunt "2.980"']);
    assert.deepEqual(fixesOf(analysis), ['2980']);
    assert.deepEqual(faults(row('{ 2020: 100000, 2021: 102980 }', '        groei: 2.980\n')), []);
  });

  it('leaves real decimals alone', () => {
    for (const cells of [
      '{ 2019: 1.5, 2020: 1.523, 2021: 1.48 }',
      '{ 2021: 0.125 }',
      '{ 2021: 1.02 }',
      '{ 2021: 1.0234 }',
      '{ 2021: 1023 }',
      '{ 2021: { gedrukt: "1,023", waarde: 1.023 } }',
      '{ 2021: { gedrukt: "99,125%", waarde: 99.125, kwalificatie: percentage } }',
    ]) {
      assert.deepEqual(faults(row(cells)), [], cells);
    }
    assert.deepEqual(faults(row('{ 2021: 99.125 }', '        eenheid: procent\n')), []);
  });
});

describe('getal-als-tekst', () => {
  it('reports a number with points in between, instead of the schema', () => {
    const analysis = row('{ 2020: 13.463.454, 2021: "13.529.391" }');
    assert.deepEqual(faults(analysis), [
      'getal-als-tekst "13.463.454"',
      'getal-als-tekst "\\"13.529.391\\""',
    ]);
    assert.deepEqual(fixesOf(analysis), ['13463454', '13529391']);
  });

  it('reports it behind `waarde` and under `groei`', () => {
    const analysis = row("{ 2021: { waarde: '1 023 456' } }", '        groei: +38,4%\n');
    assert.deepEqual(faults(analysis), ['getal-als-tekst "\'1 023 456\'"', 'getal-als-tekst "+38,4%"']);
    assert.deepEqual(fixesOf(analysis), ['1023456', '38.4']);
  });

  it('keeps the print where the text says more than a number', () => {
    const cells = '\n          2019: 100%\n          2020: 2,1 miljard\n          2021: "> 5.000"\n';
    assert.deepEqual(
      fixesOf(row(cells)).filter((text) => text.startsWith('{')),
      [
        '{ gedrukt: "100%", waarde: 100, kwalificatie: percentage }',
        '{ gedrukt: "2,1 miljard", waarde: 2100000000, kwalificatie: afgerond }',
        '{ gedrukt: "> 5.000", waarde: 5000, kwalificatie: meer-dan }',
      ],
    );
  });

  it('asks what a single comma stands for', () => {
    const analysis = row('\n          2021: 1,023\n');
    assert.deepEqual(fixesOf(analysis), ['1023', '1.023']);
    assert.match(analysis.findings[0]!.message.nl, /komma voor decimalen/);
  });

  it('does not mend a number that lost a digit', () => {
    const analysis = row('{ 2021: 223.949.53 }');
    assert.deepEqual(faults(analysis), ['getal-als-tekst "223.949.53"']);
    assert.deepEqual(fixesOf(analysis), [
      '{ gedrukt: "223.949.53", waarde: null, kwalificatie: onvolledig }',
    ]);
    assert.deepEqual(fixesOf(row('{ 2021: { waarde: 9.100.00 } }')), []);
  });

  it('leaves text that is no number to the schema', () => {
    assert.deepEqual(faults(row('{ 2021: n/a }')), ['schema-keuze "n/a"']);
    assert.deepEqual(faults(row('{ 2021: "31-12-2021" }')), ['schema-keuze "\\"31-12-2021\\""']);
    assert.deepEqual(faults(row('{ 2021: { gedrukt: "13.529.391", waarde: 13529391 } }')), []);
  });

  it('gives the place back to the schema where it is suppressed', () => {
    const cells = '\n          # bouwstenen-negeer getal-als-tekst: proef\n          2021: 1.000.000\n';
    assert.deepEqual(faults(row(cells)), ['schema-keuze "1.000.000"']);
  });

  for (const [text, expected] of [
    ['1023', '1023'],
    ['007', '7'],
    ['1.023', '1023'],
    ['1 023 456', '1023456'],
    ['1\u00a0023', '1023'],
    ['1\u202f023', '1023'],
    ["1'023", '1023'],
    ['1_023', '1023'],
    ['1,023,456', '1023456'],
    ['12,5', '12.5'],
    ['1.023,50', '1023.50'],
    ['1,023.5', '1023.5'],
    ['-0,8', '-0.8'],
    ['− 3,7%', '-3.7'],
    ['113 Mln', '113000000'],
    ['1,234 miljard', '1234000000'],
    ['0,1 miljoen', '100000'],
    ['223.949.53', 'broken'],
    ['1.02.3', 'broken'],
    ['1.', 'broken'],
    ['2021-12-31', null],
    ['13 lidstaten', null],
    ['n.b.', null],
    ['', null],
    ['-', null],
    [`1${' 000'.repeat(30)}`, null],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      const read = readPrinted(text, false);
      assert.equal(read === null || read === 'broken' ? read : read.text, expected);
    });
  }
});
