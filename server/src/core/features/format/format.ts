import type { Edit } from '../../finding.js';
import type { ParsedDocument } from '../../model/model.js';
import { readSource } from '../../model/read-source.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../model/span.js';
import { alignComments } from './comments.js';
import { applied, createLayout, editsBetween, type Layout, linesOf, render } from './layout.js';
import { isSound, type Piece, piecesOf } from './pieces.js';
import { saysTheSame } from './same-meaning.js';
import { arrange } from './structure.js';
import { withoutTabs } from './tabs.js';

/** What the editor wants. YAML has no indentation with tabs, so that wish is not asked for. */
export interface FormatOptions {
  /** How much deeper a block stands than its key; 2 where this is no width between 2 and 8. */
  readonly tabSize: number;
}

/**
 * Puts a document in the style of the house, of which docs/formatting.md tells. Only space changes:
 * the words, comments and data stay the same, in the same order, and so does what each suppression
 * covers; where that cannot be kept there are no edits. Pieces that are broken stay as they are.
 * @param ranges where given, only lines in these stretches change, or the pieces around them where
 *   those lines cannot change alone. Absolute.
 * @returns edits in absolute offsets, in order and apart from each other; of a line only what changes.
 */
export function format(
  { source }: ParsedDocument,
  options: FormatOptions,
  ranges: readonly Span[] | null = null,
): Edit[] {
  const { text, kind } = source;
  const isUnread = source.sections.length === 0 && source.problems.length > 0;
  // A lone carriage return ends a line for some readers only.
  if (isUnread || /\r(?!\n)/.test(text)) return [];
  const width = widthOf(options);
  const spaced = withoutTabs(text, kind, width, ranges);
  const mended = spaced === text ? source : readSource(spaced, kind, source);
  const layout = layOut(mended, width, ranges);
  const rendered = render(layout);
  const whole = (): Edit[] => editsBetween(text, rendered, !layout.frozen.at(-1));
  const attempts = ranges ? [() => onlyIn(text, rendered, ranges), whole] : [whole];
  for (const attempt of attempts) {
    const edits = attempt();
    if (edits.length === 0 || saysTheSame(mended, applied(text, edits))) return edits;
  }
  return [];
}

/** The number of spaces that a block is deeper than its key. */
export function widthOf({ tabSize }: FormatOptions): number {
  return Number.isInteger(tabSize) && tabSize >= 2 && tabSize <= 8 ? tabSize : 2;
}

function layOut(source: Source, width: number, ranges: readonly Span[] | null): Layout {
  const layout = createLayout(source.text);
  const pieces = piecesOf(source);
  const touched = new Set(
    pieces.filter((piece) => isSound(piece) && (!ranges || ranges.some((range) => meets(piece, range)))),
  );
  const last = pieces.at(-1);
  if (last) freeze(layout, last.end, source.text.length);
  for (const piece of pieces) if (!touched.has(piece)) freeze(layout, piece.start, piece.end);

  const items = pieces.filter(({ isItem }) => isItem);
  const columns = items.map((item) => columnOf(layout, item));
  // Beside a neighbour that has to stay where it is, items stay in their column.
  const mayMove = items.every((item) => touched.has(item)) && new Set(columns).size <= 1;
  for (const piece of touched) {
    const column = piece.isItem ? (mayMove ? width : columnOf(layout, piece)) : 0;
    const stretch = source.text.slice(piece.start, piece.end);
    arrange(layout, { start: piece.start, text: stretch, column }, width);
  }
  alignComments(layout, width);
  return layout;
}

function meets(piece: Piece, range: Span): boolean {
  const end = Math.max(range.end, range.start + 1);
  return piece.start < end && range.start < piece.end;
}

function freeze(layout: Layout, start: number, end: number): void {
  if (start >= end) return;
  for (let at = layout.lineAt(start); at <= layout.lineAt(end - 1); at++) layout.frozen[at] = true;
}

function columnOf(layout: Layout, { start }: Piece): number {
  const line = layout.lines[layout.lineAt(start)]!;
  return line.first - line.start;
}

/** The edits for the lines in the ranges alone. */
function onlyIn(text: string, rendered: readonly (string | null)[], ranges: readonly Span[]): Edit[] {
  const lines = linesOf(text);
  const isIn = (at: number): boolean =>
    ranges.some(({ start, end }) => {
      const line = lines[at]!;
      // A selection of whole lines ends at the beginning of the next one, which is not meant.
      return start < line.next && (line.start < end || (start === end && line.start === end));
    });
  const kept = lines.map((line, at) => (isIn(at) ? rendered[at]! : text.slice(line.start, line.end)));
  return editsBetween(text, kept, lines.length > 0 && isIn(lines.length - 1));
}
