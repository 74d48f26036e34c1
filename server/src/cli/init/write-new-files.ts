import { closeSync, mkdirSync, openSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { CiFile } from './ci-files.js';

/** What became of a file. */
export interface WrittenFile {
  readonly file: CiFile;
  /** `kept`: there was one of that name already, and it was left alone. */
  readonly how: 'written' | 'kept';
}

/** A file that could not be written; what was written before it is gone again. */
export class NotWritten extends Error {
  /** @param file the path of the file, as it was given */
  constructor(readonly file: string) {
    super(file);
  }
}

/**
 * Writes files that are not there yet, all of them or none. A file that is there, whatever it holds, stays
 * as it is.
 * @param folder an absolute path; it is made where it does not exist.
 * @throws {NotWritten}
 */
export function writeNewFiles(folder: string, files: readonly CiFile[]): WrittenFile[] {
  const made: (() => void)[] = [];
  const ignore = (): void => {};
  // Writing takes a moment, in which an interruption would leave half of it.
  process.on('SIGINT', ignore);
  try {
    return files.map((file) => {
      const target = path.join(folder, file.path);
      try {
        makeFolder(path.dirname(target), made);
        writeNew(target, file.text, made);
        return { file, how: 'written' };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST' && isBelow(error, target)) {
          return { file, how: 'kept' };
        }
        undo(made);
        throw new NotWritten(file.path);
      }
    });
  } finally {
    process.removeListener('SIGINT', ignore);
  }
}

/** Whether it was the file itself that exists, and not another file where its folder should be. */
function isBelow(error: unknown, target: string): boolean {
  return (error as NodeJS.ErrnoException).path === target;
}

function writeNew(target: string, text: string, made: (() => void)[]): void {
  // Fails where anything of that name exists, a link to nowhere included.
  const descriptor = openSync(target, 'wx');
  made.push(() => unlinkSync(target));
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } finally {
    closeSync(descriptor);
  }
}

function makeFolder(folder: string, made: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const inward: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    inward.unshift(at);
    if (at === first || at === path.dirname(at)) break;
  }
  for (const each of inward) made.push(() => rmdirSync(each));
}

/** Takes back what was made, the last thing first. */
function undo(made: readonly (() => void)[]): void {
  for (const remove of [...made].reverse()) {
    try {
      remove();
    } catch {
      // Gone already, or somebody else put something in the folder.
    }
  }
}
