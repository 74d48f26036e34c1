import type { Level } from '../../core/finding.js';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column behind the last code unit. */
  readonly endColumn: number;
}

/** A finding as every report prints it: plain data, in one language. */
export interface ReportedFinding extends ReportedPlace {
  readonly code: string;
  readonly level: Level;
  /** What is wrong, why it matters and what to do. */
  readonly message: string;
  /** Tells it from every other finding of its file, and stays the same where lines move. */
  readonly fingerprint: string;
  /** The text of the line that it begins on, without the line end; a very long one is cut around it. */
  readonly excerpt: string;
  /** The column at which a cut excerpt begins; without it, 1. */
  readonly excerptColumn?: number;
  /** Other places that explain it. */
  readonly related: readonly RelatedReport[];
}

export interface RelatedReport extends ReportedPlace {
  /** As {@link CheckedFile.path}. */
  readonly path: string;
  readonly message: string;
}

/** A file that was checked, as plain data: it may come from another process. */
export interface CheckedFile {
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** How many findings its baseline knows, and how many of those were not found any more. */
  readonly baselined: number;
  readonly gone: number;
}

/** Everything that a report is made from, by one process or several. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  /** One line for everything that could not be read or written, in the language of the call. */
  readonly failures: readonly string[];
  /** How many findings baselines know of files that no longer exist. */
  readonly goneWithFiles: number;
}

/** How many findings there are of each level. */
export function countLevels(files: readonly CheckedFile[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { level } of findings) counts[level]++;
  return counts;
}

/** A finding with the path of its file. */
export interface PlacedFinding extends ReportedFinding {
  readonly path: string;
}

/** All findings, in the order of the files. */
export function findingsOf(files: readonly CheckedFile[]): PlacedFinding[] {
  return files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })));
}
