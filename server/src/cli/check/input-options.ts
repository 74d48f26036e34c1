import { statSync } from 'node:fs';
import path from 'node:path';
import { wholeNumber } from '../command.js';
import { type CommandContext, say, UsageError } from '../terminal.js';
import { cacheFileFor } from './cache.js';
import { readShard, type Shard } from './shard.js';

/** Which files are checked, and how. */
export interface InputOptions {
  /** The words of the call: files, folders and patterns; none stands for the working folder. */
  readonly paths: readonly string[];
  /** The revision that the branch is held against, empty for the main line; null for all files. */
  readonly changed: string | null;
  /** The path that the text on standard input is checked as; null where there is none. */
  readonly stdinFile: string | null;
  readonly isWatching: boolean;
  /** Whether files are mended, or only a patch is printed that would. */
  readonly fix: 'no' | 'write' | 'patch';
  readonly shard: Shard | null;
  readonly threads: number | null;
  readonly cacheFile: string | null;
}

/** What `check` takes for this, in the shape of `parseArgs`. */
export const inputOptions = {
  changed: { type: 'string' },
  'stdin-file': { type: 'string' },
  watch: { type: 'boolean' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  shard: { type: 'string' },
  threads: { type: 'string' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
} as const;

/** The lines of the help on these options. */
export const inputHelp = {
  nl: `  --changed[=basis]    alleen wat de branch raakte en wat daarvan afhangt; de basis is de hoofdlijn,
                       of een branch, tag of commit
  --stdin-file naam    leest de tekst van de standaardinvoer en controleert haar als dat bestand
  --watch              controleert opnieuw bij elke wijziging, tot Ctrl-C
  --fix                herstelt eerst wat zeker is; met --dry-run komt er alleen een patch
  --shard i/n          alleen deel i van n; de delen samen zijn alles
  --threads N          hoeveel er tegelijk wordt gedaan (standaard: een minder dan er kernen zijn)
  --cache              slaat over wat sinds de vorige keer niet is veranderd; --cache-location
                       noemt het bestand of de map daarvoor
`,
  en: `  --changed[=base]     only what the branch touched and what depends on it; the base is the main
                       line, or a branch, tag or commit
  --stdin-file name    reads the text from standard input and checks it as that file
  --watch              checks again at every change, until Ctrl-C
  --fix                first mends what is certain; with --dry-run there is only a patch
  --shard i/n          only part i of n; all parts together are everything
  --threads N          how much is done at a time (default: one less than there are cores)
  --cache              passes over what did not change since the last time; --cache-location
                       names the file or the folder for it
`,
};

type Values = Readonly<
  Partial<Record<Exclude<keyof typeof inputOptions, 'watch' | 'fix' | 'dry-run' | 'cache'>, string>> &
    Partial<Record<'watch' | 'fix' | 'dry-run' | 'cache' | 'update-baseline', boolean>>
>;

/** Pairs of options that contradict each other. */
const contradictions: readonly (readonly [keyof Values, keyof Values])[] = [
  ...(['changed', 'watch', 'fix', 'shard', 'update-baseline'] as const).map(
    (other) => ['stdin-file', other] as const,
  ),
  ...(['fix', 'update-baseline'] as const).map((other) => ['watch', other] as const),
  ['dry-run', 'update-baseline'],
];

/** Reads the options of a call, or fails with a {@link UsageError}. */
export function readInputOptions(
  values: Values,
  paths: readonly string[],
  { terminal, taal }: CommandContext,
): InputOptions {
  for (const [one, other] of contradictions) {
    if (values[one] !== undefined && values[other] !== undefined) {
      throw new UsageError(
        say(
          taal,
          `--${one} en --${other} gaan niet samen. Laat er een weg.`,
          `--${one} and --${other} do not go together. Leave one out.`,
        ),
      );
    }
  }
  if (values['stdin-file'] !== undefined && paths.length > 0) {
    throw new UsageError(
      say(
        taal,
        `Met --stdin-file wordt alleen de standaardinvoer gecontroleerd. Laat "${paths[0]}" weg.`,
        `With --stdin-file only standard input is checked. Leave "${paths[0]}" out.`,
      ),
    );
  }
  if (values['dry-run'] && !values.fix) {
    throw new UsageError(
      say(taal, '--dry-run hoort bij --fix. Voeg --fix toe.', '--dry-run belongs with --fix. Add --fix.'),
    );
  }
  const threads = wholeNumber(values.threads, 'threads', taal);
  if (threads === 0) {
    throw new UsageError(say(taal, '--threads is ten minste 1.', '--threads is at least 1.'));
  }
  const location = values['cache-location'];
  return {
    paths,
    changed: values.changed ?? null,
    stdinFile: values['stdin-file'] ?? null,
    isWatching: values.watch === true,
    fix: !values.fix ? 'no' : values['dry-run'] ? 'patch' : 'write',
    shard: values.shard === undefined ? null : readShard(values.shard, taal),
    threads,
    cacheFile:
      location !== undefined
        ? cacheFileAt(path.resolve(terminal.cwd, location), /[\\/]$/.test(location), terminal.cwd)
        : values.cache
          ? cacheFileFor(terminal.cwd)
          : null,
  };
}

/** A folder gets a file of its own for each working folder. */
function cacheFileAt(location: string, isNamedAsFolder: boolean, cwd: string): string {
  return isNamedAsFolder || isFolder(location)
    ? path.join(location, path.basename(cacheFileFor(cwd)))
    : location;
}

function isFolder(location: string): boolean {
  try {
    return statSync(location).isDirectory();
  } catch {
    return false;
  }
}
