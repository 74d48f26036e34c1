import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.js';
import { analysed, faults } from '../support/marked.js';

/** A monitor with the given indicators of one voorziening. */
const monitor = (indicators: string): Analysis =>
  analysed(
    `monitor: M\npeildatum: 2021-12-31\njaren: [2018, 2019, 2020, 2021]\nvoorzieningen:\n  14-netnummer:\n    indicatoren:\n${indicators}`,
    'monitor',
  );

const row = (cells: string, growth: string, more = ''): Analysis =>
  monitor(`      r:\n        naam: R\n        waarden: ${cells}\n        groei: ${growth}\n${more}`);

const share = (value: number): string =>
  `{ gedrukt: "${value}%", waarde: ${value}, kwalificatie: percentage }`;

describe('groei-klopt-niet', () => {
  it('reports a growth on another base, with both figures', () => {
    const analysis = row('{ 2020: 13709, 2021: 20930 }', '{ gedrukt: "+64,6%", waarde: 64.6 }');
    assert.deepEqual(faults(analysis), ['groei-klopt-niet "64.6"']);
    const [finding] = analysis.findings;
    assert.match(finding!.message.nl, /van 13\.709 \(2020\) naar 20\.930 \(2021\) is \+52,7%/);
    assert.match(finding!.message.en, /from 13\.709 \(2020\) to 20\.930 \(2021\) is \+52,7%/);
    assert.deepEqual(
      finding!.related?.map(({ message }) => message.nl),
      ['2020: 13.709', '2021: 20.930'],
    );
    assert.equal(finding!.fixes, undefined, 'a growth with its print is a record');
  });

  it('sees a lost sign, and offers the growth with as many decimals', () => {
    const analysis = row('{ 2020: 87709, 2021: 43755 }', '50.1');
    assert.deepEqual(faults(analysis), ['groei-klopt-niet "50.1"']);
    assert.match(analysis.findings[0]!.message.nl, /teken lijkt verkeerd om/);
    assert.equal(analysis.findings[0]!.fixes?.[0]?.edits[0]?.text, '-50.1');
  });

  it('allows as much as the printed decimals do', () => {
    for (const growth of ['38', '38.4', '38.38', '{ gedrukt: "+38%", waarde: 38 }', '38.380']) {
      assert.deepEqual(faults(row('{ 2020: 402519872, 2021: 557008812 }', growth)), [], growth);
    }
    for (const growth of ['39', '38.3', '38.39', '{ gedrukt: "+39%", waarde: 39 }']) {
      assert.equal(faults(row('{ 2020: 402519872, 2021: 557008812 }', growth)).length, 1, growth);
    }
  });

  it('rounds half to either side', () => {
    assert.deepEqual(faults(row('{ 2020: 1000, 2021: 1025 }', '2')), []);
    assert.deepEqual(faults(row('{ 2020: 1000, 2021: 1025 }', '3')), []);
  });

  it('allows for rounded figures', () => {
    const cells = (was: string, is: string): string =>
      `{ 2020: { gedrukt: "${was} miljard", waarde: ${was.replace(',', '.')}e9, kwalificatie: afgerond }, 2021: { gedrukt: "${is} miljard", waarde: ${is.replace(',', '.')}e9, kwalificatie: afgerond } }`;
    assert.deepEqual(faults(row(cells('2,1', '2,7'), '26')), []);
    assert.deepEqual(faults(row(cells('2,1', '2,7'), '40')), ['groei-klopt-niet "40"']);
    assert.deepEqual(faults(row(cells('2,10', '2,70'), '26')), ['groei-klopt-niet "26"']);
    const estimate = (value: number): string => `{ waarde: ${value}, kwalificatie: schatting }`;
    assert.deepEqual(faults(row(`{ 2020: ${estimate(62000)}, 2021: 65000 }`, '5.5')), []);
    assert.deepEqual(faults(row(`{ 2020: ${estimate(62001)}, 2021: 65000 }`, '5.5')), [
      'groei-klopt-niet "5.5"',
    ]);
  });

  it('compares percentages by subtraction where the growth is one of points', () => {
    const cells = `{ 2020: ${share(46)}, 2021: ${share(54)} }`;
    assert.deepEqual(faults(row(cells, share(8))), []);
    const analysis = row(cells, share(17));
    assert.deepEqual(faults(analysis), ['groei-klopt-niet "17"']);
    assert.match(analysis.findings[0]!.message.nl, /\+8,0 procentpunt/);
    assert.deepEqual(faults(row(cells, '17')), [], 'without saying so, it may be either');
    assert.deepEqual(faults(row(cells, '8')), []);
    assert.deepEqual(faults(row(cells, '30')), ['groei-klopt-niet "30"']);
  });

  it('is silent where the growth cannot be held against the figures', () => {
    for (const cells of [
      '{ 2020: { gedrukt: "", waarde: null }, 2021: 5 }',
      '{ 2020: 5, 2021: { gedrukt: "9.100.00", waarde: null, kwalificatie: onvolledig } }',
      '{ 2019: 5, 2021: 6 }',
      '{ 2020: 0, 2021: 3 }',
      '{ 2021: 3 }',
      '{ 2020-Q4: 3, 2021: 4 }',
      '{}',
      '{ 2020: 1450, 2021: { gedrukt: ">1.500", waarde: 1500, kwalificatie: meer-dan } }',
    ]) {
      assert.deepEqual(
        faults(row(cells, '900')).filter((each) => each.startsWith('groei')),
        [],
        cells,
      );
    }
    const broken = '        methodebreuken: { 2021: Anders geteld. }\n';
    assert.deepEqual(faults(row('{ 2020: 100, 2021: 120 }', '900', broken)), []);
    assert.deepEqual(
      faults(
        row('{ 2020: 100, 2021: 120 }', '{ gedrukt: "-", waarde: null, kwalificatie: niet-beschikbaar }'),
      ),
      [],
    );
  });

  it('looks at the last year of the row, in whatever order it stands', () => {
    assert.deepEqual(faults(row('{ 2021: 120, 2020: 100, 2019: 50 }', '20.0')), []);
  });
});

