import { layers } from '../model/layers.js';
import type { Plate, PlateRelation } from './plate.js';

/** A plate as numbers: elements and relations by index, so that the layout can count instead of look up. */
export interface Network {
  readonly size: number;
  /** The index of each element's layer in `layers`. */
  readonly layerOf: readonly number[];
  /** The index of the element that each one is drawn in, or -1. */
  readonly parentOf: readonly number[];
  readonly childrenOf: readonly (readonly number[])[];
  /** The outermost element around each one, itself where it stands free. */
  readonly topOf: readonly number[];
  /** The relations that are drawn as a line, with their ends. */
  readonly lines: readonly NetworkLine[];
  /** The elements at the other end of each element's lines, itself left out. */
  readonly neighboursOf: readonly (readonly number[])[];
  /** The layers that have no place, by index in `layers`; none of them has elements. */
  readonly hiddenLayers: ReadonlySet<number>;
}

export interface NetworkLine {
  readonly relation: PlateRelation;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a plate into numbers. What the contract of Plate rules out (an unknown parent, a parent in
 * another layer, a cycle, a relation to nowhere) is left out rather than trusted.
 */
export function readNetwork(plate: Plate): Network {
  const { elements } = plate;
  const indexOf = new Map(elements.map((element, index) => [element.id, index]));
  const layerIndex = new Map(layers.map((layer, index) => [layer.id, index]));
  const layerOf = elements.map((element) => layerIndex.get(element.layer) ?? 0);
  const parentOf = elements.map((element, index) => {
    const parent = element.parent === null ? undefined : indexOf.get(element.parent);
    return parent === undefined || parent === index || layerOf[parent] !== layerOf[index] ? -1 : parent;
  });
  const topOf = elements.map((_, index) => topmost(index, parentOf));
  const childrenOf: number[][] = elements.map(() => []);
  parentOf.forEach((parent, child) => {
    if (parent >= 0) childrenOf[parent]?.push(child);
  });

  const lines: NetworkLine[] = [];
  const neighboursOf: number[][] = elements.map(() => []);
  for (const relation of plate.relations) {
    const from = indexOf.get(relation.from);
    const to = indexOf.get(relation.to);
    if (from === undefined || to === undefined || isShownByNesting(relation, from, to, parentOf)) continue;
    lines.push({ relation, from, to });
    if (from === to) continue;
    neighboursOf[from]?.push(to);
    neighboursOf[to]?.push(from);
  }
  const hiddenLayers = hiddenOn(plate, new Set(layerOf));
  return { size: elements.length, layerOf, parentOf, childrenOf, topOf, lines, neighboursOf, hiddenLayers };
}

/** Layers that the plate leaves out. A plate without any rows keeps them all, to have a middle. */
function hiddenOn({ layers: shown }: Plate, used: ReadonlySet<number>): Set<number> {
  const hasRows = [...used].some((index) => layers[index]?.group !== 'aspectgebieden');
  const empty = layers.flatMap(({ id, group }, index) => {
    const mayGo = shown && !shown.includes(id) && !used.has(index);
    return mayGo && (hasRows || group === 'aspectgebieden') && used.size > 0 ? index : [];
  });
  return new Set(empty);
}

/** Whether `outer` is drawn around `inner`, at any depth. */
export function encloses(network: Network, outer: number, inner: number): boolean {
  for (let at = network.parentOf[inner] ?? -1; at >= 0; at = network.parentOf[at] ?? -1) {
    if (at === outer) return true;
  }
  return false;
}

/** Cuts a cycle by declaring the element that was started from free of it. */
function topmost(index: number, parentOf: number[]): number {
  const seen = new Set<number>();
  let at = index;
  for (let parent = parentOf[at] ?? -1; parent >= 0; parent = parentOf[at] ?? -1) {
    seen.add(at);
    if (seen.has(parent)) {
      parentOf[index] = -1;
      return index;
    }
    at = parent;
  }
  return at;
}

/** A box in a box already says "consists of"; a line between the two would say it twice. */
function isShownByNesting(
  { verb }: PlateRelation,
  from: number,
  to: number,
  parentOf: readonly number[],
): boolean {
  return (verb === 'bestaat-uit' || verb === 'omvat') && parentOf[to] === from;
}
