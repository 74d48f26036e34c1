import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'verplichte-standaard-ontbreekt',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaken-api:
# ^^^^^^^^^
    naam: Zaken-API
    laag: apis-en-services
    standaarden:
      openapi-specification: past-toe
      nl-gov-oauth:
        leg-uit: De leverancier ondersteunt het profiel pas vanaf zijn volgende hoofdversie.
    relaties:
      - bedient: website
  website:
# ^^^^^^^
    naam: Website
    laag: kanalen
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaken-api:
    naam: Zaken-API
    laag: apis-en-services
    standaarden:
      openapi-specification: past-toe
      rest-api-design-rules: past-toe
      nl-gov-oauth:
        leg-uit: De leverancier ondersteunt het profiel pas vanaf zijn volgende hoofdversie.
    relaties:
      - bedient: balie
  balie:
    naam: Balie
    laag: kanalen
  digid:
    bouwsteen: digid
`,
  },
  {
    rule: 'leg-uit-ontbreekt',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    standaarden:
      wcag: past-toe
#     ^^^^
      tls: past-toe
#     ^^^
    relaties:
      - bestaat-uit: [scherm, koppeling]
  scherm:
    naam: Scherm
    laag: applicaties
    standaarden:
      wcag:
        leg-uit: Het oude scherm wordt in het voorjaar vervangen.
  koppeling:
    naam: Koppeling
    laag: applicaties
    standaarden:
      tls:
        leg-uit: De koppeling loopt over een eigen kabel tot de verhuizing.
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    standaarden:
      wcag:
        leg-uit: Alles behalve het oude scherm voldoet; dat wordt in het voorjaar vervangen.
      tls: past-toe
    relaties:
      - bestaat-uit: scherm
      - bedient: ander
  scherm:
    naam: Scherm
    laag: applicaties
    standaarden:
      wcag:
        leg-uit: Het oude scherm wordt in het voorjaar vervangen.
  ander:
    naam: Ander systeem
    laag: applicaties
    standaarden:
      tls:
        leg-uit: Dit systeem is van een ander en gaat eigen wegen.
`,
  },
  {
    rule: 'leg-uit-zonder-inhoud',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag:
        leg-uit: n.v.t.
#                ^^^^^^
      tls:
        leg-uit: "-"
#                ^^^
      saml:
        leg-uit: Nog uit te zoeken
#                ^^^^^^^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag:
        leg-uit: Nog twee oude formulieren voldoen niet.
      tls:
        leg-uit: Niet van toepassing op een papieren kanaal.
`,
  },
  {
    rule: 'leg-uit-verlopen',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
datum: 2026-10-01
elementen:
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag:
        leg-uit: De oude formulieren worden eerst vervangen.
        tot: 2026-01-01
#            ^^^^^^^^^^
      tls:
        leg-uit: Het certificaat moet nog komen.
        tot: "2026-09-30"
#            ^^^^^^^^^^^^
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
datum: 2026-10-01
elementen:
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag:
        leg-uit: De oude formulieren worden eerst vervangen.
        tot: 2026-10-01
`,
  },
];

checks('comply or explain', cases);
