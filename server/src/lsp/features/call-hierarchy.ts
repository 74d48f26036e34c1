import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.js';
import {
  type ElementName,
  elementNamedAt,
  incoming,
  outgoing,
  type RelatedElement,
  type RelationsWith,
  relatedElement,
} from '../../core/features/call-hierarchy.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate, type Session } from '../session.js';
import { documentsAbout } from './documents-about.js';

/** The relations between elements as the calls of a program: who has one calls, what it leads to is called. */
export const callHierarchyFeature: FeatureGroup = {
  capabilities: () => ({ callHierarchyProvider: true }),
  offer(connection, session, guard) {
    connection.languages.callHierarchy.onPrepare(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const named = at && elementNamedAt(at.analysis, at.offset);
        const found = named && (await find(session, named));
        return found ? [toItem(session, found.element, [])] : null;
      }),
    );

    connection.languages.callHierarchy.onOutgoingCalls(
      guard(async ({ item }) => {
        const caller = await findAgain(session, item);
        const relations = caller && outgoing(caller.analysis, caller.element.id);
        if (!relations) return null;
        const text = session.text(caller.element.document);
        const analyses = new Map<string, Analysis | null>();
        for (const { other } of relations) {
          if (analyses.has(other.uri)) continue;
          analyses.set(other.uri, await session.project.analysis(other.uri));
        }
        return relations.flatMap(({ other, verbs, spans }) => {
          const analysis = analyses.get(other.uri);
          const to = analysis && relatedElement(analysis, other.id);
          return to
            ? { to: toItem(session, to, verbs), fromRanges: spans.map((span) => toRange(text, span)) }
            : [];
        });
      }),
    );

    connection.languages.callHierarchy.onIncomingCalls(
      guard(async ({ item }, token) => {
        const called = await findAgain(session, item);
        if (!called) return null;
        const { id, document } = called.element;
        const subject = { kind: 'element', uri: document.uri, id } as const;
        const analyses = await documentsAbout(session, subject, [id], token);
        return analyses.flatMap((analysis) =>
          incoming({ uri: document.uri, id }, [analysis]).flatMap(({ other, verbs, spans }) => {
            const from = relatedElement(analysis, other.id);
            const text = session.text(analysis.document);
            return from
              ? {
                  from: toItem(session, from, verbs),
                  fromRanges: spans.map((span) => toRange(text, span)),
                }
              : [];
          }),
        );
      }),
    );
  },
};

interface Found {
  readonly analysis: Analysis;
  readonly element: RelatedElement;
}

async function find({ project }: Session, { uri, id }: ElementName): Promise<Found | null> {
  const analysis = await project.analysis(uri);
  const element = analysis && relatedElement(analysis, id);
  return element ? { analysis, element } : null;
}

/** The element of an item that the client kept; null where it is gone since. */
async function findAgain(session: Session, { data }: CallHierarchyItem): Promise<Found | null> {
  const { uri, id } = (data ?? {}) as { readonly uri?: unknown; readonly id?: unknown };
  return typeof uri === 'string' && typeof id === 'string' ? find(session, { uri, id }) : null;
}

/** @param verbs those of the relations that led to it; none where it was asked for itself. */
function toItem(
  session: Session,
  { document, id, name, where, span, idSpan }: RelatedElement,
  verbs: RelationsWith['verbs'],
): CallHierarchyItem {
  const text = session.text(document);
  const data: ElementName = { uri: document.uri, id };
  return {
    name,
    kind: SymbolKind.Object,
    detail: [verbs.join(', '), ...where].filter((part) => part !== '').join(' · '),
    uri: text.uri,
    range: toRange(text, span),
    selectionRange: toRange(text, idSpan),
    data,
  };
}
