import type { Node } from 'yaml';
import type { Element } from './architecture.js';
import type { BouwsteenItem } from './bouwsteen.js';
import type { VoorzieningCijfers } from './figures.js';
import type { KnownMentions } from './mention.js';
import type { Entry } from './source.js';

/** What was read of the items of earlier versions, by node: an item that no edit touched keeps its node. */
export type KnownItems<T> = WeakMap<Node, T>;

/**
 * What was made of the pieces of a document, handed on from one version to the next so that an edit
 * costs what it changes. It never changes a result; it is added to while documents are read.
 */
export interface Known {
  readonly mentions: KnownMentions;
  readonly elements: KnownItems<Element>;
  readonly voorzieningen: KnownItems<VoorzieningCijfers>;
  /** Entries that name no source have that of their file, so these hold for as long as that does. */
  bouwstenen: { readonly source: string; readonly items: KnownItems<BouwsteenItem> };
}

export function nothingKnown(): Known {
  return {
    mentions: new WeakMap(),
    elements: new WeakMap(),
    voorzieningen: new WeakMap(),
    bouwstenen: { source: '', items: new WeakMap() },
  };
}

/**
 * Reads items, or takes over what was read of them before. An item that is there twice, letter by
 * letter, is one node; it is read twice all the same, since words are told apart by identity.
 * @param move gives what was read before for an item that begins at another offset.
 */
export function readItems<T>(
  items: readonly Entry[],
  known: KnownItems<T>,
  read: (item: Entry) => T,
  move: (before: T, base: number) => T,
): T[] {
  const taken = new Set<Node>();
  return items.map((item) => {
    const { value, base } = item;
    if (!value || taken.has(value)) return read(item);
    taken.add(value);
    const before = known.get(value);
    const now = before === undefined ? read(item) : move(before, base);
    if (now !== before) known.set(value, now);
    return now;
  });
}

/** The same with another base, or itself where that did not change. */
export function moved<T extends { readonly base: number }>(before: T, base: number): T {
  return before.base === base ? before : { ...before, base };
}
