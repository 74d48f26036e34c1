import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../core/context.js';
import { type Files, type ReadText, sameUri } from '../core/files.js';
import { createProject } from '../core/project.js';
import { taalFrom } from '../core/taal.js';
import { createAttention } from './attention.js';
import { createBackground, type NextTurn } from './background.js';
import { createDiagnostics } from './diagnostics.js';
import { featureGroups } from './feature-groups.js';
import { createGuard } from './guard.js';
import { answerOwnRequests } from './own-requests.js';
import { documentsIn, encodingFor } from './position-encoding.js';
import { type AnalysedParams, analysedNotification, type InitializationOptions } from './protocol.js';
import { asksForDiagnostics } from './pull-diagnostics.js';
import type { Session } from './session.js';
import { settingsFrom } from './settings.js';
import { showProgress } from './work-progress.js';
import { createWorkspace } from './workspace.js';

export interface Surroundings {
  /** How files are read that are not open. */
  files(readsThroughClient: boolean): Files;
  readonly world: World;
  /** Where the files of the built-in catalogue stand, for clients that do not show them themselves. */
  readonly catalogueUri?: string;
  /** Without it, a timer. */
  readonly nextTurn?: NextTurn;
}

/** Serves one client over a connection, until the client leaves. */
export function serve(
  connection: Connection,
  { files: filesFor, world, catalogueUri, nextTurn }: Surroundings,
): void {
  let client: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let files: Files = { read: async () => null, list: async () => [] };
  let folders: readonly string[] = [];
  const log = (message: string): void => connection.console.error(message);
  const background = createBackground(nextTurn);
  const attention = createAttention();
  const guard = createGuard(log, background.disturbed);
  const factory = documentsIn(() => encodingFor(client));
  const documents = new TextDocuments<TextDocument>(factory);
  const texts = new WeakMap<ReadText, TextDocument>();
  const outside: Files = { read: (uri) => files.read(uri), list: (folder) => files.list(folder) };
  const project = createProject(outside, world);
  const workspace = createWorkspace(
    project,
    outside,
    (total) => showProgress(connection, session, total),
    log,
    background,
  );
  const session: Session = {
    project,
    workspace,
    world,
    background,
    attention,
    taal: () => taalFrom(options.taal),
    settings: () => options,
    commands: () => (Array.isArray(options.commands) ? options.commands : []),
    client: () => client,
    catalogueUri: () => options.catalogueUri ?? catalogueUri ?? null,
    document: (uri) =>
      documents.get(uri) ?? documents.all().find((open) => sameUri(open.uri) === sameUri(uri)),
    text(document) {
      const open = session.document(document.uri);
      if (open?.getText() === document.source.text) return open;
      const text = texts.get(document) ?? factory.create(document.uri, 'bouwstenen', 0, document.source.text);
      texts.set(document, text);
      return text;
    },
  };
  const diagnostics = createDiagnostics(session, {
    send: (params) => connection.sendDiagnostics(params),
    analysed(uri) {
      const params: AnalysedParams = { uri };
      if (options.followsAnalyses) void connection.sendNotification(analysedNotification, params);
    },
    log,
  });
  /** What is shown may be out of date for another reason than a change in the editor. */
  const refresh = (evenIfSame = false): void => {
    diagnostics.refresh({ evenIfSame });
    const { diagnostics: pulled, inlayHint, codeLens, semanticTokens } = client.workspace ?? {};
    if (pulled?.refreshSupport && asksForDiagnostics(session)) connection.languages.diagnostics.refresh();
    if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    if (codeLens?.refreshSupport) void connection.sendRequest('workspace/codeLens/refresh');
    if (semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const given = (params.initializationOptions ?? {}) as InitializationOptions;
    options = { ...given, taal: given.taal ?? params.locale ?? null };
    files = filesFor(given.readsFilesThroughClient === true);
    folders = foldersOf(params);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'bouwstenen' } };
  });

  connection.onInitialized(() => {
    // What is open comes first; those documents are on their way now.
    background.disturbed();
    for (const folder of folders) workspace.addFolder(folder);
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) workspace.removeFolder(uri);
        for (const { uri } of added) workspace.addFolder(uri);
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.{architectuur,bouwstenen,monitor}.{yaml,yml}' },
          { globPattern: '**/bouwstenen.{config.yaml,baseline.json}' },
        ],
      });
    }
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const chosen = settingsFrom(settings);
    if (!chosen) return;
    options = { ...options, ...chosen };
    workspace.changed(null);
    refresh(true);
  });

  documents.onDidChangeContent(({ document }) => {
    background.disturbed();
    attention.to(document.uri);
    project.update(document.uri, document.getText());
    workspace.changed(document.uri);
    diagnostics.refresh({ first: document.uri });
  });
  documents.onDidClose(({ document }) => {
    attention.forget(document.uri);
    project.close(document.uri);
    workspace.changed(document.uri);
    if (!asksForDiagnostics(session)) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    diagnostics.refresh({});
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      project.changedOnDisk(uri);
      workspace.changedOnDisk(uri);
    }
    refresh();
  });

  for (const group of featureGroups) group.offer(connection, session, guard);
  answerOwnRequests(connection, session, guard);
  documents.listen(connection);
  connection.listen();
}

/** The folders that a client opened; older clients know one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  const announced: ServerCapabilities = {
    positionEncoding: encodingFor(client),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const group of featureGroups) {
    const { workspace, ...others } = group.capabilities(client);
    Object.assign(announced, others, { workspace: { ...announced.workspace, ...workspace } });
  }
  return announced;
}
