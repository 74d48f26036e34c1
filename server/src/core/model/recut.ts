import { type Change, changedItems, movedBy } from './recut-items.js';
import { keyAtMargin, type Section, type Sliced, staysInside } from './slice.js';

/** A text that was cut again after an edit. All pieces but those that are named here only moved. */
export interface Recut {
  readonly sliced: Sliced;
  /** The first piece that is another one, in the order of the text. */
  readonly piece: number;
  /** How many pieces stood there, and how many do so now. */
  readonly removed: number;
  readonly added: number;
}

/**
 * Cuts a text again by looking at nothing but the pieces that an edit lies in. Null where the edit may have
 * changed the sections themselves: then the whole has to be cut.
 * @param before how the text before the edit was cut.
 */
export function recut(before: Sliced, textBefore: string, text: string, collection: string): Recut | null {
  if (before.secondDocument !== null) return null;
  const from = commonStart(textBefore, text);
  const until = textBefore.length - commonEnd(textBefore, text, from);
  const by = text.length - textBefore.length;
  // Whole lines that were put in: between two sections they belong to the one above.
  const isAdded = until === from && by > 0 && text.charCodeAt(from + by - 1) === lineFeed;
  let piece = 0;
  for (const [index, section] of before.sections.entries()) {
    const { items } = section;
    const isBehind = isAdded && items ? from > section.end : from >= section.end;
    // Behind the last section there is nothing left.
    if (isBehind && index + 1 < before.sections.length) {
      piece += 1 + (items?.starts.length ?? 0);
      continue;
    }
    if (from < section.start || until > section.end) return null;
    const change = { from, until, by };
    const now = items
      ? changedItems(section, items, text, change)
      : changedSection(section, text, change, collection);
    if (!now) return null;
    const sections = before.sections.map((each, at) =>
      at < index ? each : at === index ? now.section : movedSection(each, by),
    );
    const { removed, added } = now;
    return { sliced: { sections, secondDocument: null }, piece: piece + now.piece, removed, added };
  }
  return null;
}

const lineFeed = 10;

/** A section that is one piece, after a change that leaves its key alone. */
function changedSection(
  section: Section,
  text: string,
  { by }: Change,
  collection: string,
): { section: Section; piece: number; removed: number; added: number } | null {
  const end = section.end + by;
  // One that could not be cut may be cut now.
  if (section.key === collection || end <= section.start) return null;
  const head = text.indexOf('\n', section.start) + 1 || text.length;
  if (head > end || keyAtMargin(text, section.start, head) !== section.key) return null;
  if (!staysInside(text, head, end)) return null;
  return { section: { ...section, end, headEnd: end }, piece: 0, removed: 1, added: 1 };
}

function movedSection(section: Section, by: number): Section {
  const { items } = section;
  return {
    ...section,
    start: section.start + by,
    end: section.end + by,
    headEnd: section.headEnd + by,
    items: items && { starts: movedBy(items.starts, by), shallow: items.shallow },
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
