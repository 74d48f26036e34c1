import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../core/features/completion-item.js';
import type { Edit, Finding, Level } from '../core/finding.js';
import type { Span } from '../core/model/span.js';
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

/** @param withRelated whether the client shows related places. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  taal: Taal,
  withRelated: boolean,
): Diagnostic {
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.level],
    code: finding.code,
    source: diagnosticSource,
    message: finding.message[taal],
    ...(withRelated &&
      finding.related && {
        relatedInformation: finding.related.map(({ span, message }) => ({
          location: { uri: document.uri, range: toRange(document, span) },
          message: message[taal],
        })),
      }),
  };
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  bouwsteen: CompletionItemKind.Class,
  element: CompletionItemKind.Reference,
  uitgangspunt: CompletionItemKind.Constant,
};

/** What a completion item carries along until its description is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly bouwsteen: string;
}

export function toCompletionItem(
  document: TextDocument,
  item: Completion,
  markdown: boolean,
): CompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    ...(item.detail !== null && { labelDetails: { description: item.detail }, detail: item.detail }),
    ...(item.documentation !== null && { documentation: toMarkup(item.documentation, markdown) }),
    filterText: item.filter,
    sortText: item.sort,
    textEdit: { range: toRange(document, item.replaces), newText: item.insert },
    insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(item.bouwsteen !== null && {
      data: { uri: document.uri, bouwsteen: item.bouwsteen } satisfies CompletionData,
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
