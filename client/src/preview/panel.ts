import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';
import { createPreview, type Preview, viewType } from './preview.js';

/** Offers the command that draws an architecture beside its text. */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): void {
  const previews = new Map<string, Preview>();

  const show = (document: vscode.TextDocument, panel?: vscode.WebviewPanel): void => {
    const key = document.uri.toString();
    const known = previews.get(key);
    if (known && !panel) {
      known.panel.reveal(undefined, true);
      return;
    }
    const preview = createPreview(context, client, document.uri, panel);
    previews.set(key, preview);
    preview.panel.onDidDispose(() => {
      if (previews.get(key) === preview) previews.delete(key);
    });
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('bouwstenen.openPreview', async (uri?: vscode.Uri) => {
      await started;
      const wanted = uri ?? vscode.window.activeTextEditor?.document.uri;
      const document = wanted && (await vscode.workspace.openTextDocument(wanted));
      if (document && isDrawn(document)) show(document);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a file that ends in .architectuur.yaml or .monitor.yaml to see its drawing.'),
        );
    }),
    client.onNotification(protocol.analysedNotification, ({ uri }: protocol.AnalysedParams) => {
      previews.get(client.protocol2CodeConverter.asUri(uri).toString())?.refresh();
    }),
    vscode.window.onDidChangeActiveColorTheme(() => {
      for (const preview of previews.values()) preview.refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(async ({ textEditor, selections }) => {
      const preview = previews.get(textEditor.document.uri.toString());
      const position = selections[0]?.active;
      if (!preview || !position) return;
      const params: protocol.ElementAtParams = {
        textDocument: { uri: client.code2ProtocolConverter.asUri(textEditor.document.uri) },
        position: { line: position.line, character: position.character },
      };
      preview.select(await client.sendRequest<string | null>(protocol.elementAtRequest, params));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { uri?: string } | undefined) {
        await started;
        const document = state?.uri && (await openAgain(state.uri));
        if (document) show(document, panel);
        else panel.dispose();
      },
    }),
  );
}

function isDrawn(document: vscode.TextDocument): boolean {
  return /\.(architectuur|monitor)\.ya?ml$/i.test(document.uri.path);
}

async function openAgain(uri: string): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return null;
  }
}
