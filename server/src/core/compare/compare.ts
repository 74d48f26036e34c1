import type { ParsedDocument } from '../model/model.js';
import { differences } from './compare-parts.js';
import type { ComparedDocument, Comparison } from './comparison.js';
import { type Part, textIn } from './part.js';
import { readParts } from './read-parts.js';

/**
 * Tells how two versions of a document differ in what they say, by ids and not by lines. Of broken text
 * it compares what can be read, and says so. It never throws on user text.
 * @param before the earlier version, or null where there was none
 * @param after the later version, or null where there is none
 * @throws where neither is there, and where the two are of different kinds
 */
export function compareDocuments(before: ParsedDocument | null, after: ParsedDocument | null): Comparison {
  const kind = (after ?? before)?.source.kind;
  if (kind === undefined) throw new Error('Nothing to compare.');
  if (before && after && before.source.kind !== kind) throw new Error('Only like can be compared with like.');
  const [then, now] = [before && readParts(before), after && readParts(after)];
  const { fields, parts } = differences(then, now);
  const differs = fields.length > 0 || parts.length > 0;
  return {
    kind,
    change: !before ? 'added' : !after ? 'removed' : differs ? 'changed' : 'equal',
    before: before && described(before, then),
    after: after && described(after, now),
    fields,
    parts,
  };
}

function described({ uri, source }: ParsedDocument, part: Part | null): ComparedDocument {
  const text = (key: string): string | null => part && textIn(part, key);
  return {
    uri,
    title: text('architectuur') ?? text('catalogus') ?? text('monitor'),
    version: text('versie'),
    isWhole: !source.problems.some(({ level }) => level === 'error'),
  };
}
