import {
  type ClientCapabilities,
  type FileOperationRegistrationOptions,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { movedUri, pathEdits } from '../../core/features/file-rename.js';
import { linkedRanges } from '../../core/features/linked-editing.js';
import { type DocumentEdits, renamable, rename } from '../../core/features/rename.js';
import type { Localized } from '../../core/taal.js';
import { toRange, toTextEdit } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import { locate, type Session } from '../session.js';
import { documentsAbout } from './documents-about.js';

export const renameFeature: FeatureGroup = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    ...(announcesMoves(client) && { workspace: { fileOperations: { willRename: { filters: ourFiles } } } }),
  }),
  offer(connection, session, guard) {
    connection.onPrepareRename(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const found = at && renamable(at.analysis, at.offset, session.world);
        if (!found) return null;
        if ('refusal' in found) throw refused(session, found.refusal);
        return { range: toRange(at.document, found.span), placeholder: found.subject.id };
      }),
    );

    connection.onRenameRequest(
      guard(async ({ textDocument, position, newName }, token) => {
        const at = await locate(session, textDocument, position);
        const found = at && renamable(at.analysis, at.offset, session.world);
        if (!found) throw refused(session, nothingNamed);
        if ('refusal' in found) throw refused(session, found.refusal);
        const { subject } = found;
        const analyses = await documentsAbout(session, subject, [subject.id, newName], token);
        const renamed = rename(subject, newName, analyses, session.world);
        if ('refusal' in renamed) throw refused(session, renamed.refusal);
        return toWorkspaceEdit(session, renamed.documents);
      }),
    );

    connection.languages.onLinkedEditingRange(
      guard(async ({ textDocument, position }) => {
        const at = await locate(session, textDocument, position);
        const spans = at && linkedRanges(at.analysis, at.offset, session.world.catalogue);
        if (!spans) return null;
        return { ranges: spans.map((span) => toRange(at.document, span)), wordPattern: '[a-z0-9-]+' };
      }),
    );

    connection.workspace.onWillRenameFiles(
      guard(async ({ files }, token) => {
        const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
        const isMoved = (uri: string): boolean => movedUri(uri, moves) !== uri;
        const documents: DocumentEdits[] = [];
        await session.workspace.ready();
        for (const { uri, links } of await session.workspace.facts()) {
          if (token.isCancellationRequested) break;
          if (![uri, ...links].some(isMoved)) continue;
          const document = await session.project.document(uri);
          const edits = document ? pathEdits(document, moves) : [];
          if (document && edits.length > 0) documents.push({ document, edits });
        }
        return documents.length > 0 ? toWorkspaceEdit(session, documents) : null;
      }),
    );
  },
};

/** Files of our kinds, and folders, which may hold some. */
const ourFiles: FileOperationRegistrationOptions['filters'] = [
  {
    pattern: {
      glob: '**/*.{architectuur,bouwstenen,monitor}.{yaml,yml}',
      matches: 'file',
      options: { ignoreCase: true },
    },
  },
  { pattern: { glob: '**/*', matches: 'folder' } },
];

function announcesMoves({ workspace }: ClientCapabilities): boolean {
  return workspace?.fileOperations?.willRename === true;
}

const nothingNamed: Localized = {
  nl: 'Hier staat geen id dat u kunt hernoemen. Zet de cursor op het id van een element, uitgangspunt, alias, indicator of eigen bouwsteen.',
  en: 'There is no id here that can be renamed. Put the cursor on the id of an element, uitgangspunt, alias, indicator or bouwsteen of your own.',
};

function refused(session: Session, reason: Localized): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, reason[session.taal()]);
}

/**
 * Edits in the form that the client takes. With versions, so that a client does not apply them to
 * another text than they were made for; a file that is not open has none.
 */
function toWorkspaceEdit(session: Session, documents: readonly DocumentEdits[]): WorkspaceEdit {
  const withVersions = session.client().workspace?.workspaceEdit?.documentChanges === true;
  const changed = documents.map(({ document, edits }) => {
    const text = session.text(document);
    const open = session.document(document.uri);
    if (open && open !== text) throw new ResponseError<never>(LSPErrorCodes.ContentModified, 'changed');
    return {
      textDocument: { uri: text.uri, version: open?.version ?? null },
      edits: edits.map((edit) => toTextEdit(text, edit)),
    };
  });
  if (withVersions) return { documentChanges: changed };
  return { changes: Object.fromEntries(changed.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
