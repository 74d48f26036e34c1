import type { Bouwsteen } from '../model/bouwsteen.js';

/** Which ids there are in a catalogue. */
export type Ids = ReadonlySet<string>;
/** What each entry says to be a part of, by its id; entries that are a part of nothing are left out. */
export type Wholes = ReadonlyMap<string, readonly string[]>;
/** The names that several entries answer to, in lower case, with the ids of those in the order of the catalogue. */
export type SharedNames = ReadonlyMap<string, readonly string[]>;

/**
 * What the entries of a catalogue are to each other, kept from one version of it to the next: only entries
 * that changed are looked at again. As long as a field is the same object, it says the same.
 */
export class CatalogueIndex {
  ids: Ids = new Set();
  wholes: Wholes = new Map();
  shared: SharedNames = new Map();
  private all: readonly Bouwsteen[] = [];
  private readonly owners = new Map<string, Set<Bouwsteen>>();
  private readonly doubled = new Set<string>();

  /** Takes in the next version. @param all its entries; no id is there twice. */
  update(all: readonly Bouwsteen[]): void {
    const before = this.all;
    let start = 0;
    while (start < all.length && all[start] === before[start]) start++;
    let [end, endBefore] = [all.length, before.length];
    while (end > start && endBefore > start && all[end - 1] === before[endBefore - 1]) {
      end--;
      endBefore--;
    }
    if (end === start && endBefore === start) return;
    this.all = all;
    const gone = before.slice(start, endBefore);
    const come = all.slice(start, end);
    for (const entry of gone) this.remove(entry);
    for (const entry of come) this.add(entry);
    this.shared = this.sharedNow();
    const pairs = come.map((entry, at) => [entry, gone[at]] as const);
    const isInPlace = gone.length === come.length && pairs.every(([now, then]) => now.id === then!.id);
    if (!isInPlace) this.ids = new Set(all.map(({ id }) => id));
    if (isInPlace && pairs.every(([now, then]) => isSame(now.onderdeelVan, then!.onderdeelVan))) return;
    this.wholes = new Map(
      all.flatMap(({ id, onderdeelVan }) => (onderdeelVan.length > 0 ? [[id, onderdeelVan] as const] : [])),
    );
  }

  private add(entry: Bouwsteen): void {
    for (const name of namesOf(entry)) {
      const known = this.owners.get(name);
      if (!known) this.owners.set(name, new Set([entry]));
      else if (known.add(entry).size > 1) this.doubled.add(name);
    }
  }

  private remove(entry: Bouwsteen): void {
    for (const name of namesOf(entry)) {
      const known = this.owners.get(name)!;
      known.delete(entry);
      if (known.size < 2) this.doubled.delete(name);
      if (known.size === 0) this.owners.delete(name);
    }
  }

  private sharedNow(): SharedNames {
    const { doubled, shared } = this;
    if (doubled.size === 0) return shared.size === 0 ? shared : new Map();
    const places = new Map(this.all.map((entry, place) => [entry, place]));
    const now = new Map<string, readonly string[]>();
    for (const name of doubled) {
      const owners = [...this.owners.get(name)!].sort((a, b) => places.get(a)! - places.get(b)!);
      now.set(
        name,
        owners.map(({ id }) => id),
      );
    }
    const holds = now.size === shared.size && [...now].every(([name, ids]) => isSame(ids, shared.get(name)));
    return holds ? shared : now;
  }
}

/** All that an entry answers to, in lower case. */
function namesOf({ naam, afkortingen, aliassen }: Bouwsteen): ReadonlySet<string> {
  return new Set([naam, ...afkortingen, ...aliassen].map((text) => text.toLowerCase()));
}

function isSame(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((each, index) => each === b[index]);
}
