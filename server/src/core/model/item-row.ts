import type { Piece } from './source.js';

/** A piece of a row that is no item by itself. */
interface Odd {
  /** Which piece of the row it is. */
  readonly at: number;
  /** How many items it holds: none, or several. */
  readonly count: number;
}

/** A stretch of pieces in the place of which others have come. */
export interface Swap {
  readonly from: number;
  readonly removed: number;
  readonly added: number;
}

/** The pieces that hold the items of a collection. Nearly always each of them is one item. */
export class ItemRow {
  /**
   * @param first which of the pieces of the text is the first one of the row.
   * @param starts where the pieces of the row begin.
   */
  constructor(
    readonly first: number,
    readonly starts: Int32Array,
    private readonly odd: readonly Odd[],
  ) {}

  /** @param pieces all pieces of the text */
  static of(first: number, starts: Int32Array, pieces: readonly Piece[]): ItemRow {
    return new ItemRow(first, starts, oddIn(pieces, first, 0, starts.length));
  }

  /** The same after an edit; `swap` counts pieces from the beginning of the row. */
  after({ from, removed, added }: Swap, starts: Int32Array, pieces: readonly Piece[]): ItemRow {
    const by = added - removed;
    const { first, odd } = this;
    return new ItemRow(first, starts, [
      ...odd.filter(({ at }) => at < from),
      ...oddIn(pieces, first, from, from + added),
      ...odd.flatMap(({ at, count }) => (at >= from + removed ? { at: at + by, count } : [])),
    ]);
  }

  /** The same pieces at other places. */
  movedTo(starts: Int32Array): ItemRow {
    return new ItemRow(this.first, starts, this.odd);
  }

  get count(): number {
    return this.before(this.starts.length);
  }

  /** How many items stand before a piece of the row. */
  before(piece: number): number {
    let count = piece;
    for (const odd of this.odd) if (odd.at < piece) count += odd.count - 1;
    return count;
  }

  /** In which piece of the row an item stands, and which of the items in that piece it is. */
  placeOf(item: number): { readonly piece: number; readonly entry: number } {
    let piece = item;
    for (const { at, count } of this.odd) {
      if (piece < at) break;
      if (piece < at + count) return { piece: at, entry: piece - at };
      piece -= count - 1;
    }
    return { piece, entry: 0 };
  }
}

function oddIn(pieces: readonly Piece[], first: number, from: number, end: number): Odd[] {
  const odd: Odd[] = [];
  for (let at = from; at < end; at++) {
    const count = pieces[first + at]!.entries.length;
    if (count !== 1) odd.push({ at, count });
  }
  return odd;
}
