import type { CheckedFile, CheckReport, ReportedFinding } from './checked-file.js';

/**
 * Makes one report of those of several processes. A file that is in more than one counts once, with
 * every finding that any of them has; the result does not depend on the order of the reports.
 */
export function merged(reports: readonly CheckReport[]): CheckReport {
  const byPath = new Map<string, CheckedFile[]>();
  for (const file of reports.flatMap(({ files }) => files)) {
    byPath.set(file.path, [...(byPath.get(file.path) ?? []), file]);
  }
  return {
    files: [...byPath.values()].map(mergedFile),
    failures: [...new Set(reports.flatMap(({ failures }) => failures))].sort(),
    // Every process looks at whole baselines, so that all of them tell of the same files.
    goneWithFiles: Math.max(0, ...reports.map(({ goneWithFiles }) => goneWithFiles)),
  };
}

function mergedFile(doubles: readonly CheckedFile[]): CheckedFile {
  const [first] = doubles;
  if (first && doubles.length === 1) return first;
  const found = new Map<string, ReportedFinding>();
  for (const finding of doubles.flatMap(({ findings }) => findings)) {
    const other = found.get(finding.fingerprint);
    if (!other || compareFindings(finding, other) < 0) found.set(finding.fingerprint, finding);
  }
  return {
    path: first!.path,
    findings: [...found.values()].sort(compareFindings),
    baselined: Math.max(...doubles.map(({ baselined }) => baselined)),
    gone: Math.max(...doubles.map(({ gone }) => gone)),
  };
}

/** By place; what stands at the same place has an order, too, because no two findings are the same. */
function compareFindings(a: ReportedFinding, b: ReportedFinding): number {
  return a.line - b.line || a.column - b.column || compareTexts(JSON.stringify(a), JSON.stringify(b));
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
