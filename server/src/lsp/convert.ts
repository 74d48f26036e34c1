import {
  type Diagnostic,
  DiagnosticSeverity,
  MarkupKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadText } from '../core/files.js';
import type { Edit, Finding, Level } from '../core/finding.js';
import type { Span } from '../core/model/span.js';
import { pageOf } from '../core/rules/page.js';
import type { Taal } from '../core/taal.js';

/** The name under which editors show findings. */
export const diagnosticSource = 'bouwstenen';

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Offsets as lines and characters. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toTextEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit.span), newText: edit.text };
}

/** What a finding needs of its session: the language, and the texts of other documents. */
interface Speaker {
  taal(): Taal;
  text(document: ReadText): TextDocument;
}

/**
 * A finding in the protocol's terms.
 * @param withRelated whether the client shows related places.
 * @param withPage whether the client shows a page about the code.
 */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  session: Speaker,
  withRelated: boolean,
  withPage = false,
): Diagnostic {
  const taal = session.taal();
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.level],
    code: finding.code,
    ...(withPage && { codeDescription: { href: pageOf(finding.code) } }),
    source: diagnosticSource,
    message: finding.message[taal],
    ...(withRelated &&
      finding.related && {
        relatedInformation: finding.related.map(({ document: other, span, message }) => {
          const text = other ? session.text(other) : document;
          return { location: { uri: text.uri, range: toRange(text, span) }, message: message[taal] };
        }),
      }),
  };
}

/** Markdown for clients that read it; for others the same text with its marks taken out. */
export function toMarkup(markdown: string, isUnderstood: boolean): { kind: MarkupKind; value: string } {
  if (isUnderstood) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

function plainText(markdown: string): string {
  return markdown
    .replace(/^\|(?:\s*:?-+:?\s*\|)+\n?/gm, '')
    .replace(/\[([^\]]*)\]\((https:[^)]*)\)/g, '$2')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replaceAll('&#64;', '@')
    .replaceAll('&#46;', '.')
    .replaceAll('&amp;', '&');
}
