import type { Steps } from '../steps.js';
import { type Exit, exitsOf, insideExits, type Side, type Terrain, terminals } from './exits.js';
import { type Leg, legsOf } from './legs.js';
import { encloses, type Network, type NetworkLine } from './network.js';
import { type Crossed, crossingCost, RouteSearch } from './route-search.js';

/** The way of one relation: which channels and gutters it takes, not yet which line within them. */
export interface Route {
  readonly line: NetworkLine;
  readonly fromSide: Side;
  readonly toSide: Side;
  /** By turns along and down; the first starts at `from`, the last ends at `to`. */
  readonly legs: readonly Leg[];
}

/** Boxes that overlap this far, seen from each other, can be joined by one straight line. */
const sharedEdge = 16;

/** What a further line through the same side costs, and through a side that is full. */
const crowding = 3;
const overfull = 60;

/** Up to this many lines each looks for its way once more, when it is known where the others run. */
const mostRerouted = 400;

/** So many lines look for their way in one step. */
const linesInStep = 16;

/** Without room for a label beside a box, a labelled line had better take a channel. */
const labelBesideBox = 80;

/**
 * Finds a way for every relation through the free space.
 * Short ones first, so that what is near keeps the direct way; ties in the order of the document.
 */
export function* routeAll(terrain: Terrain, network: Network): Steps<Route[]> {
  const search = new RouteSearch(terrain.graph);
  const exits = network.parentOf.map((_, element) => exitsOf(terrain, element));
  const use = new Map<string, number>();
  const order = network.lines
    .map((line, index) => ({ line, index, length: distance(terrain, line) }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  const found: (Found | undefined)[] = [];
  const count = ({ line, start, goal, nodes, ends }: Found, by: 1 | -1) => {
    search.count(nodes, ends, by);
    for (const key of [`${line.from} ${start.side}`, `${line.to} ${goal.side}`])
      use.set(key, (use.get(key) ?? 0) + by);
  };
  const rounds = order.length <= mostRerouted ? 2 : 1;
  for (let round = 0; round < rounds; round++) {
    for (const [step, { line, index }] of order.entries()) {
      if (step % linesInStep === 0) yield;
      const before = found[index];
      if (before) count(before, -1);
      const now = routeOne(terrain, network, search, line, exits, use) ?? before;
      if (!now) continue;
      count(now, 1);
      found[index] = now;
    }
  }
  return found.flatMap((route) => {
    if (!route) return [];
    const { line, start, goal, nodes } = route;
    const legs = legsOf(terrain, line, start, goal, nodes);
    return { line, fromSide: start.side, toSide: goal.side, legs };
  });
}

/** A way with all that it counts for while others look for theirs. */
interface Found {
  readonly line: NetworkLine;
  readonly start: Exit;
  readonly goal: Exit;
  readonly nodes: readonly number[];
  readonly ends: readonly Crossed[];
}

function routeOne(
  terrain: Terrain,
  network: Network,
  search: RouteSearch,
  line: NetworkLine,
  allExits: readonly (readonly Exit[])[],
  use: ReadonlyMap<string, number>,
): Found | null {
  const { from, to, relation } = line;
  const labelled = relation.label !== null && relation.label.trim() !== '';
  let starts = encloses(network, from, to) ? insideExits(terrain, from) : (allExits[from] ?? []);
  let goals = encloses(network, to, from) ? insideExits(terrain, to) : (allExits[to] ?? []);
  if (from === to) {
    starts = starts.filter(({ side }) => side === 'right').slice(0, 1);
    goals = goals.filter(({ side }) => side === 'bottom').slice(0, 1);
  }
  const costOf = (element: number) => (exit: Exit) => {
    const used = use.get(`${element} ${exit.side}`) ?? 0;
    const sideways = exit.side === 'left' || exit.side === 'right';
    return (
      used * crowding +
      crossingCost * search.metBy(exit.crossed) +
      (used >= capacity(terrain, element, exit.side) ? overfull : 0) +
      (labelled && sideways ? labelBesideBox : 0)
    );
  };
  const straight = straightWay(terrain, search, line, starts, goals, labelled, costOf(from), costOf(to));
  const way = search.find({
    starts: terminals(starts, costOf(from)),
    goals: terminals(goals, costOf(to)),
    target: boxOf(terrain, to),
    isOpen: openAreas(terrain, network, line),
    limit: straight?.cost ?? Number.POSITIVE_INFINITY,
  });
  if (!way) return straight && { line, ...straight };
  const [start, goal] = [starts[way.start.exit], goals[way.goal.exit]];
  return start && goal ? { line, start, goal, nodes: way.nodes, ends: [start.crossed, goal.crossed] } : null;
}

/** A line without bends between two boxes that face each other, if there is one. */
function straightWay(
  { across, down }: Terrain,
  search: RouteSearch,
  { from, to }: NetworkLine,
  starts: readonly Exit[],
  goals: readonly Exit[],
  labelled: boolean,
  fromCost: (exit: Exit) => number,
  toCost: (exit: Exit) => number,
): (Omit<Found, 'line'> & { cost: number }) | null {
  const besides = overlap(across.boxLeft, across.boxWidth, from, to) >= sharedEdge;
  const abreast = overlap(down.boxTop, down.boxHeight, from, to) >= sharedEdge && !labelled;
  let best: (Omit<Found, 'line'> & { cost: number }) | null = null;
  for (const start of starts) {
    for (const goal of goals) {
      const vertical =
        besides && start.channel >= 0 && start.channel === goal.channel && opposite[start.side] === goal.side;
      const sideways =
        abreast && start.node >= 0 && start.node === goal.node && opposite[start.side] === goal.side;
      if (!vertical && !sideways) continue;
      const nodes = sideways ? [start.node] : [];
      const ends = [start.crossed, goal.crossed, { stretches: vertical ? start.shared : [], passed: [] }];
      const met = search.metBy(ends[2] as Crossed) + search.metBy({ stretches: [], passed: nodes });
      const cost = start.length + goal.length + fromCost(start) + toCost(goal) + crossingCost * met;
      if (!best || cost < best.cost) best = { start, goal, nodes, ends, cost };
    }
  }
  return best;
}

const opposite: Readonly<Partial<Record<Side, Side>>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

/** A way may pass through everything that is not a composite, and into those around its two ends. */
function openAreas(
  { structure }: Terrain,
  network: Network,
  { from, to }: NetworkLine,
): (area: number) => boolean {
  const { parentOf } = network;
  const around = new Set<number>();
  const climb = (element: number, until: number) => {
    for (let at = parentOf[element] ?? -1; at >= 0; at = parentOf[at] ?? -1) {
      around.add(at);
      if (at === until) return true;
    }
    return false;
  };
  if (from !== to && (climb(to, from) || climb(from, to))) {
    // One lies in the other: stay inside, or the line would seem to come from elsewhere.
    const outer = encloses(network, from, to) ? from : to;
    around.clear();
    climb(outer === from ? to : from, outer);
    return (area) => around.has(structure.areas[area]?.element ?? -1);
  }
  return (area) => {
    const element = structure.areas[area]?.element ?? -1;
    return element < 0 || around.has(element);
  };
}

function capacity({ across, down }: Terrain, element: number, side: Side): number {
  const sideways = side === 'left' || side === 'right';
  const length = (sideways ? down.boxHeight[element] : across.boxWidth[element]) ?? 0;
  return Math.max(1, Math.floor((length - 16) / 10));
}

function overlap(starts: readonly number[], lengths: readonly number[], a: number, b: number): number {
  const from = Math.max(starts[a] ?? 0, starts[b] ?? 0);
  return Math.min((starts[a] ?? 0) + (lengths[a] ?? 0), (starts[b] ?? 0) + (lengths[b] ?? 0)) - from;
}

function boxOf({ across, down }: Terrain, element: number) {
  return {
    x: across.boxLeft[element] ?? 0,
    y: down.boxTop[element] ?? 0,
    width: across.boxWidth[element] ?? 0,
    height: down.boxHeight[element] ?? 0,
  };
}

function distance(terrain: Terrain, { from, to }: NetworkLine): number {
  const a = boxOf(terrain, from);
  const b = boxOf(terrain, to);
  return Math.abs(a.x + a.width / 2 - b.x - b.width / 2) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2);
}
