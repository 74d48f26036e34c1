import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import { highlights } from '../../core/features/highlight.js';
import { builtInDefinition, referencesTo } from '../../core/features/references.js';
import { occurrenceAt } from '../../core/features/subject.js';
import { sameUri } from '../../core/files.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate, toPlace } from '../session.js';
import { documentsAbout } from './documents-about.js';

export const referencesFeature: FeatureGroup = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  offer(connection, session, guard) {
    connection.onReferences(
      guard(async ({ textDocument, position, context }, token): Promise<Location[] | null> => {
        const { catalogue } = session.world;
        const at = await locate(session, textDocument, position);
        const subject = at && occurrenceAt(at.analysis, at.offset, catalogue)?.subject;
        if (!subject) return null;
        const analyses = await documentsAbout(session, subject, [subject.id], token);
        const found = referencesTo(subject, analyses, catalogue)
          .filter(({ role }) => role === 'use' || context.includeDeclaration)
          .map(({ document, span }) => {
            const text = session.text(document);
            return { uri: text.uri, range: toRange(text, span) };
          });
        if (!context.includeDeclaration) return found;
        const built = builtInDefinition(subject, catalogue);
        const place = built && toPlace(session, built);
        // A client that shows the built-in file may have it open, too.
        const isThere = found.some(({ uri }) => place && sameUri(uri) === sameUri(place.uri));
        return place && !isThere ? [place, ...found] : found;
      }),
    );

    connection.onDocumentHighlight(
      guard(async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
        const at = await locate(session, textDocument, position);
        if (!at) return null;
        return highlights(at.analysis, at.offset, session.world.catalogue).map(({ role, span }) => ({
          range: toRange(at.document, span),
          kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
