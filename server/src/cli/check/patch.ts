import { formatPatch, structuredPatch } from 'diff';

/**
 * A patch that `git apply` takes, from one text of a file to another.
 * @param name the path of the file from the folder where the patch is applied, with forward slashes.
 */
export function patchOf(name: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
  });
  return formatPatch({ ...patch, isGit: true });
}
