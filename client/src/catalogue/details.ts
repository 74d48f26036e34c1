import * as vscode from 'vscode';

/** Shows what a bouwsteen is beside the list that it is chosen from. */
export interface Details {
  show(title: string, markdown: vscode.MarkdownString): Promise<void>;
  close(): void;
}

/**
 * Details in a panel of their own, opened when there is something to show. The text comes from the
 * catalogue and may come from a user's own one: nothing in it runs or loads. Styles in the page are
 * let through, because the editor's Markdown aligns columns with them.
 * @param isBelowList whether a list hangs over the top of the window while they are read
 */
export function createDetails(isBelowList = true): Details {
  let panel: vscode.WebviewPanel | undefined;
  let isClosed = false;
  let latest = 0;
  return {
    async show(title, markdown) {
      const turn = ++latest;
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown.value);
      // Meanwhile the list may have moved on, or closed.
      if (isClosed || turn !== latest) return;
      panel ??= vscode.window.createWebviewPanel(
        'bouwstenen.details',
        title,
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { enableScripts: false, localResourceRoots: [] },
      );
      panel.title = title;
      panel.webview.html = `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style>
</head>
<body${isBelowList ? ' class="below"' : ''}>${html}</body>
</html>`;
    },
    close() {
      isClosed = true;
      panel?.dispose();
    },
  };
}

const style = `
body { max-width: 60em; padding: 1em 1.5em; line-height: 1.5; }
/* The list hangs over the top of the window; what matters begins below it. */
.below { padding-top: 14em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { padding: 0.25em 0.75em; border-bottom: 1px solid var(--vscode-panel-border); }
th { font-weight: 600; }
`;
