import { stat } from 'node:fs/promises';
import path from 'node:path';
import { GitProblem, openRepository, type Repository } from '../git.js';
import { gitProblem } from '../git-problem.js';
import { type CommandContext, say, UsageError } from '../terminal.js';
import { commitPathSide, commitSide, diskSide, type Side, workingSides } from './sides.js';

export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** Whether two files were named, which belong together whatever they are called. */
  readonly areFiles: boolean;
}

type Place = Side & { readonly isFolder: boolean };

/**
 * Understands what is to be compared: two files or folders, `revision:path`, or one or two revisions
 * with paths behind them. A revision alone is held against the working tree, and a path alone
 * against the last commit.
 * @throws UsageError, GitProblem
 */
export async function sidesOf(words: readonly string[], context: CommandContext): Promise<Sides> {
  const { terminal, taal } = context;
  const [first, second, ...others] = words;
  if (first === undefined) {
    throw new UsageError(
      say(
        taal,
        'Noem wat u vergelijkt: bouwstenen diff <oud> <nieuw>, of bouwstenen diff <revisie>',
        'Name what to compare: bouwstenen diff <old> <new>, or bouwstenen diff <revision>',
      ),
    );
  }
  if (second !== undefined && others.length === 0) {
    const [from, to] = [await placeOf(first, terminal.cwd), await placeOf(second, terminal.cwd)];
    if (from && to) return placed(from, to, [first, second], context);
  }
  const repository = await repositoryFor(words, context);
  const isOnDisk = await exists(first, terminal.cwd);
  const range = isOnDisk ? null : /^(.*?)(\.{2,3})(.*)$/.exec(first);
  if (range) {
    const [, left, dots, right] = range;
    const [base, tip] = [left || 'HEAD', right || 'HEAD'];
    const isWanted = await filterOf(words.slice(1), repository, [base, tip], context);
    const from = dots === '...' ? await repository.mergeBase(base, tip) : base;
    const before = await commitSide(repository, from, isWanted);
    return {
      before: { ...before, name: { nl: base, en: base } },
      after: await commitSide(repository, tip, isWanted),
      areFiles: false,
    };
  }
  if (second === undefined) {
    const at = isOnDisk ? null : await revisionPlace(first, repository, terminal.cwd);
    if (at) return againstDisk(at, first, repository, context);
  }
  const isRevision = await names(first, repository);
  if (!isRevision && !isOnDisk) throw await unknown(first, repository, context);
  const paths = isRevision ? words.slice(1) : words;
  const from = isRevision ? first : 'HEAD';
  const [maybe, ...rest] = paths;
  const isSecond =
    isRevision &&
    maybe !== undefined &&
    !(await exists(maybe, terminal.cwd)) &&
    (await names(maybe, repository));
  if (isSecond) {
    const isWanted = await filterOf(rest, repository, [from, maybe], context);
    return {
      before: await commitSide(repository, from, isWanted),
      after: await commitSide(repository, maybe, isWanted),
      areFiles: false,
    };
  }
  const isWanted = await filterOf(paths, repository, [from], context);
  const [before, after] = await workingSides(repository, from, isWanted);
  return { before, after, areFiles: false };
}

/** The repository that words need; where there is none, a word that is no file is the likelier mistake. */
async function repositoryFor(
  words: readonly string[],
  { terminal, taal }: CommandContext,
): Promise<Repository> {
  try {
    return await openRepository(terminal.cwd);
  } catch (error) {
    for (const word of words) {
      if (await exists(word, terminal.cwd)) continue;
      throw new UsageError(
        say(
          taal,
          `${word}: bestaat niet als bestand of map. ${gitProblem(error, taal)}`,
          `${word}: does not exist as a file or folder. ${gitProblem(error, taal)}`,
        ),
      );
    }
    throw error;
  }
}

/** A word as a file or folder: on disk, or at a revision; null for anything else. */
async function placeOf(word: string, cwd: string): Promise<Place | null> {
  const onDisk = await diskSide(word, cwd);
  if (onDisk || !word.includes(':')) return onDisk;
  const repository = await openRepository(cwd).catch(() => null);
  return repository && revisionPlace(word, repository, cwd);
}

