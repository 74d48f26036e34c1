import { schemas } from 'bouwstenen:schemas';
import { parseArgs } from 'node:util';
import type { World } from '../core/context.js';
import { fileKinds } from '../core/model/kind.js';
import { type Taal, taalFrom } from '../core/taal.js';
import { catalogue } from './catalogue.js';
import { check } from './check.js';
import { figures } from './figures.js';
import { helpFor, isCommand } from './help.js';
import { render } from './render.js';
import { report } from './report-page.js';
import { rules } from './rules.js';
import { stats } from './stats.js';
import { type CommandContext, exitCode, say, type Terminal, UsageError } from './terminal.js';
import type { Clock } from './timing.js';

export interface Program {
  readonly terminal: Terminal;
  readonly world: World;
  readonly version: string;
  /** Measures what rules cost; without it, the clock of the machine. */
  readonly clock?: Clock;
  /** Starts the language server over standard input and output. */
  serve(): void;
}

const options = {
  format: { type: 'string' },
  'max-warnings': { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'no-baseline': { type: 'boolean' },
  timing: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  theme: { type: 'string' },
  scale: { type: 'string' },
  view: { type: 'string' },
  taal: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options that each command takes, beside --taal and --help. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  check: ['format', 'max-warnings', 'update-baseline', 'no-baseline', 'timing'],
  rules: ['format'],
  stats: ['format'],
  catalogue: ['format'],
  figures: ['format'],
  render: ['output', 'theme', 'view', 'format', 'scale'],
  report: ['format', 'output', 'view'],
  schema: [],
  lsp: ['stdio'],
};

/**
 * Runs the command line and gives its exit code; a language server that was started gives null, as
 * it goes on. Mistakes in the call become one line, never a stack trace.
 */
export async function run(args: readonly string[], program: Program): Promise<number | null> {
  const { terminal } = program;
  const taal = taalOf(args);
  try {
    const { values, positionals } = parse(args, taal);
    return await carryOut(values, positionals, program, { terminal, taal });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`bouwstenen: ${error.message}\n`);
    return exitCode.failed;
  }
}

/** The language is needed before the rest of the call is understood. */
function taalOf(args: readonly string[]): Taal {
  const at = args.findIndex((arg) => arg === '--taal' || arg.startsWith('--taal='));
  const value = at < 0 ? null : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  return taalFrom(value);
}

function parse(args: readonly string[], taal: Taal) {
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

type Values = ReturnType<typeof parse>['values'];

async function carryOut(
  values: Values,
  [command, ...rest]: string[],
  program: Program,
  context: CommandContext,
): Promise<number | null> {
  const { terminal, taal } = context;
  if (values.taal !== undefined && values.taal !== 'nl' && values.taal !== 'en') {
    throw new UsageError(
      `Onbekende taal "${values.taal}". Kies nl of en. / Unknown language; choose nl or en.`,
    );
  }
  if (values.version) {
    terminal.out(`${program.version}\n`);
    return exitCode.clean;
  }
  if (command !== undefined && !isCommand(command)) {
    throw new UsageError(
      say(
        taal,
        `Onbekende opdracht "${command}". Zie: bouwstenen --help`,
        `Unknown command "${command}". See: bouwstenen --help`,
      ),
    );
  }
  if (values.help || command === undefined) {
    const help = helpFor(command ?? null, taal);
    if (values.help) terminal.out(help);
    else terminal.err(help);
    return values.help ? exitCode.clean : exitCode.failed;
  }
  refuseForeignOptions(command, values, taal);
  switch (command) {
    case 'check':
      return check(
        {
          paths: rest,
          format: values.format ?? 'text',
          maxWarnings: wholeNumber(values['max-warnings'], taal),
          readsBaseline: !values['no-baseline'],
          updatesBaseline: values['update-baseline'] === true,
          clock: values.timing ? (program.clock ?? (() => performance.now())) : null,
        },
        program.world,
        context,
      );
    case 'rules':
      return rules(
        rest.length > 0 ? only(rest, say(taal, 'regel', 'rule'), command, taal) : null,
        values.format ?? 'text',
        context,
      );
    case 'stats':
      return stats(only(rest, 'voorziening', command, taal), values.format ?? 'text', program.world, context);
    case 'catalogue':
      return catalogue(rest.join(' '), values.format ?? 'text', program.world, context);
    case 'figures':
      return figures(values.format ?? 'text', program.world, context);
    case 'render':
      return render(
        {
          file: only(rest, say(taal, 'bestand', 'file'), command, taal),
          output: values.output ?? null,
          theme: values.theme ?? 'light',
          view: values.view ?? null,
          format: values.format ?? null,
          scale: values.scale ?? null,
        },
        program.world,
        context,
      );
    case 'report':
      return report(
        {
          path: only(rest, say(taal, 'bestand of map', 'file or folder'), command, taal),
          format: values.format ?? null,
          output: values.output ?? null,
          view: values.view ?? null,
        },
        program.world,
        context,
      );
    case 'schema': {
      const name = only(rest, say(taal, 'soort', 'kind'), command, taal);
      const kind = fileKinds.find((known) => known === name);
      if (!kind) {
        throw new UsageError(
          say(
            taal,
            `Onbekende soort "${name}". Kies uit: ${fileKinds.join(', ')}.`,
            `Unknown kind "${name}". Choose from: ${fileKinds.join(', ')}.`,
          ),
        );
      }
      terminal.out(`${JSON.stringify(schemas[kind], null, 2)}\n`);
      return exitCode.clean;
    }
    case 'lsp':
      program.serve();
      return null;
  }
}

function refuseForeignOptions(command: string, values: Values, taal: Taal): void {
  const foreign = Object.keys(values).find(
    (name) => !['taal', 'help', 'version', ...(allowed[command] ?? [])].includes(name),
  );
  if (foreign === undefined) return;
  throw new UsageError(
    say(
      taal,
      `De opdracht ${command} kent de optie --${foreign} niet. Zie: bouwstenen ${command} --help`,
      `The command ${command} does not know the option --${foreign}. See: bouwstenen ${command} --help`,
    ),
  );
}

function only(words: readonly string[], what: string, command: string, taal: Taal): string {
  const [first, second] = words;
  if (first !== undefined && second === undefined) return first;
  throw new UsageError(
    say(
      taal,
      `Noem één ${what}: bouwstenen ${command} <${what}>`,
      `Name one ${what}: bouwstenen ${command} <${what}>`,
    ),
  );
}

function wholeNumber(text: string | undefined, taal: Taal): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(
    say(
      taal,
      `--max-warnings neemt een geheel getal, geen "${text}".`,
      `--max-warnings takes a whole number, not "${text}".`,
    ),
  );
}
