import { Knot } from './knot.js';
import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import type { Plot } from './plot.js';
import { isStraight } from './plotting.js';
import { pointsOf } from './points.js';
import type { Structure } from './structure.js';

/** A piece of a line that could change places with the others of its side or its strip. */
interface Place {
  readonly line: number;
  readonly leg: number;
}

/** On a larger plate it would take longer than it is worth. */
const mostLines = 150;
const sweeps = 3;
/** How many lines all tries together may be held against the others; then the rest stays as it is. */
const patience = 20_000;

/**
 * Lets lines change places, two at a time, on the sides of boxes and in the strips between them, where
 * that leaves fewer crossings. All that was measured stays as it is.
 */
export function tidy(plots: readonly Plot[], structure: Structure, across: Across, down: Down): void {
  if (plots.length > mostLines) return;
  const groups = placesOf(plots);
  const knot = new Knot(plots.map((plot) => pointsOf(plot, structure, across, down)));
  const swap = (a: Place, b: Place) => {
    const [one, other] = [plots[a.line] as Plot, plots[b.line] as Plot];
    const at = one.at[a.leg] ?? 0;
    one.at[a.leg] = other.at[b.leg] ?? 0;
    other.at[b.leg] = at;
    for (const line of [a.line, b.line])
      knot.set(line, pointsOf(plots[line] as Plot, structure, across, down));
  };
  let left = patience;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let changed = false;
    for (const group of groups) {
      for (let a = 0; a < group.length; a++) {
        for (let b = a + 1; b < group.length; b++) {
          const [one, other] = [group[a] as Place, group[b] as Place];
          if (one.line === other.line || plots[one.line]?.at[one.leg] === plots[other.line]?.at[other.leg])
            continue;
          if (knot.between(one.line, other.line) === 0) continue;
          left -= 2 * plots.length;
          if (left < 0) return;
          const before = knot.costOf(one.line, other.line);
          swap(one, other);
          if (knot.costOf(one.line, other.line) < before) changed = true;
          else swap(one, other);
        }
      }
    }
    if (!changed) return;
  }
}

/** The places that could be changed for one another: one side of one box, or one strip. */
function placesOf(plots: readonly Plot[]): Place[][] {
  const groups = new Map<string, Place[]>();
  const add = (key: string, place: Place) => {
    const known = groups.get(key);
    if (known) known.push(place);
    else groups.set(key, [place]);
  };
  plots.forEach((plot, line) => {
    const { legs, fromSide, toSide, line: ends } = plot.route;
    if (isStraight(plot)) return;
    legs.forEach(({ track, vertical }, leg) => {
      if (track >= 0) add(`${vertical ? 'gutter' : 'channel'} ${track}`, { line, leg });
      else if (leg === 0) add(`${ends.from} ${fromSide}`, { line, leg });
      else if (leg === legs.length - 1) add(`${ends.to} ${toSide}`, { line, leg });
    });
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
