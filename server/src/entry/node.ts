import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../cli/disk-files.js';
import { builtInWorld } from '../core/world.js';
import { clientFiles } from '../lsp/client-files.js';
import { serve } from '../lsp/serve.js';

const connection = createConnection(ProposedFeatures.all);
serve(connection, {
  world: builtInWorld(),
  files: (throughClient) => (throughClient ? clientFiles(connection) : diskFiles()),
  nextTurn: setImmediate,
});
