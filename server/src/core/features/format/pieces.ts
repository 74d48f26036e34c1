import { secondDocumentIn } from '../../model/second-document.js';
import { itemEnd } from '../../model/slice.js';
import type { Source } from '../../model/source.js';
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
export function piecesOf({ text, sections, cut, pieces }: Source): Piece[] {
  if (!cut) {
    const part = sections[0]?.part;
    return part ? [{ start: 0, end: secondDocumentIn(part) ?? text.length, part, isItem: false }] : [];
  }
  const found: Piece[] = [];
  const add = (start: number, end: number, isItem: boolean): void => {
    found.push({ start, end, part: pieces[found.length]!.part, isItem });
  };
  for (const section of cut.sections) {
    add(section.start, section.headEnd, false);
    const { items } = section;
    items?.starts.forEach((start, index) => {
      add(start, itemEnd(section, items, index), true);
    });
  }
  return found;
}

/** Whether a piece can be read without doubt. */
export function isSound({ part }: Piece): boolean {
  return part !== null && part.problems.length === 0 && part.document !== null;
}
