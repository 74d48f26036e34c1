/**
 * Cuts a document into its top-level sections and, within the collection of its kind, into items,
 * by looking at indentation only. Each piece can then be parsed on its own and kept for as long as
 * its text stays the same, so that an edit costs what it changes.
 *
 * Documents for which that would not be sound (flow style at the top, directives, tabs as
 * indentation, anchors that cross items) are not cut: `null` means "parse it as one". A collection
 * with a tag on a line of its own is read as one section.
 */
import { ownText } from './own-text.js';

/** A piece of the text from `start` up to `end`, beginning at the start of a line. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The items of the collection: each ends where the next one begins, and the last one with the section. */
export interface ItemSlices {
  readonly starts: Int32Array;
  /** Which of them stand to the left of the first one, where YAML allows nothing. */
  readonly shallow: ReadonlySet<number>;
}

export interface Section extends Slice {
  /** The key as written, without quotes. */
  readonly key: string;
  /** Where the items of the collection begin, or null for a section that is parsed as one. */
  readonly items: ItemSlices | null;
  /** The end of the part before the first item: the line of the key and what follows it. */
  readonly headEnd: number;
  /** How deep the items stand; null where there are none. */
  readonly depth: number | null;
}

export interface Sliced {
  readonly sections: readonly Section[];
  /** Where a second document begins; nothing behind it is read. Null where there is one document. */
  readonly secondDocument: number | null;
}

/** A line, with how many spaces it begins with. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

const topLevelKey = /^(?:"([^"\n]*)"|'([^'\n]*)'|([\p{L}\p{N}_][^\s:#]*))[ \t]*:(?=\s|$)/u;

const beginsWithWord = /^[\p{L}\p{N}_]/u;

/** Cuts `text`; `collection` is the key whose children become items. Null where cutting is not sound. */
export function slice(text: string, collection: string): Sliced | null {
  const sections: Section[] = [];
  let secondDocument: number | null = null;
  let open: { key: string; start: number } | null = null;
  // Whether the document has begun: with its first key, or with a marker in front of that.
  let started = false;

  const close = (end: number): void => {
    if (open) sections.push(section(text, open.key, open.start, end, collection));
    open = null;
  };

  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const first = text.charCodeAt(at);
    if (first === 0xfeff && at === 0) {
      at = 1;
      continue;
    }
    if (first === HASH || isBreakOrSpace(first)) {
      // A comment, a blank line or a deeper line: it belongs to the section that is open.
      if (!open && !isBlankOrComment(text, at, end)) return null;
    } else if (isMarker(text, at, '---')) {
      if (started) {
        close(at);
        secondDocument = at;
        break;
      }
      // Text may follow on the line of the marker itself; that is not cut.
      if (!isBlankOrComment(text, at + 3, end)) return null;
      started = true;
    } else if (isMarker(text, at, '...')) {
      if (!isBlankOrComment(text, at + 3, end)) return null;
      close(at);
      secondDocument = isBlankOrComment(text, end, text.length) ? null : end;
      break;
    } else {
      const key = keyAtMargin(text, at, end);
      if (key === null) {
        // A line of words behind a section is wrong wherever it belongs, and only its neighbours suffer.
        if (!open || !beginsWithWord.test(text.slice(at, at + 2))) return null;
        at = end;
        continue;
      }
      close(at);
      started = true;
      open = { key: ownText(key), start: at };
    }
    at = end;
  }
  if (secondDocument === null) close(text.length);
  return { sections, secondDocument };
}

/** The key that a line at the margin begins with, or null. */
export function keyAtMargin(text: string, at: number, end: number): string | null {
  const match = topLevelKey.exec(text.slice(at, end));
  return match && (match[1] ?? match[2] ?? match[3] ?? '');
}

/** Whether lines behind the first one of a section all belong to it, and the last of them ends. */
export function staysInside(text: string, start: number, end: number): boolean {
  if (end < text.length && text.charCodeAt(end - 1) !== 10) return false;
  for (let at = start; at < end; ) {
    const next = lineEnd(text, at);
    const first = text.charCodeAt(at);
    if (first !== HASH && !isBreakOrSpace(first)) {
      if (isMarker(text, at, '---') || isMarker(text, at, '...')) return false;
      if (keyAtMargin(text, at, next) !== null || !beginsWithWord.test(text.slice(at, at + 2))) return false;
    }
    at = next;
  }
  return true;
}

