import type { Steps } from '../steps.js';
import { ByHeight } from './by-height.js';
import { labelWidth, padding, tolerance } from './label-width.js';
import { plainText } from './plain-text.js';
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

interface Stroke {
  readonly owner: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const shortest = 34;

/** So many labels find their place in one step. */
const labelsInStep = 64;

/** How far from its line a label or the lines around it can still matter. */
const nearby = labelHeight + 1;
/** What a label keeps free above and below it where it can. */
const airAround = 6;

/** How far beside its line a label stands that has no room on it. */
const besideLine = 1;

/** What a label has to keep clear of. */
interface Surroundings {
  /** By x. */
  readonly strokes: ByHeight<Stroke>;
  readonly bars: ByHeight<Bar>;
  readonly obstacles: ByHeight<Obstacle>;
  readonly placed: ByHeight<PlacedLabel>;
}

/**
 * Finds a place on each line for its label: on a horizontal piece, where no other line crosses it,
 * as near as possible to the middle of its longest piece.
 * @param texts per line what to write on it, or null
 * @param lines per line its corners
 * @param heights per line the y that was kept free for its label where it runs straight down, or null
 */
export function* placeLabels(
  texts: readonly (string | null)[],
  lines: readonly (readonly Point[])[],
  heights: readonly (number | null)[],
  obstacles: readonly Obstacle[],
): Steps<(PlacedLabel | null)[]> {
  const near: Surroundings = {
    strokes: new ByHeight(),
    bars: new ByHeight(),
    obstacles: new ByHeight(),
    placed: new ByHeight(),
  };
  for (const stroke of verticalStrokes(lines, obstacles))
    near.strokes.add(stroke, stroke.top - nearby, stroke.bottom + nearby);
  for (const bar of horizontalBars(lines)) near.bars.add(bar, bar.y - nearby, bar.y + nearby);
  for (const box of obstacles) near.obstacles.add(box, box.y - nearby, box.y + box.height + nearby);
  yield;
  const labels: (PlacedLabel | null)[] = [];
  for (const [owner, raw] of texts.entries()) {
    if (owner % labelsInStep === 0) yield;
    labels.push(placeLabel(plainText(raw ?? ''), owner, lines[owner] ?? [], heights[owner] ?? null, near));
  }
  return labels;
}

function placeLabel(
  label: string,
  owner: number,
  line: readonly Point[],
  height: number | null,
  near: Surroundings,
): PlacedLabel | null {
  if (label === '') return null;
  const along = onHorizontalPiece(label, owner, line, near);
  // All of the text across the line says more than half of it along the line.
  const found =
    (along?.text === label
      ? along
      : (acrossVerticalPiece(label, owner, line, height, near, true) ??
        acrossVerticalPiece(label, owner, line, height, near, true, 1) ??
        acrossVerticalPiece(label, owner, line, height, near, true, -1))) ??
    along ??
    acrossVerticalPiece(label, owner, line, height, near, false);
  if (found) near.placed.add(found, found.y - nearby, found.y + found.height + nearby);
  return found;
}

/** What crosses horizontal pieces: vertical pieces of other lines, and the sides of boxes; by x. */
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

function onHorizontalPiece(
  label: string,
  owner: number,
  points: readonly Point[],
  near: Surroundings,
): PlacedLabel | null {
  const wanted = labelWidth(label);
  const pieces = points
    .flatMap(([x, y], index) => {
      const next = points[index + 1];
      return next && next[1] === y ? [{ from: Math.min(x, next[0]), to: Math.max(x, next[0]), y }] : [];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  let best: { from: number; to: number; y: number; score: number } | null = null;
  for (const { from, to, y } of pieces) {
    const middle = (from + to) / 2;
    for (const gap of gaps(from + 4, to - 4, y, owner, near)) {
      const room = gap.to - gap.from;
      if (room < Math.min(wanted, shortest)) continue;
      const nearest = Math.min(Math.max(middle, gap.from + wanted / 2), gap.to - wanted / 2);
      const fits = room >= wanted;
      // Room for the whole text counts most, then the longest piece, then its middle.
      const score = (fits ? 10000 : room * 4) + (to - from) - Math.abs(nearest - middle);
      const taken = Math.min(wanted, room);
      const centre = fits ? nearest : (gap.from + gap.to) / 2;
      const rectangle = around(centre, y, taken);
      if ((!best || score > best.score) && isClear(rectangle, near.obstacles.at(y))) {
        best = { from: rectangle.x, to: rectangle.x + rectangle.width, y, score };
      }
    }
  }
  return best && fitted(label, (best.from + best.to) / 2, best.y, best.to - best.from);
}

/** The stretches of a horizontal piece that nothing crosses. */
function gaps(
  from: number,
  to: number,
  y: number,
  owner: number,
  near: Surroundings,
): { from: number; to: number }[] {
  const half = labelHeight / 2;
  const strokes = near.strokes.at(y);
  const cuts: { from: number; to: number }[] = [];
  for (let at = firstAfter(strokes, from - 3); at < strokes.length; at++) {
    const stroke = strokes[at];
    if (!stroke || stroke.x > to + 3) break;
    if (stroke.owner === owner || stroke.bottom < y - half || stroke.top > y + half) continue;
    cuts.push({ from: stroke.x - 2, to: stroke.x + 2 });
  }
  for (const label of near.placed.at(y)) {
    if (Math.abs(label.y + half - y) < labelHeight)
      cuts.push({ from: label.x - 3, to: label.x + label.width + 3 });
  }
  cuts.sort((a, b) => a.from - b.from);
  const free: { from: number; to: number }[] = [];
  let start = from;
  for (const cut of cuts) {
    if (cut.from > start) free.push({ from: start, to: Math.min(cut.from, to) });
    start = Math.max(start, cut.to);
  }
  if (start < to) free.push({ from: start, to });
  return free;
}

/**
 * A line without room on a horizontal piece gets its label across it, in a place that is free of boxes.
 * @param isWhole whether the label must be written in full there, over no other line
 * @param side 0 for over the line; where another one runs too near, 1 or -1 for right or left of it
 */
function acrossVerticalPiece(
  label: string,
  owner: number,
  points: readonly Point[],
  height: number | null,
  near: Surroundings,
  isWhole: boolean,
  side: -1 | 0 | 1 = 0,
): PlacedLabel | null {
  const wanted = labelWidth(label);
  for (const width of isWhole ? [wanted] : [wanted, Math.min(wanted, 90), Math.min(wanted, 50)]) {
    // With air around it or at least over no other line, if there is such a place.
    for (const air of isWhole ? [airAround, 0] : [airAround, 0, null]) {
      for (const [index, [x, y]] of points.entries()) {
        const next = points[index + 1];
        if (!next || next[0] !== x) continue;
        const length = Math.abs(next[1] - y);
        const top = Math.min(next[1], y);
        const middle = height !== null && height > top && height < top + length ? height : top + length / 2;
        // From there outwards, in steps of 4 pixels and at most 60 of them.
        for (let step = 0; step < 60 && step * 2 < length; step++) {
          const at = middle + (step % 2 === 0 ? step : -step - 1) * 2;
          if (at < top + 8 || at > top + length - 8) continue;
          const centre = x + side * (width / 2 + besideLine);
          const rectangle = around(centre, at, width);
          const isFree = near.placed.at(at).every((other) => !intersects(rectangle, other));
          if (!isFree || !isClear(rectangle, near.obstacles.at(at))) continue;
          if (air === null || !coversLine(rectangle, air, owner, near))
            return fitted(label, centre, at, width);
        }
      }
    }
  }
  return null;
}

/** Whether another line runs under a label, or nearer to it than this many pixels. */
function coversLine(
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

function fitted(label: string, centre: number, y: number, width: number): PlacedLabel | null {
  const shown = shorten(label, (width - 2 * padding) / tolerance + 0.01, text.label, 'regular');
  if (shown === '' || shown === '…') return null;
  return { ...around(centre, y, width), text: shown };
}

function around(centre: number, y: number, width: number): Rectangle {
  return {
    x: Math.floor(centre - width / 2),
    y: Math.round(y * 2) / 2 - labelHeight / 2,
    width: Math.ceil(width),
    height: labelHeight,
  };
}

function isClear(label: Rectangle, obstacles: readonly Obstacle[]): boolean {
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

function intersects(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function firstAfter(strokes: readonly Stroke[], x: number): number {
  let low = 0;
  let high = strokes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strokes[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
