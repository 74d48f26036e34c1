import assert from 'node:assert/strict';
import { compareDocuments } from '../../server/src/core/compare/compare.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { compared, lines } from './compared.js';

describe('comparing catalogues', () => {
  const changes = (before: string, after: string): string[] => lines(compared(before, after, 'bouwstenen'));

  it('tells what changed of entries, with their relations, obligations and history', () => {
    const before = `
bron: Boek
afkortingen: { AZ: Algemene Zaken }
doelen: { gegevens: { doel: Eén keer. } }
bouwstenen:
  een:
    naam: Een
    lagen: [applicaties, gegevens]
    beheerder: Logius
    aliassen: [Uno, Eins]
    eu: [ { verordening: eIDAS, toelichting: Oud } ]
    relaties: [ { gebruikt: twee, toelichting: Soms }, { levert-aan: twee } ]
    geschiedenis: [ { wanneer: 2017, wat: Uitgave } ]
  twee: { naam: Twee, onderdeel-van: een }
`;
    const after = `
bron: [Boek]
afkortingen: { AZ: { betekenis: Algemene Zaken, toelichting: Een ministerie } }
doelen: { gegevens: { doel: Twee keer. } }
bouwstenen:
  twee: { naam: Twee, onderdeel-van: [een] }
  een:
    naam: Een
    lagen: [gegevens, applicaties]
    beheerder: { naam: Logius, peildatum: 2026-01-01 }
    aliassen: [Eins, Uno]
    eu: [ { verordening: eIDAS, toelichting: Nieuw }, { verordening: AVG } ]
    relaties: [ { gebruikt: [twee], toelichting: Altijd } ]
    geschiedenis: [ { wanneer: 2017, wat: Uitgave, status: gereed } ]
`;
    assert.deepEqual(changes(before, after), [
      '~ afkorting AZ',
      '  toelichting: · > Een ministerie',
      '~ doel gegevens',
      '  doel: Eén keer. > Twee keer.',
      '~ bouwsteen een',
      '  lagen: ["applicaties","gegevens"] > ["gegevens","applicaties"]',
      '  beheerder.peildatum: · > 2026-01-01',
      '  ~ eu eIDAS',
      '    toelichting: Oud > Nieuw',
      '  + eu AVG',
      '    verordening: · > AVG',
      '  ~ relatie gebruikt twee',
      '    toelichting: Soms > Altijd',
      '  - relatie levert-aan twee',
      '  ~ gebeurtenis 2017 Uitgave',
      '    status: · > gereed',
    ]);
  });

  it('follows an entry that has another id', () => {
    const text = (id: string): string =>
      `bouwstenen:\n  ${id}: { naam: Een, soort: voorziening }\n  twee: { naam: Twee, onderdeel-van: ${id}, relaties: [ { gebruikt: ${id} } ] }\n`;
    assert.deepEqual(changes(text('een'), text('eerste')), ['= bouwsteen een > eerste']);
  });
});

describe('comparing monitors', () => {
  const changes = (before: string, after: string): string[] => lines(compared(before, after, 'monitor'));
  const head =
    'monitor: M\npeildatum: 2021-12-31\njaren: [2020, 2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n';

  it('tells figures by year, with how they were printed and how much they changed', () => {
    const before = `${head}      totaal:
        naam: Totaal
        waarden: { 2018: 0, 2019: 200, 2020: 1000, 2021: "1500" }
        groei: 50
        methodebreuken: { 2020: Anders geteld }
`;
    const after = `${head.replace('2021-12-31', '2022-12-31')}      totaal:
        naam: Totaal
        waarden:
          2018: 5
          2019: { waarde: 200 }
          2020: { gedrukt: "9.00", waarde: 900, kwalificatie: onvolledig }
          2021: 1500
          2022: null
        groei: { waarde: 50, gedrukt: "50 %" }
`;
    assert.deepEqual(changes(before, after), [
      'peildatum: 2021-12-31 > 2022-12-31',
      '~ voorziening digid',
      '  ~ indicator totaal',
      '    groei.gedrukt: · > 50 %',
      '    ~ cijfer 2018',
      '      waarde: 0 > 5',
      '    ~ cijfer 2020',
      '      gedrukt: · > 9.00',
      '      waarde: 1000 > 900 (-10.0%)',
      '      kwalificatie: · > onvolledig',
      '    ~ cijfer 2021',
      '      waarde: 1500 > 1500',
      '    + cijfer 2022',
      '    - methodebreuk 2020',
      '      toelichting: Anders geteld > ·',
    ]);
  });

  it('follows an indicator within its voorziening', () => {
    const text = (id: string): string =>
      `${head}      ${id}: { naam: Totaal, eenheid: keer, waarden: { 2020: 1 } }\n      deel: { naam: Deel, som-deel-van: ${id} }\n`;
    assert.deepEqual(changes(text('totaal'), text('alles')), [
      '~ voorziening digid',
      '  = indicator totaal > alles',
    ]);
  });
});

describe('comparing configurations', () => {
  const changes = (before: string, after: string): string[] => lines(compared(before, after, 'config'));

  it('tells what rules weigh, with their options and exceptions', () => {
    const before = `
preset: aanbevolen
regels: { element-los: fout, laag-wijkt-af: { niveau: tip } }
uitzonderingen:
  - { paden: [oud/**], regels: { element-los: uit } }
  - { paden: [nieuw/**], preset: streng }
`;
    const after = `
regels: { element-los: { niveau: fout }, laag-wijkt-af: tip, aanname-wijkt-af: { opties: { factor: 3 } } }
uitzonderingen:
  - { paden: [nieuw/**], preset: streng }
  - { paden: [oud/**], regels: { element-los: tip } }
overslaan: [weg/**]
`;
    assert.deepEqual(changes(before, after), [
      'uitzonderingen: ["oud/**","nieuw/**"] > ["nieuw/**","oud/**"]',
      'overslaan: · > weg/**',
      '~ uitzondering oud/**',
      '  ~ regel element-los',
      '    niveau: uit > tip',
      '+ regel aanname-wijkt-af',
      '  opties.factor: · > 3',
    ]);
  });
});

describe('comparing with nothing', () => {
  const read = (text: string, kind: 'architectuur' | 'monitor' = 'architectuur') =>
    readDocument(`file:///a.${kind}.yaml`, text, kind);
  const text = 'architectuur: A\nversie: "1.0"\nelementen:\n  a: { naam: A, laag: kanalen }\n';

  it('is a document that came or went, with all that it has', () => {
    const added = compareDocuments(null, read(text));
    assert.deepEqual(
      [added.change, added.before, added.after?.title, added.after?.version],
      ['added', null, 'A', '1.0'],
    );
    assert.deepEqual(lines(added).at(2), '+ element a');
    const removed = compareDocuments(read(text), null);
    assert.deepEqual([removed.change, removed.after], ['removed', null]);
    assert.deepEqual(lines(removed).at(2), '- element a');
  });

  it('fails for what cannot be compared', () => {
    assert.throws(() => compareDocuments(null, null));
    assert.throws(() => compareDocuments(read(text), read('monitor: M\n', 'monitor')));
  });
});
