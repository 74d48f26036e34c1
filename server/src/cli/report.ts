import type { Level } from '../core/finding.js';

/** A finding as every report prints it. Lines and columns count from 1. */
export interface ReportedFinding {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckedFile {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** How many findings its baseline knows, and how many of those were not found any more. */
  readonly baselined?: number;
  readonly gone?: number;
}
