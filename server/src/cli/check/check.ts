import type { Program } from '../command.js';
import type { ReportRequest } from '../reports/report-request.js';
import type { CommandContext } from '../terminal.js';
import { type Clock, createTiming } from '../timing.js';
import { checkInputs } from './check-inputs.js';
import { emit } from './emit.js';
import type { InputOptions } from './input-options.js';

export interface CheckOptions {
  readonly inputs: InputOptions;
  readonly report: ReportRequest;
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Measures what rules cost; null where nobody asked. */
  readonly clock: Clock | null;
}

/** Checks files and folders and prints what it found. */
export async function check(
  options: CheckOptions,
  program: Program,
  context: CommandContext,
): Promise<number> {
  const timing = options.clock && createTiming(options.clock);
  return checkInputs(options.inputs, { ...options, timing }, program, context, (found) => {
    if (timing) context.terminal.err(timing.table(context.taal));
    return emit(found, options.report, context);
  });
}
