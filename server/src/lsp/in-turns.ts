import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Steps } from '../core/steps.js';
import type { Background } from './background.js';

/** After so many milliseconds of work, the messages that arrived meanwhile are taken in. */
const slice = 10;

/**
 * Does long work in between messages, so that nobody who types waits for it.
 * @param isCancelled is asked after every turn; once it says so, the work is left as it is
 * @returns what was made, or null where it was cancelled
 */
export async function inTurns<T>(
  steps: Steps<T>,
  background: Pick<Background, 'breath'>,
  isCancelled: () => boolean,
): Promise<T | null> {
  let begun = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - begun < slice) continue;
    await background.breath();
    if (isCancelled()) return null;
    begun = Date.now();
  }
}

/**
 * The same for a question about a whole document, of which the answer is of no use once the text is another
 * one: the client then hears that it has to ask again.
 */
export async function answerInTurns<T>(
  steps: Steps<T>,
  background: Pick<Background, 'breath'>,
  document: TextDocument,
  token: CancellationToken,
): Promise<T> {
  const { version } = document;
  const isOver = (): boolean => token.isCancellationRequested || document.version !== version;
  const answer = await inTurns(steps, background, isOver);
  if (answer === null) throw new ResponseError(LSPErrorCodes.ContentModified, 'the text is another one now');
  return answer;
}
