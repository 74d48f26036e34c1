import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { collectionKey } from '../model/kind.js';
import { placeAt } from '../model/place.js';
import type { Path } from '../model/schema.js';
import type { Entry, Source } from '../model/source.js';
import { type Span, shift } from '../model/span.js';
import { fieldsOf, spanOf } from '../model/yaml-part.js';

/**
 * A mapping or list in the text, as far as editing it asks: where its entries stand and how they are
 * written. All offsets are absolute. The whole document is one, and so is a place where a mapping or
 * list belongs but nothing is written yet.
 */
export interface Block {
  readonly text: string;
  /** `none` where there is nothing in it to go by: no value, or empty brackets. */
  readonly style: 'block' | 'flow' | 'none';
  readonly isList: boolean;
  /** In the order of the text. */
  readonly entries: readonly BlockEntry[];
  /** What the value takes up, brackets included; null where nothing is written, and of a document. */
  readonly span: Span | null;
  /** Where it stands; null for the document itself. */
  readonly owner: { readonly block: Block; readonly entry: BlockEntry } | null;
}

/** A key with its value, or an item of a list with its value. */
export interface BlockEntry {
  /** The name, or null in a list. */
  readonly key: string | null;
  /** From the key or dash to the end of the value, without a comment behind it. */
  readonly span: Span;
  /** Behind the colon or dash. */
  readonly valueAt: number;
  /** Its own offsets count from `base`. */
  readonly node: Node | null;
  readonly base: number;
}

/**
 * The mapping or list at a path, or the place where one belongs. Null where the path leads nowhere,
 * to something else, or through text that is broken, of which the tree may say anything.
 */
export function blockAt(source: Source, path: Path): Block | null {
  let block: Block | null = documentBlock(source);
  for (const [depth, step] of path.entries()) {
    const entry: BlockEntry | null | undefined = block && entryUnder(block, step);
    if (!block || !entry) return null;
    block = inner(source, block, entry, depth === 0 && step === collectionKey[source.kind]);
  }
  return block;
}

/** The entry under a key or, in a list, at a position; of a doubled key the last one. */
export function entryUnder(block: Block, step: string | number): BlockEntry | undefined {
  return typeof step === 'number'
    ? block.entries[step]
    : block.entries.findLast(({ key }) => key === String(step));
}

/** The entry that begins at an absolute offset. */
export function entryFrom(block: Block, start: number): BlockEntry | undefined {
  return block.entries.find(({ span }) => span.start === start);
}

/** A mapping or list with one of its entries. */
export interface PlacedEntry {
  readonly block: Block;
  readonly entry: BlockEntry;
}

/** The entry at a path, or null; see {@link blockAt}. */
export function entryAt(source: Source, path: Path): PlacedEntry | null {
  const block = blockAt(source, path.slice(0, -1));
  const entry = block && path.length > 0 ? entryUnder(block, path.at(-1)!) : undefined;
  return block && entry ? { block, entry } : null;
}

/**
 * The innermost entry that holds the word at an absolute offset: of a key, the one that it begins.
 * Null where the text is broken, and in the first of two mappings under one name.
 */
export function entryHolding(source: Source, offset: number): PlacedEntry | null {
  const place = placeAt(source, offset);
  const block = place && blockAt(source, place.path.slice(0, -1));
  if (!place || !block) return null;
  const entry = block.entries.find(({ span }) =>
    place.role === 'key'
      ? span.start === place.span.start
      : span.start <= place.span.start && place.span.end <= span.end,
  );
  return entry ? { block, entry } : null;
}

/** The column, from 0, in which an offset stands. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // A byte order mark takes no column.
  return start === 0 && text.charCodeAt(0) === 0xfeff ? Math.min(1, offset) : start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** The last item that begins in a stretch, its ends left out; or null. */
function lastItemIn(source: Source, start: number, end: number): Entry | null {
  for (let index = source.itemCount - 1; index >= 0; index--) {
    const base = source.baseOf(index);
    if (base < end) return base > start ? source.itemAt(index) : null;
  }
  return null;
}

function documentBlock(source: Source): Block {
  const { text, sections } = source;
  const contents = sections[0]?.part.document?.contents;
  const isFlow = isMap(contents) && contents.flow === true && spanOf(contents) !== null;
  const entries = sections.map((section, index) => {
    const entry = entryOf(text, section);
    const next = sections[index + 1]?.base ?? text.length;
    // Items that were cut off are not in the tree of their section.
    const last = isNothing(section.value) ? lastItemIn(source, section.base, next) : null;
    if (!last) return entry;
    const { key, valueAt, node, base } = entry;
    return {
      key,
      span: { start: entry.span.start, end: entryOf(text, last).span.end },
      valueAt,
      node,
      base,
    };
  });
  return {
    text,
    style: isFlow ? 'flow' : sections.length > 0 ? 'block' : 'none',
    isList: false,
    entries,
    span: isFlow ? absolute(contents as Node, sections[0]!.base) : null,
    owner: null,
  };
}

