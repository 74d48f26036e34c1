import type { Level } from '../../core/finding.js';
import { say } from '../terminal.js';
import { type CheckReport, findingsOf, type PlacedFinding, type ReportedPlace } from './checked-file.js';
import { fingerprintHash } from './fingerprint-hash.js';
import type { ReportContext } from './format.js';
import { oneLine } from './plain.js';
import { fitting } from './sarif-limits.js';
import { sarifLevel, sarifRule } from './sarif-rules.js';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const home = 'https://github.com/bouwstenen/bouwstenen';

/**
 * A SARIF 2.1.0 log with one run, for code scanning on GitHub and for viewers of SARIF. It keeps within
 * what GitHub accepts; a notification says what was left out for that, and what could not be read.
 */
export function reportSarif(report: CheckReport, context: ReportContext): string {
  return fitting(findingsOf(report.files), (findings, left) => log(findings, left, report, context));
}

/** @param left how many findings are not among these. */
function log(
  findings: readonly PlacedFinding[],
  left: number,
  { failures }: CheckReport,
  { taal, version }: ReportContext,
): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const indexOf = new Map(codes.map((code, index) => [code, index]));
  const notifications = failures.map((failure) => notification('error', failure));
  if (left > 0) {
    const text = say(
      taal,
      `GitHub neemt niet meer aan dan hier staat. De minst ernstige meldingen zijn weggelaten: ${left}. De vorm json heeft ze alle.`,
      `GitHub accepts no more than is here. The least severe findings were left out: ${left}. The format json has all of them.`,
    );
    notifications.push(notification('warning', text));
  }
  const run = {
    tool: {
      driver: {
        name: 'bouwstenen',
        semanticVersion: version,
        informationUri: home,
        rules: codes.map((code) => sarifRule(code, taal)),
      },
    },
    language: taal,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {
      [rootId]: { description: message(say(taal, 'De werkmap.', 'The working folder.')) },
    },
    invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications }],
    results: findings.map((finding) => resultOf(finding, indexOf.get(finding.code)!)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const rootId = '%SRCROOT%';

function resultOf(finding: PlacedFinding, ruleIndex: number) {
  const { code, level, related } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: sarifLevel(level),
    message: message(finding.message),
    locations: [{ physicalLocation: placeOf(finding.path, finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        physicalLocation: placeOf(place.path, place),
        message: message(place.message),
      })),
    }),
    partialFingerprints: { 'bouwstenenFingerprint/v1': fingerprintHash(finding) },
  };
}

function placeOf(path: string, { line, column, endLine, endColumn }: ReportedPlace) {
  return {
    artifactLocation: artifactOf(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A path as a URI. On Windows, what is on another drive has no path from the working folder. */
function artifactOf(path: string) {
  const encoded = (part: string): string => part.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${encoded(path.slice(2))}` };
  return { uri: encoded(path), uriBaseId: rootId };
}

function notification(level: Exclude<Level, 'info' | 'hint'>, text: string) {
  return { level, message: message(text) };
}

/**
 * A plain text message. SARIF takes `[word](place)` for a link and `{0}` for an argument, and text of
 * users must be neither.
 */
function message(text: string) {
  const plain = oneLine(text)
    .replace(/\[(?=[^[]*\]\()/g, '\\[')
    .replace(/\](?=\()/g, '\\]')
    .replace(/\{(\d+)\}/g, '{{$1}}');
  return { text: plain };
}
