import type { Level } from '../../core/finding.js';
import { type CheckReport, findingsOf } from './checked-file.js';
import { fingerprintHash } from './fingerprint-hash.js';
import { oneLine } from './plain.js';

const severities: Readonly<Record<Level, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/**
 * The Code Quality report of GitLab. It has no place for a file that could not be read; of that, the
 * exit code and the error output tell.
 */
export function reportGitlab({ files }: CheckReport): string {
  const issues = findingsOf(files).map((finding) => ({
    type: 'issue',
    check_name: finding.code,
    description: oneLine(finding.message),
    severity: severities[finding.level],
    fingerprint: fingerprintHash(finding),
    location: { path: finding.path, lines: { begin: finding.line, end: finding.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
