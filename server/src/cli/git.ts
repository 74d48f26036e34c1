import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { maxTextLength } from '../core/model/read-source.js';

/**
 * A repository of Git as it was found from a folder. Nothing in it is changed, nothing is fetched, and no
 * hook, pager or program for differences is run. Every method fails with a {@link GitProblem}.
 */
export interface Repository {
  /** The top folder of the working tree: an absolute path without symbolic links. */
  readonly root: string;
  /**
   * The full hash of the commit that a revision such as `main`, `HEAD~3` or a tag names.
   * A revision that begins with a dash is unknown, as it would be an option to Git.
   */
  commitOf(revision: string): Promise<string>;
  /**
   * The hash of the commit where the current branch, or `tip`, left `base`; where the two share no
   * history that is at hand, that of `base` itself.
   */
  mergeBase(base: string, tip?: string): Promise<string>;
  /**
   * The files that differ between a revision and the working tree, in the order of their paths:
   * committed or not, untracked ones too, those that Git ignores left out. For what a branch changed,
   * pass it a {@link mergeBase}.
   */
  changedFiles(base: string): Promise<ChangedFile[]>;
  /** The ordinary files at a revision, in the order that Git keeps; no links and no submodules. */
  filesAt(revision: string): Promise<TrackedFile[]>;
  /**
   * The text of a file as it was at a revision. Null where there was no such ordinary file, and where
   * it was no text in UTF-8 or too large to read.
   * @param file its path from the top folder, with forward slashes.
   */
  fileAt(revision: string, file: string): Promise<string | null>;
  /**
   * The path of a file or folder from the top folder, with forward slashes; empty for the top folder
   * itself, and null for what lies outside of it.
   * @param absolute a path that need not exist any more.
   */
  pathOf(absolute: string): Promise<string | null>;
}

/** A file that differs; both paths are from the top folder, with forward slashes. */
export interface ChangedFile {
  readonly how: 'added' | 'changed' | 'renamed' | 'removed';
  readonly path: string;
  /** Where it stood at the revision; null for one that was added. */
  readonly before: string | null;
}

export interface TrackedFile {
  /** From the top folder, with forward slashes. */
  readonly path: string;
  /** The same for the same content. */
  readonly hash: string;
}

/** Why Git gave no answer, in a word that messages are chosen by; see git-problem.ts. */
export class GitProblem extends Error {
  constructor(
    readonly reason: 'missing' | 'no-repository' | 'not-trusted' | 'unknown-revision' | 'too-large' | 'other',
    /** The revision or path that it is about, or what Git said. */
    readonly about: string,
    /** Whether only the last commits are at hand, so that an older one seems unknown. */
    readonly isShallow = false,
  ) {
    super(`${reason}: ${about}`);
  }
}

/** As much as a list of files may take: half a million paths of a hundred bytes. */
const maxListBytes = 50 * 1024 * 1024;

/**
 * Finds the repository that a folder is in.
 * @param folder an absolute path.
 * @throws GitProblem where there is none, or no Git on this machine.
 */
export async function openRepository(folder: string): Promise<Repository> {
  const real = await realpath(folder).catch(() => folder);
  const up = text(await git(real, ['rev-parse', '--show-toplevel']));
  const root = path.resolve(line(up));
  const inRoot = (args: readonly string[], limit?: number): Promise<Buffer> => git(root, args, limit);

  const commitOf = async (revision: string): Promise<string> => {
    const found = isSafe(revision)
      ? await inRoot(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
          none,
        )
      : null;
    const hash = found && line(text(found));
    // Git of before 2.30 repeats the option.
    if (hash && isHash(hash)) return hash;
    throw new GitProblem('unknown-revision', revision, await isShallow());
  };

  const isShallow = async (): Promise<boolean> =>
    line(text(await inRoot(['rev-parse', '--is-shallow-repository']))) === 'true';

  return {
    root,
    commitOf,
    async mergeBase(base, tip = 'HEAD') {
      const [ours, theirs] = [await commitOf(tip), await commitOf(base)];
      const found = await inRoot(['merge-base', ours, theirs]).catch(none);
      return found ? line(text(found)) : theirs;
    },
    async changedFiles(base) {
      const commit = await commitOf(base);
      const [differing, untracked] = await Promise.all([
        inRoot([
          'diff',
          '--name-status',
          '-z',
          '--find-renames',
          '--no-relative',
          '--no-ext-diff',
          '--no-textconv',
          '--ignore-submodules=all',
          commit,
          '--',
        ]),
        inRoot(['ls-files', '--others', '--exclude-standard', '-z']),
      ]);
      const files = new Map(readStatuses(text(differing)).map((file) => [file.path, file]));
      for (const file of records(text(untracked))) {
        // A file that was taken out of the index, and stands there all the same, is not gone.
        const known = files.get(file);
        if (!known) files.set(file, { how: 'added', path: file, before: null });
        else if (known.how === 'removed') files.set(file, { how: 'changed', path: file, before: file });
      }
      return [...files.values()].sort(byPath);
    },
    async filesAt(revision) {
      const listed = await inRoot(['ls-tree', '-r', '-z', '--full-tree', await commitOf(revision)]);
      return records(text(listed)).flatMap((record) => {
        const [, hash, file] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
        return hash !== undefined && file !== undefined ? { path: file, hash } : [];
      });
    },
    async fileAt(revision, file) {
      const commit = isHash(revision) ? revision : await commitOf(revision);
      if (!isPathInside(file)) return null;
      const listed = text(await inRoot(['ls-tree', '-z', '--full-tree', commit, '--', file]));
      const hash = /^100\d{3} blob ([0-9a-f]+)\t/.exec(listed)?.[1];
      if (hash === undefined) return null;
      const bytes = await inRoot(['cat-file', 'blob', hash], maxTextLength * 3).catch((error: unknown) => {
        if (error instanceof GitProblem && error.reason === 'too-large') return null;
        throw error;
      });
      return bytes && utf8(bytes);
    },
    async pathOf(absolute) {
      const relative = path.relative(root, await realOf(absolute));
      if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return null;
      return relative.split(path.sep).join('/');
    },
  };
}

