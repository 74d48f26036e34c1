import type { CheckedFile } from './checked-file.js';
import { countLevels } from './checked-file.js';

/** Findings for another program. Fields are only ever added within one `version`. */
export function reportJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ path, findings: found }) =>
    found.map((finding) => ({ path, ...finding })),
  );
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
  return `${JSON.stringify({ version: 1, summary, findings }, null, 2)}\n`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
