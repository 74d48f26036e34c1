import stringWidth from 'string-width';
import { printable } from '../terminal.js';

/** What a reader sees as one character, with the place that it takes on a terminal. */
export interface Cell {
  readonly text: string;
  /** Where it begins and ends in the line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where it begins and how much it takes, in columns of a terminal. */
  readonly at: number;
  readonly width: number;
}

/** How far a tab goes: to the next multiple of this. */
const tabStop = 4;

/**
 * A line as a terminal shows it: an emoji or a letter with its accents is one cell, a wide character
 * takes two columns, and a tab becomes the spaces that it stands for. What would steer the terminal
 * becomes a replacement sign.
 */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  // Replaces one code unit by one, so that offsets stay what they are.
  for (const { segment, index } of new Intl.Segmenter('nl').segment(printable(line))) {
    const width = segment === '\t' ? tabStop - (at % tabStop) : widthOf(segment);
    const text = segment === '\t' ? ' '.repeat(width) : segment;
    cells.push({ text, start: index, end: index + segment.length, at, width });
    at += width;
  }
  return cells;
}

function widthOf(segment: string): number {
  // Nearly all text is this, and measuring it costs a hundred times as much.
  return /^[ -~]$/.test(segment) ? 1 : stringWidth(segment);
}
