import * as vscode from 'vscode';

/** Asks where to save a drawing, beside its document to begin with, and saves it there. */
export async function save(
  document: vscode.Uri,
  format: 'svg' | 'png',
  data: string | Uint8Array,
): Promise<void> {
  const name = (document.path.split('/').at(-1) ?? '').replace(/\.ya?ml$/i, '');
  const to = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(document, '..', `${name}.${format}`),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!to) return;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  try {
    await vscode.workspace.fs.writeFile(to, bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The drawing could not be saved: {0}',
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}
