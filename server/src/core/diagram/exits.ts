import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import {
  channelMiddle,
  crossing,
  gutterMiddle,
  isOutermost,
  passing,
  type RouteGraph,
} from './route-graph.js';
import { bendCost, type Crossed, type Terminal } from './route-search.js';
import { type Area, channelOf, type Item, itemAt, type Structure } from './structure.js';

/** A side of a box; `inside` is the inner face of a composite, for a line to something in it. */
export type Side = 'top' | 'right' | 'bottom' | 'left' | 'inside-left' | 'inside-right';

/** A straight way out of a box, as far as the channel or the gutter in which it may turn. */
export interface Exit {
  readonly side: Side;
  /** The channel it reaches, or -1 for one that reaches a gutter. */
  readonly channel: number;
  /** The node beside a line that it reaches, or -1 for one that reaches a channel. */
  readonly node: number;
  /** How far that is, in pixels. */
  readonly length: number;
  /** What it runs over on its way. */
  readonly crossed: Crossed;
  /** The stretch of the channel that it reaches, which it crosses too when it goes straight on. */
  readonly shared: readonly number[];
  readonly terminals: readonly { readonly node: number; readonly cost: number }[];
}

/** A plate that has been measured once, in which ways can be looked for. */
export interface Terrain {
  readonly structure: Structure;
  readonly graph: RouteGraph;
  readonly across: Across;
  readonly down: Down;
}

const nothing: Crossed = { stretches: [], passed: [] };

/** A straight way out passes at most this many free cells; more would only cost time. */
const longestRun = 40;

/** All straight ways out of a box through one of its four sides. */
export function exitsOf(terrain: Terrain, element: number): Exit[] {
  return [
    ...verticalExits(terrain, element, 'top'),
    ...verticalExits(terrain, element, 'bottom'),
    ...sideExits(terrain, element, 'left'),
    ...sideExits(terrain, element, 'right'),
  ];
}

/** The ways from the inner face of a composite into the channels between its content. */
export function insideExits(terrain: Terrain, element: number): Exit[] {
  const inner = terrain.structure.spots[element]?.item.inner;
  const exits: Exit[] = [];
  for (let channel = 0; inner && channel <= inner.lineCount; channel++) {
    for (const side of ['inside-left', 'inside-right'] as const) {
      const node = crossing(terrain.graph, inner, channel, side === 'inside-left' ? 0 : inner.columns);
      const terminals = [{ node, cost: 10 }];
      exits.push({
        side,
        channel: channelOf(inner, channel),
        node: -1,
        length: 10,
        crossed: nothing,
        shared: [],
        terminals,
      });
    }
  }
  return exits;
}

/** The exits as the ends of a search. */
export function terminals(exits: readonly Exit[], cost: (exit: Exit) => number): Terminal[] {
  return exits.flatMap((exit, index) => {
    const extra = cost(exit);
    return exit.terminals.map((terminal) => ({
      node: terminal.node,
      cost: terminal.cost + extra,
      exit: index,
    }));
  });
}

function verticalExits(terrain: Terrain, element: number, side: 'top' | 'bottom'): Exit[] {
  const { structure, graph, across, down } = terrain;
  const spot = structure.spots[element];
  if (!spot) return [];
  let { area, item } = spot;
  const left = across.boxLeft[element] ?? 0;
  const right = left + (across.boxWidth[element] ?? 0);
  const edge = (down.boxTop[element] ?? 0) + (side === 'top' ? 0 : (down.boxHeight[element] ?? 0));
  const exits: Exit[] = [];
  let line = item.line;
  let stretches: readonly number[] = [];
  for (let run = 0; run < longestRun; run++) {
    const channel = side === 'top' ? line : line + 1;
    const length = Math.abs(channelMiddle(down, area, channel) - edge);
    const ends = [];
    for (let gutter = item.column; gutter <= item.column + item.span; gutter++) {
      const x = gutterMiddle(across, area, gutter);
      const aside = Math.max(left + 12 - x, x - right + 12, 0);
      ends.push({ node: crossing(graph, area, channel, gutter), cost: length + aside + bendCost });
    }
    const crossed = { stretches, passed: [] };
    const shared = stretchOf(graph, area, channel, item);
    exits.push({
      side,
      channel: channelOf(area, channel),
      node: -1,
      length,
      crossed,
      shared,
      terminals: ends,
    });
    stretches = [...stretches, ...shared];
    const next = side === 'top' ? line - 1 : line + 1;
    if (next >= 0 && next < area.lineCount) {
      if (!isFree(area, next, item.column, item.span)) break;
      line = next;
      continue;
    }
    // Out of the bottom of a composite, never through its head.
    const holder = structure.holders[area.index];
    if (side === 'top' || area.kind !== 'composite' || !holder) break;
    ({ area, item } = holder);
    line = item.line;
  }
  return exits;
}

function sideExits(terrain: Terrain, element: number, side: 'left' | 'right'): Exit[] {
  const { structure, graph, across, down } = terrain;
  const spot = structure.spots[element];
  if (!spot) return [];
  const edge = (across.boxLeft[element] ?? 0) + (side === 'left' ? 0 : (across.boxWidth[element] ?? 0));
  const top = down.boxTop[element] ?? 0;
  const height = down.boxHeight[element] ?? 0;
  const exits: Exit[] = [];
  let { area, item } = spot;
  let gutter = side === 'left' ? item.column : item.column + item.span;
  let passed: readonly number[] = [];
  for (let run = 0; run < longestRun; run++) {
    const { line } = item;
    const node = passing(graph, area, line, gutter, top + height / 2);
    const length = Math.abs(gutterMiddle(across, area, gutter) - edge);
    const crossed = { stretches: [], passed };
    exits.push({
      side,
      channel: -1,
      node,
      length,
      crossed,
      shared: [],
      terminals: [{ node, cost: length }],
    });
    passed = [...passed, node];
    const column = side === 'left' ? gutter - 1 : gutter;
    if (column >= 0 && column < area.columns) {
      if (itemAt(area, line, column)) break;
      gutter += side === 'left' ? -1 : 1;
      continue;
    }
    const holder = structure.holders[area.index];
    if (!holder) break;
    ({ area, item } = holder);
    gutter = side === 'left' ? item.column : item.column + item.span;
    if (isOutermost(area, gutter)) break;
  }
  return exits;
}

/** The stretch of a channel along an item, as the numbers of its edges: the middle one of several columns. */
function stretchOf(graph: RouteGraph, area: Area, channel: number, { column, span }: Item): number[] {
  const gutter = column + (span >> 1);
  const from = crossing(graph, area, channel, gutter);
  const to = crossing(graph, area, channel, gutter + (span === 1 ? 1 : -1));
  for (let edge = graph.firstEdge[from] ?? 0; edge < (graph.firstEdge[from + 1] ?? 0); edge++) {
    if (graph.edgeTo[edge] === to) return [graph.edgePair[edge] ?? 0];
  }
  return [];
}

function isFree(area: Area, line: number, column: number, span: number): boolean {
  for (let at = column; at < column + span; at++) if (itemAt(area, line, at)) return false;
  return true;
}
