import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { editDistance } from '../model/nearest.js';

/** An entry that was found, with the name by which it was found. */
export interface Found {
  readonly bouwsteen: Bouwsteen;
  /** The name, abbreviation or alias that matched; null where it is the id or the name itself. */
  readonly matched: string | null;
  /** Lower is better: 0 for an exact name up to 4 for one with typing errors. */
  readonly rank: number;
}

/**
 * The entries that someone may mean with these words, the best first: by id, name, abbreviation or
 * alias, by part of a word, and with small typing errors. An empty search finds everything.
 */
export function search(catalogue: Catalogue, words: string): Found[] {
  const wanted = plain(words);
  if (wanted === '') return catalogue.all.map((bouwsteen) => ({ bouwsteen, matched: null, rank: 0 }));
  return catalogue.all
    .flatMap((bouwsteen): Found[] => {
      const best = namesOf(bouwsteen)
        .map((name, index) => ({ name, index, rank: rankOf(wanted, plain(name)) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank || a.index - b.index)[0];
      return best ? [{ bouwsteen, matched: best.index < 2 ? null : best.name, rank: best.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.bouwsteen.naam.length - b.bouwsteen.naam.length);
}

/** Id and name first, then what else it is known by. */
function namesOf({ id, naam, afkortingen, aliassen }: Bouwsteen): string[] {
  return [id, naam, ...afkortingen, ...aliassen];
}

/** Lower case, without accents and signs, words parted by single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rankOf(wanted: string, name: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  if (name.replaceAll(' ', '').includes(wanted.replaceAll(' ', ''))) return 3;
  const words = name.split(' ');
  const parts = wanted.split(' ');
  // Every word that was typed must be near some word of the name, or near a part of it.
  const near = parts.every((part) => words.some((word) => isNear(part, word)));
  return near ? 4 : Number.POSITIVE_INFINITY;
}

function isNear(part: string, word: string): boolean {
  if (word.startsWith(part)) return true;
  if (part.length < 4) return false;
  const bound = Math.max(1, Math.floor(part.length / 4));
  return (
    editDistance(part, word, bound) <= bound || editDistance(part, word.slice(0, part.length), bound) <= bound
  );
}
