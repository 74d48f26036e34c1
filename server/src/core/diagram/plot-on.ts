import { type LayerId, layers } from '../model/layers.js';
import type { Plate, PlateElement } from './plate.js';

/** One time that an element is drawn: the box, and the element of the ground that it stands in. */
interface Spot {
  readonly box: PlateElement;
  readonly host: string;
}

/** More boxes than anyone can look at; beyond it parts no longer follow their whole. */
const mostBoxes = 5000;

/**
 * Plots a plate on one of its layers: the elements of that layer are the boxes, and every other
 * element stands in each box that it has a relation with, whichever way that points. Its parts come
 * with it. What is related to none of them stays in its own layer, so that one sees what is left
 * over. There are no lines.
 * @param ground the layer; null for the topmost one that has elements
 */
export function plotOn(plate: Plate, ground: LayerId | null): Plate {
  const { elements } = plate;
  const layer = ground ?? layers.find(({ id }) => elements.some((element) => element.layer === id))?.id;
  const hosts = new Set(elements.filter((element) => element.layer === layer).map(({ id }) => id));
  const hostsOf = relatedHosts(plate, hosts);
  const spots = new Map<string, Spot[]>();
  const taken = new Set(elements.map(({ id }) => id));
  const boxes = new Map<string, PlateElement[]>();
  for (const element of wholesFirst(elements)) {
    if (hosts.has(element.id)) {
      boxes.set(element.id, [element]);
      continue;
    }
    const around = (element.parent !== null && spots.get(element.parent)) || [];
    const own = hostsOf.get(element.id);
    const places = own
      ? [...own].map((host) => around.find((spot) => spot.host === host) ?? host)
      : taken.size < mostBoxes
        ? around
        : around.slice(0, 1);
    const drawn = places.map((place, index): Spot => {
      const [parent, host] = typeof place === 'string' ? [place, place] : [place.box.id, place.host];
      // The first box keeps the id, so that what is plotted once is found under it.
      const id = index === 0 ? element.id : free(`${element.id} @ ${parent}`, taken);
      const plotted = { id: element.id, layer: element.layer };
      return { box: { ...element, id, layer: layer ?? element.layer, parent, plotted }, host };
    });
    if (drawn.length > 0) spots.set(element.id, drawn);
    boxes.set(element.id, drawn.length > 0 ? drawn.map(({ box }) => box) : [element]);
  }
  return { ...plate, elements: elements.flatMap(({ id }) => boxes.get(id) ?? []), relations: [] };
}

/** For each element outside the ground the elements of the ground that it is related to, if there are any. */
function relatedHosts({ relations }: Plate, hosts: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (element: string, host: string): void => {
    if (!hosts.has(host) || hosts.has(element)) return;
    const known = found.get(element);
    if (known) known.add(host);
    else found.set(element, new Set([host]));
  };
  for (const { from, to } of relations) {
    add(from, to);
    add(to, from);
  }
  return found;
}

/** The elements in an order in which each comes after the one that it is drawn in. */
function wholesFirst(elements: readonly PlateElement[]): PlateElement[] {
  const parts = new Map<string, PlateElement[]>();
  for (const element of elements) {
    if (element.parent === null) continue;
    const known = parts.get(element.parent);
    if (known) known.push(element);
    else parts.set(element.parent, [element]);
  }
  const ordered = elements.filter(({ parent }) => parent === null);
  // An array that grows while it is walked through hands out what was added, too.
  for (const { id } of ordered) ordered.push(...(parts.get(id) ?? []));
  return ordered;
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id += "'";
  taken.add(id);
  return id;
}
