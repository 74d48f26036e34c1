import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtInWorld } from '../core/world.js';
import { diskFiles } from '../cli/disk-files.js';
import { serve } from '../lsp/serve.js';
import { clientFiles } from '../lsp/client-files.js';

const connection = createConnection(ProposedFeatures.all);
serve(connection, {
  world: builtInWorld(),
  files: (throughClient) => (throughClient ? clientFiles(connection) : diskFiles()),
});
