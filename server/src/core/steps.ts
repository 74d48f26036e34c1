/**
 * Work that takes long, in steps: it yields wherever something else may have its turn, and returns what it
 * made. Who does it may as well stop half-way and forget it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does work in one go, for who has nothing else to do. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
