import type { Node } from 'yaml';
import { fieldsOf, textOf, valueUnder } from './yaml-part.js';

/**
 * An abbreviation that a catalogue explains and that is no name of a bouwsteen. The names of its
 * fields are those of the JSON that the command line prints.
 */
export interface Abbreviation {
  /** As the source writes it, with its capitals and signs. */
  readonly afkorting: string;
  readonly betekenis: string;
  readonly toelichting: string | null;
  readonly bron: readonly string[];
  /** The file it stands in, as the catalogue's own name for it: a path or a URI. */
  readonly bestand: string;
}

/** As many characters as an abbreviation may have; the schema says the same. */
export const longestAbbreviation = 40;

/**
 * Reads the value under `afkortingen`. What has no meaning, or is too long, counts as not written.
 * @param file the name of the file for {@link Abbreviation.bestand}.
 * @param sources gives the sources under a `bron:` key, or those of the file where there are none.
 */
export function readAbbreviations(
  section: Node | null | undefined,
  file: string,
  sources: (node: unknown) => readonly string[],
): Abbreviation[] {
  return fieldsOf(section).flatMap(({ key, value }) => {
    const fields = fieldsOf(value);
    const betekenis = (textOf(value) ?? textOf(valueUnder(fields, 'betekenis')))?.trim();
    if (!betekenis || key.text.length > longestAbbreviation) return [];
    return {
      afkorting: key.text,
      betekenis,
      toelichting: textOf(valueUnder(fields, 'toelichting'))?.trim() ?? null,
      bron: sources(valueUnder(fields, 'bron')),
      bestand: file,
    };
  });
}

/**
 * The known abbreviations that stand in a text as whole words, each once, in the order of the text.
 * Of two that begin at the same place the longest counts, as `AZ/DPC` before `AZ`.
 * @param isKnown tells for a piece of the text, with its capitals and signs, if it is an abbreviation.
 */
export function abbreviationsIn(text: string, isKnown: (piece: string) => boolean): string[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const { start } = words[at]!;
    let longest: string | null = null;
    let next = at + 1;
    for (let last = at; last < words.length; last++) {
      const { end } = words[last]!;
      if (end - start > longestAbbreviation) break;
      // A sign may belong to it, as the last dot of `e.d.`
      const known = [text.slice(start, end + 1), text.slice(start, end)].find(isKnown);
      if (known === undefined) continue;
      longest = known;
      next = last + 1;
    }
    if (longest !== null) found.add(longest);
    at = next;
  }
  return [...found];
}
