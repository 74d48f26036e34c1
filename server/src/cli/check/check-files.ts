import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Analysis, Observe } from '../../core/analysis.js';
import { baselineName, fingerprintsOf, readBaseline } from '../../core/config/baseline.js';
import { governs } from '../../core/config/governing.js';
import type { World } from '../../core/context.js';
import type { Files } from '../../core/files.js';
import { createProject } from '../../core/project.js';
import type { Taal } from '../../core/taal.js';
import { diskFiles, readTextSync } from '../disk-files.js';
import type { CheckedFile } from '../reports/checked-file.js';
import { say } from '../terminal.js';
import { unreadable } from '../unreadable.js';
import { checkedFile } from './checked-file.js';
import { createEarlier, type Earlier } from './earlier.js';
import { linkedFiles } from './linked-files.js';
import { nameOf } from './name-of.js';

/** How files are checked: plain data, as it goes to threads and into the key of the cache. */
export interface CheckSettings {
  /** What paths are relative to. */
  readonly cwd: string;
  readonly taal: Taal;
  /** Whether findings in the baseline are left out. */
  readonly readsBaseline: boolean;
  /** Whether all findings go into the baseline. */
  readonly updatesBaseline: boolean;
  /** Whether it is asked what files refer to. */
  readonly followsLinks: boolean;
  /** What the files are held against, for rules about how they changed; null where there is nothing. */
  readonly earlier: Earlier | null;
}

/** What came of one file, as plain data. */
export interface FileOutcome {
  /** Null where it could not be read; then a failure says so. */
  readonly checked: CheckedFile | null;
  /** One line for everything that could not be read. */
  readonly failures: readonly string[];
  /** The URIs of the baseline and of the configuration that hold for it. */
  readonly baselineUri: string | null;
  readonly configUri: string | null;
  /** Where all findings go into the baseline, how often each fingerprint was found. */
  readonly fingerprints: readonly (readonly [string, number])[];
  /**
   * The paths of the files that it refers to, those refer to, and so on, whether they exist or not;
   * null where they were not asked for, or are too many.
   */
  readonly links: readonly string[] | null;
}

/** Checks some files, and gives an outcome for each in their order. */
export type CheckFiles = (files: readonly string[]) => Promise<FileOutcome[]>;

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
