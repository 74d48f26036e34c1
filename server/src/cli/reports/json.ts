import { type CheckReport, countLevels, findingsOf } from './checked-file.js';
import type { ReportContext } from './format.js';

/** The number of the shape below; a program that reads it refuses all others. */
export const reportVersion = 1;

/**
 * Findings for another program, and all that `bouwstenen merge` needs to make every other format.
 * schemas/report.schema.json describes it. Fields are only ever added within one `version`.
 */
export function reportJson(report: CheckReport, { taal, version }: ReportContext): string {
  const { files, failures, goneWithFiles } = report;
  const counts = countLevels(files);
  const summary = {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    baselined: sum(files.map(({ baselined }) => baselined)),
    gone: sum(files.map(({ gone }) => gone)),
  };
  const data = {
    version: reportVersion,
    tool: { name: 'bouwstenen', version },
    taal,
    summary,
    files: files.map(({ path, baselined, gone }) => ({ path, baselined, gone })),
    goneWithFiles,
    failures,
    findings: findingsOf(files),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
