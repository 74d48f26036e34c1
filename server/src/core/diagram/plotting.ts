import type { Side } from './exits.js';
import { fixedPlaces } from './facing.js';
import { labelWidth } from './label-width.js';
import { assignLanes, type Lane, type LaneEnd, type Lanes } from './lanes.js';
import type { Leg } from './legs.js';
import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import type { Plot } from './plot.js';
import { type Port, placePorts } from './ports.js';
import type { Route } from './routing.js';
import { pitchFor } from './sizes.js';
import type { Structure } from './structure.js';

/** One leg of one plot. */
interface Spot {
  readonly plot: Plot;
  readonly leg: number;
}

export function startPlots(routes: readonly Route[]): Plot[] {
  return routes.map((route) => ({ route, at: route.legs.map((leg) => leg.near) }));
}

/** The legs in each gutter or in each channel, by id. */
function legsByTrack(plots: readonly Plot[], vertical: boolean, count: number): Spot[][] {
  const tracks: Spot[][] = Array.from({ length: count }, () => []);
  for (const plot of plots) {
    plot.route.legs.forEach((leg, index) => {
      if (leg.vertical === vertical && leg.track >= 0) tracks[leg.track]?.push({ plot, leg: index });
    });
  }
  return tracks;
}

/**
 * Assigns the lanes of all gutters but those of the root, by rank: which box stands higher is known
 * before any height is.
 * @returns per gutter id the legs in it and their lanes
 */
export function gutterLanes(structure: Structure, plots: readonly Plot[]): Track[] {
  const rootFirst = structure.root.firstGutter;
  return legsByTrack(plots, true, structure.gutterCount).map((spots, id) => {
    const inRoot = id >= rootFirst && id <= rootFirst + structure.root.columns;
    const pieces = spots.map((spot) => (inRoot ? pieceDown(spot) : pieceByRank(spot)));
    // In the root only an estimate: its lanes are assigned again when all heights are known.
    return { spots, lanes: assignLanes(pieces, { apart: inRoot ? 12 : 0, collision: 0 }) };
  });
}

/** The legs that share a strip, with their lanes. */
export interface Track {
  readonly spots: readonly Spot[];
  readonly lanes: Lanes;
}

/** Writes the x of every leg in a gutter. */
export function plotGutters(tracks: readonly Track[], across: Across): void {
  tracks.forEach(({ spots, lanes }, id) => {
    const left = across.gutterLeft[id] ?? 0;
    const width = across.gutterWidth[id] ?? 0;
    spots.forEach(({ plot, leg }, index) => {
      plot.at[leg] = laneAt(left, width, lanes.lane[index] ?? 0, lanes.count);
    });
  });
}

/** Lanes in the middle of a strip, closer together where the strip is narrower than they would like. */
function laneAt(start: number, width: number, lane: number, count: number): number {
  const pitch = count < 2 ? 0 : Math.min(pitchFor(count), (width - 12) / (count - 1));
  const first = start + (width - (count - 1) * pitch) / 2;
  return Math.round((first + lane * pitch) * 2) / 2;
}

/** Gives each line its place on the top or bottom side where it ends. */
export function plotVerticalPorts(plots: readonly Plot[], across: Across): void {
  plotPorts(plots, true, across.boxLeft, across.boxWidth);
}

/** Gives each line its place on the left or right side where it ends. */
export function plotSidePorts(plots: readonly Plot[], down: Down): void {
  plotPorts(plots, false, down.boxTop, down.boxHeight);
}

/** Assigns the lanes of all channels; what lies across the drawing must be exact by now. */
export function channelLanes(structure: Structure, plots: readonly Plot[], across: Across): Track[] {
  return legsByTrack(plots, false, structure.channelCount).map((spots) => {
    // A line straight from box to box needs no lane of its own, unless its label has to stand in it.
    const needing = spots.filter((spot) => !isStraight(spot.plot) || labelOf(spot) > 0);
    const pieces = needing.map((spot) => {
      const piece = pieceAcross(spot, structure, across);
      const half = isStraight(spot.plot) ? labelOf(spot) / 2 : 0;
      return { ...piece, low: piece.low - half, high: piece.high + half };
    });
    return { spots: needing, lanes: assignLanes(pieces, { apart: 12, collision: 3 }) };
  });
}

/** Whether a line goes straight from box to box, so that its leg along the channel is one in name only. */
export function isStraight({ route: { legs }, at }: Plot): boolean {
  return legs.length === 3 && legs[0]?.track === -1 && legs[2]?.track === -1 && at[0] === at[2];
}

const labelOf = ({ plot }: Spot) => labelWidth(plot.route.line.relation.label);

/** Writes the y of every leg in a channel. */
export function plotChannels(tracks: readonly Track[], down: Down): void {
  tracks.forEach(({ spots, lanes }, id) => {
    spots.forEach(({ plot, leg }, index) => {
      plot.at[leg] = down.laneY[id]?.[lanes.lane[index] ?? 0] ?? 0;
    });
  });
}

/**
 * Assigns the lanes between the layers and the aspect columns, now that all heights are known.
 * @param tracks the lanes of all gutters; those of the root are only an estimate
 * @returns the same with exact lanes in the root
 */
