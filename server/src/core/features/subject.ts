import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { sameUri } from '../files.js';
import type { Catalogue } from '../model/catalogue.js';
import { type Mention, mentionsInItem, mentionsInSection, type Named } from '../model/mention.js';
import type { ParsedDocument } from '../model/model.js';
import { placeAt } from '../model/place.js';
import { alternativesAt, keyNamesAt } from '../model/schema.js';
import { entryAround } from '../model/source.js';
import { type Span, touches } from '../model/span.js';

/**
 * Something that has a name and can be referred to, whichever document speaks of it. `uri` is the
 * document that defines it, or null for what is built in.
 */
export type Subject =
  | { readonly kind: 'element' | 'alias'; readonly uri: string; readonly id: string }
  | { readonly kind: 'bouwsteen' | 'uitgangspunt'; readonly uri: string | null; readonly id: string }
  /** The same series in every edition: an indicator of a voorziening. */
  | { readonly kind: 'indicator'; readonly voorziening: string; readonly id: string };

/** A word that names a subject. */
export interface Occurrence {
  readonly subject: Subject;
  readonly role: 'definition' | 'use';
  /** The id alone, without quotes and without the alias before it. Absolute. */
  readonly span: Span;
}

/** Whether two documents speak of the same. */
export function sameSubject(a: Subject, b: Subject): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(subject: Subject): string {
  const owner = subject.kind === 'indicator' ? subject.voorziening : subject.uri && sameUri(subject.uri);
  return `${subject.kind} ${owner ?? ''} ${subject.id}`;
}

/**
 * Every word of a document that names a subject, in the order of the text.
 * @param builtIn the catalogue that comes with the program. A client may open its files, and own
 * catalogues may lay uitgangspunten over it; given this, those are known as what is built in.
 */
export function occurrencesIn(analysis: Analysis, builtIn?: Catalogue): Occurrence[] {
  const { mentions } = analysis.document;
  return mentions.flatMap(occurrenceReader(analysis, builtIn));
}

/** The words of a document that name this subject, in the order of the text. */
export function occurrencesOf(subject: Subject, analysis: Analysis, builtIn?: Catalogue): Occurrence[] {
  const { mentions } = analysis.document;
  return mentions
    .filter(({ text }) => text === subject.id || text.split('/').includes(subject.id))
    .flatMap(occurrenceReader(analysis, builtIn))
    .filter((found) => sameSubject(found.subject, subject));
}

/**
 * The word at an absolute offset that names a subject, or null. Of `alias/element` it is the half
 * there. Where the text around it is broken, its line is believed.
 */
export function occurrenceAt(analysis: Analysis, offset: number, builtIn?: Catalogue): Occurrence | null {
  const read = occurrenceReader(analysis, builtIn);
  for (const mention of mentionsAround(analysis.document, offset)) {
    if (!touches(mention.span, offset)) continue;
    const found = read(mention).findLast(({ span }) => touches(span, offset));
    if (found) return found;
  }
  const mention = mentionInLine(analysis.document, offset);
  return (mention && read(mention).findLast(({ span }) => touches(span, offset))) ?? null;
}

/** The mentions in the section and in the item around an absolute offset. */
function mentionsAround({ source, known }: ParsedDocument, offset: number): Mention[] {
  const section = entryAround(source.sections, offset);
  const item = source.itemAround(offset);
  return [
    ...(section ? mentionsInSection(source, section, known.mentions) : []),
    ...(item ? mentionsInItem(source, item, known.mentions) : []),
  ];
}

/** What can be referred to with an id; the schemas call it `verwijzing-` and this. */
const referred: readonly string[] = [
  'bouwsteen',
  'element',
  'kanaal',
  'uitgangspunt',
  'indicator',
] satisfies Named[];

/** A use of something in a line whose surroundings are too broken to be read as a tree. */
function mentionInLine({ source }: ParsedDocument, offset: number): Mention | null {
  const place = placeAt(source, offset);
  if (!place) return null;
  const { kind } = source;
  const definitions =
    place.role === 'value'
      ? alternativesAt(kind, place.path).map(({ definition }) => definition)
      : [keyNamesAt(kind, place.path.slice(0, -1))?.definition];
  const names = definitions.map((definition) => definition?.replace(/^verwijzing-/, ''));
  const what = names.find((name) => name !== undefined && referred.includes(name));
  if (what === undefined) return null;
  const item = place.path.length > 2 ? String(place.path[1]) : null;
  const { text, span } = place;
  // Of a word in quotes the tree knows more than a line; what is left here has none.
  return source.text.slice(span.start, span.end) === text
    ? { what: what as Named, role: 'use', text, span, item }
    : null;
}

