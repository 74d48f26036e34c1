import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';
import { type FromPage, pageHtml, type ToPage } from './page-html.js';

const viewType = 'bouwstenen.preview';

/** A preview and the document that it draws. */
interface Preview {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** Draws the current text; requests that come while one runs are taken together. */
  refresh(): void;
  select(element: string | null): void;
}

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

function createPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: vscode.Uri,
  restored?: vscode.WebviewPanel,
): Preview {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel =
    restored ??
    vscode.window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true },
    );
  panel.title = vscode.l10n.t('Preview of {0}', uri.path.split('/').at(-1) ?? '');
  const { webview } = panel;
  const send = (message: ToPage): void => void webview.postMessage(message);
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };

  let isDrawing = false;
  let isStale = false;
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isStale) {
        isStale = false;
        send(await draw(client, { textDocument, theme: themeInUse() }));
      }
    } finally {
      isDrawing = false;
    }
  };

  const listening = webview.onDidReceiveMessage(async (message: FromPage) => {
    if (message.type === 'ready') await refresh();
    if (message.type === 'reveal') await reveal(client, { textDocument, element: message.element });
    // A relation is written with the element that it starts from, whose id comes first in its own.
    if (message.type === 'revealRelation') {
      await reveal(client, { textDocument, element: message.relation.split(' ')[0] ?? '' });
    }
  });
  panel.onDidDispose(() => listening.dispose());
  webview.html = pageHtml(webview, dist, uri.toString());
  return {
    uri,
    panel,
    refresh: () => void refresh(),
    select: (element) => send({ type: 'select', element }),
  };
}

async function draw(client: BaseLanguageClient, params: protocol.DrawingParams): Promise<ToPage> {
  const result = await client.sendRequest<protocol.DrawingResult | null>(protocol.drawingRequest, params);
  if (!result)
    return {
      type: 'drawing',
      svg: null,
      notice: vscode.l10n.t('The document is closed; this is its last drawing.'),
    };
  const notice = vscode.l10n.t('The text is broken at the moment; this is the last good drawing.');
  return { type: 'drawing', svg: result.svg, notice: result.isBroken ? notice : null };
}

/** The colours of the drawing that suit the editor's own. */
function themeInUse(): 'light' | 'dark' | 'contrast' {
  const { ColorThemeKind } = vscode;
  switch (vscode.window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
    case ColorThemeKind.HighContrastLight:
      return 'contrast';
    default:
      return 'light';
  }
}

/** Puts the cursor on an element, in the editor that already shows its document if there is one. */
async function reveal(client: BaseLanguageClient, params: protocol.ElementRangeParams): Promise<void> {
  const found = await client.sendRequest<protocol.ElementRangeResult | null>(
    protocol.elementRangeRequest,
    params,
  );
  if (!found) return;
  const uri = client.protocol2CodeConverter.asUri(found.uri);
  const selection = client.protocol2CodeConverter.asRange(found.range);
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