export function rootLanes(structure: Structure, tracks: readonly Track[]): Track[] {
  const { firstGutter, columns } = structure.root;
  return tracks.map((track, id) => {
    if (id < firstGutter || id > firstGutter + columns) return track;
    return { spots: track.spots, lanes: assignLanes(track.spots.map(pieceDown), { apart: 4, collision: 1 }) };
  });
}

/** Moves the ends of lines along with boxes that were moved across the drawing. */
export function movePorts(plots: readonly Plot[], before: Across, after: Across): void {
  for (const { route, at } of plots) {
    const last = route.legs.length - 1;
    for (const [leg, element] of [
      [0, route.line.from],
      [last, route.line.to],
    ] as const) {
      const own = route.legs[leg];
      if (!own?.vertical || own.track >= 0) continue;
      at[leg] = (at[leg] ?? 0) + (after.boxLeft[element] ?? 0) - (before.boxLeft[element] ?? 0);
    }
  }
}

/** The piece that a leg takes of its gutter, in ranks. */
function pieceByRank({ plot, leg }: Spot): Lane {
  const { low, high } = plot.route.legs[leg] ?? { low: 0, high: 0 };
  const before = nearAt(plot, leg - 1);
  const after = nearAt(plot, leg + 1);
  const ends: LaneEnd[] = [
    { at: before <= after ? low : high, side: sideOf(plot, leg, -1) },
    { at: before <= after ? high : low, side: sideOf(plot, leg, 1) },
  ];
  return { low, high, ends };
}

/** The piece that a leg takes of its gutter, in pixels. */
function pieceDown({ plot, leg }: Spot): Lane {
  return pieceBetween(plot.at[leg - 1] ?? 0, plot.at[leg + 1] ?? 0, plot, leg);
}

/** The piece that a leg takes of its channel, in pixels. */
function pieceAcross({ plot, leg }: Spot, structure: Structure, across: Across): Lane {
  const { route, at } = plot;
  const before = at[leg - 1] ?? insideFace(route.fromSide, route.line.from, structure, across);
  const after = at[leg + 1] ?? insideFace(route.toSide, route.line.to, structure, across);
  return pieceBetween(before, after, plot, leg);
}

function pieceBetween(before: number, after: number, plot: Plot, leg: number): Lane {
  const ends: LaneEnd[] = [
    { at: before, side: sideOf(plot, leg, -1) },
    { at: after, side: sideOf(plot, leg, 1) },
  ];
  return { low: Math.min(before, after), high: Math.max(before, after), ends };
}

/** The x of the inner face of a composite on which a line to its content begins. */
export function insideFace(side: Side, element: number, structure: Structure, across: Across): number {
  const inner = structure.spots[element]?.item.inner;
  const left = across.areaLeft[inner?.index ?? -1] ?? 0;
  return side === 'inside-left' ? left : left + (across.areaWidth[inner?.index ?? -1] ?? 0);
}

/** To which side of its track a leg is left by the one before (step -1) or after it (step 1). */
function sideOf({ route, at }: Plot, leg: number, step: -1 | 1): -1 | 0 | 1 {
  const next = leg + step;
  const end = step < 0 ? route.fromSide : route.toSide;
  if (next === 0 || next === route.legs.length - 1) {
    // The leg to a box: the box lies on the other side of the face that it ends on.
    return end === 'top' || end === 'left' || end === 'inside-right' ? 1 : -1;
  }
  if (next < 0 || next >= route.legs.length) return 0;
  const beyond = nearAt({ route, at }, next + step) - (at[leg] ?? 0);
  return beyond < 0 ? -1 : beyond > 0 ? 1 : 0;
}

const nearAt = ({ route, at }: Plot, leg: number) => at[leg] ?? route.legs[leg]?.near ?? 0;

function plotPorts(
  plots: readonly Plot[],
  vertical: boolean,
  starts: readonly number[],
  lengths: readonly number[],
): void {
  const sides = new Map<string, { plot: Plot; leg: number; element: number; port: Port }[]>();
  const fixed = fixedPlaces(plots, vertical, starts, lengths);
  for (const plot of plots) {
    const { route } = plot;
    const last = route.legs.length - 1;
    for (const [leg, element, side, step] of [
      [0, route.line.from, route.fromSide, 1],
      [last, route.line.to, route.toSide, -1],
    ] as const) {
      const own: Leg | undefined = route.legs[leg];
      if (!own || own.track >= 0 || own.vertical !== vertical) continue;
      const turned = leg + 2 * step;
      const outward = side === 'top' || side === 'left' ? -1 : 1;
      const port: Port = {
        far: nearAt(plot, turned),
        back: sideOf(plot, leg + step, step) === -outward,
        fixed: fixed.get(plot) ?? null,
      };
      const key = `${element} ${side}`;
      const list = sides.get(key) ?? [];
      list.push({ plot, leg, element, port });
      sides.set(key, list);
    }
  }
  for (const list of sides.values()) {
    const element = list[0]?.element ?? 0;
    const places = placePorts(
      list.map(({ port }) => port),
      starts[element] ?? 0,
      lengths[element] ?? 0,
    );
    list.forEach(({ plot, leg }, index) => {
      plot.at[leg] = places[index] ?? 0;
    });
  }
}
