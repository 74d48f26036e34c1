import type { Node } from 'yaml';
import type { Edit } from '../finding.js';
import type { Alternative } from '../model/schema.js';
import { applied, type Line } from './format/layout.js';

/** A key of a block with its value, in absolute offsets. */
export interface Placed {
  readonly key: string;
  readonly start: number;
  /** Where its value ends. */
  end: number;
  readonly value: Node | null;
  /** What to add to the offsets in `value`. */
  readonly base: number;
  readonly places: readonly Alternative[];
}

/** Keys that stand below each other. */
export interface Block {
  readonly keys: readonly Placed[];
  /** Where the block ends at the latest. */
  readonly limit: number;
  rank(key: Placed, index: number): number;
  /** The edits in the value of a key, which ends at the latest at `limit`. */
  inside(key: Placed, limit: number): Edit[];
  /** Whether it is the document itself, at whose top a comment may speak of the whole file. */
  readonly isTop?: boolean;
}

/**
 * The edits that put a block, and what is inside it, in order. Each key takes its comments along;
 * the space between two keys stays where it is.
 */
export function reordered(text: string, lines: readonly Line[], block: Block): Edit[] {
  const { keys } = block;
  if (keys.length === 0) return [];
  const bodies = bodiesOf(text, lines, block);
  const inner = keys.map((key, index) => block.inside(key, bodies[index]!.end));
  const ranks = keys.map((key, index) => block.rank(key, index));
  const order = keys.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const isSame = order.every((from, to) => from === to);
  const isDoubled = new Set(keys.map(({ key }) => key)).size < keys.length;
  const first = bodies[order[0]!]!;
  // Behind a dash there is no line for the comment above a key.
  const cannot = isBehindDash(text, lines, keys[0]!) && first.start !== keys[order[0]!]!.start;
  if (isSame || isDoubled || cannot) return inner.flat();
  const moved = order.map((from, to) => {
    const { start, end } = bodies[from]!;
    const between = to === 0 ? '' : text.slice(bodies[to - 1]!.end, bodies[to]!.start);
    const edits = inner[from]!.map((edit) => ({
      span: { start: edit.span.start - start, end: edit.span.end - start },
      text: edit.text,
    }));
    return between + applied(text.slice(start, end), edits);
  });
  return [{ span: { start: bodies[0]!.start, end: bodies.at(-1)!.end }, text: moved.join('') }];
}

interface Body {
  /** The first character of the key, or of the comments above it. */
  readonly start: number;
  /** The end of its last line, without the break. */
  readonly end: number;
}

function bodiesOf(text: string, lines: readonly Line[], { keys, limit, isTop }: Block): Body[] {
  const leads = keys.map((key, index) => leadOf(text, lines, key, keys[index - 1], isTop === true));
  return keys.map((key, index) => {
    const until = keys[index + 1] ? leads[index + 1]! : limit;
    return { start: leads[index]!, end: bodyEnd(text, lines, key, until) };
  });
}

/** Where the comments directly above a key begin, or the key itself where there are none. */
function leadOf(
  text: string,
  lines: readonly Line[],
  key: Placed,
  previous: Placed | undefined,
  isTop: boolean,
): number {
  const at = lineAt(lines, key.start);
  const column = lines[at]!.first - lines[at]!.start;
  if (lines[at]!.first !== key.start) return key.start;
  let first = at;
  while (first > 0 && isLead(text, lines[first - 1]!, column, previous)) first--;
  if (!previous && isTop) {
    // What stands at the top speaks of the whole file, unless it silences something at the key.
    while (first < at && !/^#\s*bouwstenen-negeer(?!-bestand)/i.test(lineText(text, lines[first]!))) first++;
  }
  return lines[first]!.first;
}

function isLead(text: string, line: Line, column: number, previous: Placed | undefined): boolean {
  if (text[line.first] !== '#' || line.first - line.start > column) return false;
  return !previous || line.start >= previous.end;
}

/** The end of the last line of a key: comments below it that stand deeper than it belong to it. */
function bodyEnd(text: string, lines: readonly Line[], key: Placed, until: number): number {
  const at = lineAt(lines, key.start);
  const column = key.start - lines[at]!.start;
  let last = lineAt(lines, Math.max(key.end - 1, key.start));
  for (let next = last + 1; next < lines.length && lines[next]!.first < until; next++) {
    const line = lines[next]!;
    if (line.first < line.end && text[line.first] === '#' && line.first - line.start > column) last = next;
  }
  return Math.min(lines[last]!.end, Math.max(until, key.end));
}

function isBehindDash(text: string, lines: readonly Line[], { start }: Placed): boolean {
  const { first } = lines[lineAt(lines, start)]!;
  return first !== start && text[first] === '-';
}

function lineText(text: string, { first, end }: Line): string {
  return text.slice(first, end);
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
