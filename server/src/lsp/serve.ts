import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, World } from '../core/analysis.js';
import { drawing } from '../core/diagram/drawing.js';
import { completion, completionDocumentation } from '../core/features/completion.js';
import { elementAt, elementDefinition } from '../core/features/element-place.js';
import { hover } from '../core/features/hover.js';
import { type Files, sameUri } from '../core/files.js';
import { createProject } from '../core/project.js';
import { type Taal, taalFrom } from '../core/taal.js';
import { codeActions } from './code-actions.js';
import { type CompletionData, toCompletionItem, toMarkup, toRange } from './convert.js';
import { createDiagnostics } from './diagnostics.js';
import { createGuard } from './guard.js';
import * as protocol from './protocol.js';

export interface Surroundings {
  /** How files are read that are not open; asked again when the client turns out to have them. */
  files(readsThroughClient: boolean): Files;
  readonly world: World;
}

/** What this server offers, whoever the client is. */
const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  hoverProvider: true,
  completionProvider: { resolveProvider: true, triggerCharacters: [':', ' ', '-', '/', ','] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Serves one client over a connection, until the client leaves. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  const documents = new TextDocuments(TextDocument);
  const guard = createGuard((message) => connection.console.error(message));
  let taal: Taal = 'nl';
  let files: Files = { read: async () => null };
  let client: InitializeParams['capabilities'] = {};
  const project = createProject({ read: (uri) => files.read(uri) }, surroundings.world);
  const diagnostics = createDiagnostics(project, {
    document: (uri) => documents.get(uri),
    taal: () => taal,
    withRelated: () => client.textDocument?.publishDiagnostics?.relatedInformation === true,
    send: (params) => connection.sendDiagnostics(params),
    log: (message) => connection.console.error(message),
  });

  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as protocol.InitializationOptions;
    client = params.capabilities;
    taal = taalFrom(options.taal ?? params.locale);
    files = surroundings.files(options.readsFilesThroughClient === true);
    return { capabilities, serverInfo: { name: 'bouwstenen' } };
  });

  connection.onInitialized(() => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{architectuur,bouwstenen,monitor}.{yaml,yml}' }],
    });
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const chosen: unknown = settings?.bouwstenen?.taal;
    if (typeof chosen !== 'string') return;
    taal = taalFrom(chosen);
    diagnostics.refresh({ evenIfSame: true });
  });

  documents.onDidChangeContent(({ document }) => {
    project.update(document.uri, document.getText());
    diagnostics.refresh({ first: document.uri });
  });
  documents.onDidClose(({ document }) => {
    project.close(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    diagnostics.refresh({});
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) project.changedOnDisk(uri);
    diagnostics.refresh({});
  });

  /** An open document with its analysis and an absolute offset in it. */
  const locate = async (
    uri: string,
    position = { line: 0, character: 0 },
  ): Promise<{ document: TextDocument; analysis: Analysis; offset: number } | null> => {
    const document = documents.get(uri);
    const analysis = document && (await project.analysis(uri));
    return analysis ? { document, analysis, offset: document.offsetAt(position) } : null;
  };
  const readsMarkdown = (formats: readonly string[] | undefined): boolean =>
    formats?.includes('markdown') ?? false;

  connection.onHover(
    guard(async ({ textDocument, position }) => {
      const at = await locate(textDocument.uri, position);
      const found = at && hover(at.analysis, at.offset, taal);
      if (!found) return null;
      const markdown = readsMarkdown(client.textDocument?.hover?.contentFormat);
      return { contents: toMarkup(found.markdown, markdown), range: toRange(at.document, found.span) };
    }),
  );

  connection.onCompletion(
    guard(async ({ textDocument, position }) => {
      const at = await locate(textDocument.uri, position);
      if (!at) return null;
      const known = client.textDocument?.completion?.completionItem;
      const options = { taal, snippets: known?.snippetSupport === true };
      const markdown = readsMarkdown(known?.documentationFormat);
      return completion(at.analysis, at.offset, options).map((item) =>
        toCompletionItem(at.document, item, markdown),
      );
    }),
  );

  connection.onCompletionResolve(async (item) => {
    const data = item.data as CompletionData | undefined;
    const at = data && (await locate(data.uri));
    const text = at && completionDocumentation(at.analysis, data.bouwsteen, taal);
    if (!text) return item;
    const markdown = readsMarkdown(client.textDocument?.completion?.completionItem?.documentationFormat);
    return { ...item, documentation: toMarkup(text, markdown) };
  });

  connection.onCodeAction(
    guard(async ({ textDocument, range, context }) => {
      const at = await locate(textDocument.uri);
      return at && codeActions(at.analysis, at.document, range, context.diagnostics, taal);
    }),
  );

  connection.onRequest(
    protocol.drawingRequest,
    guard(async ({ textDocument }: protocol.DrawingParams): Promise<protocol.DrawingResult | null> => {
      const at = await locate(textDocument.uri);
      return at && drawing(at.analysis, { theme: 'light', taal });
    }),
  );

  connection.onRequest(
    protocol.elementRangeRequest,
    guard(
      async ({
        textDocument,
        element,
      }: protocol.ElementRangeParams): Promise<protocol.ElementRangeResult | null> => {
        const at = await locate(textDocument.uri);
        const found = at && elementDefinition(at.analysis, element);
        if (!found) return null;
        const { uri, source } = found.document;
        const text = documents.all().find((open) => sameUri(open.uri) === sameUri(uri));
        const document = text ?? TextDocument.create(uri, 'bouwstenen', 0, source.text);
        return { uri: document.uri, range: toRange(document, found.span) };
      },
    ),
  );

  connection.onRequest(
    protocol.elementAtRequest,
    guard(async ({ textDocument, position }: protocol.ElementAtParams): Promise<string | null> => {
      const at = await locate(textDocument.uri, position);
      return at && elementAt(at.analysis, at.offset);
    }),
  );

  documents.listen(connection);
  connection.listen();
}
