import { type Line, lineEnd, lineStart, readLine } from './line-marks.js';
import type { Sliced } from './slice.js';

/** How far up or down the lines are searched for the block that the cursor is in. */
const reach = 5000;

/** A line with its place. */
interface PlacedLine {
  readonly start: number;
  /** Where its text ends, before the break. */
  readonly stop: number;
  readonly line: Line;
}

/**
 * The lines above one that say something, from below. Tabs have no width beside spaces.
 * @param skip gives a place further up where what lies between does not matter.
 */
export function* linesUp(
  text: string,
  from: number,
  skip: (at: number) => number = (at) => at,
): Generator<PlacedLine> {
  const withTabs = isTabbed(text, from);
  let at = from;
  for (let count = 0; at > 0 && count < reach; count++) {
    const start = lineStart(text, at - 1);
    const stop = lineEnd(text, start);
    const line = readLine(text.slice(start, stop));
    at = start;
    if (line.isBlank || (!withTabs && isTabbed(text, start))) continue;
    yield { start, stop, line };
    at = skip(at);
  }
}

/**
 * How far up from an offset there is nothing but items that stand at this column or to the right of it: the
 * beginning of the first of them, or the offset itself.
 */
export function aboveItems(cut: Sliced | null, offset: number, column: number): number {
  const section = cut?.sections.findLast(({ headEnd, end }) => headEnd < offset && offset <= end);
  if (!section?.items || section.depth === null || column > section.depth) return offset;
  const { starts, shallow } = section.items;
  let top = section.headEnd;
  for (const index of shallow) {
    const below = starts[index + 1] ?? section.end;
    if (starts[index]! < offset) top = Math.max(top, below);
  }
  return Math.min(top, offset);
}

/** Whether a line is indented with tabs. */
function isTabbed(text: string, start: number): boolean {
  return /^ *\t/.test(text.slice(start, start + 200));
}

/** The lines below one that say something; `end` is where that one ends. */
export function* linesDown(text: string, end: number): Generator<PlacedLine> {
  let at = text.indexOf('\n', end) + 1;
  for (let count = 0; at > 0 && at < text.length && count < reach; count++) {
    const start = at;
    const stop = lineEnd(text, start);
    const line = readLine(text.slice(start, stop));
    at = text.indexOf('\n', stop) + 1;
    if (!line.isBlank) yield { start, stop, line };
  }
}

/** The next line below that says something. */
export function lineBelow(text: string, end: number): Line | null {
  for (const { line } of linesDown(text, end)) return line;
  return null;
}
