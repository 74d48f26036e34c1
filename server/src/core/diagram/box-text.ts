import type { Localized } from '../taal.js';
import { plainText } from './plain-text.js';
import type { PlateElement } from './plate.js';
import * as sizes from './sizes.js';
import { shorten, textWidth, type Weight, wrap } from './text-width.js';

export type TextRole = 'name' | 'kind' | 'figure' | 'figure-note';

/** One line of text in a drawing, wrapped and measured. */
export interface TextLine {
  readonly text: string;
  /** The same in English, where that differs. */
  readonly english?: string;
  readonly role: TextRole;
  /** Where it starts, relative to the box, and its baseline. */
  readonly x: number;
  readonly y: number;
}

/** The texts of a box, and the height that they need. */
export interface BoxText {
  readonly lines: readonly Omit<TextLine, 'x' | 'y'>[];
  /** The whole box, or the head of a composite. */
  readonly height: number;
}

/**
 * Real fonts differ a little from the bundled widths; Segoe UI, the widest in the list of fonts,
 * stays below this.
 */
const fontTolerance = 0.96;

/** For each role the height of its line, where its baseline lies in that, and the space above the first one. */
const measures: Readonly<Record<TextRole, { height: number; baseline: number; before: number }>> = {
  name: { height: sizes.nameLine, baseline: 12, before: 0 },
  kind: { height: sizes.smallLine, baseline: 10, before: 3 },
  figure: { height: sizes.figureLine, baseline: 13, before: 5 },
  'figure-note': { height: sizes.smallLine, baseline: 10, before: 0 },
};

/**
 * Wraps what a box says.
 * @param width of the box, in pixels
 * @param isComposite whether the text is the head above other boxes
 */
export function boxText(element: PlateElement, width: number, isComposite: boolean): BoxText {
  const room = (width - 2 * sizes.boxPadding) * fontTolerance;
  const most = isComposite ? sizes.compositeNameLines : sizes.nameLines;
  const name = plainText(element.name) || plainText(element.id);
  const names = wrap(name, room - sizes.markRoom, sizes.text.name, 'bold', most);
  // The marks stand at the end of the last line.
  const besideMarks = room - badgeCount(element) * sizes.badgeRoom;
  const figures = figureLines(element, room, besideMarks);
  const kinds = kindLines(element, room, figures.length > 0 ? room : besideMarks);
  const lines = [
    ...names.map((text) => ({ text, role: 'name' as const })),
    ...kinds.map((text) => ({ text, role: 'kind' as const })),
    ...figures,
  ];
  const textHeight = heightOf(lines);
  if (isComposite) return { lines, height: textHeight + 16 };
  return { lines, height: Math.max(sizes.boxHeight, textHeight + 20) };
}

/** How many marks a box carries besides the mark of its type: of status or of change, and of origin. */
function badgeCount({ status, change, imported }: PlateElement): number {
  const isMarked = change ? change !== 'ongewijzigd' : status !== 'bestaand';
  return (isMarked ? 1 : 0) + (imported ? 1 : 0);
}

/**
 * Gives the lines their place in the box: in its middle, or at the top of a composite.
 * @param height of the box in pixels; null for a composite
 */
export function placeText({ lines }: BoxText, height: number | null): TextLine[] {
  let y = height === null ? 9 : Math.floor((height - heightOf(lines)) / 2);
  return lines.map((line, index) => {
    const { height: own, baseline, before } = measures[line.role];
    if (lines[index - 1]?.role !== line.role) y += before;
    const placed = { ...line, x: sizes.boxPadding, y: y + baseline };
    y += own;
    return placed;
  });
}

function heightOf(lines: BoxText['lines']): number {
  return lines.reduce((total, { role }, index) => {
    const { height, before } = measures[role];
    return total + height + (lines[index - 1]?.role === role ? 0 : before);
  }, 0);
}

/** The kind, and the id of the bouwsteen behind it on the same line or, where they do not fit there, below it. */
function kindLines(element: PlateElement, room: number, besideMarks: number): string[] {
  const kind = plainText(element.kind);
  const id = plainText(element.bouwsteen ?? '');
  const { small } = sizes.text;
  const together = [kind, id].filter((part) => part !== '').join(' · ');
  if (textWidth(together, small, 'regular') <= besideMarks) return together === '' ? [] : [together];
  if (id === '') return [shorten(kind, besideMarks, small, 'regular')].filter((line) => line !== '');
  return [
    shorten(kind, room, small, 'regular'),
    ...wrap(id, besideMarks, small, 'regular', sizes.idLines),
  ].filter((line) => line !== '');
}

/** The figure with its trend at the right, and what it counts on the line below. */
function figureLines(
  { figure }: PlateElement,
  room: number,
  besideMarks: number,
): BoxText['lines'][number][] {
  if (!figure) return [];
  const { text } = sizes;
  const bars = trendWidth(figure.trend);
  const beside = room - (bars > 0 ? bars + 8 : 0);
  return [
    line(figure.value, 'figure', beside, text.figure, 'bold'),
    line(figure.note, 'figure-note', besideMarks, text.small, 'regular'),
  ].filter(({ text: shown }) => shown !== '');
}

/** What the bars of a trend take; 0 where there are too few years for one. */
export function trendWidth(trend: readonly (number | null)[]): number {
  const known = trend.filter((value) => value !== null).length;
  return known < 2 ? 0 : trend.length * (sizes.trendBar + sizes.trendGap) - sizes.trendGap;
}

function line(
  { nl, en }: Localized,
  role: TextRole,
  room: number,
  size: number,
  weight: Weight,
): BoxText['lines'][number] {
  const [text, english] = [nl, en].map((written) => shorten(plainText(written), room, size, weight));
  return text === english ? { text: text ?? '', role } : { text: text ?? '', english: english ?? '', role };
}
