/**
 * Cuts a document into its top-level sections and, within the collection of its kind, into items,
 * by looking at indentation only. Each piece can then be parsed on its own and kept for as long as
 * its text stays the same, so that an edit costs what it changes.
 *
 * Documents for which that would not be sound (flow style at the top, directives, tabs as
 * indentation, anchors that cross items) are not cut: `null` means "parse it as one".
 */

/** A piece of the text from `start` up to `end`, beginning at the start of a line. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export interface Section extends Slice {
  /** The key as written, without quotes. */
  readonly key: string;
  /** Where the items of the collection begin, or null for a section that is parsed as one. */
  readonly items: readonly Slice[] | null;
  /** The end of the part before the first item: the line of the key and what follows it. */
  readonly headEnd: number;
}

export interface Sliced {
  readonly sections: readonly Section[];
  /** Where a second document begins; nothing behind it is read. Null where there is one document. */
  readonly secondDocument: number | null;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

const topLevelKey = /^(?:"([^"\n]*)"|'([^'\n]*)'|([\p{L}\p{N}_][^\s:#]*))[ \t]*:(?=\s|$)/u;

/** Cuts `text`; `collection` is the key whose children become items. Null where cutting is not sound. */
export function slice(text: string, collection: string): Sliced | null {
  const sections: Section[] = [];
  let secondDocument: number | null = null;
  let open: { key: string; start: number } | null = null;
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
    } else if (isMarker(text, at, '...')) {
      close(at);
      secondDocument = isBlankOrComment(text, end, text.length) ? null : end;
      break;
    } else {
      const match = topLevelKey.exec(text.slice(at, end));
      if (!match) return null;
      close(at);
      started = true;
      open = { key: match[1] ?? match[2] ?? match[3] ?? '', start: at };
    }
    at = end;
  }
  if (secondDocument === null) close(text.length);
  return { sections, secondDocument };
}

const HASH = 35;
const SPACE = 32;
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
function isBlankOrComment(text: string, start: number, end: number): boolean {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/.test(text.slice(start, end));
}

function section(text: string, key: string, start: number, end: number, collection: string): Section {
  const headEnd = lineEnd(text, start);
  const whole: Section = { key, start, end, items: null, headEnd: end };
  if (key !== collection) return whole;
  const colon = text.indexOf(':', start);
  if (!isBlankOrComment(text, colon + 1, headEnd)) return whole;
  const items = itemSlices(text, headEnd, end);
  return (items && { key, start, end, items: items.slices, headEnd: items.start }) || whole;
}

/** The items of a block mapping, or null where its lines are not simply indented keys. */
function itemSlices(text: string, from: number, end: number): { slices: Slice[]; start: number } | null {
  const slices: Slice[] = [];
  let depth = -1;
  let start = -1;
  for (const line of contentLines(text, from, end)) {
    if (depth < 0) {
      if (line.indent === 0 || text.charCodeAt(line.start + line.indent) === TAB) return null;
      depth = line.indent;
    }
    // A line at the depth of the items, or one that is too shallow to belong to any of them,
    // begins a new piece: what is wrong with it then stays out of its neighbours.
    if (line.indent > depth || closesFlow(text, line)) continue;
    if (start >= 0) slices.push({ start, end: line.start });
    start = line.start;
  }
  if (start < 0) return null;
  slices.push({ start, end });
  return { slices, start: slices[0]!.start };
}

/** A line that only closes a flow collection of the piece above it. */
function closesFlow(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start + line.indent);
  return code === 93 || code === 125;
}

/** The lines that are neither empty nor a comment. */
function* contentLines(text: string, from: number, end: number): Generator<Line> {
  for (let at = from; at < end; ) {
    const stop = Math.min(lineEnd(text, at), end);
    let indent = 0;
    while (text.charCodeAt(at + indent) === SPACE) indent++;
    const code = text.charCodeAt(at + indent);
    if (at + indent < stop && code !== HASH && code !== 10 && code !== 13) {
      yield { start: at, end: stop, indent };
    }
    at = stop;
  }
}
