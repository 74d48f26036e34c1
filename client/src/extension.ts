import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, Settings } from '../../server/src/lsp/protocol.js';
import { catalogueUri, showBuiltInFiles } from './catalogue/built-in-files.js';
import { registerExplorer } from './catalogue/explorer.js';
import { serveFiles } from './files.js';
import { lensCommands, registerLenses } from './lenses.js';
import { registerPreview } from './preview/panel.js';
import { chosenTaal } from './taal.js';

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
    ...chosenSettings(),
    readsFilesThroughClient: true,
    catalogueUri,
    followsAnalyses: true,
    commands: lensCommands,
  };
  const client = createClient({
    documentSelector: [{ language: languageId }],
    initializationOptions,
  });
  context.subscriptions.push(
    client,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('bouwstenen')) return;
      const settings = { bouwstenen: chosenSettings() };
      void client.sendNotification('workspace/didChangeConfiguration', { settings });
    }),
  );
  serveFiles(client);
  showBuiltInFiles(context);
  const started = client.start();
  // Commands are there at once; they wait for the server themselves.
  registerPreview(context, client, started);
  registerExplorer(context, client, started);
  registerLenses(context, client, started);
  await started;
}

/** What the server must know of the settings. */
function chosenSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('bouwstenen');
  return {
    taal: chosenTaal(),
    inlayHints: settings.get<NonNullable<Settings['inlayHints']>>('inlayHints', {}),
    codeLens: settings.get<NonNullable<Settings['codeLens']>>('codeLens', {}),
  };
}
