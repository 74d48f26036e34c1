import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';
import type { Comparison } from './messages.js';
import { createPreview, type Preview, viewType } from './preview.js';

const architecture = /\.architectuur\.ya?ml$/i;
const drawn = /\.(architectuur|monitor)\.ya?ml$/i;

/** Offers the commands that draw an architecture beside its text, and compare it. */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): void {
  const previews = new Map<string, Preview>();

  /** The element that the cursor is in, where an editor shows the document. */
  const elementAtCursor = async (
    uri: vscode.Uri,
    editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    ),
  ): Promise<string | null> => {
    if (!editor) return null;
    const { line, character } = editor.selection.active;
    const params: protocol.ElementAtParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      position: { line, character },
    };
    return await client.sendRequest<string | null>(protocol.elementAtRequest, params);
  };

  const show = async (document: vscode.TextDocument, panel?: vscode.WebviewPanel): Promise<Preview> => {
    const key = document.uri.toString();
    const known = previews.get(key);
    if (known && !panel) {
      known.panel.reveal(undefined, true);
      const element = await elementAtCursor(document.uri);
      if (element !== null) known.select(element);
      return known;
    }
    const atCursor = () => elementAtCursor(document.uri);
    const preview = createPreview(context, client, document.uri, atCursor, panel);
    previews.set(key, preview);
    preview.panel.onDidDispose(() => {
      if (previews.get(key) === preview) previews.delete(key);
    });
    return preview;
  };

  /** The preview that a command is about: the one with the focus, otherwise that of the text. */
  const shown = async (uri: vscode.Uri | undefined, pattern: RegExp): Promise<Preview | null> => {
    await started;
    const active = uri ? undefined : [...previews.values()].find(({ panel }) => panel.active);
    const wanted = uri ?? active?.document ?? vscode.window.activeTextEditor?.document.uri;
    if (!wanted || !pattern.test(wanted.path)) return null;
    return active ?? (await show(await vscode.workspace.openTextDocument(wanted)));
  };

  const compare = async (uri: vscode.Uri | undefined, kind: Comparison['kind']): Promise<void> => {
    const preview = await shown(uri, architecture);
    if (preview) return await preview.compare(kind);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file that ends in .architectuur.yaml to compare it.'),
    );
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(protocol.openPreviewCommand, async (uri?: vscode.Uri) => {
      if (await shown(uri, drawn)) return;
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a file that ends in .architectuur.yaml or .monitor.yaml to see its drawing.'),
      );
    }),
    vscode.commands.registerCommand('bouwstenen.compareWithFile', (uri?: vscode.Uri) => compare(uri, 'file')),
    vscode.commands.registerCommand('bouwstenen.compareWithVersion', (uri?: vscode.Uri) =>
      compare(uri, 'version'),
    ),
    client.onNotification(protocol.analysedNotification, ({ uri }: protocol.AnalysedParams) => {
      const read = client.protocol2CodeConverter.asUri(uri);
      previews.get(read.toString())?.refresh();
      for (const preview of previews.values()) preview.refreshComparison(read);
    }),
    vscode.window.onDidChangeActiveColorTheme(() => {
      for (const preview of previews.values()) preview.refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('bouwstenen.taal')) return;
      for (const preview of previews.values()) preview.reload();
    }),
    vscode.window.onDidChangeTextEditorSelection(async ({ textEditor }) => {
      const { uri } = textEditor.document;
      const preview = previews.get(uri.toString());
      if (preview) preview.select(await elementAtCursor(uri, textEditor));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { uri?: string } | undefined) {
        await started;
        const document = state?.uri && (await openAgain(state.uri));
        if (document) await show(document, panel);
        else panel.dispose();
      },
    }),
  );
}

async function openAgain(uri: string): Promise<vscode.TextDocument | null> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return null;
  }
}
