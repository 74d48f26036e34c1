import type { Bouwsteen } from './bouwsteen.js';

/** Entries by id, the built-in ones with a document's own catalogues laid over them. */
export interface Catalogue {
  get(id: string): Bouwsteen | undefined;
  /** Every entry: built-in first, then what own catalogues add, each in the order of its file. */
  readonly all: readonly Bouwsteen[];
  /** The entries that are part of this one. */
  partsOf(id: string): readonly Bouwsteen[];
  /** The built-in entry that an own catalogue lays something over, or undefined. */
  overridden(id: string): Bouwsteen | undefined;
}

/** The catalogue of the built-in entries. */
export function createCatalogue(builtIn: readonly Bouwsteen[]): Catalogue {
  return index(new Map(builtIn.map((entry) => [entry.id, entry])), new Map());
}

/**
 * Lays own entries over a catalogue: a new id adds an entry, a known one overrides the fields that
 * it fills in. Of two own entries with the same id the last one counts.
 */
export function withOwn(catalogue: Catalogue, own: readonly Bouwsteen[]): Catalogue {
  if (own.length === 0) return catalogue;
  const entries = new Map(catalogue.all.map((entry) => [entry.id, entry]));
  const overridden = new Map<string, Bouwsteen>();
  for (const entry of own) {
    const known = catalogue.get(entry.id);
    if (known) overridden.set(entry.id, known);
    entries.set(entry.id, known ? override(known, entry) : entry);
  }
  return index(entries, overridden);
}

function index(
  entries: ReadonlyMap<string, Bouwsteen>,
  overridden: ReadonlyMap<string, Bouwsteen>,
): Catalogue {
  const all = [...entries.values()];
  const parts = new Map<string, Bouwsteen[]>();
  for (const entry of all) {
    for (const whole of entry.onderdeelVan) {
      const known = parts.get(whole);
      if (known) known.push(entry);
      else parts.set(whole, [entry]);
    }
  }
  return {
    all,
    get: (id) => entries.get(id),
    partsOf: (id) => parts.get(id) ?? [],
    overridden: (id) => overridden.get(id),
  };
}

function override(known: Bouwsteen, own: Bouwsteen): Bouwsteen {
  const merged: Record<string, unknown> = { ...known };
  for (const [field, value] of Object.entries(own)) {
    // A name that was not written repeats the id; it must not hide the real one.
    if (field === 'naam' && value === own.id) continue;
    if (value !== null && !(Array.isArray(value) && value.length === 0)) merged[field] = value;
  }
  return merged as unknown as Bouwsteen;
}
