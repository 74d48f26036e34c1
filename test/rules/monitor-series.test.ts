import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import { analysed, faults } from '../support/marked.js';

const years = '[2019, 2020, 2021]';
const row = (cells: string, jaren = years): Analysis =>
  analysed(
    `monitor: M\npeildatum: 2021-12-31\njaren: ${jaren}\nvoorzieningen:\n  14-netnummer:\n    indicatoren:\n      r:\n        naam: R\n        waarden: ${cells}\n`,
    'monitor',
  );

/** The text after the first fix of the first finding. */
function mended({ document, findings }: Analysis): string {
  const { span, text } = findings[0]!.fixes![0]!.edits[0]!;
  return document.source.text.slice(0, span.start) + text + document.source.text.slice(span.end);
}

describe('jaar-buiten-editie', () => {
  it('reports a year and a period outside the edition', () => {
    assert.deepEqual(faults(row('{ 2018: 1, 2019: 1 }')), ['jaar-buiten-editie "2018"']);
    assert.deepEqual(faults(row('{ 2021: 1, 2022-02-01: 1 }')), ['jaar-buiten-editie "2022-02-01"']);
    assert.deepEqual(faults(row('{ 2018-Q4: 1, 2019: 1 }')), ['jaar-buiten-editie "2018-Q4"']);
  });

  it('offers the year that is still free', () => {
    const analysis = row('{ 2019: 1, 2020: 1, 2012: 1 }');
    assert.deepEqual(faults(analysis), ['jaar-buiten-editie "2012"']);
    assert.match(analysis.findings[0]!.message.nl, /Bedoelde u `2021`\?/);
    assert.match(mended(analysis), /2020: 1, 2021: 1/);
  });

  it('leaves parts of the years, and a part that began the year before', () => {
    assert.deepEqual(
      faults(row('{ "2018-07-01/2019-06-30": 1, 2019-Q4: 1, 2020-09-02: 1, "2021-10-01/2022-03-31": 1 }')),
      [],
    );
    assert.deepEqual(faults(row('{ 2022-01-01: 1 }')), [], '1 January counts for the year that ended');
  });

  it('leaves what is no period, and an edition without years, to the schema', () => {
    assert.deepEqual(faults(row('{ ooit: 1 }')), ['schema-onbekende-sleutel "ooit"']);
    assert.deepEqual(faults(row('{ 1890: 1 }', 'x')), ['schema-type "x"']);
  });
});

describe('reeks-gat', () => {
  it('reports a year without a cell between two others, and offers an empty one', () => {
    const analysis = row('{ 2019: 1, 2021: 1 }');
    assert.deepEqual(faults(analysis), ['reeks-gat "2021"']);
    assert.match(analysis.findings[0]!.message.nl, /ontbreekt 2020/);
    const after = analysed(mended(analysis), 'monitor');
    assert.deepEqual(faults(after), []);
    assert.match(
      mended(analysis),
      /2019: 1, 2020: \{ gedrukt: "", waarde: null, kwalificatie: niet-beschikbaar \}, 2021: 1/,
    );
  });

  it('reports it in a block as well, with Windows line ends', () => {
    const analysis = row('\r\n          2018: 1\r\n          2021: 1', '[2018, 2019, 2020, 2021]');
    assert.deepEqual(faults(analysis), ['reeks-gat "2021"']);
    assert.match(analysis.findings[0]!.message.nl, /ontbreken 2019, 2020/);
    assert.match(mended(analysis), /2018: 1\r\n {10}2019: \{.*\}\r\n {10}2020: \{.*\}\r\n {10}2021: 1/);
    assert.deepEqual(faults(analysed(mended(analysis), 'monitor')), []);
  });

  it('leaves rows that begin late, end early, or have an empty cell or a part of the year', () => {
    for (const cells of [
      '{ 2020: 1, 2021: 1 }',
      '{ 2019: 1, 2020: 1 }',
      '{ 2020: 1 }',
      '{}',
      '{ 2019: 1, 2020: null, 2021: 1 }',
      '{ 2019: 1, 2020-Q4: 1, 2021: 1 }',
      '{ 2021: 1, 2020: 1, 2019: 1 }',
    ]) {
      assert.deepEqual(faults(row(cells)), [], cells);
    }
    assert.deepEqual(faults(row('{ 2019: 1, 2021: 1 }', '[2019, 2021]')), []);
  });
});

/** A monitor of a given date about indicators of DigiD, of which the built-in editions know some. */
const digid = (indicators: string, date = '2021-12-31', jaren = '[2017, 2018, 2019]'): Analysis =>
  analysed(
    `monitor: M\npeildatum: ${date}\njaren: ${jaren}\nvoorzieningen:\n  digid:\n    indicatoren:\n${indicators}`,
    'monitor',
  );
