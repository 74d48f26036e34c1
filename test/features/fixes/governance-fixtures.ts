import { noLinks } from '../../support/marked.js';
import { architecture, digid, elements, type Fixture } from './fixture.js';

const system = (id: string, more = ''): string =>
  `  ${id}:\n    naam: Systeem ${id}\n    laag: applicaties\n${more}`;

export const governanceFixtures: readonly Fixture[] = [
  {
    code: 'relatie-dubbel',
    what: 'a relation, and a target in a list',
    text: elements(
      system(
        'een',
        '    relaties:\n      - bedient: twee\n      - bedient: twee\n        omschrijving: x\n',
      ) + system('twee'),
    ),
    titles: ['Haal de relatie weg'],
    gives: ['    relaties:\n      - bedient: twee\n  twee:\n'],
  },
  {
    code: 'relatie-naar-zichzelf',
    what: 'a target in a list',
    text: elements(system('een', '    relaties:\n      - bedient: [twee, een]\n') + system('twee')),
    titles: ['Haal de relatie weg'],
    gives: ['      - bedient: [twee]\n'],
  },
  {
    code: 'relatie-naar-zichzelf',
    what: 'the only relation, with its details',
    text: elements(
      system('een', '    relaties:\n      - stroomt-naar:\n          - een\n        via: saml\n') +
        system('twee'),
    ),
    titles: ['Haal de relatie weg'],
    gives: ['  een:\n    naam: Systeem een\n    laag: applicaties\n  twee:\n'],
  },
  {
    code: 'bestaat-uit-kringloop',
    what: 'one side of the circle',
    text: elements(
      system('een', '    relaties:\n      - bestaat-uit: twee\n      - bedient: twee\n') +
        system('twee', '    relaties:\n      - bestaat-uit: een\n'),
    ),
    titles: ['Haal de relatie weg'],
    gives: ['    relaties:\n      - bedient: twee\n  twee:\n'],
  },
  {
    code: 'laag-wijkt-af',
    what: 'a layer that the catalogue does not know it in',
    text: elements('  een:\n    bouwsteen: digid\n    laag: netwerken\n    status: bestaand\n'),
    titles: ['Neem de laag van de bouwsteen over'],
    gives: ['  een:\n    bouwsteen: digid\n    status: bestaand\n'],
  },
  {
    code: 'relatie-niet-toegestaan',
    what: 'other verbs',
    text: elements(
      `${system('een', '    relaties:\n      - is-een: twee\n')}  twee:\n    naam: Proces\n    laag: processen\n`,
    ),
    titles: [
      'Vervang door `stroomt-naar`',
      'Vervang door `realiseert`',
      'Vervang door `activeert`',
      'Vervang door `bedient`',
    ],
    gives: ['      - stroomt-naar: twee\n', '      - realiseert: twee\n'],
  },
  {
    code: 'bouwsteen-beeindigd',
    what: 'the successor',
    text: elements('  een:\n    bouwsteen: antwoord-voor-bedrijven\n'),
    titles: ['Vervang door `ondernemersplein`'],
    gives: ['    bouwsteen: ondernemersplein\n'],
  },
  {
    code: 'onderdeel-preciezer',
    what: 'the part',
    text: elements('  een:\n    bouwsteen: toegangsstelsel\n    naam: eHerkenning\n'),
    titles: ['Vervang door `eherkenning`'],
    gives: ['    bouwsteen: eherkenning\n'],
  },
  {
    code: 'naam-is-bouwsteen',
    what: 'the bouwsteen',
    text: elements('  een:\n    naam: DigiD\n    laag: applicaties\n'),
    titles: ['Voeg `bouwsteen: digid` toe'],
    gives: ['  een:\n    bouwsteen: digid\n    naam: DigiD\n'],
  },
  {
    code: 'verplichte-standaard-ontbreekt',
    what: 'an element without standards',
    text: elements('  een:\n    naam: Website\n    laag: kanalen\n    doelgroepen: [burgers]\n'),
    titles: ['Pas `wcag` toe', 'Leg uit waarom `wcag` niet past'],
    gives: ['    standaarden:\n      wcag: past-toe\n', '      wcag:\n        leg-uit: Nog toe te lichten\n'],
  },
  {
    code: 'verplichte-standaard-ontbreekt',
    what: 'an element with other standards',
    text: elements('  een:\n    naam: Website\n    laag: kanalen\n    standaarden: { tls: past-toe }\n'),
    titles: ['Pas `wcag` toe', 'Leg uit waarom `wcag` niet past'],
    gives: ['    standaarden: { tls: past-toe, wcag: past-toe }\n'],
  },
  {
    code: 'buiten-diginetwerk',
    what: 'the network of the government',
    text: elements(
      '  een:\n    naam: Een\n    laag: applicaties\n    doelgroepen: [overheidsorganisaties]\n    relaties:\n      - stroomt-naar: twee\n        via: internet\n  twee:\n    naam: Twee\n    laag: applicaties\n    doelgroepen: [overheidsorganisaties]\n  internet:\n    naam: Internet\n    laag: netwerken\n',
    ),
    titles: ['Vervang door `diginetwerk`'],
    gives: ['        via: diginetwerk\n'],
  },
  {
    code: 'status-sprong',
    what: 'a proposal that is said to exist',
    text: elements('  een:\n    bouwsteen: wallet\n    status: bestaand\n'),
    titles: ['Vervang door `gewenst`'],
    gives: ['    status: gewenst\n'],
  },
  {
    code: 'versie-niet-verhoogd',
    what: 'another element under the same version',
    text: elements(digid),
    links: { ...noLinks, earlier: architecture('proef', elements('')) },
    titles: ['Verhoog naar 0.1.1', 'Verhoog naar 0.2.0'],
    gives: ['versie: 0.1.1\n', 'versie: 0.2.0\n'],
  },
];
