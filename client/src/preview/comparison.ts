import * as vscode from 'vscode';
import { type EarlierText, maxEarlierLength } from '../../../server/src/lsp/protocol.js';
import { historyOf, shortHash, type Version } from './git.js';
import type { Comparison } from './messages.js';

const architectures = '**/*.architectuur.{yaml,yml}';

/** Lets the user choose what to compare a document with; null where nothing was chosen. */
export async function chooseComparison(
  document: vscode.Uri,
  kind: Comparison['kind'],
): Promise<Comparison | null> {
  return kind === 'file' ? await chooseFile(document) : await chooseVersion(document);
}

async function chooseFile(document: vscode.Uri): Promise<Comparison | null> {
  const { t } = vscode.l10n;
  const found = await vscode.workspace.findFiles(architectures, '**/node_modules/**');
  const others = found.filter((uri) => uri.toString() !== document.toString());
  if (others.length === 0) {
    void vscode.window.showInformationMessage(
      t('There is no other file in this folder that ends in .architectuur.yaml.'),
    );
    return null;
  }
  const items = others
    .map((uri) => ({ uri, label: nameOf(uri), description: vscode.workspace.asRelativePath(uri) }))
    .sort((a, b) => a.description.localeCompare(b.description));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Compare {0} with another file', nameOf(document)),
    placeHolder: t('The earlier architecture'),
    matchOnDescription: true,
  });
  return chosen ? { kind: 'file', uri: chosen.uri.toString(), name: chosen.label } : null;
}

async function chooseVersion(document: vscode.Uri): Promise<Comparison | null> {
  const { t } = vscode.l10n;
  const history = await historyOf(document);
  if (typeof history === 'string') {
    void vscode.window.showWarningMessage(history);
    return null;
  }
  const items = history.versions().then(asItems);
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Compare {0} with a Git version', nameOf(document)),
    placeHolder: t('A commit of this file, a branch or a tag'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.version) return null;
  const { name, commit, date } = chosen.version;
  const hash = shortHash(commit);
  const when = date ? ` · ${dayOf(date)}` : '';
  return { kind: 'version', commit, name: name === hash ? `${hash}${when}` : `${name} · ${hash}` };
}

interface VersionItem extends vscode.QuickPickItem {
  readonly version?: Version;
}

/** The versions with a heading above each group. */
function asItems(versions: readonly Version[]): VersionItem[] {
  const { t } = vscode.l10n;
  const headings = {
    last: t('Last commit'),
    history: t('Commits of this file'),
    branch: t('Branches'),
    tag: t('Tags'),
  };
  const icons = { last: 'git-commit', history: 'git-commit', branch: 'git-branch', tag: 'tag' };
  let above: Version['group'] | null = null;
  return versions.flatMap((version) => {
    const { group, name, commit, message, author, date } = version;
    const facts = [name === shortHash(commit) ? null : shortHash(commit), author, date && dayOf(date)];
    const item: VersionItem = {
      version,
      label: `$(${icons[group]}) ${message ?? name}`,
      description: [message === null ? null : name, ...facts].filter(Boolean).join(' · '),
    };
    const heading = { label: headings[group], kind: vscode.QuickPickItemKind.Separator };
    const isFirst = group !== above;
    above = group;
    return isFirst ? [heading, item] : [item];
  });
}

/**
 * Reads the texts that a preview compares with. What stood in a commit is read once.
 */
export function createEarlierTexts(
  document: vscode.Uri,
  asUri: (uri: vscode.Uri) => string,
): (comparison: Comparison) => Promise<EarlierText | 'unreadable'> {
  let known: { readonly commit: string; readonly text: string } | null = null;
  return async (comparison) => {
    const { name } = comparison;
    try {
      if (comparison.kind === 'file') {
        const uri = vscode.Uri.parse(comparison.uri, true);
        return { uri: asUri(uri), text: await textOf(uri), name };
      }
      const { commit } = comparison;
      if (known?.commit !== commit) {
        const history = await historyOf(document);
        if (typeof history === 'string') return 'unreadable';
        known = { commit, text: cut(await history.textAt(commit)) };
      }
      return { uri: asUri(document), text: known.text, name };
    } catch {
      return 'unreadable';
    }
  };
}

/** The text of a file: as it is open, otherwise as it is on disk. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return cut(open.getText());
  return cut(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}

/** Longer than can be compared is too long; how much longer need not be sent to be refused. */
const cut = (text: string): string => text.slice(0, maxEarlierLength + 1);

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1) ?? '';

/** A day as it is written in documents, in the time zone of the user. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
