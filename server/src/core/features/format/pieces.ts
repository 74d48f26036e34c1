import { collectionKey } from '../../model/kind.js';
import { type Sliced, slice } from '../../model/slice.js';
import { type Source, secondDocumentIn } from '../../model/source.js';
import type { Part } from '../../model/yaml-part.js';

/** A stretch of the text that was parsed by itself. Absolute. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Null where nothing could be made of it. */
  readonly part: Part | null;
  /** Whether it is an item of the collection of its kind, cut out of its section. */
  readonly isItem: boolean;
}

/** The pieces of a text in its order; what lies in no piece is comments, markers or not read at all. */
export function piecesOf(source: Source): Piece[] {
  const { text, sections, parts } = source;
  const sliced = cutsOf(source);
  if (!sliced) {
    const part = sections[0]?.part;
    return part ? [{ start: 0, end: secondDocumentIn(part) ?? text.length, part, isItem: false }] : [];
  }
  const piece = (start: number, end: number, isItem: boolean): Piece => ({
    start,
    end,
    part: parts.get(text.slice(start, end)) ?? null,
    isItem,
  });
  return sliced.sections.flatMap((section) => [
    piece(section.start, section.headEnd, false),
    ...(section.items ?? []).map(({ start, end }) => piece(start, end, true)),
  ]);
}

/**
 * How a text was cut, or null for one that was parsed in one go: with anchors, or with something else
 * than keys at the top, of which each part may reach across the others.
 */
export function cutsOf({ text, kind, sections }: Source): Sliced | null {
  // Of a text that was parsed in one go, each section has all of it as its part.
  return sections.some(({ part }) => part.anchored) ? null : slice(text, collectionKey[kind]);
}

/** Whether a piece can be read without doubt. */
export function isSound({ part }: Piece): boolean {
  return part !== null && part.problems.length === 0 && part.document !== null;
}
