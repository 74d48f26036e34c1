import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../core/files.js';
import { maxTextLength } from '../core/model/source.js';

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
  };
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
    // A device or a pipe would keep us waiting for ever.
    const info = await stat(path);
    if (!info.isFile()) throw new UnreadableFile('other');
    if (info.size > maxTextLength * 3) throw new UnreadableFile('too-large');
    bytes = await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(reasonOf(error));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: told below.
  }
  throw new UnreadableFile('binary');
}

function reasonOf(error: unknown): UnreadableFile['reason'] {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'other';
}
