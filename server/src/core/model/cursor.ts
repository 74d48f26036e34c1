import { flowContext } from './flow-cursor.js';
import type { Path } from './schema.js';
import type { Span } from './span.js';

/**
 * What could be written at a position, read from the lines and their indentation alone. Unlike the
 * tree it is there while the text is broken, which is what it mostly is while someone types.
 */
export interface Cursor {
  /** The place whose keys or value come here; positions in lists are always 0. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** What stands there up to the cursor, and all of it: the stretch to replace. Absolute. */
  readonly prefix: string;
  readonly span: Span;
  /** The keys that the same block has already. */
  readonly siblings: readonly string[];
  /** The column at which keys of this block begin. */
  readonly column: number;
  /** Whether it stands between braces or brackets, where everything stays on one line. */
  readonly flow: boolean;
}

/** A key or a dash on a line, with the column where it stands. */
interface Mark {
  readonly column: number;
  /** The name of the key, or null for a dash. */
  readonly key: string | null;
}

interface Line {
  readonly marks: readonly Mark[];
  /** The column where the text behind the marks begins. */
  readonly rest: number;
  readonly isBlank: boolean;
}

/** How far up or down the lines are searched for the block that the cursor is in. */
const reach = 5000;

/** The context of an absolute offset, or null inside a comment or a text over several lines. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const end = nextBreak < 0 ? text.length : nextBreak;
  const before = text.slice(start, offset);
  if (isInComment(before)) return null;

  const line = readLine(before);
  const { marks } = line;
  const last = marks.at(-1);
  // The word under the cursor runs on to the next character that cannot be part of an id.
  const after = /^[\w./-]*/.exec(text.slice(offset, end))![0].length;
  const wordStart = start + line.rest;
  const above = parents(text, start, marks, last?.key == null ? line.rest : last.column);
  if (above.inBlockScalar) return null;

  const openFlow = flowContext(text, above.flowStart ?? wordStart, offset);
  if (openFlow) {
    const path = [...(above.flowPath ?? pathOf(above.path, marks)), ...openFlow.path];
    return {
      ...openFlow,
      path,
      span: { start: openFlow.start, end: offset + after },
      column: line.rest,
      flow: true,
    };
  }
  const prefix = before.slice(line.rest);
  const span = { start: wordStart, end: offset + after };
  const path = pathOf(above.path, marks);
  if (last?.key != null)
    return { path, role: 'value', prefix, span, siblings: [], column: last.column, flow: false };
  const below = keysBelow(text, end, line.rest);
  return {
    path,
    role: 'key',
    prefix,
    span,
    siblings: [...above.siblings, ...below],
    column: line.rest,
    flow: false,
  };
}

/** The path to what stands behind the marks of a line whose parents are known. */
function pathOf(above: Path, marks: readonly Mark[]): Path {
  return [...above, ...marks.map(({ key }) => key ?? 0)];
}

interface Above {
  readonly path: Path;
  readonly siblings: readonly string[];
  readonly inBlockScalar: boolean;
  /** Where a flow collection that is still open above begins, and the path to it. */
  readonly flowStart: number | null;
  readonly flowPath: Path | null;
}

/** Walks up from a line to the top, through ever smaller columns. */
function parents(text: string, lineStart: number, marks: readonly Mark[], keyColumn: number): Above {
  const path: (string | number)[] = [];
  const siblings: string[] = [];
  let column = marks[0]?.column ?? keyColumn;
  let behindDash = marks[0]?.key === null;
  // Keys beside a key behind a dash have its column, not that of the dash.
  let siblingColumn: number | null = marks.some(({ key }) => key === null) ? null : keyColumn;
  let at = lineStart;
  for (let count = 0; at > 0 && count < reach; count++) {
    const start = text.lastIndexOf('\n', at - 2) + 1;
    const line = readLine(text.slice(start, at).replace(/\r?\n$/, ''));
    at = start;
    if (line.isBlank) continue;
    const rest = text.slice(start + line.rest, text.indexOf('\n', start));
    for (const mark of [...line.marks].reverse()) {
      if (mark.key !== null && mark.column === siblingColumn) {
        siblings.push(mark.key);
        continue;
      }
      const isParent = mark.column < column || (behindDash && mark.key !== null && mark.column === column);
      if (!isParent) continue;
      if (path.length === 0 && mark.key !== null && /^[|>][-+0-9]*\s*(#.*)?$/.test(rest)) {
        return { path, siblings, inBlockScalar: true, flowStart: null, flowPath: null };
      }
      if (path.length === 0 && mark === line.marks.at(-1) && /^[[{]/.test(rest)) {
        const open = [
          ...parents(text, start, line.marks, line.rest).path,
          ...line.marks.map(({ key }) => key ?? 0),
        ];
        return { path: [], siblings: [], inBlockScalar: false, flowStart: start + line.rest, flowPath: open };
      }
      path.unshift(mark.key ?? 0);
      column = mark.column;
      behindDash = mark.key === null;
      // A dash ends the block whose keys are siblings.
      siblingColumn = siblingColumn !== null && mark.key === null && path.length === 1 ? null : siblingColumn;
      if (mark.column < (siblingColumn ?? 0)) siblingColumn = null;
    }
    if (column === 0 && !behindDash) break;
  }
  return { path, siblings, inBlockScalar: false, flowStart: null, flowPath: null };
}

/** The keys at the same column in the lines below, up to the end of the block. */
function keysBelow(text: string, lineEnd: number, column: number): string[] {
  const keys: string[] = [];
  let at = lineEnd + 1;
  for (let count = 0; at < text.length && count < reach; count++) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const line = readLine(text.slice(at, stop).replace(/\r$/, ''));
    at = stop + 1;
    if (line.isBlank) continue;
    const first = line.marks[0];
    if ((first?.column ?? line.rest) < column) break;
    if (first?.key === null && first.column <= column) break;
    if (first?.key != null && first.column === column) keys.push(first.key);
  }
  return keys;
}

const markPattern =
  /(-)(?=\s|$)|(?:"([^"]*)"|'([^']*)'|([^\s"'#&*!|>%@`[\]{},-][^#\n]*?|-[^\s#][^#\n]*?))\s*:(?=\s|$)/y;

/** The dashes and the key with which a line begins. */
function readLine(line: string): Line {
  const marks: Mark[] = [];
  let at = /^[ \uFEFF]*/.exec(line)![0].length;
  const isBlank = /^\s*(#.*)?$/.test(line);
  while (!isBlank) {
    markPattern.lastIndex = at;
    const match = markPattern.exec(line);
    if (!match) break;
    const key = match[1] ? null : (match[2] ?? match[3] ?? match[4] ?? '');
    marks.push({ column: at, key });
    at = markPattern.lastIndex;
    while (line[at] === ' ') at++;
    if (key !== null) break;
  }
  return { marks, rest: Math.min(at, line.length), isBlank };
}

/** Whether a `#` outside quotes came before. */
function isInComment(before: string): boolean {
  let quote = '';
  for (let index = 0; index < before.length; index++) {
    const character = before[index]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s[{,:]$|^$/.test(before.slice(0, index)))
      quote = character;
    else if (character === '#' && /(?:^|\s)$/.test(before.slice(0, index))) return true;
  }
  return false;
}
