import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension.js';

/** The desktop entry: the server runs as a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server-node.js');
  return activateWith(
    context,
    (options) =>
      new LanguageClient('bouwstenen', 'Bouwstenen', { module, transport: TransportKind.ipc }, options),
  );
}
