import { type Abbreviation, abbreviationsIn } from '../model/abbreviation.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { matchRank, nameRanks, plainName } from '../model/name-match.js';

/** An entry that was found, with the name by which it was found. */
export interface Found {
  readonly bouwsteen: Bouwsteen;
  /**
   * The name, abbreviation or alias that matched, or an abbreviation that the entry mentions, with
   * its meaning; null where it is the id or the name itself.
   */
  readonly matched: string | null;
  /** Lower is better: 0 for an exact name up to 6; see {@link ranks}. */
  readonly rank: number;
}

/** An abbreviation that was found; of its ranks only those up to the beginning of a word occur. */
export interface FoundAbbreviation {
  readonly abbreviation: Abbreviation;
  readonly rank: number;
}

/** How well the words that were typed fit. */
export const ranks = {
  ...nameRanks,
  /** The entry mentions the abbreviation that was typed; better than a part of its name. */
  mention: 3,
  /** The entry mentions an abbreviation that only resembles what was typed. */
  distantMention: 6,
} as const;

/**
 * The entries that someone may mean with these words, the best first: by id, name, abbreviation or
 * alias, by part of a word, with small typing errors, and by an abbreviation of the catalogue that
 * their description, beheerder or opdrachtgever mentions. An empty search finds everything.
 */
export function search(catalogue: Catalogue, words: string): Found[] {
  const wanted = plainName(words);
  if (wanted === '') return catalogue.all.map((bouwsteen) => ({ bouwsteen, matched: null, rank: 0 }));
  const meant = searchAbbreviations(catalogue, words).filter(
    // A few letters begin too many names for that to be what was meant.
    ({ rank }) => rank === ranks.exact || wanted.length >= 4,
  );
  return catalogue.all
    .flatMap((bouwsteen): Found[] => {
      const best = [
        ...namesOf(bouwsteen).map((name, index) => ({
          matched: index < 2 ? null : name,
          rank: matchRank(wanted, plainName(name)),
        })),
        ...mentionsIn(bouwsteen, meant),
      ]
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank)[0];
      return best ? [{ bouwsteen, ...best }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.bouwsteen.naam.length - b.bouwsteen.naam.length);
}

/**
 * The abbreviations that someone may mean with these words, the best first: by the abbreviation or
 * its meaning, or by how a word of them begins. An empty search finds everything.
 */
export function searchAbbreviations({ afkortingen }: Catalogue, words: string): FoundAbbreviation[] {
  const wanted = plainName(words);
  const all = [...afkortingen.values()];
  if (wanted === '') return all.map((abbreviation) => ({ abbreviation, rank: ranks.exact }));
  return all
    .map((abbreviation) => {
      const names = [abbreviation.afkorting, abbreviation.betekenis];
      return { abbreviation, rank: Math.min(...names.map((name) => matchRank(wanted, plainName(name)))) };
    })
    .filter(({ rank }) => rank <= ranks.beginningOfWord)
    .sort((a, b) => a.rank - b.rank);
}

/** The abbreviations, of those that may be meant, that stand in an entry, whether or not spelled out. */
function mentionsIn(
  { omschrijving, beheerder, opdrachtgever }: Bouwsteen,
  meant: readonly FoundAbbreviation[],
): Pick<Found, 'matched' | 'rank'>[] {
  if (meant.length === 0) return [];
  const texts = [beheerder?.naam, opdrachtgever?.naam, omschrijving].flatMap((text) => text ?? []);
  const spelled = texts.map((text) => ` ${plainName(text)} `);
  return meant
    .filter(({ abbreviation: { afkorting, betekenis } }) => {
      const name = ` ${plainName(betekenis)} `;
      return (
        spelled.some((text) => text.includes(name)) ||
        texts.some((text) => abbreviationsIn(text, (piece) => piece === afkorting).length > 0)
      );
    })
    .map(({ abbreviation: { afkorting, betekenis }, rank }) => ({
      matched: `${afkorting}: ${betekenis}`,
      rank: rank === ranks.exact ? ranks.mention : ranks.distantMention,
    }));
}

/** Id and name first, then what else it is known by. */
function namesOf({ id, naam, afkortingen, aliassen }: Bouwsteen): string[] {
  return [id, naam, ...afkortingen, ...aliassen];
}
