import {
  LSPErrorCodes,
  ResponseError,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../core/edits/apply.js';
import { lineStart } from '../../core/edits/block.js';
import type { Edit } from '../../core/finding.js';
import { toRange, toTextEdit } from '../convert.js';
import type { Session } from '../session.js';

/**
 * Edits of one document in the protocol's terms: for this version of it where the client knows
 * versions, and with the cursor where something is to be filled in where it knows snippets.
 */
export function toWorkspaceEdit(
  session: Session,
  document: TextDocument,
  edits: readonly Edit[],
): WorkspaceEdit {
  const open = session.document(document.uri);
  // The text moved on while other files were read; offsets of the old one would hit other words.
  if (open && open !== document) throw new ResponseError<never>(LSPErrorCodes.ContentModified, 'changed');
  const known = session.client().workspace?.workspaceEdit;
  if (known?.documentChanges !== true) {
    return { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } };
  }
  const textDocument = { uri: document.uri, version: open?.version ?? null };
  const asked = known.snippetEditSupport === true ? withSnippet(document, edits) : null;
  return {
    documentChanges: [{ textDocument, edits: asked ?? edits.map((edit) => toTextEdit(document, edit)) }],
  };
}

/** More than this is not put into a snippet. */
const maxSnippet = 2000;

/** The edits with a snippet among them; null where there is nothing to fill in. */
function withSnippet(document: TextDocument, edits: readonly Edit[]): (TextEdit | SnippetTextEdit)[] | null {
  if (!edits.some(({ select }) => select)) return null;
  if (edits.some(({ text }) => /[\r\n]/.test(text))) {
    const whole = asOne(document.getText(), edits);
    return whole && [toSnippet(document, whole)];
  }
  return edits.map((edit) => (edit.select ? toSnippet(document, edit) : toTextEdit(document, edit)));
}

/**
 * One edit from the beginning of a line for all of them: editors indent the lines of a snippet by the
 * space before it, and there is none there. Null where that would be too much text.
 */
function asOne(text: string, edits: readonly Edit[]): Edit | null {
  const start = lineStart(text, Math.min(...edits.map(({ span }) => span.start)));
  const end = Math.max(...edits.map(({ span }) => span.end));
  if (end - start > maxSnippet) return null;
  const inside = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const region = text.slice(start, end);
  const filled = inside.findIndex(({ select }) => select);
  const { span, select } = inside[filled]!;
  // What comes before it in the text, or before it at the same place.
  const earlier = inside.filter((edit, index) => edit.span.end <= span.start && index !== filled);
  const before = earlier.filter((edit) => edit.span.start < span.start || inside.indexOf(edit) < filled);
  const at = applyEdits(region.slice(0, span.start), before).length;
  return {
    span: { start, end },
    text: applyEdits(region, inside),
    select: { start: at + select!.start, end: at + select!.end },
  };
}

function toSnippet(document: TextDocument, { span, text, select }: Edit): SnippetTextEdit {
  const { start, end } = select!;
  const stop = start === end ? '$0' : `\${1:${escaped(text.slice(start, end))}}`;
  const value = escaped(text.slice(0, start)) + stop + escaped(text.slice(end));
  return { range: toRange(document, span), snippet: { kind: 'snippet', value } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
