import type { Analysis } from '../analysis.js';
import { architectureOf, type Context } from '../context.js';
import type { Element } from '../model/architecture.js';
import { layerById } from '../model/layers.js';
import { type Place, placeAt } from '../model/place.js';
import { alternativesAt, keyNamesAt } from '../model/schema.js';
import type { Span } from '../model/span.js';
import type { Taal } from '../taal.js';
import { describeBouwsteen } from './describe-bouwsteen.js';
import { describeFigure } from './describe-figure.js';
import { describeIndicator } from './describe-indicator.js';
import { escaped } from './markdown.js';

export interface Hover {
  /** Absolute: the word that it explains. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Explains the word at an absolute offset: a bouwsteen with its figures, an element, a principle,
 * an indicator, or what a key is for. Null where there is nothing to explain.
 */
export function hover(analysis: Analysis, offset: number, taal: Taal): Hover | null {
  const place = placeAt(analysis.document.source, offset);
  if (!place) return null;
  const markdown = explain(analysis, place, taal);
  return markdown ? { span: place.span, markdown } : null;
}

function explain(context: Context, place: Place, taal: Taal): string | null {
  const { kind } = context.document.source;
  const [, voorziening, section, indicator, inner, period] = place.path;
  if (kind === 'monitor' && section === 'indicatoren' && inner === 'waarden' && period !== undefined) {
    return describeFigure(context, String(voorziening), String(indicator), String(period), taal);
  }
  const about =
    place.role === 'value'
      ? alternativesAt(kind, place.path).map(({ definition }) => definition)
      : [keyNamesAt(kind, place.path.slice(0, -1))?.definition ?? null];
  for (const definition of about) {
    const text = reference(context, definition, place, taal);
    if (text) return text;
  }
  return place.role === 'key' ? explainKey(context, place, taal) : explainValue(context, place);
}

/** What the word refers to, if it refers to something that exists. */
function reference(context: Context, definition: string | null, place: Place, taal: Taal): string | null {
  switch (definition) {
    case 'verwijzing-bouwsteen':
      return bouwsteen(context, place.text, taal);
    case 'verwijzing-element':
      return element(context, place.text, taal);
    case 'verwijzing-kanaal':
      return element(context, place.text, taal) ?? bouwsteen(context, place.text, taal);
    case 'verwijzing-uitgangspunt':
      return principle(context, place.text);
    case 'verwijzing-indicator':
      return describeIndicator(context, String(place.path[1]), place.text, taal);
    default:
      return null;
  }
}

/** A principle of this document, otherwise of the catalogue. */
function principle({ document, catalogue }: Context, id: string): string | null {
  const own = architectureOf(document)?.principles.find((candidate) => candidate.id.text === id);
  const shared = catalogue.uitgangspunten.get(id);
  const parts = own
    ? [own.statement, own.explanation, own.source]
    : shared && [shared.stelling, shared.toelichting, shared.bron.join('; ')];
  return parts
    ? [`**${escaped(id)}**`, ...parts.flatMap((text) => (text ? escaped(text) : []))].join('\n\n')
    : null;
}

function bouwsteen(context: Context, id: string, taal: Taal): string | null {
  const entry = context.catalogue.get(id);
  return entry ? describeBouwsteen(entry, context, taal) : null;
}

/** An element of this document, or `alias/element` of an imported one. */
function element(context: Context, name: string, taal: Taal): string | null {
  const [alias, id] = name.includes('/') ? name.split('/') : [null, name];
  const document = alias === null ? context.document : context.links.imports.get(alias!);
  const architecture = architectureOf(document);
  const found = architecture?.elements.findLast((candidate) => candidate.id.text === id);
  if (!found) return null;
  const from = alias === null ? null : architecture?.title?.text;
  const own = describeElement(context, found, from ?? null, taal);
  const entry = found.bouwsteen && bouwsteen(context, found.bouwsteen.text, taal);
  return entry ? `${own}\n\n---\n\n${entry}` : own;
}

function describeElement(context: Context, found: Element, from: string | null, taal: Taal): string {
  const dutch = taal === 'nl';
  const entry = found.bouwsteen ? context.catalogue.get(found.bouwsteen.text) : undefined;
  const name = found.name?.text ?? entry?.naam ?? found.id.text;
  const layer = layerById(found.layer?.text ?? entry?.lagen[0]);
  const incoming = (architectureOf(context.document)?.elements ?? []).flatMap((other) =>
    other.relations
      .filter(({ target }) => target.text === found.id.text && from === null)
      .map(({ verb }) => `${escaped(other.id.text)} *${verb}*`),
  );
  const outgoing = found.relations.map(({ verb, target }) => `*${verb}* ${escaped(target.text)}`);
  const marks = [layer?.name, found.status?.text ?? 'bestaand', found.type?.text, from];
  return [
    `**${escaped(name)}** — ${marks.flatMap((mark) => (mark ? escaped(mark) : [])).join(' · ')}`,
    found.description && escaped(found.description),
    outgoing.length > 0 && `**${dutch ? 'Relaties' : 'Relations'}:** ${list(outgoing, taal)}`,
    incoming.length > 0 && `**${dutch ? 'Gebruikt door' : 'Used by'}:** ${list(incoming, taal)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function list(names: readonly string[], taal: Taal): string {
  const left = names.length - 8;
  const more = taal === 'nl' ? ` en nog ${left}` : ` and ${left} more`;
  return names.slice(0, 8).join(', ') + (left > 0 ? more : '');
}

function explainKey(context: Context, place: Place, taal: Taal): string | null {
  const { kind } = context.document.source;
  const [collection, item, inner, indicator] = place.path;
  if (kind === 'architectuur' && collection === 'elementen' && place.path.length === 2) {
    return element(context, String(item), taal);
  }
  if (kind === 'bouwstenen' && collection === 'bouwstenen' && place.path.length === 2) {
    return bouwsteen(context, String(item), taal);
  }
  if (inner === 'indicatoren' && place.path.length === 4) {
    return describeIndicator(context, String(item), String(indicator), taal);
  }
  const alternative = alternativesAt(kind, place.path)[0];
  return alternative?.description ? described(place.text, alternative.description) : null;
}

/** A value from a fixed list is explained by the key that it stands behind. */
function explainValue(context: Context, place: Place): string | null {
  const alternatives = alternativesAt(context.document.source.kind, place.path);
  const fixed = alternatives.find(({ schema }) => schema.enum?.includes(place.text));
  if (!fixed?.description) return null;
  const layer = layerById(place.text);
  if (!layer) return described(place.text, fixed.description);
  const goal = context.catalogue.doelen.find(({ laag }) => laag === layer.id);
  const text = described(layer.name, fixed.description);
  return goal ? `${text}\n\n${escaped(goal.doel)}\n\n${escaped(goal.bron.join('; '))}` : text;
}

/** Descriptions in the schemas are Markdown of our own. */
function described(name: string, description: string): string {
  return `**${escaped(name)}**\n\n${description}`;
}
