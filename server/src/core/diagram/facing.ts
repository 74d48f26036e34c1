import type { Side } from './exits.js';
import type { Plot } from './plot.js';
import { cornerClearance } from './sizes.js';

/** What two boxes must share of an edge to be joined by a straight line. */
const sharedEdge = 16;

/** What parts two arrowheads, at best and at least. */
const distances = [12, 8];

/**
 * Where lines that could run straight from one box into another would have to end on both: spread over
 * the edge that the two share, and clear of other straight lines at the same side of either.
 * @param starts where the boxes begin along that edge, per element, and `lengths` how long they are
 */
export function fixedPlaces(
  plots: readonly Plot[],
  vertical: boolean,
  starts: readonly number[],
  lengths: readonly number[],
): Map<Plot, number> {
  const pairs = new Map<string, { plots: Plot[]; low: number; high: number }>();
  for (const plot of plots) {
    const { legs, line, fromSide, toSide } = plot.route;
    const [first, , last] = legs;
    if (legs.length !== 3 || first?.track !== -1 || last?.track !== -1 || first.vertical !== vertical)
      continue;
    if (opposite[fromSide] !== toSide) continue;
    const low = Math.max(starts[line.from] ?? 0, starts[line.to] ?? 0);
    const high = Math.min(
      (starts[line.from] ?? 0) + (lengths[line.from] ?? 0),
      (starts[line.to] ?? 0) + (lengths[line.to] ?? 0),
    );
    if (high - low < sharedEdge) continue;
    const key = `${Math.min(line.from, line.to)} ${Math.max(line.from, line.to)}`;
    const pair = pairs.get(key) ?? { plots: [], low, high };
    pair.plots.push(plot);
    pairs.set(key, pair);
  }
  const places = new Map<Plot, number>();
  const taken = new Map<string, number[]>();
  for (const { plots: sharing, low, high } of pairs.values()) {
    sharing.forEach((plot, index) => {
      const { line, fromSide, toSide } = plot.route;
      const wish = Math.round(low + ((high - low) * (index + 1)) / (sharing.length + 1));
      const ends = [`${line.from} ${fromSide}`, `${line.to} ${toSide}`];
      const others = ends.flatMap((end) => taken.get(end) ?? []);
      const at = freePlace(wish, others, low + cornerClearance, high - cornerClearance);
      places.set(plot, at);
      for (const end of ends) taken.set(end, [...(taken.get(end) ?? []), at]);
    });
  }
  return places;
}

/** The place nearest to the wish where an arrowhead is clear of the others; the wish where there is none. */
function freePlace(wish: number, others: readonly number[], low: number, high: number): number {
  for (const distance of distances) {
    const isFree = (at: number) => others.every((other) => Math.abs(other - at) >= distance);
    if (isFree(wish)) return wish;
    const beside = others.flatMap((other) => [other - distance, other + distance]);
    const free = beside.filter((at) => at >= low && at <= high && isFree(at));
    if (free.length > 0) return free.reduce((a, b) => (Math.abs(b - wish) < Math.abs(a - wish) ? b : a));
  }
  return wish;
}

const opposite: Readonly<Partial<Record<Side, Side>>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};
