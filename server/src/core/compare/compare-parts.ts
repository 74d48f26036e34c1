import type { FieldChange, PartChange, Value, What } from './comparison.js';
import { type Part, type PartField, textIn } from './part.js';
import { type Renames, renamesAmong } from './renames.js';

/** What differs between two things with the same id, or under two ids. */
export interface Differences {
  readonly fields: readonly FieldChange[];
  readonly parts: readonly PartChange[];
}

/**
 * Compares two things and all that is in them; null for one that is not there.
 * @param renames what has another id in what they are in.
 */
export function differences(
  before: Part | null,
  after: Part | null,
  renames: Renames = new Map(),
): Differences {
  const within = withRenames(before, after, renames);
  return {
    fields: fieldChanges(before, after, within),
    parts: partChanges(before?.parts ?? [], after?.parts ?? [], within),
  };
}

/** Adds what has another id in these two, sort by sort. */
function withRenames(before: Part | null, after: Part | null, renames: Renames): Renames {
  if (!before || !after) return renames;
  const found = new Map(renames);
  for (const what of new Set(before.parts.map(({ shape }) => shape.what))) {
    const [then, now] = [ofSort(before.parts, what), ofSort(after.parts, what)];
    const [earlier, later] = [idsOf(then), idsOf(now)];
    const gone = then.filter(({ id }) => !later.has(id));
    const come = now.filter(({ id }) => !earlier.has(id));
    if (gone.length === 0 || come.length === 0) continue;
    const pairs = renamesAmong(gone, come, namersIn(then), namersIn(now));
    if (pairs.size > 0) found.set(what, pairs);
  }
  return found;
}

/** What refers to each of these by a relation: who, and how. */
function namersIn(parts: readonly Part[]): (id: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const part of parts) {
    for (const { shape, id } of part.parts) {
      if (shape.targets === undefined) continue;
      const [verb, to] = verbAndTarget(id);
      found.set(to, [...(found.get(to) ?? []), `${part.id} ${verb}`]);
    }
  }
  return (id) => found.get(id) ?? [];
}

function partChanges(before: readonly Part[], after: readonly Part[], renames: Renames): PartChange[] {
  const sorts = new Set([...after, ...before].map(({ shape }) => shape.what));
  return [...sorts].flatMap((what) => changesOf(ofSort(before, what), ofSort(after, what), renames));
}

/** The changes of one sort of thing: what is there in the order of the text, then what is gone. */
function changesOf(before: readonly Part[], after: readonly Part[], renames: Renames): PartChange[] {
  const { paired, gone } = pairs(before, after, renames);
  return [
    ...after.flatMap((part) => {
      const earlier = paired.get(part);
      return earlier ? changed(earlier, part, renames) : [oneSided(null, part)];
    }),
    ...gone.map((part) => oneSided(part, null)),
  ];
}

/** Which of the earlier ones each of the later ones is. Of more with one id, equal ones belong together. */
function pairs(
  before: readonly Part[],
  after: readonly Part[],
  renames: Renames,
): { paired: Map<Part, Part>; gone: Part[] } {
  const open = new Map<string, Part[]>();
  for (const part of before) {
    const id = laterId(part, renames);
    open.set(id, [...(open.get(id) ?? []), part]);
  }
  const paired = new Map<Part, Part>();
  const take = (part: Part, is: (candidate: Part) => boolean): void => {
    if (paired.has(part)) return;
    const candidates = open.get(part.id) ?? [];
    const found = candidates.find(is);
    if (!found) return;
    paired.set(part, found);
    candidates.splice(candidates.indexOf(found), 1);
  };
  const seen = new Set<string>();
  const twice = new Set(after.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id));
  for (const part of after) {
    if (twice.has(part.id) || (open.get(part.id)?.length ?? 0) > 1) {
      take(part, (each) => changed(each, part, renames).length === 0);
    }
  }
  for (const part of after) take(part, () => true);
  const kept = new Set(paired.values());
  return { paired, gone: before.filter((part) => !kept.has(part)) };
}

/** The id that an earlier thing has now; of a relation, with what its target is called now. */
function laterId({ shape, id }: Part, renames: Renames): string {
  if (shape.targets === undefined) return renames.get(shape.what)?.get(id) ?? id;
  const [verb, to] = verbAndTarget(id);
  return `${verb} ${laterName(to, [shape.targets], renames)}`;
}

