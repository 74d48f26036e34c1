import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineName } from '../../core/config/baseline.js';
import { governs } from '../../core/config/governing.js';
import type { World } from '../../core/context.js';
import { configName } from '../../core/model/kind.js';
import { isScreen } from '../standard-output.js';
import { type CommandContext, exitCode, say } from '../terminal.js';
import { type AnalyseOptions, outcomesOf, reportOn } from './analyse-files.js';
import type { InputOptions } from './input-options.js';
import type { FileOutcome, Outcome } from './outcome.js';
import type { Emit, Selection } from './selection.js';
import { watchPlaces } from './watch.js';

/**
 * Checks, waits for changes, and checks again what changed and what depends on it, until the process
 * is asked to end. Every time, all that stands is told.
 * @param select finds the files anew.
 * @returns the exit code: whoever ends it is content with that.
 */
export async function watchInputs(
  inputs: InputOptions,
  select: () => Promise<Selection>,
  options: AnalyseOptions,
  world: World,
  context: CommandContext,
  emit: Emit,
): Promise<number> {
  const { terminal, taal } = context;
  const ended = new AbortController();
  const end = (): void => ended.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const known = new Map<string, FileOutcome>();
  const round = async (paths: ReadonlySet<string>): Promise<readonly string[]> => {
    const { files, problems, earlier } = await select();
    const left = files.filter((file) => {
      const outcome = known.get(file);
      return !outcome || isTouched(file, outcome, paths);
    });
    const found = await outcomesOf(
      left,
      { ...options, earlier, followsLinks: true, isTold: () => false },
      world,
      context,
    );
    for (const { file, outcome } of found) known.set(file, outcome);
    const wanted = new Set(files);
    for (const file of known.keys()) if (!wanted.has(file)) known.delete(file);
    const outcomes: Outcome[] = files.map((file) => ({ file, outcome: known.get(file)! }));
    const configs = configsAbove(outcomes).filter((file) => !wanted.has(file));
    const extra = await outcomesOf(configs, options, world, context);
    const all = [...outcomes, ...extra.filter(({ outcome }) => (outcome.checked?.findings.length ?? 0) > 0)];
    const report = await reportOn(all, options, context);
    if (isScreen()) terminal.out('\u001B[2J\u001B[3J\u001B[H');
    await emit({ ...report, failures: [...problems, ...report.failures] });
    terminal.err(say(taal, 'Wacht op wijzigingen; Ctrl-C stopt.\n', 'Waiting for changes; Ctrl-C stops.\n'));
    return elsewhere(outcomes, terminal.cwd);
  };
  try {
    await watchPlaces(placesOf(inputs.paths, terminal.cwd), round, ended.signal);
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
  return exitCode.clean;
}

/** Whether any of the paths matters to a file that was checked before. */
function isTouched(file: string, { links }: FileOutcome, paths: ReadonlySet<string>): boolean {
  if (paths.has(file) || links === null || links.some((link) => paths.has(link))) return true;
  return [...paths].some(
    (at) => governs(`/${path.basename(at)}`) && file.startsWith(path.join(path.dirname(at), path.sep)),
  );
}

function configsAbove(outcomes: readonly Outcome[]): string[] {
  const uris = new Set(outcomes.flatMap(({ outcome }) => outcome.configUri ?? []));
  return [...uris].map((uri) => fileURLToPath(uri)).sort();
}

/** The folders and files that the words name; of a pattern, the folder before its first star. */
function placesOf(paths: readonly string[], cwd: string): string[] {
  const places = (paths.length > 0 ? paths : ['.']).map((given) => {
    const steps = given.split(/[\\/]/);
    const first = steps.findIndex((step) => /[*?{]/.test(step));
    return path.resolve(cwd, first < 0 ? given : steps.slice(0, first).join('/') || (first > 0 ? '/' : '.'));
  });
  return [...new Set(places)];
}

/** What files refer to, and what holds for them, wherever that is. */
function elsewhere(outcomes: readonly Outcome[], cwd: string): string[] {
  const found = new Set<string>();
  for (const { outcome } of outcomes) {
    for (const link of outcome.links ?? []) found.add(link);
    for (const uri of [outcome.configUri, outcome.baselineUri])
      if (uri !== null) found.add(fileURLToPath(uri));
  }
  for (let at = cwd; ; at = path.dirname(at)) {
    for (const name of [configName, baselineName]) found.add(path.join(at, name));
    if (path.dirname(at) === at) break;
  }
  return [...found];
}
