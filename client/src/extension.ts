import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.js';
import { catalogueUri, showBuiltInFiles } from './catalogue/built-in-files.js';
import { registerExplorer } from './catalogue/explorer.js';
import { serveFiles } from './files.js';
import { registerPreview } from './preview/panel.js';

/** The language of all three kinds of file. */
export const languageId = 'bouwstenen';

/** Makes a client of the server that suits the host; it is started by {@link activateWith}. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What desktop and browser do alike when the first of our files or commands is used. */
export async function activateWith(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Promise<void> {
  const initializationOptions: InitializationOptions = {
    taal: chosenLanguage(),
    readsFilesThroughClient: true,
    catalogueUri,
    followsAnalyses: true,
  };
  const client = createClient({
    documentSelector: [{ language: languageId }],
    initializationOptions,
  });
  context.subscriptions.push(
    client,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('bouwstenen.taal')) return;
      const settings = { bouwstenen: { taal: chosenLanguage() } };
      void client.sendNotification('workspace/didChangeConfiguration', { settings });
    }),
  );
  serveFiles(client);
  showBuiltInFiles(context);
  const started = client.start();
  // Commands are there at once; they wait for the server themselves.
  registerPreview(context, client, started);
  registerExplorer(context, client, started);
  await started;
}

/** The setting, where it says `auto` the language of the editor. */
function chosenLanguage(): string {
  const setting = vscode.workspace.getConfiguration('bouwstenen').get<string>('taal', 'nl');
  return setting === 'auto' ? vscode.env.language : setting;
}
