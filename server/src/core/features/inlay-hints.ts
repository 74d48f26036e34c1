import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { Element } from '../model/architecture.js';
import { keySeriesOf } from '../model/key-series.js';
import { layerById } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import { type Span, touches } from '../model/span.js';
import { fieldsOf, textOf, valueUnder } from '../model/yaml-part.js';
import type { Taal } from '../taal.js';
import { keyFigureText } from './key-figure.js';

/** A few words that an editor shows between those of the text. */
export interface InlayHint {
  /** Absolute: behind this character it stands. */
  readonly at: number;
  /** Plain text. */
  readonly label: string;
  /** The bouwsteen that it comes from; its description tells more. */
  readonly bouwsteen: string;
}

/** What to tell. */
export interface HintChoice {
  /** The name behind the id of a bouwsteen. */
  readonly names: boolean;
  /** The layer that an element has from its bouwsteen. */
  readonly layers: boolean;
  /** The latest key figure behind a voorziening. */
  readonly figures: boolean;
}

/** A hint is no place for a long story. */
const mostLetters = 60;

/**
 * What ids do not say, within an absolute stretch of the text and in its order: the names of
 * bouwstenen, their key figures, and the layers that elements have from them. Nothing that the text
 * says itself.
 */
export function inlayHints(
  analysis: Analysis,
  within: Span,
  { names, layers, figures }: HintChoice,
  taal: Taal,
): InlayHint[] {
  const hints: InlayHint[] = [];
  const elements = elementsOf(analysis);
  for (const mention of analysis.document.mentions) {
    if (mention.span.start < within.start || mention.span.start > within.end) continue;
    const { what, text, role } = mention;
    const element = mention.item === null ? undefined : elements.get(mention.item);
    if (what === 'element' && role === 'definition') {
      const hint = layers && element ? layer(analysis, mention, element) : null;
      if (hint) hints.push(hint);
      continue;
    }
    const entry = namesBouwsteen(mention, elements) ? analysis.catalogue.get(text) : undefined;
    const at = entry ? behind(analysis, mention) : null;
    if (!entry || at === null) continue;
    // Whether it says what the element is, as opposed to a standard or a channel of it.
    const isOwn = isBouwsteenOf(mention, element);
    const isSaid = isOwn ? element!.name?.text === entry.naam : isNamed(analysis, mention);
    const parts = [
      names && !isSaid && differs(entry.naam, text) ? entry.naam : null,
      figures && isOwn ? figure(analysis, text, taal) : null,
    ].filter((part) => part !== null);
    if (parts.length > 0) hints.push({ at, label: parts.map(short).join(' · '), bouwsteen: text });
  }
  return hints;
}

/** By id; of two with the same id the last one counts. */
function elementsOf({ document }: Analysis): ReadonlyMap<string, Element> {
  return new Map(architectureOf(document)?.elements.map((element) => [element.id.text, element]));
}

/** Whether a word refers to a bouwsteen, or is the id of an entry that the document adds to. */
function namesBouwsteen({ what, text }: Mention, elements: ReadonlyMap<string, Element>): boolean {
  return what === 'bouwsteen' || (what === 'kanaal' && !elements.has(text));
}

function isBouwsteenOf({ span }: Mention, element: Element | undefined): boolean {
  return element?.bouwsteen != null && touches(span, element.bouwsteen.span.start + element.base + 1);
}

/** The layer of an element that names none itself, behind its id. */
function layer(analysis: Analysis, mention: Mention, element: Element): InlayHint | null {
  const entry = element.layer || !element.bouwsteen ? null : analysis.catalogue.get(element.bouwsteen.text);
  const inherited = layerById(entry?.lagen[0]);
  const at = entry && inherited ? behind(analysis, mention) : null;
  return entry && inherited && at !== null ? { at, label: inherited.name, bouwsteen: entry.id } : null;
}

function figure({ editions }: Analysis, voorziening: string, taal: Taal): string | null {
  const series = keySeriesOf(editions, voorziening);
  return series && keyFigureText(series)[taal];
}

/** Whether a word is the id of an entry or voorziening that has a name of its own below it. */
function isNamed({ document: { source } }: Analysis, { span, item }: Mention): boolean {
  const own = item === null ? null : source.itemNamed(item);
  if (!own || !touches(span, own.key.span.start + own.base + 1)) return false;
  return textOf(valueUnder(fieldsOf(own.value), 'naam')) !== null;
}

/**
 * Where a hint stands: behind a value, but of a key behind all that its line says. Null where it
 * would stand between words.
 */
function behind({ document: { source } }: Analysis, { span }: Mention): number | null {
  const rest = /^[^\r\n]*/.exec(source.text.slice(span.end, span.end + 500))![0];
  const quote = /^["']?/.exec(rest)![0].length;
  if (!/^\s*:(?:\s|$)/.test(rest.slice(quote))) return span.end + quote;
  const said = /^\s*:(?:[ \t]+[\w-]+)?/.exec(rest.slice(quote))![0].length + quote;
  return /^[ \t]*(?:#.*)?$/.test(rest.slice(said)) ? span.end + said : null;
}

/** Whether a name says more than its id with capitals: throughout, or at the beginnings of its words. */
function differs(name: string, id: string): boolean {
  if (name === name.toUpperCase()) return name.toLowerCase() !== id;
  const words = name.split(/[\s-]+/).map((word) => word.slice(0, 1).toLowerCase() + word.slice(1));
  return words.join('-') !== id;
}

function short(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}