function verbAndTarget(id: string): [verb: string, target: string] {
  const at = id.indexOf(' ');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** What a word names now; of `alias/element`, the alias of an import may have another name. */
function laterName(name: string, sorts: readonly What[], renames: Renames): string {
  for (const sort of sorts) {
    const later = renames.get(sort)?.get(name);
    if (later !== undefined) return later;
  }
  const [alias, element] = name.split('/');
  const later = element === undefined ? undefined : renames.get('import')?.get(alias!);
  return later === undefined ? name : `${later}/${element}`;
}

function changed(before: Part, after: Part, renames: Renames): PartChange[] {
  const found = differences(before, after, renames);
  const isRenamed = before.id !== after.id && after.shape.targets === undefined;
  if (!isRenamed && found.fields.length === 0 && found.parts.length === 0) return [];
  return [
    {
      what: after.shape.what,
      how: isRenamed ? 'renamed' : 'changed',
      id: after.id,
      was: isRenamed ? before.id : null,
      name: nameOf(after),
      before: before.span,
      after: after.span,
      ...found,
    },
  ];
}

function oneSided(before: Part | null, after: Part | null): PartChange {
  const part = (after ?? before)!;
  return {
    what: part.shape.what,
    how: after ? 'added' : 'removed',
    id: part.id,
    was: null,
    name: nameOf(part),
    before: before?.span ?? null,
    after: after?.span ?? null,
    ...differences(before, after),
  };
}

function fieldChanges(before: Part | null, after: Part | null, renames: Renames): FieldChange[] {
  const then = new Map(before?.fields.map((field) => [field.key, field]));
  const now = new Map(after?.fields.map((field) => [field.key, field]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [old, is] = [then.get(key) ?? null, now.get(key) ?? null];
    if ((old ?? is)!.isOrder ? isSameOrder(old, is) : isSame(old, is, renames)) return [];
    const percent = key === 'waarde' ? percentOf(old?.value, is?.value) : null;
    // Of what came or went only what is written; of what changed also what holds where nothing is.
    const standard = before && after ? standardOf(after, key) : null;
    return {
      field: key,
      before: old?.value ?? standard,
      after: is?.value ?? standard,
      beforeSpan: old?.span ?? null,
      afterSpan: is?.span ?? null,
      ...(percent !== null && { percent }),
    };
  });
}

function standardOf({ shape }: Part, key: string): Value {
  const known = shape.keys?.[key];
  return (known?.as === 'value' && known.standard) || null;
}

function isSame(old: PartField | null, is: PartField | null, renames: Renames): boolean {
  if (!old || !is) return false;
  const names = old.names.length > 0;
  return sameText(names ? laterValue(old, renames) : old.value) === sameText(is.value);
}

function laterValue({ value, names }: PartField, renames: Renames): Value {
  if (typeof value === 'string') return laterName(value, names, renames);
  if (value === null || typeof value === 'number') return value;
  return value.map((name) => laterName(name, names, renames)).sort();
}

/** A text that is the same for the same value: a number is not the text of it. */
function sameText(value: Value): string {
  return JSON.stringify(value);
}

/** What came or went says so itself; here only the order of what was there and is there counts. */
function isSameOrder(old: PartField | null, is: PartField | null): boolean {
  const [then, now] = [listIn(old), listIn(is)];
  const kept = now.filter((id) => then.includes(id));
  return sameText(then.filter((id) => now.includes(id))) === sameText(kept);
}

function listIn(field: PartField | null): readonly string[] {
  return Array.isArray(field?.value) ? (field.value as readonly string[]) : [];
}

function percentOf(before: Value | undefined, after: Value | undefined): number | null {
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return null;
  return ((after - before) / Math.abs(before)) * 100;
}

function nameOf(part: Part): string | null {
  return part.shape.name === undefined ? null : textIn(part, part.shape.name);
}

function ofSort(parts: readonly Part[], what: What): Part[] {
  return parts.filter(({ shape }) => shape.what === what);
}

function idsOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.map(({ id }) => id));
}
