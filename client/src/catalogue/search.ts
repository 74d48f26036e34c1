import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CatalogueEntry } from '../../../server/src/lsp/protocol.js';
import { createDetails } from './details.js';
import { describeEntry, findEntries, insertEntry, openEntry } from './entries.js';

interface Choice extends vscode.QuickPickItem {
  /** What it leads to; the meaning of an abbreviation leads nowhere. */
  readonly entry?: CatalogueEntry;
}

/**
 * Lets the user find a bouwsteen by any of its names, reading along what each one is. Choosing one
 * opens its entry; the button behind it adds it to the architecture.
 */
export async function pickEntry(client: BaseLanguageClient): Promise<void> {
  const insert: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('add'),
    tooltip: vscode.l10n.t('Insert into the architecture'),
  };
  const picker = vscode.window.createQuickPick<Choice>();
  picker.placeholder = vscode.l10n.t('Search by id, name, abbreviation or earlier name');
  // The server has found them with typing errors and all; the editor must not filter again.
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;

  // The details take their place beside the list without closing it.
  picker.ignoreFocusOut = true;
  const details = createDetails();

  let latest = 0;
  const look = async (words: string): Promise<void> => {
    const turn = ++latest;
    picker.busy = true;
    const { entries, abbreviations, layers } = await findEntries(client, words);
    // An answer to letters typed earlier would take the place of a newer one.
    if (turn !== latest) return;
    picker.busy = false;
    const meanings = abbreviations.map(({ afkorting, betekenis }) => ({
      label: afkorting,
      description: betekenis,
      alwaysShow: true,
    }));
    const found = entries.slice(0, 100).map((entry) => {
      const layer = layers.find(({ id }) => id === entry.lagen[0])?.name;
      const facts = [entry.matched, entry.soort, layer, entry.status === 'bestaand' ? null : entry.status];
      return {
        label: entry.naam,
        description: [entry.id, ...facts.filter(Boolean)].join(' · '),
        detail: entry.omschrijving ?? '',
        buttons: [insert],
        alwaysShow: true,
        entry,
      };
    });
    // What it stands for comes first only where no bouwsteen is called so.
    const isNamed = entries[0]?.naam.toLowerCase() === words.trim().toLowerCase();
    picker.items = isNamed ? [...found, ...meanings] : [...meanings, ...found];
  };

  picker.onDidChangeValue((words) => void look(words));
  picker.onDidChangeActive(async ([active]) => {
    if (!active?.entry || picker.value === '') return;
    await details.show(active.entry.naam, await describeEntry(client, active.entry.id));
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    if (item.entry) void insertEntry(item.entry);
  });
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    if (!chosen?.entry) return;
    picker.hide();
    void openEntry(client, chosen.entry.id);
  });
  picker.onDidHide(() => {
    details.close();
    picker.dispose();
  });
  picker.show();
  await look('');
}
