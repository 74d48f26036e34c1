import type { CheckReport } from '../reports/checked-file.js';
import type { Earlier } from './earlier.js';

/** Tells what was found and gives the exit code. Where files are watched, it is called again and again. */
export type Emit = (report: CheckReport) => number | Promise<number>;

/** The files of a call, with one line for every path that led to nothing. */
export interface Selection {
  readonly files: readonly string[];
  readonly problems: readonly string[];
  /** What a branch is held against; null where it is not. */
  readonly earlier: Earlier | null;
}
