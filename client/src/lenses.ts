import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol.js';
import { createDetails, type Details } from './catalogue/details.js';

/** The commands that lenses of the server may lead to; the preview has its own file. */
export const lensCommands: readonly string[] = [
  protocol.openPreviewCommand,
  protocol.showFiguresCommand,
  protocol.showReferencesCommand,
];

/** Offers what lenses lead to: the figures of a bouwsteen, and the places that use something. */
export function registerLenses(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): void {
  let details: Details | undefined;
  context.subscriptions.push(
    vscode.commands.registerCommand(protocol.showFiguresCommand, async (params?: protocol.EntryParams) => {
      if (!params) return;
      await started;
      const markdown = await client.sendRequest<string | null>(protocol.describeRequest, params);
      if (markdown === null) return;
      // One at a time; whoever closed the last one gets a new one.
      details?.close();
      details = createDetails(false);
      await details.show(params.id, new vscode.MarkdownString(markdown));
    }),
    vscode.commands.registerCommand(
      protocol.showReferencesCommand,
      async (argument?: protocol.ReferencesArgument) => {
        if (!argument) return;
        await started;
        const { asUri, asRange, asPosition } = client.protocol2CodeConverter;
        const locations = argument.locations.map(
          ({ uri, range }) => new vscode.Location(asUri(uri), asRange(range)),
        );
        await vscode.commands.executeCommand(
          'editor.action.showReferences',
          asUri(argument.uri),
          asPosition(argument.position),
          locations,
        );
      },
    ),
    { dispose: () => details?.close() },
  );
}
