import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'cijfer-zonder-peildatum',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    omschrijving: Er zijn 735 organisaties en 557.008.812 keer is ermee ingelogd.
#                                             ^^^^^^^^^^^
  machtigen:
    bouwsteen: digid-machtigen
    omschrijving: Verwerkt tot 90 miljoen bevragingen.
#                              ^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    omschrijving: In 2021 is er 557.008.812 keer mee ingelogd.
  kosten:
    bouwsteen: digid
    omschrijving: Kost 12,5 miljoen euro.
`,
  },
  {
    rule: 'cijfer-verouderd',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    omschrijving: In 2019 is er 340.758.404 keer mee ingelogd.
#                               ^^^^^^^^^^^
  vaker:
    bouwsteen: digid
    omschrijving: >-
      Met 403 miljoen keer in 2020.
#         ^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    omschrijving: In 2021 is er 557.008.812 keer mee ingelogd.
  vaker:
    bouwsteen: digid
    omschrijving: Van 402,5 miljoen in 2020 naar 557,0 miljoen in 2021.
`,
  },
  {
    rule: 'aanname-wijkt-af',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    aannames:
      authenticaties-totaal:
        waarde: 55700000
#               ^^^^^^^^
        jaar: 2023
      aangesloten-organisaties:
        waarde: 99000
#               ^^^^^
        jaar: 2030
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  inloggen:
    bouwsteen: digid
    aannames:
      authenticaties-totaal:
        waarde: 700000000
        jaar: 2023
      aangesloten-organisaties:
        waarde: 99000
        jaar: 2030
        toelichting: Alle verenigingen gaan meedoen.
      iets-eigens:
        waarde: 5
        jaar: 2030
`,
  },
];

checks('quoted and expected figures', cases);
