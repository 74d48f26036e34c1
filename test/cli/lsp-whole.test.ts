import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { everything } from '../support/client-capabilities.js';
import { program, root } from './cli.js';

const file = path.join(root, 'samples/digitaal-loket.architectuur.yaml');
const uri = pathToFileURL(file).href;
const text = readFileSync(file, 'utf8');
const textDocument = { uri };

function placeOf(words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

const position = placeOf('\n  inwoner');
const element = placeOf('\n  mijnover');
const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

type Requests = readonly (readonly [method: string, params: object])[];

/** What each capability lets a client ask. */
const requestsFor: Readonly<Record<string, Requests>> = {
  hoverProvider: [['textDocument/hover', { textDocument, position }]],
  completionProvider: [['textDocument/completion', { textDocument, position: placeOf('bouwsteen: mijno') }]],
  definitionProvider: [['textDocument/definition', { textDocument, position }]],
  typeDefinitionProvider: [
    ['textDocument/typeDefinition', { textDocument, position: placeOf('\n  mijnoverheid') }],
  ],
  referencesProvider: [
    ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ],
  documentHighlightProvider: [['textDocument/documentHighlight', { textDocument, position }]],
  documentSymbolProvider: [['textDocument/documentSymbol', { textDocument }]],
  workspaceSymbolProvider: [['workspace/symbol', { query: 'digid' }]],
  codeActionProvider: [
    [
      'textDocument/codeAction',
      { textDocument, range: { start: element, end: element }, context: { diagnostics: [] } },
    ],
  ],
  codeLensProvider: [['textDocument/codeLens', { textDocument }]],
  documentLinkProvider: [['textDocument/documentLink', { textDocument }]],
  documentFormattingProvider: [['textDocument/formatting', { textDocument, options }]],
  documentRangeFormattingProvider: [['textDocument/rangeFormatting', { textDocument, range, options }]],
  documentOnTypeFormattingProvider: [
    ['textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }],
  ],
  renameProvider: [
    ['textDocument/prepareRename', { textDocument, position }],
    ['textDocument/rename', { textDocument, position, newName: 'bewoner' }],
  ],
  foldingRangeProvider: [['textDocument/foldingRange', { textDocument }]],
  selectionRangeProvider: [['textDocument/selectionRange', { textDocument, positions: [position] }]],
  linkedEditingRangeProvider: [['textDocument/linkedEditingRange', { textDocument, position }]],
  callHierarchyProvider: [['textDocument/prepareCallHierarchy', { textDocument, position }]],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/range', { textDocument, range }],
  ],
  inlayHintProvider: [['textDocument/inlayHint', { textDocument, range }]],
  diagnosticProvider: [
    ['textDocument/diagnostic', { textDocument }],
    ['workspace/diagnostic', { previousResultIds: [] }],
  ],
};

/** What a server says of itself that is nothing to ask for. */
const noRequests = ['positionEncoding', 'textDocumentSync', 'workspace'];

describe('everything that the server offers, over stdio', () => {
  for (const [who, capabilities] of [
    ['a client that announces nothing', {}],
    ['a client that announces everything', everything],
  ] as const) {
    describe(who, () => {
      let client: ProtocolConnection;
      let offered: InitializeResult['capabilities'];
      let end: () => Promise<void>;

      before(async () => {
        const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
          stdio: ['pipe', 'pipe', 'pipe'],
        });
        let err = '';
        child.stderr.setEncoding('utf8').on('data', (data: string) => {
          err += data;
        });
        client = createProtocolConnection(
          new StreamMessageReader(child.stdout),
          new StreamMessageWriter(child.stdin),
        );
        const logged: string[] = [];
        client.onNotification('window/logMessage', ({ message }: { message: string }) => {
          logged.push(message);
        });
        client.onRequest('client/registerCapability', () => null);
        client.onRequest('window/workDoneProgress/create', () => null);
        client.listen();
        const folder = pathToFileURL(path.join(root, 'samples')).href;
        const result = await client.sendRequest<InitializeResult>('initialize', {
          processId: process.pid,
          rootUri: folder,
          workspaceFolders: [{ uri: folder, name: 'samples' }],
          capabilities,
        });
        offered = result.capabilities;
        await client.sendNotification('initialized', {});
        await client.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'bouwstenen', version: 1, text },
        });
        end = async () => {
          await client.sendRequest('shutdown');
          const closed = once(child, 'close');
          await client.sendNotification('exit');
          assert.deepEqual(await closed, [0, null]);
          assert.equal(err, '');
          assert.deepEqual(logged, []);
          client.dispose();
        };
      });

      after(() => end());

      it('is answered on each request, with something to show', async () => {
        for (const [capability, value] of Object.entries(offered)) {
          if (noRequests.includes(capability) || value === false) continue;
          const requests = requestsFor[capability];
          assert.ok(requests, `${capability} is offered and not tried here`);
          for (const [method, params] of requests) {
            const answer: unknown = await client.sendRequest(method, params);
            // A text in order needs no edits; everywhere else there is something in this document.
            if (/formatting$/i.test(method)) continue;
            assert.ok(answer, `${method} answers nothing`);
            if (Array.isArray(answer)) assert.ok(answer.length > 0, `${method} answers with an empty list`);
          }
        }
      });

      it('gets nothing that it did not announce', async () => {
        const hover = JSON.stringify(
          await client.sendRequest('textDocument/hover', { textDocument, position }),
        );
        const [, completion] = requestsFor.completionProvider![0]!;
        const items = JSON.stringify(await client.sendRequest('textDocument/completion', completion));
        if (capabilities === everything) {
          assert.match(hover, /"kind":"markdown"/);
          assert.ok(offered.diagnosticProvider && offered.semanticTokensProvider);
          return;
        }
        assert.match(hover, /"kind":"plaintext"/);
        assert.doesNotMatch(items, /"insertTextFormat":2|"kind":"markdown"|"insert":\{|"itemDefaults"/);
        assert.equal(offered.diagnosticProvider, undefined);
        assert.notEqual(typeof offered.renameProvider, 'object');
      });
    });
  }
});
