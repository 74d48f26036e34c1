import {
  contentLines,
  goesOn,
  type ItemSlices,
  isLeftOpen,
  itemDepth,
  itemEnd,
  type Section,
  type Sliced,
} from './slice.js';

/** A text that was cut again after an edit within one of its pieces. */
export interface Recut {
  readonly sliced: Sliced;
  /** Which of the pieces, in the order of the text, is another one. All others only moved. */
  readonly changed: number;
}

/**
 * Cuts a text again by looking at nothing but the piece that an edit lies in. Null where the edit may
 * have changed the cuts themselves, or lies in more than one piece: then the whole has to be cut.
 * @param before how the text before the edit was cut.
 */
export function recut(before: Sliced, textBefore: string, text: string, collection: string): Recut | null {
  if (before.secondDocument !== null) return null;
  const from = commonStart(textBefore, text);
  const until = textBefore.length - commonEnd(textBefore, text, from);
  const by = text.length - textBefore.length;
  let changed = 0;
  for (const [index, section] of before.sections.entries()) {
    const { items } = section;
    // Behind the last section there is nothing left.
    if (from >= section.end && index + 1 < before.sections.length) {
      changed += 1 + (items?.starts.length ?? 0);
      continue;
    }
    if (from < section.start || until > section.end) return null;
    const now = items
      ? withinItem(section, items, text, { from, until, by })
      : withinSection(section, text, { from, by }, collection);
    if (!now) return null;
    const sections = before.sections.map((each, at) =>
      at < index ? each : at === index ? now.section : movedSection(each, by),
    );
    return { sliced: { sections, secondDocument: null }, changed: changed + now.piece };
  }
  return null;
}

/** The stretch of the text before that is another one now, and by how much what follows it moved. */
interface Change {
  readonly from: number;
  readonly until: number;
  readonly by: number;
}

/** The section after a change within one item, and which of its pieces that is. */
function withinItem(
  section: Section,
  items: ItemSlices,
  text: string,
  { from, until, by }: Change,
): { section: Section; piece: number } | null {
  const index = lastUpTo(items.starts, from);
  if (index < 0 || until > itemEnd(section, items, index)) return null;
  const start = items.starts[index]!;
  const end = itemEnd(section, items, index) + by;
  const sectionEnd = section.end + by;
  if (!staysApart(text, start, end)) return null;
  const depth = itemDepth(text, section.headEnd, sectionEnd);
  if (depth === null || depth !== section.depth) return null;
  let indent: number | null = null;
  for (const line of contentLines(text, start, end)) {
    if (indent !== null) {
      if (line.indent > depth || goesOn(text, line)) continue;
      return null;
    }
    const isFirstOfAll = index === 0;
    const isSlice = line.indent <= depth || isFirstOfAll;
    if (line.start !== start || !isSlice || (!isFirstOfAll && goesOn(text, line))) return null;
    if (isLeftOpen(text, line)) return null;
    indent = line.indent;
  }
  if (indent === null) return null;
  const shallow = new Set(items.shallow);
  if (indent < depth) shallow.add(index);
  else shallow.delete(index);
  const moved = { starts: movedStarts(items.starts, index + 1, by), shallow };
  return { section: { ...section, end: sectionEnd, items: moved }, piece: index + 1 };
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

/** A section that is one piece, after a change behind its first line. */
function withinSection(
  section: Section,
  text: string,
  { from, by }: Omit<Change, 'until'>,
  collection: string,
): { section: Section; piece: number } | null {
  const head = text.indexOf('\n', section.start) + 1;
  // One that could not be cut may be cut now.
  if (section.key === collection || head === 0 || from < head) return null;
  const end = section.end + by;
  return staysApart(text, head, end) ? { section: { ...section, end, headEnd: end }, piece: 0 } : null;
}

/** Whether a stretch of lines holds nothing at the margin but comments, and ends where a line ends. */
function staysApart(text: string, start: number, end: number): boolean {
  if (end <= start || (end < text.length && text.charCodeAt(end - 1) !== 10)) return false;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code !== 35 && code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
    const next = text.indexOf('\n', at) + 1;
    if (next === 0) break;
    at = next;
  }
  return true;
}

function movedStarts(starts: Int32Array, from: number, by: number): Int32Array {
  const moved = starts.slice();
  for (let at = from; at < moved.length; at++) moved[at]! += by;
  return moved;
}

function movedSection(section: Section, by: number): Section {
  const { items } = section;
  return {
    ...section,
    start: section.start + by,
    end: section.end + by,
    headEnd: section.headEnd + by,
    items: items && { starts: movedStarts(items.starts, 0, by), shallow: items.shallow },
  };
}

/** Texts are held against each other in stretches of so many code units, which is quicker than one by one. */
const stretch = 4096;

/** With how many code units both texts begin. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + stretch <= most && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** With how many code units both texts end, behind the `start` with which both begin. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const [endA, endB] = [a.length, b.length];
  let at = 0;
  while (
    at + stretch <= most &&
    a.slice(endA - at - stretch, endA - at) === b.slice(endB - at - stretch, endB - at)
  ) {
    at += stretch;
  }
  while (at < most && a.charCodeAt(endA - at - 1) === b.charCodeAt(endB - at - 1)) at++;
  return at;
}
