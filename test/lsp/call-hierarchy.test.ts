import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  LocationLink,
  Range,
} from 'vscode-languageserver/node';
import { municipality, uriOf } from '../features/little-workspace.js';
import { fullClient, type Session, startSession } from './session.js';

const disk = new Map(Object.entries(municipality).map(([name, text]) => [uriOf(name), text]));
const loket = uriOf('loket.architectuur.yaml');
const toegang = uriOf('gdi/toegang.architectuur.yaml');

async function start(capabilities = fullClient): Promise<Session> {
  const session = await startSession(disk, capabilities, 'nl', ['file:///werk']);
  await session.open(loket, municipality['loket.architectuur.yaml']!);
  return session;
}

async function prepared(
  { client }: Session,
  line: number,
  character: number,
): Promise<CallHierarchyItem | null> {
  const items: CallHierarchyItem[] | null = await client.sendRequest('textDocument/prepareCallHierarchy', {
    textDocument: { uri: loket },
    position: { line, character },
  });
  assert.ok(items === null || items.length === 1);
  return items && items[0]!;
}

const outgoing = ({ client }: Session, item: unknown): Promise<CallHierarchyOutgoingCall[] | null> =>
  client.sendRequest('callHierarchy/outgoingCalls', { item });
const incoming = ({ client }: Session, item: unknown): Promise<CallHierarchyIncomingCall[] | null> =>
  client.sendRequest('callHierarchy/incomingCalls', { item });

const at = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.character}`;

describe('the hierarchy of relations over the protocol', () => {
  it('goes from an element to what its relations lead to, in other documents, too', async () => {
    const session = await start();
    assert.equal(session.initialized.capabilities.callHierarchyProvider, true);
    const item = (await prepared(session, 11, 4))!;
    assert.equal(item.name, 'Onze DigiD');
    assert.match(item.detail!, /^[^·]+ · Proef$/);
    assert.equal(at(item.selectionRange), '11:2-10');
    assert.deepEqual([item.range.start.line, item.range.end.line], [11, 18]);
    const calls = (await outgoing(session, item))!;
    assert.deepEqual(
      calls.map(({ to, fromRanges }) => [to.uri, to.name, to.detail, fromRanges.map(at)]),
      [
        [loket, 'Zaakbus', 'bedient · Gegevensuitwisseling · Proef', ['15:18-25']],
        [toegang, 'Balie', 'bedient, benadert · Kanalen · Proef', ['15:28-37', '17:18-27']],
      ],
    );
    // Items of the answer are as good as those that were prepared.
    const [self] = (await outgoing(session, calls[1]!.to))!;
    assert.deepEqual(
      [self!.to.uri, self!.to.name, self!.fromRanges.map(at)],
      [toegang, 'Balie', ['8:17-22']],
    );
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('goes from a use of an element of another document to all that have a relation to it', async () => {
    const session = await start();
    const item = (await prepared(session, 17, 24))!;
    assert.deepEqual([item.uri, item.name], [toegang, 'Balie']);
    const calls = (await incoming(session, item))!;
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.uri, from.name, from.detail, fromRanges.map(at)]),
      [
        [toegang, 'Balie', 'bedient · Kanalen · Proef', ['8:17-22']],
        [
          loket,
          'Onze DigiD',
          `bedient, benadert · ${calls[1]!.from.detail!.split(' · ')[1]} · Proef`,
          ['15:28-37', '17:18-27'],
        ],
      ],
    );
    await session.stop();
  });

  it('has nothing for a word that names no element, and for an element that is gone', async () => {
    const session = await start();
    assert.equal(await prepared(session, 0, 0), null);
    const item = (await prepared(session, 11, 4))!;
    await session.change(loket, 2, [{ text: 'elementen:\n' }]);
    assert.equal(await outgoing(session, item), null);
    assert.equal(await incoming(session, item), null);
    for (const data of [
      undefined,
      null,
      3,
      {},
      { uri: loket },
      { uri: 3, id: 'x' },
      { uri: 'file:///weg', id: 'x' },
    ]) {
      assert.equal(await outgoing(session, { ...item, data }), null);
    }
    assert.deepEqual(session.errors, []);
    await session.stop();
  });
});

describe('go to type definition over the protocol', () => {
  it('leads to the entry of an own catalogue, with links only for a client that takes them', async () => {
    for (const linkSupport of [true, false]) {
      const session = await start({ textDocument: { typeDefinition: { linkSupport } } });
      assert.equal(session.initialized.capabilities.typeDefinitionProvider, true);
      const found: LocationLink[] | { uri: string; range: Range } = await session.client.sendRequest(
        'textDocument/typeDefinition',
        { textDocument: { uri: loket }, position: { line: 19, character: 4 } },
      );
      if (linkSupport) {
        const [link] = found as LocationLink[];
        assert.equal(at(link!.originSelectionRange!), '19:2-9');
        assert.equal(link!.targetUri, uriOf('eigen.bouwstenen.yaml'));
        assert.equal(at(link!.targetSelectionRange), '2:2-9');
      } else {
        assert.ok(!Array.isArray(found));
        assert.equal(at(found.range), '2:2-9');
      }
      await session.stop();
    }
  });
});
