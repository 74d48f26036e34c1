import type { Network } from './network.js';
import type { Wishes } from './order.js';
import { boxClearance, boxHeight, boxWidth, compositeHead, innerBoxWidth } from './sizes.js';

/** An area whose lines are known but whose columns may still move. */
export interface Draft {
  readonly element: number;
  readonly unit: number;
  readonly columns: number;
  readonly groups: readonly Group[];
}

/** Lines that belong together: composites that cover all of them, beside single boxes in rows. */
export interface Group {
  readonly layer: number;
  readonly wide: readonly Block[];
  /** Single boxes, left to right, in the columns that the composites leave free. */
  readonly rows: readonly (readonly Block[])[];
  /** The columns in which the rows stand. */
  readonly region: { column: number; span: number };
}

/** A box or a composite before it is placed. */
export interface Block {
  readonly element: number;
  readonly inner: Draft | null;
  readonly span: number;
  /** What it will need in pixels, without the lines that will run through it. */
  readonly height: number;
  /** Its order among the blocks of a line, left to right. */
  readonly rank: number;
  column: number;
}

/** Estimated pixels between columns and between lines. */
export interface Strips {
  readonly gutter: number;
  readonly channel: number;
}

/** What a draft needs besides itself to be made. */
export interface Material {
  readonly network: Network;
  readonly wishes: Wishes;
  /** For each element the height of its box when it stands alone. */
  readonly heights: readonly number[];
}

/** The same inside composites. */
export const innerStrips: Strips = { gutter: 20, channel: 20 };

/** A composite is a little wider than high. */
const compositeShape = 1.3;

/**
 * Divides elements over lines.
 * @param layer index of their layer
 * @param unit the width of a column in pixels
 * @param columns how many columns a line has; elements that need more are given all of them
 */
export function draftGroups(
  material: Material,
  members: readonly number[],
  layer: number,
  unit: number,
  columns: number,
): Group[] {
  const { wishes } = material;
  const byHeight = (a: Block, b: Block) => upwardOf(wishes, a) - upwardOf(wishes, b) || a.element - b.element;
  const blocks = members.map((element) => draftBlock(material, element, layer, unit, columns)).sort(byHeight);
  const singles = blocks.filter((block) => !block.inner);
  const groups: Group[] = [];
  for (const wide of fillLines(
    blocks.filter((block) => block.inner),
    columns,
  )) {
    const free = columns - wide.reduce((sum, block) => sum + block.span, 0);
    const tallest = Math.max(...wide.map((block) => block.height));
    const fitting = Math.max(
      1,
      Math.floor((tallest + innerStrips.channel) / (boxHeight + innerStrips.channel)),
    );
    const beside = free > 0 ? singles.splice(0, free * fitting) : [];
    groups.push(group(layer, wide, beside, free));
  }
  const rows = evenly(singles, Math.ceil(singles.length / columns));
  for (const row of rows) groups.push(group(layer, [], row, columns));
  const wish = new Map(groups.map((each) => [each, meanUpward(wishes, each)]));
  return groups.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
}

/** The number of lines of a group: never 0, so that composites have a line to stand in. */
export function lineCountOf({ rows }: Group): number {
  return Math.max(1, rows.length);
}

/** The width of a draft in pixels, estimated. */
export function draftWidth(draft: Draft, { gutter }: Strips): number {
  return draft.columns * draft.unit + (draft.columns - 1) * gutter;
}

/** The height of groups in pixels, estimated, with the channels between but not around them. */
export function groupsHeight(groups: readonly Group[], { channel }: Strips): number {
  let height = Math.max(0, groups.length - 1) * channel;
  for (const { wide, rows } of groups) {
    const stacked = rows.reduce((sum, row) => sum + Math.max(...row.map((block) => block.height)), 0);
    const beside = Math.max(0, ...wide.map((block) => block.height));
    height += Math.max(beside, stacked + Math.max(0, rows.length - 1) * channel);
  }
  return height;
}

function draftBlock(
  material: Material,
  element: number,
  layer: number,
  unit: number,
  columns: number,
): Block {
  const children = material.network.childrenOf[element] ?? [];
  const rank = material.wishes.across[element] ?? 0;
  if (children.length === 0) {
    return { element, inner: null, span: 1, height: material.heights[element] ?? boxHeight, rank, column: 0 };
  }
  const pitch = unit + (unit === boxWidth ? 28 : innerStrips.gutter);
  const room = columns * pitch - (pitch - unit);
  const most = Math.max(
    1,
    Math.floor((room - 2 * boxClearance + innerStrips.gutter) / (innerBoxWidth + innerStrips.gutter)),
  );
  const wanted = wantedColumns(material.network, children);
  const inner: Draft = {
    element,
    unit: innerBoxWidth,
    columns: Math.min(most, wanted),
    groups: draftGroups(material, children, layer, innerBoxWidth, Math.min(most, wanted)),
  };
  const width = draftWidth(inner, innerStrips) + 2 * boxClearance;
  return {
    element,
    inner,
    span: Math.max(1, Math.min(columns, Math.ceil((width + pitch - unit) / pitch))),
    height: compositeHead + groupsHeight(inner.groups, innerStrips) + boxClearance + 6,
    rank,
    column: 0,
  };
}

/** How many columns the inside of a composite would like, from the number of boxes at all depths. */
function wantedColumns(network: Network, children: readonly number[]): number {
  const deeper = children.filter((child) => (network.childrenOf[child]?.length ?? 0) > 0);
  const widest = deeper.map((child) => wantedColumns(network, network.childrenOf[child] ?? []) + 1);
  const cells = children.length - deeper.length + widest.reduce((sum, width) => sum + width * 2, 0);
  const square = cells <= 3 ? cells : Math.round(Math.sqrt(cells * compositeShape));
  return Math.max(1, square, ...widest);
}

function group(layer: number, wide: readonly Block[], singles: readonly Block[], columns: number): Group {
  const across = (a: Block, b: Block) => a.rank - b.rank || a.element - b.element;
  const rows = columns > 0 ? evenly(singles, Math.ceil(singles.length / columns)) : [];
  return {
    layer,
    wide: [...wide].sort(across),
    rows: rows.map((row) => row.sort(across)),
    region: { column: 0, span: columns },
  };
}

/** Puts blocks in lines, in their order, as many as fit. */
function fillLines(blocks: readonly Block[], columns: number): Block[][] {
  const lines: Block[][] = [];
  let free = 0;
  for (const block of blocks) {
    if (block.span > free) {
      lines.push([]);
      free = columns;
    }
    lines.at(-1)?.push(block);
    free -= block.span;
  }
  return lines;
}

/** Cuts a list in parts whose lengths differ by one at most. */
function evenly<T>(list: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) =>
    list.slice(Math.ceil((part * list.length) / parts), Math.ceil(((part + 1) * list.length) / parts)),
  );
}

const upwardOf = (wishes: Wishes, block: Block) => wishes.upward[block.element] ?? 0;

function meanUpward(wishes: Wishes, { wide, rows }: Group): number {
  const blocks = [...wide, ...rows.flat()];
  return blocks.reduce((sum, block) => sum + upwardOf(wishes, block), 0) / blocks.length;
}
