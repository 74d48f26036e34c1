import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { clientFiles } from '../../server/src/lsp/client-files.js';
import {
  findFilesRequest,
  type InitializationOptions,
  readFileRequest,
} from '../../server/src/lsp/protocol.js';
import { serve } from '../../server/src/lsp/serve.js';
import { world } from '../support/marked.js';

/** A client and a server that talk over streams in memory. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  open(uri: string, text: string): Promise<void>;
  /** Replaces the whole text, or the stretch between two positions of a line. */
  change(uri: string, version: number, changes: readonly Change[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** The findings of a document as soon as the server has sent those of this version. */
  findings(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Everything that the server logged as an error. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

export type Change =
  | { readonly text: string }
  | { readonly range: { readonly start: Place; readonly end: Place }; readonly text: string };

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a client like VS Code announces, as far as this server looks at it. */
export const fullClient: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

/**
 * Starts a session.
 * @param files the files on the client's disk, by URI; changes in it are seen when they are read.
 * @param folders the folders that the client opened.
 * @param options what else it tells at the start.
 */
export async function startSession(
  files: ReadonlyMap<string, string> = new Map(),
  capabilities: ClientCapabilities = fullClient,
  taal?: string,
  folders: readonly string[] = [],
  options: InitializationOptions = {},
): Promise<Session> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  // Given as reader and writer: the end of a stream would otherwise end this process.
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  serve(connection, { world, files: () => clientFiles(connection) });

  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const errors: string[] = [];
  const latest = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  client.onRequest(findFilesRequest, ({ folder }: { folder: string }) =>
    [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
  );
  client.onRequest(readFileRequest, ({ uri }: { uri: string }) => files.get(uri) ?? null);
  client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    latest.set(params.uri, params);
    for (const look of [...waiting]) look();
  });
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities,
    initializationOptions: {
      readsFilesThroughClient: true,
      followsAnalyses: true,
      ...(taal && { taal }),
      ...options,
    },
  });
  await client.sendNotification('initialized', {});

  return {
    client,
    initialized,
    errors,
    open: (uri, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'bouwstenen', version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => client.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    findings: (uri, version = 1) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`No findings of version ${version} of ${uri} within 5 seconds`));
        }, 5000);
        const look = (): void => {
          const found = latest.get(uri);
          if (!found || (found.version ?? 0) < version) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      await client.sendRequest('shutdown');
      client.dispose();
      connection.dispose();
    },
  };
}
