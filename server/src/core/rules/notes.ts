/** What functions made of things that never change, for as long as those live. */
export class Notes {
  private readonly made = new WeakMap<object, Map<unknown, unknown>>();

  /** What a function makes of something; asked once. */
  of<K extends object, T>(about: K, make: (about: K) => T): T {
    const known = this.made.get(about) ?? new Map<unknown, unknown>();
    this.made.set(about, known);
    if (!known.has(make)) known.set(make, make(about));
    return known.get(make) as T;
  }
}
