import type { Across } from './measure-across.js';
import type { Down } from './measure-down.js';
import { type Area, channelOf, gutterIsBlocked, gutterOf, type Item, type Structure } from './structure.js';

/**
 * The free space of a plate as a graph. Its nodes are where channels and gutters cross, and where a
 * gutter passes a line; its edges are the stretches between them that no box covers. Coordinates
 * are those of a first measuring without lines: good enough to compare ways, not to draw them.
 */
export interface RouteGraph {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index of the area that each node lies in. */
  readonly area: Int32Array;
  /** Where along its gutter a node lies: 2 × line for the channel above it, one more beside it. */
  readonly rank: Int32Array;
  /** The id of the gutter that a node lies in, or -1. */
  readonly gutter: Int32Array;
  /** The edges of node n are firstEdge[n] to firstEdge[n + 1]. */
  readonly firstEdge: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeLength: Float64Array;
  /** 1 for an edge along a gutter, 0 for one along a channel. */
  readonly edgeVertical: Uint8Array;
  /** The id of the gutter or the channel that an edge runs through. */
  readonly edgeTrack: Int32Array;
  /** Both directions of a stretch share a number, by which its traffic is counted. */
  readonly edgePair: Int32Array;
  readonly pairCount: number;
  /** First node of each area; see `crossing` and `passing`. */
  readonly firstNode: readonly number[];
  /** Where the gutters of the root begin, and how many nodes lie one below the other in each. */
  readonly rootTop: number;
  readonly rootSteps: number;
}

type Places = Pick<RouteGraph, 'firstNode' | 'rootTop' | 'rootSteps'>;

/** The gutters of the root are as high as the plate: a node every so many pixels tells how far lines go. */
const rootStep = 60;

/** The node where a channel crosses a gutter; areas other than the root only. */
export function crossing(graph: Places, area: Area, channel: number, gutter: number): number {
  return (graph.firstNode[area.index] ?? 0) + channel * (area.columns + 1) + gutter;
}

/** The node where a gutter passes a line; in the root, which is one line, the one nearest to this height. */
export function passing(graph: Places, area: Area, line: number, gutter: number, y: number): number {
  const first = graph.firstNode[area.index] ?? 0;
  if (area.kind === 'root') {
    const step = Math.floor((y - graph.rootTop) / rootStep);
    return first + Math.min(graph.rootSteps - 1, Math.max(0, step)) * (area.columns + 1) + gutter;
  }
  return first + (area.lineCount + 1 + line) * (area.columns + 1) + gutter;
}

/** The middle of a gutter, in pixels from the left. */
export function gutterMiddle(across: Across, area: Area, gutter: number): number {
  const id = gutterOf(area, gutter);
  return (across.gutterLeft[id] ?? 0) + (across.gutterWidth[id] ?? 0) / 2;
}

/** About where lines run in a channel, in pixels from the top. */
export function channelMiddle(down: Down, area: Area, channel: number): number {
  return down.channelMiddle[channelOf(area, channel)] ?? 0;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly vertical: boolean;
  readonly track: number;
}

/** Makes the graph of a structure that has been measured. */
export function makeRouteGraph(structure: Structure, across: Across, down: Down): RouteGraph {
  const nodes: { x: number; y: number; area: number; rank: number; gutter: number }[] = [];
  const edges: Edge[] = [];
  const firstNode: number[] = [];
  const { root } = structure;
  const rootTop = down.areaTop[root.index] ?? 0;
  const rootSteps = Math.max(1, Math.ceil((down.areaHeight[root.index] ?? 0) / rootStep));
  for (const area of structure.areas) {
    firstNode.push(nodes.length);
    if (area === root) {
      for (let step = 0; step < rootSteps; step++) {
        for (let gutter = 0; gutter <= area.columns; gutter++) {
          const x = gutterMiddle(across, area, gutter);
          const y = rootTop + (step + 0.5) * rootStep;
          nodes.push({ x, y, area: area.index, rank: 1, gutter: gutterOf(area, gutter) });
        }
      }
    } else {
      for (let channel = 0; channel <= area.lineCount; channel++) {
        for (let gutter = 0; gutter <= area.columns; gutter++) {
          const x = gutterMiddle(across, area, gutter);
          const y = channelMiddle(down, area, channel);
          nodes.push({ x, y, area: area.index, rank: 2 * channel, gutter: gutterOf(area, gutter) });
        }
      }
    }
    for (let line = 0; line < (area === root ? 0 : area.lineCount); line++) {
      const top = down.lineTop[area.index]?.[line] ?? 0;
      const y = top + (down.lineHeight[area.index]?.[line] ?? 0) / 2;
      for (let gutter = 0; gutter <= area.columns; gutter++) {
        const x = gutterMiddle(across, area, gutter);
        nodes.push({ x, y, area: area.index, rank: 2 * line + 1, gutter: gutterOf(area, gutter) });
      }
    }
  }
  // Only now are all first nodes known, which the edges between areas need.
  const places: Places = { firstNode, rootTop, rootSteps };
  for (const area of structure.areas) {
    if (area === root) addRootEdges(places, area, edges);
    else addOwnEdges(places, area, edges);
    for (const item of area.items) {
      if (!item.inner) continue;
      addSideEdges(places, area, item, item.inner, down, edges);
      if (area.kind === 'root') continue;
      addBottomEdges(places, area, item, item.inner, across, nodes, edges, down);
    }
  }
  return pack(nodes, edges, places);
}

