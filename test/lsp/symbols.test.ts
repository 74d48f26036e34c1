import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const folder = 'file:///werk';
const a = `${folder}/a.architectuur.yaml`;
const b = `${folder}/sub/b.architectuur.yaml`;
const textA = `${head}elementen:\n  inloggen:\n    bouwsteen: digid\n    status: uit-te-faseren\n    relaties:\n      - bedient: balie\n  balie:\n    naam: Balie\n    laag: kanalen\n`;
const textB = `${head}elementen:\n  loket:\n    naam: Digitaal loket\n    laag: kanalen\n`;
const disk = new Map([
  [a, textA],
  [b, textB],
]);

const rich: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1] } },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 2 },
    documentLink: { tooltipSupport: true },
  },
  workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } },
};

describe('symbols and structure in a session', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  const textDocument = { uri: a };

  it('an outline as a tree, or as a list for a client that knows no trees', async () => {
    session = await startSession(disk, rich, 'nl', [folder]);
    await session.open(a, textA);
    const [section] = await session.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    const elements = section!.children!.flatMap((layer) => layer.children ?? []);
    assert.deepEqual(
      elements.map(({ name, tags, selectionRange }) => [name, tags, selectionRange.start.line]),
      [
        ['DigiD (inloggen)', [1], 4],
        ['Balie', undefined, 9],
      ],
    );
    await session.stop();
    session = await startSession(disk, {}, 'nl', [folder]);
    await session.open(a, textA);
    const list = await session.client.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.deepEqual(
      list.map(({ name, containerName }) => [name, containerName]),
      [
        ['elementen', undefined],
        ['Diensten en producten', 'elementen'],
        ['DigiD (inloggen)', 'Diensten en producten'],
        ['Kanalen', 'elementen'],
        ['Balie', 'Kanalen'],
      ],
    );
  });

  const searched = (query: string) =>
    session.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });

  it('a search over all files, open or not, by name, id and bouwsteen', async () => {
    session = await startSession(disk, {}, 'nl', [folder]);
    await session.open(a, textA.replace('Balie', 'Stadsbalie'));
    const found = await searched('loket');
    assert.deepEqual(
      found.map(({ name, location }) => [name, location]),
      [
        [
          'Digitaal loket (loket)',
          { uri: b, range: { start: { line: 4, character: 2 }, end: { line: 4, character: 7 } } },
        ],
      ],
    );
    assert.deepEqual(
      (await searched('stadsbalie')).map(({ name }) => name),
      ['Stadsbalie (balie)'],
    );
    assert.equal((await searched('digid'))[0]?.name, 'DigiD (inloggen)');
    assert.equal((await searched('digdi'))[0]?.name, 'DigiD (inloggen)');
    assert.equal((await searched('')).length, 3);
    assert.deepEqual(await searched('xyzxyz'), []);
  });

  it('the place of a found name when it is asked for', async () => {
    session = await startSession(disk, rich, 'nl', [folder]);
    const [symbol] = await searched('digitaal loket');
    assert.deepEqual(symbol!.location, { uri: b });
    const resolved = await session.client.sendRequest<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
    assert.deepEqual(resolved.location, {
      uri: b,
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 7 } },
    });
  });

  it('the bouwstenen of the catalogue, where the client can show them', async () => {
    session = await startSession(disk, { ...rich }, 'nl', [folder]);
    assert.equal((await searched('kvk')).length, 0);
  });

  it('folds, no more than the client takes', async () => {
    session = await startSession(disk, rich, 'nl', [folder]);
    await session.open(a, textA);
    const found = await session.client.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(found, [
      { startLine: 3, endLine: 11 },
      { startLine: 4, endLine: 8 },
    ]);
  });

  it('growing selections for every cursor, and links', async () => {
    session = await startSession(disk, rich, 'nl', [folder]);
    await session.open(a, `${textA}# https://example.org/a\n`);
    const [first, second] = await session.client.sendRequest<SelectionRange[]>(
      'textDocument/selectionRange',
      {
        textDocument,
        positions: [
          { line: 5, character: 16 },
          { line: 0, character: 0 },
        ],
      },
    );
    assert.deepEqual(first!.range, { start: { line: 5, character: 15 }, end: { line: 5, character: 20 } });
    assert.deepEqual(first!.parent!.range.start, { line: 5, character: 4 });
    assert.ok(second!.parent);
    const links = await session.client.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument,
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://example.org/a'],
    );
  });
});
