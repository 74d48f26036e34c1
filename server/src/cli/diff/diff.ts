import path from 'node:path';
import type { World } from '../../core/context.js';
import { gitProblem } from '../git-problem.js';
import { type CommandContext, exitCode, UsageError } from '../terminal.js';
import { unknownFormat } from '../unknown-format.js';
import { type Sides, sidesOf } from './call.js';
import { diffJson } from './diff-json.js';
import { diffMarkdown } from './diff-markdown.js';
import { diffText } from './diff-text.js';
import type { Difference } from './difference.js';
import { type ComparedFiles, comparedFiles } from './documents.js';
import { drawDifferences } from './pictures.js';
import { written } from './written.js';

export interface DiffOptions {
  /** What is compared; see {@link sidesOf}. */
  readonly words: readonly string[];
  /** Null where the name of the output says it, or nothing does. */
  readonly format: string | null;
  /** Where to; null for standard output. */
  readonly output: string | null;
  /** The folder that pictures go to; null for none. */
  readonly picture: string | null;
}

const formats = ['text', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

/** Tells how documents differ: 0 when they say the same, 1 when not. */
export async function diff(options: DiffOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const format = formatOf(options, context);
  const { sides, compared } = await asked(options.words, context);
  const report = path.dirname(path.resolve(terminal.cwd, options.output ?? '-'));
  const pictures =
    options.picture === null
      ? new Map<string, string>()
      : await drawDifferences(compared.files, sides, {
          folder: path.resolve(terminal.cwd, options.picture),
          report,
          world,
          context,
        });
  const difference: Difference = {
    before: sides.before,
    after: sides.after,
    files: compared.files,
    pictures,
  };
  const text = texts[format](difference, context);
  if (options.output === null) terminal.out(text);
  else await written(path.resolve(terminal.cwd, options.output), text, options.output, context);
  for (const failure of compared.failures) terminal.err(`bouwstenen: ${failure}\n`);
  if (compared.failures.length > 0) return exitCode.failed;
  return compared.files.some(({ change }) => change !== 'layout') ? exitCode.findings : exitCode.clean;
}

/** What the words of a call name, compared. */
async function asked(
  words: readonly string[],
  context: CommandContext,
): Promise<{ sides: Sides; compared: ComparedFiles }> {
  try {
    const sides = await sidesOf(words, context);
    return { sides, compared: await comparedFiles(sides, context) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(gitProblem(error, context.taal));
  }
}

const texts: Readonly<Record<Format, (difference: Difference, context: CommandContext) => string>> = {
  text: diffText,
  json: (difference) => diffJson(difference),
  markdown: (difference, { taal }) => diffMarkdown(difference, taal),
};

function formatOf({ format, output }: DiffOptions, { taal }: CommandContext): Format {
  const ending = output === null ? '' : path.extname(output).toLowerCase();
  const ofEnding: Format | null = ending === '.json' ? 'json' : ending === '.md' ? 'markdown' : null;
  const chosen = formats.find((known) => known === format);
  if (format !== null && !chosen) {
    throw unknownFormat(format, formats, taal);
  }
  return chosen ?? ofEnding ?? 'text';
}
