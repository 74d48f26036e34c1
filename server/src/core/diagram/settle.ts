import type { Down } from './measure-down.js';
import type { Plot } from './plot.js';
import * as sizes from './sizes.js';
import { type Area, channelOf, type Structure } from './structure.js';

/** A leg through an aspect column, and the height at which it would make no detour. */
interface Passing {
  readonly plot: Plot;
  readonly leg: number;
  readonly wish: number;
}

/** Twice, because a line through two columns waits in each for what it does in the other. */
const sweeps = 2;

/**
 * Lets lines pass an aspect column at the height that they come from or go to. Its channels are often
 * far higher than their lines need, and a line that kept to the box nearby would go up and down for
 * nothing. Call it when the ends of lines have their heights, and before the lanes beside the columns
 * are assigned.
 */
export function settleAspects(plots: readonly Plot[], structure: Structure, down: Down): void {
  const legs = new Map<number, { plot: Plot; leg: number }[]>();
  for (const plot of plots) {
    plot.route.legs.forEach(({ vertical, track }, leg) => {
      if (vertical || track < 0) return;
      const known = legs.get(track);
      if (known) known.push({ plot, leg });
      else legs.set(track, [{ plot, leg }]);
    });
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const area of structure.aspectAreas.values()) {
      for (let channel = 0; channel <= area.lineCount; channel++) {
        const own = legs.get(channelOf(area, channel));
        if (own) settle(own, rangeOf(area, channel, down));
      }
    }
  }
}

/** Where lines may run in a channel: not along the head of the column, nor along a box. */
function rangeOf(area: Area, channel: number, down: Down): readonly [number, number] {
  const id = channelOf(area, channel);
  const top = down.channelTop[id] ?? 0;
  const low = top + (channel === 0 ? sizes.cornerClearance : sizes.boxClearance);
  // What is left of the column below its last box belongs to no channel.
  const end = (down.areaTop[area.index] ?? 0) + (down.areaHeight[area.index] ?? 0);
  if (channel === area.lineCount) return [low, end - 10];
  return [low, top + (down.channelHeight[id] ?? 0) - sizes.boxClearance];
}

function settle(legs: readonly { plot: Plot; leg: number }[], [low, high]: readonly [number, number]): void {
  const pitch = Math.min(sizes.lanePitch, (high - low) / Math.max(1, legs.length - 1));
  if (high < low || (legs.length > 1 && pitch < sizes.narrowestPitch)) return;
  const passing = legs.map(({ plot, leg }): Passing => {
    return { plot, leg, wish: wishOf(plot, leg, low, high) };
  });
  // Those with one wish keep the order that their lanes had.
  passing.sort((a, b) => a.wish - b.wish || (a.plot.at[a.leg] ?? 0) - (b.plot.at[b.leg] ?? 0));
  const places = apart(
    passing.map(({ wish }) => wish),
    pitch,
  );
  const last = (passing.length - 1) * pitch;
  passing.forEach(({ plot, leg }, index) => {
    const place = (places[index] ?? low) + index * pitch;
    const kept = Math.min(high - last + index * pitch, Math.max(low + index * pitch, place));
    plot.at[leg] = Math.round(kept * 2) / 2;
  });
}

/** The height at one of its two ends, the one that lies in the channel if only one does. */
function wishOf({ route, at }: Plot, leg: number, low: number, high: number): number {
  const here = at[leg] ?? 0;
  // The piece to a box right above or below leaves the height to the other end.
  const ends = [leg - 2, leg + 2].flatMap((other) => (route.legs[other] ? (at[other] ?? here) : []));
  const within = ends.find((end) => end >= low && end <= high);
  const nearest = within ?? ends[0] ?? here;
  return Math.min(high, Math.max(low, nearest));
}

/** Without the distances between them: as near to the sorted wishes as can be (isotonic regression). */
function apart(wishes: readonly number[], pitch: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    let pool = { sum: wish - index * pitch, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
