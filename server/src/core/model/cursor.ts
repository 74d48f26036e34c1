import { flowContext } from './flow-cursor.js';
import {
  bare,
  columnOf,
  isInComment,
  type Line,
  lineEnd,
  lineStart,
  type Mark,
  readLine,
} from './line-marks.js';
import { aboveItems, lineBelow, linesDown, linesUp } from './nearby-lines.js';
import type { Path } from './schema.js';
import type { Sliced } from './slice.js';
import type { Span } from './span.js';

/**
 * What could be written at a position, read from the lines and their indentation alone. Unlike the
 * tree it is there while the text is broken, which is what it mostly is while someone types.
 */
export interface Cursor {
  /** The place whose keys or value come here; positions in lists are always 0. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** What stands there up to the cursor, and all of the word: the stretch to replace. Absolute, without quotes. */
  readonly prefix: string;
  readonly span: Span;
  /** The keys that the same block has already. */
  readonly siblings: readonly string[];
  /** The values that the same list has already. */
  readonly items: readonly string[];
  /** The column at which keys of this block begin; not always that of the cursor. */
  readonly column: number;
  /** The beginning of the line, where spaces can be added or taken away to come to that column. */
  readonly lineStart: number;
  /** The column of the word itself. */
  readonly ownColumn: number;
  /** Whether it stands between braces or brackets, where everything stays on one line. */
  readonly flow: boolean;
  /** The quote that was opened before it, or nothing. */
  readonly quote: string;
  /** What the line has behind the word; its colon where the word is a key already. */
  readonly tail: string;
  /** Whether lines below stand deeper, as if they belonged to the word. */
  readonly adoptsBelow: boolean;
  /** Whether the block holds dashes, so that only another item can come. */
  readonly isList: boolean;
}

/**
 * The context of an absolute offset, or null inside a comment or a text over several lines.
 * @param cut how the text was cut, so that the items above the one of the offset need not be read.
 */
