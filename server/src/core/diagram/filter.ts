import { type LayerGroup, layerById, layerGroups, layers } from '../model/layers.js';
import type { Localized } from '../taal.js';
import type { Plate, PlateElement } from './plate.js';
import { everything, type Selection, selectPlate } from './select.js';
import { domains, kinds, statuses } from './view-words.js';
import { statusWords, words } from './words.js';

/**
 * What a reader lets through for the moment, on top of a view. An absent or empty list lets
 * everything through; a word that is none of those asked for is not counted.
 */
export interface Filter {
  readonly groups?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly domains?: readonly string[] | undefined;
  /** The soorten of bouwsteen. */
  readonly kinds?: readonly string[] | undefined;
  /** An element of the plate, with what is within so many relations of it. */
  readonly around?: { readonly element: string; readonly steps: number } | undefined;
}

/** A value by which a plate can be filtered. */
export interface Choice {
  readonly id: string;
  readonly name: Localized;
  /** How many elements of the plate have it; never 0. */
  readonly count: number;
}

export interface Choices {
  readonly groups: readonly Choice[];
  readonly statuses: readonly Choice[];
  readonly domains: readonly Choice[];
  readonly kinds: readonly Choice[];
}

/**
 * The part of a plate that a filter lets through, with the filter in its title block: what is taken
 * out of a picture must not look as if it were not there. The plate itself where the filter asks nothing.
 */
export function filterPlate(plate: Plate, filter: Filter): Plate {
  const groups = known(filter.groups, groupIds);
  const parts = {
    statuses: known(filter.statuses, statuses),
    domains: known(
      filter.domains,
      domains.map(([id]) => id),
    ),
    kinds: known(filter.kinds, kinds),
  };
  const { around } = filter;
  if (!around && [groups, ...Object.values(parts)].every((list) => list === null)) return plate;
  const shown = plate.layers ?? layers.map(({ id }) => id);
  const selection: Selection = {
    ...everything,
    ...parts,
    layers: groups && shown.filter((id) => groups.some((group) => group === layerById(id)?.group)),
    around: around ? { id: around.element, steps: Math.max(1, Math.floor(around.steps)) } : null,
  };
  const chosen = [
    ...layerGroups.filter(({ id }) => groups?.includes(id)).map(({ name }) => name),
    ...(parts.statuses ?? []).map((id) => statusWords[id as PlateElement['status']].nl),
    ...domains.filter(([id]) => parts.domains?.includes(id)).map(([, name]) => name),
    ...(parts.kinds ?? []),
  ];
  return selectPlate(plate, selection, {
    name: nameOf(plate, around),
    description: chosen.length > 0 ? chosen.join(' · ') : (plate.view?.description ?? null),
  });
}

/** By what a plate can be filtered: only what makes a difference, so at least two values of a kind. */
export function choicesOf({ elements }: Plate): Choices {
  const counted = (
    values: readonly { readonly id: string; readonly name: Localized }[],
    of: (element: PlateElement) => string | undefined,
  ): Choice[] => {
    const choices = values
      .map(({ id, name }) => ({ id, name, count: elements.filter((element) => of(element) === id).length }))
      .filter(({ count }) => count > 0);
    // One value that not all elements have still parts them from the others.
    return choices.length > 1 || (choices[0]?.count ?? 0) < elements.length ? choices : [];
  };
  return {
    groups: counted(
      layerGroups.map(({ id, name }) => ({ id, name: same(name) })),
      ({ layer }) => layerById(layer)?.group,
    ),
    statuses: counted(
      statuses.map((id) => ({ id, name: statusWords[id] })),
      ({ status }) => status,
    ),
    domains: counted(
      domains.map(([id, name]) => ({ id, name: same(name) })),
      ({ domain }) => domain,
    ),
    kinds: counted(
      kinds.map((id) => ({ id, name: same(id.replaceAll('-', ' ')) })),
      ({ soort }) => soort,
    ),
  };
}

const groupIds: readonly LayerGroup[] = layerGroups.map(({ id }) => id);

function known<T extends string>(asked: readonly string[] | undefined, all: readonly T[]): T[] | null {
  const found = all.filter((id) => asked?.includes(id));
  return found.length > 0 ? found : null;
}

function nameOf(plate: Plate, around: Filter['around']): Localized {
  const of = plate.view?.name ?? words.wholePlate;
  if (!around) return { nl: `${of.nl}, gefilterd`, en: `${of.en}, filtered` };
  const { element, steps } = around;
  const name = plate.elements.find(({ id }) => id === element)?.name || element;
  return {
    nl: `${of.nl}, tot ${steps} ${steps === 1 ? 'stap' : 'stappen'} van ${name}`,
    en: `${of.en}, within ${steps} ${steps === 1 ? 'step' : 'steps'} of ${name}`,
  };
}

const same = (text: string): Localized => ({ nl: text, en: text });
