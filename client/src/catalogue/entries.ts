import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';

/** The document whose own catalogues count: the one that is being edited, if it is one of ours. */
function documentInUse(client: BaseLanguageClient): { readonly uri: string } | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'bouwstenen') return undefined;
  return { uri: client.code2ProtocolConverter.asUri(document.uri) };
}

/** The catalogue, or what these words find in it, the best first. */
export function findEntries(client: BaseLanguageClient, words?: string): Promise<protocol.CatalogueResult> {
  const params: protocol.CatalogueParams = { textDocument: documentInUse(client), ...(words && { words }) };
  return client.sendRequest<protocol.CatalogueResult>(protocol.catalogueRequest, params);
}

/** What a hover on the entry shows. */
export async function describeEntry(client: BaseLanguageClient, id: string): Promise<vscode.MarkdownString> {
  const params: protocol.EntryParams = { textDocument: documentInUse(client), id };
  const markdown = await client.sendRequest<string | null>(protocol.describeRequest, params);
  return new vscode.MarkdownString(markdown ?? id);
}

/** Shows where the entry is written. */
export async function openEntry(client: BaseLanguageClient, id: string): Promise<void> {
  const params: protocol.EntryParams = { textDocument: documentInUse(client), id };
  const place = await client.sendRequest<protocol.PlaceResult | null>(protocol.entryPlaceRequest, params);
  if (!place) return;
  const uri = client.protocol2CodeConverter.asUri(place.uri);
  const selection = client.protocol2CodeConverter.asRange(place.range);
  const editor = await vscode.window.showTextDocument(uri, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
}

/** Adds an element for the entry to the architecture that is being edited. */
export async function insertEntry(entry: protocol.CatalogueEntry): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isArchitecture(document));
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file that ends in .architectuur.yaml to insert {0}.', entry.naam),
    );
    return;
  }
  const { document } = editor;
  const text = document.getText();
  const id = freeId(entry.id, text);
  const section = /^elementen:[ \t]*(?:#.*)?\r?$/m.exec(text);
  // Behind the last element: up to the next key at the top, or the end.
  const from = section ? section.index + section[0].length : text.length;
  const next = /^[^\s#]/m.exec(text.slice(from));
  const end = next ? from + next.index : text.length;
  const body = text.slice(0, end).trimEnd();
  const head = section ? '' : `${body === '' ? '' : '\n'}elementen:\n`;
  const snippet = new vscode.SnippetString();
  snippet.appendText(`${body === '' ? '' : '\n'}${head === '' ? '\n' : head}  `);
  snippet.appendPlaceholder(id);
  snippet.appendText(`:\n    bouwsteen: ${entry.id}\n    status: `);
  snippet.appendChoice(['bestaand', 'gewenst', 'uit-te-faseren']);
  snippet.appendText(next ? '\n\n' : '\n');
  await vscode.window.showTextDocument(document, {
    viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
  });
  const place = new vscode.Range(document.positionAt(body.length), document.positionAt(end));
  await vscode.window.activeTextEditor?.insertSnippet(snippet, place);
}

function isArchitecture(document: vscode.TextDocument): boolean {
  return /\.architectuur\.ya?ml$/i.test(document.uri.path);
}

/** An id that no element has yet. */
function freeId(id: string, text: string): string {
  const isTaken = (candidate: string): boolean => new RegExp(`^ +${candidate}:`, 'm').test(text);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}
