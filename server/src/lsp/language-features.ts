import type { Connection } from 'vscode-languageserver';
import { completion, completionDocumentation } from '../core/features/completion.js';
import { definition } from '../core/features/definition.js';
import { hover } from '../core/features/hover.js';
import { codeActions } from './code-actions.js';
import { type CompletionData, toCompletionItem, toMarkup, toRange } from './convert.js';
import type { Guard } from './guard.js';
import { locate, type Session, toPlace } from './session.js';

/** What the Language Server Protocol asks of every server: each handler finds, asks the core, answers. */
export function offerLanguageFeatures(connection: Connection, session: Session, guard: Guard): void {
  const readsMarkdown = (formats: readonly string[] | undefined): boolean =>
    formats?.includes('markdown') ?? false;
  const completionItem = () => session.client().textDocument?.completion?.completionItem;

  connection.onHover(
    guard(async ({ textDocument, position }) => {
      const at = await locate(session, textDocument, position);
      const found = at && hover(at.analysis, at.offset, session.taal());
      if (!found) return null;
      const markdown = readsMarkdown(session.client().textDocument?.hover?.contentFormat);
      return { contents: toMarkup(found.markdown, markdown), range: toRange(at.document, found.span) };
    }),
  );

  connection.onCompletion(
    guard(async ({ textDocument, position }) => {
      const at = await locate(session, textDocument, position);
      if (!at) return null;
      const options = { taal: session.taal(), snippets: completionItem()?.snippetSupport === true };
      const markdown = readsMarkdown(completionItem()?.documentationFormat);
      return completion(at.analysis, at.offset, options).map((item) =>
        toCompletionItem(at.document, item, markdown),
      );
    }),
  );

  connection.onCompletionResolve(async (item) => {
    const data = item.data as CompletionData | undefined;
    const at = data && (await locate(session, data));
    const text = at && completionDocumentation(at.analysis, data.bouwsteen, session.taal());
    if (!text) return item;
    const markdown = readsMarkdown(completionItem()?.documentationFormat);
    return { ...item, documentation: toMarkup(text, markdown) };
  });

  connection.onDefinition(
    guard(async ({ textDocument, position }) => {
      const at = await locate(session, textDocument, position);
      const link = at && definition(at.analysis, at.offset);
      const place = link && toPlace(session, link.to);
      if (!place) return null;
      if (!session.client().textDocument?.definition?.linkSupport) return place;
      return [
        {
          originSelectionRange: toRange(at.document, link.from),
          targetUri: place.uri,
          targetRange: place.range,
          targetSelectionRange: place.range,
        },
      ];
    }),
  );

  connection.onCodeAction(
    guard(async ({ textDocument, range, context }) => {
      const at = await locate(session, textDocument);
      return at && codeActions(at.analysis, at.document, range, context.diagnostics, session.taal());
    }),
  );
}
