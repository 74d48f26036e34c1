import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What `.gitignore` files say about the entries of one folder. It asks no Git, which may not be there. */
export interface GitIgnore {
  /**
   * Whether an entry of this folder is left out.
   * @param absolute its path.
   */
  leavesOut(absolute: string, isFolder: boolean): boolean;
  /** What holds in a folder of this folder. */
  inFolder(absolute: string): GitIgnore;
}

/** The rules of one file, and the folder that its patterns count from. */
interface Level {
  readonly base: string;
  readonly rules: Ignore;
}

/**
 * What holds in a folder: of its repository the `.git/info/exclude` and every `.gitignore` from the top
 * down, and where there is no repository only its own. A folder that is itself left out was asked for
 * by name, so that nothing from above holds in it.
 * @param folder an absolute path.
 */
export function gitIgnoreAt(folder: string): GitIgnore {
  const root = topOf(folder);
  if (root === null) return gitIgnore(withLevel([], folder, path.join(folder, '.gitignore')));
  let here = gitIgnore(
    withLevel(
      withLevel([], root, path.join(gitFolder(root), 'info', 'exclude')),
      root,
      path.join(root, '.gitignore'),
    ),
  );
  const steps = path.relative(root, folder).split(path.sep);
  let at = root;
  for (const step of steps.filter((each) => each !== '')) {
    at = path.join(at, step);
    here = here.leavesOut(at, true) ? gitIgnore([]).inFolder(at) : here.inFolder(at);
  }
  return here;
}

function gitIgnore(levels: readonly Level[]): GitIgnore {
  return {
    leavesOut(absolute, isFolder) {
      for (const { base, rules } of levels.toReversed()) {
        const relative = path.relative(base, absolute).split(path.sep).join('/');
        const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
        if (unignored) return false;
        // What a deeper file took back in stays in, though it is below what this one leaves out.
        if (ignored && !isInherited(rules, relative)) return true;
      }
      return false;
    },
    inFolder: (absolute) => gitIgnore(withLevel(levels, absolute, path.join(absolute, '.gitignore'))),
  };
}

function isInherited(rules: Ignore, relative: string): boolean {
  const folder = relative.slice(0, relative.lastIndexOf('/') + 1);
  return folder !== '' && rules.test(folder).ignored;
}

function withLevel(levels: readonly Level[], base: string, file: string): readonly Level[] {
  const text = readSmall(file);
  if (text === null) return levels;
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.length <= maxLine && (line.match(/\*\*/g)?.length ?? 0) <= maxDoubleStars);
  return [...levels, { base, rules: ignore({ ignorecase: false }).add(lines) }];
}

/** More of `**` in a line than anybody means make the expression that it becomes take for ever. */
const maxDoubleStars = 3;
const maxLine = 1000;

/** The top folder of the working tree that a folder is in, or null. */
function topOf(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (statSync(path.join(at, '.git'), { throwIfNoEntry: false })) return at;
    if (path.dirname(at) === at) return null;
  }
}

/** Where Git keeps what is not in the working tree; of a second working tree that is elsewhere. */
function gitFolder(root: string): string {
  const own = path.join(root, '.git');
  const link = /^gitdir: (.+?)\s*$/m.exec(readSmall(own) ?? '')?.[1];
  if (link === undefined) return own;
  const folder = path.resolve(root, link);
  const common = readSmall(path.join(folder, 'commondir'))?.trim();
  return common ? path.resolve(folder, common) : folder;
}

/** The text of a small ordinary file, or null. */
function readSmall(file: string): string | null {
  try {
    const info = statSync(file, { throwIfNoEntry: false });
    return info?.isFile() && info.size < 1024 * 1024 ? readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}
