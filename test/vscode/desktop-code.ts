import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { run } from './processes.js';
import type { Say } from './progress.js';
import { cacheFolder } from './project.js';

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The desktop VS Code that BOUWSTENEN_VSCODE names. */
export function givenDesktopCode(): string | undefined {
  const given = process.env.BOUWSTENEN_VSCODE;
  if (given && !existsSync(given)) throw new Error(`BOUWSTENEN_VSCODE is ${given}, which does not exist.`);
  return given || undefined;
}

/** The `code` command returns at once and leaves the window behind; a test run needs the program itself. */
export function programBehind(command: string): string {
  const folder = path.dirname(realpathSync(command));
  if (path.basename(folder) !== 'bin') return command;
  const programs = ['../code', '../Code.exe', '../../../MacOS/Code', '../../../MacOS/Electron'];
  return programs.map((program) => path.resolve(folder, program)).find(isFile) ?? command;
}

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

/** Runs the `code` command, which on Windows is a script that only a shell can start. */
export function runCode(command: string, args: readonly string[]): Promise<string> {
  if (process.platform !== 'win32') return run(command, args, { seconds: 60 });
  const quoted = [command, ...args].map((text) => `"${text}"`);
  return run(quoted.join(' '), [], { seconds: 60, shell: true });
}

/** Whether this command is VS Code (or a build of it): other programs are called `code` too. */
export async function isVisualStudioCode(command: string): Promise<boolean> {
  try {
    const [version = '', commit = ''] = (await runCode(command, ['--version'])).split(/\r?\n/);
    return /^\d+\.\d+\.\d+/.test(version) && /^[0-9a-f]{40}$/.test(commit);
  } catch {
    return false;
  }
}

/** Downloads the desktop VS Code, or gives undefined after saying why there is none. */
export async function downloadedDesktopCode(say: Say): Promise<string | undefined> {
  if (!hasDisplay()) {
    say('There is no display for the desktop VS Code: using VS Code as a server with a headless browser.');
    return undefined;
  }
  say('Looking for the desktop VS Code to download');
  try {
    return await downloadWithin(20, say);
  } catch (error) {
    say(`The desktop VS Code cannot be downloaded (${(error as Error).message}): using VS Code as a server.`);
    return undefined;
  }
}

/** Fails when no byte of the download has come within some seconds; one that has begun may take its time. */
function downloadWithin(seconds: number, say: Say): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`nothing came within ${seconds} seconds`)),
      seconds * 1000,
    );
    let said = 0;
    const reporter = {
      report(report: { readonly stage: string; readonly bytesSoFar?: number; readonly totalBytes?: number }) {
        if (!report.bytesSoFar || !report.totalBytes) return;
        clearTimeout(timer);
        const part = Math.floor((4 * report.bytesSoFar) / report.totalBytes) * 25;
        if (part > said) say(`Downloaded ${part}% of ${Math.round(report.totalBytes / 1e6)} MB`);
        said = Math.max(said, part);
      },
      error: () => undefined, // The rejection tells it.
    };
    const download = downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: cacheFolder(),
      reporter,
      timeout: 10_000,
    });
    download.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
