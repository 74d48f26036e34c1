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
