import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { root } from '../cli/cli.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: { readonly diagnostics?: readonly { readonly code: string }[] };
}

/** What a worker uses of a MessageChannel; that of Node would keep this process alive. */
class Channel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (): void => void setImmediate(() => this.port1.onmessage?.()) };
}

/** Runs the server's bundle for browsers where nothing of Node exists, as in a web worker. */
function startWorker(): {
  send(message: object): void;
  waitFor(is: (message: Message) => boolean): Promise<Message>;
} {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const received: Message[] = [];
  const waiting = new Set<() => void>();
  const send = (message: object): void => {
    for (const listener of listeners) listener({ data: { jsonrpc: '2.0', ...message } });
  };
  const scope: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    atob,
    MessageChannel: Channel,
    addEventListener: (_type: string, listener: (event: { data: unknown }) => void) =>
      listeners.push(listener),
    postMessage: (message: Message) => {
      received.push(structuredClone(message));
      // A client that does not know a request of ours says so.
      if (message.method !== undefined && message.id !== undefined) {
        const error = { code: -32601, message: 'Method not found' };
        queueMicrotask(() => send({ id: message.id!, error }));
      }
      for (const look of [...waiting]) look();
    },
    set onmessage(listener: (event: { data: unknown }) => void) {
      listeners.push(listener);
    },
  };
  scope.self = scope;
  runInNewContext(readFileSync(path.join(root, 'dist/server-worker.js'), 'utf8'), scope);
  return {
    send,
    waitFor: (is) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The worker did not answer within 5 seconds')), 5000);
        const look = (): void => {
          const found = received.find(is);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

describe('the server in a web worker', () => {
  it('starts without Node and finds what is wrong', async () => {
    const worker = startWorker();
    worker.send({
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    assert.ok((await worker.waitFor(({ id }) => id === 1)).result);
    worker.send({ method: 'initialized', params: {} });
    const textDocument = {
      uri: 'vscode-vfs://github/proef/a.architectuur.yaml',
      languageId: 'bouwstenen',
      version: 1,
      text: 'architectuur: A\nversie: 0.1.0\nstatus: concept\nelementen:\n  een:\n    bouwsteen: digd\n',
    };
    worker.send({ method: 'textDocument/didOpen', params: { textDocument } });
    const { params } = await worker.waitFor(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(
      params?.diagnostics?.map(({ code }) => code),
      ['bouwsteen-onbekend'],
    );
  });
});
