import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckFiles, CheckSettings, FileOutcome } from './outcome.js';

/** How many files are given out at a time: enough to share what they import, few enough to forget soon. */
const portion = 8;

/** With fewer files than this for each thread, starting it takes longer than it spares. */
const filesForThread = 150;

const youngMegabytes = 4;

export interface Share {
  /** How many threads there may be; null leaves it to the machine. */
  readonly threads: number | null;
  /** The program, which a thread starts once more; null where there is none. */
  readonly workerFile: string | null;
}

/** What a thread is started with. */
export interface WorkerTask {
  readonly checkWorker: CheckSettings;
}

/**
 * Checks files in portions, and those over threads where there are many. The outcomes are in the order
 * of the files and the same, however many threads there are.
 * @param checkHere checks in this thread.
 * @param told hears how many files are done.
 */
export async function checkInThreads(
  files: readonly string[],
  settings: CheckSettings,
  checkHere: CheckFiles,
  { threads, workerFile }: Share,
  told: (done: number) => void,
): Promise<FileOutcome[]> {
  const portions: string[][] = [];
  for (let at = 0; at < files.length; at += portion) portions.push(files.slice(at, at + portion));
  const outcomes: FileOutcome[][] = [];
  let next = 0;
  let done = 0;
  const work = async (check: CheckFiles): Promise<void> => {
    for (let at = next++; at < portions.length; at = next++) {
      outcomes[at] = await check(portions[at]!);
      done += portions[at]!.length;
      told(done);
    }
  };
  const count =
    threads === null
      ? Math.min(availableParallelism() - 1, Math.floor(files.length / filesForThread))
      : Math.min(threads, portions.length);
  if (count < 2 || workerFile === null) await work(checkHere);
  else {
    const workers = Array.from({ length: count }, () => startWorker(workerFile, settings));
    try {
      await Promise.all(workers.map(({ check }) => work(check)));
    } finally {
      await Promise.all(workers.map(({ stop }) => stop()));
    }
  }
  return outcomes.flat();
}

function startWorker(
  file: string,
  settings: CheckSettings,
): { readonly check: CheckFiles; stop(): Promise<unknown> } {
  const task: WorkerTask = { checkWorker: settings };
  const worker = new Worker(file, {
    workerData: task,
    // What is read is forgotten soon; more room for it would only make the process larger.
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  let answer: { resolve(outcomes: FileOutcome[]): void; reject(error: unknown): void } | null = null;
  let failed: unknown = null;
  worker.on('message', (outcomes: FileOutcome[]) => answer?.resolve(outcomes));
  worker.on('error', (error) => {
    failed = error;
    answer?.reject(error);
  });
  worker.on('exit', () => answer?.reject(failed ?? new Error('a thread ended before its work was done')));
  return {
    check: (files) =>
      new Promise((resolve, reject) => {
        if (failed) reject(failed);
        answer = { resolve, reject };
        worker.postMessage(files);
      }),
    stop() {
      answer = null;
      return worker.terminate();
    },
  };
}
