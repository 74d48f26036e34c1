import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { World } from '../../core/context.js';
import { createCheckFiles } from './check-files.js';
import type { WorkerTask } from './threads.js';

/** Whether this is a thread that was started to check files, and not the program itself. */
export function isCheckWorker(): boolean {
  return (
    !isMainThread && typeof workerData === 'object' && workerData !== null && 'checkWorker' in workerData
  );
}

/** Checks the files that are sent and answers with their outcomes, until the thread is stopped. */
export function runCheckWorker(world: World): void {
  const { checkWorker } = workerData as WorkerTask;
  const check = createCheckFiles(checkWorker, world);
  parentPort?.on('message', (files: readonly string[]) => {
    // A failure of ours ends the thread, and whoever waits hears of it.
    void check(files).then((outcomes) => parentPort?.postMessage(outcomes));
  });
}
