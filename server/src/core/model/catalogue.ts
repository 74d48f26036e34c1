import type { Bouwsteen, Doel, Uitgangspunt } from './bouwsteen.js';
import type { CatalogueData } from './catalogue-file.js';

/** Entries by id, the built-in ones with a document's own catalogues laid over them. */
export interface Catalogue {
  get(id: string): Bouwsteen | undefined;
  /** Every entry: built-in first, then what own catalogues add, each in the order of its file. */
  readonly all: readonly Bouwsteen[];
  /** The entries that are part of this one. */
  partsOf(id: string): readonly Bouwsteen[];
  /** The built-in entry that an own catalogue lays something over, or undefined. */
  overridden(id: string): Bouwsteen | undefined;
  readonly uitgangspunten: ReadonlyMap<string, Uitgangspunt>;
  readonly doelen: readonly Doel[];
}

/** The catalogue of the built-in entries. */
export function createCatalogue({ bouwstenen, uitgangspunten, doelen }: CatalogueData): Catalogue {
  const entries = new Map(bouwstenen.map((entry) => [entry.id, entry]));
  return index(entries, new Map(), byId(uitgangspunten), doelen);
}

/**
 * Lays own catalogues over a catalogue: a new id adds an entry, a known one overrides the fields
 * that it fills in. Of two own entries with the same id the last one counts.
 */
export function withOwn(catalogue: Catalogue, own: readonly CatalogueData[]): Catalogue {
  if (own.length === 0) return catalogue;
  const entries = new Map(catalogue.all.map((entry) => [entry.id, entry]));
  const overridden = new Map<string, Bouwsteen>();
  for (const entry of own.flatMap(({ bouwstenen }) => bouwstenen)) {
    const known = catalogue.get(entry.id);
    if (known) overridden.set(entry.id, known);
    entries.set(entry.id, known ? override(known, entry) : entry);
  }
  const principles = new Map([
    ...catalogue.uitgangspunten,
    ...byId(own.flatMap(({ uitgangspunten }) => uitgangspunten)),
  ]);
  return index(entries, overridden, principles, [
    ...own.flatMap(({ doelen }) => doelen),
    ...catalogue.doelen,
  ]);
}

function byId(principles: readonly Uitgangspunt[]): ReadonlyMap<string, Uitgangspunt> {
  return new Map(principles.map((principle) => [principle.id, principle]));
}

function index(
  entries: ReadonlyMap<string, Bouwsteen>,
  overridden: ReadonlyMap<string, Bouwsteen>,
  uitgangspunten: ReadonlyMap<string, Uitgangspunt>,
  doelen: readonly Doel[],
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
    uitgangspunten,
    doelen,
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
