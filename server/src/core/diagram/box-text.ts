import { plainText } from './plain-text.js';
import type { PlateElement } from './plate.js';
import * as sizes from './sizes.js';
import { shorten, textWidth, wrap } from './text-width.js';

/** One line of text in a drawing, wrapped and measured. */
export interface TextLine {
  readonly text: string;
  readonly role: 'name' | 'kind';
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
  const kinds = kindLines(
    element,
    room - badgeCount(element) * sizes.badgeRoom,
    names.length === 1 && !isComposite,
  );
  const lines = [
    ...names.map((text) => ({ text, role: 'name' as const })),
    ...kinds.map((text) => ({ text, role: 'kind' as const })),
  ];
  const textHeight =
    names.length * sizes.nameLine + (kinds.length > 0 ? 3 + kinds.length * sizes.smallLine : 0);
  if (isComposite) return { lines, height: textHeight + 16 };
  return { lines, height: Math.max(sizes.boxHeight, textHeight + 20) };
}

/** How many marks of status and origin a box carries besides the mark of its type. */
function badgeCount({ status, imported }: PlateElement): number {
  return (status === 'bestaand' ? 0 : 1) + (imported ? 1 : 0);
}

/**
 * Gives the lines their place in the box: in its middle, or at the top of a composite.
 * @param height of the box in pixels; null for a composite
 */
export function placeText({ lines }: BoxText, height: number | null): TextLine[] {
  const kinds = lines.filter(({ role }) => role === 'kind').length;
  const total = (lines.length - kinds) * sizes.nameLine + (kinds > 0 ? 3 + kinds * sizes.smallLine : 0);
  let y = height === null ? 9 : Math.floor((height - total) / 2);
  let seenKind = false;
  return lines.map(({ text, role }) => {
    if (role === 'kind' && !seenKind) y += 3;
    seenKind = role === 'kind';
    const baseline = y + (role === 'name' ? 12 : 10);
    y += role === 'name' ? sizes.nameLine : sizes.smallLine;
    return { text, role, x: sizes.boxPadding, y: baseline };
  });
}

/** The kind, and the id of the bouwsteen behind it on the same line or, where there is room, the next. */
function kindLines(element: PlateElement, room: number, mayTakeTwo: boolean): string[] {
  const kind = plainText(element.kind);
  const id = plainText(element.bouwsteen ?? '');
  const { small } = sizes.text;
  const together = [kind, id].filter((part) => part !== '').join(' · ');
  if (together === '') return [];
  if (id === '' || kind === '' || textWidth(together, small, 'regular') <= room || !mayTakeTwo) {
    return [shorten(together, room, small, 'regular')].filter((line) => line !== '');
  }
  return [kind, id].map((line) => shorten(line, room, small, 'regular')).filter((line) => line !== '');
}