const HASH = 35;
const SPACE = 32;
const EXCLAMATION = 33;
const TAB = 9;

function isBreakOrSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === 10 || code === 13;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function isMarker(text: string, at: number, marker: string): boolean {
  if (!text.startsWith(marker, at)) return false;
  const next = text.charCodeAt(at + 3);
  return Number.isNaN(next) || isBreakOrSpace(next);
}

/** Whether every line in the stretch is empty or a comment. */
export function isBlankOrComment(text: string, start: number, end: number): boolean {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/.test(text.slice(start, end));
}

function section(text: string, key: string, start: number, end: number, collection: string): Section {
  const headEnd = lineEnd(text, start);
  const whole: Section = { key, start, end, items: null, headEnd: end, depth: null };
  if (key !== collection) return whole;
  const colon = text.indexOf(':', start);
  if (!isBlankOrComment(text, colon + 1, headEnd)) return whole;
  const found = itemSlices(text, headEnd, end);
  if (!found) return whole;
  const { depth, ...items } = found;
  return { key, start, end, items, headEnd: items.starts[0]!, depth };
}

/** The items of a block mapping, or null where its lines are not simply indented keys. */
function itemSlices(text: string, from: number, end: number): (ItemSlices & { depth: number }) | null {
  const depth = itemDepth(text, from, end);
  const found = depth === null ? null : itemStarts(text, from, end, depth);
  if (depth === null || !found) return null;
  return { starts: Int32Array.from(found.starts), shallow: new Set(found.shallow), depth };
}

/** Where items begin in a stretch that begins with one, or null where that cannot be told by their lines. */
export function itemStarts(
  text: string,
  from: number,
  end: number,
  depth: number,
): { readonly starts: number[]; readonly shallow: number[] } | null {
  const starts: number[] = [];
  const shallow: number[] = [];
  for (const line of contentLines(text, from, end)) {
    if (starts.length > 0 && (line.indent > depth || goesOn(text, line))) continue;
    if (isLeftOpen(text, line)) return null;
    // A line at the depth of the items, or one that is too shallow to belong to any of them,
    // begins a new piece: what is wrong with it then stays out of its neighbours.
    if (line.indent < depth) shallow.push(starts.length);
    starts.push(line.start);
  }
  return { starts, shallow };
}

/** Where an item ends. */
export function itemEnd({ end }: Section, { starts }: ItemSlices, index: number): number {
  return starts[index + 1] ?? end;
}

/** Whether a line begins with a tag: behind it may stand a whole block, which is no item by itself. */
function isLeftOpen(text: string, line: Line): boolean {
  return text.charCodeAt(line.start + line.indent) === EXCLAMATION;
}

/** How deep the items stand: as the first one does. Null where there is none that could tell. */
export function itemDepth(text: string, from: number, end: number): number | null {
  let isFirst = true;
  let least: number | null = null;
  for (const { start, indent } of contentLines(text, from, end)) {
    if (isFirst && text.charCodeAt(start + indent) === TAB) return null;
    if (isFirst && indent > 0) return indent;
    // Words at the margin belong to no item, and behind them may stand what belonged to the first one.
    isFirst = false;
    if (indent > 0 && (least === null || indent < least)) least = indent;
  }
  return least;
}

/** A line that closes a flow collection of the piece above it, or gives the value of its `? key`. */
function goesOn(text: string, line: Line): boolean {
  const at = line.start + line.indent;
  return /^(?:[\]}]|:\s)/.test(text.slice(at, at + 2));
}

/** The lines that are neither empty nor a comment. */
function* contentLines(text: string, from: number, end: number): Generator<Line> {
  for (let at = from; at < end; ) {
    const stop = Math.min(lineEnd(text, at), end);
    let indent = 0;
    while (text.charCodeAt(at + indent) === SPACE) indent++;
    let first = at + indent;
    while (text.charCodeAt(first) === TAB || text.charCodeAt(first) === SPACE) first++;
    const code = text.charCodeAt(first);
    if (first < stop && code !== HASH && code !== 10 && code !== 13) {
      yield { start: at, end: stop, indent };
    }
    at = stop;
  }
}
