import { fileURLToPath } from 'node:url';
import { readTextSync } from '../disk-files.js';
import { openRepository, type Repository } from '../git.js';

/** Where earlier texts come from: plain data, as it goes to threads and into the key of the cache. */
export interface Earlier {
  /** The full hash of a commit. */
  readonly commit: string;
  /** The names that files have now and had then, where those differ; from the top of the repository. */
  readonly renamed: readonly (readonly [now: string, before: string])[];
}

/**
 * Gives the text that a file had at a commit; null where there was none, where it is the same, and where
 * Git cannot tell.
 * @param cwd a folder in the repository.
 */
export function createEarlier(
  { commit, renamed }: Earlier,
  cwd: string,
): (uri: string) => Promise<string | null> {
  const before = new Map(renamed);
  let opened: Promise<Repository> | undefined;
  return async (uri) => {
    try {
      opened ??= openRepository(cwd);
      const repository = await opened;
      const file = fileURLToPath(uri);
      const name = await repository.pathOf(file);
      const text = name === null ? null : await repository.fileAt(commit, before.get(name) ?? name);
      return text === readTextSync(file) ? null : text;
    } catch {
      return null;
    }
  };
}
