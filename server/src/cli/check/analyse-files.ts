import { fileURLToPath } from 'node:url';
import type { World } from '../../core/context.js';
import type { CheckedFile, CheckReport } from '../reports/checked-file.js';
import type { CommandContext } from '../terminal.js';
import type { Timing } from '../timing.js';
import { goneWithFiles, updateBaselines } from './baseline.js';
import { openCache } from './cache.js';
import { createCheckFiles } from './check-files.js';
import type { Earlier } from './earlier.js';
import type { CheckSettings, FileOutcome, Outcome } from './outcome.js';
import { showProgress } from './progress.js';
import { checkInThreads, type Share } from './threads.js';

export interface AnalyseOptions extends Share {
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost, in this thread and without a cache; null where nobody asked. */
  readonly timing: Timing | null;
  /** The file that outcomes are kept in until the next run; null keeps none. */
  readonly cacheFile: string | null;
  /** The version of the program, and what else tells it from other ones. */
  readonly version: string;
  /** What the files are held against, where they are held against anything. */
  readonly earlier?: Earlier | null;
  /** Texts that count instead of what is on disk, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whether it is asked what files refer to; for a cache it always is. */
  readonly followsLinks?: boolean;
  /** Whether a configuration that holds for files, but is none of them, is told of; it is, without this. */
  readonly isTold?: (config: string) => boolean;
}

/**
 * Checks files, and behind them the configurations that hold for them, as far as there is something to
 * tell of those. A file that cannot be read becomes a failure, and the others are checked all the same.
 * @param files absolute paths; the result is in their order.
 */
export async function outcomesOf(
  files: readonly string[],
  options: AnalyseOptions,
  world: World,
  { terminal, taal }: CommandContext,
): Promise<Outcome[]> {
  const { readsBaseline, updatesBaseline, timing, texts } = options;
  const usesCache = options.cacheFile !== null && !timing && !texts && !updatesBaseline;
  const settings: CheckSettings = {
    cwd: terminal.cwd,
    taal,
    readsBaseline,
    updatesBaseline,
    followsLinks: usesCache || options.followsLinks === true,
    earlier: options.earlier ?? null,
  };
  const cache = usesCache ? openCache(options.cacheFile!, options.version, settings) : null;
  const checkHere = createCheckFiles(settings, world, timing?.observe, texts);
  const share = timing || texts ? { threads: 1, workerFile: null } : options;
  const progress = showProgress(files.length, taal);
  const checked = async (wanted: readonly string[]): Promise<Outcome[]> => {
    const known = new Map(wanted.map((file) => [file, cache?.get(file) ?? null]));
    const left = wanted.filter((file) => !known.get(file));
    const found = await checkInThreads(left, settings, checkHere, share, (done) =>
      progress.tell(wanted.length - left.length + done),
    );
    left.forEach((file, index) => {
      known.set(file, found[index]!);
      cache?.put(file, found[index]!);
    });
    return wanted.map((file) => ({ file, outcome: known.get(file)! }));
  };
  try {
    const outcomes = await checked(files);
    // What is wrong in a configuration is told also where only other files were asked for.
    const named = new Set(files);
    const configs = new Set(
      outcomes.flatMap(({ outcome: { configUri } }) => (configUri === null ? [] : fileURLToPath(configUri))),
    );
    const others = [...configs].filter((file) => !named.has(file) && (options.isTold?.(file) ?? true));
    const extra = await checked(others.sort());
    cache?.save();
    return [...outcomes, ...extra.filter(({ outcome }) => hasSomething(outcome))];
  } finally {
    progress.end();
  }
}

function hasSomething({ checked, failures }: FileOutcome): boolean {
  return failures.length > 0 || (checked !== null && checked.findings.length + checked.baselined > 0);
}

/** What reports are made of; where all findings go into baselines, they are written first. */
export async function reportOn(
  outcomes: readonly Outcome[],
  { updatesBaseline }: Pick<AnalyseOptions, 'updatesBaseline'>,
  context: CommandContext,
): Promise<CheckReport> {
  const failures = outcomes.flatMap(({ outcome }) => outcome.failures);
  if (updatesBaseline) failures.push(...(await updateBaselines(outcomes, context)));
  return {
    files: outcomes.flatMap(({ outcome }): CheckedFile[] => (outcome.checked ? [outcome.checked] : [])),
    failures: [...new Set(failures)],
    goneWithFiles: updatesBaseline ? 0 : goneWithFiles(outcomes),
  };
}
