import { type Case, checks } from './checks.js';

const cases: readonly Case[] = [
  {
    rule: 'voorziening-zonder-standaard',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  verdeelpunt:
# ^^^^^^^^^^^
    naam: Verdeelpunt
    laag: gegevensuitwisseling
    status: gewenst
    doelgroepen: [overheidsorganisaties]
  rekenhulp:
# ^^^^^^^^^
    naam: Rekenhulp
    laag: applicaties
    status: gewenst
    doelgroepen: [burgers, overheidsorganisaties]
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  verdeelpunt:
    naam: Verdeelpunt
    laag: gegevensuitwisseling
    status: gewenst
    doelgroepen: [overheidsorganisaties]
    standaarden:
      nl-gov-profile-for-cloudevents: past-toe
  rekenhulp:
    naam: Rekenhulp
    laag: applicaties
    status: gewenst
    doelgroepen: [burgers]
`,
  },
  {
    rule: 'geen-niet-digitaal-kanaal',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  paspoort:
# ^^^^^^^^
    naam: Paspoort aanvragen
    laag: diensten-en-producten
    doelgroepen: [burgers]
  verhuizing:
# ^^^^^^^^^^
    naam: Verhuizing doorgeven
    laag: diensten-en-producten
    doelgroepen: [burgers, bedrijven]
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
  paspoort:
    naam: Paspoort aanvragen
    laag: diensten-en-producten
    doelgroepen: [burgers]
  website:
    naam: Website
    laag: kanalen
    standaarden:
      wcag: past-toe
  balie:
    naam: Balie in het stadhuis
    laag: kanalen
`,
  },
  {
    rule: 'uitwisseling-zonder-api',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - stroomt-naar: [archief, agenda]
#                      ^^^^^^^
#                               ^^^^^^
  archief:
    naam: Archief
    laag: applicaties
  agenda:
    naam: Agenda
    laag: applicaties
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - bestaat-uit: [registratie, agenda]
      - stroomt-naar: archief
        via: digikoppeling
  registratie:
    naam: Registratie
    laag: applicaties
    relaties:
      - stroomt-naar: agenda
  agenda:
    naam: Agenda
    laag: applicaties
  archief:
    naam: Archief
    laag: applicaties
`,
  },
  {
    rule: 'gegevens-dubbel-opgeslagen',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  brp:
    bouwsteen: brp
    laag: gegevens
    relaties:
      - stroomt-naar: klantenbestand
#                     ^^^^^^^^^^^^^^
  bag:
    bouwsteen: bag
    relaties:
      - stroomt-naar: adressenbestand
#                     ^^^^^^^^^^^^^^^
  klantenbestand:
    naam: Klantenbestand
    laag: gegevens
    eigenaar: Gemeente
  adressenbestand:
    naam: Adressenbestand
    laag: gegevens
    eigenaar: Gemeente
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  brp:
    bouwsteen: brp
    laag: gegevens
    relaties:
      - stroomt-naar: klantbeeld
  klantbeeld:
    naam: Klantbeeld
    laag: applicaties
    relaties:
      - benadert: brp
        wijze: lezen
      - stroomt-naar: digimelding
        via: digikoppeling
  digimelding:
    bouwsteen: digimelding
`,
  },
  {
    rule: 'terugmelding-ontbreekt',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - benadert: [brp, bag]
#                  ^^^
#                       ^^^
        wijze: lezen
      - benadert: brp
        wijze: lezen-en-schrijven
  brp:
    bouwsteen: brp
  bag:
    bouwsteen: bag
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    relaties:
      - benadert: brp
        wijze: lezen
      - stroomt-naar: meldingen
        omschrijving: terugmelding
  brp:
    bouwsteen: brp
  meldingen:
    naam: Meldingen
    laag: gegevensuitwisseling
`,
  },
  {
    rule: 'buiten-diginetwerk',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  register:
    naam: Register
    laag: applicaties
    doelgroepen: [overheidsorganisaties]
    relaties:
      - stroomt-naar: verzamelpunt
        via: internet
#            ^^^^^^^^
      - benadert: brp
        wijze: schrijven
        via: huurlijn
#            ^^^^^^^^
  verzamelpunt:
    naam: Verzamelpunt
    laag: applicaties
    doelgroepen: [overheidsorganisaties]
  brp:
    bouwsteen: brp
  internet:
    naam: Internet
    laag: netwerken
    standaarden:
      tls: past-toe
  huurlijn:
    naam: Huurlijn
    laag: netwerken
    standaarden:
      tls: past-toe
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  register:
    naam: Register
    laag: applicaties
    doelgroepen: [overheidsorganisaties]
    relaties:
      - stroomt-naar: verzamelpunt
        via: diginetwerk
      - bedient: website
        via: internet
  verzamelpunt:
    naam: Verzamelpunt
    laag: applicaties
    doelgroepen: [overheidsorganisaties]
  website:
    naam: Website
    laag: kanalen
    doelgroepen: [burgers]
    standaarden:
      wcag: past-toe
  internet:
    naam: Internet
    laag: netwerken
    standaarden:
      tls: past-toe
`,
  },
  {
    rule: 'gegevens-zonder-bronhouder',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaakgegevens:
# ^^^^^^^^^^^^
    naam: Zaakgegevens
    laag: gegevens
  adressen:
# ^^^^^^^^
    naam: Adressen
    laag: gegevens
    omschrijving: Adressen van alle gebouwen.
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
elementen:
  zaakgegevens:
    naam: Zaakgegevens
    laag: gegevens
    eigenaar: Gemeente
    relaties:
      - bestaat-uit: besluiten
  besluiten:
    naam: Besluiten
    laag: gegevens
  brp:
    bouwsteen: brp
    laag: gegevens
`,
  },
  {
    rule: 'uitgangspunt-zonder-invulling',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
uitgangspunten:
  eenmalig:
    stelling: Wij vragen niets wat wij al weten.
  open:
# ^^^^
    stelling: Wat wij maken, is openbaar.
  zuinig:
# ^^^^^^
    stelling: Wij gebruiken zo weinig mogelijk stroom.
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    voldoet-aan: [eenmalig]
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
uitgangspunten:
  eenmalig:
    stelling: Wij vragen niets wat wij al weten.
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    voldoet-aan: [eenmalig, api-eerst]
`,
  },
  {
    rule: 'element-zonder-uitgangspunt',
    wrong: `architectuur: Loket
versie: 0.1.0
status: concept
uitgangspunten:
  eenmalig:
    stelling: Wij vragen niets wat wij al weten.
elementen:
  systeem-1:
    naam: Systeem 1
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-2:
    naam: Systeem 2
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-3:
    naam: Systeem 3
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-4:
    naam: Systeem 4
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-5:
    naam: Systeem 5
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-6:
    naam: Systeem 6
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-7:
    naam: Systeem 7
    laag: applicaties
    voldoet-aan: [eenmalig]
  systeem-8:
    naam: Systeem 8
    laag: applicaties
    voldoet-aan: [eenmalig]
  archief:
# ^^^^^^^
    naam: Archief
    laag: applicaties
  agenda:
# ^^^^^^
    naam: Agenda
    laag: applicaties
`,
    right: `architectuur: Loket
versie: 0.1.0
status: concept
uitgangspunten:
  eenmalig:
    stelling: Wij vragen niets wat wij al weten.
elementen:
  zaaksysteem:
    naam: Zaaksysteem
    laag: applicaties
    voldoet-aan: [eenmalig]
  agenda:
    naam: Agenda
    laag: applicaties
    voldoet-aan: [eenmalig]
  archief:
    naam: Archief
    laag: applicaties
`,
  },
];

checks('the principles of the digital government', cases);
