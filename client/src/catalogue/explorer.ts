import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { insertEntry, openEntry } from './entries.js';
import { pickEntry } from './search.js';
import { type CatalogueNode, CatalogueTree, type Grouping } from './tree.js';

const viewId = 'bouwstenen.catalogue';

/** Offers the catalogue explorer and the search for a bouwsteen. */
export function registerExplorer(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): void {
  const tree = new CatalogueTree(client, started);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`bouwstenen.${name}`, run);

  const filter = (words: string): void => {
    tree.filter(words);
    view.message = words ? vscode.l10n.t('Filtered by “{0}”', words) : '';
    void vscode.commands.executeCommand('setContext', 'bouwstenen.catalogueFiltered', words !== '');
  };

  context.subscriptions.push(
    view,
    command('openEntry', async (node?: CatalogueNode) => {
      await started;
      if (node?.kind === 'entry') await openEntry(client, node.entry.id);
    }),
    command('insertEntry', async (node?: CatalogueNode) => {
      if (node?.kind === 'entry') await insertEntry(node.entry);
    }),
    command('searchCatalogue', async () => {
      await started;
      await pickEntry(client);
    }),
    command('filterCatalogue', async () => {
      const words = await vscode.window.showInputBox({
        prompt: vscode.l10n.t('Name, abbreviation or a part of it'),
        value: tree.filtered,
      });
      if (words !== undefined) filter(words.trim());
    }),
    command('clearCatalogueFilter', () => filter('')),
    command('groupCatalogue', async () => {
      const choices: (vscode.QuickPickItem & { grouping: Grouping })[] = [
        { label: vscode.l10n.t('By layer'), grouping: 'laag' },
        { label: vscode.l10n.t('By domain'), grouping: 'domein' },
        { label: vscode.l10n.t('By EU regulation'), grouping: 'eu' },
      ];
      const chosen = await vscode.window.showQuickPick(choices);
      if (chosen) tree.groupBy(chosen.grouping);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (/\.bouwstenen\.ya?ml$/i.test(uri.path)) tree.refresh();
    }),
  );
}
