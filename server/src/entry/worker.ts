import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInWorld } from '../core/world.js';
import { clientFiles } from '../lsp/client-files.js';
import { serve } from '../lsp/serve.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
serve(connection, { world: builtInWorld(), files: () => clientFiles(connection) });