const part = (id: string, cells: string, total = 'totaal'): string =>
  `      ${id}:\n        naam: X\n        som-deel-van: ${total}\n        waarden: ${cells}\n`;
const total = (cells: string): string => `      totaal:\n        naam: T\n        waarden: ${cells}\n`;

describe('som-klopt-niet', () => {
  it('names each year with its difference, once per total, and points at the parts', () => {
    const analysis = monitor(
      total('{ 2019: 10, 2020: 20, 2021: 30 }') +
        part('a', '{ 2019: 4, 2020: 4, 2021: 4 }') +
        part('b', '{ 2019: 6, 2020: 6, 2021: 27 }'),
    );
    assert.deepEqual(faults(analysis), ['som-klopt-niet "totaal"']);
    const [{ message, related }] = analysis.findings as [Analysis['findings'][number]];
    assert.match(message.nl, /in 2020 is hun som 10, 10 minder dan 20; in 2021 is hun som 31, 1 meer dan 30/);
    assert.match(
      message.en,
      /in 2020 their sum is 10, 10 less than 20; in 2021 their sum is 31, 1 more than 30/,
    );
    assert.deepEqual(
      related?.map(({ span }) => analysis.document.source.text.slice(span.start, span.end)),
      ['a', 'b'],
    );
  });

  it('reports a difference of one, and sums of decimals without noise', () => {
    assert.equal(faults(monitor(total('{ 2021: 10 }') + part('a', '{ 2021: 11 }'))).length, 1);
    assert.deepEqual(
      faults(monitor(total('{ 2021: 0.3 }') + part('a', '{ 2021: 0.1 }') + part('b', '{ 2021: 0.2 }'))),
      [],
    );
  });

  it('counts the years that it does not name', () => {
    const cells = (value: number): string =>
      `{ ${Array.from({ length: 9 }, (_, year) => `${2010 + year}: ${value}`).join(', ')} }`;
    const sums = monitor(total(cells(2)) + part('a', cells(1))).findings.filter(
      ({ code }) => code === 'som-klopt-niet',
    );
    assert.match(sums[0]!.message.nl, /en nog 3 andere/);
  });

  it('allows for rounding and for lower bounds', () => {
    const rounded = (text: string, value: string): string =>
      `{ 2021: { gedrukt: "${text}", waarde: ${value}, kwalificatie: afgerond } }`;
    const parts = part('a', rounded('87 miljoen', '87e6')) + part('b', rounded('6,2 miljoen', '6.2e6'));
    assert.deepEqual(faults(monitor(total(rounded('93 miljoen', '93e6')) + parts)), []);
    assert.equal(faults(monitor(total(rounded('95 miljoen', '95e6')) + parts)).length, 1);
    const bound = '{ 2021: { gedrukt: "> 5", waarde: 5, kwalificatie: meer-dan } }';
    assert.deepEqual(
      faults(monitor(total('{ 2021: 10 }') + part('a', bound) + part('b', '{ 2021: 3 }'))),
      [],
    );
    assert.equal(
      faults(monitor(total('{ 2021: 7 }') + part('a', bound) + part('b', '{ 2021: 3 }'))).length,
      1,
    );
  });

  it('is silent where a part or the total has no number', () => {
    const none = '{ 2021: { gedrukt: "-", waarde: null, kwalificatie: niet-beschikbaar } }';
    assert.deepEqual(faults(monitor(total('{ 2021: 10 }') + part('a', '{ 2021: 3 }') + part('b', none))), []);
    assert.deepEqual(faults(monitor(total('{ 2021: 10 }') + part('a', '{ 2021: 3 }') + part('b', '{}'))), []);
    assert.deepEqual(faults(monitor(total(none) + part('a', '{ 2021: 3 }'))), []);
    assert.deepEqual(faults(monitor(total('{ 2021: 10 }') + part('a', `{ 2021: ${share(3)} }`))), []);
  });

  it('is silent about a part of itself, of nothing, and of a total elsewhere', () => {
    assert.deepEqual(faults(monitor(part('totaal', '{ 2021: 3 }'))), []);
    assert.deepEqual(faults(monitor(part('a', '{ 2021: 3 }', 'nergens'))), []);
  });
});

