import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';
import type { FromPage, ToPage, Wish } from './messages.js';
import { pageHtml } from './page-html.js';
import { save } from './save.js';

/** The type under which the editor brings previews back after a restart. */
export const viewType = 'bouwstenen.preview';

/** A preview and the document that it draws. */
export interface Preview {
  readonly panel: vscode.WebviewPanel;
  /** Draws the current text; requests that come while one runs are taken together. */
  refresh(): void;
  select(element: string | null): void;
}

/**
 * Makes the preview of a document.
 * @param restored the panel in which it was before a restart, if there is one
 */
export function createPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: vscode.Uri,
  restored?: vscode.WebviewPanel,
): Preview {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const options = { enableScripts: true, localResourceRoots: [dist] };
  const panel =
    restored ??
    vscode.window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { ...options, retainContextWhenHidden: true },
    );
  // What is brought back may be of another version of the extension, in another folder.
  panel.webview.options = options;
  panel.title = vscode.l10n.t('Preview of {0}', uri.path.split('/').at(-1) ?? '');
  const { webview } = panel;
  const send = (message: ToPage): void => void webview.postMessage(message);
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const ask = <R>(request: string, params: object = {}): Promise<R | null> =>
    client.sendRequest<R | null>(request, { textDocument, ...params });

  let wish: Wish = { view: null, filter: {}, theme: 'editor' };
  let isDrawing = false;
  let isOutdated = false;
  const refresh = async (): Promise<void> => {
    isOutdated = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        const message = await draw(wish, ask);
        if (message.isViewGone) wish = { ...wish, view: null };
        send(message);
      }
    } finally {
      isDrawing = false;
    }
  };

  const drawingText = async (): Promise<string | null> =>
    await ask<string>(protocol.drawingTextRequest, { view: wish.view, filter: wish.filter });

  const answer = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case 'ready':
      case 'wish':
        wish = message.wish;
        return await refresh();
      case 'askViews': {
        const found = await ask<protocol.ViewsResult>(protocol.viewsRequest);
        if (found) send({ type: 'views', ...found });
        return;
      }
      case 'askText': {
        const text = await drawingText();
        if (text !== null) send({ type: 'text', html: await asHtml(text) });
        return;
      }
      case 'describe': {
        const { element } = message;
        const text = await ask<string>(protocol.describeElementRequest, { element });
        if (text) send({ type: 'description', element, html: await asHtml(text) });
        return;
      }
      case 'select':
      case 'reveal':
        return await goTo(client, { textDocument, element: message.element }, message.type === 'reveal');
      case 'save':
        return await save(uri, message.format, message.data);
      case 'copyText': {
        const text = message.markdown ?? (await drawingText());
        if (text === null) return;
        await vscode.env.clipboard.writeText(text);
        return send({ type: 'said', text: vscode.l10n.t('Copied.') });
      }
    }
  };
  const listening = webview.onDidReceiveMessage(answer);
  panel.onDidDispose(() => listening.dispose());
  webview.html = pageHtml(webview, dist, uri.toString());
  return {
    panel,
    refresh: () => void refresh(),
    select: (element) => send({ type: 'select', element }),
  };
}

async function draw(
  { view, filter, theme }: Wish,
  ask: <R>(request: string, params: object) => Promise<R | null>,
): Promise<Extract<ToPage, { type: 'drawing' }>> {
  const params = { view, filter, theme: theme === 'editor' ? themeInUse() : theme };
  const result = await ask<protocol.DrawingResult>(protocol.drawingRequest, params);
  if (!result) {
    const notice = vscode.l10n.t('The document is closed; this is its last drawing.');
    return { type: 'drawing', svg: null, notice, isStale: true, isViewGone: false };
  }
  const { svg, isBroken, isViewUnknown = false } = result;
  const notice = vscode.l10n.t('The text is broken at the moment; this is the last good drawing.');
  return {
    type: 'drawing',
    svg,
    notice: isBroken ? notice : null,
    isStale: isBroken,
    // In a broken text it may only be hidden for the moment.
    isViewGone: isViewUnknown && !isBroken,
  };
}

/** Markdown as the editor's own preview shows it; as it is where the editor has none. */
async function asHtml(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${markdown.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;
  }
}

/** The colours of the drawing that suit the editor's own. */
function themeInUse(): protocol.DrawingTheme {
  const { ColorThemeKind } = vscode;
  switch (vscode.window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'contrast';
    case ColorThemeKind.HighContrastLight:
      return 'contrast-light';
    default:
      return 'light';
  }
}

/**
 * Puts the cursor on an element, in the editor that already shows its document if there is one.
 * @param isOpened whether to go there, also where no editor shows the document; otherwise the
 * focus stays in the preview
 */
async function goTo(
  client: BaseLanguageClient,
  params: protocol.ElementRangeParams,
  isOpened: boolean,
): Promise<void> {
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
  let editor = shown;
  if (isOpened) {
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    editor = await vscode.window.showTextDocument(uri, { viewColumn, selection });
  } else if (editor) {
    editor.selection = new vscode.Selection(selection.start, selection.end);
  }
  editor?.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
