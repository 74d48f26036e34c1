import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { baselineName } from '../../core/config/baseline.js';
import { configName, fileKindOf } from '../../core/model/kind.js';
import { isPassedOver } from '../find-files.js';

/** Changes that come within this many milliseconds of each other are one: an editor writes in steps. */
const quiet = 80;

/**
 * Waits for changes in files and folders and calls `changed` with the paths that changed, never while an earlier
 * call is still at work; until `ended` is.
 * @param places absolute paths.
 * @param changed is called first with no path at all, once nothing is missed any more. It gives the
 *   paths of files elsewhere that are to be watched, too.
 */
export async function watchPlaces(
  places: readonly string[],
  changed: (paths: ReadonlySet<string>) => Promise<readonly string[]>,
  ended: AbortSignal,
): Promise<void> {
  const watcher = watchFiles([...places], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (at, info) =>
      !places.includes(at) &&
      ((isPassedOver(path.basename(at)) && !isOfInterest(at)) ||
        (info?.isFile() === true && !isOfInterest(at))),
  });
  const added = new Set<string>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      let work = Promise.resolve();
      const flush = (): void => {
        const paths = waiting;
        waiting = new Set();
        work = work.then(async () => {
          if (ended.aborted) return;
          const others = (await changed(paths)).filter((at) => !added.has(at) && !isBelow(at, places));
          // What is watched already is left alone: adding it once more may swallow a change of that moment.
          for (const at of others) added.add(at);
          if (others.length > 0) watcher.add(others);
        });
        work.catch(reject);
      };
      watcher.on('all', (_event, at) => {
        if (!isOfInterest(at)) return;
        waiting.add(at);
        clearTimeout(timer);
        timer = setTimeout(flush, quiet);
      });
      watcher.on('error', reject);
      watcher.once('ready', flush);
      ended.addEventListener('abort', () => resolve(), { once: true });
      if (ended.aborted) resolve();
    });
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

/** Whether a change in this file may change a finding. */
function isOfInterest(at: string): boolean {
  const name = path.basename(at);
  return fileKindOf(at) !== null || name === baselineName || name === configName || name === '.gitignore';
}

function isBelow(at: string, places: readonly string[]): boolean {
  return places.some((place) => at === place || at.startsWith(path.join(place, path.sep)));
}
