import type { Point } from './points.js';

/** Two lines that run over each other are worse than any crossing. */
const collisionCost = 12;
const apart = 3;

interface Corners {
  readonly points: readonly Point[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines as they are drawn, and how often they cross. */
export class Knot {
  private readonly lines: Corners[];

  constructor(lines: readonly (readonly Point[])[]) {
    this.lines = lines.map(cornersOf);
  }

  /** Draws a line anew. */
  set(line: number, points: readonly Point[]): void {
    this.lines[line] = cornersOf(points);
  }

  /** What all lines cost together. */
  total(): number {
    let cost = 0;
    for (let one = 0; one < this.lines.length; one++) {
      for (let other = one + 1; other < this.lines.length; other++) cost += this.between(one, other);
    }
    return cost;
  }

  /** What two lines cost together with all others. */
  costOf(one: number, other: number): number {
    let cost = this.between(one, other);
    for (let third = 0; third < this.lines.length; third++) {
      if (third !== one && third !== other) cost += this.between(one, third) + this.between(other, third);
    }
    return cost;
  }

  /** How often two lines cross, and what it costs where they run over each other. */
  between(a: number, b: number): number {
    const [one, other] = [this.lines[a] as Corners, this.lines[b] as Corners];
    if (one.left > other.right + apart || other.left > one.right + apart) return 0;
    if (one.top > other.bottom + apart || other.top > one.bottom + apart) return 0;
    let cost = 0;
    for (let at = 1; at < one.points.length; at++) {
      const [ax, ay] = one.points[at - 1] as Point;
      const [bx, by] = one.points[at] as Point;
      const down = ax === bx;
      for (let next = 1; next < other.points.length; next++) {
        const [cx, cy] = other.points[next - 1] as Point;
        const [dx, dy] = other.points[next] as Point;
        if (down !== (cx === dx)) {
          const crosses = down
            ? ax > Math.min(cx, dx) && ax < Math.max(cx, dx) && cy > Math.min(ay, by) && cy < Math.max(ay, by)
            : cx > Math.min(ax, bx) &&
              cx < Math.max(ax, bx) &&
              ay > Math.min(cy, dy) &&
              ay < Math.max(cy, dy);
          if (crosses) cost++;
          continue;
        }
        if (Math.abs(down ? ax - cx : ay - cy) >= apart) continue;
        const shared = down
          ? Math.min(Math.max(ay, by), Math.max(cy, dy)) - Math.max(Math.min(ay, by), Math.min(cy, dy))
          : Math.min(Math.max(ax, bx), Math.max(cx, dx)) - Math.max(Math.min(ax, bx), Math.min(cx, dx));
        if (shared > -2) cost += collisionCost;
      }
    }
    return cost;
  }
}

function cornersOf(points: readonly Point[]): Corners {
  let [left, top] = points[0] ?? [0, 0];
  let [right, bottom] = [left, top];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { points, left, right, top, bottom };
}
