import type { Edit } from '../../finding.js';

/** A line of a text, in absolute offsets. A byte order mark is no part of the first line. */
export interface Line {
  readonly start: number;
  /** Where its first character that is no space or tab stands; `end` for a blank line. */
  readonly first: number;
  /** Without the line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** Space between two words on one line, and what it should be. Absolute. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A block that begins on a line: the column where it stands, and the one where it should stand. */
export interface Mark {
  readonly old: number;
  readonly column: number;
}

/** A line that begins inside a text over several lines. */
export interface Inner {
  readonly kind: 'plain' | 'quoted' | 'block';
  /** How far it moves along with the block around it. */
  readonly shift: number;
  /** The column that it may not come in front of. */
  readonly least: number;
}

/** What is decided about each line while a text is formatted; all lists go by line. */
export interface Layout {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Lines that stay as they are, whatever else is decided. */
  readonly frozen: boolean[];
  /** The column where the line should begin, where that is known. */
  readonly columns: (number | undefined)[];
  readonly inner: (Inner | undefined)[];
  /** Lines that end inside a quoted text: the space there is left alone. */
  readonly open: boolean[];
  readonly gaps: Gap[][];
  readonly marks: Mark[][];
  /** Lines whose last word announces a block: a key or a dash with nothing behind it. */
  readonly announces: boolean[];
  lineAt(offset: number): number;
}

export function createLayout(text: string): Layout {
  const lines = linesOf(text);
  const each = <T>(make: () => T): T[] => lines.map(make);
  return {
    text,
    lines,
    frozen: each(() => false),
    columns: each(() => undefined),
    inner: each(() => undefined),
    open: each(() => false),
    gaps: each(() => []),
    marks: each(() => []),
    announces: each(() => false),
    lineAt(offset) {
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lines[middle]!.start <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The lines of a text; behind a last line break there is no line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const brk = text.indexOf('\n', start);
    const next = brk < 0 ? text.length : brk + 1;
    let end = brk < 0 ? next : brk;
    if (end > start && text[end - 1] === '\r') end--;
    let first = start;
    while (first < end && (text[first] === ' ' || text[first] === '\t')) first++;
    lines.push({ start, first, end, next });
    start = next;
  }
  return lines;
}

/** The lines as they should be, without their breaks; null for a blank line that is one too many. */
export function render(layout: Layout): (string | null)[] {
  const rendered: (string | null)[] = [];
  let isBlank = true;
  layout.lines.forEach((line, at) => {
    const isSpace = line.first === line.end && !layout.inner[at];
    if (layout.frozen[at]) rendered.push(layout.text.slice(line.start, line.end));
    else if (isSpace) rendered.push(isBlank ? null : '');
    else rendered.push(renderLine(layout, at));
    isBlank = isSpace;
  });
  for (let at = rendered.length - 1; at >= 0; at--) {
    if (layout.frozen[at] || (rendered[at] !== '' && rendered[at] !== null) || layout.inner[at]) break;
    rendered[at] = null;
  }
  return rendered;
}

function renderLine(layout: Layout, at: number): string {
  const { text } = layout;
  const line = layout.lines[at]!;
  const inner = layout.inner[at];
  const column = line.first - line.start;
  let content = '';
  let from = line.first;
  for (const gap of layout.gaps[at]!) {
    content += text.slice(from, gap.start) + gap.text;
    from = gap.end;
  }
  content += text.slice(from, line.end);
  if (!inner) {
    const indent = ' '.repeat(layout.columns[at] ?? column);
    return indent + (layout.open[at] ? content : content.replace(/[ \t]+$/, ''));
  }
  if (inner.kind === 'block') return renderBlockLine(text.slice(line.start, line.end), inner);
  const moved = ' '.repeat(Math.max(column + inner.shift, inner.least));
  if (inner.kind === 'quoted' && layout.open[at]) {
    return content === '' ? text.slice(line.start, line.end) : moved + content;
  }
  content = content.replace(/[ \t]+$/, '');
  return content === '' ? '' : moved + content;
}

/** A line of a block scalar moves as a whole; of what it says, nothing changes. */
function renderBlockLine(line: string, { shift, least }: Inner): string {
  const spaces = /^ */.exec(line)![0].length;
  // `least` is the column where the text begins: a line of spaces up to there holds nothing.
  if (spaces === line.length && spaces <= least) return '';
  return shift < 0 ? line.slice(Math.min(-shift, spaces)) : ' '.repeat(shift) + line;
}

/** The edits that turn each line of `text` into what was rendered for it. */
export function editsBetween(text: string, rendered: readonly (string | null)[], mayEnd: boolean): Edit[] {
  const lines = linesOf(text);
  const edits: Edit[] = [];
  const add = (start: number, end: number, replacement: string): void => {
    const last = edits.at(-1);
    if (last?.span.end === start) {
      edits[edits.length - 1] = { span: { start: last.span.start, end }, text: last.text + replacement };
    } else edits.push({ span: { start, end }, text: replacement });
  };
  lines.forEach((line, at) => {
    const next = rendered[at]!;
    if (next === null) add(line.start, line.next, '');
    else addDifference(text, line, next, add);
  });
  const last = lines.length - 1;
  if (mayEnd && last >= 0 && lines[last]!.next === lines[last]!.end && rendered[last]) {
    add(text.length, text.length, /\r?\n/.exec(text)?.[0] ?? '\n');
  }
  return edits;
}

function addDifference(
  text: string,
  line: Line,
  next: string,
  add: (start: number, end: number, text: string) => void,
): void {
  const old = text.slice(line.start, line.end);
  if (old === next) return;
  const least = Math.min(old.length, next.length);
  let from = 0;
  while (from < least && old.charCodeAt(from) === next.charCodeAt(from)) from++;
  let [oldEnd, nextEnd] = [old.length, next.length];
  while (oldEnd > from && nextEnd > from && old.charCodeAt(oldEnd - 1) === next.charCodeAt(nextEnd - 1)) {
    oldEnd--;
    nextEnd--;
  }
  add(line.start + from, line.start + oldEnd, next.slice(from, nextEnd));
}

/** The text after edits that are in order and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
