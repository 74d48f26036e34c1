import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  LinkedEditingRanges,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { municipality, uriOf } from '../features/little-workspace.js';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const disk = new Map(Object.entries(municipality).map(([name, text]) => [uriOf(name), text]));
const loket = uriOf('loket.architectuur.yaml');
const toegang = uriOf('gdi/toegang.architectuur.yaml');

const modern: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true }, fileOperations: { willRename: true } },
};

function at(uri: string, line: number, character: number) {
  return { textDocument: { uri }, position: { line, character } };
}

/** Edits as `line:from-to text`, positions from 0. */
function shown(edits: readonly TextEdit[] | undefined): string[] {
  return (edits ?? []).map(
    ({ range: { start, end }, newText }) => `${start.line}:${start.character}-${end.character} ${newText}`,
  );
}

async function start(capabilities: ClientCapabilities, taal = 'nl'): Promise<Session> {
  const session = await startSession(disk, capabilities, taal, ['file:///werk']);
  await session.open(loket, municipality['loket.architectuur.yaml']!);
  return session;
}

const balie = [
  [loket, ['15:32-37 x1', '17:22-27 x1', '26:17-22 x1']],
  [toegang, ['4:2-7 x1', '8:17-22 x1']],
] as const;

describe('rename over the protocol', () => {
  it('gives edits with versions to a client that takes them; a file on disk has none', async () => {
    const session = await start(modern);
    await session.change(loket, 7, [{ text: municipality['loket.architectuur.yaml']! }]);
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', {
      ...at(loket, 17, 23),
      newName: 'x1',
    });
    assert.equal(edit.changes, undefined);
    const changes = edit.documentChanges as {
      textDocument: { uri: string; version: number | null };
      edits: TextEdit[];
    }[];
    assert.deepEqual(
      changes.map(({ textDocument: { uri, version }, edits }) => [uri, version, shown(edits)]),
      [
        [toegang, null, balie[1][1]],
        [loket, 7, balie[0][1]],
      ],
    );
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('gives plain edits to a client that does not, and does not announce what it cannot ask', async () => {
    const session = await start({});
    assert.equal(session.initialized.capabilities.renameProvider, true);
    assert.equal(session.initialized.capabilities.workspace?.fileOperations, undefined);
    const edit: WorkspaceEdit = await session.client.sendRequest('textDocument/rename', {
      ...at(loket, 17, 23),
      newName: 'x1',
    });
    assert.equal(edit.documentChanges, undefined);
    assert.deepEqual(
      balie.map(([uri]) => [uri, shown(edit.changes?.[uri])]),
      balie,
    );
    assert.equal(Object.keys(edit.changes!).length, 2);
    await session.stop();
  });

  it('says beforehand what would be renamed, or why not, in the language of the user', async () => {
    const session = await start(modern, 'en');
    assert.deepEqual(session.initialized.capabilities.renameProvider, { prepareProvider: true });
    const prepare = (line: number, character: number): Promise<unknown> =>
      session.client.sendRequest('textDocument/prepareRename', at(loket, line, character));
    assert.deepEqual(await prepare(17, 19), {
      range: { start: { line: 17, character: 18 }, end: { line: 17, character: 21 } },
      placeholder: 'gdi',
    });
    await assert.rejects(prepare(12, 16), /`digid` is in the built-in catalogue/);
    assert.equal(await prepare(0, 0), null);
    assert.equal(await prepare(5, 10), null);
    await session.stop();
  });

  it('refuses with a reason that the user can read, and logs nothing', async () => {
    const session = await start({});
    const rename = (line: number, character: number, newName: string): Promise<unknown> =>
      session.client.sendRequest('textDocument/rename', { ...at(loket, line, character), newName });
    await assert.rejects(rename(19, 3, 'Geen Id'), /is geen id/);
    await assert.rejects(rename(19, 3, 'inloggen'), /betekent al iets in loket\.architectuur\.yaml/);
    await assert.rejects(rename(0, 0, 'x'), /Hier staat geen id/);
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('links the id of an element with its uses in the document', async () => {
    const session = await start({});
    const found: LinkedEditingRanges | null = await session.client.sendRequest(
      'textDocument/linkedEditingRange',
      at(loket, 19, 3),
    );
    assert.deepEqual(
      found?.ranges.map(({ start }) => start.line),
      [15, 18, 19],
    );
    assert.ok(new RegExp(`^${found.wordPattern}$`).test('portaal'));
    assert.equal(await session.client.sendRequest('textDocument/linkedEditingRange', at(loket, 0, 0)), null);
    await session.stop();
  });
});

describe('moving files over the protocol', () => {
  const move = (
    session: Session,
    files: readonly (readonly [string, string])[],
  ): Promise<WorkspaceEdit | null> =>
    session.client.sendRequest('workspace/willRenameFiles', {
      files: files.map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) })),
    });

  it('mends the paths to a file and those in it', async () => {
    const session = await start(modern);
    const { filters } = session.initialized.capabilities.workspace!.fileOperations!.willRename!;
    assert.deepEqual(
      filters.map(({ pattern }) => pattern.matches),
      ['file', 'folder'],
    );
    const edit = await move(session, [['loket.architectuur.yaml', 'gdi/loket.architectuur.yaml']]);
    const [change] = edit!.documentChanges as { textDocument: { uri: string }; edits: TextEdit[] }[];
    assert.equal(change!.textDocument.uri, loket);
    assert.deepEqual(shown(change!.edits), [
      '3:11-34 ../eigen.bouwstenen.yaml',
      '5:7-36 toegang.architectuur.yaml',
      '6:9-36 ./oud.architectuur.yaml',
    ]);
    await session.stop();
  });

  it('mends the paths into a folder, in files that are not open, too', async () => {
    const session = await start({ workspace: { fileOperations: { willRename: true } } });
    const folder = await move(session, [['gdi', 'landelijk/gdi']]);
    assert.deepEqual(Object.keys(folder!.changes!), [loket]);
    const catalogue = await move(session, [['eigen.bouwstenen.yaml', 'e.bouwstenen.yaml']]);
    assert.deepEqual(Object.keys(catalogue!.changes!), [
      uriOf('cijfers.monitor.yaml'),
      loket,
      uriOf('ouder.monitor.yaml'),
    ]);
    assert.equal(await move(session, [['los.architectuur.yaml', 'vast.architectuur.yaml']]), null);
    assert.equal(await move(session, [['leeg', 'vol']]), null);
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('takes the text that is open, not the one on disk', async () => {
    const session = await start({});
    await session.change(loket, 2, [{ text: `${head}catalogi: [nieuw.bouwstenen.yaml]\n` }]);
    const edit = await move(session, [['nieuw.bouwstenen.yaml', 'sub/nieuw.bouwstenen.yaml']]);
    assert.deepEqual(shown(edit!.changes![loket]), ['3:11-32 sub/nieuw.bouwstenen.yaml']);
    await session.stop();
  });
});