/**
 * Runs Git and gives what it printed.
 * @param limit in bytes
 */
function git(folder: string, args: readonly string[], limit: number = maxListBytes): Promise<Buffer> {
  const whole = ['-C', folder, '--no-pager', '--literal-pathspecs', ...quiet, ...args];
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      whole,
      {
        // Windows looks for a program in the working folder first, which may be anybody's.
        cwd: path.dirname(process.execPath),
        env: { ...process.env, ...surroundings },
        encoding: 'buffer',
        maxBuffer: limit,
        windowsHide: true,
      },
      (error, stdout, stderr) => (error ? reject(problemOf(error, stderr, folder)) : resolve(stdout)),
    );
  });
}

/** What the configuration of a repository may name to be run, turned off. */
const quiet: readonly string[] = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`,
];

const surroundings: Readonly<Record<string, string>> = {
  // What Git says is told apart by its words.
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Of a clone that leaves parts out, what is missing is not fetched.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

function problemOf(
  error: { readonly code?: number | string | null; readonly message: string },
  stderr: Buffer,
  folder: string,
): GitProblem {
  const said = stderr.toString('utf8').trim();
  if (error.code === 'ENOENT') return new GitProblem('missing', 'git');
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return new GitProblem('too-large', folder);
  if (/dubious ownership|unsafe repository/i.test(said)) return new GitProblem('not-trusted', folder);
  if (/not a git repository|must be run in a work tree|cannot change to/i.test(said)) {
    return new GitProblem('no-repository', folder);
  }
  if (/not a tree object|not a valid object name/i.test(said)) {
    return new GitProblem('unknown-revision', said.split(' ').at(-1) ?? '');
  }
  return new GitProblem('other', said.split('\n')[0] || error.message);
}

/** Whether it is the whole name of an object, with SHA-1 or with SHA-256. */
function isHash(revision: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

/** A revision that Git cannot take for an option, nor the system for two words. */
function isSafe(revision: string): boolean {
  return revision !== '' && !revision.startsWith('-') && !/[\0\n\r]/.test(revision);
}

/** Whether a path from the top folder names something in it, in the one way that Git names it itself. */
function isPathInside(file: string): boolean {
  if (file === '' || file === '.' || file.includes('\0')) return false;
  return path.posix.normalize(file) === file && !/^(?:\/|\.\.(?:\/|$))/.test(file);
}

/** For answers that Git gives by failing. */
function none(error: unknown): null {
  if (error instanceof GitProblem && error.reason === 'other') return null;
  throw error;
}

/** The statuses that `git diff --name-status -z` prints: a letter and a path, or two for a rename. */
function readStatuses(printed: string): ChangedFile[] {
  const words = records(printed);
  const found: ChangedFile[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const letter = words[at]!.charAt(0);
    const first = words[at + 1]!;
    if (letter === 'R' || letter === 'C') {
      const to = words[at + 2] ?? first;
      found.push({ how: 'renamed', path: to, before: first });
      at += 3;
      continue;
    }
    at += 2;
    if (letter === 'A') found.push({ how: 'added', path: first, before: null });
    else found.push({ how: letter === 'D' ? 'removed' : 'changed', path: first, before: first });
  }
  return found;
}

function records(printed: string): string[] {
  return printed.split('\0').filter((record) => record !== '');
}

function byPath(a: ChangedFile, b: ChangedFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** The path without symbolic links, as far as it exists. */
async function realOf(absolute: string): Promise<string> {
  const known = await realpath(absolute).catch(() => null);
  if (known !== null) return known;
  const folder = path.dirname(absolute);
  return folder === absolute ? absolute : path.join(await realOf(folder), path.basename(absolute));
}

/** A byte order mark stays, since offsets count it. */
function utf8(bytes: Buffer): string | null {
  try {
    const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return read.includes('\0') ? null : read;
  } catch {
    return null;
  }
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function line(printed: string): string {
  return printed.replace(/\r?\n$/, '');
}
