import * as vscode from 'vscode';

/** What the panel tells its page. */
export type ToPage =
  | {
      readonly type: 'drawing';
      /** The drawing, or null to leave the last one. */
      readonly svg: string | null;
      /** Why the drawing may not be what the text says, or null where it is. */
      readonly notice: string | null;
    }
  | { readonly type: 'select'; readonly element: string | null };

/** What the page tells its panel. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly element: string }
  | { readonly type: 'revealRelation'; readonly relation: string };

/**
 * The page of a preview. Nothing in it runs or loads but the script and the stylesheet of the
 * extension itself.
 * @param documentUri kept by the page, so that the preview comes back after a restart.
 */
export function pageHtml(webview: vscode.Webview, dist: vscode.Uri, documentUri: string): string {
  const at = (name: string): string =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString());
  const source = webview.cspSource;
  const policy = `default-src 'none'; img-src data:; style-src ${source}; script-src ${source}`;
  const button = (id: string, sign: string, label: string): string =>
    `<button id="${id}" type="button" title="${attribute(label)}" aria-label="${attribute(label)}">${sign}</button>`;
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('preview.css')}">
</head>
<body data-document="${attribute(documentUri)}">
<div id="notice" role="status" hidden></div>
<main id="drawing" tabindex="0" role="application" aria-label="${attribute(vscode.l10n.t('Drawing of the architecture. Tab moves between elements, arrow keys between neighbours, Enter shows an element in the text.'))}"></main>
<div id="table"></div>
<div id="toolbar" role="toolbar" aria-label="${attribute(vscode.l10n.t('View'))}">
${button('zoom-in', '+', vscode.l10n.t('Zoom in'))}
${button('zoom-out', '−', vscode.l10n.t('Zoom out'))}
${button('fit', '⤢', vscode.l10n.t('Fit the whole drawing'))}
</div>
<script src="${at('preview.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
