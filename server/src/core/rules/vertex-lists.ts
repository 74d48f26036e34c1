import type { Vertex } from './vertex.js';

/** Which elements pass a test, and which names they have in common, kept up to date while some of them change. */
export class VertexLists {
  private readonly lists = new Map<(vertex: Vertex) => boolean, Vertex[]>();
  private readonly indexes = new Map<NamesOf, NameIndex>();

  constructor(private readonly all: readonly Vertex[]) {}

  /** Those that pass a test, in the order of the text. The test may look at the element alone. */
  where(test: (vertex: Vertex) => boolean): readonly Vertex[] {
    const known = this.lists.get(test) ?? this.all.filter(test);
    this.lists.set(test, known);
    return known;
  }

  /** Who has which names. The names may be those of the element alone. */
  by(namesOf: NamesOf): NameIndex {
    const known = this.indexes.get(namesOf) ?? new NameIndex(this.all, namesOf);
    this.indexes.set(namesOf, known);
    return known;
  }

  /** Takes elements out, which still know where they stood. */
  remove(gone: readonly Vertex[]): void {
    for (const list of this.lists.values()) {
      for (const vertex of gone) {
        const at = placeIn(list, vertex.index);
        if (list[at] === vertex) list.splice(at, 1);
      }
    }
    for (const index of this.indexes.values()) for (const vertex of gone) index.remove(vertex);
  }

  /** Takes elements in, which know where they stand, as do the others. */
  add(come: readonly Vertex[]): void {
    for (const [test, list] of this.lists) {
      for (const vertex of come) if (test(vertex)) list.splice(placeIn(list, vertex.index), 0, vertex);
    }
    for (const index of this.indexes.values()) for (const vertex of come) index.add(vertex);
  }
}

/** Gives names of an element; one that is given twice counts twice. */
export type NamesOf = (vertex: Vertex) => readonly string[];

/** Who has which names. */
export class NameIndex {
  /** Nearly all names are those of one element, which then stands here by itself. */
  private readonly holders = new Map<string, Vertex | Vertex[]>();
  private readonly doubled = new Set<string>();

  constructor(
    all: readonly Vertex[],
    private readonly namesOf: NamesOf,
  ) {
    for (const vertex of all) this.add(vertex);
  }

  get names(): Iterable<string> {
    return this.holders.keys();
  }

  has(name: string): boolean {
    return this.holders.has(name);
  }

  /** The elements that have a name which is there more than once, in the order of the text, each of them once. */
  sharing(): readonly Vertex[] {
    const found = new Set([...this.doubled].flatMap((name) => this.holders.get(name)!));
    return [...found].sort((a, b) => a.index - b.index);
  }

  add(vertex: Vertex): void {
    for (const name of this.namesOf(vertex)) {
      const others = this.holders.get(name);
      if (!others) {
        this.holders.set(name, vertex);
        continue;
      }
      if (Array.isArray(others)) others.push(vertex);
      else this.holders.set(name, [others, vertex]);
      this.doubled.add(name);
    }
  }

  remove(vertex: Vertex): void {
    for (const name of this.namesOf(vertex)) this.removeFrom(name, vertex);
  }

  private removeFrom(name: string, vertex: Vertex): void {
    const holders = this.holders.get(name);
    if (!Array.isArray(holders)) {
      this.holders.delete(name);
      return;
    }
    holders.splice(holders.indexOf(vertex), 1);
    if (holders.length > 1) return;
    this.holders.set(name, holders[0]!);
    this.doubled.delete(name);
  }
}

/** Where the element with this index stands in a list in the order of the text, or would stand. */
function placeIn(list: readonly Vertex[], index: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
