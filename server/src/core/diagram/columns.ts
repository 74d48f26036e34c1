import { layers } from '../model/layers.js';
import type { Block, Draft } from './draft.js';
import type { Network } from './network.js';
import type { Wishes } from './order.js';

const sweeps = 3;

/** How strongly an element holds on to its wish while it follows where its relations were placed. */
const anchorWeight = 0.35;
const aspectWeight = 0.3;

/**
 * Chooses the column of every block, keeping the order within each line.
 * @param layersDraft the drawing's main area; nested drafts are placed along with it
 * @param aspectDrafts the aspect columns, which stand to its right
 */
export function placeColumns(
  layersDraft: Draft,
  aspectDrafts: readonly Draft[],
  network: Network,
  wishes: Wishes,
): void {
  // Centres in columns of the main area, so that they can be compared over all areas.
  const centres = wishes.across.map((across) => across * layersDraft.columns);
  network.layerOf.forEach((layer, index) => {
    if (layers[layer]?.group === 'aspectgebieden') centres[index] = layersDraft.columns + 1;
  });
  const anchors = centres.slice();
  const place = (draft: Draft, left: number, scale: number, isAspect: boolean) => {
    for (const { blocks } of draft.lines) {
      // Where there are no lines, nothing but the left edge is worth standing at.
      const wish = (block: Block) =>
        network.lines.length === 0 ? 0 : (wishFor(block.element, network, centres, anchors) - left) / scale;
      placeLine(blocks, draft.columns, wish);
      for (const block of blocks) {
        const from = left + block.column * scale;
        if (!isAspect) centres[block.element] = from + (block.span * scale) / 2;
        if (block.inner) place(block.inner, from, (block.span * scale) / block.inner.columns, isAspect);
      }
    }
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    place(layersDraft, 0, 1, false);
    for (const draft of aspectDrafts) place(draft, 0, layersDraft.columns / draft.columns, true);
  }
}

/** The mean of where an element's relations lead, in columns of the main area. */
function wishFor(
  element: number,
  network: Network,
  centres: readonly number[],
  anchors: readonly number[],
): number {
  let sum = (anchors[element] ?? 0) * anchorWeight;
  let weight = anchorWeight;
  const pending = [element];
  const top = network.topOf[element];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    pending.push(...(network.childrenOf[at] ?? []));
    for (const other of network.neighboursOf[at] ?? []) {
      if (at !== element && network.topOf[other] === top) continue;
      const aside = layers[network.layerOf[other] ?? 0]?.group === 'aspectgebieden';
      const counts = aside ? aspectWeight : 1;
      sum += (centres[other] ?? 0) * counts;
      weight += counts;
    }
  }
  return sum / weight;
}

/** Places the blocks of a line, each near its wish, in their order. */
function placeLine(blocks: readonly Block[], columns: number, wish: (block: Block) => number): void {
  const starts = fitInOrder(
    blocks.map((block) => ({ at: wish(block), span: block.span })),
    columns,
  );
  blocks.forEach((block, index) => {
    block.column = starts[index] ?? 0;
  });
}

/**
 * The first columns of parts that keep their order, do not overlap, and together stand as near as
 * possible to where each wants its centre. Dynamic programming: parts times columns steps.
 */
function fitInOrder(
  parts: readonly { readonly at: number; readonly span: number }[],
  columns: number,
): number[] {
  const total = parts.reduce((sum, part) => sum + part.span, 0);
  const slack = Math.max(0, columns - total);
  // costs[shift]: the least cost so far when that many columns were left free before this part.
  let costs = new Array<number>(slack + 1).fill(0);
  const choices: number[][] = [];
  let used = 0;
  for (const part of parts) {
    const next: number[] = [];
    const choice: number[] = [];
    let best = Number.POSITIVE_INFINITY;
    let bestShift = 0;
    for (let shift = 0; shift <= slack; shift++) {
      const before = costs[shift] ?? 0;
      if (before < best) {
        best = before;
        bestShift = shift;
      }
      const distance = used + shift + part.span / 2 - part.at;
      // Squares pull single outliers in, so that a row does not fall apart for one of its boxes.
      next.push(best + distance * distance);
      choice.push(bestShift);
    }
    costs = next;
    choices.push(choice);
    used += part.span;
  }
  let shift = costs.indexOf(Math.min(...costs));
  const starts: number[] = [];
  for (let index = parts.length - 1; index >= 0; index--) {
    used -= parts[index]?.span ?? 0;
    starts[index] = used + shift;
    shift = choices[index]?.[shift] ?? 0;
  }
  return starts;
}
