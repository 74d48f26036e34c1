/** Says one line about what is going on. */
export type Say = (line: string) => void;

/** Says lines on stderr, so that stdout stays free for results, each with the seconds since the start. */
export function sayWithSeconds(): Say {
  const start = Date.now();
  return (line) => {
    const seconds = Math.round((Date.now() - start) / 1000);
    process.stderr.write(`[${String(seconds).padStart(3)} s] ${line}\n`);
  };
}

/** Does long work and says every ten seconds that it is still at it. */
export async function saying<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  say(what);
  const timer = setInterval(() => say(`… still busy: ${what}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** A pause. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again and again until the answer is not undefined.
 * @param what completes the sentence "Waited … seconds for …".
 */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} seconds for ${what}.`);
    await pause(100);
  }
}
