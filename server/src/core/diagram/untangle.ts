import { type Block, type Draft, innerStrips, type Strips, tallest } from './draft.js';
import type { Network } from './network.js';
import * as sizes from './sizes.js';
import { type Leaning, Tangle } from './tangle.js';

/** Blocks that stand on one line and may move over its columns. */
interface Track {
  readonly blocks: readonly Block[];
  readonly columns: number;
  /** The pixels of one column. */
  readonly pitch: number;
}

const sweeps = 5;
/** What a move has to gain, in crossings, so that nothing moves for next to nothing. */
const leastGain = 0.3;

/**
 * Moves blocks over the free columns beside them to where the lines of a small plate are least tangled.
 * Blocks keep their order, so that a line more or less never makes two of them change places.
 * @param strips what the space between columns and between lines is expected to be, in pixels
 */
export function untangle(
  main: Draft,
  aspects: readonly Draft[],
  network: Network,
  strips: Strips,
  leaning: Leaning,
): void {
  const tangle = new Tangle(network, leaning);
  const tracks: Track[] = [];
  const pitch = main.unit + strips.gutter;
  placeDraft(main, 0, 0, pitch, strips, tangle, tracks);
  let left = main.columns * pitch + 40;
  for (const draft of aspects) {
    placeDraft(draft, left, 0, draft.unit + strips.gutter, strips, tangle, tracks);
    left += draft.columns * (draft.unit + strips.gutter) + 20;
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let changed = false;
    for (const track of tracks) {
      for (let at = 0; at < track.blocks.length; at++) {
        if (shiftBlock(track, at, tangle)) changed = true;
      }
    }
    if (!changed) return;
  }
}

/** Moves a block to where its lines are least tangled, between the blocks beside it. */
function shiftBlock({ blocks, columns, pitch }: Track, at: number, tangle: Tangle): boolean {
  const block = blocks[at] as Block;
  const before = blocks[at - 1];
  const after = blocks[at + 1];
  const least = before ? before.column + before.span : 0;
  const most = (after ? after.column : columns) - block.span;
  if (least >= most) return false;
  const elements = elementsIn(block);
  const moveTo = (column: number) => {
    for (const element of elements) tangle.move(element, (column - block.column) * pitch);
    block.column = column;
  };
  const from = block.column;
  let best = tangle.costOf(elements) - leastGain;
  let bestColumn = from;
  for (let column = least; column <= most; column++) {
    if (column === from) continue;
    moveTo(column);
    const cost = tangle.costOf(elements);
    if (cost >= best) continue;
    best = cost;
    bestColumn = column;
  }
  moveTo(bestColumn);
  return bestColumn !== from;
}

function elementsIn(block: Block): number[] {
  const inner = block.inner?.lines.flatMap(({ blocks }) => blocks) ?? [];
  return [block.element, ...inner.flatMap(elementsIn)];
}

/** Tells where everything in a draft will stand, about, and which of it may move. */
function placeDraft(
  draft: Draft,
  left: number,
  top: number,
  pitch: number,
  strips: Strips,
  tangle: Tangle,
  tracks: Track[],
): void {
  let y = top;
  for (const { blocks } of draft.lines) {
    const own = tallest(blocks);
    for (const block of blocks) {
      const blockTop = y + (own - block.height) / 2;
      const x = left + block.column * pitch;
      const width = block.span * pitch - (pitch - draft.unit);
      tangle.place(block.element, x, blockTop, width, block.height);
      if (!block.inner) continue;
      const innerPitch = (width - 2 * sizes.boxClearance) / block.inner.columns;
      placeDraft(
        block.inner,
        x + sizes.boxClearance,
        blockTop + sizes.compositeHead,
        innerPitch,
        innerStrips,
        tangle,
        tracks,
      );
    }
    tracks.push({ blocks, columns: draft.columns, pitch });
    y += own + strips.channel;
  }
}
