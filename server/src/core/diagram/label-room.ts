import { labelWidth } from './label-width.js';
import type { Across } from './measure-across.js';
import type { Route } from './routing.js';

/** Beside the label an arrowhead and a piece of the line have to show. */
const around = 34;
const widest = 120;

/**
 * How wide a gutter must be for the labels of lines that run through it from side to side: such a line
 * has no other piece that its label could stand on.
 * @param across what was measured without lines
 * @returns pixels, by gutter id; absent where any width will do
 */
export function labelRooms(routes: readonly Route[], across: Across): Map<number, number> {
  const rooms = new Map<number, number>();
  for (const { legs, line, fromSide, toSide } of routes) {
    const wanted = labelWidth(line.relation.label);
    if (wanted === 0 || legs.some(({ vertical, track }) => !vertical && track >= 0)) continue;
    const gutters = legs.flatMap(({ vertical, track }) => (vertical && track >= 0 ? track : []));
    const [gutter] = gutters;
    if (gutter === undefined || gutters.length > 1) continue;
    const width = across.gutterWidth[gutter] ?? 0;
    // Boxes that face each other may stand far beyond the gutter.
    const free = fromSide === toSide ? width : gapBetween(line.from, line.to, across);
    const missing = Math.min(wanted, widest) + around - free;
    if (missing > 0) rooms.set(gutter, Math.max(rooms.get(gutter) ?? 0, width + missing));
  }
  return rooms;
}

function gapBetween(from: number, to: number, { boxLeft, boxWidth }: Across): number {
  const right = (element: number): number => (boxLeft[element] ?? 0) + (boxWidth[element] ?? 0);
  return Math.max((boxLeft[from] ?? 0) - right(to), (boxLeft[to] ?? 0) - right(from));
}
