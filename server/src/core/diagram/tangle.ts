import { encloses, type Network } from './network.js';

/** What counts besides a crossing, which costs 1. */
export interface Leaning {
  /** A box in the way. */
  readonly through: number;
  /** Each pixel sideways. */
  readonly length: number;
}

/** What a line is worth that joins two boxes below each other, and how far these may be off. */
const straightGain = 0.5;
const straightWithin = 20;

interface Edge {
  readonly from: number;
  readonly to: number;
}

/**
 * About how tangled the lines of a plate are. Each counts as straight from the middle of one box to
 * the middle of the other: where those cross, the drawn ones mostly do too.
 */
export class Tangle {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly width: Float64Array;
  private readonly height: Float64Array;
  private readonly edges: Edge[];
  private readonly edgesOf: number[][];
  private readonly leaves: number[];

  constructor(
    private readonly network: Network,
    private readonly leaning: Leaning,
  ) {
    const { size, lines, childrenOf } = network;
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    this.width = new Float64Array(size);
    this.height = new Float64Array(size);
    this.edges = lines.filter(
      ({ from, to }) => from !== to && !encloses(network, from, to) && !encloses(network, to, from),
    );
    this.edgesOf = Array.from({ length: size }, () => []);
    this.edges.forEach(({ from, to }, index) => {
      this.edgesOf[from]?.push(index);
      this.edgesOf[to]?.push(index);
    });
    this.leaves = childrenOf.flatMap((children, index) => (children.length === 0 ? [index] : []));
  }

  /** Tells where a box stands, in pixels. */
  place(element: number, left: number, top: number, width: number, height: number): void {
    this.x[element] = left + width / 2;
    this.y[element] = top + height / 2;
    this.width[element] = width;
    this.height[element] = height;
  }

  /** Moves a box to the right, in pixels. */
  move(element: number, by: number): void {
    this.x[element] = (this.x[element] ?? 0) + by;
  }

  /** What all lines of these elements cost, and other lines that run through their boxes. */
  costOf(elements: readonly number[]): number {
    const moved = new Set(elements.flatMap((element) => this.edgesOf[element] ?? []));
    let cost = 0;
    for (const index of moved) {
      const edge = this.edges[index] as Edge;
      cost += this.ownCost(edge);
      for (let other = 0; other < this.edges.length; other++) {
        if (other === index || (moved.has(other) && other < index)) continue;
        if (this.cross(edge, this.edges[other] as Edge)) cost++;
      }
      for (const leaf of this.leaves) cost += this.through(edge, leaf);
    }
    for (const element of elements) {
      if ((this.network.childrenOf[element]?.length ?? 0) > 0) continue;
      this.edges.forEach((edge, index) => {
        if (!moved.has(index)) cost += this.through(edge, element);
      });
    }
    return cost;
  }

  private ownCost({ from, to }: Edge): number {
    const across = Math.abs((this.x[from] ?? 0) - (this.x[to] ?? 0));
    return across * this.leaning.length - (across < straightWithin ? straightGain : 0);
  }

  /** Whether a line runs over a box that is not at its end; corners do not count. */
  private through({ from, to }: Edge, leaf: number): number {
    if (leaf === from || leaf === to) return 0;
    const { x, y, width, height } = this;
    const [lx, ly] = [x[leaf] ?? 0, y[leaf] ?? 0];
    const [w, h] = [(width[leaf] ?? 0) / 2 - 10, (height[leaf] ?? 0) / 2 - 6];
    const [ax, ay, bx, by] = [x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0];
    if (Math.max(ax, bx) < lx - w || Math.min(ax, bx) > lx + w) return 0;
    if (Math.max(ay, by) < ly - h || Math.min(ay, by) > ly + h) return 0;
    const side = (px: number, py: number) => Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
    const first = side(lx - w, ly - h);
    if (first === side(lx + w, ly - h) && first === side(lx - w, ly + h) && first === side(lx + w, ly + h))
      return 0;
    return this.leaning.through;
  }

  private cross(a: Edge, b: Edge): boolean {
    if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) return false;
    const { x, y } = this;
    const side = (p: number, q: number, r: number) =>
      ((x[q] ?? 0) - (x[p] ?? 0)) * ((y[r] ?? 0) - (y[p] ?? 0)) -
      ((y[q] ?? 0) - (y[p] ?? 0)) * ((x[r] ?? 0) - (x[p] ?? 0));
    return (
      side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
      side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
    );
  }
}
