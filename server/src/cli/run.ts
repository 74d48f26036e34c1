import { parseArgs } from 'node:util';
import { type Taal, taalFrom } from '../core/taal.js';
import type { CliCommand, Program } from './command.js';
import { commands } from './commands.js';
import { overview } from './overview.js';
import { exitCode, say, UsageError } from './terminal.js';

/** What every command takes. */
const common = {
  taal: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Options that may go without their value; `parseArgs` knows none of that kind, and gets an empty one. */
const mayStandAlone: readonly string[] = ['--changed'];

const allOptions = Object.assign({}, common, ...commands.map(({ options }) => options));

/**
 * Runs the command line and gives its exit code; a language server that was started gives null, as
 * it goes on. Mistakes in the call become one line, never a stack trace.
 */
export async function run(words: readonly string[], program: Program): Promise<number | null> {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const args = words.map((word, at) => (at < end && mayStandAlone.includes(word) ? `${word}=` : word));
  const taal = taalOf(args);
  try {
    return await carryOut(args, program, taal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    program.terminal.err(`bouwstenen: ${error.message}\n`);
    return exitCode.failed;
  }
}

/** The language is needed before the rest of the call is understood. */
function taalOf(args: readonly string[]): Taal {
  const at = args.findIndex((arg) => arg === '--taal' || arg.startsWith('--taal='));
  const value = at < 0 ? null : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  return taalFrom(value);
}

async function carryOut(args: readonly string[], program: Program, taal: Taal): Promise<number | null> {
  const { terminal } = program;
  // The options of all commands, because the name of the command need not stand first.
  const { values, positionals } = parsed(args, allOptions, taal);
  if (values.taal !== undefined && values.taal !== 'nl' && values.taal !== 'en') {
    throw new UsageError(
      `Onbekende taal "${values.taal}". Kies nl of en. / Unknown language; choose nl or en.`,
    );
  }
  if (values.version) {
    terminal.out(`${program.version}\n`);
    return exitCode.clean;
  }
  const [name] = positionals;
  const command = commands.find((known) => known.name === name);
  if (!command && name !== undefined) {
    throw new UsageError(
      say(
        taal,
        `Onbekende opdracht "${name}". Zie: bouwstenen --help`,
        `Unknown command "${name}". See: bouwstenen --help`,
      ),
    );
  }
  if (values.help || !command) {
    const help = command ? command.help[taal] : overview(commands, taal);
    if (values.help) terminal.out(help);
    else terminal.err(help);
    return values.help ? exitCode.clean : exitCode.failed;
  }
  refuseForeignOptions(command, values, taal);
  const own = parsed(args, { ...common, ...command.options }, taal);
  return command.run({ values: own.values, words: own.positionals.slice(1), program, terminal, taal });
}

function parsed(args: readonly string[], options: CliCommand['options'], taal: Taal) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'(-[^' <]+)/.exec(message)?.[1] ?? '';
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? say(
            taal,
            `Onbekende optie ${option}. Zie: bouwstenen --help`,
            `Unknown option ${option}. See: bouwstenen --help`,
          )
        : say(
            taal,
            `De optie ${option} is niet goed gebruikt. Zie: bouwstenen --help`,
            `The option ${option} is not used rightly. See: bouwstenen --help`,
          ),
    );
  }
}

function refuseForeignOptions(command: CliCommand, values: object, taal: Taal): void {
  const known = { ...common, ...command.options };
  const foreign = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  if (foreign === undefined) return;
  throw new UsageError(
    say(
      taal,
      `De opdracht ${command.name} kent de optie --${foreign} niet. Zie: bouwstenen ${command.name} --help`,
      `The command ${command.name} does not know the option --${foreign}. See: bouwstenen ${command.name} --help`,
    ),
  );
}
