/** How high a band is in which things are kept together, in pixels. */
const bandHeight = 64;

/** What lies about a height, so that one thing on a large plate need not be held against all others. */
export class ByHeight<T> {
  private readonly bands = new Map<number, T[]>();

  /** Keeps a thing that reaches from `top` down to `bottom`, both in pixels. */
  add(thing: T, top: number, bottom: number): void {
    for (let band = Math.floor(top / bandHeight); band <= Math.floor(bottom / bandHeight); band++) {
      const list = this.bands.get(band);
      if (list) list.push(thing);
      else this.bands.set(band, [thing]);
    }
  }

  /** All that reaches over this height, and some that lies near it, in the order in which it was added. */
  at(y: number): readonly T[] {
    return this.bands.get(Math.floor(y / bandHeight)) ?? [];
  }
}
