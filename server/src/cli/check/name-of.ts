import path from 'node:path';

/** A path as reports show it: from the working folder, with forward slashes. */
export function nameOf(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}
