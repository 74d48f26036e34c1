import { cornerClearance } from './sizes.js';

/** A line that ends on one side of a box. */
export interface Port {
  /** Where along the side its first piece beyond the channel runs, in pixels. */
  readonly far: number;
  /** Whether that piece then turns back to the box's own side of the channel. */
  readonly back: boolean;
  /** Where it must end so that it runs straight into the box across, if it can. */
  readonly fixed: number | null;
}

/** Wider than this, the lines to the left leave from the left half and those to the right from the right. */
const wideSide = 260;

const closest = 3;

/**
 * Spreads the ends of lines over one side of a box, in the order in which they cross least: the
 * line whose port is outermost turns off first, so that no line passes over its neighbour's end.
 * @param start where the side begins, in pixels
 * @param length of the side, in pixels
 * @returns for each port its place along the side, whole pixels
 */
export function placePorts(ports: readonly Port[], start: number, length: number): number[] {
  const middle = start + length / 2;
  const indices = ports.map((_, index) => index);
  const farOf = (index: number) => ports[index]?.far ?? middle;
  const isBack = (index: number) => ports[index]?.back ?? false;
  const free = indices.filter((index) => ports[index]?.fixed == null);
  const straight = indices
    .filter((index) => ports[index]?.fixed != null)
    .sort((a, b) => (ports[a]?.fixed ?? 0) - (ports[b]?.fixed ?? 0) || a - b);
  const before = free
    .filter((index) => farOf(index) < middle)
    .sort(
      (a, b) =>
        Number(isBack(b)) - Number(isBack(a)) ||
        (isBack(a) ? farOf(b) - farOf(a) : farOf(a) - farOf(b)) ||
        a - b,
    );
  const after = free
    .filter((index) => farOf(index) >= middle)
    .sort(
      (a, b) =>
        Number(isBack(a)) - Number(isBack(b)) ||
        (isBack(a) ? farOf(b) - farOf(a) : farOf(a) - farOf(b)) ||
        a - b,
    );

  const low = start + cornerClearance;
  const high = start + length - cornerClearance;
  const places = new Array<number>(ports.length).fill(middle);
  if (straight.length === 0) {
    if (length <= wideSide) {
      spreadOver([...before, ...after], low, high, places);
    } else {
      spreadOver(before, low, middle, places);
      spreadOver(after, middle, high, places);
    }
    return places.map(Math.round);
  }
  let previous = low;
  for (const index of straight) {
    const at = Math.min(high, Math.max(previous, ports[index]?.fixed ?? middle));
    places[index] = at;
    previous = at + closest;
  }
  spreadOver(before, low, places[straight[0] ?? 0] ?? middle, places);
  spreadOver(after, places[straight.at(-1) ?? 0] ?? middle, high, places);
  return places.map(Math.round);
}

function spreadOver(indices: readonly number[], low: number, high: number, places: number[]): void {
  indices.forEach((index, rank) => {
    places[index] = low + ((high - low) * (rank + 1)) / (indices.length + 1);
  });
}
