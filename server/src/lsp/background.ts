import { RAL } from 'vscode-languageserver';

/** Lets work that nobody waits for pass between what somebody does wait for. */
export interface Background {
  /** Someone typed or asked something: for a moment all other work waits. */
  disturbed(): void;
  /**
   * Comes true when a slice of work may be done, such as the reading of one file: for one after the other
   * of those who wait, and for each in a turn of its own, so that messages never wait for more than one.
   */
  turn(): Promise<void>;
  /** Comes true when the messages that have arrived are taken in. */
  breath(): Promise<void>;
}

/** Calls back in a later turn of the event loop of the host, as soon as there is one. */
export type NextTurn = (then: () => void) => void;

/** Behind a letter, an editor asks its questions within so many milliseconds. */
const quiet = 30;
/** After so many of these pauses a slice is done although someone goes on typing. */
const patience = 8;

/** Without work. In a browser, what the library calls immediate runs within the same turn; a timer does not. */
export function createBackground(
  nextTurn: NextTurn = (then) => void RAL().timer.setTimeout(then, 0),
): Background {
  let disturbances = 0;
  let waitedFor = 0;
  let last: Promise<void> = Promise.resolve();
  const next = (): Promise<void> => new Promise((resolve) => nextTurn(() => resolve()));
  const pause = (): Promise<void> =>
    new Promise((resolve) => void RAL().timer.setTimeout(() => resolve(), quiet));
  // What arrives in one turn is handled in the next one, behind what was planned for it before.
  const breath = (): Promise<void> => next().then(next);
  const slot = async (): Promise<void> => {
    await breath();
    for (let pauses = 0; waitedFor !== disturbances && pauses < patience; pauses++) {
      waitedFor = disturbances;
      await pause();
    }
    waitedFor = disturbances;
  };
  return {
    disturbed() {
      disturbances++;
    },
    turn() {
      last = last.then(slot);
      return last;
    },
    breath,
  };
}
