import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Analysis, Observe } from '../../core/analysis.js';
import { baselineName, fingerprintsOf, readBaseline } from '../../core/config/baseline.js';
import { governs } from '../../core/config/governing.js';
import type { World } from '../../core/context.js';
import type { Files } from '../../core/files.js';
import { createProject } from '../../core/project.js';
import { diskFiles, readTextSync } from '../disk-files.js';
import { say } from '../terminal.js';
import { unreadable } from '../unreadable.js';
import { checkedFile } from './checked-file.js';
import { createEarlier } from './earlier.js';
import { linkedFiles } from './linked-files.js';
import { nameOf } from './name-of.js';
import type { CheckFiles, CheckSettings, FileOutcome } from './outcome.js';

/**
 * Checks files, each on its own: one that cannot be read keeps nobody back. What was read for some
 * files is forgotten with them, so that memory does not grow with the size of a repository.
 * @param texts holds texts that count instead of what is on disk, by absolute path.
 */
export function createCheckFiles(
  settings: CheckSettings,
  world: World,
  observe: Observe | null = null,
  texts: ReadonlyMap<string, string> = new Map(),
): CheckFiles {
  const disk = rememberingFiles(settings);
  return async (files) => {
    const project = createProject(disk.files, world, {
      readsBaseline: settings.readsBaseline || settings.updatesBaseline,
      ...(observe && { observe }),
    });
    for (const [file, text] of texts) project.update(pathToFileURL(file).href, text);
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const uri = pathToFileURL(file).href;
      const analysis = await project.analysis(uri);
      const broken = disk.takeBroken();
      if (!analysis) outcomes.push(unreadableOutcome(file, broken, settings));
      else {
        const links = settings.followsLinks ? await linkedFiles(analysis.document, project) : null;
        outcomes.push(outcomeOf(analysis, links, broken, settings));
      }
    }
    return outcomes;
  };
}

function outcomeOf(
  analysis: Analysis,
  links: FileOutcome['links'],
  failures: readonly string[],
  { cwd, taal, updatesBaseline }: CheckSettings,
): FileOutcome {
  const { governance, allFindings, document } = analysis;
  return {
    checked: checkedFile(analysis, updatesBaseline, cwd, taal),
    failures,
    baselineUri: governance.baselineUri,
    configUri: governance.configUri,
    fingerprints: updatesBaseline ? [...fingerprintsOf(allFindings, document.source)] : [],
    links,
  };
}

function unreadableOutcome(
  file: string,
  failures: readonly string[],
  { cwd, taal }: CheckSettings,
): FileOutcome {
  const outcome = { checked: null, baselineUri: null, configUri: null, fingerprints: [], links: null };
  try {
    readTextSync(file);
  } catch (error) {
    return { ...outcome, failures: [...failures, unreadable(nameOf(file, cwd), error, taal)] };
  }
  // Between the two moments it was put there.
  return { ...outcome, failures };
}

/**
 * The files on disk. Configurations and baselines are asked for again and again, also where there are
 * none, and so are remembered; a baseline that is none is told of once, as it would pass over all
 * findings.
 */
function rememberingFiles({ cwd, taal, updatesBaseline, earlier }: CheckSettings): {
  readonly files: Files;
  /** What was broken since this was last asked. */
  takeBroken(): string[];
} {
  const known = new Map<string, string | null>();
  let broken: string[] = [];
  const read = (uri: string): string | null => {
    try {
      return readTextSync(fileURLToPath(uri));
    } catch {
      return null;
    }
  };
  return {
    files: {
      list: diskFiles().list,
      ...(earlier && { earlier: createEarlier(earlier, cwd) }),
      async read(uri) {
        if (!governs(uri)) return read(uri);
        if (known.has(uri)) return known.get(uri) ?? null;
        const text = read(uri);
        known.set(uri, text);
        const isBroken = text !== null && uri.endsWith(`/${baselineName}`) && readBaseline(text) === null;
        if (isBroken && !updatesBaseline) {
          const name = nameOf(fileURLToPath(uri), cwd);
          broken.push(
            say(
              taal,
              `${name}: is geen baseline. Maak hem opnieuw met --update-baseline, of haal hem weg.`,
              `${name}: is no baseline. Make it anew with --update-baseline, or remove it.`,
            ),
          );
        }
        return text;
      },
    },
    takeBroken() {
      const taken = broken;
      broken = [];
      return taken;
    },
  };
}
