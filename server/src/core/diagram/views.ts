import { architectureOf, type Context } from '../context.js';
import { layerById, layerGroups, layers } from '../model/layers.js';
import { relationKindByVerb } from '../model/relation-kinds.js';
import type { Word } from '../model/span.js';
import type { ViewDefinition } from '../model/view-definition.js';
import type { Localized } from '../taal.js';
import { difference } from './difference.js';
import { withKeyFigures } from './key-figures.js';
import type { Plate, PlateElement } from './plate.js';
import { everything, type Selection, selectPlate } from './select.js';
import { plateOf } from './view.js';
import { domains, kinds, statuses } from './view-words.js';
import { words } from './words.js';

/** A way to look at an architecture, as fronts list it. */
export interface View {
  /** What one asks for it by. */
  readonly id: string;
  readonly name: Localized;
  readonly description: string | null;
  /** Whether the document defines it, it is there anyway, or it is there for each element. */
  readonly kind: 'own' | 'standard' | 'element';
  /** The element that a view of the kind `element` turns around; null for all others. */
  readonly element: string | null;
}

/** The whole plate: what is drawn when no view is asked for. */
export const wholeView = 'alles';

/** A view with what it shows; of a comparison, of each of the two situations. */
interface Plan extends View {
  readonly selection: Selection | readonly [before: Selection, after: Selection] | null;
  readonly hasFigures: boolean;
}

/**
 * Every view that shows something: those of the document first, then the standard ones, and last
 * the one around each element. An id of the document's own hides a standard view. None for the
 * other kinds of file.
 */
export function viewsOf(context: Context): View[] {
  const plate = plateOf(context);
  if (!plate) return [];
  return plansOf(context, plate)
    .filter((plan) => plan.kind !== 'standard' || plan.id === wholeView || draws(plate, plan))
    .map(({ id, name, description, kind, element }) => ({ id, name, description, kind, element }));
}

/**
 * What a view of this document shows; null where it has no view with that id, or is no architecture.
 * @param id null for the whole plate
 */
export function plateOfView(context: Context, id: string | null): Plate | null {
  const plate = plateOf(context);
  if (!plate || id === null) return plate;
  const plan = plansOf(context, plate).find((candidate) => candidate.id === id);
  if (!plan) return null;
  const shown = planned(plate, plan);
  return plan.hasFigures ? withKeyFigures(shown, context.editions) : shown;
}

/** What a view that the document defines lets through. A word that is none of those asked for is not counted. */
export function selectionOf(view: ViewDefinition): Selection {
  const oneOf = (known: readonly string[]) => (text: string) => (known.includes(text) ? text : null);
  return {
    layers: listOf(view.layers, (text) => layerById(text)?.id ?? null),
    elements: listOf(view.elements, (text) => text),
    statuses: listOf(view.statuses, oneOf(statuses)),
    domains: listOf(view.domains, oneOf(domains.map(([id]) => id))),
    kinds: listOf(view.kinds, oneOf(kinds)),
    verbs: listOf(view.verbs, (text) => relationKindByVerb(text)?.verb ?? null),
    around: view.around && { id: view.around.text, steps: view.steps },
    isPlotted: view.isPlotted,
    ground: layerById(view.ground?.text)?.id ?? null,
  };
}

function listOf<T>(words: readonly Word[], read: (text: string) => T | null): T[] | null {
  const list = words.flatMap(({ text }) => read(text) ?? []);
  return list.length > 0 ? list : null;
}

function planned(plate: Plate, { selection, name, description }: Plan): Plate {
  if (selection === null) return plate;
  const view = { name, description };
  if (!('length' in selection)) return selectPlate(plate, selection, view);
  const [before, after] = selection;
  return difference(selectPlate(plate, before, view), selectPlate(plate, after, view), view);
}

function draws(plate: Plate, { selection }: Plan): boolean {
  if (selection === null) return true;
  const parts = 'length' in selection ? selection : [selection];
  const plates = parts.map((part) => selectPlate(plate, part, { name: words.untitled, description: null }));
  return plates.some(({ elements }) => elements.length > 0);
}

function plansOf(context: Context, plate: Plate): Plan[] {
  const plans = new Map<string, Plan>();
  // Of two views with one id the last one counts, as in every YAML reader.
  for (const view of architectureOf(context.document)?.views ?? []) plans.set(view.id.text, ownPlan(view));
  for (const plan of [...standardPlans, ...plate.elements.map(elementPlan)]) {
    if (!plans.has(plan.id)) plans.set(plan.id, plan);
  }
  return [...plans.values()];
}

function ownPlan(view: ViewDefinition): Plan {
  const name = view.name ?? view.id.text;
  return {
    id: view.id.text,
    name: { nl: name, en: name },
    description: view.description,
    kind: 'own',
    element: null,
    selection: selectionOf(view),
    hasFigures: view.hasFigures,
  };
}

function elementPlan({ id, name }: PlateElement): Plan {
  const called = name || id;
  return {
    ...standard(
      `rond-${id}`,
      { nl: `Impact van ${called}`, en: `Impact of ${called}` },
      { ...everything, around: { id, steps: null } },
    ),
    kind: 'element',
    element: id,
  };
}

function standard(id: string, name: Localized, selection: Plan['selection']): Plan {
  return { id, name, description: null, kind: 'standard', element: null, selection, hasFigures: false };
}

const now: Selection = { ...everything, statuses: ['bestaand', 'uit-te-faseren'] };
const then: Selection = { ...everything, statuses: ['bestaand', 'gewenst'] };

/** The names of groups and domains stay as the sources have them. */
const standardPlans: readonly Plan[] = [
  standard(wholeView, words.wholePlate, null),
  standard('bestaand', { nl: 'Bestaande situatie', en: 'As-is' }, now),
  standard('gewenst', { nl: 'Gewenste situatie', en: 'To-be' }, then),
  standard(
    'verschil',
    {
      nl: 'Verschil tussen de bestaande en de gewenste situatie',
      en: 'Difference between as-is and to-be',
    },
    [now, then],
  ),
  ...layerGroups.map(({ id, name }) => {
    const own = layers.filter(({ group }) => group === id).map((layer) => layer.id);
    return standard(id, { nl: name, en: name }, { ...everything, layers: own });
  }),
  ...domains.map(([id, name]) =>
    standard(
      `domein-${id}`,
      { nl: `Domein ${name}`, en: `Domain ${name}` },
      { ...everything, domains: [id] },
    ),
  ),
];
