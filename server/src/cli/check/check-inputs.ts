import { statSync } from 'node:fs';
import path from 'node:path';
import { fileKindOf } from '../../core/model/kind.js';
import type { Program } from '../command.js';
import { findFiles } from '../find-files.js';
import { GitProblem } from '../git.js';
import { gitProblem } from '../git-problem.js';
import type { CheckReport } from '../reports/checked-file.js';
import { type CommandContext, exitCode, say, UsageError } from '../terminal.js';
import type { Timing } from '../timing.js';
import { unreadable } from '../unreadable.js';
import { type AnalyseOptions, outcomesOf, reportOn } from './analyse-files.js';
import { type Changed, NoMainLine, onlyChanged } from './changed.js';
import { fixFiles } from './fix.js';
import type { InputOptions } from './input-options.js';
import type { Emit, Selection } from './selection.js';
import { configsOf, isInShard } from './shard.js';
import { readStandardInput } from './stdin.js';
import { watchInputs } from './watch-inputs.js';

/** How files are checked, whichever they are. */
export interface Checking {
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost; null where nobody asked. */
  readonly timing: Timing | null;
}

/**
 * Finds the files that a call is about, checks them, and has told what was found.
 * @returns the exit code.
 * @throws {UsageError} for a call that cannot be carried out.
 */
export async function checkInputs(
  inputs: InputOptions,
  checking: Checking,
  program: Program,
  context: CommandContext,
  emit: Emit,
): Promise<number> {
  const { world } = program;
  const options: AnalyseOptions = {
    ...checking,
    threads: inputs.threads,
    workerFile: program.workerFile ?? null,
    cacheFile: inputs.cacheFile,
    version: versionOf(program),
  };
  if (inputs.stdinFile !== null)
    return emit(await checkStandardInput(inputs.stdinFile, options, program, context));
  if (inputs.isWatching)
    return watchInputs(inputs, () => select(inputs, context), options, world, context, emit);
  const { files, problems, earlier } = await select(inputs, context);
  const failures = [...problems];
  if (inputs.fix !== 'no') {
    const fixed = await fixFiles(files, inputs.fix === 'patch', world, context);
    failures.push(...fixed.failures);
    if (inputs.fix === 'patch') {
      for (const failure of failures) context.terminal.err(`bouwstenen: ${failure}\n`);
      if (failures.length > 0) return exitCode.failed;
      return fixed.files.length > 0 ? exitCode.findings : exitCode.clean;
    }
  }
  const { shard } = inputs;
  const isTold = shard && ((config: string) => isInShard(config, shard, context.terminal.cwd));
  const outcomes = await outcomesOf(
    files,
    { ...options, earlier, ...(isTold && { isTold }) },
    world,
    context,
  );
  const report = await reportOn(outcomes, options, context);
  return emit({ ...report, failures: [...failures, ...report.failures] });
}

/** The files that the words of the call name, as far as the other options leave them. */
async function select(inputs: InputOptions, context: CommandContext): Promise<Selection> {
  const found = await findFiles(inputs.paths.length > 0 ? inputs.paths : ['.'], context);
  const { shard } = inputs;
  const changed = inputs.changed === null ? null : await changedAmong(found.files, inputs.changed, context);
  let files = changed?.files ?? found.files;
  if (shard) {
    // Of a configuration that holds for files in several parts, one part tells.
    const isOwn = (file: string): boolean => isInShard(file, shard, context.terminal.cwd);
    files = [...new Set([...files, ...configsOf(files)])].filter(isOwn).sort();
  }
  return { files, problems: found.problems, earlier: changed?.earlier ?? null };
}

async function changedAmong(
  files: readonly string[],
  base: string,
  { terminal, taal }: CommandContext,
): Promise<Changed> {
  try {
    return await onlyChanged(files, base, terminal.cwd);
  } catch (error) {
    if (error instanceof NoMainLine) {
      throw new UsageError(
        say(
          taal,
          'De hoofdlijn van deze repository is niet te vinden. Noem haar: --changed=naam.',
          'The main line of this repository cannot be found. Name it: --changed=name.',
        ),
      );
    }
    if (error instanceof GitProblem && error.reason === 'no-repository') {
      throw new UsageError(
        say(
          taal,
          '--changed werkt alleen in een werkmap van Git. Ga naar de map van de repository, of laat --changed weg.',
          '--changed works in a working tree of Git only. Go to the folder of the repository, or leave --changed out.',
        ),
      );
    }
    throw new UsageError(gitProblem(error, taal));
  }
}

async function checkStandardInput(
  name: string,
  options: AnalyseOptions,
  { world }: Program,
  context: CommandContext,
): Promise<CheckReport> {
  const { terminal, taal } = context;
  const file = path.resolve(terminal.cwd, name);
  if (!fileKindOf(file)) {
    throw new UsageError(
      say(
        taal,
        `--stdin-file neemt een naam die eindigt op .architectuur.yaml, .bouwstenen.yaml of .monitor.yaml, en "${name}" doet dat niet.`,
        `--stdin-file takes a name that ends in .architectuur.yaml, .bouwstenen.yaml or .monitor.yaml, and "${name}" does not.`,
      ),
    );
  }
  try {
    const texts = new Map([[file, await readStandardInput()]]);
    return await reportOn(await outcomesOf([file], { ...options, texts }, world, context), options, context);
  } catch (error) {
    return { files: [], failures: [unreadable(name, error, taal)], goneWithFiles: 0 };
  }
}

/** The version, and what tells a program that was built anew from the one before. */
function versionOf({ version, workerFile }: Program): string {
  const info = workerFile === undefined ? undefined : statSync(workerFile, { throwIfNoEntry: false });
  return info ? `${version} ${info.size} ${info.mtimeMs}` : version;
}
