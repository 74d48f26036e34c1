import { entryAt } from '../edits/block.js';
import type { StandardUse } from '../model/architecture.js';
import type { Source } from '../model/source.js';
import type { Span } from '../model/span.js';
import { type ElementFacts, placeOf } from './architecture-facts.js';

/**
 * Where the value of a key of a `leg-uit` stands, absolute and on one line as far as possible; the name
 * of the standard where the text is too broken to tell.
 */
export function explanationPlace(
  source: Source,
  facts: ElementFacts,
  use: StandardUse,
  key: 'leg-uit' | 'tot',
): Span {
  const found = entryAt(source, ['elementen', facts.id, 'standaarden', use.standard.text, key]);
  const standard = placeOf(facts, use.standard);
  // Of two elements with one id, the path leads to the last one.
  if (!found || found.entry.span.start < standard.start) return standard;
  const { valueAt, span } = found.entry;
  const written = source.text.slice(valueAt, span.end);
  const start = valueAt + (written.length - written.trimStart().length);
  return start < span.end ? { start, end: span.end } : { start: span.start, end: valueAt };
}