function addOwnEdges(places: Places, area: Area, edges: Edge[]): void {
  for (let channel = 0; channel <= area.lineCount; channel++) {
    for (let gutter = 0; gutter <= area.columns; gutter++) {
      const from = crossing(places, area, channel, gutter);
      if (gutter < area.columns) {
        const to = crossing(places, area, channel, gutter + 1);
        edges.push({ from, to, vertical: false, track: channelOf(area, channel) });
      }
      if (channel === area.lineCount || gutterIsBlocked(area, channel, gutter)) continue;
      const middle = passing(places, area, channel, gutter, 0);
      const track = gutterOf(area, gutter);
      edges.push({ from, to: middle, vertical: true, track });
      edges.push({ from: middle, to: crossing(places, area, channel + 1, gutter), vertical: true, track });
    }
  }
}

function addRootEdges(places: Places, area: Area, edges: Edge[]): void {
  const first = places.firstNode[area.index] ?? 0;
  for (let step = 1; step < places.rootSteps; step++) {
    for (let gutter = 1; gutter < area.columns; gutter++) {
      const to = first + step * (area.columns + 1) + gutter;
      edges.push({ from: to - area.columns - 1, to, vertical: true, track: gutterOf(area, gutter) });
    }
  }
}

/** Left of the layers and right of the last aspect column there is no room for lines. */
export function isOutermost(area: Area, gutter: number): boolean {
  return area.kind === 'root' && (gutter === 0 || gutter === area.columns);
}

/** The channels inside an item lead out through its sides, into the gutters beside it. */
function addSideEdges(places: Places, area: Area, item: Item, inner: Area, down: Down, edges: Edge[]): void {
  for (let channel = 0; channel <= inner.lineCount; channel++) {
    const y = channelMiddle(down, inner, channel);
    const track = channelOf(inner, channel);
    for (const [gutter, own] of [
      [item.column, 0],
      [item.column + item.span, inner.columns],
    ] as const) {
      if (isOutermost(area, gutter)) continue;
      const to = passing(places, area, item.line, gutter, y);
      edges.push({ from: crossing(places, inner, channel, own), to, vertical: false, track });
    }
  }
}

/** The gutters inside a composite lead out through its bottom, into the channel below it. */
function addBottomEdges(
  places: Places,
  area: Area,
  item: Item,
  inner: Area,
  across: Across,
  nodes: { x: number; y: number; area: number; rank: number; gutter: number }[],
  edges: Edge[],
  down: Down,
): void {
  const channel = item.line + 1;
  for (let gutter = 0; gutter <= inner.columns; gutter++) {
    const x = gutterMiddle(across, inner, gutter);
    const exit = nodes.length;
    const from = crossing(places, inner, inner.lineCount, gutter);
    nodes.push({
      x,
      y: channelMiddle(down, area, channel),
      area: area.index,
      rank: 2 * inner.lineCount + 1,
      gutter: -1,
    });
    edges.push({ from, to: exit, vertical: true, track: gutterOf(inner, gutter) });
    for (let outer = item.column; outer <= item.column + item.span; outer++) {
      const to = crossing(places, area, channel, outer);
      edges.push({ from: exit, to, vertical: false, track: channelOf(area, channel) });
    }
  }
}

function pack(
  nodes: readonly { x: number; y: number; area: number; rank: number; gutter: number }[],
  edges: readonly Edge[],
  places: Places,
): RouteGraph {
  const firstEdge = new Int32Array(nodes.length + 1);
  for (const { from, to } of edges) {
    firstEdge[from + 1] = (firstEdge[from + 1] ?? 0) + 1;
    firstEdge[to + 1] = (firstEdge[to + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes.length; node++) {
    firstEdge[node + 1] = (firstEdge[node + 1] ?? 0) + (firstEdge[node] ?? 0);
  }
  const next = firstEdge.slice();
  const graph: RouteGraph = {
    size: nodes.length,
    x: Float64Array.from(nodes, (node) => node.x),
    y: Float64Array.from(nodes, (node) => node.y),
    area: Int32Array.from(nodes, (node) => node.area),
    rank: Int32Array.from(nodes, (node) => node.rank),
    gutter: Int32Array.from(nodes, (node) => node.gutter),
    firstEdge,
    edgeTo: new Int32Array(edges.length * 2),
    edgeLength: new Float64Array(edges.length * 2),
    edgeVertical: new Uint8Array(edges.length * 2),
    edgeTrack: new Int32Array(edges.length * 2),
    edgePair: new Int32Array(edges.length * 2),
    pairCount: edges.length,
    ...places,
  };
  edges.forEach(({ from, to, vertical, track }, pair) => {
    const a = nodes[from];
    const b = nodes[to];
    const length = !a || !b ? 0 : Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    for (const [start, end] of [
      [from, to],
      [to, from],
    ] as const) {
      const at = next[start] ?? 0;
      next[start] = at + 1;
      graph.edgeTo[at] = end;
      graph.edgeLength[at] = length;
      graph.edgeVertical[at] = vertical ? 1 : 0;
      graph.edgeTrack[at] = track;
      graph.edgePair[at] = pair;
    }
  });
  return graph;
}
