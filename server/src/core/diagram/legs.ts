import type { Exit, Terrain } from './exits.js';
import type { NetworkLine } from './network.js';

/** One straight piece of a route. */
export interface Leg {
  readonly vertical: boolean;
  /** The gutter or channel it runs in, or -1 for a piece that runs from its box at the place of its port. */
  readonly track: number;
  /** For a piece in a gutter: which stretch of it, as ranks of the gutter, both ends included. */
  readonly low: number;
  readonly high: number;
  /** About where it will be: x of a vertical piece, y of a horizontal one, in pixels. */
  readonly near: number;
}

/** A leg that may still grow; on a large plate a way has hundreds of nodes and a handful of legs. */
type GrowingLeg = { -readonly [Key in keyof Leg]: Leg[Key] };

/** Turns the nodes of a way into straight pieces. */
export function legsOf(
  terrain: Terrain,
  { from, to }: NetworkLine,
  start: Exit,
  goal: Exit,
  nodes: readonly number[],
): Leg[] {
  const { graph, structure } = terrain;
  const legs: GrowingLeg[] = [];
  pushExit(terrain, legs, from, start, nodes[0] ?? -1);
  for (let index = 1; index < nodes.length; index++) {
    const a = nodes[index - 1] ?? 0;
    const b = nodes[index] ?? 0;
    for (let edge = graph.firstEdge[a] ?? 0; edge < (graph.firstEdge[a + 1] ?? 0); edge++) {
      if (graph.edgeTo[edge] !== b) continue;
      const vertical = graph.edgeVertical[edge] === 1;
      const [rankA, rankB] = [graph.rank[a] ?? 0, graph.rank[b] ?? 0];
      // The horizontal piece of a channel that leads out of an area has the height of that channel.
      const inside =
        structure.holders[structure.areas[graph.area[b] ?? 0]?.index ?? 0]?.area.index === graph.area[a]
          ? b
          : a;
      const leg: Leg = {
        vertical,
        track: graph.edgeTrack[edge] ?? -1,
        low: vertical ? Math.min(rankA, rankB) : 0,
        high: vertical ? Math.max(rankA, rankB) : 0,
        near: (vertical ? graph.x[a] : graph.y[inside]) ?? 0,
      };
      push(terrain, legs, leg, a);
      break;
    }
  }
  pushExit(terrain, legs, to, goal, nodes.at(-1) ?? -1);
  return legs;
}

function pushExit(terrain: Terrain, legs: GrowingLeg[], element: number, exit: Exit, node: number): void {
  const { across, down } = terrain;
  const middle = (down.boxTop[element] ?? 0) + (down.boxHeight[element] ?? 0) / 2;
  const centre = (across.boxLeft[element] ?? 0) + (across.boxWidth[element] ?? 0) / 2;
  const channel: Leg = {
    vertical: false,
    track: exit.channel,
    low: 0,
    high: 0,
    near: channelNear(terrain, exit.channel),
  };
  const pieces: Leg[] = [];
  if (exit.channel < 0) pieces.push({ vertical: false, track: -1, low: 0, high: 0, near: middle });
  else if (exit.side === 'top' || exit.side === 'bottom') {
    pieces.push({ vertical: true, track: -1, low: 0, high: 0, near: centre }, channel);
  } else pieces.push(channel);
  if (legs.length > 0) pieces.reverse();
  for (const piece of pieces) push(terrain, legs, piece, node);
}

/** Appends a piece: joined to the last one when it goes on in the same track, with a jog when it does not. */
function push({ graph }: Terrain, legs: GrowingLeg[], leg: Leg, node: number): void {
  const last = legs.at(-1);
  if (last && last.vertical === leg.vertical) {
    if (last.track === leg.track && leg.track >= 0) {
      last.low = Math.min(last.low, leg.low);
      last.high = Math.max(last.high, leg.high);
      return;
    }
    const rank = graph.rank[node] ?? 0;
    legs.push({
      vertical: !leg.vertical,
      track: graph.gutter[node] ?? -1,
      low: rank,
      high: rank,
      near: graph.x[node] ?? 0,
    });
  }
  legs.push(leg);
}

function channelNear({ down }: Terrain, channel: number): number {
  return down.channelMiddle[channel] ?? 0;
}
