import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { sameUri } from '../files.js';
import type { ParsedDocument } from '../model/model.js';
import { placeAt } from '../model/place.js';
import { type Span, shift, touches, type Word } from '../model/span.js';
import { elementDefinition } from './element-place.js';
import { occurrenceAt, type Subject } from './subject.js';

/** Where a word leads to. */
export type Definition =
  | { readonly in: 'document'; readonly document: ParsedDocument; readonly span: Span }
  /** A built-in entry, by its id and the name of the file that it stands in. */
  | { readonly in: 'catalogue'; readonly id: string; readonly file: string };

export interface DefinitionLink {
  /** The word that leads there, absolute; of `alias/element` the half that was asked about. */
  readonly from: Span;
  readonly to: Definition;
}

/**
 * Where the word at an absolute offset leads to, or null where it leads nowhere. A definition leads
 * to itself, the alias of an imported document to that document.
 */
export function definition(analysis: Analysis, offset: number): DefinitionLink | null {
  const path = file(analysis, offset);
  if (path) return path;
  const at = occurrenceAt(analysis, offset);
  if (!at) return null;
  const { subject, role, span: from } = at;
  const isImport = subject.kind === 'alias' && role === 'definition';
  const to = isImport ? beginning(analysis.links.imports.get(subject.id)) : definitionOf(analysis, subject);
  return to && { from, to };
}

/** Where a subject that a document speaks of is defined; null where it is not. */
export function definitionOf(analysis: Analysis, subject: Subject): Definition | null {
  const { document, links } = analysis;
  switch (subject.kind) {
    case 'element': {
      const alias = [...links.imports].find(
        ([, imported]) => imported && sameUri(imported.uri) === sameUri(subject.uri),
      )?.[0];
      const isOwn = sameUri(subject.uri) === sameUri(document.uri);
      if (!isOwn && alias === undefined) return null;
      const found = elementDefinition(analysis, isOwn ? subject.id : `${alias}/${subject.id}`);
      return found && { in: 'document', ...found };
    }
    case 'alias': {
      const found = architectureOf(document)?.imports.findLast(({ alias }) => alias.text === subject.id);
      return found ? { in: 'document', document, span: found.alias.span } : null;
    }
    case 'bouwsteen':
      return entryDefinition(analysis, subject.id);
    case 'uitgangspunt':
      return principle(analysis, subject.id);
    case 'indicator': {
      const found = elementDefinition(analysis, `${subject.voorziening}/${subject.id}`);
      return found && { in: 'document', ...found };
    }
  }
}

/** Where a bouwsteen is defined: in an own catalogue if one has it, otherwise in a built-in one. */
export function entryDefinition(analysis: Analysis, id: string): Definition | null {
  const own = inOwnCatalogue(analysis, ({ model }) =>
    model.kind === 'bouwstenen'
      ? model.catalogue.items.map((item) => ({ ...item.id, span: shift(item.id.span, item.base) }))
      : [],
  );
  const known = analysis.catalogue.get(id);
  return own(id) ?? (known ? { in: 'catalogue', id, file: known.bestand } : null);
}

function principle(analysis: Analysis, id: string): Definition | null {
  const { document, catalogue } = analysis;
  const here = architectureOf(document)?.principles.findLast((candidate) => candidate.id.text === id);
  if (here) return { in: 'document', document, span: shift(here.id.span, here.base) };
  const own = inOwnCatalogue(analysis, ({ model }) =>
    model.kind === 'bouwstenen' ? model.catalogue.uitgangspuntPlaces : [],
  );
  const known = catalogue.uitgangspunten.get(id);
  return own(id) ?? (known ? { in: 'catalogue', id, file: known.bestand } : null);
}

/** Finds ids in the own catalogues of a document. Of several with the same id the last one counts. */
function inOwnCatalogue(
  { document, links }: Analysis,
  wordsOf: (catalogue: ParsedDocument) => readonly Word[],
): (id: string) => Definition | null {
  return (id) => {
    for (const own of [...links.catalogues.values(), document].reverse()) {
      const word = own && wordsOf(own).findLast(({ text }) => text === id);
      if (own && word) return { in: 'document', document: own, span: word.span };
    }
    return null;
  };
}

/** A path to another document leads to its beginning. */
function file({ links, document }: Analysis, offset: number): DefinitionLink | null {
  const place = placeAt(document.source, offset);
  if (place?.role !== 'value' || !touches(place.span, offset)) return null;
  const alias = architectureOf(document)?.imports.find(({ path }) => path?.span.start === place.span.start)
    ?.alias.text;
  const isImport = place.path[0] === 'importeert' && alias !== undefined;
  const found = isImport
    ? links.imports.get(alias)
    : place.path[0] === 'catalogi'
      ? links.catalogues.get(place.text)
      : null;
  const to = beginning(found);
  return to && { from: place.span, to };
}

function beginning(document: ParsedDocument | null | undefined): Definition | null {
  return document ? { in: 'document', document, span: { start: 0, end: 0 } } : null;
}
