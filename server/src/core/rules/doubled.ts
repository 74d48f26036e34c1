import { type Block, type BlockEntry, entryFrom } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith } from '../edits/words.js';
import type { Finding, Fix } from '../finding.js';
import { type Span, shift, type Word } from '../model/span.js';
import type { Localized } from '../taal.js';

/** A name with the offset that its own offsets count from. */
export interface PlacedWord {
  readonly word: Word;
  readonly base: number;
}

/** One finding for every name that was already there, pointing at the first one. */
export function* doubled(
  words: readonly PlacedWord[],
  code: string,
  message: (name: string) => Localized,
): Generator<Finding> {
  // With every keystroke it is asked, and nearly always there is none.
  if (new Set(words.map(({ word }) => word.text)).size === words.length) return;
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

/**
 * The ways to keep one of two entries with one name. Only where both say the same is it clear which
 * of them can go; of two that differ, readers of YAML took the last one.
 */
export function* keepOne(block: Block, { span, related = [] }: Finding): Generator<Fix> {
  const second = entryFrom(block, span.start);
  const first = related[0] && entryFrom(block, related[0].span.start);
  if (!first || !second) return;
  const written = ({ span: { start, end } }: BlockEntry): string => block.text.slice(start, end);
  const isSame = written(first) === written(second);
  yield* fixWith(
    { nl: `Haal de tweede \`${second.key}\` weg`, en: `Remove the second \`${second.key}\`` },
    removeEntry(block, second),
    isSame ? 'certain' : 'possible',
  );
  if (isSame) return;
  yield* fixWith(
    { nl: `Haal de eerste \`${first.key}\` weg`, en: `Remove the first \`${first.key}\`` },
    removeEntry(block, first),
    'possible',
  );
}
