import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import type { LayerId } from '../../server/src/core/model/layers.js';
import type { RelationVerb } from '../../server/src/core/model/relation-kinds.js';

type Extra = Partial<Pick<PlateElement, 'status' | 'bouwsteen' | 'parent' | 'imported' | 'kind'>>;

const element = (
  id: string,
  name: string,
  layer: LayerId,
  type: string,
  extra: Extra = {},
): PlateElement => ({
  id,
  name,
  layer,
  type,
  status: 'bestaand',
  kind: extra.bouwsteen ? 'voorziening' : type.replaceAll('-', ' '),
  bouwsteen: null,
  parent: null,
  imported: false,
  ...extra,
});

/** What a municipality would draw of its digital counter: nested, with every status, over many layers. */
export const counterElements: readonly PlateElement[] = [
  element('verhuizing', 'Verhuizing doorgeven', 'diensten-en-producten', 'business-service'),
  element(
    'omgevingsvergunning',
    'Omgevingsvergunning aanvragen',
    'diensten-en-producten',
    'business-service',
  ),
  element('parkeervergunning', 'Parkeervergunning', 'diensten-en-producten', 'product', {
    status: 'gewenst',
  }),
  element('website', 'Gemeentelijke website', 'kanalen', 'business-interface'),
  element('balie', 'Balie', 'kanalen', 'business-interface'),
  element('mijnoverheid', 'MijnOverheid', 'kanalen', 'business-interface', {
    bouwsteen: 'mijnoverheid',
    imported: true,
  }),
  element('inwoner', 'Inwoner', 'organisatie', 'business-actor'),
  element('kcc', 'Klantcontactcentrum', 'organisatie', 'business-actor'),
  element('aanvraagproces', 'Aanvraag behandelen', 'processen', 'business-process'),
  element('intake', 'Intake', 'processen', 'business-process', { parent: 'aanvraagproces' }),
  element('beoordelen', 'Beoordelen', 'processen', 'business-process', { parent: 'aanvraagproces' }),
  element('besluiten', 'Besluiten en bekendmaken', 'processen', 'business-process', {
    parent: 'aanvraagproces',
  }),
  element('zaken-api', "Zaakgericht werken API's", 'apis-en-services', 'application-service'),
  element('haal-centraal', 'Haal Centraal BRP bevragen', 'apis-en-services', 'application-service', {
    status: 'gewenst',
    bouwsteen: 'haal-centraal-brp',
  }),
  element('portaal', 'Zaakportaal', 'applicaties', 'application-component', { status: 'gewenst' }),
  element('formulieren', 'Formulierenserver', 'applicaties', 'application-component', {
    parent: 'portaal',
    status: 'gewenst',
  }),
  element('mijnzaken', 'Mijn zaken', 'applicaties', 'application-component', {
    parent: 'portaal',
    status: 'gewenst',
  }),
  element('zaaksysteem', 'Zaaksysteem', 'applicaties', 'application-component'),
  element('archief', 'Archiefbeheer', 'applicaties', 'application-component', { parent: 'zaaksysteem' }),
  element('registratie', 'Zaakregistratiecomponent', 'applicaties', 'application-component', {
    parent: 'zaaksysteem',
  }),
  element('documenten', 'Documentregistratiecomponent', 'applicaties', 'application-component', {
    parent: 'zaaksysteem',
  }),
  element('oud', 'Midoffice-suite', 'applicaties', 'application-component', { status: 'uit-te-faseren' }),
  element('digid', 'DigiD', 'applicaties', 'application-component', { bouwsteen: 'digid', imported: true }),
  element('digikoppeling', 'Digikoppeling', 'gegevensuitwisseling', 'application-service', {
    bouwsteen: 'digikoppeling',
  }),
  element('notificaties', 'Notificatieroutering', 'gegevensuitwisseling', 'application-service', {
    status: 'gewenst',
  }),
  element('brp', 'Basisregistratie Personen', 'gegevens', 'data-object', { bouwsteen: 'brp' }),
  element('bag', 'Basisregistratie Adressen en Gebouwen', 'gegevens', 'data-object', { bouwsteen: 'bag' }),
  element('zaakgegevens', 'Zaakgegevens', 'gegevens', 'data-object'),
  element('diginetwerk', 'Diginetwerk', 'netwerken', 'communication-network', { bouwsteen: 'diginetwerk' }),
  element('cloud', 'Containerplatform Haven', 'platformen', 'node'),
  element('datacenter', 'Overheidsdatacenter', 'huisvesting', 'facility'),
  element('bio', 'Baseline Informatiebeveiliging Overheid', 'beveiliging-en-privacy', 'constraint', {
    kind: 'standaard',
  }),
  element('avg', 'AVG-toestemming vastleggen', 'beveiliging-en-privacy', 'requirement'),
  element('monitoring', 'Ketenmonitoring', 'beheer-en-exploitatie', 'requirement', { status: 'gewenst' }),
];

