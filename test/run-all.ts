/**
 * Runs every test there is, one group after the other, and ends with one line that counts them all.
 * A group that did not come to its end counts as a failure, whatever it printed.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot, temporaryFolder } from './vscode/project.js';
import { type ResultLine, readResults, resultsVariable, whyNotSuccess } from './vscode/results.js';

interface Group {
  readonly name: string;
  readonly args: readonly string[];
  /** Whether it is tried once more when it fails, which the output then says. */
  readonly isTriedTwice?: boolean;
}

const root = projectRoot();
const built = path.dirname(fileURLToPath(import.meta.url));
const mocha = [
  path.join(root, 'node_modules/mocha/bin/mocha.js'),
  '--reporter',
  path.join(built, 'support/reporter.mjs'),
];

/** The suites that drive the packaged extension in a window by keyboard and mouse. */
const windowSuites = ['ui', 'catalogue-ui', 'preview-ui'];

const allGroups: readonly Group[] = [
  { name: 'Core, language server and command line', args: mocha },
  {
    name: 'The size of what is shipped',
    args: [...mocha, '--no-config', path.join(built, 'vscode/size.test.mjs')],
  },
  {
    name: 'The language server in Neovim',
    args: [...mocha, '--no-config', '--timeout', '90000', path.join(built, 'editors/neovim.test.mjs')],
  },
  {
    name: 'The extension in the extension host of VS Code',
    args: [path.join(built, 'vscode/run-extension-tests.mjs')],
  },
  ...windowSuites.map((suite) => ({
    name: `The packaged extension in a VS Code window: ${suite}`,
    args: [
      ...mocha,
      '--no-config',
      '--timeout',
      '90000',
      '--forbid-pending',
      path.join(built, `vscode/${suite}.test.mjs`),
    ],
    // A window that is late by seconds, on a machine that is busy, is no fault of the extension.
    isTriedTwice: true,
  })),
];

/** Not everyone has Neovim; where everything must be tried, that it is not there is a failure. */
const mayLeaveOut = !process.env.CI && spawnSync('nvim', ['--version']).status !== 0;
const groups = allGroups.filter(({ name }) => !(mayLeaveOut && name.endsWith('Neovim')));

const folder = temporaryFolder('results');
let passed = 0;
let failed = 0;
const broken: string[] = [];
const repeated: string[] = [];

/** Runs a group and gives its results, with the reason why they are no success. */
function runGroup({ name, args }: Group, file: string): { results: ResultLine[]; reason?: string } {
  process.stdout.write(`\n== ${name} ==\n`);
  const env = {
    ...process.env,
    [resultsVariable]: file,
    BOUWSTENEN_VSIX: path.join(root, 'out/bouwstenen.vsix'),
  };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const results = readResults(file);
  const reason = whyNotSuccess(results) ?? (status === 0 ? undefined : `It ended with ${status}.`);
  return { results, ...(reason && { reason }) };
}

try {
  for (const [index, group] of groups.entries()) {
    const file = path.join(folder.path, `${index}.jsonl`);
    let outcome = runGroup(group, file);
    if (outcome.reason && group.isTriedTwice) {
      repeated.push(`${group.name}: ${outcome.reason} It was tried once more.`);
      outcome = runGroup(group, path.join(folder.path, `${index}-again.jsonl`));
    }
    const count = (kind: ResultLine['kind']): number =>
      outcome.results.filter((result) => result.kind === kind).length;
    passed += count('passed');
    failed += count('failed');
    if (outcome.reason) broken.push(`${group.name}: ${outcome.reason}`);
  }
} finally {
  folder.remove();
}
if (repeated.length > 0) process.stdout.write(`\n${repeated.join('\n')}\n`);
if (broken.length > 0) process.stdout.write(`\n${broken.join('\n')}\n`);
// What stopped a group from running counts even where no single test failed.
const left = groups.length < allGroups.length ? ' (without Neovim, which is not installed)' : '';
process.stdout.write(`\n${passed} passed, ${Math.max(failed, broken.length)} failed${left}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
