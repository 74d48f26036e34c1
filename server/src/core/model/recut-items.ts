import { type ItemSlices, itemDepth, itemEnd, itemStarts, type Section, staysInside } from './slice.js';

/** The stretch of the text before that is another one now, and by how much what follows it moved. */
export interface Change {
  readonly from: number;
  readonly until: number;
  readonly by: number;
}

/** A collection after a change, with its pieces that are others: the first of them, how many, and how many now. */
interface ChangedItems {
  readonly section: Section;
  readonly piece: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * A change that reaches over more items than these is for reading anew, where what lies in between is found
 * again by its text.
 */
const most = 50;

/**
 * Cuts the items of a collection again, as far as a change reaches. Null where it may reach further: into
 * what stands before the first item, or how deep the items stand.
 */
export function changedItems(
  section: Section,
  items: ItemSlices,
  text: string,
  { from, until, by }: Change,
): ChangedItems | null {
  const { starts } = items;
  const endOf = (index: number): number => itemEnd(section, items, index) + by;
  const around = lastUpTo(starts, from);
  if (around < 0) return null;
  let last = around;
  while (last + 1 < starts.length && starts[last + 1]! < until) last++;
  // Where a line lost its end, it goes on with the first line of the next item.
  while (last + 1 < starts.length && text.charCodeAt(endOf(last) - 1) !== lineFeed) last++;
  if (last - around > most) return null;
  // What the change made of a first line may belong to the item above.
  let first = Math.max(around - 1, 0);
  const start = starts[first]!;
  const end = endOf(last);
  if (!staysInside(text, start, end)) return null;
  const { depth } = section;
  if (depth === null || itemDepth(text, section.headEnd, section.end + by) !== depth) return null;
  const cut = itemStarts(text, start, end, depth);
  if (cut?.starts[0] !== start) return null;
  // What lies in front of the change or behind it, and ends where it did, is the same.
  let skipped = 0;
  let left = cut.starts.length;
  const isSame = (): boolean => {
    const endBefore = itemEnd(section, items, first);
    return (
      endBefore <= from &&
      cut.starts[skipped] === starts[first] &&
      endBefore === (cut.starts[skipped + 1] ?? end)
    );
  };
  while (first <= last && skipped < left && isSame()) {
    first++;
    skipped++;
  }
  while (
    last >= first &&
    left > skipped &&
    starts[last]! >= until &&
    cut.starts[left - 1] === starts[last]! + by
  ) {
    last--;
    left--;
  }
  const removed = last + 1 - first;
  const added = left - skipped;
  const count = starts.length - removed + added;
  // An item that is the only one is read in another way.
  if ((count === 1) !== (starts.length === 1)) return null;
  const now = new Int32Array(count);
  now.set(starts.subarray(0, first));
  now.set(cut.starts.slice(skipped, left), first);
  now.set(movedBy(starts.subarray(last + 1), by), first + added);
  const shallow = new Set<number>();
  for (const index of items.shallow) {
    if (index < first) shallow.add(index);
    else if (index > last) shallow.add(index + added - removed);
  }
  for (const index of cut.shallow) {
    if (index >= skipped && index < left) shallow.add(first + index - skipped);
  }
  return {
    section: { ...section, end: section.end + by, items: { starts: now, shallow } },
    piece: first + 1,
    removed,
    added,
  };
}

const lineFeed = 10;

/** The same numbers, `by` more each. */
export function movedBy(numbers: Int32Array, by: number): Int32Array {
  const moved = numbers.slice();
  if (by !== 0) for (let at = 0; at < moved.length; at++) moved[at]! += by;
  return moved;
}

/** The last of ascending numbers that is at most `limit`, by its index; -1 where there is none. */
export function lastUpTo(ascending: Int32Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
