import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { Taal } from '../core/taal.js';
import { toRange, toTextEdit } from './convert.js';

/** The changes that would mend what was found in a range. */
export function codeActions(
  { findings }: Analysis,
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
  taal: Taal,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => {
      const at = toRange(document, finding.span);
      const mended = diagnostics.filter(
        ({ code, range: { start: from } }) =>
          code === finding.code && from.line === at.start.line && from.character === at.start.character,
      );
      return (finding.fixes ?? []).map(({ title, edits }, index) => ({
        title: title[taal],
        kind: CodeActionKind.QuickFix,
        diagnostics: mended,
        isPreferred: index === 0,
        edit: { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } },
      }));
    });
}
