import type { Taal } from '../../core/taal.js';
import type { CheckedFile } from '../reports/checked-file.js';
import type { Earlier } from './earlier.js';

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

/** A file that was checked. */
export interface Outcome {
  /** Its absolute path. */
  readonly file: string;
  readonly outcome: FileOutcome;
}
