import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import type { Plot } from './plot.js';
import { insideFace } from './plotting.js';
import type { Structure } from './structure.js';

export type Point = readonly [x: number, y: number];

/**
 * The corners of a line, from box to box, once all its legs are exact.
 * @returns at least two points, all of them where the line starts, ends or bends
 */
export function pointsOf({ route, at }: Plot, structure: Structure, across: Across, down: Down): Point[] {
  const { legs, line, fromSide, toSide } = route;
  const points: Point[] = [];
  const face = (element: number, side: string, along: number): Point => {
    const left = across.boxLeft[element] ?? 0;
    const top = down.boxTop[element] ?? 0;
    switch (side) {
      case 'top':
        return [along, top];
      case 'bottom':
        return [along, top + (down.boxHeight[element] ?? 0)];
      case 'left':
        return [left, along];
      case 'right':
        return [left + (across.boxWidth[element] ?? 0), along];
      default:
        return [
          insideFace(side === 'inside-left' ? 'inside-left' : 'inside-right', element, structure, across),
          along,
        ];
    }
  };
  points.push(face(line.from, fromSide, at[0] ?? 0));
  for (let leg = 1; leg < legs.length; leg++) {
    const before = at[leg - 1] ?? 0;
    const here = at[leg] ?? 0;
    points.push(legs[leg]?.vertical ? [here, before] : [before, here]);
  }
  points.push(face(line.to, toSide, at.at(-1) ?? 0));
  return straightened(points);
}

/** Without doubled points and without points in the middle of a straight line. */
function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (
      last &&
      before &&
      ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))
    ) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
