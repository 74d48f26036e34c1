import type { Context } from '../context.js';
import { entryHolding } from '../edits/block.js';
import { removeEntry } from '../edits/remove.js';
import { fixWith } from '../edits/words.js';
import type { Certainty, Finding, Fix } from '../finding.js';

/** The fix that removes the relation whose target a finding stands at, or only that target where there are more. */
export function removeRelation({ span }: Finding, { document }: Context, certainty: Certainty): Fix[] {
  const found = entryHolding(document.source, span.start);
  if (!found) return [];
  let { block, entry } = found;
  // A relation without its verb says nothing, so it goes as a whole; so does a list with one target.
  if (block.isList && block.entries.length === 1 && block.owner) ({ block, entry } = block.owner);
  if (!block.isList) {
    if (!block.owner) return [];
    ({ block, entry } = block.owner);
  }
  return fixWith(
    { nl: 'Haal de relatie weg', en: 'Remove the relation' },
    removeEntry(block, entry),
    certainty,
  );
}
