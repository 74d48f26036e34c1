import type { Finding } from '../finding.js';
import { type Span, shift, type Word } from '../model/span.js';
import type { Localized } from '../taal.js';

/** A name with the offset that its own offsets count from. */
export interface PlacedWord {
  readonly word: Word;
  readonly base: number;
}

/** One finding for every name that was already there, pointing at the first one. */
export function* doubled(
  words: Iterable<PlacedWord>,
  code: string,
  message: (name: string) => Localized,
): Generator<Finding> {
  const first = new Map<string, Span>();
  for (const { word, base } of words) {
    const span = shift(word.span, base);
    const known = first.get(word.text);
    if (!known) {
      first.set(word.text, span);
      continue;
    }
    yield {
      code,
      level: 'error',
      span,
      message: message(word.text),
      related: [
        {
          span: known,
          message: {
            nl: `\`${word.text}\` staat hier voor het eerst`,
            en: `\`${word.text}\` stands here first`,
          },
        },
      ],
    };
  }
}
