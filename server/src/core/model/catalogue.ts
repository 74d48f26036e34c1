import type { Abbreviation } from './abbreviation.js';
import type { Bouwsteen, Doel, Uitgangspunt } from './bouwsteen.js';
import type { CatalogueData } from './catalogue-file.js';
import { EntryNames } from './entry-names.js';

/** Entries by id, the built-in ones with a document's own catalogues laid over them. */
export interface Catalogue {
  get(id: string): Bouwsteen | undefined;
  /** Every entry: built-in first, then what own catalogues add, each in the order of its file. */
  readonly all: readonly Bouwsteen[];
  /** What the entries are called. */
  readonly names: EntryNames;
  /** The entries that are part of this one. */
  partsOf(id: string): readonly Bouwsteen[];
  /** The built-in entry that an own catalogue lays something over, or undefined. */
  overridden(id: string): Bouwsteen | undefined;
  readonly uitgangspunten: ReadonlyMap<string, Uitgangspunt>;
  readonly doelen: readonly Doel[];
  /** By the abbreviation as it is written: those that are no name of an entry. */
  readonly afkortingen: ReadonlyMap<string, Abbreviation>;
}

/** By the entry of an own catalogue, what it makes of the entry that it is laid over. */
export type KnownOverrides = WeakMap<Bouwsteen, Bouwsteen>;

/** The catalogue of the built-in entries. */
export function createCatalogue(data: CatalogueData): Catalogue {
  const entries = new Map(data.bouwstenen.map((entry) => [entry.id, entry]));
  return index(entries, null, new Map(), byId(data.uitgangspunten), data.doelen, byText(data.afkortingen));
}

/**
 * Lays own catalogues over a catalogue: a new id adds an entry, a known one overrides the fields
 * that it fills in. Of two own entries with the same id the last one counts. An own abbreviation
 * takes the place of a known one as a whole: a note on another meaning would mislead.
 * @param merged what own entries made of those of this very catalogue before; it is added to.
 */
export function withOwn(
  catalogue: Catalogue,
  own: readonly CatalogueData[],
  merged: KnownOverrides = new WeakMap(),
): Catalogue {
  if (own.length === 0) return catalogue;
  const entries = new Map(catalogue.all.map((entry) => [entry.id, entry]));
  const overridden = new Map<string, Bouwsteen>();
  for (const { bouwstenen } of own) {
    for (const entry of bouwstenen) {
      const known = catalogue.get(entry.id);
      if (known) overridden.set(entry.id, known);
      entries.set(entry.id, known ? (merged.get(entry) ?? override(known, entry)) : entry);
      if (known) merged.set(entry, entries.get(entry.id)!);
    }
  }
  const principles = new Map([
    ...catalogue.uitgangspunten,
    ...byId(own.flatMap(({ uitgangspunten }) => uitgangspunten)),
  ]);
  const goals = [...own.flatMap(({ doelen }) => doelen), ...catalogue.doelen];
  const abbreviations = new Map([
    ...catalogue.afkortingen,
    ...byText(own.flatMap(({ afkortingen }) => afkortingen)),
  ]);
  return index(entries, catalogue.names, overridden, principles, goals, abbreviations);
}

/**
 * What the abbreviations of a catalogue stand for, by the abbreviation as it is written: those that
 * it explains, and those of its entries. One that several entries share stands for none of them,
 * and a name that repeats the abbreviation explains nothing.
 */
export function meaningsIn({ all, afkortingen }: Catalogue): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const shared = new Set<string>();
  for (const entry of all) {
    for (const text of new Set(entry.afkortingen)) {
      if (meanings.has(text)) shared.add(text);
      meanings.set(text, entry.naam);
    }
  }
  for (const [text, name] of meanings) if (shared.has(text) || name.includes(text)) meanings.delete(text);
  for (const [text, { betekenis }] of afkortingen) meanings.set(text, betekenis);
  return meanings;
}

function byId(principles: readonly Uitgangspunt[]): ReadonlyMap<string, Uitgangspunt> {
  return new Map(principles.map((principle) => [principle.id, principle]));
}

function byText(abbreviations: readonly Abbreviation[]): ReadonlyMap<string, Abbreviation> {
  return new Map(abbreviations.map((abbreviation) => [abbreviation.afkorting, abbreviation]));
}

function index(
  entries: ReadonlyMap<string, Bouwsteen>,
  below: EntryNames | null,
  overridden: ReadonlyMap<string, Bouwsteen>,
  uitgangspunten: ReadonlyMap<string, Uitgangspunt>,
  doelen: readonly Doel[],
  afkortingen: ReadonlyMap<string, Abbreviation>,
): Catalogue {
  const all = [...entries.values()];
  let parts: ReadonlyMap<string, readonly Bouwsteen[]> | undefined;
  return {
    all,
    names: new EntryNames(all, below),
    uitgangspunten,
    doelen,
    afkortingen,
    get: (id) => entries.get(id),
    partsOf(id) {
      // Few ask, and an own catalogue is another one with every edit.
      parts ??= partsIn(all);
      return parts.get(id) ?? [];
    },
    overridden: (id) => overridden.get(id),
  };
}

function partsIn(all: readonly Bouwsteen[]): ReadonlyMap<string, readonly Bouwsteen[]> {
  const parts = new Map<string, Bouwsteen[]>();
  for (const entry of all) {
    for (const whole of entry.onderdeelVan) {
      const known = parts.get(whole);
      if (known) known.push(entry);
      else parts.set(whole, [entry]);
    }
  }
  return parts;
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
