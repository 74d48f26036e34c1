import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { matchesGlob } from '../core/config/glob.js';
import { fileKindOf } from '../core/model/kind.js';
import { type GitIgnore, gitIgnoreAt } from './git-ignore.js';
import type { CommandContext } from './terminal.js';
import { say } from './terminal.js';

export interface FoundFiles {
  /** Absolute paths of files of our kinds, in alphabetical order, each once. */
  readonly files: readonly string[];
  /** One line for every path that led to nothing. */
  readonly problems: readonly string[];
}

/**
 * The files that words on the command line name: files themselves, all in folders, and all that fit a
 * pattern with stars or braces, for shells that do not know it. In folders, what Git
 * ignores is passed over; a file that is named itself never is.
 */
export async function findFiles(
  paths: readonly string[],
  { terminal, taal }: CommandContext,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const problems: string[] = [];
  const addAll = (found: readonly string[], ifNone: string): void => {
    for (const file of found) files.add(file);
    if (found.length === 0) problems.push(ifNone);
  };
  for (const given of paths) {
    const absolute = path.resolve(terminal.cwd, given);
    const info = statOf(absolute);
    if (info?.isDirectory()) {
      addAll(
        filesIn(absolute),
        say(
          taal,
          `${given}: in deze map staat geen bestand dat eindigt op ${endings(taal)}.`,
          `${given}: this folder holds no file that ends in ${endings(taal)}.`,
        ),
      );
    } else if (info) {
      addAll(
        fileKindOf(absolute) ? [absolute] : [],
        say(
          taal,
          `${given}: de naam eindigt niet op ${endings(taal)}, en dus is niet bekend hoe het te controleren.`,
          `${given}: the name does not end in ${endings(taal)}, so how to check it is unknown.`,
        ),
      );
    } else if (isPattern(given)) {
      addAll(
        filesThatFit(given, terminal.cwd),
        say(
          taal,
          `${given}: geen bestand dat eindigt op ${endings(taal)} past bij dit patroon.`,
          `${given}: no file that ends in ${endings(taal)} fits this pattern.`,
        ),
      );
    } else problems.push(say(taal, `${given}: bestaat niet.`, `${given}: does not exist.`));
  }
  return { files: [...files].sort(), problems };
}

function endings(taal: CommandContext['taal']): string {
  return `.architectuur.yaml, .bouwstenen.yaml ${say(taal, 'of', 'or')} .monitor.yaml`;
}

/**
 * The paths of the files of our kinds in a folder and the folders in it, without hidden folders,
 * `node_modules` and what Git ignores. Links to folders are not followed, since they may lead in
 * circles; what cannot be read is passed over.
 * @param folder an absolute path.
 */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const open: { readonly folder: string; readonly ignored: GitIgnore }[] = [
    { folder, ignored: gitIgnoreAt(folder) },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of entriesOf(next.folder)) {
      const at = path.join(next.folder, entry.name);
      if (entry.isDirectory()) {
        if (isPassedOver(entry.name) || next.ignored.leavesOut(at, true)) continue;
        open.push({ folder: at, ignored: next.ignored.inFolder(at) });
      } else if (fileKindOf(entry.name) && !next.ignored.leavesOut(at, false)) found.push(at);
    }
  }
  return found;
}

/** Whether a folder of this name holds no sources of anybody's. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function isPattern(given: string): boolean {
  return /[*?{]/.test(given);
}

function filesThatFit(given: string, cwd: string): string[] {
  // Only where it separates folders: elsewhere it may be part of a name.
  const steps = (path.sep === '\\' ? given.replaceAll('\\', '/') : given).split('/');
  const first = steps.findIndex(isPattern);
  const base = path.resolve(cwd, steps.slice(0, first).join('/') || (first > 0 ? '/' : '.'));
  // A slash in the pattern keeps it from being taken for a name at any depth.
  const pattern = `_/${steps.slice(first).join('/')}`;
  return filesIn(base).filter((file) =>
    matchesGlob(pattern, `_/${path.relative(base, file).split(path.sep).join('/')}`),
  );
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function statOf(absolute: string) {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
