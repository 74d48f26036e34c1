import type { RouteGraph } from './route-graph.js';

/** Where a way may begin or end: a node that is reached along a channel or a side of a box. */
export interface Terminal {
  readonly node: number;
  /** What the piece between the box and the node costs. */
  readonly cost: number;
  /** Index in the caller's own list of the ways out of the box. */
  readonly exit: number;
}

export interface Way {
  /** The nodes passed, at least one. */
  readonly nodes: readonly number[];
  readonly start: Terminal;
  readonly goal: Terminal;
  readonly cost: number;
}

/** What one search needs to know besides the graph. */
export interface Quest {
  readonly starts: readonly Terminal[];
  readonly goals: readonly Terminal[];
  /** The box to reach, for the estimate of what is still to go. */
  readonly target: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Whether a way may pass through this area. */
  readonly isOpen: (area: number) => boolean;
  /** A way that costs more than this is of no use. */
  readonly limit: number;
}

/** A bend costs as much as this many pixels of detour: people follow straight lines more easily. */
export const bendCost = 40;
/** Each line that already runs along a stretch makes it this much longer. */
const trafficCost = 3;

/** And so does each line that it will cross, about. */
export const crossingCost = 15;

/** What a straight way out of a box runs over: stretches of channels, and nodes beside a line. */
export interface Crossed {
  readonly stretches: readonly number[];
  readonly passed: readonly number[];
}

/** After this many steps over all searches the rest aim straight for their goal and settle for less. */
const patience = 1_500_000;
const hastyWeight = 4;

/**
 * Finds ways through a graph, one after the other, each counting as traffic for the next.
 * A* over nodes and the direction in which they are reached.
 */
export class RouteSearch {
  private readonly traffic: Uint16Array;
  /** Per stretch how many lines cross it from box to box, and per node how many pass it straight or turn there. */
  private readonly crossed: Uint16Array;
  private readonly across: Uint16Array;
  private readonly down: Uint16Array;
  private readonly turns: Uint16Array;
  private readonly cost: Float64Array;
  private readonly cameFrom: Int32Array;
  private readonly stamp: Int32Array;
  private readonly goalStamp: Int32Array;
  private readonly goalAt: Int32Array;
  private run = 0;
  private steps = 0;
  private readonly heap = new StateHeap();

  constructor(private readonly graph: RouteGraph) {
    this.traffic = new Uint16Array(graph.pairCount);
    this.crossed = new Uint16Array(graph.pairCount);
    this.across = new Uint16Array(graph.size);
    this.down = new Uint16Array(graph.size);
    this.turns = new Uint16Array(graph.size);
    this.cost = new Float64Array(graph.size * 2);
    this.cameFrom = new Int32Array(graph.size * 2);
    this.stamp = new Int32Array(graph.size * 2);
    this.goalStamp = new Int32Array(graph.size);
    this.goalAt = new Int32Array(graph.size);
  }