describe('sprong-zonder-toelichting', () => {
  const leaps = (cells: string, more = '', around = ''): string[] =>
    faults(
      analysed(
        `monitor: M\npeildatum: 2021-12-31\njaren: [2019, 2020, 2021]\nvoorzieningen:\n  14-netnummer:\n${around}    indicatoren:\n      r:\n        naam: R\n${more}        waarden: ${cells}\n`,
        'monitor',
      ),
    );

  it('reports a factor of five, up and down', () => {
    assert.deepEqual(leaps('{ 2019: 100, 2020: 500, 2021: 501 }'), ['sprong-zonder-toelichting "500"']);
    assert.deepEqual(leaps('{ 2020: 79750, 2021: { gedrukt: "1.800", waarde: 1800 } }'), [
      'sprong-zonder-toelichting "1800"',
    ]);
    assert.deepEqual(leaps('{ 2020: 0, 2021: 32746 }'), ['sprong-zonder-toelichting "32746"']);
    assert.deepEqual(leaps('{ 2020: 9168, 2021: 0 }'), ['sprong-zonder-toelichting "0"']);
  });

  it('leaves less than that, and years that do not follow each other', () => {
    assert.deepEqual(leaps('{ 2019: 100, 2020: 499, 2021: 101 }'), []);
    assert.deepEqual(leaps('{ 2020: 0, 2021: 4 }'), []);
    assert.deepEqual(leaps('{ 2019: 1, 2020: { gedrukt: "", waarde: null }, 2021: 100 }'), []);
    assert.deepEqual(leaps('{ 2020-Q4: 1, 2021: 100 }'), []);
  });

  it('takes any explanation', () => {
    const cells = '{ 2020: 1, 2021: 100 }';
    assert.deepEqual(leaps(cells, '        toelichting: x\n'), []);
    assert.deepEqual(leaps(cells, '        methodebreuken: { 2021: x }\n'), []);
    assert.deepEqual(leaps(cells, '', '    toelichting: x\n'), []);
    assert.deepEqual(leaps('{ 2020: 1, 2021: { waarde: 100, toelichting: x } }'), []);
    assert.deepEqual(leaps('{ 2020: { waarde: 1, toelichting: x }, 2021: 100 }'), []);
    assert.deepEqual(leaps(cells, '        groei: { waarde: 9900, toelichting: x }\n'), []);
    assert.deepEqual(leaps(cells, '        methodebreuken: { 2020: x }\n'), [
      'sprong-zonder-toelichting "100"',
    ]);
  });
});
