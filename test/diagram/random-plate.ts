import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import { layers } from '../../server/src/core/model/layers.js';
import { relationKinds } from '../../server/src/core/model/relation-kinds.js';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (
  'Zaak Portaal Gegevens Register Burger Zaken Documenten Berichten Toegang Basisregistratie Personen ' +
  'Afsprakenstelsel Machtigen Koppelvlak Omgevingsvergunning Archief Loket Vergunningen Handhaving ' +
  'Belastingen Authenticatie en van de voor Gegevensuitwisselingsvoorziening Monitoring Beheer'
).split(' ');
const types = [
  'application-component',
  'application-service',
  'business-process',
  'data-object',
  'node',
  'device',
  'product',
  'requirement',
];

export interface RandomOptions {
  /** How many of the elements stand in another element of their layer. */
  readonly nested?: number;
  readonly labelled?: number;
}

/** A plate of any size, the same for the same seed. */
export function randomPlate(
  elementCount: number,
  relationCount: number,
  seed: number,
  { nested = 0.2, labelled = 0.25 }: RandomOptions = {},
): Plate {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const elements: PlateElement[] = [];
  for (let index = 0; index < elementCount; index++) {
    const layer = pick(layers).id;
    const sameLayer = elements.filter((element) => element.layer === layer);
    const parent = sameLayer.length > 0 && random() < nested ? pick(sameLayer).id : null;
    const length = 1 + Math.floor(random() * 5);
    elements.push({
      id: `e${index}`,
      name: Array.from({ length }, () => pick(words)).join(' '),
      layer,
      status: pick(['bestaand', 'bestaand', 'gewenst', 'uit-te-faseren'] as const),
      kind: pick(['voorziening', 'bouwsteen', 'applicatiecomponent', '']),
      type: pick(types),
      bouwsteen: random() < 0.4 ? pick(['digid', 'brp', 'basisregistratie-personen', 'mijn-overheid']) : null,
      parent,
      imported: random() < 0.1,
    });
  }
  const relations: PlateRelation[] = [];
  for (let index = 0; index < relationCount; index++) {
    relations.push({
      id: `r${index}`,
      verb: pick(relationKinds).verb,
      from: pick(elements).id,
      to: pick(elements).id,
      label:
        random() < labelled ? pick(['lezen', 'via Digikoppeling', 'schrijven', 'persoonsgegevens']) : null,
    });
  }
  return {
    title: `Willekeurige plaat ${seed}`,
    version: '0.1.0',
    status: 'concept',
    date: '2026-01-15',
    owner: 'Gemeente Voorbeeldstad',
    elements,
    relations,
  };
}
