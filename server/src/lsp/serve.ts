import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../core/context.js';
import { type Files, sameUri } from '../core/files.js';
import { createProject } from '../core/project.js';
import { type Taal, taalFrom } from '../core/taal.js';
import { createDiagnostics } from './diagnostics.js';
import { createGuard } from './guard.js';
import { offerLanguageFeatures } from './language-features.js';
import { answerOwnRequests } from './own-requests.js';
import { type AnalysedParams, analysedNotification, type InitializationOptions } from './protocol.js';
import type { Session } from './session.js';

export interface Surroundings {
  /** How files are read that are not open. */
  files(readsThroughClient: boolean): Files;
  readonly world: World;
}

/** What this server offers, whoever the client is. */
const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  hoverProvider: true,
  completionProvider: { resolveProvider: true, triggerCharacters: [':', ' ', '-', '/', ','] },
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Serves one client over a connection, until the client leaves. */
export function serve(connection: Connection, { files: filesFor, world }: Surroundings): void {
  const documents = new TextDocuments(TextDocument);
  const log = (message: string): void => connection.console.error(message);
  const guard = createGuard(log);
  let taal: Taal = 'nl';
  let files: Files = { read: async () => null };
  let client: ClientCapabilities = {};
  let catalogueUri: string | null = null;
  let isFollowed = false;
  const project = createProject({ read: (uri) => files.read(uri) }, world);
  const session: Session = {
    project,
    world,
    taal: () => taal,
    client: () => client,
    catalogueUri: () => catalogueUri,
    document: (uri) =>
      documents.get(uri) ?? documents.all().find((open) => sameUri(open.uri) === sameUri(uri)),
  };
  const diagnostics = createDiagnostics(session, {
    send: (params) => connection.sendDiagnostics(params),
    analysed(uri) {
      const params: AnalysedParams = { uri };
      if (isFollowed) void connection.sendNotification(analysedNotification, params);
    },
    log,
  });

  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    client = params.capabilities;
    taal = taalFrom(options.taal ?? params.locale);
    files = filesFor(options.readsFilesThroughClient === true);
    catalogueUri = options.catalogueUri ?? null;
    isFollowed = options.followsAnalyses === true;
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

  offerLanguageFeatures(connection, session, guard);
  answerOwnRequests(connection, session, guard);
  documents.listen(connection);
  connection.listen();
}
