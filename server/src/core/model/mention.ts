import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { collectionKey, type FileKind } from './kind.js';
import { type Alternative, alternativesUnder, keyNamesOf, topOf } from './schema.js';
import type { Entry, Source } from './source.js';
import { type Span, shift, type Word } from './span.js';
import { type Field, fieldsOf, wordOf } from './yaml-part.js';

/** What a word in a document names. A `kanaal` is an element or a bouwsteen; a `pad` is a file. */
export type Named = 'element' | 'bouwsteen' | 'kanaal' | 'uitgangspunt' | 'indicator' | 'alias' | 'pad';

/** A word that names something, before anyone looked whether that exists. */
export interface Mention {
  readonly what: Named;
  readonly role: 'definition' | 'use';
  readonly text: string;
  /** Without quotes. Absolute. */
  readonly span: Span;
  /** The item of the collection that it stands in, such as an element; null outside of them. */
  readonly item: string | null;
}

/** The mentions of a piece, in offsets that count from the base of its entry; by its node. */
export type KnownMentions = WeakMap<Node, readonly Mention[]>;

/** What the definitions of the schemas that refer to something refer to. */
const namedBy: Readonly<Record<string, Named>> = {
  'verwijzing-bouwsteen': 'bouwsteen',
  'verwijzing-element': 'element',
  'verwijzing-kanaal': 'kanaal',
  'verwijzing-uitgangspunt': 'uitgangspunt',
  'verwijzing-indicator': 'indicator',
  'pad-naar-catalogus': 'pad',
  'pad-naar-architectuur': 'pad',
};

/** What the ids of items are definitions of; an item of a monitor uses the id of a bouwsteen. */
const definedItem: Readonly<Record<FileKind, Pick<Mention, 'what' | 'role'> | null>> = {
  architectuur: { what: 'element', role: 'definition' },
  bouwstenen: { what: 'bouwsteen', role: 'definition' },
  monitor: { what: 'bouwsteen', role: 'use' },
  // Rules are no part of any document.
  config: null,
};

/** The keys whose children are definitions. */
const definedUnder: ReadonlyMap<string, Named> = new Map([
  ['uitgangspunten', 'uitgangspunt'],
  ['importeert', 'alias'],
  ['indicatoren', 'indicator'],
]);

/**
 * Every word of a document that names something, in the order of the text. Which words do follows
 * from the schema; broken text gives those that can be read.
 * @param known what earlier versions gave, by node; it is added to.
 */
export function mentionsIn(source: Source, known: KnownMentions): Mention[] {
  const found: Mention[] = [];
  for (const section of source.sections) found.push(...mentionsInSection(source, section, known));
  for (const item of source.items)
    for (const mention of mentionsInItem(source, item, known)) found.push(mention);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The mentions in a section, without those in the items of the collection. */
export function mentionsInSection({ kind }: Source, section: Entry, known: KnownMentions): Mention[] {
  if (section.key.text === collectionKey[kind]) return [];
  const places = alternativesUnder(kind, topOf(kind), section.key.text);
  return placed(section, known, () => walk(kind, section, places, null));
}

/** The mentions in an item of the collection, its id first. */
export function mentionsInItem({ kind }: Source, item: Entry, known: KnownMentions): Mention[] {
  const defined = definedItem[kind];
  if (!defined) return [];
  const { key, base } = item;
  const span = shift(unquoted(item, key), base);
  const read = (): Mention[] => {
    const items = alternativesUnder(kind, topOf(kind), collectionKey[kind]);
    return walk(kind, item, alternativesUnder(kind, items, key.text), key.text);
  };
  return [
    { what: defined.what, role: defined.role, text: key.text, span, item: key.text },
    ...placed(item, known, read),
  ];
}

/** The mentions under an entry, made absolute. */
function placed({ value, base }: Entry, known: KnownMentions, read: () => Mention[]): Mention[] {
  if (!value) return [];
  const mentions = known.get(value) ?? read();
  known.set(value, mentions);
  return mentions.map(({ what, role, text, item, span }) => ({
    what,
    role,
    text,
    span: shift(span, base),
    item,
  }));
}

function walk(kind: FileKind, entry: Entry, places: readonly Alternative[], item: string | null): Mention[] {
  const found: Mention[] = [];
  const add = (what: Named, role: Mention['role'], word: Word): void => {
    found.push({ what, role, text: word.text, span: unquoted(entry, word), item });
  };
  const visit = (node: Node | null, at: readonly Alternative[], key: string): void => {
    if (!node || at.length === 0) return;
    if (isScalar(node)) {
      const named = at.map(({ definition }) => namedBy[definition ?? '']).find(Boolean);
      const word = named && wordOf(node);
      if (word) add(named, 'use', word);
    } else if (isMap(node)) {
      for (const field of fieldsOf(node)) visitField(field, at, key);
    } else if (isSeq(node)) {
      const inner = alternativesUnder(kind, at, 0);
      for (const child of node.items as Node[]) visit(child, inner, key);
    }
  };
  const visitField = (field: Field, at: readonly Alternative[], parent: string): void => {
    const named = namedBy[keyNamesOf(kind, at)?.definition ?? ''];
    const defined = definedUnder.get(parent);
    if (named) add(named, 'use', field.key);
    else if (defined) add(defined, 'definition', field.key);
    visit(field.value, alternativesUnder(kind, at, field.key.text), field.key.text);
  };
  visit(entry.value, places, entry.key.text);
  return found;
}

/** The stretch of a word without the quotes around it. Counts from the base of its entry, as the word does. */
function unquoted({ part }: Entry, { span }: Word): Span {
  const first = part.text[span.start];
  const isQuoted = (first === '"' || first === "'") && part.text[span.end - 1] === first;
  return isQuoted && span.end - span.start > 1 ? { start: span.start + 1, end: span.end - 1 } : span;
}
