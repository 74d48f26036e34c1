import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Analysis } from '../../core/analysis.js';
import { baselineName, readBaseline } from '../../core/config/baseline.js';
import type { World } from '../../core/context.js';
import type { Files } from '../../core/files.js';
import { createProject } from '../../core/project.js';
import { diskFiles, readText } from '../disk-files.js';
import type { CheckedFile } from '../reports/checked-file.js';
import { type CommandContext, say } from '../terminal.js';
import type { Timing } from '../timing.js';
import { unreadable } from '../unreadable.js';
import { goneWithFiles, updateBaselines } from './baseline.js';
import { checkedFile } from './checked-file.js';

export interface AnalyseOptions {
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost; null where nobody asked. */
  readonly timing: Timing | null;
}

/** What came of checking files, as plain data. */
export interface AnalysedFiles {
  readonly checked: readonly CheckedFile[];
  /** One line for everything that could not be read or written. */
  readonly failures: readonly string[];
  /** How many findings baselines know of files that no longer exist. */
  readonly goneWithFiles: number;
}

/**
 * Checks files, and the configurations that hold for them. A file that cannot be read becomes a
 * failure, and the others are checked all the same.
 * @param files absolute paths; the result is in their order.
 */
export async function analyseFiles(
  files: readonly string[],
  { readsBaseline, updatesBaseline, timing }: AnalyseOptions,
  world: World,
  context: CommandContext,
): Promise<AnalysedFiles> {
  const { terminal, taal } = context;
  const failures: string[] = [];
  const project = createProject(withBaselinesTold(failures, updatesBaseline, context), world, {
    readsBaseline: readsBaseline || updatesBaseline,
    ...(timing && { observe: timing.observe }),
  });
  const analyses: Analysis[] = [];
  const analyseFile = async (file: string): Promise<void> => {
    try {
      const uri = pathToFileURL(file).href;
      project.update(uri, await readText(file));
      const analysis = await project.analysis(uri);
      if (analysis) analyses.push(analysis);
    } catch (error) {
      failures.push(unreadable(nameOf(file, terminal.cwd), error, taal));
    }
  };
  for (const file of files) await analyseFile(file);
  // What is wrong in a configuration is told also where only other files were asked for.
  const configs = new Set(analyses.flatMap(({ governance }) => governance.configUri ?? []));
  const named = analyses.length;
  for (const file of [...configs].map((uri) => fileURLToPath(uri))) {
    if (!files.includes(file)) await analyseFile(file);
  }
  const wanted = analyses.filter(({ findings }, index) => index < named || findings.length > 0);
  if (updatesBaseline) failures.push(...(await updateBaselines(wanted, context)));
  return {
    checked: wanted.map((analysis) => checkedFile(analysis, updatesBaseline, terminal.cwd, taal)),
    failures: [...new Set(failures)],
    goneWithFiles: updatesBaseline ? 0 : goneWithFiles(wanted),
  };
}

/** A path as reports show it: from the working folder, with forward slashes. */
export function nameOf(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/');
}

/** The files on disk; a baseline that is none is told of once, as it would pass over all findings. */
function withBaselinesTold(
  failures: string[],
  updatesBaseline: boolean,
  { terminal, taal }: CommandContext,
): Files {
  const files = diskFiles();
  return {
    ...files,
    async read(uri) {
      const text = await files.read(uri);
      const isBroken = text !== null && uri.endsWith(`/${baselineName}`) && readBaseline(text) === null;
      if (isBroken && !updatesBaseline) {
        const name = nameOf(fileURLToPath(uri), terminal.cwd);
        failures.push(
          say(
            taal,
            `${name}: is geen baseline. Maak hem opnieuw met --update-baseline, of haal hem weg.`,
            `${name}: is no baseline. Make it anew with --update-baseline, or remove it.`,
          ),
        );
      }
      return text;
    },
  };
}
