import { ByHeight } from './by-height.js';
import { padding, tolerance } from './label-width.js';
import type { Rectangle } from './plate.js';
import type { Point } from './points.js';
import { labelHeight, text } from './sizes.js';
import { shorten } from './text-width.js';

/** A text on a line, shortened where there is no room for all of it. */
export interface PlacedLabel extends Rectangle {
  readonly text: string;
}

/** A box that a label may not cover; a composite may have it inside, below its head. */
export interface Obstacle extends Rectangle {
  /** Height of the head of a composite; null for a box that must stay free as a whole. */
  readonly head: number | null;
}

/** A horizontal piece of a line. */
interface Bar {
  readonly owner: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** What crosses horizontal pieces: a vertical piece of a line, or a side of a box with -1 for its owner. */
export interface Stroke {
  readonly owner: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far from its line a label or the lines around it can still matter. */
const nearby = labelHeight + 1;

/** What a label has to keep clear of. */
export interface Surroundings {
  /** By x. */
  readonly strokes: ByHeight<Stroke>;
  readonly bars: ByHeight<Bar>;
  readonly obstacles: ByHeight<Obstacle>;
  readonly placed: ByHeight<PlacedLabel>;
}

/**
 * All that labels have to keep clear of, before the first of them is placed.
 * @param lines per line its corners
 */
export function surroundings(
  lines: readonly (readonly Point[])[],
  obstacles: readonly Obstacle[],
): Surroundings {
  const near: Surroundings = {
    strokes: new ByHeight(),
    bars: new ByHeight(),
    obstacles: new ByHeight(),
    placed: new ByHeight(),
  };
  for (const stroke of verticalStrokes(lines, obstacles))
    near.strokes.add(stroke, stroke.top - nearby, stroke.bottom + nearby);
  for (const bar of horizontalBars(lines)) near.bars.add(bar, bar.y - nearby, bar.y + nearby);
  for (const box of obstacles) keep(near.obstacles, box);
  return near;
}

/** Adds something that later labels have to keep clear of. */
export function keep<T extends Rectangle>(to: ByHeight<T>, thing: T): void {
  to.add(thing, thing.y - nearby, thing.y + thing.height + nearby);
}

/** By x. */
function verticalStrokes(lines: readonly (readonly Point[])[], obstacles: readonly Obstacle[]): Stroke[] {
  const strokes: Stroke[] = [];
  lines.forEach((points, owner) => {
    points.forEach(([x, y], index) => {
      const next = points[index + 1];
      if (next && next[0] === x)
        strokes.push({ owner, x, top: Math.min(y, next[1]), bottom: Math.max(y, next[1]) });
    });
  });
  for (const { x, y, width, height } of obstacles) {
    for (const side of [x, x + width]) strokes.push({ owner: -1, x: side, top: y, bottom: y + height });
  }
  return strokes.sort((a, b) => a.x - b.x);
}

function horizontalBars(lines: readonly (readonly Point[])[]): Bar[] {
  return lines.flatMap((points, owner) =>
    points.flatMap(([x, y], index): Bar[] => {
      const next = points[index + 1];
      return next && next[1] === y
        ? [{ owner, y, from: Math.min(x, next[0]), to: Math.max(x, next[0]) }]
        : [];
    }),
  );
}

/** Whether another line runs under a label, or nearer to it than this many pixels. */
export function coversLine(
  { x, y, width, height }: Rectangle,
  air: number,
  owner: number,
  { bars, strokes }: Surroundings,
): boolean {
  const middle = y + height / 2;
  return (
    bars
      .at(middle)
      .some(
        (bar) =>
          bar.owner !== owner &&
          bar.y > y - 1 - air &&
          bar.y < y + height + 1 + air &&
          bar.to > x &&
          bar.from < x + width,
      ) ||
    strokes
      .at(middle)
      .some(
        (stroke) =>
          stroke.owner >= 0 &&
          stroke.owner !== owner &&
          stroke.x > x &&
          stroke.x < x + width &&
          stroke.bottom > y &&
          stroke.top < y + height,
      )
  );
}

/** A label as wide as this at most, shortened where it has to be; null where nothing is left of it. */
export function fitted(label: string, centre: number, y: number, width: number): PlacedLabel | null {
  const shown = shorten(label, (width - 2 * padding) / tolerance + 0.01, text.label, 'regular');
  if (shown === '' || shown === '…') return null;
  return { ...around(centre, y, width), text: shown };
}

/** The place of a label with this centre. */
export function around(centre: number, y: number, width: number): Rectangle {
  return {
    x: Math.floor(centre - width / 2),
    y: Math.round(y * 2) / 2 - labelHeight / 2,
    width: Math.ceil(width),
    height: labelHeight,
  };
}

/** Whether a label covers no box. */
export function isClear(label: Rectangle, obstacles: readonly Obstacle[]): boolean {
  return obstacles.every((box) => {
    if (!intersects(label, box)) return true;
    if (box.head === null) return false;
    return (
      label.x > box.x &&
      label.x + label.width < box.x + box.width &&
      label.y > box.y + box.head &&
      label.y + label.height < box.y + box.height
    );
  });
}

export function intersects(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
