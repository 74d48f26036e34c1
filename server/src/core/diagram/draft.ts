import type { Network } from './network.js';
import type { Wishes } from './order.js';
import { boxClearance, boxHeight, boxWidth, compositeHead, innerBoxWidth } from './sizes.js';

/** An area whose lines are known but whose columns may still move. */
export interface Draft {
  readonly element: number;
  readonly unit: number;
  readonly columns: number;
  readonly lines: readonly Line[];
}

/** What stands beside each other in a layer or a composite, in order. */
export interface Line {
  readonly layer: number;
  /** Left to right; never none. */
  readonly blocks: readonly Block[];
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

/**
 * How far the line of an element follows its relations rather than its place in the document, 0 to 1,
 * by the size of the plate. In between, every element more moves a few others to another line, so
 * that it goes slowly, and only where these are few of many.
 */
const followsRelations = (size: number) => Math.min(1, Math.max(0, (size - 160) / 440));
/** Relations that lead this many layers up or down count as much as the whole width of a layer. */
const layersAcross = 4;

/** A composite is a little wider than high. */
const compositeShape = 1.3;

/**
 * Divides elements over lines that are about equally full.
 *
 * Lines follow the order of the document, so that one element more moves only the boxes at the ends
 * of the lines of its layer, and a line more or less only parts or joins neighbours. Wholes stand
 * among the single boxes for the same reason. On a large plate, where a few boxes that move do not
 * matter and long ways do, those that are related to higher layers get the higher lines.
 * @param layer index of their layer
 * @param unit the width of a column in pixels
 * @param columns how many columns a line has; elements that need more are given all of them
 */
export function draftLines(
  material: Material,
  members: readonly number[],
  layer: number,
  unit: number,
  columns: number,
): Line[] {
  const { wishes, network } = material;
  const follow = followsRelations(network.size);
  const place = ({ element, rank }: Block) =>
    (1 - follow) * rank + follow * (((wishes.upward[element] ?? layer) - layer) / layersAcross);
  const blocks = members
    .map((element) => draftBlock(material, element, layer, unit, columns))
    .sort((a, b) => place(a) - place(b) || a.element - b.element);
  // In halves first: when one of them gets a line more, the other stays as it is.
  const halves = widthOf(blocks) > columns ? cut(blocks, 2) : [blocks];
  const filled = halves.flatMap((half) => fillLines(half, columns));
  const lines = filled.map((line) => ({
    layer,
    blocks: line.sort((a, b) => a.rank - b.rank || a.element - b.element),
  }));
  const wish = new Map(lines.map((line) => [line, meanUpward(wishes, line)]));
  return lines.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
}

/** The width of a draft in pixels, estimated. */
export function draftWidth(draft: Draft, { gutter }: Strips): number {
  return draft.columns * draft.unit + (draft.columns - 1) * gutter;
}

/** The height of lines in pixels, estimated, with the channels between but not around them. */
export function linesHeight(lines: readonly Line[], { channel }: Strips): number {
  return lines.reduce((sum, { blocks }) => sum + tallest(blocks), Math.max(0, lines.length - 1) * channel);
}

/** The height of the highest of these blocks. */
export const tallest = (blocks: readonly Block[]) => Math.max(0, ...blocks.map(({ height }) => height));

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
    lines: draftLines(material, children, layer, innerBoxWidth, Math.min(most, wanted)),
  };
  const width = draftWidth(inner, innerStrips) + 2 * boxClearance;
  return {
    element,
    inner,
    span: Math.max(1, Math.min(columns, Math.ceil((width + pitch - unit) / pitch))),
    height: compositeHead + linesHeight(inner.lines, innerStrips) + boxClearance + 6,
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

/** Puts blocks in lines, in their order: in as few as can be equally full. */
function fillLines(blocks: readonly Block[], columns: number): Block[][] {
  for (let parts = Math.ceil(widthOf(blocks) / columns); parts < blocks.length; parts++) {
    const lines = cut(blocks, parts);
    if (lines.every((line) => widthOf(line) <= columns)) return lines;
  }
  return blocks.map((block) => [block]);
}

/** Cuts a list in parts that are about equally wide; one that would stay empty is left out. */
function cut(blocks: readonly Block[], parts: number): Block[][] {
  const total = widthOf(blocks);
  const lines: Block[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const block of blocks) {
    const middle = before + block.span / 2;
    lines[Math.floor((middle * parts) / total)]?.push(block);
    before += block.span;
  }
  return lines.filter((line) => line.length > 0);
}

const widthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { span }) => sum + span, 0);

function meanUpward(wishes: Wishes, { blocks }: Line): number {
  return blocks.reduce((sum, { element }) => sum + (wishes.upward[element] ?? 0), 0) / blocks.length;
}