/** `revision:path`, as Git writes it: from the top folder, or with ./ or ../ before it from here. */
async function revisionPlace(word: string, repository: Repository, cwd: string): Promise<Place | null> {
  const { revision, inside } = await partsOf(word, repository, cwd);
  if (!revision || inside === null || !(await names(revision, repository))) return null;
  return commitPathSide(repository, revision, inside);
}

async function partsOf(
  word: string,
  repository: Repository,
  cwd: string,
): Promise<{ revision: string; inside: string | null }> {
  const at = word.indexOf(':');
  const written = word.slice(at + 1);
  const inside = /^\.\.?(?:\/|$)/.test(written)
    ? await repository.pathOf(path.resolve(cwd, written))
    : path.posix.normalize(`./${written}`).replace(/\/$/, '').replace(/^\.$/, '');
  return { revision: at < 0 ? '' : word.slice(0, at), inside };
}

/** What was named at a revision against the same on disk. */
async function againstDisk(
  from: Place,
  word: string,
  repository: Repository,
  context: CommandContext,
): Promise<Sides> {
  const { inside } = await partsOf(word, repository, context.terminal.cwd);
  const absolute = path.join(repository.root, inside ?? '');
  const shown = path.relative(context.terminal.cwd, absolute) || '.';
  const to = await diskSide(shown, context.terminal.cwd);
  if (!to) throw new UsageError(missing(shown, context));
  return placed(from, to, [word, shown], context);
}

function placed(
  before: Place,
  after: Place,
  [first, second]: readonly [string, string],
  context: CommandContext,
): Sides {
  if (before.isFolder === after.isFolder) return { before, after, areFiles: !before.isFolder };
  throw new UsageError(
    say(
      context.taal,
      `${first} en ${second}: de een is een map, de ander een bestand. Noem twee bestanden of twee mappen.`,
      `${first} and ${second}: one is a folder, the other a file. Name two files or two folders.`,
    ),
  );
}

/** Which files paths let through: all without paths. A path that leads nowhere is a mistake. */
async function filterOf(
  paths: readonly string[],
  repository: Repository,
  revisions: readonly string[],
  context: CommandContext,
): Promise<(file: string) => boolean> {
  if (paths.length === 0) return () => true;
  const inside: string[] = [];
  for (const given of paths) {
    const at = await repository.pathOf(path.resolve(context.terminal.cwd, given));
    if (at === null) {
      throw new UsageError(
        say(
          context.taal,
          `${given}: ligt buiten de repository ${repository.root}.`,
          `${given}: lies outside of the repository ${repository.root}.`,
        ),
      );
    }
    if (!(await exists(given, context.terminal.cwd)) && !(await isAt(at, repository, revisions))) {
      throw await unknown(given, repository, context);
    }
    inside.push(at);
  }
  return (file) => inside.some((at) => at === '' || file === at || file.startsWith(`${at}/`));
}

async function isAt(file: string, repository: Repository, revisions: readonly string[]): Promise<boolean> {
  for (const revision of revisions) {
    const files = await repository.filesAt(revision);
    if (files.some((one) => one.path === file || one.path.startsWith(`${file}/`))) return true;
  }
  return false;
}

/** Whether Git knows a revision by this name. */
async function names(word: string, repository: Repository): Promise<boolean> {
  return repository.commitOf(word).then(
    () => true,
    (error: unknown) => {
      if (error instanceof GitProblem && error.reason === 'unknown-revision') return false;
      throw error;
    },
  );
}

/** The failure for a word that names nothing. */
async function unknown(word: string, repository: Repository, context: CommandContext): Promise<Error> {
  const problem: unknown = await repository.commitOf(word).then(
    () => null,
    (error: unknown) => error,
  );
  // Of a shallow clone, Git's own problem says what to do.
  if (problem instanceof GitProblem && problem.isShallow) return problem;
  return new UsageError(missing(word, context));
}

function missing(word: string, { taal }: CommandContext): string {
  return say(
    taal,
    `${word}: er is geen bestand of map die zo heet, en Git kent het niet als branch, tag of commit.`,
    `${word}: there is no file or folder of that name, and Git does not know it as a branch, tag or commit.`,
  );
}

async function exists(given: string, cwd: string): Promise<boolean> {
  return stat(path.resolve(cwd, given)).then(
    () => true,
    () => false,
  );
}
