import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CatalogueEntry, CatalogueResult } from '../../../server/src/lsp/protocol.js';
import { describeEntry, findEntries } from './entries.js';

/** How the explorer arranges the catalogue. */
export type Grouping = 'laag' | 'domein' | 'eu';

/** A group of entries, or an entry within a group. */
export type CatalogueNode =
  | { readonly kind: 'group'; readonly name: string; readonly entries: readonly CatalogueEntry[] }
  | { readonly kind: 'abbreviation'; readonly afkorting: string; readonly betekenis: string }
  | {
      readonly kind: 'entry';
      readonly entry: CatalogueEntry;
      /** The group that it is shown in: a bouwsteen may stand in several. */
      readonly group: string;
      /** All entries of that group, its own parts among them. */
      readonly beside: readonly CatalogueEntry[];
    };

/** The catalogue as a tree: groups, in them the bouwstenen, in those their parts. */
export class CatalogueTree implements vscode.TreeDataProvider<CatalogueNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: Promise<CatalogueResult> | undefined;
  private grouping: Grouping = 'laag';
  private words = '';

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly started: Promise<void>,
  ) {}

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    this.changed.fire(undefined);
  }

  /** Shows only what these words find; no words show everything. */
  filter(words: string): void {
    this.words = words;
    this.refresh();
  }

  get filtered(): string {
    return this.words;
  }

  /** Asks the server again, since an own catalogue may have changed. */
  refresh(): void {
    this.shown = undefined;
    this.changed.fire(undefined);
  }

  async getChildren(node?: CatalogueNode): Promise<CatalogueNode[]> {
    this.shown ??= this.started.then(() => findEntries(this.client, this.words));
    const result = await this.shown;
    if (!node) {
      const meanings = result.abbreviations.map(
        (found): CatalogueNode => ({ kind: 'abbreviation', ...found }),
      );
      return [...meanings, ...this.groups(result)];
    }
    if (node.kind === 'abbreviation') return [];
    if (node.kind === 'group') {
      const ids = new Set(node.entries.map(({ id }) => id));
      // A part stands below its whole where the group shows both.
      const top = node.entries.filter(({ onderdeelVan }) => !onderdeelVan.some((whole) => ids.has(whole)));
      return top.map((entry) => ({ kind: 'entry', entry, group: node.name, beside: node.entries }));
    }
    return partsOf(node.entry, node.beside).map((entry) => ({ ...node, entry }));
  }

  getTreeItem(node: CatalogueNode): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(node.name, this.words ? Expanded : Collapsed);
      item.description = String(node.entries.length);
      // The editor remembers by this what is open; a search opens all that it finds anew.
      item.id = `${this.words} / ${node.name}`;
      return item;
    }
    if (node.kind === 'abbreviation') {
      const item = new vscode.TreeItem(node.afkorting, None);
      item.description = node.betekenis;
      item.tooltip = node.betekenis;
      item.iconPath = new vscode.ThemeIcon('whole-word');
      return item;
    }
    const { entry, beside } = node;
    const hasParts = partsOf(entry, beside).length > 0;
    const item = new vscode.TreeItem(entry.naam, hasParts ? Collapsed : None);
    item.description =
      entry.matched ??
      [entry.soort, entry.status === 'bestaand' ? null : entry.status].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(icons[entry.soort ?? ''] ?? 'symbol-misc');
    item.contextValue = 'bouwsteen';
    item.command = { command: 'bouwstenen.openEntry', title: '', arguments: [node] };
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: CatalogueNode): Promise<vscode.TreeItem> {
    if (node.kind === 'entry') item.tooltip = await describeEntry(this.client, node.entry.id);
    return item;
  }

  getParent(): undefined {
    return undefined;
  }

  private groups({ entries, layers }: CatalogueResult): CatalogueNode[] {
    const byName = new Map<string, CatalogueEntry[]>();
    if (this.grouping === 'laag') for (const { name } of layers) byName.set(name, []);
    const none = vscode.l10n.t('Not stated');
    for (const entry of entries) {
      for (const name of this.groupsOf(entry, layers) ?? [none]) {
        const known = byName.get(name);
        if (known) known.push(entry);
        else byName.set(name, [entry]);
      }
    }
    const named = [...byName].map(
      ([name, found]): CatalogueNode => ({ kind: 'group', name, entries: found }),
    );
    // While searching, a group without anything in it is in the way.
    return named.filter((group) => group.kind === 'group' && (group.entries.length > 0 || !this.words));
  }

  /** The groups that an entry belongs to, or null where it says nothing about that. */
  private groupsOf(entry: CatalogueEntry, layers: CatalogueResult['layers']): string[] | null {
    const names = {
      laag: () => entry.lagen.flatMap((id) => layers.find((layer) => layer.id === id)?.name ?? []),
      domein: () => (entry.domein ? [entry.domein] : []),
      eu: () => [...new Set(entry.eu)],
    }[this.grouping]();
    return names.length > 0 ? names : null;
  }
}

function partsOf(whole: CatalogueEntry, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  return entries.filter(({ id, onderdeelVan }) => id !== whole.id && onderdeelVan.includes(whole.id));
}

const icons: Readonly<Record<string, string>> = {
  bouwsteen: 'package',
  voorziening: 'server-environment',
  standaard: 'law',
  afspraak: 'checklist',
  'wet-en-regelgeving': 'book',
};