export function cursorAt(text: string, offset: number, cut: Sliced | null = null): Cursor | null {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const before = text.slice(start, offset);
  if (isInComment(before)) return null;

  const line = readLine(before, true);
  const { marks } = line;
  const last = marks.at(-1);
  // The word under the cursor runs on to the next character that cannot be part of an id.
  const wordEnd = offset + /^[\p{L}\p{N}_./-]*/u.exec(text.slice(offset, end))![0].length;
  const wordStart = start + line.rest;
  const ownColumn = last?.key == null ? line.rest : last.column;
  const tail = text.slice(wordEnd, end);
  let above = parents(text, start, marks, ownColumn, cut);
  if (above.inText) return null;

  const common = { ownColumn, lineStart: start, tail, adoptsBelow: false, isList: false };
  const openFlow = flowContext(text, above.flowStart ?? wordStart, offset);
  if (openFlow === 'closed') return null;
  if (openFlow) {
    const { path, start: from, ...rest } = openFlow;
    return {
      ...common,
      ...rest,
      path: [...(above.flowPath ?? pathOf(above.path, marks)), ...path],
      span: { start: from, end: wordEnd },
      column: line.rest,
      flow: true,
    };
  }
  if (above.flowStart !== null || /^[}\]]/.test(before.slice(line.rest))) return null;
  const quote = /^(["'])(?!.*\1)/.exec(before.slice(line.rest))?.[0] ?? '';
  const prefix = before.slice(line.rest + quote.length);
  const span = { start: wordStart + quote.length, end: wordEnd };
  const word = { ...common, prefix, span, quote, flow: false };
  const next = lineBelow(text, end);
  if (last?.key != null) {
    const path = pathOf(above.path, marks);
    const adoptsBelow = next !== null && isBelow(next, last.column);
    return { ...word, path, role: 'value', siblings: [], items: [], column: last.column, adoptsBelow };
  }
  const nextColumn = next === null ? -1 : columnOf(next);
  const hasWord = span.end > span.start;
  // A line that was left open above goes on here, whatever the indentation.
  if (!hasWord && !last && /[,[{]\s*$/.test(text.slice(Math.max(0, start - 200), start))) return null;
  const adoptsBelow = hasWord && nextColumn >= ownColumn + 2;
  let column = ownColumn;
  if (!last) {
    // An empty line within a block that goes on below it, or another line of a block.
    const wanted =
      !hasWord && nextColumn > ownColumn ? nextColumn : blockColumn(text, end, above, adoptsBelow);
    const there = wanted === null ? above : parents(text, start, marks, wanted, cut);
    const fits = there.children.length === 0 || Math.min(...there.children) === wanted;
    if (wanted !== null && fits && !there.inText && there.flowStart === null) {
      column = wanted;
      above = there;
    }
    // What stands deeper below would become part of what comes here.
    if (!hasWord && nextColumn > column) return null;
  }
  const list = itemsAround(text, start, end, last?.column ?? column);
  return {
    ...word,
    path: pathOf(above.path, marks),
    role: 'key',
    siblings: [...above.siblings, ...keysBelow(text, end, column)],
    ...list,
    column,
    adoptsBelow,
  };
}

/** The column of what the block of the cursor holds, or null where it holds nothing yet. */
function blockColumn(text: string, end: number, above: Above, adoptsBelow: boolean): number | null {
  const columns = [...above.children, ...(adoptsBelow ? [] : columnsBelow(text, end, above.column))];
  return columns.length > 0 ? Math.min(...columns) : null;
}

/** Whether a line belongs to a key at this column: deeper, or a dash right below it. */
function isBelow(line: Line, column: number): boolean {
  return columnOf(line) > column || (columnOf(line) === column && line.marks[0]?.key === null);
}

/** The path to what stands behind the marks of a line whose parents are known. */
function pathOf(above: Path, marks: readonly Mark[]): Path {
  return [...above, ...marks.map(({ key }) => key ?? 0)];
}

interface Above {
  readonly path: Path;
  /** The column of the block's key or dash; -1 at the top of the document. */
  readonly column: number;
  readonly siblings: readonly string[];
  /** The columns of what the block holds above the cursor. */
  readonly children: readonly number[];
  /** Whether the line only goes on with a text that began above. */
  readonly inText: boolean;
  /** Where a flow collection that is still open above begins, and the path to it. */
  readonly flowStart: number | null;
  readonly flowPath: Path | null;
}

/** Walks up from a line to the top, through ever smaller columns. */
function parents(
  text: string,
  from: number,
  marks: readonly Mark[],
  keyColumn: number,
  cut: Sliced | null,
): Above {
  const path: (string | number)[] = [];
  const siblings: string[] = [];
  const children: number[] = [];
  let parentColumn = -1;
  let column = marks[0]?.column ?? keyColumn;
  let behindDash = marks[0]?.key === null;
  // Keys beside a key behind a dash have its column, not that of the dash.
  let siblingColumn: number | null = marks.some(({ key }) => key === null) ? null : keyColumn;
  const found = (more: Partial<Above>): Above => ({
    path,
    column: parentColumn,
    siblings,
    children,
    inText: false,
    flowStart: null,
    flowPath: null,
    ...more,
  });
  // Once the keys beside the line are known, only what stands to the left of its parent matters.
  const skip = (at: number): number => {
    const isSkipped = path.length > 0 && siblingColumn === null && !behindDash;
    return isSkipped ? aboveItems(cut, at, column) : at;
  };
  for (const { start, stop, line } of linesUp(text, from, skip)) {
    const rest = text.slice(start + line.rest, stop);
    for (const mark of [...line.marks].reverse()) {
      const isFirst = path.length === 0;
      if (mark.key !== null && mark.column === siblingColumn) {
        siblings.push(mark.key);
        children.push(mark.column);
        continue;
      }
      const isParent = mark.column < column || (behindDash && mark.key !== null && mark.column === column);
      if (!isParent) {
        if (isFirst) children.push(mark.column);
        continue;
      }
      if (isFirst && mark === line.marks.at(-1)) {
        // A block scalar, or a plain or quoted text that began there.
        if (/^(?:[|>][-+0-9]*\s*(?:#.*)?$|[^\s#&!|>[{*])/.test(rest)) return found({ inText: true });
        if (/^[[{]/.test(rest)) {
          const upper = parents(text, start, line.marks, line.rest, cut).path;
          return found({ flowStart: start + line.rest, flowPath: pathOf(upper, line.marks) });
        }
      }
      if (isFirst) parentColumn = mark.column;
      path.unshift(mark.key ?? 0);
      column = mark.column;
      behindDash = mark.key === null;
      // A dash ends the block whose keys are siblings.
      siblingColumn = siblingColumn !== null && mark.key === null && path.length === 1 ? null : siblingColumn;
      if (mark.column < (siblingColumn ?? 0)) siblingColumn = null;
    }
    if (column === 0 && !behindDash) break;
  }
  return found({});
}

/** The columns of the lines below that stand deeper than the key of their block. */
function columnsBelow(text: string, end: number, parent: number): number[] {
  const columns: number[] = [];
  for (const { line } of linesDown(text, end)) {
    if (columnOf(line) <= parent) break;
    columns.push(columnOf(line));
    // What comes further down stands no less deep, unless the text is broken.
    if (columns.length > 50) break;
  }
  return columns;
}

/** The keys at the same column in the lines below, up to the end of the block. */
function keysBelow(text: string, end: number, column: number): string[] {
  const keys: string[] = [];
  for (const { line } of linesDown(text, end)) {
    const first = line.marks[0];
    if (columnOf(line) < column) break;
    if (first?.key === null && first.column <= column) break;
    if (first?.key != null && first.column === column) keys.push(first.key);
  }
  return keys;
}

/** Whether dashes stand at a column around the cursor, up to the ends of the block, and the values behind them. */
function itemsAround(
  text: string,
  start: number,
  end: number,
  column: number,
): Pick<Cursor, 'items' | 'isList'> {
  const items: string[] = [];
  let isList = false;
  for (const lines of [linesUp(text, start), linesDown(text, end)]) {
    for (const { start: at, stop, line } of lines) {
      const first = line.marks[0];
      const isItem = first?.key === null && first.column === column;
      if (!isItem && columnOf(line) <= column) break;
      isList ||= isItem;
      if (isItem && line.marks.length === 1) {
        items.push(bare(text.slice(at + line.rest, stop).replace(/\s#.*$/, '')));
      }
    }
  }
  return { items, isList };
}
