import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../../core/analysis.js';
import type { World } from '../../core/context.js';
import { applyEdits } from '../../core/edits/apply.js';
import { fixAll } from '../../core/features/actions-fix-all.js';
import { createProject, type Project } from '../../core/project.js';
import { diskFiles, readTextSync } from '../disk-files.js';
import { type CommandContext, say } from '../terminal.js';
import { nameOf } from './name-of.js';
import { patchOf } from './patch.js';

/** What mending came to. */
export interface Fixed {
  /** The paths of the files that were mended, or would be. */
  readonly files: readonly string[];
  /** One line for everything that could not be read or written. */
  readonly failures: readonly string[];
}

/** One fix may make the next one possible; that many times over is no chain any more. */
const maxRounds = 20;

/**
 * Mends in files what can be mended with certainty, again and again until nothing is left of that.
 * @param isDry whether no file is written, and the changes are printed as a patch.
 */
export async function fixFiles(
  files: readonly string[],
  isDry: boolean,
  world: World,
  context: CommandContext,
): Promise<Fixed> {
  const { terminal, taal } = context;
  const project = createProject(diskFiles(), world);
  const mended: string[] = [];
  const failures: string[] = [];
  for (const file of files) {
    const name = nameOf(file, terminal.cwd);
    let before: string;
    try {
      before = readTextSync(file);
    } catch {
      // Checking it afterwards says why.
      continue;
    }
    const result = await fixText(pathToFileURL(file).href, before, project);
    if (!result) continue;
    if (isDry) terminal.out(patchOf(name, before, result.text));
    else if (!writeInPlace(file, result.text)) {
      failures.push(
        say(
          taal,
          `${name}: kan niet geschreven worden; geef schrijfrechten.`,
          `${name}: cannot be written; grant write permission.`,
        ),
      );
      continue;
    }
    mended.push(file);
    const what = [...result.solved].map(([code, count]) => (count > 1 ? `${code} (${count}×)` : code));
    terminal.err(
      say(
        taal,
        `${name}: ${isDry ? 'te herstellen' : 'hersteld'}: ${what.join(', ')}\n`,
        `${name}: ${isDry ? 'can be mended' : 'mended'}: ${what.join(', ')}\n`,
      ),
    );
  }
  return { files: mended, failures };
}

/** A text after all fixes that are certain, and how often each code went; null where there are none. */
async function fixText(
  uri: string,
  before: string,
  project: Project,
): Promise<{ readonly text: string; readonly solved: ReadonlyMap<string, number> } | null> {
  project.update(uri, before);
  const first = await project.analysis(uri);
  let text = before;
  let analysis = first;
  const seen = new Set([before]);
  for (let round = 0; analysis && round < maxRounds; round++) {
    const next = inStyleOf(before, applyEdits(text, fixAll(analysis)));
    if (seen.has(next)) break;
    seen.add(next);
    project.update(uri, next);
    const after = await project.analysis(uri);
    // A fix that is certain breaks nothing. If one does all the same, the file keeps what it had.
    if (!after || errorsIn(after) > errorsIn(analysis)) break;
    text = next;
    analysis = after;
  }
  project.update(uri, text);
  project.close(uri);
  return text === before || !first || !analysis ? null : { text, solved: solvedBetween(first, analysis) };
}

function errorsIn({ allFindings }: Analysis): number {
  return allFindings.filter(({ level }) => level === 'error').length;
}

/** Fixes write line ends as they are on most machines; a text keeps its own, and its byte order mark. */
function inStyleOf(before: string, text: string): string {
  const lines = before.includes('\r\n') && !/(?<!\r)\n/.test(before) ? text.replace(/\r?\n/g, '\r\n') : text;
  return before.startsWith('\uFEFF') ? `\uFEFF${lines.replaceAll('\uFEFF', '')}` : lines;
}

function solvedBetween(before: Analysis, after: Analysis): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of before.allFindings) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after.allFindings) counts.set(code, (counts.get(code) ?? 0) - 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/**
 * Puts a text in the place of a file in one go, so that nobody ever sees half of it; the file keeps its
 * mode, and a link to it stays one.
 * @returns whether that could be done.
 */
function writeInPlace(file: string, text: string): boolean {
  let beside: string | null = null;
  try {
    const real = realpathSync(file);
    // Another file may be put in the place of one that may not be written.
    accessSync(real, constants.W_OK);
    const { mode } = statSync(real);
    beside = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}.tmp`);
    writeFileSync(beside, text, { flag: 'wx' });
    chmodSync(beside, mode);
    renameSync(beside, real);
    return true;
  } catch {
    if (beside !== null) remove(beside);
    return false;
  }
}

/** Takes away what was not finished, where it stands at all. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing could be written, there is nothing to take away.
  }
}
