/** A piece that needs a lane of its own in a channel or gutter. */
export interface Lane {
  /** The stretch that it takes, low ≤ high. */
  readonly low: number;
  readonly high: number;
  /** Where it leaves the strip, and to which side: -1 towards the first lane, 1 towards the last. */
  readonly ends: readonly LaneEnd[];
}

export interface LaneEnd {
  readonly at: number;
  readonly side: -1 | 0 | 1;
}

/** The lane of each piece, and how many lanes that takes. */
export interface Lanes {
  readonly lane: readonly number[];
  readonly count: number;
}

/** How strictly pieces are kept apart. */
export interface Spacing {
  /** Pieces whose stretches come this near to each other get different lanes; 0 also parts those that touch. */
  readonly apart: number;
  /** Ends on opposite sides that are this near would run over each other in the wrong order. */
  readonly collision: number;
}

/** Above this many pieces in one strip their order no longer weighs every pair. */
const mostCompared = 1500;

const collisionCost = 5;

/**
 * Orders the pieces in a strip so that few of them cross, and packs them in as few lanes as that
 * order allows. Pieces in one lane never touch.
 */
export function assignLanes(pieces: readonly Lane[], spacing: Spacing): Lanes {
  const order = orderPieces(pieces, spacing);
  const lane = new Array<number>(pieces.length).fill(-1);
  const placed: number[] = [];
  let count = 0;
  for (const index of order) {
    const piece = pieces[index];
    if (!piece) continue;
    let from = 0;
    const taken = new Set<number>();
    for (const other of placed) {
      const before = pieces[other];
      if (!before || !conflict(piece, before, spacing)) continue;
      taken.add(lane[other] ?? 0);
      const gain = crossings(piece, before, spacing) - crossings(before, piece, spacing);
      if (gain > 0) from = Math.max(from, (lane[other] ?? 0) + 1);
    }
    while (taken.has(from)) from++;
    lane[index] = from;
    count = Math.max(count, from + 1);
    placed.push(index);
  }
  return { lane, count };
}

/**
 * Greedy: the piece that gains most by coming before all that remain goes first.
 * Equal pieces keep the order of where they begin, then of the list.
 */
function orderPieces(pieces: readonly Lane[], spacing: Spacing): number[] {
  const size = pieces.length;
  const byStart = pieces
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (pieces[a]?.low ?? 0) - (pieces[b]?.low ?? 0) ||
        (pieces[a]?.high ?? 0) - (pieces[b]?.high ?? 0) ||
        a - b,
    );
  if (size > mostCompared) return byStart;
  // loss[a]: how many more crossings it costs that a comes before the rest rather than after.
  const loss = new Float64Array(size);
  const pairs: { other: number; loss: number }[][] = pieces.map(() => []);
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const first = pieces[a];
      const second = pieces[b];
      if (!first || !second || !conflict(first, second, spacing)) continue;
      const difference = crossings(first, second, spacing) - crossings(second, first, spacing);
      if (difference === 0) continue;
      loss[a] = (loss[a] ?? 0) + difference;
      loss[b] = (loss[b] ?? 0) - difference;
      pairs[a]?.push({ other: b, loss: -difference });
      pairs[b]?.push({ other: a, loss: difference });
    }
  }
  const order: number[] = [];
  const waiting = byStart.slice();
  while (waiting.length > 0) {
    let best = 0;
    for (let at = 1; at < waiting.length; at++) {
      if ((loss[waiting[at] ?? 0] ?? 0) < (loss[waiting[best] ?? 0] ?? 0)) best = at;
    }
    const [chosen] = waiting.splice(best, 1);
    order.push(chosen ?? 0);
    // Removing the chosen piece takes its share out of what the others weigh.
    for (const { other, loss: share } of pairs[chosen ?? 0] ?? []) loss[other] = (loss[other] ?? 0) - share;
  }
  return order;
}

function conflict(a: Lane, b: Lane, { apart }: Spacing): boolean {
  return a.low <= b.high + apart && b.low <= a.high + apart;
}

/** How many crossings it makes when the first piece runs before the second. */
function crossings(first: Lane, second: Lane, { collision }: Spacing): number {
  let count = 0;
  for (const { at, side } of first.ends) {
    if (side > 0 && at > second.low && at < second.high) count++;
  }
  for (const { at, side } of second.ends) {
    if (side < 0 && at > first.low && at < first.high) count++;
  }
  for (const a of first.ends) {
    for (const b of second.ends) {
      if (a.side > 0 && b.side < 0 && Math.abs(a.at - b.at) <= collision) count += collisionCost;
    }
  }
  return count;
}
