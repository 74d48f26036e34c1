import type { ReportedFinding } from './checked-file.js';
import { type Cell, cellsOf } from './display-width.js';

/** A line of a document with what is wrong in it marked. */
export interface CodeFrame {
  /** The line, cut around the fault where it is too long, with a sign where something is left out. */
  readonly text: string;
  /** How many columns of it come before the marks. */
  readonly before: number;
  /** `^~~~` */
  readonly marks: string;
}

const leftOut = '…';

/**
 * Shows where a finding stands in its line; of a finding over several lines, the part on the first.
 * @param width how many columns the line may take, at least 10.
 */
export function codeFrame(finding: ReportedFinding, width: number): CodeFrame {
  const { excerpt, excerptColumn = 1 } = finding;
  const cells = cellsOf(excerpt);
  const from = finding.column - excerptColumn;
  const to = finding.endLine === finding.line ? finding.endColumn - excerptColumn : excerpt.length;
  const end = cells.at(-1);
  const total = end ? end.at + end.width : 0;
  const marked = cells.filter((cell) => cell.end > from && cell.start < Math.max(to, from + 1));
  const start = marked[0]?.at ?? total;
  const last = marked.at(-1);
  const stop = to > from && last ? last.at + last.width : start + 1;

  const isCut = excerptColumn > 1;
  const shown = windowOf(cells, { start, stop, total }, isCut ? width - 1 : width);
  const cutsLeft = isCut || shown.from > 0;
  const text = shown.cells.map((cell) => cell.text).join('');
  return {
    text: `${cutsLeft ? leftOut : ''}${text}${shown.to < total ? leftOut : ''}`.trimEnd(),
    before: start - shown.from + (cutsLeft ? 1 : 0),
    marks: `^${'~'.repeat(Math.max(0, Math.min(stop, shown.to) - start - 1))}`,
  };
}

interface Window {
  readonly cells: readonly Cell[];
  /** The columns of the whole line that it shows. */
  readonly from: number;
  readonly to: number;
}

/**
 * As much of a line as fits, with the fault in it and what comes before it where there is room.
 * @param fault its columns in the line, and how many the line has.
 */
function windowOf(
  cells: readonly Cell[],
  { start, stop, total }: { start: number; stop: number; total: number },
  width: number,
): Window {
  if (total <= width) return { cells, from: 0, to: total };
  // One column at either side is for the sign that something is left out.
  const room = width - 2;
  const before = Math.min(Math.floor(room / 3), room - Math.min(stop - start, room));
  const first = stop <= room ? 0 : Math.max(0, Math.min(start - before, total - room));
  const kept = cells.filter((cell) => cell.at >= first && cell.at + cell.width <= first + room);
  const end = kept.at(-1);
  return { cells: kept, from: kept[0]?.at ?? start, to: end ? end.at + end.width : start };
}
