import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../core/files.js';
import type { Repository } from '../git.js';

/** The files of a repository as they were at a commit, under the names that they have on disk. */
export function gitFiles(repository: Repository, commit: string): Files {
  return {
    async read(uri) {
      try {
        const file = path.relative(repository.root, fileURLToPath(uri)).split(path.sep).join('/');
        return await repository.fileAt(commit, file);
      } catch {
        return null;
      }
    },
    // What lies elsewhere in the repository is of no use to a comparison.
    list: async () => [],
  };
}
