import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files } from '../../core/files.js';
import { fileKindOf } from '../../core/model/kind.js';
import type { Localized } from '../../core/taal.js';
import { diskFiles, ourFilesIn, readText, UnreadableFile } from '../disk-files.js';
import type { Repository } from '../git.js';
import { gitFiles } from './git-files.js';

/** One of the two that are compared: documents on disk, or as they were at a commit. */
export interface Side {
  /** What texts call it: a revision, a path, or the working tree. */
  readonly name: Localized;
  /** The whole hash; null for what is on disk. */
  readonly commit: string | null;
  /** By the path that tells which documents of the two belong together. */
  readonly files: ReadonlyMap<string, SideFile>;
  /** Where documents of this side find what they refer to. */
  readonly surroundings: Files;
}

export interface SideFile {
  /** As it is shown: with forward slashes, from the working folder or the top of the repository. */
  readonly path: string;
  readonly uri: string;
  /** The same for the same content; null where that is not known without reading. */
  readonly hash: string | null;
  /** @throws UnreadableFile */
  read(): Promise<string>;
}

/** A file or folder on disk; null where there is none. */
export async function diskSide(given: string, cwd: string): Promise<(Side & { isFolder: boolean }) | null> {
  const absolute = path.resolve(cwd, given);
  const info = await stat(absolute).catch(() => null);
  if (!info) return null;
  const isFolder = info.isDirectory();
  const shown = (file: string): string => slashed(path.relative(cwd, file)) || slashed(file);
  const side = (file: string): SideFile => ({
    path: shown(file),
    uri: pathToFileURL(file).href,
    hash: null,
    read: () => readText(file),
  });
  const files = isFolder
    ? (await ourFilesIn(absolute)).map(
        (file) => [slashed(path.relative(absolute, file)), side(file)] as const,
      )
    : ([['', side(absolute)]] as const);
  const name = slashed(given);
  return {
    name: { nl: name, en: name },
    commit: null,
    files: new Map(files),
    surroundings: diskFiles(),
    isFolder,
  };
}

/** The documents of our kinds at a commit that a test lets through. */
export async function commitSide(
  repository: Repository,
  revision: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<Side> {
  const commit = await repository.commitOf(revision);
  const files = (await repository.filesAt(commit)).filter(
    (file) => fileKindOf(file.path) && isWanted(file.path),
  );
  return {
    ...atCommit(repository, commit, revision),
    files: new Map(
      files.map(({ path: file, hash }) => [file, commitFile(repository, commit, file, hash)] as const),
    ),
  };
}

/** A file or folder at a commit; null where there is none. */
export async function commitPathSide(
  repository: Repository,
  revision: string,
  inside: string,
): Promise<(Side & { isFolder: boolean }) | null> {
  const commit = await repository.commitOf(revision);
  const all = await repository.filesAt(commit);
  const name = `${revision}:${inside}`;
  const whole = atCommit(repository, commit, name);
  const file = all.find((one) => one.path === inside);
  if (file) {
    return {
      ...whole,
      files: new Map([['', commitFile(repository, commit, file.path, file.hash)]]),
      isFolder: false,
    };
  }
  const folder = inside === '' ? '' : `${inside}/`;
  const below = all.filter((one) => one.path.startsWith(folder));
  if (below.length === 0) return null;
  return {
    ...whole,
    files: new Map(
      below
        .filter((one) => fileKindOf(one.path))
        .map(
          ({ path: at, hash }) =>
            [at.slice(folder.length), commitFile(repository, commit, at, hash)] as const,
        ),
    ),
    isFolder: true,
  };
}

/** What differs between a commit and the working tree, as two sides. */
export async function workingSides(
  repository: Repository,
  revision: string,
  isWanted: (file: string) => boolean,
): Promise<readonly [before: Side, after: Side]> {
  const commit = await repository.commitOf(revision);
  const changed = await repository.changedFiles(commit);
  const isOurs = (file: string): boolean => fileKindOf(file) !== null && isWanted(file);
  const before = changed.flatMap(({ before: file }) =>
    file !== null && isOurs(file) ? [[file, commitFile(repository, commit, file, null)] as const] : [],
  );
  const after = changed.flatMap(({ how, path: file }) => {
    if (how === 'removed' || !isOurs(file)) return [];
    const absolute = path.join(repository.root, file);
    return [
      [
        file,
        { path: file, uri: pathToFileURL(absolute).href, hash: null, read: () => readText(absolute) },
      ] as const,
    ];
  });
  return [
    { ...atCommit(repository, commit, revision), files: new Map(before) },
    {
      name: { nl: 'de werkmap', en: 'the working tree' },
      commit: null,
      files: new Map(after),
      surroundings: diskFiles(),
    },
  ];
}

function atCommit(repository: Repository, commit: string, name: string): Omit<Side, 'files'> {
  return { name: { nl: name, en: name }, commit, surroundings: gitFiles(repository, commit) };
}

function commitFile(repository: Repository, commit: string, file: string, hash: string | null): SideFile {
  return {
    path: file,
    uri: pathToFileURL(path.join(repository.root, file)).href,
    hash,
    async read() {
      const text = await repository.fileAt(commit, file);
      if (text === null) throw new UnreadableFile('other');
      return text;
    },
  };
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