/**
 * Reads what mentions of a document name, in the order of the text. A path names no subject;
 * `alias/element` names two.
 * @param builtIn see {@link occurrencesIn}.
 */
export function occurrenceReader(
  analysis: Analysis,
  builtIn: Catalogue | undefined,
): (mention: Mention) => Occurrence[] {
  const { document, links } = analysis;
  const { uri, source } = document;
  let known: Known | undefined;
  const own = (): Known => {
    known ??= knownTo(analysis);
    return known;
  };
  // What is built in stays built in, also where an own catalogue lays fields over it.
  const bouwsteen = (id: string): Subject => {
    const isBuiltIn = analysis.catalogue.overridden(id) !== undefined;
    return { kind: 'bouwsteen', uri: isBuiltIn ? null : (own().bouwstenen.get(id) ?? null), id };
  };
  const uitgangspunt = (id: string): Subject => {
    if (own().principles.has(id)) return { kind: 'uitgangspunt', uri, id };
    const isBuiltIn = builtIn?.uitgangspunten.has(id) === true;
    return { kind: 'uitgangspunt', uri: isBuiltIn ? null : (own().uitgangspunten.get(id) ?? null), id };
  };
  const elements = ({ role, text, span }: Mention): Occurrence[] => {
    if (!text.includes('/')) return [{ subject: { kind: 'element', uri, id: text }, role, span }];
    // Escapes in a quoted word hide where its halves stand.
    if (source.text.slice(span.start, span.end) !== text) return [];
    const middle = span.start + text.indexOf('/');
    const alias = source.text.slice(span.start, middle);
    const imported = links.imports.get(alias);
    const first = { kind: 'alias', uri, id: alias } as const;
    const found: Occurrence[] = [{ subject: first, role, span: { start: span.start, end: middle } }];
    if (imported) {
      const subject = { kind: 'element', uri: imported.uri, id: text.slice(alias.length + 1) } as const;
      found.push({ subject, role, span: { start: middle + 1, end: span.end } });
    }
    return found;
  };
  return (mention) => {
    const { what, role, text, span, item } = mention;
    const only = (subject: Subject): Occurrence[] => [{ subject, role, span }];
    switch (what) {
      case 'alias':
        return only({ kind: 'alias', uri, id: text });
      case 'element':
        return elements(mention);
      case 'kanaal':
        return text.includes('/') || own().elements.has(text) ? elements(mention) : only(bouwsteen(text));
      case 'bouwsteen':
        return only(bouwsteen(text));
      case 'uitgangspunt':
        return only(uitgangspunt(text));
      case 'indicator':
        return item === null ? [] : only({ kind: 'indicator', voorziening: item, id: text });
      case 'pad':
        return [];
    }
  };
}

/** What a document and its own catalogues define. */
interface Known {
  readonly elements: ReadonlySet<string>;
  /** The uitgangspunten of an architecture itself. */
  readonly principles: ReadonlySet<string>;
  /** By id, the own catalogue that defines it; of several, the last one counts. */
  readonly bouwstenen: ReadonlyMap<string, string>;
  readonly uitgangspunten: ReadonlyMap<string, string>;
}

function knownTo({ document, links }: Analysis): Known {
  const architecture = architectureOf(document);
  const bouwstenen = new Map<string, string>();
  const uitgangspunten = new Map<string, string>();
  for (const linked of [...links.catalogues.values(), document]) {
    if (linked?.model.kind !== 'bouwstenen') continue;
    const { items, uitgangspuntPlaces } = linked.model.catalogue;
    for (const { id } of items) bouwstenen.set(id.text, linked.uri);
    for (const { text } of uitgangspuntPlaces) uitgangspunten.set(text, linked.uri);
  }
  return {
    elements: new Set(architecture?.elements.map(({ id }) => id.text)),
    principles: new Set(architecture?.principles.map(({ id }) => id.text)),
    bouwstenen,
    uitgangspunten,
  };
}
