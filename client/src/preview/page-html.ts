import * as vscode from 'vscode';
import type { Taal } from '../taal.js';
import { icon } from './icons.js';
import { pageTexts, textOf } from './page-texts.js';

/**
 * The page of a preview. Nothing in it runs or loads but the scripts, the stylesheet and the fonts
 * of the extension itself.
 * @param documentUri kept by the page, so that the preview comes back after a restart.
 */
export function pageHtml(webview: vscode.Webview, dist: vscode.Uri, documentUri: string, taal: Taal): string {
  const at = (name: string): string =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString());
  const source = webview.cspSource;
  const policy = `default-src 'none'; img-src data:; style-src ${source}; script-src ${source}; connect-src ${source}`;
  const t = (key: Parameters<typeof textOf>[0]): string => textOf(key, taal);
  const button = (id: string, sign: string, label: string, rest = ''): string =>
    `<button id="${id}" type="button" title="${attribute(label)}" aria-label="${attribute(label)}" ${rest}>${sign}</button>`;
  const opens = (role: string): string => `aria-haspopup="${role}" aria-expanded="false"`;
  return `<!DOCTYPE html>
<html lang="${taal}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('preview.css')}">
</head>
<body data-document="${attribute(documentUri)}" data-texts="${attribute(JSON.stringify(pageTexts(taal)))}" data-pdf="${at('render/pdf.mjs')}" data-regular="${at('render/Arimo-Regular.ttf')}" data-bold="${at('render/Arimo-Bold.ttf')}">
<div id="bar" role="toolbar" aria-label="${attribute(t('toolbar'))}">
<button id="view" class="of-plate" type="button" ${opens('menu')} aria-label="${attribute(t('chooseView'))}" aria-describedby="view-name">${icon('view')}<span id="view-name"></span>${icon('down')}</button>
${button('end-comparison', icon('close'), t('endComparison'), 'class="of-plate on" hidden')}
${button('filter', icon('filter'), t('filter'), `class="of-plate" ${opens('dialog')}`)}
${button('clear-filter', icon('close'), t('clearFilter'), 'class="of-plate on" hidden')}
<span class="space"></span>
${button('lines', icon('lines'), t('lineButton'), `class="of-plate" ${opens('menu')}`)}
${button('find-open', icon('search'), t('find'), 'class="of-plate"')}
${button('read', icon('list'), t('read'), 'aria-pressed="false"')}
${button('more', icon('more'), t('more'), opens('menu'))}
</div>
<div id="notice" role="status" hidden></div>
<div id="find" role="search" hidden>
<input id="find-text" type="text" placeholder="${attribute(t('find'))}" aria-label="${attribute(t('find'))}" spellcheck="false">
<span id="find-count" role="status"></span>
${button('find-previous', icon('up'), t('previousMatch'))}
${button('find-next', icon('down'), t('nextMatch'))}
${button('find-close', icon('close'), t('close'))}
</div>
<main id="drawing" tabindex="0" role="application" aria-label="${attribute(t('drawing'))}"></main>
<section id="text" tabindex="0" aria-label="${attribute(t('drawingAsText'))}" hidden></section>
<div id="table"></div>
<div id="minimap" aria-hidden="true" hidden></div>
<div id="zooming" role="toolbar" aria-label="${attribute(t('zoom'))}">
${button('zoom-in', icon('plus'), t('zoomIn'))}
${button('zoom-out', icon('minus'), t('zoomOut'))}
${button('fit', icon('fit'), t('fit'))}
</div>
<div id="card" role="dialog" tabindex="-1" hidden></div>
<div id="popup" hidden></div>
<div id="said" role="status"></div>
<script src="${at('preview.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
