/** Every feature of the language, as VS Code itself asks for it, on the samples. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../progress.js';
import { positionAfter, replaceFirst } from './document.js';

/** Asks VS Code what it would show. */
const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

describe('the language service in the extension host', () => {
  let loket: vscode.TextDocument;
  let toegang: vscode.TextDocument;
  let monitor: vscode.TextDocument;
  let folder: vscode.Uri;

  const open = async (name: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
    await vscode.window.showTextDocument(document);
    return document;
  };

  before(async function () {
    this.timeout(60_000);
    folder = vscode.workspace.workspaceFolders![0]!.uri;
    toegang = await open('toegang.architectuur.yaml');
    monitor = await open('voorbeeldstad.monitor.yaml');
    loket = await open('digitaal-loket.architectuur.yaml');
    await vscode.extensions.getExtension('bouwstenen.bouwstenen')!.activate();
  });

  it('goes to the definition of an element, an imported element, a bouwsteen and a file', async () => {
    const to = async (words: string): Promise<string> => {
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        loket.uri,
        positionAfter(loket, words),
      );
      const [first] = found;
      assert.ok(first, `${words} leads nowhere`);
      const uri = 'targetUri' in first ? first.targetUri : first.uri;
      const range = 'targetUri' in first ? first.targetRange : first.range;
      const document = await vscode.workspace.openTextDocument(uri);
      return `${uri.path.split('/').at(-1)} ${document.getText(range)}`;
    };
    assert.equal(await to('- bedient: inwo'), 'digitaal-loket.architectuur.yaml inwoner');
    assert.equal(await to('toegang/dig'), 'toegang.architectuur.yaml digid');
    assert.match(await to('bouwsteen: mijnover'), /^[\w-]+\.bouwstenen\.yaml mijnoverheid$/);
    assert.equal(await to('toegang: ./toeg'), 'toegang.architectuur.yaml ');
  });

  it('goes from an element to the bouwsteen that it is', async () => {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeTypeDefinitionProvider',
      loket.uri,
      positionAfter(loket, '\n  mijnover'),
    );
    assert.equal(found.length, 1);
  });

  it('finds the references over all files, also those of a bouwsteen', async () => {
    const found = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      toegang.uri,
      positionAfter(toegang, '\n  dig'),
    );
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.ok(files.has('toegang.architectuur.yaml') && files.has('digitaal-loket.architectuur.yaml'));
    const uses = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      toegang.uri,
      positionAfter(toegang, 'bouwsteen: dig'),
    );
    assert.ok(
      uses.some(
        ({ uri }) =>
          uri.path.endsWith('voorbeeldstad.monitor.yaml') || uri.path.endsWith('.architectuur.yaml'),
      ),
    );
  });

  it('marks every use of the word under the cursor', async () => {
    const found = await ask<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      loket.uri,
      positionAfter(loket, '\n  inwo'),
    );
    assert.ok(found.length >= 3);
    assert.ok(found.every(({ range }) => loket.getText(range) === 'inwoner'));
  });

  it('renames over files, and refuses what is built in with a reason', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      toegang.uri,
      positionAfter(toegang, '\n  dig'),
      'inloggen-burgers',
    );
    const files = edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort();
    assert.deepEqual(files, ['digitaal-loket.architectuur.yaml', 'toegang.architectuur.yaml']);
    await assert.rejects(
      Promise.resolve(ask('vscode.prepareRename', loket.uri, positionAfter(loket, 'bouwsteen: mijnover'))),
    );
  });

  it('shows the outline, and finds names in the workspace', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', loket.uri);
    const section = symbols.find(({ name }) => name === 'elementen');
    assert.ok(section && section.children.length > 0);
    const series = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', monitor.uri);
    assert.ok(series[0]!.children[0]!.children.length > 0);
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'inwoner');
    assert.ok(found.some(({ name }) => name.toLowerCase().includes('inwoner')));
  });

  it('offers to mend, to suppress and to organise', async () => {
    await replaceFirst(loket, 'bouwsteen: mijnoverheid\n', 'bouwsteen: mijnoverhied\n');
    const finding = await until('a finding', 20, () =>
      vscode.languages.getDiagnostics(loket.uri).find(({ message }) => message.includes('mijnoverhied')),
    );
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      loket.uri,
      finding.range,
    );
    assert.ok(actions.some(({ isPreferred, title }) => isPreferred && title.includes('mijnoverheid')));
    assert.ok(
      actions.some(({ title }) => title.startsWith('Negeer')),
      actions.map(({ title }) => title).join('; '),
    );
    await replaceFirst(loket, 'bouwsteen: mijnoverhied\n', 'bouwsteen: mijnoverheid\n');
    await replaceFirst(loket, 'versie: 0.3.0', 'versie: 0.3');
    const sourceActions = (kind: string): Thenable<vscode.CodeAction[]> =>
      ask('vscode.executeCodeActionProvider', loket.uri, new vscode.Range(0, 0, 0, 0), kind);
    const certain = await until('the certain fix', 20, async () => {
      const [action] = await sourceActions('source.fixAll.bouwstenen');
      return action?.edit;
    });
    assert.ok(await vscode.workspace.applyEdit(certain));
    assert.ok(loket.getText().includes('versie: "0.3"'));
    await replaceFirst(loket, 'versie: "0.3"', 'versie: 0.3.0');
    await replaceFirst(
      loket,
      '    bouwsteen: mijnoverheid\n    doelgroepen:\n      - burgers\n',
      '    doelgroepen:\n      - burgers\n    bouwsteen: mijnoverheid\n',
    );
    const [organise] = await sourceActions('source.sortKeys.bouwstenen');
    assert.ok(organise?.edit, 'organise');
    assert.ok(await vscode.workspace.applyEdit(organise.edit));
    assert.ok(loket.getText().includes('    bouwsteen: mijnoverheid\n    doelgroepen:\n'));
  });

  it('shows hints and lenses', async () => {
    const whole = new vscode.Range(0, 0, loket.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', loket.uri, whole);
    assert.ok(hints.length > 10);
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', loket.uri, 5);
    assert.ok(lenses.length > 10);
    assert.ok(lenses.some(({ command }) => command?.command.startsWith('bouwstenen.')));
  });

  it('folds, grows selections and links', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', loket.uri);
    assert.ok(folds.length > 40);
    const [selection] = await ask<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      loket.uri,
      [positionAfter(loket, 'bouwsteen: mijnover')],
    );
    assert.ok(selection!.parent);
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', loket.uri);
    assert.ok(links.some(({ target }) => target?.path.endsWith('toegang.architectuur.yaml')));
  });

  it('colours words by what they mean', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      loket.uri,
    );
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', loket.uri);
    assert.ok(legend.tokenTypes.length > 2 && tokens.data.length > 100);
  });

  it('formats without changing what is in order, and puts right what is not', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      loket.uri,
      options,
    );
    assert.deepEqual(edits ?? [], []);
    await replaceFirst(loket, 'bouwsteen: mijnoverheid\n', 'bouwsteen:   mijnoverheid  \n');
    await vscode.window.showTextDocument(loket);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.ok(loket.getText().includes('    bouwsteen: mijnoverheid\n'));
  });

  it('shows who relates to whom', async () => {
    const [item] = await ask<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      loket.uri,
      positionAfter(loket, '\n  inwo'),
    );
    assert.ok(item);
    const incoming = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.ok(incoming.length > 1);
  });

  it('completes keys, bouwstenen, elements and paths', async () => {
    const labels = async (document: vscode.TextDocument, words: string): Promise<string[]> => {
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        positionAfter(document, words),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labels(loket, '- bedient: inw')).includes('inwoner'));
    assert.ok(
      (await labels(loket, 'toegang: ./toeg')).some((label) => label.includes('toegang.architectuur.yaml')),
    );
    assert.ok((await labels(monitor, '\njar')).includes('jaren'));
  });

  it('finds what is wrong in files that are not open', async () => {
    const uri = vscode.Uri.joinPath(folder, 'los.architectuur.yaml');
    const text =
      'architectuur: Los\nversie: 0.1.0\nstatus: concept\nelementen:\n  een:\n    bouwsteen: digdi\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await until('a finding in a file that is not open', 30, () =>
        vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('digdi'))
          ? true
          : undefined,
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('updates references when a file gets another name', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(toegang.uri, vscode.Uri.joinPath(folder, 'inloggen.architectuur.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the import to follow', 20, () =>
      loket.getText().includes('toegang: ./inloggen.architectuur.yaml') ? true : undefined,
    );
    const back = new vscode.WorkspaceEdit();
    back.renameFile(vscode.Uri.joinPath(folder, 'inloggen.architectuur.yaml'), toegang.uri);
    assert.ok(await vscode.workspace.applyEdit(back));
    await until('the import to follow back', 20, () =>
      loket.getText().includes('toegang: ./toegang.architectuur.yaml') ? true : undefined,
    );
  });
});
