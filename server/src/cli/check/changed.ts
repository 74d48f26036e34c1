import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { governs } from '../../core/config/governing.js';
import { fileKindOf } from '../../core/model/kind.js';
import { readDocument } from '../../core/model/model.js';
import { readTextSync } from '../disk-files.js';
import { GitProblem, openRepository, type Repository } from '../git.js';
import type { Earlier } from './earlier.js';
import { linksOf, pathOf } from './linked-files.js';

/** A repository without a branch that is known for its main line. */
export class NoMainLine extends Error {}

/** What a branch touched. */
export interface Changed {
  /** The files among those asked for that it touched, and those that depend on what it touched. */
  readonly files: readonly string[];
  /** What they were held against. */
  readonly earlier: Earlier;
}

/** Where the main line of a repository is looked for, in this order. */
const mainLines = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Leaves of some files those that the branch touched since it left `base`, committed or not, and those
 * that depend on something that it touched: what they import or name as their catalogue, directly or
 * not, and the configuration and the baseline that hold for them.
 * @param base a revision; empty for the main line of the repository.
 * @throws {GitProblem} where Git cannot tell, {@link NoMainLine} where it must be told the base.
 */
export async function onlyChanged(files: readonly string[], base: string, cwd: string): Promise<Changed> {
  const repository = await openRepository(cwd);
  const commit = await repository.mergeBase(base || (await mainLineOf(repository)));
  const touched = new Set<string>();
  const renamed: [string, string][] = [];
  for (const { path: now, before } of await repository.changedFiles(commit)) {
    touched.add(now);
    if (before !== null && before !== now) renamed.push([now, before]);
    if (before !== null) touched.add(before);
  }
  // A path that goes through a link names the same file as one that does not.
  const names = createNames(repository);
  const folders = [...touched]
    .filter((name) => governs(`/${name}`))
    .map((name) => `${path.posix.dirname(name)}/`.replace(/^\.\//, ''));
  const isTouched = async (file: string): Promise<boolean> => {
    const name = await names(file);
    return name !== null && (touched.has(name) || folders.some((folder) => name.startsWith(folder)));
  };
  const depends = createDepends(async (file) => {
    const name = await names(file);
    return name !== null && touched.has(name);
  });
  const wanted: string[] = [];
  for (const file of files) {
    if ((await isTouched(file)) || (await depends(file))) wanted.push(file);
  }
  return { files: wanted, earlier: { commit, renamed } };
}

async function mainLineOf(repository: Repository): Promise<string> {
  for (const name of mainLines) {
    try {
      return await repository.commitOf(name);
    } catch (error) {
      if (!(error instanceof GitProblem) || error.reason !== 'unknown-revision' || error.isShallow) {
        throw error;
      }
    }
  }
  throw new NoMainLine();
}

/** Gives the name of a file as Git has it; folders are asked for once. */
function createNames(repository: Repository): (file: string) => Promise<string | null> {
  const folders = new Map<string, Promise<string | null>>();
  return async (file) => {
    const folder = path.dirname(file);
    const known = folders.get(folder) ?? repository.pathOf(folder);
    folders.set(folder, known);
    const name = await known;
    return name === null ? null : path.posix.join(name, path.basename(file));
  };
}

/** Tells whether following what files refer to leads to one that was touched. */
function createDepends(isTouched: (file: string) => Promise<boolean>): (file: string) => Promise<boolean> {
  const links = new Map<string, readonly string[]>();
  const linksFrom = (file: string): readonly string[] => {
    const known = links.get(file) ?? linksIn(file);
    links.set(file, known);
    return known;
  };
  return async (file) => {
    const seen = new Set([file]);
    const open = [file];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const link of linksFrom(next)) {
        if (seen.has(link)) continue;
        if (await isTouched(link)) return true;
        seen.add(link);
        open.push(link);
      }
    }
    return false;
  };
}

/** The paths of the files that a file refers to; none where it cannot be read. */
function linksIn(file: string): string[] {
  const kind = fileKindOf(file);
  if (!kind || kind === 'config') return [];
  try {
    const text = readTextSync(file);
    // Reading a document takes long, and most refer to nothing.
    if (!/importeert|catalogi|\\[ux]/.test(text)) return [];
    const document = readDocument(pathToFileURL(file).href, text, kind);
    return linksOf(document).flatMap((uri) => pathOf(uri) ?? []);
  } catch {
    return [];
  }
}
