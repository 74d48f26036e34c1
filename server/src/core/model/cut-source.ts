import type { Finding } from '../finding.js';
import { collectionKey, type FileKind } from './kind.js';
import { entriesOf, placed, problemsIn } from './pieces.js';
import { lastUpTo } from './recut.js';
import { secondDocument } from './second-document.js';
import type { Sliced } from './slice.js';
import { type Entry, entryAround, type Piece, type Source, type SourceEdit } from './source.js';
import { shift, touches } from './span.js';
import { fieldsOf } from './yaml-part.js';

/** How the version before became this one. */
interface Change {
  readonly before: CutSource;
  /** Which of the pieces is another one. */
  readonly changed: number;
}

/** Items of which each is a piece by itself, in one row. */
interface Row {
  /** The piece of the first one. */
  readonly first: number;
  /** Where they begin. */
  readonly starts: Int32Array;
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
  private readonly row: Row | null;
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
      ? troubledAfter(pieces, change.changed, change.before.troubled)
      : allTroubled(pieces);
  }

  get items(): readonly Entry[] {
    this.madeItems ??= this.row
      ? Array.from(this.row.starts, (_, index) => this.itemAt(index))
      : [...itemsIn(this.cut, this.pieces, collectionKey[this.kind])];
    return this.madeItems;
  }

  get itemCount(): number {
    return this.row ? this.row.starts.length : this.items.length;
  }

  itemAt(index: number): Entry {
    if (!this.row || this.madeItems) return this.items[index]!;
    return placed(this.pieces[this.row.first + index]!.entries[0]!, this.row.starts[index]!);
  }

  baseOf(index: number): number {
    return this.row ? this.row.starts[index]! : this.items[index]!.base;
  }

  itemAround(offset: number): Entry | null {
    if (!this.row) return entryAround(this.items, offset);
    // The words of an item may begin behind the offset; what it then touches is the end of the one before.
    for (let index = lastUpTo(this.row.starts, offset); index >= 0; index--) {
      const item = this.itemAt(index);
      if (touches(shift(item.span, item.base), offset)) return item;
      if (item.base + item.span.end < offset) return null;
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

  private rowNow(change: Change | undefined): Row | null {
    const key = collectionKey[this.kind];
    const collections = this.cut.sections.filter((section) => section.key === key);
    if (collections.length === 0) return { first: 0, starts: new Int32Array() };
    const starts = collections[0]!.items?.starts;
    if (collections.length > 1 || !starts) return null;
    const first = this.cut.sections.indexOf(collections[0]!) + 1;
    // All sections before it are of one piece, and an edit within a piece changes no other.
    const isOne = (index: number): boolean => this.pieces[index]!.entries.length === 1;
    const end = first + starts.length;
    const known = change?.before.row ? change.changed : null;
    if (known !== null) return known < first || known >= end || isOne(known) ? { first, starts } : null;
    for (let at = first; at < end; at++) if (!isOne(at)) return null;
    return { first, starts };
  }

  private editSince({ before, changed }: Change): SourceEdit | null {
    if (!this.row || !before.row) return null;
    const item = changed - this.row.first;
    const isItem = item >= 0 && item < this.row.starts.length;
    return { since: before.version, item: isItem ? item : null };
  }
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

function allTroubled(pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ problems }, index) => (problems.length > 0 ? index : []));
}

function troubledAfter(
  pieces: readonly Piece[],
  changed: number,
  troubled: readonly number[],
): readonly number[] {
  const others = troubled.filter((index) => index !== changed);
  if (pieces[changed]!.problems.length === 0) return others;
  return [...others, changed].sort((a, b) => a - b);
}
