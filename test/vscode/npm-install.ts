import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.js';
import { type Say, saying } from './progress.js';

const marker = 'complete.json';

/**
 * Gives the folder `<cache>/<name>`, and fills it first when it is not there in full.
 * The work is done in a folder beside it that is renamed at the end: an
 * interrupted installation is done again, and two runs at once do not meet.
 */
export async function installedOnce(
  cache: string,
  name: string,
  install: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(cache, name);
  if (isComplete(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache, name);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial);
  try {
    await install(partial);
    writeFileSync(path.join(partial, marker), JSON.stringify(platformHere()));
    if (!isComplete(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(partial, folder);
    }
    return folder;
  } catch (error) {
    const way = 'It is fetched from npm once, so this needs a connection to it.';
    throw new Error(`${name} could not be installed. ${way}\n${(error as Error).message}`);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Installs packages from npm into a folder, without running any script of theirs. */
export async function npmInstall(
  say: Say,
  what: string,
  folder: string,
  packages: readonly string[],
): Promise<void> {
  const manifest = path.join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const args = ['install', ...packages, '--prefix', folder, '--ignore-scripts', '--omit=dev'];
  args.push('--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error');
  // All versions are fixed, so what npm has already is good; and without a network it must say so soon.
  args.push('--prefer-offline', '--fetch-retries=1', '--fetch-retry-maxtimeout=10000');
  const npm = npmCommand();
  await saying(say, what, () => run(npm.command, [...npm.args, ...args], { cwd: folder, seconds: 900 }));
}

/** The npm that started us, or else the one on the PATH. */
export function npmCommand(): { command: string; args: string[] } {
  const script = process.env.npm_execpath;
  // Yarn and pnpm set the same variable, but take other options.
  if (script && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** A checkout can be shared by two systems, for instance with a container. */
function platformHere(): { platform: string } {
  return { platform: `${process.platform}-${process.arch}` };
}

function isComplete(folder: string): boolean {
  const file = path.join(folder, marker);
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).platform === platformHere().platform;
}

function removeLeftovers(cache: string, name: string): void {
  for (const entry of readdirSync(cache)) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split('-').at(-1)) : undefined;
    if (pid === undefined || isRunning(pid)) continue;
    rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // It runs, and is someone else's.
  }
}
