/**
 * What `npm start` shows: first the command line on the samples, here in the
 * terminal, then the samples in VS Code with the extension.
 *
 * Usage: node start.mjs [--vsix file] [--no-open] [--exit]
 *   --vsix file  the packaged extension, else it is packaged now
 *   --no-open    show the command line and fetch what VS Code needs, but open nothing
 *   --exit       open nothing, and stop again as soon as everything runs
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCodeServer } from './code-server.js';
import { installCodeServer } from './code-server-install.js';
import { givenDesktopCode, hasDisplay, isVisualStudioCode, runCode } from './desktop-code.js';
import { npmCommand } from './npm-install.js';
import { run } from './processes.js';
import { type Say, saying, sayWithSeconds } from './progress.js';
import { packagedExtension, projectRoot } from './project.js';

const root = projectRoot();
const samples = path.join(root, 'samples');

const commands = [
  { heading: 'Check the samples', args: ['check', 'samples'] },
  { heading: 'Check a copy with three mistakes in it', args: ['check', 'out/mistakes.architectuur.yaml'] },
  { heading: 'Look up the figures of DigiD', args: ['stats', 'digid'] },
  {
    heading: 'Draw an architecture',
    args: ['render', 'samples/toegang.architectuur.yaml', '-o', 'out/toegang.svg'],
  },
];

/** The mistakes of the copy: what a sample says, and what someone typed instead. */
const mistakes = [
  ['status: ter-review', 'status: ter-revieuw'],
  ['bouwsteen: digid\n', 'bouwsteen: digd\n'],
  ['stroomt-naar: routeringsvoorziening', 'stroomt-naar: routeringvoorziening'],
] as const;

/** Writes a sample with mistakes in it, so that there is something to find. */
function writeMistakes(): void {
  let text = readFileSync(path.join(samples, 'toegang.architectuur.yaml'), 'utf8');
  for (const [right, wrong] of mistakes) text = text.replace(right, wrong);
  mkdirSync(path.join(root, 'out'), { recursive: true });
  writeFileSync(path.join(root, 'out', 'mistakes.architectuur.yaml'), text);
}

/** Runs the built program as a user would, each command under a heading. */
function showCommandLine(): void {
  writeMistakes();
  for (const { heading, args } of commands) {
    process.stdout.write(`\n── ${heading}: bouwstenen ${args.join(' ')}\n\n`);
    const { status, error } = spawnSync(process.execPath, [path.join('dist', 'cli.js'), ...args], {
      cwd: root,
      stdio: 'inherit',
      timeout: 60_000,
    });
    // 1 says that there are findings, and to show them is the point.
    if (error || (status !== 0 && status !== 1)) {
      throw new Error(
        `dist/cli.js ${args.join(' ')} ended with ${error?.message ?? status}. Build it with: npm run build`,
      );
    }
  }
  const drawing = path.join(root, 'out', 'toegang.svg');
  process.stdout.write(`Drawn in ${drawing} (${Math.round(statSync(drawing).size / 1000)} kB)\n`);
}

/** Opens the samples in the desktop VS Code, when there is one. */
async function openInDesktop(): Promise<boolean> {
  const given = givenDesktopCode();
  const command = given ?? 'code';
  if (!hasDisplay()) return false;
  if (!(await isVisualStudioCode(command))) {
    if (given)
      throw new Error(`BOUWSTENEN_VSCODE is ${given}, which does not answer as the command \`code\` does.`);
    return false;
  }
  try {
    await runCode(command, [`--extensionDevelopmentPath=${root}`, samples]);
    return true;
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\nUsing VS Code as a server instead.\n`);
    return false;
  }
}

/** Makes the .vsix afresh, so that it is never older than the command line shown above it. */
async function packageExtension(say: Say): Promise<string> {
  const npm = npmCommand();
  await saying(say, 'Packaging the extension', () =>
    run(npm.command, [...npm.args, 'run', 'package'], { cwd: root, seconds: 180 }),
  );
  return packagedExtension();
}

/** Runs VS Code as a server until Ctrl+C. */
async function serve(say: Say, extension: string, exitAtOnce: boolean): Promise<void> {
  const server = await startCodeServer({ say, extensions: [extension] });
  try {
    const address = server.windowOn(samples);
    process.stdout.write(`VS Code with the samples: ${address}\n`);
    process.stdout.write('It can be reached from this machine only. Ctrl+C stops it.\n');
    if (exitAtOnce) return;
    if (hasDisplay()) openInBrowser(address);
    await server.ended;
    throw new Error('VS Code has ended by itself.');
  } finally {
    await server.stop();
  }
}

/** A browser that cannot be opened is no failure: the address has been printed. */
function openInBrowser(address: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { vsix: { type: 'string' }, 'no-open': { type: 'boolean' }, exit: { type: 'boolean' } },
  });
  showCommandLine();
  process.stdout.write('\n── The samples in VS Code\n\n');
  const say = sayWithSeconds();
  if (!values['no-open'] && !values.exit && (await openInDesktop())) {
    process.stdout.write('Opened in a window of VS Code, with the extension from this folder.\n');
    return;
  }
  const extension = packagedExtension(values.vsix ?? (await packageExtension(say)));
  if (values['no-open']) {
    await installCodeServer(say);
    process.stdout.write('All is ready: npm start opens VS Code with the samples.\n');
    return;
  }
  await serve(say, extension, values.exit ?? false);
}

// What is running is stopped, and its folders removed, when this process exits. The listener stays,
// because Ctrl+C comes twice, from the terminal and from npm, and the second may not cut that short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