  /** The cheapest way, or null when none costs less than the limit. */
  find(quest: Quest): Way | null {
    const { graph, heap } = this;
    const run = ++this.run;
    heap.clear();
    const weight = this.steps > patience ? hastyWeight : 1;
    quest.goals.forEach((goal, index) => {
      const known = this.goalStamp[goal.node] === run ? quest.goals[this.goalAt[goal.node] ?? -1] : undefined;
      if (known && known.cost <= goal.cost) return;
      this.goalStamp[goal.node] = run;
      this.goalAt[goal.node] = index;
    });
    quest.starts.forEach((start, index) => {
      const state = start.node * 2;
      if (this.isKnown(state) && (this.cost[state] ?? 0) <= start.cost) return;
      this.reach(state, start.cost, -1 - index, weight * this.estimate(start.node, quest));
    });

    let best = quest.limit;
    let bestState = -1;
    let bestGoal = -1;
    for (let state = heap.pop(); state >= 0 && heap.lastKey < best; state = heap.pop()) {
      this.steps++;
      const node = state >> 1;
      const vertical = state & 1;
      const cost = this.cost[state] ?? 0;
      if (this.goalStamp[node] === run) {
        const goal = this.goalAt[node] ?? -1;
        const total = cost + (quest.goals[goal]?.cost ?? 0) + (vertical ? bendCost : this.jogCost(node));
        if (total < best) {
          best = total;
          bestState = state;
          bestGoal = goal;
        }
      }
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        const to = graph.edgeTo[edge] ?? 0;
        if (!quest.isOpen(graph.area[to] ?? 0)) continue;
        const turned = graph.edgeVertical[edge] ?? 0;
        const pair = graph.edgePair[edge] ?? 0;
        let next =
          cost +
          (graph.edgeLength[edge] ?? 0) +
          trafficCost * (this.traffic[pair] ?? 0) +
          crossingCost * ((this.crossed[pair] ?? 0) + this.met(node, vertical, turned));
        if (turned !== vertical) next += bendCost;
        else if (turned === 0) next += this.jogCost(node);
        const reached = to * 2 + turned;
        if (this.isKnown(reached) && (this.cost[reached] ?? 0) <= next) continue;
        this.reach(reached, next, state, weight * this.estimate(to, quest));
      }
    }
    return bestState < 0 ? null : this.trace(bestState, bestGoal, best, quest);
  }

  /** Beside a line there is no channel: going straight on takes a jog along the gutter. */
  private jogCost(node: number): number {
    return ((this.graph.rank[node] ?? 0) & 1) === 1 && (this.graph.gutter[node] ?? -1) >= 0
      ? 2 * bendCost
      : 0;
  }

  private isKnown(state: number): boolean {
    return this.stamp[state] === this.run;
  }

  private reach(state: number, cost: number, from: number, estimate: number): void {
    this.stamp[state] = this.run;
    this.cost[state] = cost;
    this.cameFrom[state] = from;
    this.heap.push(state, cost + estimate);
  }

  private estimate(node: number, { target }: Quest): number {
    const x = this.graph.x[node] ?? 0;
    const y = this.graph.y[node] ?? 0;
    const across = Math.max(target.x - x, x - target.x - target.width, 0);
    const down = Math.max(target.y - y, y - target.y - target.height, 0);
    return across + down;
  }

  private trace(state: number, goalIndex: number, cost: number, quest: Quest): Way | null {
    const nodes: number[] = [];
    let at = state;
    while (at >= 0) {
      nodes.push(at >> 1);
      at = this.cameFrom[at] ?? -1;
    }
    const start = quest.starts[-1 - at];
    const goal = quest.goals[goalIndex];
    if (!start || !goal) return null;
    nodes.reverse();
    return { nodes, start, goal, cost };
  }

  /** How many lines one that passes a node this way will cross there, about. */
  private met(node: number, from: number, to: number): number {
    const turning = (this.turns[node] ?? 0) / 2;
    if (from !== to) return ((this.across[node] ?? 0) + (this.down[node] ?? 0)) / 2;
    return turning + ((from === 0 ? this.down[node] : this.across[node]) ?? 0);
  }

  /** How many lines a straight way out of a box will cross before it reaches its channel or gutter. */
  metBy({ stretches, passed }: Crossed): number {
    let count = 0;
    for (const pair of stretches) count += this.traffic[pair] ?? 0;
    for (const node of passed) count += this.met(node, 0, 0);
    return count;
  }

  /**
   * Counts a way as traffic for those that are found after it.
   * @param by 1, or -1 to take it away again
   */
  count(nodes: readonly number[], ends: readonly Crossed[], by: 1 | -1): void {
    const { graph, traffic } = this;
    const add = (counts: Uint16Array, at: number) => {
      counts[at] = (counts[at] ?? 0) + by;
    };
    let before = 0;
    nodes.forEach((from, index) => {
      let after = 0;
      for (let edge = graph.firstEdge[from] ?? 0; edge < (graph.firstEdge[from + 1] ?? 0); edge++) {
        if (graph.edgeTo[edge] !== nodes[index + 1]) continue;
        add(traffic, graph.edgePair[edge] ?? 0);
        after = graph.edgeVertical[edge] ?? 0;
        break;
      }
      add(before !== after ? this.turns : before === 0 ? this.across : this.down, from);
      before = after;
    });
    for (const { stretches, passed } of ends) {
      for (const pair of stretches) add(this.crossed, pair);
      for (const node of passed) add(this.across, node);
    }
  }
}

/** A binary heap of states by key; equal keys come out in the order in which they were pushed. */
class StateHeap {
  lastKey = 0;
  private readonly keys: number[] = [];
  private readonly orders: number[] = [];
  private readonly states: number[] = [];
  private pushed = 0;

  clear(): void {
    this.keys.length = 0;
    this.orders.length = 0;
    this.states.length = 0;
    this.pushed = 0;
  }

  push(state: number, key: number): void {
    const order = this.pushed++;
    let at = this.keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.keys[parent] as number) <= key) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, key, order, state);
  }

  /** The state with the least key, or -1 when the heap is empty. */
  pop(): number {
    const size = this.keys.length;
    if (size === 0) return -1;
    const state = this.states[0] as number;
    this.lastKey = this.keys[0] as number;
    const key = this.keys.pop() as number;
    const order = this.orders.pop() as number;
    const moved = this.states.pop() as number;
    if (size === 1) return state;
    let at = 0;
    for (let child = 1; child < size - 1; child = 2 * at + 1) {
      if (child + 1 < size - 1 && this.isBefore(child + 1, child)) child++;
      const childKey = this.keys[child] as number;
      if (key < childKey || (key === childKey && order < (this.orders[child] as number))) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, key, order, moved);
    return state;
  }

  private isBefore(a: number, b: number): boolean {
    const difference = (this.keys[a] as number) - (this.keys[b] as number);
    return difference < 0 || (difference === 0 && (this.orders[a] as number) < (this.orders[b] as number));
  }

  private move(from: number, to: number): void {
    this.put(to, this.keys[from] as number, this.orders[from] as number, this.states[from] as number);
  }

  private put(at: number, key: number, order: number, state: number): void {
    this.keys[at] = key;
    this.orders[at] = order;
    this.states[at] = state;
  }
}
