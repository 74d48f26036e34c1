import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { isCheckWorker, runCheckWorker } from '../cli/check/check-worker.js';
import { diskFiles } from '../cli/disk-files.js';
import { run } from '../cli/run.js';
import { builtInWorld } from '../core/world.js';
import { serve } from '../lsp/serve.js';

const world = builtInWorld();
if (isCheckWorker()) runCheckWorker(world);
else start();

/** Runs the command that was called. */
function start(): void {
  // Whoever reads the report may stop reading, as `head` does; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const code = run(process.argv.slice(2), {
    world,
    version,
    workerFile: __filename,
    terminal: {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      cwd: process.cwd(),
      colours,
    },
    serve: () =>
      serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
        world,
        files: diskFiles,
        nextTurn: setImmediate,
        catalogueUri: pathToFileURL(path.join(__dirname, '../catalogue')).href,
      }),
  });
  code.then(
    (status) => {
      if (status !== null) process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(`bouwstenen: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
