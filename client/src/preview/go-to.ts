import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';

/**
 * Puts the cursor on an element, in the editor that already shows its document if there is one.
 * @param isOpened whether to go there, also where no editor shows the document; otherwise the
 * focus stays in the preview
 * @returns whether the text has the element
 */
export async function goTo(
  client: BaseLanguageClient,
  params: protocol.ElementRangeParams,
  isOpened: boolean,
): Promise<boolean> {
  const found = await client.sendRequest<protocol.ElementRangeResult | null>(
    protocol.elementRangeRequest,
    params,
  );
  if (!found) return false;
  const uri = client.protocol2CodeConverter.asUri(found.uri);
  const selection = client.protocol2CodeConverter.asRange(found.range);
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  let editor = shown;
  if (isOpened) {
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    editor = await vscode.window.showTextDocument(uri, { viewColumn, selection });
  } else if (editor) {
    editor.selection = new vscode.Selection(selection.start, selection.end);
  }
  editor?.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
