import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import type { Plot } from './plot.js';
import { isStraight } from './plotting.js';

/** Where boxes begin and how long they are: along the side that lines end on, and across it. */
interface Boxes {
  readonly start: readonly number[];
  readonly length: readonly number[];
  readonly depthStart: readonly number[];
  readonly depth: readonly number[];
}

/** A straight piece, seen from the side: its place, and the stretch that it takes. */
interface Run {
  readonly plot: Plot;
  readonly legs: readonly number[];
  readonly low: number;
  readonly high: number;
  /** The range in which it may be moved; it stays where it is when that is empty. */
  readonly min: number;
  readonly max: number;
  readonly element: number;
}

/** A run with the place that it got. */
interface Settled {
  readonly run: Run;
  readonly at: number;
  readonly isMoved: boolean;
}

/** What has been placed, by place divided by `bucketSize`. */
type Placed = ReadonlyMap<number, readonly Settled[]>;

const bucketSize = 11;
const corner = 6;
const apartOnOneBox = 3;

/** How far runs are kept apart, at best and at least, and how far they may be moved for that. */
interface Freedom {
  readonly distances: readonly number[];
  readonly offsets: readonly number[];
}

/** Far enough for two arrowheads side by side; where that cannot be, at least two separate lines. */
const freely: Freedom = {
  distances: [11, 8, 4],
  offsets: [0, 4, -4, 8, -8, 12, -12, 16, -16, 20, -20, 24, -24, 30, -30, 36, -36, 42, -42],
};
const barely: Freedom = { distances: [4], offsets: [0, 5, -5] };

/**
 * Moves ends of lines a little along their box where two lines would run over each other: both
 * pass free cells in one column, or leave boxes that face each other at the same place.
 * @param down heights, which tell what stretches overlap: those of the first measuring will do
 */
export function partVerticalRuns(plots: readonly Plot[], across: Across, down: Down): void {
  partRuns(plots, true, verticals(across, down), freely);
}

/**
 * The same once all heights are exact, for lines that still meet between boxes that face each
 * other; so little that no two lines in one lane come to touch.
 */
export function mendVerticalRuns(plots: readonly Plot[], across: Across, down: Down): void {
  partRuns(plots, true, verticals(across, down), barely);
}

function verticals(across: Across, down: Down): Boxes {
  return {
    start: across.boxLeft,
    length: across.boxWidth,
    depthStart: down.boxTop,
    depth: down.boxHeight,
  };
}

/** The same for lines that leave boxes sideways, once everything but their ends is exact. */
export function partSideRuns(plots: readonly Plot[], across: Across, down: Down): void {
  partRuns(
    plots,
    false,
    {
      start: down.boxTop,
      length: down.boxHeight,
      depthStart: across.boxLeft,
      depth: across.boxWidth,
    },
    freely,
  );
}

function partRuns(plots: readonly Plot[], vertical: boolean, boxes: Boxes, room: Freedom): void {
  const runs = plots.flatMap((plot) => runsOf(plot, vertical, boxes));
  // What cannot move comes first, then straight lines, which have to move at both their ends.
  const freedom = (run: Run) => (run.max < run.min ? 0 : run.legs.length > 1 ? 1 : 2);
  runs.sort((a, b) => freedom(a) - freedom(b));
  const placed: Map<number, Settled[]> = new Map();
  for (const run of runs) {
    const from = placeOf(run);
    const isFixed = run.max < run.min;
    const offset = isFixed ? 0 : offsetFor(run, from, room, placed);
    for (const leg of run.legs) run.plot.at[leg] = from + offset;
    const bucket = Math.floor((from + offset) / bucketSize);
    const list = placed.get(bucket) ?? [];
    list.push({ run, at: from + offset, isMoved: offset !== 0 });
    placed.set(bucket, list);
  }
}

function offsetFor(run: Run, from: number, { distances, offsets }: Freedom, placed: Placed): number {
  for (const distance of distances) {
    const offset = offsets.find((by) => isFree(run, from + by, by !== 0, distance, placed));
    if (offset !== undefined) return offset;
  }
  return 0;
}

const placeOf = ({ plot, legs }: Run) => plot.at[legs[0] ?? 0] ?? 0;

function isFree(run: Run, at: number, isMoved: boolean, distance: number, placed: Placed): boolean {
  if (isMoved && (at < run.min || at > run.max)) return false;
  const bucket = Math.floor(at / bucketSize);
  for (let near = bucket - 1; near <= bucket + 1; near++) {
    for (const other of placed.get(near) ?? []) {
      const onOneBox = other.run.element === run.element;
      // Ends that share a side have been spread already, as far as its length allows.
      if (other.run.plot === run.plot || (onOneBox && !isMoved && !other.isMoved)) continue;
      if (Math.abs(other.at - at) >= (onOneBox ? apartOnOneBox : distance)) continue;
      if (Math.min(run.high, other.run.high) - Math.max(run.low, other.run.low) > 1) return false;
    }
  }
  return true;
}

/** The pieces of a line in one direction: its ends, which may move, and what lies in lanes. */
function runsOf(plot: Plot, vertical: boolean, boxes: Boxes): Run[] {
  const { legs, line } = plot.route;
  const last = legs.length - 1;
  const stretch = (leg: number): [number, number] => {
    const before = plot.at[leg - 1] ?? sideOf(line.from, plot.at[leg + 1] ?? 0, boxes);
    const after = plot.at[leg + 1] ?? sideOf(line.to, plot.at[leg - 1] ?? 0, boxes);
    return [Math.min(before, after), Math.max(before, after)];
  };
  const range = (element: number): [number, number] => {
    const start = boxes.start[element] ?? 0;
    return [start + corner, start + (boxes.length[element] ?? 0) - corner];
  };
  if (isStraight(plot) && legs[0]?.vertical === vertical) {
    const [fromMin, fromMax] = range(line.from);
    const [toMin, toMax] = range(line.to);
    const facing = [line.from, line.to].map((element) => sideOf(element, plot.at[1] ?? 0, boxes));
    return [
      {
        plot,
        legs: [0, 2],
        low: Math.min(...facing),
        high: Math.max(...facing),
        min: Math.max(fromMin, toMin),
        max: Math.min(fromMax, toMax),
        element: -1,
      },
    ];
  }
  return legs.flatMap((leg, index): Run[] => {
    if (leg.vertical !== vertical) return [];
    const [low, high] = stretch(index);
    const element = leg.track >= 0 ? -1 : index === 0 ? line.from : line.to;
    if (leg.track >= 0 || (index !== 0 && index !== last)) {
      return [{ plot, legs: [index], low, high, min: 1, max: 0, element: -1 }];
    }
    const [min, max] = range(element);
    return [{ plot, legs: [index], low, high, min, max, element }];
  });
}

/** The side of a box that looks towards a place across from it. */
function sideOf(element: number, towards: number, { depthStart, depth }: Boxes): number {
  const start = depthStart[element] ?? 0;
  const end = start + (depth[element] ?? 0);
  return Math.abs(towards - start) < Math.abs(towards - end) ? start : end;
}
