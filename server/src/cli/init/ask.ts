import { createInterface } from 'node:readline/promises';
import type { Taal } from '../../core/taal.js';
import { printable, say } from '../terminal.js';
import { type Answers, choicesOf, type Question } from './answers.js';

/** Where questions are put and answered. */
export interface Conversation {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Whoever was asked stopped before the last answer, with Ctrl-C or the end of the input. */
export class Stopped extends Error {}

/**
 * Asks questions one by one, each again until its answer is good. An empty answer means the default.
 * @param folderName the name of the folder that is being filled, for defaults.
 * @throws {Stopped}
 */
export async function ask(
  asked: readonly Question[],
  folderName: string,
  { input, output }: Conversation,
  taal: Taal,
): Promise<Partial<Answers>> {
  const lines = createInterface({ input, output });
  // A question that nobody can answer any more would be waited for without end.
  const stop = new AbortController();
  lines.on('close', () => stop.abort());
  lines.on('SIGINT', () => lines.close());
  try {
    const answers: Record<string, unknown> = {};
    for (const question of asked) {
      answers[question.key] = await answerTo(question, folderName, taal, {
        question: (text) => lines.question(text, { signal: stop.signal }),
        tell: (text) => output.write(text),
      });
    }
    return answers as Partial<Answers>;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    output.write('\n');
    throw new Stopped();
  } finally {
    lines.close();
  }
}

async function answerTo(
  { key, asks, default: defaultOf, read }: Question,
  folderName: string,
  taal: Taal,
  { question, tell }: { question(text: string): Promise<string>; tell(text: string): void },
): Promise<unknown> {
  const usual = printable(defaultOf(folderName));
  const choices = choicesOf(key).join(', ');
  const shown = [choices && ` (${choices})`, usual && ` [${usual}]`].join('');
  for (;;) {
    const typed = await question(`${asks[taal]}${shown} `);
    const answer = read(typed.trim() === '' ? usual : typed, taal);
    if ('value' in answer) return answer.value;
    tell(`${printable(answer.problem)}\n`);
  }
}

/** What the questions begin with. */
export function greeting(folder: string, taal: Taal): string {
  return say(
    taal,
    `Nieuwe architectuur in ${folder}. Enter neemt wat tussen [ ] staat; Ctrl-C stopt, en dan is er niets geschreven.\n`,
    `A new architecture in ${folder}. Enter takes what is between [ ]; Ctrl-C stops, and nothing is written then.\n`,
  );
}
