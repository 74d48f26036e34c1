import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../core/analysis.js';
import { fingerprint } from '../../core/config/baseline.js';
import type { ReadText } from '../../core/files.js';
import type { Finding, RelatedPlace } from '../../core/finding.js';
import type { Span } from '../../core/model/span.js';
import type { Taal } from '../../core/taal.js';
import type { CheckedFile, RelatedReport, ReportedPlace } from '../reports/checked-file.js';
import { nameOf } from './analyse-files.js';
import { countOf } from './baseline.js';

/** The longest line that a report carries, in UTF-16 code units. */
const maxExcerpt = 400;

/**
 * What reports tell of a file, without what its baseline knows.
 * @param intoBaseline whether all findings have just gone into the baseline.
 * @param cwd what paths are relative to.
 */
export function checkedFile(
  { document, findings, allFindings, baselined, gone }: Analysis,
  intoBaseline: boolean,
  cwd: string,
  taal: Taal,
): CheckedFile {
  const { uri, source } = document;
  const text = TextDocument.create(uri, 'bouwstenen', 0, source.text);
  const fresh = intoBaseline ? [] : findings.filter((finding) => !baselined.has(finding));
  const fingerprints = uniqueFingerprints(fresh, (finding) => fingerprint(finding, source));
  return {
    path: nameOf(fileURLToPath(uri), cwd),
    baselined: intoBaseline ? allFindings.length : baselined.size,
    gone: intoBaseline ? 0 : countOf(gone),
    findings: fresh.map((finding, index) => {
      const place = placeOf(text, finding.span);
      return {
        code: finding.code,
        level: finding.level,
        message: finding.message[taal],
        ...place,
        fingerprint: fingerprints[index]!,
        excerpt: lineOf(text, place.line),
        related: (finding.related ?? []).map((related) => relatedReport(related, document, text, cwd, taal)),
      };
    }),
  };
}

/** Equal ones are told apart by their number among their like, in the order of the text. */
function uniqueFingerprints(findings: readonly Finding[], printOf: (finding: Finding) => string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = printOf(finding);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return count === 1 ? print : `${print} · ${count}`;
  });
}

function relatedReport(
  { document, span, message }: RelatedPlace,
  own: ReadText,
  text: TextDocument,
  cwd: string,
  taal: Taal,
): RelatedReport {
  const elsewhere = document && document !== own ? document : null;
  const at = elsewhere ? TextDocument.create(elsewhere.uri, 'bouwstenen', 0, elsewhere.source.text) : text;
  return { path: nameOf(fileURLToPath(at.uri), cwd), ...placeOf(at, span), message: message[taal] };
}

function placeOf(text: TextDocument, span: Span): ReportedPlace {
  const start = text.positionAt(span.start);
  const end = text.positionAt(span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** @param line counted from 1. */
function lineOf(text: TextDocument, line: number): string {
  const whole = text.getText({
    start: { line: line - 1, character: 0 },
    end: { line: line - 1, character: Number.MAX_SAFE_INTEGER },
  });
  return whole.replace(/[\r\n]+$/, '').slice(0, maxExcerpt);
}
