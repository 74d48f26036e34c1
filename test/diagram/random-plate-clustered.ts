import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import { type LayerId, layers } from '../../server/src/core/model/layers.js';
import type { RelationVerb } from '../../server/src/core/model/relation-kinds.js';
import { seeded } from './random-plate.js';

/** How many in a hundred elements stand in each layer, about as in architectures that people write. */
const shares: readonly (readonly [LayerId, number, string])[] = [
  ['diensten-en-producten', 8, 'product'],
  ['kanalen', 5, 'business-interface'],
  ['organisatie', 7, 'business-actor'],
  ['processen', 12, 'business-process'],
  ['bedrijfsfuncties', 6, 'business-function'],
  ['apis-en-services', 12, 'application-service'],
  ['applicaties', 20, 'application-component'],
  ['gegevensuitwisseling', 6, 'application-interface'],
  ['gegevens', 10, 'data-object'],
  ['netwerken', 2, 'communication-network'],
  ['platformen', 5, 'node'],
  ['huisvesting', 1, 'facility'],
  ['beveiliging-en-privacy', 3, 'requirement'],
  ['ontwikkeling', 1, 'requirement'],
  ['beheer-en-exploitatie', 2, 'requirement'],
];

const subjects = (
  'Vergunningen Belastingen Burgerzaken Toezicht Jeugdhulp Parkeren Archief Subsidies Klachten Inkoop ' +
  'Vastgoed Onderwijs Inkomen Omgeving Verkiezingen Personeel'
).split(' ');
const nouns: Readonly<Partial<Record<LayerId, readonly string[]>>> = {
  'diensten-en-producten': ['aanvragen', 'verlengen', 'doorgeven', 'inzien'],
  kanalen: ['Loket', 'Website', 'Telefoon'],
  organisatie: ['Afdeling', 'Team', 'Behandelaar'],
  processen: ['Intake', 'Beoordelen', 'Besluiten', 'Bekendmaken', 'Aanvraag behandelen'],
  'apis-en-services': ['Zaken-API', 'Documenten-API', 'Bevragen', 'Notificaties'],
  applicaties: ['Zaaksysteem', 'Formulierenserver', 'Taakspecifieke applicatie', 'Portaal', 'Register'],
  gegevens: ['Gegevens', 'Dossier', 'Basisregistratie'],
};
const verbs: readonly RelationVerb[] = [
  'bedient',
  'bedient',
  'bedient',
  'realiseert',
  'realiseert',
  'stroomt-naar',
  'stroomt-naar',
  'benadert',
  'benadert',
  'activeert',
  'is-toegewezen-aan',
  'hangt-samen-met',
  'beinvloedt',
];

const clusterSize = 15;

/**
 * A plate with the habits of real ones, the same for the same seed: elements come in clusters that
 * are written one after the other, a few hubs are used by all, a quarter stands in a whole of its
 * cluster, and most relations join neighbours of one cluster in the same or the next layer.
 */
export function clusteredPlate(elementCount: number, relationCount: number, seed: number): Plate {
  const random = seeded(seed * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const clusters = Math.max(1, Math.round(elementCount / clusterSize));
  const elements: PlateElement[] = [];
  const members: number[][] = Array.from({ length: clusters }, () => []);
  const row: number[] = [];
  for (let index = 0; index < elementCount; index++) {
    const cluster = Math.floor((index * clusters) / elementCount);
    const [layer, , type] = share(random() * 100);
    const free = (members[cluster] ?? []).filter(
      (other) => elements[other]?.layer === layer && elements[other]?.parent === null,
    );
    const parent = free.length > 0 && random() < 0.45 ? `e${pick(free.slice(0, 1))}` : null;
    const name = `${pick(nouns[layer] ?? ['Voorziening', 'Koppelvlak'])} ${subjects[cluster % subjects.length]?.toLowerCase()}`;
    elements.push({
      id: `e${index}`,
      name: random() < 0.15 ? `${name} van de gemeenschappelijke regeling` : name,
      layer,
      status: pick(['bestaand', 'bestaand', 'bestaand', 'gewenst', 'uit-te-faseren'] as const),
      kind: type.replaceAll('-', ' '),
      type,
      bouwsteen: null,
      parent,
      imported: random() < 0.05,
    });
    members[cluster]?.push(index);
    row.push(layers.findIndex(({ id }) => id === layer));
  }
  const hubs = Array.from({ length: Math.max(1, Math.round(Math.sqrt(elementCount) / 4)) }, () =>
    Math.floor(random() * elementCount),
  );
  const near = (from: number): number => {
    const cluster = Math.floor((from * clusters) / elementCount);
    const own = members[cluster] ?? [];
    const beside = own.filter(
      (other) => Math.abs((row[other] ?? 0) - (row[from] ?? 0)) <= 2 && other !== from,
    );
    return pick(beside.length > 0 ? beside : own);
  };
  const relations: PlateRelation[] = [];
  for (let index = 0; index < relationCount; index++) {
    const from = Math.floor(random() * elementCount);
    const chance = random();
    const to = chance < 0.8 ? near(from) : chance < 0.93 ? pick(hubs) : Math.floor(random() * elementCount);
    relations.push({
      id: `r${index}`,
      verb: pick(verbs),
      from: `e${from}`,
      to: `e${to}`,
      label: random() < 0.1 ? pick(['lezen', 'via Digikoppeling', 'status', 'aanvraag']) : null,
    });
  }
  return {
    title: `Gemeentelijke architectuur ${seed}`,
    version: '0.1.0',
    status: 'concept',
    date: '2026-01-15',
    owner: 'Gemeente Voorbeeldstad',
    elements,
    relations,
  };
}

function share(at: number): (typeof shares)[number] {
  let left = at;
  for (const entry of shares) {
    left -= entry[1];
    if (left < 0) return entry;
  }
  return shares[0] as (typeof shares)[number];
}
