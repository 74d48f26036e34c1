import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver';
import { root } from '../cli/cli.js';
import { everything } from '../support/client-capabilities.js';
import { type Session, startSession } from './session.js';

const kinds = ['architectuur', 'bouwstenen', 'monitor'] as const;
type Kind = (typeof kinds)[number];

/** The rows of the table in docs/features.md: a request, and what it does in each kind of file. */
const rows = [
  ...readFileSync(path.join(root, 'docs/features.md'), 'utf8').matchAll(/^\| `([\w/]+)` .*$/gm),
].map(([line, method]) => {
  const cells = line.split('|').map((cell) => cell.trim());
  return { method: method!, does: Object.fromEntries(kinds.map((kind, index) => [kind, cells[index + 3]!])) };
});

const folder = 'file:///voorbeeld';
const sample = (name: string): string => readFileSync(path.join(root, 'samples', name), 'utf8');

/** For each kind a sample, and words in it with the cursor behind them. */
const places: Readonly<Record<Kind, { name: string; own: string; key: string; bouwsteen: string }>> = {
  architectuur: {
    name: 'digitaal-loket.architectuur.yaml',
    own: '\n  inwon',
    key: '\n  inwon',
    bouwsteen: 'bouwsteen: mijnover',
  },
  bouwstenen: {
    name: 'voorbeeldstad.bouwstenen.yaml',
    own: '\n  zaaksysteem-voorb',
    key: '\n  zaaksysteem-voorb',
    bouwsteen: '- gebruikt: br',
  },
  monitor: {
    name: 'voorbeeldstad.monitor.yaml',
    own: '\n      voorbeeldstad-inloggen-tot',
    key: '\n      voorbeeldstad-inloggen-tot',
    bouwsteen: '\n  digi',
  },
};

describe('docs/features.md', () => {
  let session: Session;
  before(async () => {
    const names = [...kinds.map((kind) => places[kind].name), 'toegang.architectuur.yaml'];
    const disk = new Map(names.map((name) => [`${folder}/${name}`, sample(name)]));
    const capabilities: ClientCapabilities = everything;
    session = await startSession(disk, capabilities, 'nl', [folder], {
      catalogueUri: 'bouwstenen-catalogus:/catalogue',
      commands: ['bouwstenen.openPreview', 'bouwstenen.showReferences', 'bouwstenen.showFigures'],
    });
    for (const kind of kinds) await session.open(uriOf(kind), textOf(kind));
  });
  after(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  const uriOf = (kind: Kind): string => `${folder}/${places[kind].name}`;
  /** An address is added, since the samples have none. */
  const textOf = (kind: Kind): string => `${sample(places[kind].name)}# https://example.org/a\n`;
  const behind = (kind: Kind, words: string): { line: number; character: number } => {
    const text = textOf(kind);
    assert.ok(text.includes(words), `${kind} has ${words}`);
    const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };

  /** What to ask; the words of each kind are where there is something to answer. */
  const paramsFor = (method: string, kind: Kind): object => {
    const textDocument = { uri: uriOf(kind) };
    const { own, bouwsteen } = places[kind];
    const position = behind(kind, own);
    const range = { start: { line: 0, character: 0 }, end: behind(kind, '# https://example.org/a') };
    const options = { tabSize: 2, insertSpaces: true };
    switch (method) {
      case 'textDocument/typeDefinition':
        return { textDocument, position: kind === 'architectuur' ? behind(kind, '\n  mijnover') : position };
      case 'textDocument/completion':
      case 'textDocument/definition':
        return { textDocument, position: behind(kind, bouwsteen) };
      case 'textDocument/references':
        return { textDocument, position, context: { includeDeclaration: true } };
      case 'textDocument/rename':
        return { textDocument, position, newName: 'iets-anders' };
      case 'workspace/symbol':
        return { query: own.trim() };
      case 'textDocument/codeAction':
        return { textDocument, range, context: { diagnostics: [], only: ['source'] } };
      case 'textDocument/inlayHint':
      case 'textDocument/semanticTokens/range':
        return { textDocument, range };
      case 'textDocument/selectionRange':
        return { textDocument, positions: [position] };
      case 'textDocument/formatting':
        return { textDocument, options };
      case 'textDocument/rangeFormatting':
        return { textDocument, range, options };
      case 'textDocument/onTypeFormatting':
        return { textDocument, position, ch: '\n', options };
      case 'workspace/diagnostic':
        return { previousResultIds: [] };
      case 'workspace/willRenameFiles':
        return { files: [{ oldUri: renamedFor[kind], newUri: `${folder}/elders/x.${kind}.yaml` }] };
      default:
        return { textDocument, position };
    }
  };
  /** The file that others refer to, by kind; nothing refers to a monitor. */
  const renamedFor: Readonly<Record<Kind, string>> = {
    architectuur: `${folder}/toegang.architectuur.yaml`,
    bouwstenen: uriOf('bouwstenen'),
    monitor: uriOf('monitor'),
  };

  it('has a row for every request that the server offers', () => {
    const named = new Set(rows.map(({ method }) => method));
    for (const [method, offered] of Object.entries({
      'textDocument/hover': 'hoverProvider',
      'textDocument/completion': 'completionProvider',
      'textDocument/definition': 'definitionProvider',
      'textDocument/typeDefinition': 'typeDefinitionProvider',
      'textDocument/references': 'referencesProvider',
      'textDocument/documentHighlight': 'documentHighlightProvider',
      'textDocument/documentSymbol': 'documentSymbolProvider',
      'workspace/symbol': 'workspaceSymbolProvider',
      'textDocument/codeAction': 'codeActionProvider',
      'textDocument/codeLens': 'codeLensProvider',
      'textDocument/documentLink': 'documentLinkProvider',
      'textDocument/formatting': 'documentFormattingProvider',
      'textDocument/rangeFormatting': 'documentRangeFormattingProvider',
      'textDocument/onTypeFormatting': 'documentOnTypeFormattingProvider',
      'textDocument/rename': 'renameProvider',
      'textDocument/foldingRange': 'foldingRangeProvider',
      'textDocument/selectionRange': 'selectionRangeProvider',
      'textDocument/linkedEditingRange': 'linkedEditingRangeProvider',
      'textDocument/prepareCallHierarchy': 'callHierarchyProvider',
      'textDocument/semanticTokens/full': 'semanticTokensProvider',
      'textDocument/inlayHint': 'inlayHintProvider',
      'textDocument/diagnostic': 'diagnosticProvider',
    })) {
      assert.ok(offered in session.initialized.capabilities, `${offered} is offered`);
      assert.ok(named.has(method), `${method} has a row`);
    }
  });

  for (const { method, does } of rows) {
    for (const kind of kinds) {
      it(`${method} in ${kind}: ${does[kind]}`, async () => {
        const answer: unknown = await session.client.sendRequest(method, paramsFor(method, kind));
        const isEmpty = answer === null || (Array.isArray(answer) && answer.length === 0);
        // A text in order needs no edits: that they come is proven by the tests of formatting.
        if (/formatting$/i.test(method)) assert.ok(Array.isArray(answer) || answer === null);
        else if (does[kind] === '–') assert.ok(isEmpty, JSON.stringify(answer)?.slice(0, 300));
        else assert.ok(!isEmpty, 'there is nothing in the answer');
      });
    }
  }
});
