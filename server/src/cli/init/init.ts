import path from 'node:path';
import { type CommandContext, exitCode, printable, say, UsageError } from '../terminal.js';
import { type Answers, idFrom, type Question, questions } from './answers.js';
import { ask, type Conversation, greeting, Stopped } from './ask.js';
import { ciAdvice } from './ci-files.js';
import { firstFiles } from './first-files.js';
import { NotWritten, type WrittenFile, writeNewFiles } from './write-new-files.js';

export interface InitOptions {
  /** What options said of each question, as it was typed; absent where they said nothing. */
  readonly given: Readonly<Partial<Record<keyof Answers, string | undefined>>>;
  /** Where to; null for the working folder. */
  readonly folder: string | null;
  /** Whether what was not given is the default, without asking. */
  readonly yes: boolean;
  /** Of this program. */
  readonly version: string;
  /** Somebody who can be asked; null where nobody is there. */
  readonly conversation: Conversation | null;
}

/** Writes the first files of a repository with architectures. Nothing that is there is overwritten. */
export async function init(options: InitOptions, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const folder = path.resolve(terminal.cwd, options.folder ?? '.');
  const answers = await answersFor(options, folder, context);
  const files = firstFiles(answers, options.version, taal);
  try {
    const written = writeNewFiles(folder, files);
    terminal.out(account(written, answers, options.folder, context));
    return exitCode.clean;
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    const file = printable(error.file);
    throw new UsageError(
      say(
        taal,
        `${file} kan niet geschreven worden, en daarom is er niets geschreven. Mag u in de map schrijven?`,
        `${file} cannot be written, and so nothing was written. May you write in the folder?`,
      ),
    );
  }
}

async function answersFor(
  { given, yes, conversation }: InitOptions,
  folder: string,
  { terminal, taal }: CommandContext,
): Promise<Answers> {
  const folderName = path.basename(folder);
  const answers: Record<string, unknown> = {};
  const open: Question[] = [];
  for (const question of questions as readonly Question[]) {
    const typed = given[question.key];
    if (typed !== undefined) answers[question.key] = readOrRefuse(question, typed, taal);
    else if (conversation && !yes) open.push(question);
    else if (question.key === 'name' && !yes) {
      throw new UsageError(
        say(
          taal,
          'Er is niemand om iets te vragen. Geef --name, of --yes voor overal de standaard.',
          'There is nobody to ask. Give --name, or --yes for the default everywhere.',
        ),
      );
    } else answers[question.key] = readOrRefuse(question, question.default(folderName), taal);
  }
  if (conversation && open.length > 0) {
    terminal.err(greeting(printable(folder), taal));
    try {
      Object.assign(answers, await ask(open, folderName, conversation, taal));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      throw new UsageError(say(taal, 'Gestopt; er is niets geschreven.', 'Stopped; nothing was written.'));
    }
  }
  return answers as unknown as Answers;
}

function readOrRefuse(question: Question, text: string, taal: CommandContext['taal']): unknown {
  const answer = question.read(text, taal);
  if ('value' in answer) return answer.value;
  throw new UsageError(printable(answer.problem));
}

/** What was written and what was there already, and what to do next. */
function account(
  written: readonly WrittenFile[],
  { name }: Answers,
  folder: string | null,
  { taal }: CommandContext,
): string {
  const shown = (file: string): string => printable(folder === null ? file : path.posix.join(folder, file));
  const lines = written.map(({ file, how }) => {
    if (how === 'written')
      return say(taal, `Geschreven: ${shown(file.path)}`, `Written: ${shown(file.path)}`);
    return say(
      taal,
      `Bestaat al, en blijft zoals het is: ${shown(file.path)}${advice(file.path, taal)}`,
      `Exists already, and stays as it is: ${shown(file.path)}${advice(file.path, taal)}`,
    );
  });
  const first = shown(`${idFrom(name)}.architectuur.yaml`);
  const next = say(
    taal,
    `Verder: open ${first} in de editor, en controleer met: bouwstenen check${folder === null ? '' : ` ${shown('.')}`}`,
    `Next: open ${first} in the editor, and check with: bouwstenen check${folder === null ? '' : ` ${shown('.')}`}`,
  );
  return `${[...lines, '', next].join('\n')}\n`;
}

function advice(file: string, taal: CommandContext['taal']): string {
  if (file.endsWith('.architectuur.yaml') || file === 'bouwstenen.config.yaml') return '';
  if (file === '.vscode/extensions.json') {
    return say(
      taal,
      '. Zet "bouwstenen.bouwstenen" er zelf bij recommendations.',
      '. Add "bouwstenen.bouwstenen" to its recommendations yourself.',
    );
  }
  return `. ${ciAdvice[taal]}`;
}
