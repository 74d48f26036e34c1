import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { collectionKey } from '../../model/kind.js';
import { readSource } from '../../model/read-source.js';
import type { Entry, Source } from '../../model/source.js';
import { readSuppressions } from '../../suppressions.js';

/**
 * Whether a text still says the same after only space in it was changed: every word and comment, all
 * data, what is wrong with it, and what each suppression covers. Pieces that are the same text are
 * not read again, so this costs what was changed.
 */
export function saysTheSame(before: Source, text: string): boolean {
  if (words(before.text) !== words(text)) return false;
  const after = readSource(text, before.kind, before);
  return (
    before.problems.length === after.problems.length &&
    before.problems.every(({ code }, at) => code === after.problems[at]!.code) &&
    sameEntries(before.items, after.items) &&
    sameEntries(withoutItems(before), withoutItems(after)) &&
    covered(before.text).join('\n') === covered(text).join('\n')
  );
}

/** All that a text says, in its order. */
function words(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Every suppression with the words that it covers. */
export function covered(text: string): string[] {
  return readSuppressions(text).map(
    ({ rule, reason, covers }) =>
      `${rule.text}:${reason}:${covers ? words(text.slice(covers.start, covers.end)) : ''}`,
  );
}

/** The sections; the items are compared by themselves, since only one of two texts may be cut into them. */
function withoutItems({ sections, items, kind }: Source): Entry[] {
  return sections.map((section) =>
    items.length > 0 && section.key.text === collectionKey[kind] ? { ...section, value: null } : section,
  );
}

function sameEntries(before: readonly Entry[], after: readonly Entry[]): boolean {
  return before.length === after.length && before.every((entry, at) => sameEntry(entry, after[at]!));
}

/** Whether two entries have the same key and value, as written: the style of quotes counts. */
export function sameEntry(before: Entry, after: Entry): boolean {
  if (before.key.text !== after.key.text) return false;
  return before.value === after.value || sameNode(before.value, after.value);
}

function sameNode(a: Node | null, b: Node | null): boolean {
  if (a === null || b === null) return a === b;
  if (isAlias(a)) return isAlias(b) && a.source === b.source;
  if (isAlias(b) || a.tag !== b.tag || a.anchor !== b.anchor) return false;
  if (isScalar(a)) return isScalar(b) && Object.is(a.value, b.value) && a.type === b.type;
  if (isSeq(a)) {
    if (!isSeq(b) || a.flow !== b.flow || a.items.length !== b.items.length) return false;
    return a.items.every((item, at) => sameNode(item as Node, b.items[at] as Node));
  }
  if (!isMap(a) || !isMap(b) || a.flow !== b.flow || a.items.length !== b.items.length) return false;
  return a.items.every(
    ({ key, value }, at) =>
      sameNode(key as Node, b.items[at]!.key as Node) &&
      sameNode(value as Node | null, b.items[at]!.value as Node | null),
  );
}
