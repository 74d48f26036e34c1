import * as vscode from 'vscode';
import { icon } from './icons.js';
import { pageTexts } from './page-texts.js';

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
  const { t } = vscode.l10n;
  const button = (id: string, sign: string, label: string, rest = ''): string =>
    `<button id="${id}" type="button" title="${attribute(label)}" aria-label="${attribute(label)}" ${rest}>${sign}</button>`;
  const opens = (role: string): string => `aria-haspopup="${role}" aria-expanded="false"`;
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at('preview.css')}">
</head>
<body data-document="${attribute(documentUri)}" data-texts="${attribute(JSON.stringify(pageTexts()))}">
<div id="bar" role="toolbar" aria-label="${attribute(t('Preview'))}">
<button id="view" class="of-plate" type="button" ${opens('menu')} aria-label="${attribute(t('Choose a view'))}" aria-describedby="view-name">${icon('view')}<span id="view-name"></span>${icon('down')}</button>
${button('filter', icon('filter'), t('Filter'), `class="of-plate" ${opens('dialog')}`)}
${button('clear-filter', icon('close'), t('Clear the filter'), 'class="of-plate on" hidden')}
<span class="space"></span>
${button('lines', icon('lines'), t('Lines'), `class="of-plate" ${opens('menu')}`)}
${button('find-open', icon('search'), t('Search in the drawing'), 'class="of-plate"')}
${button('read', icon('list'), t('Read as text'), 'aria-pressed="false"')}
${button('more', icon('more'), t('Colours, save and copy'), opens('menu'))}
</div>
<div id="notice" role="status" hidden></div>
<div id="find" role="search" hidden>
<input id="find-text" type="text" placeholder="${attribute(t('Search in the drawing'))}" aria-label="${attribute(t('Search in the drawing'))}" spellcheck="false">
<span id="find-count" role="status"></span>
${button('find-previous', icon('up'), t('Previous match'))}
${button('find-next', icon('down'), t('Next match'))}
${button('find-close', icon('close'), t('Close'))}
</div>
<main id="drawing" tabindex="0" role="application" aria-label="${attribute(t('Drawing of the architecture. Tab moves between elements, arrow keys follow lines, Space selects, Enter shows an element in the text, I explains it.'))}"></main>
<section id="text" tabindex="0" aria-label="${attribute(t('The drawing as text'))}" hidden></section>
<div id="table"></div>
<div id="minimap" aria-hidden="true" hidden></div>
<div id="zooming" role="toolbar" aria-label="${attribute(t('Zoom'))}">
${button('zoom-in', icon('plus'), t('Zoom in'))}
${button('zoom-out', icon('minus'), t('Zoom out'))}
${button('fit', icon('fit'), t('Fit the whole drawing'))}
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
