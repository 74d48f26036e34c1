import type { CheckedFile } from './report.js';

/** Findings for another program. Fields are only ever added within one `version`. */
export function reportJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ path, findings: found }) =>
    found.map((finding) => ({ path, ...finding })),
  );
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const summary = {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
    baselined: sum(files.map(({ baselined }) => baselined)),
    gone: sum(files.map(({ gone }) => gone)),
  };
  return `${JSON.stringify({ version: 1, summary, findings }, null, 2)}\n`;
}

function sum(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
