import { entryAt } from '../edits/block.js';
import type { StandardUse } from '../model/architecture.js';
import { type Entry, type Source, uncut } from '../model/source.js';
import { type Span, shift } from '../model/span.js';
import { type ElementFacts, placeOf } from './architecture-facts.js';

/**
 * Where the value of a key of a `leg-uit` stands, absolute and on one line as far as possible; the name
 * of the standard where the text is too broken to tell.
 * @param item the item of the element.
 */
export function explanationPlace(
  item: Entry,
  facts: ElementFacts,
  use: StandardUse,
  key: 'leg-uit' | 'tot',
): Span {
  const found = entryAt(alone(item), ['elementen', facts.id, 'standaarden', use.standard.text, key]);
  // Of a standard that is there twice, the path leads to the last one.
  if (!found || found.entry.span.start < use.standard.span.start) return placeOf(facts, use.standard);
  const { valueAt, span } = found.entry;
  const written = item.part.text.slice(valueAt, span.end);
  const start = valueAt + (written.length - written.trimStart().length);
  return shift(start < span.end ? { start, end: span.end } : { start: span.start, end: valueAt }, item.base);
}

/** The item as if its piece were the whole text, so that nothing beside it counts. */
function alone(item: Entry): Source {
  const entry = { ...item, base: 0 };
  const key = { text: 'elementen', span: { start: 0, end: 0 } };
  const section = { ...entry, key, value: null };
  return uncut({
    kind: 'architectuur',
    text: item.part.text,
    sections: [section],
    items: [entry],
    problems: [],
    pieces: [],
  });
}
