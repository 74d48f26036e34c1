import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension.js';

/** The browser entry: the server runs in a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js');
  return activateWith(
    context,
    (options) => new LanguageClient('bouwstenen', 'Bouwstenen', new Worker(script.toString(true)), options),
  );
}
