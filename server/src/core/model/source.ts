import type { Node } from 'yaml';
import type { Finding } from '../finding.js';
import type { FileKind } from './kind.js';
import type { Sliced } from './slice.js';
import { type Span, shift, touches, type Word } from './span.js';
import type { Part } from './yaml-part.js';

/** A key of the document or of its collection, with its value. Offsets count from `base`. */
export interface Entry {
  readonly key: Word;
  readonly value: Node | null;
  /** What to add to every offset in `key`, `value` and what is read from them. */
  readonly base: number;
  /** The whole entry with what follows it, up to the next one. Counts from `base`, too. */
  readonly span: Span;
  /** The piece that was parsed; the same object for as long as its text is the same. */
  readonly part: Part;
}

/** A piece of a text that was parsed by itself, wherever it stands: the base of its entries is 0. */
export interface Piece {
  readonly part: Part;
  /** What it holds: of the head of a section, that section; otherwise an item. */
  readonly entries: readonly Entry[];
  /** What YAML has against it, here. */
  readonly problems: readonly Finding[];
}

/** A text taken apart: its top-level keys, and the items of the collection of its kind. */
export interface Source {
  readonly kind: FileKind;
  readonly text: string;
  readonly sections: readonly Entry[];
  /** Placed when someone asks for all of them; {@link itemAt} gives one without the others. */
  readonly items: readonly Entry[];
  readonly itemCount: number;
  /** An item by its number, which has to be one of those that there are. */
  itemAt(index: number): Entry;
  /** Where that item begins. */
  baseOf(index: number): number;
  /** The item around an absolute offset; where two touch it, the later one. */
  itemAround(offset: number): Entry | null;
  /** The item with this key; of several, the last one. */
  itemNamed(key: string): Entry | null;
  /** What YAML itself has against the text, in absolute offsets. */
  readonly problems: readonly Finding[];
  /** For the next version to take over: the pieces, and how this version was cut into them. */
  readonly pieces: readonly Piece[];
  /** Null where it was not cut; then the pieces are those of an earlier version. */
  readonly cut: Sliced | null;
  /** A name for this version, which keeps nothing of it. */
  readonly version: object;
  /** In what it differs from the version before, where that can be told in few words. */
  readonly edit: SourceEdit | null;
}

/** An edit that lies within a few items: all others are the same, and those behind it moved. */
export interface SourceEdit {
  /** The {@link Source.version} before the edit. */
  readonly since: object;
  /** The first item that is another one now. */
  readonly from: number;
  /** How many items stood there, and how many do so now; both are 0 where the items are the same. */
  readonly removed: number;
  readonly added: number;
}

/** The entry whose stretch holds the offset. Where two touch it, the later one begins there. */
export function entryAround(entries: readonly Entry[], offset: number): Entry | null {
  return entries.findLast((entry) => touches(shift(entry.span, entry.base), offset)) ?? null;
}

/** A source that is not cut into pieces, with all of its entries at their places. */
export function uncut(
  read: Pick<Source, 'kind' | 'text' | 'sections' | 'items' | 'problems' | 'pieces'>,
): Source {
  const { items } = read;
  return {
    ...read,
    itemCount: items.length,
    itemAt: (index) => items[index]!,
    baseOf: (index) => items[index]!.base,
    itemAround: (offset) => entryAround(items, offset),
    itemNamed: (key) => items.findLast((item) => item.key.text === key) ?? null,
    cut: null,
    version: {},
    edit: null,
  };
}
