import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../core/analysis.js';
import { fingerprint } from '../../core/config/baseline.js';
import type { ReadText } from '../../core/files.js';
import type { Finding, RelatedPlace } from '../../core/finding.js';
import type { Span } from '../../core/model/span.js';
import type { Taal } from '../../core/taal.js';
import type { CheckedFile, RelatedReport, ReportedPlace } from '../reports/checked-file.js';
import { wellFormed } from '../reports/plain.js';
import { countOf } from './baseline.js';
import { nameOf } from './name-of.js';

/** The longest line that a report carries, in UTF-16 code units. */
const maxExcerpt = 400;

/** How much of a longer line stands before the fault. */
const beforeFault = 100;

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
  const textOf = textsOnce();
  const text = textOf(document);
  const fresh = intoBaseline ? [] : findings.filter((finding) => !baselined.has(finding));
  const fingerprints = uniqueFingerprints(fresh, (finding) => fingerprint(finding, source));
  return {
    path: pathOf(uri, cwd),
    baselined: intoBaseline ? allFindings.length : baselined.size,
    gone: intoBaseline ? 0 : countOf(gone),
    findings: fresh.map((finding, index) => {
      const place = placeOf(text, finding.span);
      return {
        code: finding.code,
        level: finding.level,
        message: wellFormed(finding.message[taal]),
        ...place,
        fingerprint: wellFormed(fingerprints[index]!),
        ...excerptOf(text, place),
        related: (finding.related ?? []).map((related) => {
          const at = textOf(related.document ?? document);
          return relatedReport(related, at, cwd, taal);
        }),
      };
    }),
  };
}

/** The lines of a document are counted once, however often it is pointed at. */
function textsOnce(): (document: ReadText) => TextDocument {
  const texts = new Map<string, TextDocument>();
  return ({ uri, source }) => {
    const text = texts.get(uri) ?? TextDocument.create(uri, 'bouwstenen', 0, source.text);
    texts.set(uri, text);
    return text;
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
  { span, message }: RelatedPlace,
  text: TextDocument,
  cwd: string,
  taal: Taal,
): RelatedReport {
  return { path: pathOf(text.uri, cwd), ...placeOf(text, span), message: wellFormed(message[taal]) };
}

function pathOf(uri: string, cwd: string): string {
  return wellFormed(nameOf(fileURLToPath(uri), cwd));
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

/** The line that a place begins on; of a very long one, what stands around the place. */
function excerptOf(text: TextDocument, { line, column }: ReportedPlace) {
  const whole = text
    .getText({
      start: { line: line - 1, character: 0 },
      end: { line: line - 1, character: Number.MAX_SAFE_INTEGER },
    })
    .replace(/[\r\n]+$/, '');
  if (whole.length <= maxExcerpt) return { excerpt: wellFormed(whole) };
  const start = Math.max(0, Math.min(column - 1 - beforeFault, whole.length - maxExcerpt));
  const excerpt = wellFormed(whole.slice(start, start + maxExcerpt));
  return start === 0 ? { excerpt } : { excerpt, excerptColumn: start + 1 };
}
