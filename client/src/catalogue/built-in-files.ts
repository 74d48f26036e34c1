import * as vscode from 'vscode';

/** The scheme under which the files of the built-in catalogue can be read and not written. */
const scheme = 'bouwstenen-catalogus';

/** The beginning of the addresses of those files, for the server. */
export const catalogueUri = `${scheme}:/catalogue`;

/** Lets the editor show the built-in catalogue, so that definitions lead somewhere. */
export function showBuiltInFiles(context: vscode.ExtensionContext): void {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'catalogue');
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const name = uri.path.split('/').at(-1) ?? '';
        if (!/^[a-z0-9-]+\.(bouwstenen|monitor)\.yaml$/.test(name)) return '';
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
        return new TextDecoder().decode(bytes);
      },
    }),
  );
}
