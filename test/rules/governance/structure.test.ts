import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'element-los',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  website:
    naam: Website
    laag: kanalen
    relaties:
      - bedient: inwoner
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bedient: website
  inwoner:
    naam: Inwoner
    laag: organisatie
  archief:
# ^^^^^^^
    naam: Archief
    laag: applicaties
  depot:
# ^^^^^
    naam: Depot
    laag: gegevens
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag: past-toe
    relaties:
      - bedient: inwoner
  inwoner:
    naam: Inwoner
    laag: organisatie
  toegankelijk:
    bouwsteen: wcag
`,
  },
  {
    rule: 'relatie-dubbel',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bedient: [balie, balie-extra]
      - bedient: balie
#                ^^^^^
      - hangt-samen-met: balie
  balie:
    naam: Balie
    laag: kanalen
    relaties:
      - hangt-samen-met: zaaksysteem
#                        ^^^^^^^^^^^
  balie-extra:
    naam: Tweede balie
    laag: kanalen
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - stroomt-naar: archief
        via: digikoppeling
        omschrijving: besluiten
      - stroomt-naar: archief
        via: digikoppeling
        omschrijving: bijlagen
  archief:
    naam: Archief
    laag: applicaties
`,
  },
  {
    rule: 'relatie-naar-zichzelf',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bedient: zaaksysteem
#                ^^^^^^^^^^^
      - bedient: [balie, zaaksysteem]
#                        ^^^^^^^^^^^
  balie:
    naam: Balie
    laag: kanalen
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
importeert:
  ander: ./ander.architectuur.yaml
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bedient: ander/zaaksysteem
`,
    files: {
      'ander.architectuur.yaml': `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Ander zaaksysteem
    laag: applicaties
`,
    },
  },
  {
    rule: 'bestaat-uit-kringloop',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  stelsel:
    naam: Stelsel
    laag: applicaties
    relaties:
      - bestaat-uit: onderdeel
#                    ^^^^^^^^^
  onderdeel:
    naam: Onderdeel
    laag: applicaties
    relaties:
      - omvat: [module, stelsel]
#                       ^^^^^^^
  module:
    naam: Module
    laag: applicaties
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  stelsel:
    naam: Stelsel
    laag: applicaties
    relaties:
      - bestaat-uit: [onderdeel, module]
  onderdeel:
    naam: Onderdeel
    laag: applicaties
    relaties:
      - omvat: module
      - bedient: stelsel
  module:
    naam: Module
    laag: applicaties
`,
  },
  {
    rule: 'laag-wijkt-af',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    laag: netwerken
#         ^^^^^^^^^
  net:
    bouwsteen: diginetwerk
    laag: processen
#         ^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    laag: applicaties
  personen:
    bouwsteen: brp
    laag: gegevens
  saml:
    bouwsteen: saml
    laag: gegevensuitwisseling
  burgers:
    bouwsteen: diginetwerk
    laag: platformen
    type: node
`,
  },
  {
    rule: 'relatie-niet-toegestaan',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  aanvraag:
    naam: Aanvraag behandelen
    laag: processen
    relaties:
      - bestaat-uit: zaaksysteem
#                    ^^^^^^^^^^^
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
  zaakgegevens:
    naam: Zaakgegevens
    laag: gegevens
    relaties:
      - bedient: [zaaksysteem, aanvraag]
#                 ^^^^^^^^^^^
#                              ^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  aanvraag:
    naam: Aanvraag behandelen
    laag: processen
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bedient: aanvraag
      - benadert: [zaakgegevens, brp]
  zaakgegevens:
    naam: Zaakgegevens
    laag: gegevens
    relaties:
      - hangt-samen-met: aanvraag
  brp:
    bouwsteen: brp
`,
  },
  {
    rule: 'via-geen-netwerk-of-standaard',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - stroomt-naar: archief
        via: afdeling
#            ^^^^^^^^
      - stroomt-naar: archief
        via: bag
#            ^^^
  archief:
    naam: Archief
    laag: applicaties
  afdeling:
    naam: Afdeling Post
    laag: organisatie
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - stroomt-naar: archief
        via: berichtenbus
      - stroomt-naar: archief
        via: saml
        omschrijving: gebruikers
      - stroomt-naar: archief
        via: diginetwerk
        omschrijving: kopie
  archief:
    naam: Archief
    laag: applicaties
  berichtenbus:
    naam: Berichtenbus
    laag: applicaties
`,
  },
];

checks('the structure of an architecture', cases);
