import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { placesIn } from '../model/catalogue-file.js';
import type { ParsedDocument } from '../model/model.js';
import { type Place, placeAt } from '../model/place.js';
import { alternativesAt, keyNamesAt } from '../model/schema.js';
import { type Span, shift } from '../model/span.js';
import { elementDefinition } from './element-place.js';

/** Where a word leads to. */
export type Definition =
  | { readonly in: 'document'; readonly document: ParsedDocument; readonly span: Span }
  /** A built-in entry, by its id and the name of the file that it stands in. */
  | { readonly in: 'catalogue'; readonly id: string; readonly file: string };

export interface DefinitionLink {
  /** The word that leads there, absolute. */
  readonly from: Span;
  readonly to: Definition;
}

/** Where the word at an absolute offset leads to, or null where it leads nowhere. */
export function definition(analysis: Analysis, offset: number): DefinitionLink | null {
  const place = placeAt(analysis.document.source, offset);
  const to = place && (file(analysis, place) ?? target(analysis, place));
  return place && to ? { from: place.span, to } : null;
}

function target(analysis: Analysis, place: Place): Definition | null {
  const { kind } = analysis.document.source;
  const definitions =
    place.role === 'value'
      ? alternativesAt(kind, place.path).map((alternative) => alternative.definition)
      : [keyNamesAt(kind, place.path.slice(0, -1))?.definition ?? null];
  for (const name of definitions) {
    const found = reference(analysis, name, place.text);
    if (found) return found;
  }
  return null;
}

function reference(analysis: Analysis, name: string | null, text: string): Definition | null {
  switch (name) {
    case 'verwijzing-bouwsteen':
      return entryDefinition(analysis, text);
    case 'verwijzing-element':
      return element(analysis, text);
    case 'verwijzing-kanaal':
      return element(analysis, text) ?? entryDefinition(analysis, text);
    case 'verwijzing-uitgangspunt':
      return principle(analysis, text);
    default:
      return null;
  }
}

function element(analysis: Analysis, name: string): Definition | null {
  const found = elementDefinition(analysis, name);
  return found && { in: 'document', ...found };
}

/** Where a bouwsteen is defined: in an own catalogue if one has it, otherwise in a built-in one. */
export function entryDefinition({ document, links, catalogue }: Analysis, id: string): Definition | null {
  for (const own of [document, ...links.catalogues.values()]) {
    const found = own && inCatalogue(own, id);
    if (found) return found;
  }
  const known = catalogue.get(id);
  return known ? { in: 'catalogue', id, file: known.bestand } : null;
}

function inCatalogue(document: ParsedDocument, id: string): Definition | null {
  if (document.model.kind !== 'bouwstenen') return null;
  const place = placesIn(document.model.catalogue).find((candidate) => candidate.id === id);
  return place ? { in: 'document', document, span: place.span } : null;
}

function principle(analysis: Analysis, id: string): Definition | null {
  const { document, links, catalogue } = analysis;
  const own = architectureOf(document)?.principles.find((candidate) => candidate.id.text === id);
  if (own) return { in: 'document', document, span: shift(own.id.span, own.base) };
  for (const linked of links.catalogues.values()) {
    const found = linked && inCatalogue(linked, id);
    if (found) return found;
  }
  const known = catalogue.uitgangspunten.get(id);
  return known ? { in: 'catalogue', id, file: known.bestand } : null;
}

/** A path to another document leads to its beginning. */
function file({ links, document }: Analysis, place: Place): Definition | null {
  if (place.role !== 'value') return null;
  const alias = architectureOf(document)?.imports.find(({ path }) => path?.span.start === place.span.start)
    ?.alias.text;
  const isImport = place.path[0] === 'importeert' && alias !== undefined;
  const found = isImport
    ? links.imports.get(alias)
    : place.path[0] === 'catalogi'
      ? links.catalogues.get(place.text)
      : null;
  return found ? { in: 'document', document: found, span: { start: 0, end: 0 } } : null;
}
