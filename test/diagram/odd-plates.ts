import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import { type LayerId, layers } from '../../server/src/core/model/layers.js';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

function element(
  index: number,
  layer: LayerId,
  parent: number | null = null,
  name = `Element ${index}`,
): PlateElement {
  return {
    id: `e${index}`,
    name,
    layer,
    status: 'bestaand',
    kind: 'voorziening',
    type: 'application-component',
    bouwsteen: null,
    parent: parent === null ? null : `e${parent}`,
    imported: false,
  };
}

function relation(id: string, from: number, to: number, label: string | null = null): PlateRelation {
  return { id, verb: 'bedient', from: `e${from}`, to: `e${to}`, label };
}

function plate(elements: readonly PlateElement[], relations: readonly PlateRelation[]): Plate {
  return {
    title: 'Proef',
    version: '1.0.0',
    status: 'concept',
    date: null,
    owner: null,
    elements,
    relations,
  };
}

const layer = (index: number): LayerId => layers[index % layers.length]?.id ?? 'applicaties';

/** Plates that are out of proportion in one way each. */
export const oddPlates: Readonly<Record<string, Plate>> = {
  'one element that all others relate to': plate(
    [element(0, 'applicaties'), ...range(60).map((index) => element(index + 1, layer(index)))],
    range(60).map((index) => relation(`r${index}`, 0, index + 1)),
  ),
  'everything in one layer': plate(
    range(300).map((index) => element(index, 'applicaties')),
    range(100).map((index) => relation(`r${index}`, index, (index * 7 + 3) % 300)),
  ),
  'everything in one aspect area': plate(
    range(120).map((index) => element(index, 'ontwikkeling')),
    range(60).map((index) => relation(`r${index}`, index, (index * 7 + 3) % 120)),
  ),
  'boxes in boxes, fourteen deep': plate(
    [
      ...range(14).map((index) => element(index, 'applicaties', index === 0 ? null : index - 1)),
      element(20, 'gegevens'),
      element(21, 'kanalen'),
      element(22, 'beheer-en-exploitatie'),
    ],
    [
      relation('out', 13, 20),
      relation('in', 21, 13, 'diep'),
      relation('inwards', 0, 13),
      relation('outwards', 13, 5),
      relation('aside', 22, 7),
    ],
  ),
  'boxes in boxes in an aspect area': plate(
    [
      ...range(9).map((index) => element(index, 'ontwikkeling', index === 0 ? null : index - 1)),
      element(20, 'gegevens'),
    ],
    [relation('out', 8, 20), relation('in', 20, 4, 'x')],
  ),
  'forty boxes in one': plate(
    [
      element(0, 'platformen', null, 'Groot platform'),
      ...range(40).map((index) => element(index + 1, 'platformen', 0)),
      element(50, 'gegevens'),
      element(51, 'netwerken'),
      ...range(3).map((index) => element(52 + index, 'platformen')),
    ],
    [
      ...range(30).map((index) => relation(`out${index}`, index + 1, 50 + (index % 5))),
      ...range(20).map((index) => relation(`in${index}`, index + 1, ((index * 3) % 40) + 1)),
    ],
  ),
  'relations of an element with itself, and twelve between the same two': plate(
    [element(0, 'applicaties'), element(1, 'applicaties')],
    [
      relation('self', 0, 0, 'zichzelf'),
      relation('self2', 0, 0),
      relation('label', 0, 1, 'met label'),
      ...range(12).map((index) => relation(`r${index}`, index % 2, (index + 1) % 2)),
    ],
  ),
  'names of every length': plate(
    [
      element(0, 'applicaties', null, 'A'),
      element(1, 'applicaties', null, 'Arbeidsongeschiktheidsverzekeringsmaatschappijregistratievoorziening'),
      element(
        2,
        'gegevens',
        null,
        'Voorziening voor het veilig uitwisselen van gegevens tussen gemeenten en hun uitvoerders',
      ),
      element(3, 'gegevens', null, '数字政府 架构 🏛️🏛️ Ελληνικά'),
      element(4, 'kanalen', null, ''),
      element(5, 'processen', null, 'W'.repeat(5000)),
    ],
    [
      relation('long', 0, 1, 'een heel lang label dat nergens op past omdat het maar doorgaat'),
      relation('r', 1, 2, 'x'),
    ],
  ),
  'no relations at all': plate(
    range(40).map((index) => element(index, layer(index * index))),
    [],
  ),
  'one element': plate([element(0, 'applicaties')], []),
  'one element in an aspect area': plate([element(0, 'ontwikkeling')], []),
  'a chain through all layers': plate(
    range(16).map((index) => element(index, layer(index))),
    range(15).map((index) =>
      relation(`r${index}`, index, index + 1, index % 3 === 0 ? `stap ${index}` : null),
    ),
  ),
  'what the contract of a plate rules out': plate(
    [
      element(0, 'applicaties', 1),
      element(1, 'applicaties', 0),
      element(2, 'gegevens', 0),
      element(3, 'gegevens', 99),
    ],
    [relation('nowhere', 0, 98), relation('r', 0, 1), relation('s', 2, 3)],
  ),
};
