import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readSource } from '../model/read-source.js';
import type { Entry, Source } from '../model/source.js';
import { readSuppressions } from '../suppressions.js';

/**
 * Whether a text still says the same after lines in it were moved: the same data but for the order of
 * keys, the same lines, and the same lines below each suppression.
 */
export function saysTheSameInAnyOrder(before: Source, text: string): boolean {
  if (linesIn(before.text).join('\n') !== linesIn(text).join('\n')) return false;
  const after = readSource(text, before.kind, before);
  return (
    after.problems.length === before.problems.length &&
    sameEntries(before.sections, after.sections) &&
    sameEntries(before.items, after.items) &&
    coveredBy(before.text) === coveredBy(text)
  );
}

/** The lines in no order, without their indentation and dashes: a key may move behind a dash. */
function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:- +)+/, ''))
    .filter((line) => line !== '')
    .sort();
}

function coveredBy(text: string): string {
  const told = readSuppressions(text).map(({ rule, reason, covers }) => {
    // The comments above the next key are in the stretch, too, but nothing is silenced there.
    const lines = covers ? linesIn(text.slice(covers.start, covers.end)) : [];
    return [rule.text, reason, ...lines.filter((line) => !line.startsWith('#'))].join('\n');
  });
  return told.sort().join('\n\n');
}

function sameEntries(before: readonly Entry[], after: readonly Entry[]): boolean {
  const pairs = pairedBy(before, after, ({ key }) => key.text);
  return (
    pairs?.every(([one, other]) => one.value === other.value || sameNode(one.value, other.value)) === true
  );
}

function sameNode(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  if (isScalar(a)) return isScalar(b) && Object.is(a.value, b.value) && a.type === b.type && a.tag === b.tag;
  if (isSeq(a)) {
    if (!isSeq(b) || a.items.length !== b.items.length) return false;
    return a.items.every((item, at) => sameNode(item as Node, b.items[at] as Node));
  }
  if (!isMap(a) || !isMap(b)) return false;
  const pairs = pairedBy(a.items, b.items, ({ key }) => (isScalar(key) ? String(key.value) : ''));
  return (
    pairs?.every(
      ([one, other]) =>
        sameNode(one.key as Node, other.key as Node) &&
        sameNode(one.value as Node | null, other.value as Node | null),
    ) === true
  );
}

/**
 * What has the same key in two lists, or null where one of them has a key more often. Of a key that is
 * there twice the first belongs to the first: which of the two counts is up to their order.
 */
function pairedBy<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): [T, T][] | null {
  if (before.length !== after.length) return null;
  const waiting = new Map<string, T[]>();
  for (const one of after) {
    const same = waiting.get(keyOf(one));
    if (same) same.push(one);
    else waiting.set(keyOf(one), [one]);
  }
  const pairs: [T, T][] = [];
  for (const one of before) {
    const other = waiting.get(keyOf(one))?.shift();
    if (other === undefined) return null;
    pairs.push([one, other]);
  }
  return pairs;
}
