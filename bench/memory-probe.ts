/**
 * Is loaded into a server before the server itself: on a message from the process that measures, it
 * collects garbage and tells what is left.
 */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

process.on('message', async () => {
  // More than once: what weak references and finalisers let go of is only found the next time, and
  // compiled code that is out of use only after some more.
  for (let round = 0; round < 8; round++) {
    globalThis.gc?.();
    await pause();
  }
  process.send?.(process.memoryUsage());
});
// Listening to that must not keep the process alive.
process.channel?.unref();

export {};
