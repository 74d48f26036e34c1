import { type LayerId, layers } from '../model/layers.js';
import { around, impactOf } from './neighbourhood.js';
import type { Plate, PlateElement, PlateView } from './plate.js';
import { plotOn } from './plot-on.js';

/** What a view shows. Null lets everything through; an element must pass all that is not null. */
export interface Selection {
  readonly layers: readonly LayerId[] | null;
  readonly elements: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly domains: readonly string[] | null;
  /** The soorten of bouwsteen. */
  readonly kinds: readonly string[] | null;
  readonly verbs: readonly string[] | null;
  /** An element with what is within so many steps of it; or, without steps, what it can affect or be affected by. */
  readonly around: { readonly id: string; readonly steps: number | null } | null;
  /** Whether elements stand in the boxes that they are related to, without lines. */
  readonly isPlotted: boolean;
  /** The layer whose elements are these boxes; null for the topmost one with elements. */
  readonly ground: LayerId | null;
}

export const everything: Selection = {
  layers: null,
  elements: null,
  statuses: null,
  domains: null,
  kinds: null,
  verbs: null,
  around: null,
  isPlotted: false,
  ground: null,
};

/**
 * The part of a plate that a view shows. Parts stay in the box of the nearest whole that is shown;
 * a relation is shown when both of its ends are.
 * @param view what the title block says about it
 */
export function selectPlate(plate: Plate, selection: Selection, view: PlateView): Plate {
  const relations = plate.relations.filter(({ verb }) => passes(selection.verbs, verb));
  const centre = selection.around?.id;
  const passing = plate.elements.filter((element) => element.id === centre || isShown(element, selection));
  const passed = restricted({ ...plate, relations }, new Set(passing.map(({ id }) => id)));
  const reached = reachedFrom(passed, selection);
  const near = reached ? restricted(passed, reached) : passed;
  const shown: Plate = {
    ...near,
    elements: near.elements.map((element) =>
      element.id === centre ? { ...element, isFocus: true as const } : element,
    ),
    view,
  };
  return withLayers(selection.isPlotted ? plotOn(shown, selection.ground) : shown, selection);
}

function isShown(element: PlateElement, { layers, elements, statuses, domains, kinds }: Selection): boolean {
  return (
    passes(layers, element.layer) &&
    passes(elements, element.id) &&
    passes(statuses, element.status) &&
    passes(domains, element.domain) &&
    passes(kinds, element.soort)
  );
}

function passes(allowed: readonly string[] | null, value: string | undefined): boolean {
  return allowed === null || (value !== undefined && allowed.includes(value));
}

/** What a view around an element reaches; null for a view around none. Nothing lies around nothing. */
function reachedFrom(plate: Plate, { around: centre }: Selection): ReadonlySet<string> | null {
  if (!centre) return null;
  if (!plate.elements.some(({ id }) => id === centre.id)) return new Set();
  return centre.steps === null ? impactOf(plate, centre.id) : around(plate, centre.id, centre.steps);
}

/** The plate with these elements only, and the relations between them. */
function restricted(plate: Plate, shown: ReadonlySet<string>): Plate {
  const byId = new Map(plate.elements.map((element) => [element.id, element]));
  const around = (element: PlateElement): string | null => {
    let parent = element.parent;
    while (parent !== null && !shown.has(parent)) parent = byId.get(parent)?.parent ?? null;
    return parent;
  };
  return {
    ...plate,
    elements: plate.elements
      .filter(({ id }) => shown.has(id))
      .map((element) => ({ ...element, parent: around(element) })),
    relations: plate.relations.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}

/**
 * A view of a part drops the layers in which it has nothing to show. Those that it names itself
 * stay, since that they are empty says something; and a view of the whole keeps all sixteen, so
 * that two of them can be held next to each other.
 */
function withLayers(plate: Plate, selection: Selection): Plate {
  const { layers: named, elements, domains, kinds, around: centre, isPlotted } = selection;
  const isPart = [named, elements, domains, kinds, centre].some((choice) => choice !== null) || isPlotted;
  if (!isPart) return plate;
  // What was plotted has left its own layer, which then has nothing more to say.
  const kept = isPlotted ? [] : (named ?? []);
  const used = new Set<LayerId>([...kept, ...plate.elements.map(({ layer }) => layer)]);
  return { ...plate, layers: layers.map(({ id }) => id).filter((id) => used.has(id)) };
}