const organisations = (cells: string, more = '', date?: string): Analysis =>
  digid(
    `      aangesloten-organisaties:\n        naam: Totaal aantal aangesloten organisaties\n        eenheid: organisaties\n        soort: stand\n        waarden: ${cells}\n${more}`,
    date,
  );

describe('herzien-zonder-toelichting', () => {
  it('reports a figure that an earlier edition printed otherwise', () => {
    const analysis = organisations('{ 2017: 623, 2018: 648, 2019: { gedrukt: "670", waarde: 670 } }');
    assert.deepEqual(faults(analysis), [
      'herzien-zonder-toelichting "648"',
      'herzien-zonder-toelichting "670"',
    ]);
    assert.match(analysis.findings[0]!.message.nl, /Monitor Digitale Overheid 2020 drukt voor 2018 647 af/);
  });

  it('takes a note with the cell or the indicator', () => {
    assert.deepEqual(faults(organisations('{ 2018: { waarde: 648, toelichting: Herteld. } }')), []);
    assert.deepEqual(faults(organisations('{ 2018: 648 }', '        toelichting: Herteld.\n')), []);
  });

  it('compares with earlier editions only, and not with one of the same date', () => {
    assert.deepEqual(faults(organisations('{ 2018: 648 }', '', '2019-12-31')), []);
    assert.deepEqual(faults(organisations('{ 2018: 648 }', '', '31-12-2021')), ['schema-vorm "31-12-2021"']);
  });

  it('does not take rounding for a revision', () => {
    const rounded = '{ gedrukt: "ruim 600", waarde: 645, kwalificatie: afgerond }';
    assert.deepEqual(faults(organisations(`{ 2018: ${rounded} }`)), []);
  });
});

describe('indicator-onbekend', () => {
  const named = (id: string, more = ''): Analysis =>
    digid(`      ${id}:\n        naam: X\n        waarden: { 2017: 623 }\n${more}`);

  it('asks whether a known id was meant, and offers it', () => {
    const analysis = named('aangesloten-organisatie');
    assert.deepEqual(faults(analysis), ['indicator-onbekend "aangesloten-organisatie"']);
    assert.equal(analysis.findings[0]!.level, 'hint');
    assert.deepEqual(faults(analysed(mended(analysis), 'monitor')), []);
    assert.deepEqual(faults(named('acounts-basis')), ['indicator-onbekend "acounts-basis"']);
  });

  it('leaves known ids, new ones, and neighbours of one that is here as well', () => {
    assert.deepEqual(faults(named('aangesloten-organisaties')), []);
    assert.deepEqual(faults(named('wachttijd')), []);
    assert.deepEqual(faults(named('authenticaties-mijnoverheden')), [
      'indicator-onbekend "authenticaties-mijnoverheden"',
    ]);
    assert.deepEqual(
      faults(named('accounts-bases', '      accounts-basis:\n        naam: X\n        waarden: {}\n')),
      [],
    );
  });

  it('leaves voorzieningen that no earlier edition has', () => {
    const text = `monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  14-netnummer:\n    indicatoren:\n      aangesloten-organisatie:\n        naam: X\n        waarden: {}\n`;
    assert.deepEqual(faults(analysed(text, 'monitor')), []);
  });
});

describe('eenheid-wisselt', () => {
  const measured = (unit: string, kind: string, more = ''): Analysis =>
    digid(
      `      aangesloten-organisaties:\n        naam: X\n        eenheid: ${unit}\n        soort: ${kind}\n        waarden: {}\n${more}`,
    );

  it('reports another unit and another kind, and offers the earlier one', () => {
    const analysis = measured('dienstverleners', 'stand');
    assert.deepEqual(faults(analysis), ['eenheid-wisselt "dienstverleners"']);
    assert.match(analysis.findings[0]!.message.nl, /in Monitor Digitale Overheid 2020 `organisaties`/);
    assert.deepEqual(faults(analysed(mended(analysis), 'monitor')), []);
    assert.deepEqual(faults(measured('organisaties', 'stroom')), ['eenheid-wisselt "stroom"']);
  });

  it('leaves the same unit, a note, and a unit that is not written', () => {
    assert.deepEqual(faults(measured('Organisaties', 'stand')), []);
    assert.deepEqual(
      faults(measured('dienstverleners', 'stand', '        toelichting: Nu ook privaat.\n')),
      [],
    );
    assert.deepEqual(
      faults(digid('      aangesloten-organisaties:\n        naam: X\n        waarden: {}\n')),
      [],
    );
  });
});
