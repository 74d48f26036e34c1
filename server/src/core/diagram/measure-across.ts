import * as sizes from './sizes.js';
import { type Area, gutterOf, type Item, type Structure } from './structure.js';

/** Everything that is known across the drawing, in pixels from the left. */
export interface Across {
  /** Left edge and width per gutter id. */
  readonly gutterLeft: number[];
  readonly gutterWidth: number[];
  /** Left edge and width of each box, per element. */
  readonly boxLeft: number[];
  readonly boxWidth: number[];
  /** Left edge and width per area, its outer gutters included. */
  readonly areaLeft: number[];
  readonly areaWidth: number[];
}

/**
 * Gives everything its place across the drawing.
 * @param lanes how many lines run through each gutter, by gutter id
 * @param left where the layers begin, in pixels
 * @param rooms how wide a gutter must be at least, by gutter id, where its lines alone do not tell
 */
export function measureAcross(
  structure: Structure,
  lanes: readonly number[],
  left: number,
  rooms: ReadonlyMap<number, number> = new Map(),
): Across {
  const across: Across = {
    gutterLeft: new Array<number>(structure.gutterCount).fill(0),
    gutterWidth: new Array<number>(structure.gutterCount).fill(0),
    boxLeft: new Array<number>(structure.spots.length).fill(0),
    boxWidth: new Array<number>(structure.spots.length).fill(0),
    areaLeft: new Array<number>(structure.areas.length).fill(0),
    areaWidth: new Array<number>(structure.areas.length).fill(0),
  };
  const columns: number[][] = [];
  // Areas are listed from the inside out, so that each finds its content measured.
  for (const area of structure.areas) {
    for (let gutter = 0; gutter <= area.columns; gutter++) {
      const id = gutterOf(area, gutter);
      across.gutterWidth[id] = Math.max(gutterWidth(area, gutter, lanes[id] ?? 0), rooms.get(id) ?? 0);
    }
    const widths = columnWidths(area, across);
    columns[area.index] = widths;
    across.areaWidth[area.index] =
      sum(widths) + sum(across.gutterWidth.slice(area.firstGutter, area.firstGutter + area.columns + 1));
  }
  place(structure.root, left, across.areaWidth[structure.root.index] ?? 0, columns, across);
  return across;
}

function gutterWidth(area: Area, gutter: number, lanes: number): number {
  const { boxClearance: clear } = sizes;
  const first = gutter === 0;
  const last = gutter === area.columns;
  switch (area.kind) {
    case 'root':
      return first || last ? 0 : sizes.stripWidth(lanes, 10, 10, sizes.bandGap);
    case 'layers':
      if (first) return sizes.stripWidth(lanes, 10, clear, 16);
      return last ? sizes.stripWidth(lanes, clear, 10, 16) : sizes.stripWidth(lanes, clear, clear, 28);
    case 'aspect':
      if (first) return sizes.stripWidth(lanes, 10, clear, 14);
      return last ? sizes.stripWidth(lanes, clear, 10, 14) : sizes.stripWidth(lanes, clear, clear, 24);
    case 'composite':
      if (first) return sizes.stripWidth(lanes, 8, clear, 14);
      return last ? sizes.stripWidth(lanes, clear, 8, 14) : sizes.stripWidth(lanes, clear, clear, 18);
  }
}

/** Columns as wide as what stands in them alone, and together as wide as what lies over several. */
function columnWidths(area: Area, across: Across): number[] {
  const widths = new Array<number>(area.columns).fill(area.unit);
  const spanning = area.items.filter((item) => item.inner).sort((a, b) => a.span - b.span);
  for (const { inner, column, span } of spanning) {
    if (!inner) continue;
    let missing = across.areaWidth[inner.index] ?? 0;
    for (let at = column; at < column + span; at++) missing -= widths[at] ?? 0;
    for (let at = column + 1; at < column + span; at++)
      missing -= across.gutterWidth[gutterOf(area, at)] ?? 0;
    spread(widths, column, span, missing);
  }
  return widths;
}

function place(area: Area, left: number, width: number, columns: readonly number[][], across: Across): void {
  const widths = columns[area.index] ?? [];
  if (area.kind !== 'root') spread(widths, 0, area.columns, width - (across.areaWidth[area.index] ?? 0));
  across.areaLeft[area.index] = left;
  across.areaWidth[area.index] = width;
  const starts: number[] = [];
  let at = left;
  for (let gutter = 0; gutter <= area.columns; gutter++) {
    const id = gutterOf(area, gutter);
    across.gutterLeft[id] = at;
    at += across.gutterWidth[id] ?? 0;
    starts.push(at);
    at += widths[gutter] ?? 0;
  }
  for (const item of area.items) {
    const from = starts[item.column] ?? left;
    const last = item.column + item.span - 1;
    placeItem(item, from, (starts[last] ?? left) + (widths[last] ?? 0) - from, columns, across);
  }
}

function placeItem(
  { element, inner }: Item,
  left: number,
  width: number,
  columns: readonly number[][],
  across: Across,
): void {
  const own = inner ? width : Math.min(width, sizes.widestBox);
  const from = left + Math.floor((width - own) / 2);
  if (element >= 0) {
    across.boxLeft[element] = from;
    across.boxWidth[element] = own;
  }
  if (inner) place(inner, from, own, columns, across);
}

/** Adds missing pixels to a range of parts, evenly and in whole pixels; nothing when none are missing. */
export function spread(parts: number[], first: number, count: number, missing: number): void {
  for (let index = 0; missing > 0 && index < count; index++) {
    const share = Math.ceil(missing / (count - index));
    parts[first + index] = (parts[first + index] ?? 0) + share;
    missing -= share;
  }
}

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
