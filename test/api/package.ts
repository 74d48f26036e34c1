import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../cli/cli.js';

/** The npm package, installed in an empty folder as a user would have it. */
export interface InstalledPackage {
  /** The folder in whose node_modules it is. */
  readonly path: string;
  readonly files: readonly string[];
  /** Runs a script of that name there. */
  run(name: string, script: string): { readonly code: number | null; readonly out: string };
  remove(): void;
}

/** Packs what was built and unpacks it; nothing is built or fetched. */
export function installedPackage(): InstalledPackage {
  const folder = mkdtempSync(path.join(tmpdir(), 'bouwstenen-pakket-'));
  const packed = JSON.parse(
    // On Windows npm is a script of the shell.
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as [{ filename: string; files: { path: string }[] }];
  const unpacked = path.join(folder, 'node_modules');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', path.join(folder, packed[0].filename), '-C', unpacked]);
  cpSync(path.join(unpacked, 'package'), path.join(unpacked, 'bouwstenen'), { recursive: true });
  rmSync(path.join(unpacked, 'package'), { recursive: true });
  if (!existsSync(path.join(unpacked, 'bouwstenen/package.json'))) throw new Error('Nothing was packed.');
  return {
    path: folder,
    files: packed[0].files.map(({ path: file }) => file),
    run(name, script) {
      writeFileSync(path.join(folder, name), script);
      const { status, stdout, stderr } = spawnSync(process.execPath, [name], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { code: status, out: `${stdout}${stderr}` };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
