import type { Steps } from '../steps.js';
import {
  around,
  coversLine,
  fitted,
  intersects,
  isClear,
  keep,
  type Obstacle,
  type PlacedLabel,
  type Stroke,
  type Surroundings,
  surroundings,
} from './label-space.js';
import { labelWidth } from './label-width.js';
import { plainText } from './plain-text.js';
import type { Point } from './points.js';
import { labelHeight } from './sizes.js';

const shortest = 34;

/** So many labels find their place in one step. */
const labelsInStep = 64;

/** What a label keeps free above and below it where it can. */
const airAround = 6;

/** How far beside its line a label stands that has no room on it. */
const besideLine = 1;

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
  const near = surroundings(lines, obstacles);
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
  if (found) keep(near.placed, found);
  return found;
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
