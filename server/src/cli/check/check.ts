import type { World } from '../../core/context.js';
import type { Taal } from '../../core/taal.js';
import { findFiles } from '../find-files.js';
import { type CheckedFile, countLevels } from '../reports/checked-file.js';
import { formats } from '../reports/formats.js';
import { type CommandContext, exitCode, say, UsageError } from '../terminal.js';
import { type Clock, createTiming } from '../timing.js';
import { analyseFiles } from './analyse-files.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: string;
  readonly maxWarnings: number | null;
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost; null where nobody asked. */
  readonly clock: Clock | null;
}

/** Checks files and folders and prints what it found. */
export async function check(options: CheckOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const report = formats[options.format];
  if (!report) {
    const known = Object.keys(formats).join(', ');
    throw new UsageError(
      say(
        taal,
        `Onbekende vorm "${options.format}". Kies uit: ${known}.`,
        `Unknown format "${options.format}". Choose from: ${known}.`,
      ),
    );
  }
  const { files, problems } = await findFiles(options.paths.length > 0 ? options.paths : ['.'], context);
  const timing = options.clock && createTiming(options.clock);
  const analysed = await analyseFiles(files, { ...options, timing }, world, context);
  const { checked } = analysed;
  if (checked.length > 0) terminal.out(report(checked, context));
  if (options.format === 'text') terminal.out(aboutBaseline(checked, analysed.goneWithFiles, taal));
  if (timing) terminal.err(timing.table(taal));
  const failures = [...problems, ...analysed.failures];
  for (const failure of failures) terminal.err(`bouwstenen: ${failure}\n`);
  return failures.length > 0 ? exitCode.failed : verdict(checked, options);
}

/** One line about each thing that the baseline left out, or nothing. */
function aboutBaseline(checked: readonly CheckedFile[], goneFiles: number, taal: Taal): string {
  const sum = (count: (file: CheckedFile) => number): number =>
    checked.reduce((total, file) => total + count(file), 0);
  const known = sum(({ baselined }) => baselined);
  const gone = sum((file) => file.gone) + goneFiles;
  const lines: string[] = [];
  if (known > 0) {
    lines.push(
      say(taal, `In de baseline, en niet geteld: ${known}.`, `In the baseline, and not counted: ${known}.`),
    );
  }
  if (gone > 0) {
    lines.push(
      say(
        taal,
        `Opgelost, en kan uit de baseline: ${gone}. Gebruik --update-baseline.`,
        `Solved, and can go out of the baseline: ${gone}. Use --update-baseline.`,
      ),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function verdict(checked: readonly CheckedFile[], { maxWarnings }: CheckOptions): number {
  const counts = countLevels(checked);
  const tooMany = maxWarnings !== null && counts.warning > maxWarnings;
  return counts.error > 0 || tooMany ? exitCode.findings : exitCode.clean;
}
