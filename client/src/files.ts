import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  findFilesRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/lsp/protocol.js';

/** The names of the kinds of file that are checked. */
const ourFiles = '**/{*.{architectuur,bouwstenen,monitor}.{yaml,yml},bouwstenen.config.yaml}';

/** Larger files than this, in bytes, are not handed over. */
const maxBytes = 24 * 1024 * 1024;

/**
 * Answers the server's requests for files through the editor, so that every kind of folder that it
 * can open works alike. Only files of our kinds, and the baseline, inside the opened folders are handed
 * over.
 */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<string | null> => {
    const file = vscode.Uri.parse(uri, true);
    const isOurs =
      /\.(architectuur|bouwstenen|monitor)\.ya?ml$|\/bouwstenen\.(config\.yaml|baseline\.json)$/i.test(
        file.path,
      );
    if (!isOurs || !isReachable(file)) return null;
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > maxBytes) return null;
      const bytes = await vscode.workspace.fs.readFile(file);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // A file that is not there or not text: the server says so where it is referred to.
      return null;
    }
  });
  client.onRequest(findFilesRequest, async ({ folder }: FindFilesParams): Promise<string[]> => {
    const inside = new vscode.RelativePattern(vscode.Uri.parse(folder, true), ourFiles);
    const found = await vscode.workspace.findFiles(inside, '**/node_modules/**');
    return found.map((file) => client.code2ProtocolConverter.asUri(file));
  });
}

/** In an opened folder, or in the folder of one of our files that was opened by itself. */
function isReachable(file: vscode.Uri): boolean {
  if (vscode.workspace.getWorkspaceFolder(file)) return true;
  // A path with `..` in it was already resolved, so that the beginning decides.
  return vscode.workspace.textDocuments.some(({ languageId, uri }) => {
    const folder = uri.path.slice(0, uri.path.lastIndexOf('/') + 1);
    const isSameDisk = uri.scheme === file.scheme && uri.authority === file.authority;
    return languageId === 'bouwstenen' && isSameDisk && file.path.startsWith(folder);
  });
}