function inner(source: Source, block: Block, entry: BlockEntry, isCollection: boolean): Block | null {
  const { text, items, sections } = source;
  const owner = { block, entry };
  const { node, base } = entry;
  if (isCollection && isNothing(node) && items.length > 0) {
    const entries = items.map((item) => entryOf(text, item));
    return { text, style: 'block', isList: false, entries, span: null, owner };
  }
  // All that counts from one base was parsed as one piece.
  const piece = items.find((item) => item.base === base) ?? sections.find((section) => section.base === base);
  return piece && piece.part.problems.length > 0 ? null : blockOf(text, node, base, owner);
}

function blockOf(text: string, node: Node | null, base: number, owner: Block['owner']): Block | null {
  if (isNothing(node)) {
    const span = node && absolute(node, base);
    const written = span && span.end > span.start ? span : null;
    return { text, style: 'none', isList: false, entries: [], span: written, owner };
  }
  if (!isMap(node) && !isSeq(node)) return null;
  const isFlow = node.flow === true;
  const hasProperties = Boolean(node.anchor) || Boolean(node.tag);
  if (node.items.length === 0 && hasProperties) return null;
  const entries = isMap(node)
    ? fieldsOf(node).map(({ key, value }) =>
        placed(text, key.text, { start: key.span.start + base, end: key.span.end + base }, value, base),
      )
    : (node.items as Node[]).map((item) => listItem(text, item, base, isFlow));
  return {
    text,
    style: node.items.length === 0 ? 'none' : isFlow ? 'flow' : 'block',
    isList: isSeq(node),
    entries,
    span: absolute(node, base),
    owner,
  };
}

function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.anchor && !node.tag);
}

function entryOf(text: string, entry: Entry): BlockEntry {
  return new LaterEntry(text, entry);
}

/** Where it ends is looked up when it is asked: of a long collection, most entries are only passed. */
class LaterEntry implements BlockEntry {
  readonly key: string;
  readonly node: Node | null;
  readonly base: number;
  private found: BlockEntry | undefined;

  constructor(
    private readonly text: string,
    private readonly entry: Entry,
  ) {
    this.key = entry.key.text;
    this.node = entry.value;
    this.base = entry.base;
  }

  get span(): Span {
    return this.whole().span;
  }

  get valueAt(): number {
    return this.whole().valueAt;
  }

  private whole(): BlockEntry {
    const { key, value, base } = this.entry;
    this.found ??= placed(this.text, key.text, shift(key.span, base), value, base);
    return this.found;
  }
}

function placed(text: string, name: string, key: Span, node: Node | null, base: number): BlockEntry {
  const valueAt = behindColon(text, key.end);
  const end = Math.max(valueAt, endOf(text, node, base) ?? valueAt);
  return { key: name, span: { start: key.start, end }, valueAt, node, base };
}

function listItem(text: string, node: Node, base: number, isFlow: boolean): BlockEntry {
  const span = absolute(node, base) ?? { start: base, end: base };
  const end = Math.max(span.start, endOf(text, node, base) ?? span.start);
  if (isFlow) return { key: null, span: { start: span.start, end }, valueAt: span.start, node, base };
  const dash = text.lastIndexOf('-', span.start - 1);
  return { key: null, span: { start: dash, end: Math.max(end, dash + 1) }, valueAt: dash + 1, node, base };
}

function behindColon(text: string, keyEnd: number): number {
  const gap = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return keyEnd + (gap?.[0].length ?? 0);
}

/** Where a value ends without the space and comments behind it; null where nothing is written. */
function endOf(text: string, node: Node | null, base: number): number | null {
  let last: Node | null = node;
  let least: number | null = null;
  while ((isMap(last) || isSeq(last)) && !last.flow && last.items.length > 0) {
    if (isSeq(last)) {
      last = (last.items.at(-1) ?? null) as Node | null;
      continue;
    }
    const field = fieldsOf(last).at(-1);
    if (!field) break;
    least = behindColon(text, field.key.span.end + base);
    last = field.value;
  }
  const span = last && absolute(last, base);
  if (!span) return least;
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return end > span.start ? Math.max(end, least ?? 0) : least;
}

function absolute(node: Node, base: number): Span | null {
  const span = spanOf(node);
  return span && { start: span.start + base, end: span.end + base };
}
