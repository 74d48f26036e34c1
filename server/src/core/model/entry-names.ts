import type { Bouwsteen } from './bouwsteen.js';
import { plainName } from './name-match.js';

/** A shorter name is also an ordinary word. */
const minLength = 3;

/**
 * What the entries of a catalogue are called. All of it is found when it is first asked for; what is laid
 * over another catalogue looks only at the entries that differ.
 */
export class EntryNames {
  private owners: ReadonlyMap<string, ReadonlySet<Bouwsteen>> | undefined;
  private hidden: ReadonlySet<Bouwsteen> = new Set();
  private readonly names: WeakMap<Bouwsteen, readonly string[]>;

  /**
   * @param all the entries of the catalogue.
   * @param below the names of the catalogue that this one is laid over, or null. Its entries come first in
   *   `all`, each in its place or something else in its stead.
   */
  constructor(
    private readonly all: readonly Bouwsteen[],
    private readonly below: EntryNames | null,
  ) {
    this.names = below?.names ?? new WeakMap();
  }

  /** All that an entry is called, as {@link plainName} gives it. */
  of(entry: Bouwsteen): readonly string[] {
    const known = this.names.get(entry);
    if (known) return known;
    const { id, naam, afkortingen, aliassen } = entry;
    const found = [id, naam, ...afkortingen, ...aliassen].map(plainName);
    this.names.set(entry, found);
    return found;
  }

  /**
   * The one thing with this name; none where several have it.
   * @param name as {@link plainName} gives it.
   */
  thing(name: string): Bouwsteen | undefined {
    const found = this.things(name);
    return found.length === 1 ? found[0] : undefined;
  }

  private things(name: string): readonly Bouwsteen[] {
    this.owners ??= this.ownersOf();
    const own = [...(this.owners.get(name) ?? [])];
    const below = this.below?.things(name) ?? [];
    return [...below.filter((entry) => !this.hidden.has(entry)), ...own];
  }

  private ownersOf(): ReadonlyMap<string, ReadonlySet<Bouwsteen>> {
    const under = this.below?.all ?? [];
    const own = this.all.filter((entry, place) => entry !== under[place]);
    this.hidden = new Set(under.filter((entry, place) => entry !== this.all[place]));
    const owners = new Map<string, Set<Bouwsteen>>();
    for (const entry of own) {
      // Agreements and laws lend their names to what complies with them; kinds of things are no one thing.
      if (entry.soort !== 'voorziening' && entry.soort !== 'standaard') continue;
      for (const name of this.of(entry)) {
        if (name.length < minLength) continue;
        const known = owners.get(name);
        if (known) known.add(entry);
        else owners.set(name, new Set([entry]));
      }
    }
    return owners;
  }
}
