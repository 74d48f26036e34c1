import type { DefinedName, FileFacts } from '../facts.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { layerById } from '../model/layers.js';
import { matchRank, plainName } from '../model/name-match.js';
import { nameWithId } from './outline.js';
import { search } from './search.js';

/** Something by a name that people may search for. */
export interface FoundName {
  readonly name: string;
  /** A few words on where it belongs. */
  readonly container: string | null;
  /** Where it is defined: in a file, or in the built-in catalogue. */
  readonly at:
    | { readonly in: 'file'; readonly uri: string; readonly defined: DefinedName }
    | { readonly in: 'catalogue'; readonly entry: Bouwsteen };
}

/** More than this many are of no use to someone who searches. */
const maxFound = 200;

/**
 * Finds elements, uitgangspunten, own entries and indicators of all files, and bouwstenen of the
 * built-in catalogue, by id, name or part of either; the best first. Without words it finds what
 * the files define.
 */
export function workspaceSymbols(
  facts: readonly FileFacts[],
  catalogue: Catalogue,
  query: string,
): FoundName[] {
  const wanted = plainName(query);
  const found: { rank: number; name: FoundName }[] = [];
  for (const { uri, definitions } of facts) {
    for (const defined of definitions) {
      const rank = rankOf(catalogue, defined, wanted);
      if (rank < Infinity) found.push({ rank, name: named(catalogue, uri, defined) });
    }
  }
  if (wanted !== '') {
    for (const { bouwsteen, rank } of search(catalogue, query)) {
      found.push({ rank: rank + 0.5, name: builtIn(bouwsteen) });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxFound)
    .map(({ name }) => name);
}

/** The best of its names; an element without one of its own has that of its bouwsteen. */
function rankOf(catalogue: Catalogue, { id, name, bouwsteen }: DefinedName, wanted: string): number {
  if (wanted === '') return 0;
  const inherited = bouwsteen === null ? null : catalogue.get(bouwsteen)?.naam;
  const names = [id, name ?? inherited, bouwsteen].flatMap((known) => known ?? []);
  return Math.min(...names.map((known) => matchRank(wanted, plainName(known))));
}

function named(catalogue: Catalogue, uri: string, defined: DefinedName): FoundName {
  const entry = defined.bouwsteen === null ? undefined : catalogue.get(defined.bouwsteen);
  // A statement is too long for a name.
  const name = defined.what === 'uitgangspunt' ? null : (defined.name ?? entry?.naam);
  const layer = layerById(defined.layer) ?? layerById(entry?.lagen[0]);
  return {
    name: nameWithId(name, defined.id),
    container: layer?.name ?? defined.item ?? defined.what,
    at: { in: 'file', uri, defined },
  };
}

function builtIn(entry: Bouwsteen): FoundName {
  return {
    name: nameWithId(entry.naam, entry.id),
    container: layerById(entry.lagen[0])?.name ?? entry.soort,
    at: { in: 'catalogue', entry },
  };
}
