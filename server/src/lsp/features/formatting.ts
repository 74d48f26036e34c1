import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format } from '../../core/features/format/format.js';
import { onEnter } from '../../core/features/format/on-enter.js';
import type { ParsedDocument } from '../../core/model/model.js';
import { toTextEdit } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import type { Session } from '../session.js';

/** Formatting of a whole document, of stretches of it, and of a line that was begun with Enter. */
export const formattingFeature: FeatureGroup = {
  capabilities: ({ textDocument }) => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: textDocument?.rangeFormatting?.rangesSupport
      ? { rangesSupport: true }
      : true,
    ...(textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    }),
  }),
  offer(connection, session, guard) {
    connection.onDocumentFormatting(
      guard(({ textDocument, options }) => formatted(session, textDocument, options, null)),
    );
    connection.onDocumentRangeFormatting(
      guard(({ textDocument, options, range }) => formatted(session, textDocument, options, [range])),
    );
    connection.onDocumentRangesFormatting(
      guard(({ textDocument, options, ranges }) => formatted(session, textDocument, options, ranges)),
    );
    connection.onDocumentOnTypeFormatting(
      guard(async ({ textDocument, position, ch, options }) => {
        const at = ch === '\n' ? await find(session, textDocument) : null;
        if (!at) return null;
        const edits = onEnter(at.parsed, at.document.offsetAt(position), options);
        return edits.map((edit) => toTextEdit(at.document, edit));
      }),
    );
  },
};

async function formatted(
  session: Session,
  textDocument: { readonly uri: string },
  options: FormattingOptions,
  ranges: readonly Range[] | null,
): Promise<TextEdit[] | null> {
  const at = await find(session, textDocument);
  if (!at) return null;
  const { document, parsed } = at;
  const spans = ranges?.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  return format(parsed, options, spans).map((edit) => toTextEdit(document, edit));
}

/** An open document as it was read; its findings do not matter here. */
async function find(
  session: Session,
  { uri }: { readonly uri: string },
): Promise<{ document: TextDocument; parsed: ParsedDocument } | null> {
  const parsed = session.document(uri) && (await session.project.document(uri));
  return parsed ? { document: session.text(parsed), parsed } : null;
}
