import type { Level } from '../../core/finding.js';
import type { CommandContext } from '../terminal.js';
import type { CheckReport } from './checked-file.js';

/** For whom a report is made. Its terminal says whether there may be colours. */
export interface ReportContext extends CommandContext {
  /** The version of this program. */
  readonly version: string;
  /** The lowest level at which the check fails. */
  readonly failOn: Level;
  /** Whether a person wants to read of nothing but what makes the check fail. */
  readonly isQuiet: boolean;
  /** How many columns a line for a person may take. */
  readonly width: number;
}

/**
 * Writes what was found as one text, which is a whole document also where nothing was found. The order
 * of files and findings is theirs to keep; all text of users is escaped here.
 */
export type Format = (report: CheckReport, context: ReportContext) => string;
