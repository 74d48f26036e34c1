import type { Finding } from '../finding.js';
import { ItemRow, type Swap } from './item-row.js';
import { collectionKey, type FileKind } from './kind.js';
import { entriesOf, placed, problemsIn } from './pieces.js';
import { lastUpTo } from './recut-items.js';
import { secondDocument } from './second-document.js';
import type { Sliced } from './slice.js';
import { type Entry, entryAround, type Piece, type Source, type SourceEdit } from './source.js';
import { fieldsOf } from './yaml-part.js';

/** How the version before became this one: pieces of it in the place of which others have come. */
interface Change {
  readonly before: CutSource;
  readonly piece: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * A text that was cut into pieces. An edit within one of them costs little more than that piece: the
 * others are taken over as they are, and what stands behind it is placed anew only when someone looks.
 */
export class CutSource implements Source {
  readonly version = {};
  readonly sections: readonly Entry[];
  readonly edit: SourceEdit | null;
  /** Null where the items are something else, such as a collection in flow style. */
  private readonly row: ItemRow | null;
  /** Which pieces YAML has something against, in the order of the text. */
  private readonly troubled: readonly number[];
  private madeItems: readonly Entry[] | undefined;
  private madeProblems: readonly Finding[] | undefined;

  constructor(
    readonly kind: FileKind,
    readonly text: string,
    readonly cut: Sliced,
    readonly pieces: readonly Piece[],
    change?: Change,
  ) {
    this.sections = [...sectionsIn(cut, pieces)];
    this.row = this.rowNow(change);
    this.edit = change ? this.editSince(change) : null;
    this.troubled = change
      ? troubledAfter(change.before.troubled, change, pieces)
      : troubledIn(pieces, 0, pieces.length);
  }

  get items(): readonly Entry[] {
    this.madeItems ??= [...itemsIn(this.cut, this.pieces, collectionKey[this.kind])];
    return this.madeItems;
  }

  get itemCount(): number {
    return this.row ? this.row.count : this.items.length;
  }

  itemAt(index: number): Entry {
    if (!this.row || this.madeItems) return this.items[index]!;
    const { piece, entry } = this.row.placeOf(index);
    return placed(this.pieces[this.row.first + piece]!.entries[entry]!, this.row.starts[piece]!);
  }

  baseOf(index: number): number {
    return this.row ? this.row.starts[this.row.placeOf(index).piece]! : this.items[index]!.base;
  }

  itemAround(offset: number): Entry | null {
    if (!this.row) return entryAround(this.items, offset);
    const { first, starts } = this.row;
    const inPiece = (at: number): Entry | null => {
      const start = starts[at];
      const found =
        start === undefined ? null : entryAround(this.pieces[first + at]!.entries, offset - start);
      return found && placed(found, start!);
    };
    // Between the beginning of a piece and its first word, an offset may touch the end of the one before.
    const at = lastUpTo(starts, offset);
    return inPiece(at) ?? inPiece(at - 1);
  }

  itemNamed(key: string): Entry | null {
    if (!this.row) return this.items.findLast((item) => item.key.text === key) ?? null;
    const { first, starts } = this.row;
    for (let at = starts.length - 1; at >= 0; at--) {
      const found = this.pieces[first + at]!.entries.findLast((item) => item.key.text === key);
      if (found) return placed(found, starts[at]!);
    }
    return null;
  }

  get problems(): readonly Finding[] {
    this.madeProblems ??= this.findProblems();
    return this.madeProblems;
  }

  private findProblems(): readonly Finding[] {
    const { text, cut, pieces, troubled } = this;
    const found = problemsIn(cut, pieces, troubled);
    return cut.secondDocument === null ? found : [...found, secondDocument(text, cut.secondDocument)];
  }

  private rowNow(change: Change | undefined): ItemRow | null {
    const key = collectionKey[this.kind];
    if (holdsItems(this.cut, this.pieces, key)) return null;
    const collections = this.cut.sections.filter((section) => section.key === key);
    const [collection] = collections;
    if (!collection) return new ItemRow(0, new Int32Array(), []);
    const starts = collection.items?.starts;
    if (collections.length > 1 || !starts) return null;
    const before = change?.before.row;
    // All sections before it are of one piece.
    if (!change || !before) return ItemRow.of(this.cut.sections.indexOf(collection) + 1, starts, this.pieces);
    const swap = swapIn(before, change);
    return swap ? before.after(swap, starts, this.pieces) : before.movedTo(starts);
  }

  private editSince(change: Change): SourceEdit | null {
    const { row } = this;
    const before = change.before.row;
    if (!row || !before) return null;
    const since = change.before.version;
    const swap = swapIn(before, change);
    if (!swap) return { since, from: 0, removed: 0, added: 0 };
    const from = before.before(swap.from);
    return {
      since,
      from,
      removed: before.before(swap.from + swap.removed) - from,
      added: row.before(swap.from + swap.added) - from,
    };
  }
}

/** Whether a section that is one piece holds items: the collection itself, or one where none belongs. */
function holdsItems({ sections }: Sliced, pieces: readonly Piece[], collection: string): boolean {
  let piece = 0;
  return sections.some(({ items }) => {
    const head = pieces[piece]!;
    piece += 1 + (items?.starts.length ?? 0);
    return items === null && head.entries.some(({ key }) => key.text === collection);
  });
}

/** Which pieces of a row a change is about; null where it is about none of them. */
function swapIn({ first, starts }: ItemRow, { piece, removed, added }: Change): Swap | null {
  const from = piece - first;
  // Behind the row stands another section, and new items where nothing had to go for them.
  return from >= 0 && (from < starts.length || removed === 0) ? { from, removed, added } : null;
}

/** The heads of the sections, at their places. */
function* sectionsIn({ sections }: Sliced, pieces: readonly Piece[]): Generator<Entry> {
  let piece = 0;
  for (const { start, items } of sections) {
    for (const entry of pieces[piece]!.entries) yield placed(entry, start);
    piece += 1 + (items?.starts.length ?? 0);
  }
}

/** The items of all collections, at their places; one that could not be cut is read from its section. */
function* itemsIn({ sections }: Sliced, pieces: readonly Piece[], collection: string): Generator<Entry> {
  let piece = 0;
  for (const { start, items } of sections) {
    const head = pieces[piece++]!;
    if (items === null) {
      const section = head.entries.findLast((entry) => entry.key.text === collection);
      if (!section) continue;
      yield* entriesOf(fieldsOf(section.value), head.part, start, head.part.text.length);
      continue;
    }
    for (const base of items.starts) {
      for (const entry of pieces[piece]!.entries) yield placed(entry, base);
      piece++;
    }
  }
}

function troubledIn(pieces: readonly Piece[], from: number, end: number): number[] {
  const troubled: number[] = [];
  for (let at = from; at < end; at++) if (pieces[at]!.problems.length > 0) troubled.push(at);
  return troubled;
}

function troubledAfter(
  troubled: readonly number[],
  { piece, removed, added }: Change,
  pieces: readonly Piece[],
): readonly number[] {
  return [
    ...troubled.filter((at) => at < piece),
    ...troubledIn(pieces, piece, piece + added),
    ...troubled.flatMap((at) => (at >= piece + removed ? at + added - removed : [])),
  ];
}
