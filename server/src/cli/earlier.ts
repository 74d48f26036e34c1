import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../core/files.js';
import { type ChangedFile, openRepository, type Repository } from './git.js';

/**
 * Gives the texts that files had at a commit, wherever they stood then, for {@link Files.earlier}. Null
 * for what was not there, did not change since, or cannot be read.
 * Git is asked when the first text is.
 * @param root a folder of the repository: an absolute path.
 * @param commit a revision; the whole hash spares asking for it.
 */
export function earlierTexts(root: string, commit: string): NonNullable<Files['earlier']> {
  let opened: Promise<{ repository: Repository; changed: Map<string, ChangedFile> }> | undefined;
  const open = async () => {
    const repository = await openRepository(root);
    const files = await repository.changedFiles(commit);
    return { repository, changed: new Map(files.map((file) => [file.path, file])) };
  };
  return async (uri) => {
    try {
      opened ??= open();
      const { repository, changed } = await opened;
      const file = await repository.pathOf(path.resolve(fileURLToPath(uri)));
      const before = file === null ? null : changed.get(file)?.before;
      return before == null ? null : await repository.fileAt(commit, before);
    } catch {
      return null;
    }
  };
}
