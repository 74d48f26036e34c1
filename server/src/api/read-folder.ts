import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ourFilesIn, readText, UnreadableFile } from '../cli/disk-files.js';
import { unreadable } from '../cli/unreadable.js';
import { baselineName } from '../core/config/baseline.js';
import type * as Api from './bouwstenen.js';

/** `readFolder` of the package. */
export async function readFolder(folder: unknown): Promise<Api.SourceFiles> {
  if (typeof folder !== 'string') throw new TypeError('readFolder: the folder must be a string.');
  const top = path.resolve(folder);
  const info = await stat(top).catch(() => null);
  if (!info?.isDirectory()) throw new Error(`readFolder: ${folder} is no folder that can be read.`);
  const files = await ourFilesIn(top);
  const texts: Record<string, string> = {};
  for (const file of [...files, ...baselinesFor(files, top)].sort()) {
    const name = path.relative(top, file).split(path.sep).join('/');
    try {
      texts[name] = await readText(file);
    } catch (error) {
      const isBaseline = path.basename(file) === baselineName;
      if (isBaseline && error instanceof UnreadableFile && error.reason === 'missing') continue;
      throw new Error(`readFolder: ${unreadable(name, error, 'en')}`);
    }
  }
  return texts;
}

/** Where a baseline would stand that holds for one of these files. */
function baselinesFor(files: readonly string[], top: string): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = path.dirname(file); !folders.has(at); at = path.dirname(at)) {
      folders.add(at);
      if (at === top) break;
    }
  }
  return [...folders].map((folder) => path.join(folder, baselineName));
}
