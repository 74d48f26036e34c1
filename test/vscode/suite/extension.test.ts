/** Asks the extension, inside VS Code's own extension host, for what VS Code asks of it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../progress.js';
import { positionAfter, replaceFirst } from './document.js';

const sample = 'toegang.architectuur.yaml';

describe('the extension in the extension host', () => {
  let document: vscode.TextDocument;

  before(async function () {
    this.timeout(60_000);
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'the samples are opened as a folder');
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, sample));
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension('bouwstenen.bouwstenen');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
  });

  it('gives our files their own language', () => {
    assert.equal(document.languageId, 'bouwstenen');
  });

  it('reports an unknown bouwsteen with its source and code, and takes it back', async () => {
    await replaceFirst(document, 'bouwsteen: digid', 'bouwsteen: digidx');
    const finding = await until('a finding on digidx', 20, () =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('digidx')),
    );
    assert.equal(finding.source, 'bouwstenen');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
    assert.equal(code, 'bouwsteen-onbekend');
    assert.equal(document.getText(finding.range), 'digidx');
    await replaceFirst(document, 'bouwsteen: digidx', 'bouwsteen: digid');
    await until('the finding to go away', 20, () => {
      const errors = vscode.languages.getDiagnostics(document.uri);
      return errors.some(({ message }) => message.includes('digidx')) ? undefined : true;
    });
  });

  it('shows the figures of digid in a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionAfter(document, 'bouwsteen: dig'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /DigiD/);
    assert.match(text, /557\.008\.812/);
  });

  it('offers digid as a bouwsteen', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionAfter(document, 'bouwsteen: dig'),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('digid'), `offered: ${labels.slice(0, 20).join(', ')}`);
  });

  it('opens the preview as a webview beside the text', async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('bouwstenen.openPreview');
    const tab = await until('the tab of the preview', 20, () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
    assert.notEqual(
      tab.group.viewColumn,
      vscode.window.tabGroups.all[0]?.viewColumn,
      'it is beside the text',
    );
  });
});
