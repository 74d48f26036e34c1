import { type Fixture, row } from './fixture.js';

export const monitorFixtures: readonly Fixture[] = [
  {
    code: 'voorziening-onbekend',
    what: 'one that is nearly right',
    kind: 'monitor',
    text: row('          2020: 5\n          2021: 6\n').replace('digid:', 'digidd:'),
    titles: ['Vervang door `digid`'],
    gives: ['  digid:\n'],
  },
  {
    code: 'getal-duizendpunt',
    what: 'a point between thousands',
    kind: 'monitor',
    text: row('          2020: 1000\n          2021: 1.023\n'),
    titles: ['Vervang door `1023`'],
    gives: ['          2021: 1023\n'],
  },
  {
    code: 'getal-als-tekst',
    what: 'points between thousands',
    kind: 'monitor',
    text: row('          2020: 13529390\n          2021: 13.529.391\n'),
    titles: ['Vervang door `13529391`'],
    gives: ['          2021: 13529391\n'],
  },
  {
    code: 'groei-klopt-niet',
    what: 'a growth that does not fit',
    kind: 'monitor',
    text: row('          2020: 100\n          2021: 150\n        groei: 5.0\n'),
    titles: ['Vervang door `50.0`'],
    gives: ['        groei: 50.0\n'],
  },
  {
    code: 'jaar-buiten-editie',
    what: 'a year that the edition does not have',
    kind: 'monitor',
    text: row('          2019: 4\n          2020: 5\n          2021: 6\n'),
    titles: ['Zet 2019 bij `jaren`'],
    gives: ['jaren: [2019, 2020, 2021]\n'],
  },
  {
    code: 'reeks-gat',
    what: 'a year without a cell',
    kind: 'monitor',
    text: row('          2019: 4\n          2021: 6\n').replace('[2020, 2021]', '[2019, 2020, 2021]'),
    titles: ['Voeg een lege cel toe voor 2020'],
    gives: [
      '          2020: { gedrukt: "", waarde: null, kwalificatie: niet-beschikbaar }\n          2021: 6\n',
    ],
  },
  {
    code: 'indicator-onbekend',
    what: 'an indicator that is nearly one of an earlier edition',
    kind: 'monitor',
    text: row('          2022: 5\n')
      .replace('2021-12-31', '2022-12-31')
      .replace('[2020, 2021]', '[2022]')
      .replace('gebruik:', 'authenticaties-totaa:'),
    titles: ['Vervang door `authenticaties-totaal`'],
    gives: ['      authenticaties-totaal:\n'],
  },
  {
    code: 'eenheid-wisselt',
    what: 'another unit than before',
    kind: 'monitor',
    text: row('          2022: 5\n')
      .replace('2021-12-31', '2022-12-31')
      .replace('[2020, 2021]', '[2022]')
      .replace('gebruik:', 'authenticaties-totaal:')
      .replace('naam: Gebruik', 'naam: Gebruik\n        eenheid: koeien'),
    titles: ['Vervang door `authenticaties`'],
    gives: ['        eenheid: authenticaties\n'],
  },
];
