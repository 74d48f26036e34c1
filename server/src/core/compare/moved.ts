import type { ParsedDocument } from '../model/model.js';
import { mutualBest } from './mutual-best.js';
import type { Part } from './part.js';
import { readParts } from './read-parts.js';

/** Of more pairs than this, only what is letter by letter the same counts as moved. */
const maxPairs = 2500;
/** As much of all that is in either of two documents must be in both, of 1. */
const minLikeness = 0.5;

/**
 * Finds, of documents that went and documents that came, those that only got another name: the earlier
 * ones with the later ones that they are. First what is the same text, then what has most of its ids.
 */
export function movedDocuments(
  gone: readonly ParsedDocument[],
  come: readonly ParsedDocument[],
): Map<ParsedDocument, ParsedDocument> {
  const found = new Map<ParsedDocument, ParsedDocument>();
  const left = new Set(come);
  for (const before of gone) {
    const same = [...left].find(
      ({ source }) => source.kind === before.source.kind && source.text === before.source.text,
    );
    if (!same) continue;
    found.set(before, same);
    left.delete(same);
  }
  const open = gone.filter((before) => !found.has(before));
  if (open.length * left.size > maxPairs) return found;
  const known = new Map<ParsedDocument, Set<string>>();
  const ids = (document: ParsedDocument): Set<string> => {
    const read = known.get(document) ?? new Set(idsIn(readParts(document)));
    known.set(document, read);
    return read;
  };
  const likeness = (one: ParsedDocument, other: ParsedDocument): number =>
    one.source.kind === other.source.kind ? shared(ids(one), ids(other)) : 0;
  for (const [before, after] of mutualBest(open, [...left], likeness, minLikeness)) found.set(before, after);
  return found;
}

function idsIn({ parts }: Part): string[] {
  return parts.flatMap((part) => {
    const id = `${part.shape.what} ${part.id}`;
    return [id, ...idsIn(part).map((inner) => `${id} ${inner}`)];
  });
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((id) => other.has(id)).length;
  return both / Math.max(1, one.size + other.size - both);
}
