import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInWorld } from '../core/world.js';
import { clientFiles } from '../lsp/client-files.js';
import { serve } from '../lsp/serve.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

// A browser holds timers back that set each other, but not messages.
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

serve(connection, {
  world: builtInWorld(),
  files: () => clientFiles(connection),
  nextTurn(then) {
    waiting.push(then);
    turns.port2.postMessage(null);
  },
});
