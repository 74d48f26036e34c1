import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { builtInWorld } from '../server/src/core/world.js';
import { serve } from '../server/src/lsp/serve.js';
import { projectRoot } from '../test/vscode/project.js';

/** How a language server is started and what it is told. */
export interface Program {
  /** The arguments of Node: its options, a script, and the arguments of that. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** So many milliseconds it waits on purpose before it looks at a change. */
  readonly waits: number;
  /** The answer to workspace/configuration, by section. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** A place, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A server with a client that talks to it. */
export interface Talk {
  request(method: string, params: unknown): Promise<unknown>;
  open(uri: string, text: string): Promise<void>;
  /** Replaces a stretch of one line of an open document. */
  edit(uri: string, at: Place, removed: number, added: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The findings of this document that the server sends next; ask before what leads to them. */
  nextFindings(uri: string): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

/** The same over stdio, with the server in a process of its own. */
export interface Server extends Talk {
  /** What the process has in use once garbage is collected, in bytes. */
  memory(): Promise<Memory>;
}

export interface Memory {
  readonly heap: number;
  /** All memory of the process; where the system does not give it, that of Node. */
  readonly resident: number;
}

const root = projectRoot();

/** The server as it is shipped. */
export const ours: Program = {
  args: [path.join(root, 'dist/server-node.js'), '--stdio'],
  languageId: 'bouwstenen',
  waits: 0,
  configuration: {},
};

/** Red Hat's server for YAML with our schemas. That it waits 200 ms after a change is not a setting. */
export const theirs: Program = {
  args: [path.join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  waits: 200,
  configuration: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      schemas: Object.fromEntries(
        ['architectuur', 'bouwstenen', 'monitor'].map((kind) => [
          pathToFileURL(path.join(root, `schemas/${kind}.schema.json`)).href,
          `*.${kind}.yaml`,
        ]),
      ),
    },
  },
};

/** What an editor like VS Code announces, as far as it matters here. */
const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/**
 * Starts a server and ends the handshake.
 * @param folder the URI of the folder that is open, if any.
 */
export async function startServer(program: Program, folder?: string): Promise<Server> {
  const probe = path.join(path.dirname(fileURLToPath(import.meta.url)), 'memory-probe.mjs');
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', pathToFileURL(probe).href, ...program.args],
    {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const talk = await talkOver(connection, program, process.pid, folder);
  return {
    ...talk,
    memory: () => memoryOf(child),
    async stop() {
      await talk.stop();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** Our server in this process, with a client that talks to it over streams in memory. No files are read. */
export async function startInProcess(): Promise<Talk> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  serve(connection, {
    world: builtInWorld(),
    files: () => ({ read: async () => null, list: async () => [] }),
    nextTurn: setImmediate,
  });
  const talk = await talkOver(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    ours,
    null,
  );
  return {
    ...talk,
    async stop() {
      await talk.stop();
      connection.dispose();
    },
  };
}

/** @param processId what the server watches over, and ends with; null where it shares this process */
async function talkOver(
  connection: ProtocolConnection,
  program: Program,
  processId: number | null,
  folder?: string,
): Promise<Talk> {
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  const versions = new Map<string, number>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    waiting.get(params.uri)?.(params);
    waiting.delete(params.uri);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => program.configuration[section ?? ''] ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const folders = folder === undefined ? [] : [{ uri: folder, name: folder }];
  await connection.sendRequest('initialize', {
    processId,
    rootUri: folder ?? null,
    workspaceFolders: folders,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });

  return {
    request: (method, params) => connection.sendRequest(method, params),
    async open(uri, text) {
      versions.set(uri, 1);
      const { languageId } = program;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    async edit(uri, at, removed, added) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const range = { start: at, end: { line: at.line, character: at.character + removed } };
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: added }],
      });
    },
    close(uri) {
      versions.delete(uri);
      return connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    nextFindings: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    async stop() {
      connection.dispose();
    },
  };
}

async function memoryOf(child: ChildProcess): Promise<Memory> {
  const answer = once(child, 'message');
  child.send('memory');
  const [{ heapUsed, rss }] = (await answer) as [NodeJS.MemoryUsage];
  return { heap: heapUsed, resident: residentOf(child.pid!) ?? rss };
}

/** What Linux says of a process; elsewhere null. */
function residentOf(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}
