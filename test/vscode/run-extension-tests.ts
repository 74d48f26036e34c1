/**
 * Runs the suite inside a real extension host, through @vscode/test-electron:
 * in the VS Code that BOUWSTENEN_VSCODE names, else in a desktop VS Code when
 * one can be downloaded and shown, else in the stand-in.
 */

import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { downloadedDesktopCode, givenDesktopCode, programBehind } from './desktop-code.js';
import { sayWithSeconds } from './progress.js';
import { copyOfSamples, projectRoot, temporaryFolder } from './project.js';
import { describeResults, readResults, resultsVariable, whyNotSuccess } from './results.js';

const here = fileURLToPath(import.meta.url);

/** The stand-in is bundled beside this script, under its own name. */
function standIn(): string {
  if (process.platform === 'win32') {
    throw new Error('On Windows the tests need the desktop VS Code: set BOUWSTENEN_VSCODE to its Code.exe.');
  }
  const script = path.join(path.dirname(here), `code-stand-in${path.extname(here)}`);
  chmodSync(script, 0o755); // test-electron starts it as a program.
  return script;
}

function suite(): string {
  const file = path.join(path.dirname(here), 'suite', 'index.cjs');
  if (!existsSync(file)) throw new Error(`The suite ${file} has not been built.`);
  return file;
}

async function main(): Promise<string | undefined> {
  const given = givenDesktopCode();
  const executable = given
    ? programBehind(given)
    : ((await downloadedDesktopCode(sayWithSeconds())) ?? standIn());
  const samples = copyOfSamples();
  const results = temporaryFolder('results');
  const resultsFile = process.env[resultsVariable] ?? path.join(results.path, 'results.jsonl');
  try {
    const failure = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: projectRoot(),
      extensionTestsPath: suite(),
      extensionTestsEnv: { [resultsVariable]: resultsFile },
      launchArgs: [samples.path, '--disable-extensions'],
    }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const lines = readResults(resultsFile);
    process.stdout.write(`${describeResults(lines)}\n`);
    return whyNotSuccess(lines) ?? failure;
  } finally {
    samples.remove();
    results.remove();
  }
}

// test-electron passes only Ctrl+C on to the VS Code that it started.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!process.emit('SIGINT')) process.exit(143);
  });
}
main().then(
  (reason) => {
    if (reason) process.stderr.write(`${reason}\n`);
    process.exit(reason ? 1 : 0);
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