const relations: readonly (readonly [string, RelationVerb, string, (string | null)?])[] = [
  ['inwoner', 'activeert', 'aanvraagproces'],
  ['website', 'bedient', 'inwoner'],
  ['balie', 'bedient', 'inwoner'],
  ['mijnoverheid', 'bedient', 'inwoner'],
  ['kcc', 'is-toegewezen-aan', 'balie'],
  ['website', 'realiseert', 'verhuizing'],
  ['website', 'realiseert', 'omgevingsvergunning'],
  ['website', 'realiseert', 'parkeervergunning'],
  ['balie', 'realiseert', 'verhuizing'],
  ['kcc', 'is-toegewezen-aan', 'intake'],
  ['aanvraagproces', 'bestaat-uit', 'intake'],
  ['aanvraagproces', 'bestaat-uit', 'beoordelen'],
  ['aanvraagproces', 'bestaat-uit', 'besluiten'],
  ['intake', 'activeert', 'beoordelen'],
  ['beoordelen', 'activeert', 'besluiten'],
  ['zaken-api', 'bedient', 'beoordelen'],
  ['zaken-api', 'bedient', 'intake'],
  ['zaaksysteem', 'realiseert', 'zaken-api'],
  ['portaal', 'benadert', 'zaken-api', 'lezen en schrijven'],
  ['portaal', 'omvat', 'formulieren'],
  ['portaal', 'omvat', 'mijnzaken'],
  ['zaaksysteem', 'omvat', 'archief'],
  ['zaaksysteem', 'omvat', 'registratie'],
  ['zaaksysteem', 'omvat', 'documenten'],
  ['digid', 'bedient', 'portaal', 'inloggen'],
  ['formulieren', 'stroomt-naar', 'registratie', 'aanvraag'],
  ['registratie', 'stroomt-naar', 'mijnzaken', 'status'],
  ['portaal', 'bedient', 'website'],
  ['besluiten', 'stroomt-naar', 'mijnoverheid', 'besluit'],
  ['haal-centraal', 'bedient', 'registratie'],
  ['haal-centraal', 'benadert', 'brp', 'via Digikoppeling'],
  ['digikoppeling', 'bedient', 'haal-centraal'],
  ['registratie', 'benadert', 'zaakgegevens'],
  ['documenten', 'benadert', 'zaakgegevens'],
  ['oud', 'stroomt-naar', 'zaaksysteem', 'migratie'],
  ['oud', 'benadert', 'bag'],
  ['notificaties', 'stroomt-naar', 'portaal'],
  ['zaaksysteem', 'activeert', 'notificaties'],
  ['digikoppeling', 'hangt-samen-met', 'diginetwerk'],
  ['cloud', 'realiseert', 'zaaksysteem'],
  ['cloud', 'realiseert', 'portaal'],
  ['datacenter', 'realiseert', 'cloud'],
  ['diginetwerk', 'bedient', 'cloud'],
  ['bio', 'beinvloedt', 'zaaksysteem'],
  ['bio', 'beinvloedt', 'cloud'],
  ['avg', 'beinvloedt', 'brp'],
  ['monitoring', 'hangt-samen-met', 'digikoppeling'],
  ['registratie', 'benadert', 'bag', 'adressen'],
];

export const counterRelations: readonly PlateRelation[] = relations.map(([from, verb, to, label], index) => ({
  id: `${from}-${verb}-${to}-${index}`,
  verb,
  from,
  to,
  label: label ?? null,
}));

export const counterPlate: Plate = {
  title: 'Digitaal loket Voorbeeldstad',
  version: '0.3.0',
  status: 'concept',
  date: '2026-08-01',
  owner: 'Gemeente Voorbeeldstad',
  elements: counterElements,
  relations: counterRelations,
};
