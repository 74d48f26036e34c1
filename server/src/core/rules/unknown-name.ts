import type { Finding, Level, RelatedPlace } from '../finding.js';
import { Names, nearest } from '../model/nearest.js';
import { shift, type Word } from '../model/span.js';
import type { Localized } from '../taal.js';

/**
 * The finding for a name that leads nowhere: what it should have named, the nearest name that
 * exists with a fix, and otherwise what to do.
 */
export function unknownName(about: {
  readonly code: string;
  readonly level: Level;
  readonly word: Word;
  readonly base: number;
  /** What the word should name, such as "bouwsteen". */
  readonly what: Localized;
  readonly candidates: Names | Iterable<string>;
  /** What to do where nothing is near. */
  readonly advice: Localized;
  /** Where the nearest name stands, if that is in another document. */
  where?(meant: string): RelatedPlace | null;
}): Finding {
  const { word, what, advice } = about;
  const span = shift(word.span, about.base);
  const { candidates } = about;
  const meant = candidates instanceof Names ? candidates.nearest(word.text) : nearest(word.text, candidates);
  const message: Localized = meant
    ? {
        nl: `${what.nl} \`${word.text}\` bestaat niet. Bedoelde u \`${meant}\`?`,
        en: `${what.en} \`${word.text}\` does not exist. Did you mean \`${meant}\`?`,
      }
    : {
        nl: `${what.nl} \`${word.text}\` bestaat niet. ${advice.nl}`,
        en: `${what.en} \`${word.text}\` does not exist. ${advice.en}`,
      };
  if (!meant) return { code: about.code, level: about.level, span, message };
  const place = about.where?.(meant);
  return {
    code: about.code,
    level: about.level,
    span,
    message,
    ...(place && { related: [place] }),
    fixes: [
      {
        title: { nl: `Vervang door \`${meant}\``, en: `Replace by \`${meant}\`` },
        edits: [{ span, text: meant }],
      },
    ],
  };
}

/** The words for a place where the name that was probably meant is defined. */
export function definedHere(name: string): Localized {
  return { nl: `Hier staat \`${name}\``, en: `\`${name}\` stands here` };
}
