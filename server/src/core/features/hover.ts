import type { Analysis } from '../analysis.js';
import type { Context } from '../context.js';
import { layerById } from '../model/layers.js';
import { type Place, placeAt } from '../model/place.js';
import { type Alternative, alternativesAt, keyNamesAt } from '../model/schema.js';
import { type Span, touches } from '../model/span.js';
import type { Taal } from '../taal.js';
import { describeArchimateType } from './archimate-words.js';
import { describeAbbreviation } from './describe-abbreviation.js';
import { describeAssumption } from './describe-assumption.js';
import { describeBouwsteen } from './describe-bouwsteen.js';
import { describeDocument } from './describe-document.js';
import { describeElement } from './describe-element.js';
import { describeFigure, describeGrowth } from './describe-figure.js';
import { describeIndicator } from './describe-indicator.js';
import { describeLayer } from './describe-layer.js';
import { describePrinciple } from './describe-principle.js';
import { describeRelation } from './describe-relation.js';
import { describeRule, describeSuppression } from './describe-rule.js';
import { describeView } from './describe-view.js';
import { escaped } from './markdown.js';
import { meaningsOf } from './value-meanings.js';

export interface Hover {
  /** Absolute: the word that it explains. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Explains the word at an absolute offset: what it names, what it means in the list that it was
 * chosen from, or what its key is for; in a comment that silences a rule, that rule. Null where
 * there is nothing to explain.
 */
export function hover(analysis: Analysis, offset: number, taal: Taal): Hover | null {
  const { source } = analysis.document;
  const place = placeAt(source, offset);
  if (!place) return describeSuppression(source.text, offset, taal);
  const half = alias(analysis, place, offset, taal);
  if (half) return half;
  const markdown = explain(analysis, place, taal);
  return markdown ? { span: place.span, markdown } : null;
}

/** Of `alias/element` the first half is the document, and the second half its element. */
function alias(context: Context, place: Place, offset: number, taal: Taal): Hover | null {
  const { text, span } = place;
  const slash = text.indexOf('/');
  // Escapes in a quoted word hide where its halves stand.
  const start = context.document.source.text.indexOf(text, span.start);
  if (slash < 0 || start < 0 || start > span.start + 1) return null;
  const first = { start, end: start + slash };
  const document = context.links.imports.get(text.slice(0, slash));
  if (!document || !touches(first, offset) || !refersTo(context, place, elementWords)) return null;
  return { span: first, markdown: describeDocument(document, taal) };
}

const elementWords = ['verwijzing-element', 'verwijzing-kanaal'];

function refersTo({ document }: Context, { path }: Place, definitions: readonly string[]): boolean {
  return alternativesAt(document.source.kind, path).some(
    ({ definition }) => definition !== null && definitions.includes(definition),
  );
}

function explain(context: Context, place: Place, taal: Taal): string | null {
  const { kind } = context.document.source;
  if (kind === 'monitor') {
    const text = cell(context, place, taal);
    if (text) return text;
  }
  const assumed = kind === 'architectuur' ? describeAssumption(context, place.path, taal) : null;
  if (assumed) return assumed;
  const alternatives = alternativesAt(kind, place.path);
  const about =
    place.role === 'value'
      ? alternatives.map(({ definition }) => definition)
      : [keyNamesAt(kind, place.path.slice(0, -1))?.definition ?? null];
  for (const definition of about) {
    const text = reference(context, definition, place, taal);
    if (text) return text;
  }
  return place.role === 'key' ? explainKey(context, place, taal) : explainValue(place, alternatives, taal);
}

/** A figure of a monitor, on its year and on its number, or its growth. */
function cell(context: Context, { path, role }: Place, taal: Taal): string | null {
  const [, voorziening, section, indicator, inner, period, field] = path;
  if (section !== 'indicatoren' || indicator === undefined) return null;
  const isNumber = role === 'value' && [undefined, 'gedrukt', 'waarde'].includes(field as string | undefined);
  if (inner === 'waarden' && period !== undefined && (isNumber || (role === 'key' && field === undefined))) {
    return describeFigure(context, String(voorziening), String(indicator), String(period), taal);
  }
  // The parts of a printed growth stand one step less deep than those of a figure.
  const isGrowth =
    role === 'value' && [undefined, 'gedrukt', 'waarde'].includes(period as string | undefined);
  return inner === 'groei' && isGrowth
    ? describeGrowth(context, String(voorziening), String(indicator), taal)
    : null;
}

/** What the word refers to, if it refers to something that exists. */
function reference(context: Context, definition: string | null, place: Place, taal: Taal): string | null {
  const { text } = place;
  switch (definition) {
    case 'verwijzing-bouwsteen':
      return bouwsteen(context, text, taal);
    case 'verwijzing-element':
      return describeElement(context, text, taal);
    case 'verwijzing-kanaal':
      return describeElement(context, text, taal) ?? bouwsteen(context, text, taal);
    case 'verwijzing-uitgangspunt':
      return describePrinciple(context, text, taal);
    case 'verwijzing-indicator':
      return describeIndicator(context, String(place.path[1]), text, taal);
    case 'pad-naar-catalogus':
    case 'pad-naar-architectuur':
      return document(context, place, taal);
    case 'laag':
      return layer(context, text);
    case 'verwijzing-regel':
      return describeRule(text, taal);
    default:
      return null;
  }
}

function bouwsteen(context: Context, id: string, taal: Taal): string | null {
  const entry = context.catalogue.get(id);
  return entry ? describeBouwsteen(entry, context, taal) : null;
}

function layer(context: Context, id: string): string | null {
  const found = layerById(id);
  return found ? describeLayer(context, found) : null;
}

/** The document that a path leads to. */
function document({ links }: Context, { path, text }: Place, taal: Taal): string | null {
  const found = path[0] === 'importeert' ? links.imports.get(String(path[1])) : links.catalogues.get(text);
  return found ? describeDocument(found, taal) : null;
}

function explainKey(context: Context, place: Place, taal: Taal): string | null {
  const { kind } = context.document.source;
  const { path, text } = place;
  const named = path.length === 2 ? namedUnder(context, String(path[0]), text, taal) : null;
  if (named) return named;
  if (path[2] === 'indicatoren' && path.length === 4) {
    return describeIndicator(context, String(path[1]), text, taal);
  }
  const above = alternativesAt(kind, path.slice(0, -1));
  const verb = kind === 'architectuur' && above.some(({ definition }) => definition === 'relatie');
  const relation = verb ? describeRelation(text, taal) : null;
  const description = alternativesAt(kind, path)[0]?.description;
  return relation ?? (description ? described(text, description) : null);
}

/** What stands by name under a key at the top. */
function namedUnder(context: Context, section: string, id: string, taal: Taal): string | null {
  switch (section) {
    case 'elementen':
      return describeElement(context, id, taal);
    case 'bouwstenen':
      return bouwsteen(context, id, taal);
    case 'uitgangspunten':
      return describePrinciple(context, id, taal);
    case 'weergaven':
      return describeView(context, id, taal);
    case 'afkortingen':
      return describeAbbreviation(context, id);
    case 'importeert': {
      const found = context.links.imports.get(id);
      return found ? describeDocument(found, taal) : null;
    }
    default:
      return null;
  }
}

/** A value from a fixed list means what that list says; true or false is explained by its key. */
function explainValue(
  { text, path }: Place,
  alternatives: readonly Alternative[],
  taal: Taal,
): string | null {
  const chosen = alternatives.find(({ schema }) => schema.enum?.includes(text));
  if (chosen) {
    if (chosen.definition === 'archimate-type') return describeArchimateType(text, taal);
    // The verbs of relations, which a view may choose from.
    const verb = chosen.definition === 'werkwoord' ? describeRelation(text, taal) : null;
    const meaning = meaningsOf(chosen.schema.enum!)?.[text]?.[taal] ?? chosen.description;
    return verb ?? (meaning ? described(text, meaning) : null);
  }
  const flag = alternatives.find(({ schema }) => schema.type === 'boolean');
  return flag?.description && /^(?:true|false)$/.test(text)
    ? described(String(path.at(-1)), flag.description)
    : null;
}

/** Descriptions in the schemas, and meanings, are Markdown of our own. */
function described(name: string, description: string): string {
  return `**${escaped(name)}**\n\n${description}`;
}
