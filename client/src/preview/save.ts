import * as vscode from 'vscode';
import type { Format } from './messages.js';

/** Asks where to save a drawing, beside its document to begin with, and saves it there. */
export async function save(document: vscode.Uri, format: Format, data: string | Uint8Array): Promise<void> {
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

/** Tells that a file could not be made, and why. */
export function sayNotMade(format: Format, reason: string): void {
  const name = format.toUpperCase();
  void vscode.window.showErrorMessage(vscode.l10n.t('The {0} could not be made: {1}', name, reason));
}
