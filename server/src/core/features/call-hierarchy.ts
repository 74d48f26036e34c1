import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { sameUri } from '../files.js';
import type { Element, Relation } from '../model/architecture.js';
import { layerById } from '../model/layers.js';
import type { ParsedDocument } from '../model/model.js';
import type { RelationVerb } from '../model/relation-kinds.js';
import { type Span, shift } from '../model/span.js';
import { occurrenceAt } from './subject.js';

/** Which element it is: its document and its id there. */
export interface ElementName {
  readonly uri: string;
  readonly id: string;
}

/** An element as lists of relations show it. */
export interface RelatedElement {
  readonly document: ParsedDocument;
  readonly id: string;
  /** Its own name, or that of its bouwsteen. */
  readonly name: string;
  /** Its layer and the title of its document, as far as it has them. */
  readonly where: readonly string[];
  /** The whole element, and its id in it; absolute. */
  readonly span: Span;
  readonly idSpan: Span;
}

/** The relations between two elements in one direction. */
export interface RelationsWith {
  /** The element at the other end. */
  readonly other: ElementName;
  /** Each verb once, in the order of the text. */
  readonly verbs: readonly RelationVerb[];
  /** The targets as they are written in the document of the element that has the relations; absolute. */
  readonly spans: readonly Span[];
}

/** Which element an absolute offset names, at its definition or at a use; null where it names none. */
export function elementNamedAt(analysis: Analysis, offset: number): ElementName | null {
  const subject = occurrenceAt(analysis, offset)?.subject;
  return subject?.kind === 'element' ? { uri: subject.uri, id: subject.id } : null;
}

/** An element of a document; null where there is none with that id. */
export function relatedElement({ document, catalogue }: Analysis, id: string): RelatedElement | null {
  const architecture = architectureOf(document);
  const element = architecture?.elements.findLast((candidate) => candidate.id.text === id);
  if (!architecture || !element) return null;
  const entry = element.bouwsteen ? catalogue.get(element.bouwsteen.text) : undefined;
  const layer = layerById(element.layer?.text) ?? layerById(entry?.lagen[0]);
  return {
    document,
    id,
    name: element.name?.text || (entry?.naam ?? id),
    where: [layer?.name, architecture.title?.text].flatMap((text) => text || []),
    span: shift(trimmed(document, element), element.base),
    idSpan: unquoted(document, shift(element.id.span, element.base)),
  };
}

/** The relations of an element, by what they lead to, in the order of the text; null without such an element. */
export function outgoing(analysis: Analysis, id: string): RelationsWith[] | null {
  const architecture = architectureOf(analysis.document);
  const element = architecture?.elements.findLast((candidate) => candidate.id.text === id);
  if (!element) return null;
  return together(
    element.relations.flatMap((relation) => {
      const other = targetOf(analysis, relation);
      return other ? { other, relation, span: spanOf(analysis, element, relation) } : [];
    }),
  );
}

/**
 * The relations that lead to an element, by the element that has them, in the order of the
 * documents and then of the text.
 * @param analyses the documents to look in; those without its id may be left out.
 */
export function incoming({ uri, id }: ElementName, analyses: readonly Analysis[]): RelationsWith[] {
  return analyses.flatMap((analysis) =>
    (architectureOf(analysis.document)?.elements ?? []).flatMap((element) => {
      const other = { uri: analysis.document.uri, id: element.id.text };
      return together(
        element.relations.flatMap((relation) => {
          const target = targetOf(analysis, relation);
          return target?.id === id && sameUri(target.uri) === sameUri(uri)
            ? { other, relation, span: spanOf(analysis, element, relation) }
            : [];
        }),
      );
    }),
  );
}

function targetOf({ document, links }: Analysis, { target }: Relation): ElementName | null {
  const [first = '', second] = target.text.split('/');
  if (second === undefined) return { uri: document.uri, id: first };
  const imported = links.imports.get(first);
  return imported ? { uri: imported.uri, id: second } : null;
}

interface Found {
  readonly other: ElementName;
  readonly relation: Relation;
  readonly span: Span;
}

function together(found: readonly Found[]): RelationsWith[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${sameUri(one.other.uri)} ${one.other.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    other: group[0]!.other,
    verbs: [...new Set(group.map(({ relation }) => relation.verb))],
    spans: group.map(({ span }) => span),
  }));
}

function spanOf({ document }: Analysis, { base }: Element, { target }: Relation): Span {
  return unquoted(document, shift(target.span, base));
}

function unquoted({ source: { text } }: ParsedDocument, { start, end }: Span): Span {
  const isQuoted = /["']/.test(text[start] ?? '') && end - start > 1 && text[end - 1] === text[start];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The element without the blank lines and comments that follow it. Counts from its base, as its span does. */
function trimmed({ source: { text } }: ParsedDocument, { span, base }: Element): Span {
  const lines = text.slice(span.start + base, span.end + base).split('\n');
  while (lines.length > 1 && /^\s*(?:#|$)/.test(lines.at(-1)!)) lines.pop();
  return { start: span.start, end: span.start + lines.join('\n').trimEnd().length };
}
