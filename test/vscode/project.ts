import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with our package.json, found from this module upwards, wherever it was bundled to. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'bouwstenen')
      return folder;
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error('The package.json of bouwstenen was not found in any folder above this script.');
    folder = parent;
  }
}

/** Where programs fetched for testing stay between runs. It is in .gitignore. */
export function cacheFolder(): string {
  return process.env.BOUWSTENEN_TEST_CACHE ?? path.join(projectRoot(), '.vscode-test');
}

/**
 * The packaged extension: the given path, else BOUWSTENEN_VSIX, else the newest
 * .vsix in out/ or in the project folder.
 */
export function packagedExtension(given: string | undefined = process.env.BOUWSTENEN_VSIX): string {
  if (given) {
    const file = path.resolve(given);
    if (!existsSync(file))
      throw new Error(`The packaged extension ${file} does not exist. Make one with: npm run package`);
    return file;
  }
  const folders = [path.join(projectRoot(), 'out'), projectRoot()].filter(existsSync);
  const files = folders
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith('.vsix'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (files[0] === undefined)
    throw new Error('There is no packaged extension (.vsix). Make one with: npm run package');
  return files[0];
}

/** A folder that is removed by remove(), and else when this process ends. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a fresh folder under the system's temporary folder. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  // Unix sockets are made below it, and their path may have about 100 characters:
  // the per-user temporary folder of macOS is too long for that.
  const base = process.platform !== 'win32' && tmpdir().length > 24 ? '/tmp' : tmpdir();
  const folder = mkdtempSync(path.join(base, `bouwstenen-${purpose}-`));
  const remove = () => {
    process.removeListener('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { path: folder, remove };
}

/** Copies the samples, because a test that edits a file must never edit the one under version control. */
export function copyOfSamples(): TemporaryFolder {
  const copy = temporaryFolder('samples');
  const target = path.join(copy.path, 'samples');
  mkdirSync(target);
  cpSync(path.join(projectRoot(), 'samples'), target, { recursive: true });
  return { path: target, remove: copy.remove };
}
