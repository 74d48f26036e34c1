import type { Change, ChangedPart, Plate, PlateElement, PlateRelation, PlateView } from './plate.js';

/** What stands before the text of a line that came, went or changed; a minus, not a hyphen. */
const signs: Readonly<Record<Change, string>> = {
  toegevoegd: '+',
  verwijderd: '−',
  gewijzigd: '~',
  ongewijzigd: '',
};

/** The sign with which the text of a line begins, with the space behind it; empty where it has none. */
export function signOf(label: string): string {
  return /^[+−~](?: |$)/u.exec(label)?.[0] ?? '';
}

/**
 * One plate that shows how two differ: everything that is on either, in the order of the later one,
 * with what was only on the earlier one behind it. Each element and relation says how it changed.
 * @param view what the title block says about it
 * @param renames the later id of what has another one now, by the earlier one; of an element that is
 * not on both plates it says nothing
 */
export function difference(
  earlier: Plate,
  after: Plate,
  view: PlateView,
  renames: ReadonlyMap<string, string> = new Map(),
): Plate {
  const was = renamedOn(earlier, after, renames);
  const before = withLaterIds(earlier, was);
  const old = new Map(before.elements.map((element) => [element.id, element]));
  const now = new Map(after.elements.map((element) => [element.id, element]));
  const elements = [
    ...after.elements.map((element) => compared(old.get(element.id), element, was.get(element.id))),
    ...before.elements.filter(({ id }) => !now.has(id)).map((element) => removed(element, now, old)),
  ];
  const changes = new Map(elements.map(({ id, change }) => [id, change]));
  const relations = comparedRelations(before, after).map((relation) => signed(relation, changes));
  const { layers: _, figureSource: __, ...rest } = after;
  return { ...rest, view, elements, relations };
}

/** The earlier id of each element that is on both plates under two ids, by the later one. */
function renamedOn(before: Plate, after: Plate, renames: ReadonlyMap<string, string>): Map<string, string> {
  const old = new Set(before.elements.map(({ id }) => id));
  const now = new Set(after.elements.map(({ id }) => id));
  return new Map(
    [...renames].flatMap(([from, to]): [string, string][] =>
      old.has(from) && now.has(to) && !old.has(to) && !now.has(from) ? [[to, from]] : [],
    ),
  );
}

function withLaterIds(plate: Plate, was: ReadonlyMap<string, string>): Plate {
  if (was.size === 0) return plate;
  const later = new Map([...was].map(([to, from]) => [from, to]));
  const idOf = (id: string): string => later.get(id) ?? id;
  return {
    ...plate,
    elements: plate.elements.map((element) => ({
      ...element,
      id: idOf(element.id),
      parent: element.parent === null ? null : idOf(element.parent),
    })),
    relations: plate.relations.map((relation) => {
      const [from, to] = [idOf(relation.from), idOf(relation.to)];
      if (from === relation.from && to === relation.to) return relation;
      return { ...relation, id: `${from} ${relation.verb} ${to}`, from, to };
    }),
  };
}

function compared(
  old: PlateElement | undefined,
  element: PlateElement,
  was: string | undefined,
): PlateElement {
  if (!old) return { ...element, change: 'toegevoegd' };
  const changedParts = changesBetween(old, element);
  if (was !== undefined)
    return { ...element, change: 'gewijzigd', changedParts: ['id', ...changedParts], was };
  return changedParts.length > 0
    ? { ...element, change: 'gewijzigd', changedParts }
    : { ...element, change: 'ongewijzigd' };
}

function changesBetween(old: PlateElement, element: PlateElement): ChangedPart[] {
  const parts: readonly (readonly [ChangedPart, keyof PlateElement])[] = [
    ['naam', 'name'],
    ['laag', 'layer'],
    ['status', 'status'],
    ['type', 'type'],
    ['bouwsteen', 'bouwsteen'],
    ['geheel', 'parent'],
  ];
  return parts.flatMap(([part, key]) => (old[key] === element[key] ? [] : part));
}

/** What is gone keeps its place, unless the box that it stood in moved to another layer. */
function removed(
  element: PlateElement,
  now: ReadonlyMap<string, PlateElement>,
  old: ReadonlyMap<string, PlateElement>,
): PlateElement {
  const whole = element.parent === null ? undefined : (now.get(element.parent) ?? old.get(element.parent));
  const parent = whole?.layer === element.layer ? whole.id : null;
  return { ...element, parent, change: 'verwijderd' };
}

function comparedRelations(before: Plate, after: Plate): PlateRelation[] {
  const old = new Map(before.relations.map((relation) => [relation.id, relation]));
  const now = new Set(after.relations.map(({ id }) => id));
  return [
    ...after.relations.map((relation): PlateRelation => {
      const known = old.get(relation.id);
      if (!known) return { ...relation, change: 'toegevoegd' };
      const isSame = known.label === relation.label && known.mode === relation.mode;
      return { ...relation, change: isSame ? 'ongewijzigd' : 'gewijzigd' };
    }),
    ...before.relations
      .filter(({ id }) => !now.has(id))
      .map((relation): PlateRelation => ({ ...relation, change: 'verwijderd' })),
  ];
}

/**
 * A line that came or went with the box at its end needs no sign of its own: that box has one. Any
 * other that changed says so in its text, since colour alone would not do.
 */
function signed(relation: PlateRelation, changes: ReadonlyMap<string, Change | undefined>): PlateRelation {
  const { change = 'ongewijzigd', from, to, label } = relation;
  const isImplied = changes.get(from) === change || changes.get(to) === change;
  if (change === 'ongewijzigd' || (change !== 'gewijzigd' && isImplied)) return relation;
  return { ...relation, label: label ? `${signs[change]} ${label}` : signs[change] };
}
