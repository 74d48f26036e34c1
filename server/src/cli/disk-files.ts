import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../core/files.js';
import { fileKindOf } from '../core/model/kind.js';
import { maxTextLength } from '../core/model/read-source.js';

/** Files on this machine's disk. What is no file, too large or not UTF-8 text cannot be read. */
export function diskFiles(): Files {
  return {
    async read(uri) {
      try {
        return await readText(fileURLToPath(uri));
      } catch {
        return null;
      }
    },
    async list(folder) {
      try {
        return (await ourFilesIn(fileURLToPath(folder))).map((file) => pathToFileURL(file).href);
      } catch {
        return [];
      }
    },
  };
}

/** Folders that hold no sources of anybody's. */
const skipped = new Set(['node_modules', '.git']);

/**
 * The paths of the files of our kinds in a folder and the folders in it. Links to folders are not
 * followed, since they may lead in circles; what cannot be read is passed over.
 */
export async function ourFilesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) found.push(...(await ourFilesIn(at)));
    } else if (fileKindOf(entry.name)) found.push(at);
  }
  return found;
}

/** Why a file could not be read, in a word that messages are chosen by. */
export class UnreadableFile extends Error {
  constructor(readonly reason: 'missing' | 'forbidden' | 'binary' | 'too-large' | 'other') {
    super(reason);
  }
}

/** The text of a file, or an {@link UnreadableFile}. A byte order mark stays, since offsets count it. */
export async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    refuseUnreadable(await stat(path));
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(reasonOf(error));
  }
  return textOf(bytes);
}

/** {@link readText} for who reads thousands of files and has nothing else to do in the meantime. */
export function readTextSync(path: string): string {
  let bytes: Buffer;
  try {
    refuseUnreadable(statSync(path));
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(reasonOf(error));
  }
  return textOf(bytes);
}

/** The most bytes that a text can take that is not too long to be read. */
export const maxBytes = maxTextLength * 3;

/** Bytes as text, or an {@link UnreadableFile} where they are none in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    const text = decoder.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: told below.
  }
  throw new UnreadableFile('binary');
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A device or a pipe would keep us waiting for ever. */
function refuseUnreadable(info: { isFile(): boolean; readonly size: number }): void {
  if (!info.isFile()) throw new UnreadableFile('other');
  if (info.size > maxBytes) throw new UnreadableFile('too-large');
}

function reasonOf(error: unknown): UnreadableFile['reason'] {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'other';
}
