import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'bouwsteen-beeindigd',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  ondernemers:
    bouwsteen: antwoord-voor-bedrijven
#              ^^^^^^^^^^^^^^^^^^^^^^^
    relaties:
      - stroomt-naar: dossier
        via: blau
#            ^^^^
  dossier:
    bouwsteen: ondernemingsdossier
#              ^^^^^^^^^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  ondernemers:
    bouwsteen: antwoord-voor-bedrijven
    status: uit-te-faseren
    omschrijving: Vervalt; het Ondernemersplein neemt de taak over.
`,
  },
  {
    rule: 'bouwsteen-is-voorstel',
    wrong: `architectuur: Loket
versie: 0.1.0
status: vastgesteld
elementen:
  wallet:
    bouwsteen: wallet
#              ^^^^^^
    status: gewenst
  aansluitpunt:
    bouwsteen: algemeen-aansluitpunt
#              ^^^^^^^^^^^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: ter-review
elementen:
  wallet:
    bouwsteen: wallet
    status: gewenst
  digid:
    bouwsteen: digid
`,
  },
  {
    rule: 'onderdeel-preciezer',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: toegangsstelsel
#              ^^^^^^^^^^^^^^^
    naam: DigiD
  saml:
    bouwsteen: eenmalig-inloggen
#              ^^^^^^^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: toegangsstelsel
    naam: Toegang met DigiD
  digid:
    bouwsteen: digid
`,
  },
  {
    rule: 'naam-is-bouwsteen',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    naam: DigiD
#         ^^^^^
    laag: diensten-en-producten
  personen:
    naam: Basisregistratie personen
#         ^^^^^^^^^^^^^^^^^^^^^^^^^
    laag: gegevens
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    naam: Inloggen met DigiD
    laag: diensten-en-producten
  personen:
    bouwsteen: brp
    naam: Basisregistratie personen
`,
  },
];

checks('what the catalogue knows', cases);
