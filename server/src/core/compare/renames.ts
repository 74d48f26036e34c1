import type { Value, What } from './comparison.js';
import { mutualBest } from './mutual-best.js';
import { type Part, textIn, valueIn } from './part.js';

/** The later ids of what has another id now, by the earlier one; of each sort of thing. */
export type Renames = ReadonlyMap<What, ReadonlyMap<string, string>>;

/** Of more pairs than this, likeness is not looked at: only what is the same for sure. */
const maxPairs = 40_000;
/** As alike as two things must be, of 1, and how much they must have in common at least. */
const minLikeness = 0.75;
const minShared = 4;

/**
 * Finds, of one sort of thing within one whole, those that went and came back under another id.
 * Careful: a pair counts only where neither of the two might as well belong to another.
 * @param named gives what refers to a thing, by its id, as texts that can be compared.
 */
export function renamesAmong(
  gone: readonly Part[],
  come: readonly Part[],
  namedBefore: (id: string) => readonly string[],
  namedAfter: (id: string) => readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const openBefore = (): Part[] => gone.filter(({ id }) => !found.has(id));
  const openAfter = (): Part[] => come.filter(({ id }) => !taken.has(id));
  for (const keys of gone[0]?.shape.sameBy ?? []) {
    const after = uniqueBy(openAfter(), keys);
    for (const [key, before] of uniqueBy(openBefore(), keys)) {
      const same = after.get(key);
      if (!before || !same) continue;
      found.set(before.id, same.id);
      taken.add(same.id);
    }
  }
  const [left, right] = [openBefore(), openAfter()];
  if (!gone[0]?.shape.sameBy || left.length * right.length > maxPairs) return found;
  const score = (one: Part, other: Part): number =>
    likeness(one, other, namedBefore(one.id), namedAfter(other.id));
  for (const [before, after] of mutualBest(left, right, score, minLikeness)) found.set(before.id, after.id);
  return found;
}

/** The things by what they hold under some keys; null for what more than one of them holds. */
function uniqueBy(parts: readonly Part[], keys: readonly string[]): Map<string, Part | null> {
  const found = new Map<string, Part | null>();
  for (const part of parts) {
    const values = keys.map((key) => valueIn(part, key));
    if (values[0] === null) continue;
    const key = JSON.stringify(values);
    found.set(key, found.has(key) ? null : part);
  }
  return found;
}

/** How alike two things are, from 0 to 1: what they share of all that is in either. */
function likeness(
  before: Part,
  after: Part,
  namedBefore: readonly string[],
  namedAfter: readonly string[],
): number {
  const [one, other] = [textIn(before, 'bouwsteen'), textIn(after, 'bouwsteen')];
  // Another bouwsteen is another thing, however alike the rest is.
  if (one !== null && other !== null && one !== other) return 0;
  let shared = 0;
  let total = 0;
  for (const key of new Set([...before.fields, ...after.fields].map((field) => field.key))) {
    const weight = key === before.shape.name || key === 'bouwsteen' ? 3 : 1;
    total += weight;
    shared += weight * sameness(valueIn(before, key), valueIn(after, key));
  }
  const has = (parts: readonly Part[]): string[] => parts.map(({ shape, id }) => `${shape.what} ${id}`);
  for (const [left, right] of [
    [has(before.parts), has(after.parts)],
    [namedBefore, namedAfter],
  ] as const) {
    const all = new Set([...left, ...right]);
    total += all.size;
    shared += left.filter((each, at) => right.includes(each) && left.indexOf(each) === at).length;
  }
  return shared < minShared ? 0 : shared / total;
}

/** How alike two values are, from 0 to 1; of texts, how many of their words they share. */
function sameness(before: Value, after: Value): number {
  if (before === null || after === null) return 0;
  if (typeof before !== 'string' || typeof after !== 'string') {
    return JSON.stringify(before) === JSON.stringify(after) ? 1 : 0;
  }
  if (before === after) return 1;
  const words = (text: string): Set<string> =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    );
  const [left, right] = [words(before), words(after)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.size + right.size);
}
