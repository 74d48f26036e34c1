import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'eu-verplichting-onbenoemd',
    wrong: `architectuur: Loket
versie: 0.1.0
status: ter-review
elementen:
  inloggen:
    bouwsteen: digid
#              ^^^^^
  machtigen:
    bouwsteen: digid-machtigen
  personen:
    bouwsteen: brp
#              ^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: ter-review
omschrijving: Inloggen volgens eIDAS.
elementen:
  inloggen:
    bouwsteen: digid
  personen:
    bouwsteen: brp
    omschrijving: Levert ook aan de Single Digital Gateway.
`,
  },
  {
    rule: 'horizon-verlopen',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
horizon: 2025
#        ^^^^
datum: 2026-10-01
elementen: {}
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
horizon: 2026
datum: 2026-10-01
elementen: {}
`,
  },
  {
    rule: 'uit-te-faseren-zonder-opvolger',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  server:
    naam: Formulierenserver
    laag: applicaties
    status: uit-te-faseren
#           ^^^^^^^^^^^^^^
    relaties:
      - bedient: website
  fax:
    naam: Fax
    laag: kanalen
    status: uit-te-faseren
#           ^^^^^^^^^^^^^^
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag: past-toe
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  server:
    naam: Formulierenserver
    laag: applicaties
    status: uit-te-faseren
    relaties:
      - bedient: website
  fax:
    naam: Fax
    laag: kanalen
    status: uit-te-faseren
    omschrijving: Vervalt, want niemand gebruikt hem meer.
  formulieren:
    naam: Formulieren
    laag: applicaties
    status: gewenst
    relaties:
      - bedient: website
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag: past-toe
`,
  },
  {
    rule: 'gewenst-hangt-af-van-uit-te-faseren',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  portaal:
    naam: Portaal
    laag: applicaties
    status: gewenst
    relaties:
      - benadert: bestand
#                 ^^^^^^^
      - bedient: balie
        via: oude-bus
#            ^^^^^^^^
  bestand:
    naam: Klantbestand
    laag: gegevens
    eigenaar: Gemeente
    status: uit-te-faseren
    omschrijving: Wordt vervangen.
  oude-bus:
    naam: Oude bus
    laag: gegevensuitwisseling
    status: uit-te-faseren
    omschrijving: Wordt vervangen.
    relaties:
      - bedient: portaal
#                ^^^^^^^
  balie:
    naam: Balie
    laag: kanalen
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  portaal:
    naam: Portaal
    laag: applicaties
    status: gewenst
    relaties:
      - bedient: balie
  bestand:
    naam: Oud systeem
    laag: applicaties
    status: uit-te-faseren
    relaties:
      - stroomt-naar: portaal
        via: digikoppeling
      - bedient: balie
  balie:
    naam: Balie
    laag: kanalen
`,
  },
  {
    rule: 'status-sprong',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  wallet:
    bouwsteen: wallet
    status: bestaand
#           ^^^^^^^^
  aansluitpunt:
    bouwsteen: algemeen-aansluitpunt
    status: "bestaand"
#           ^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  wallet:
    bouwsteen: wallet
    status: gewenst
  digid:
    bouwsteen: digid
    status: bestaand
`,
  },
];

checks('European duties and the life cycle', cases);
