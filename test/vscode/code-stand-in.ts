#!/usr/bin/env node
/**
 * Stands in for the `code` executable: takes the arguments that
 * @vscode/test-electron gives it, and runs the suite in code-server and a
 * headless browser. It ends with 0 only after seeing the suite's own results.
 */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInExtensionHost } from './extension-host.js';
import { sayWithSeconds } from './progress.js';
import { resultsVariable } from './results.js';

/** The values of `--name=value`, in their order. */
function valuesOf(name: string): string[] {
  const start = `--${name}=`;
  return process.argv
    .filter((argument) => argument.startsWith(start))
    .map((argument) => argument.slice(start.length));
}

function folderArgument(): string | undefined {
  const uri = valuesOf('folder-uri')[0];
  if (uri) return fileURLToPath(uri);
  const isFolder = (argument: string) => existsSync(argument) && statSync(argument).isDirectory();
  return process.argv.slice(2).find((argument) => !argument.startsWith('-') && isFolder(argument));
}

async function main(): Promise<number> {
  const developmentPaths = valuesOf('extensionDevelopmentPath');
  const testsPath = valuesOf('extensionTestsPath')[0];
  if (developmentPaths.length === 0 || !testsPath) {
    process.stderr.write(
      'This stand-in for VS Code needs --extensionDevelopmentPath= and --extensionTestsPath=\n',
    );
    return 2;
  }
  const folder = folderArgument();
  const resultsFile = process.env[resultsVariable];
  const reason = await runInExtensionHost({
    say: sayWithSeconds(),
    developmentPaths,
    // The desktop takes a path without its extension, and so do we.
    testsPath: [testsPath, `${testsPath}.js`, `${testsPath}.cjs`].find(existsSync) ?? testsPath,
    ...(folder && { folder }),
    ...(resultsFile && { resultsFile }),
  });
  if (reason) process.stderr.write(`${reason}\n`);
  return reason ? 1 : 0;
}

process.on('SIGINT', () => process.exit(130));
main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
