import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DocumentHighlight, Location } from 'vscode-languageserver/node';
import { municipality, uriOf } from '../features/little-workspace.js';
import { head, world } from '../support/marked.js';
import { fullClient, type Session, startSession } from './session.js';

const disk = new Map(Object.entries(municipality).map(([name, text]) => [uriOf(name), text]));
const loket = uriOf('loket.architectuur.yaml');

/** Places as `file:line-character`, from 0 as the protocol counts. */
function places(found: readonly Location[] | null): string[] {
  return (found ?? []).map(
    ({ uri, range: { start } }) => `${uri.split('/').at(-1)}:${start.line}-${start.character}`,
  );
}

function references(
  { client }: Pick<Session, 'client'>,
  uri: string,
  line: number,
  character: number,
  includeDeclaration = true,
): Promise<Location[] | null> {
  return client.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: { line, character },
    context: { includeDeclaration },
  });
}

describe('find references over the protocol', () => {
  it('finds every use in the workspace, open or on disk, with the declaration only when asked', async () => {
    const session = await startSession(disk, fullClient, 'nl', ['file:///werk']);
    assert.equal(session.initialized.capabilities.referencesProvider, true);
    // What is open wins: one line further down than on disk.
    await session.open(loket, `# boven\n${municipality['loket.architectuur.yaml']}`);
    const all = [
      'cijfers.monitor.yaml:5-2',
      'eigen.bouwstenen.yaml:2-2',
      'eigen.bouwstenen.yaml:11-19',
      'loket.architectuur.yaml:21-15',
      'loket.architectuur.yaml:23-6',
      'ouder.monitor.yaml:5-2',
    ];
    assert.deepEqual(places(await references(session, loket, 21, 17)), all);
    assert.deepEqual(
      places(await references(session, loket, 21, 17, false)),
      all.filter((place) => place !== 'eigen.bouwstenen.yaml:2-2'),
    );
    assert.equal(await references(session, loket, 0, 0), null);
    assert.equal(await references(session, 'file:///werk/dicht.architectuur.yaml', 0, 0), null);
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('finds the declaration in a document outside of the workspace', async () => {
    const session = await startSession(disk);
    await session.open(loket, municipality['loket.architectuur.yaml']!);
    assert.deepEqual(places(await references(session, loket, 15, 34)), [
      'loket.architectuur.yaml:15-32',
      'loket.architectuur.yaml:17-22',
      'loket.architectuur.yaml:26-17',
      'toegang.architectuur.yaml:4-2',
      'toegang.architectuur.yaml:8-17',
    ]);
    await session.stop();
  });

  it('tells the definition from the uses when it highlights', async () => {
    const session = await startSession();
    const uri = uriOf('a.architectuur.yaml');
    await session.open(uri, `${head}elementen:\n  een: { naam: 🏛, relaties: [{ bedient: 'een' }] }\n`);
    const found: DocumentHighlight[] | null = await session.client.sendRequest(
      'textDocument/documentHighlight',
      {
        textDocument: { uri },
        position: { line: 4, character: 3 },
      },
    );
    assert.deepEqual(
      found?.map(({ kind, range }) => [kind, range.start.character, range.end.character]),
      [
        [3, 2, 5],
        [2, 42, 45],
      ],
    );
    await session.stop();
  });
});

const catalogueUri = 'bouwstenen-catalogus:/catalogue';

/** A session with a client that shows the built-in catalogue, and that has these documents open. */
async function startWithCatalogue(open: Readonly<Record<string, string>>): Promise<Session> {
  const session = await startSession(new Map(), fullClient, 'nl', [], { catalogueUri });
  for (const [uri, text] of Object.entries(open)) await session.open(uri, text);
  return session;
}

describe('references to the built-in catalogue', () => {
  const uri = uriOf('a.architectuur.yaml');
  const text = `${head}elementen:\n  een: { bouwsteen: digid, voldoet-aan: [api-eerst] }\n`;
  const digidFile = world.catalogue.get('digid')!.bestand;
  const builtIn = (file: string) => ({
    uri: `${catalogueUri}/${file.split('/').at(-1)}`,
    text: readFileSync(file, 'utf8'),
  });

  it('have the place in the file that the client can show as declaration', async () => {
    const session = await startWithCatalogue({ [uri]: text });
    const declared = `${digidFile.split('/').at(-1)}:${world.builtInLine('digid')}-2`;
    assert.deepEqual(places(await references(session, uri, 4, 21)), [declared, 'a.architectuur.yaml:4-20']);
    assert.deepEqual(places(await references(session, uri, 4, 21, false)), ['a.architectuur.yaml:4-20']);
    await session.stop();
  });

  it('are found from the built-in file itself, which is counted once', async () => {
    const shown = builtIn(digidFile);
    const session = await startWithCatalogue({ [uri]: text, [shown.uri]: shown.text });
    const line = world.builtInLine('digid')!;
    const found = places(await references(session, shown.uri, line, 3));
    assert.ok(found.includes('a.architectuur.yaml:4-20'));
    const name = digidFile.split('/').at(-1);
    assert.deepEqual(
      found.filter((place) => place === `${name}:${line}-2`),
      [`${name}:${line}-2`],
    );
    assert.deepEqual(places(await references(session, uri, 4, 21)).toSorted(), found.toSorted());
    await session.stop();
  });

  it('are found from a built-in uitgangspunt, too, and cannot be renamed', async () => {
    const shown = builtIn('catalogue/uitgangspunten.bouwstenen.yaml');
    const session = await startWithCatalogue({ [uri]: text, [shown.uri]: shown.text });
    const line = world.builtInLine('api-eerst')!;
    assert.deepEqual(places(await references(session, shown.uri, line, 3)), [
      `uitgangspunten.bouwstenen.yaml:${line}-2`,
      'a.architectuur.yaml:4-41',
    ]);
    const position = { line, character: 3 };
    await assert.rejects(
      session.client.sendRequest('textDocument/prepareRename', {
        textDocument: { uri: shown.uri },
        position,
      }),
      /ingebouwde catalogus/,
    );
    await session.stop();
  });
});
