import type { ParseArgsConfig, parseArgs } from 'node:util';
import type { World } from '../core/context.js';
import type { Localized, Taal } from '../core/taal.js';
import { type CommandContext, say, type Terminal, UsageError } from './terminal.js';
import type { Clock } from './timing.js';

/** What the program is given by the process that it runs in. */
export interface Program {
  readonly terminal: Terminal;
  readonly world: World;
  readonly version: string;
  /** Measures what rules cost; without it, the clock of the machine. */
  readonly clock?: Clock;
  /** The file of the program, for threads that check many files; without it, there is one thread. */
  readonly workerFile?: string;
  /** Starts the language server over standard input and output. */
  serve(): void;
}

type Options = NonNullable<ParseArgsConfig['options']>;

type ValuesOf<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

/** A call of one command: its options and the words behind its name, already taken apart. */
export interface Call<Values> extends CommandContext {
  readonly values: Values;
  readonly words: readonly string[];
  readonly program: Program;
}

/** One command: what is typed, what helps with it, and what it does. */
export interface CliCommand {
  readonly name: string;
  /** The words behind its name and what it does, as the overview shows them. */
  readonly overview: { readonly words: Localized; readonly does: Localized };
  /** What it takes beside --taal, --help and --version, in the shape of `parseArgs`. */
  readonly options: Options;
  /** The whole help; it ends with a line end. */
  readonly help: Localized;
  /**
   * Carries a call out.
   * @returns the exit code, or null for a server that goes on.
   * @throws {UsageError} for a call that cannot be carried out.
   */
  run(call: Call<Readonly<Record<string, unknown>>>): Promise<number | null> | number | null;
}

/** A command whose `run` knows the types of its options. */
export function defineCommand<const O extends Options>(
  command: Omit<CliCommand, 'options' | 'run'> & {
    readonly options: O;
    run(call: Call<ValuesOf<O>>): Promise<number | null> | number | null;
  },
): CliCommand {
  // The values were parsed by these very options.
  return command as unknown as CliCommand;
}

/** The only word of a call, or a {@link UsageError} that says what to name. */
export function onlyWord(words: readonly string[], what: Localized, command: string, taal: Taal): string {
  const [first, second] = words;
  if (first !== undefined && second === undefined) return first;
  throw new UsageError(
    say(
      taal,
      `Noem één ${what.nl}: bouwstenen ${command} <${what.nl}>`,
      `Name one ${what.en}: bouwstenen ${command} <${what.en}>`,
    ),
  );
}

/** An option that counts something, or a {@link UsageError}; null where it was not given. */
export function wholeNumber(text: string | undefined, option: string, taal: Taal): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(
    say(
      taal,
      `--${option} neemt een geheel getal, geen "${text}".`,
      `--${option} takes a whole number, not "${text}".`,
    ),
  );
}
