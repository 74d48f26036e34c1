import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../../server/src/lsp/protocol.js';
import { taalInUse } from '../taal.js';
import { chooseComparison, createEarlierTexts } from './comparison.js';
import { compareWith, drawingMessage, type Earlier } from './drawing-message.js';
import { goTo } from './go-to.js';
import type { Comparison, FromPage, ToPage, Wish } from './messages.js';
import { pageHtml } from './page-html.js';
import { textOf } from './page-texts.js';
import { save, sayNotMade } from './save.js';

/**
 * What is being drawn when the text changes is given up for the newer drawing, unless none was finished for
 * so many milliseconds: someone who types without a pause sees the picture follow, too.
 */
const patience = 1000;

/** The type under which the editor brings previews back after a restart. */
export const viewType = 'bouwstenen.preview';

/** A preview and the document that it draws. */
export interface Preview {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.Uri;
  /** Draws the current text; requests that come while one runs are taken together. */
  refresh(): void;
  /** Draws anew where it compares with this document. */
  refreshComparison(other: vscode.Uri): void;
  select(element: string | null): void;
  /** Lets the user choose what to compare with, and draws the difference. */
  compare(kind: Comparison['kind']): Promise<void>;
  /** Makes the page anew, in the language that is now chosen; it keeps what it showed. */
  reload(): void;
}

/**
 * Makes the preview of a document.
 * @param elementAtCursor the element that the cursor in the text is in, as the page opens
 * @param restored the panel in which it was before a restart, if there is one
 */
export function createPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: vscode.Uri,
  elementAtCursor: () => Promise<string | null>,
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
      // For what is read as text; in the drawing the page searches itself.
      { ...options, retainContextWhenHidden: true, enableFindWidget: true },
    );
  // What is brought back may be of another version of the extension, in another folder.
  panel.webview.options = options;
  panel.title = vscode.l10n.t('Preview of {0}', uri.path.split('/').at(-1) ?? '');
  const { webview } = panel;
  const send = (message: ToPage): void => void webview.postMessage(message);
  const asUri = (at: vscode.Uri): string => client.code2ProtocolConverter.asUri(at);
  const textDocument = { uri: asUri(uri) };
  const ask = <R>(
    request: string,
    params: object = {},
    token?: vscode.CancellationToken,
  ): Promise<R | null> => {
    const asked = { textDocument, ...params };
    // The library takes a token that is undefined for one more parameter of the request.
    return token ? client.sendRequest(request, asked, token) : client.sendRequest(request, asked);
  };

  let wish: Wish = { view: null, comparison: null, filter: {}, theme: 'editor' };
  let isReady = false;
  /** What was chosen to compare with before the page was there to be told. */
  let chosen: Comparison | null = null;
  const earlierText = createEarlierTexts(uri, asUri);
  const earlier = async (): Promise<Earlier> => wish.comparison && (await earlierText(wish.comparison));

  /** What is being drawn, so that it can be given up. */
  let running: vscode.CancellationTokenSource | null = null;
  let isOutdated = false;
  let drawnAt = Date.now();
  const refresh = async (): Promise<void> => {
    isOutdated = true;
    if (running) {
      if (Date.now() - drawnAt < patience) running.cancel();
      return;
    }
    try {
      while (isOutdated) {
        isOutdated = false;
        running = new vscode.CancellationTokenSource();
        const message = await newDrawing(running.token);
        if (!message) continue;
        if (message.isViewGone) wish = { ...wish, view: null };
        drawnAt = Date.now();
        send(message);
      }
    } finally {
      running = null;
    }
  };

  /** Null where it was given up for a newer one. */
  const newDrawing = async (token: vscode.CancellationToken) => {
    const askNow = <R>(request: string, params: object): Promise<R | null> => ask<R>(request, params, token);
    try {
      return await drawingMessage(wish, await earlier(), taalInUse(), askNow);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  };

  const begin = async (asked: Wish): Promise<void> => {
    isReady = true;
    wish = asked;
    if (chosen) send({ type: 'compare', comparison: chosen });
    chosen = null;
    await refresh();
    const element = await elementAtCursor();
    if (element !== null) send({ type: 'select', element });
  };

  const compare = async (kind: Comparison['kind']): Promise<void> => {
    const comparison = await chooseComparison(uri, kind);
    if (!comparison) return;
    if (isReady) send({ type: 'compare', comparison });
    else chosen = comparison;
  };

  const drawingText = async (): Promise<string | null> => {
    const { view, filter, comparison } = wish;
    const params = { view: comparison ? null : view, filter, ...compareWith(await earlier()) };
    return await ask<string>(protocol.drawingTextRequest, params);
  };

  const answer = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case 'ready':
        return await begin(message.wish);
      case 'wish':
        wish = message.wish;
        return await refresh();
      case 'askViews': {
        const found = await ask<protocol.ViewsResult>(protocol.viewsRequest, compareWith(await earlier()));
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
        return send({ type: 'description', element, html: text && (await asHtml(text)) });
      }
      case 'select':
      case 'reveal': {
        const isOpened = message.type === 'reveal';
        const isThere = await goTo(client, { textDocument, element: message.element }, isOpened);
        if (!isThere && isOpened) send({ type: 'said', text: textOf('elementGone', taalInUse()) });
        return;
      }
      case 'chooseComparison':
        return await compare(message.kind);
      case 'save':
        return await save(uri, message.format, message.data);
      case 'failed':
        return sayNotMade(message.format, message.reason);
      case 'copyText': {
        const text = message.markdown ?? (await drawingText());
        if (text === null) return;
        await vscode.env.clipboard.writeText(text);
        return send({ type: 'said', text: textOf('copied', taalInUse()) });
      }
    }
  };
  const reload = (): void => {
    isReady = false;
    webview.html = pageHtml(webview, dist, uri.toString(), taalInUse());
  };
  const listening = webview.onDidReceiveMessage(answer);
  panel.onDidDispose(() => listening.dispose());
  reload();
  return {
    panel,
    document: uri,
    refresh: () => void refresh(),
    refreshComparison(other) {
      const { comparison } = wish;
      if (comparison?.kind === 'file' && comparison.uri === other.toString()) void refresh();
    },
    select: (element) => send({ type: 'select', element }),
    compare,
    reload,
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
