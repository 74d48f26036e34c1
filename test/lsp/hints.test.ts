import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeLens, InlayHint } from 'vscode-languageserver';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///werk/proef.architectuur.yaml';
const text = `${head}elementen:\n  een: # 👩‍👩‍👧\n    bouwsteen: "digid"\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Twee\n    laag: kanalen\n`;
const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
const lazy: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    codeLens: {},
  },
};

describe('inlay hints over the protocol', () => {
  let session: Session;
  afterEach(async () => {
    const { errors } = session;
    await session.stop();
    assert.deepEqual(errors, []);
  });

  const hints = (): Promise<InlayHint[]> =>
    session.client.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });

  it('tell more when they are asked for it', async () => {
    session = await startSession(new Map(), lazy, 'en');
    assert.deepEqual(session.initialized.capabilities.inlayHintProvider, { resolveProvider: true });
    await session.open(uri, text);
    const [layer, name] = await hints();
    assert.equal(layer?.label, 'Diensten en producten');
    assert.deepEqual(name?.position, { line: 5, character: 22 });
    assert.equal(name?.label, 'DigiD · 557,008,812 authenticaties in 2021');
    assert.equal(name?.tooltip, undefined);
    const resolved = await session.client.sendRequest<InlayHint>('inlayHint/resolve', name);
    assert.match((resolved.tooltip as { value: string }).value, /^\*\*DigiD\*\* — voorziening/);
    assert.deepEqual({ ...resolved, tooltip: undefined }, { ...name, tooltip: undefined });
  });

  it('are given back as they are where there is nothing more to tell', async () => {
    session = await startSession(new Map(), lazy);
    const hint = { position: { line: 0, character: 0 }, label: 'x', data: { uri, bouwsteen: 'digid' } };
    assert.deepEqual(await session.client.sendRequest('inlayHint/resolve', hint), hint);
    const without = { position: { line: 0, character: 0 }, label: 'x' };
    assert.deepEqual(await session.client.sendRequest('inlayHint/resolve', without), without);
  });

  it('carry nothing along for a client that asks no more, and can be switched off', async () => {
    session = await startSession(new Map(), { textDocument: { inlayHint: {} } });
    assert.deepEqual(session.initialized.capabilities.inlayHintProvider, { resolveProvider: false });
    await session.open(uri, text);
    assert.ok((await hints()).every((hint) => !('data' in hint)));
    await session.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { bouwstenen: { inlayHints: { names: false, figures: false } } },
    });
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['Diensten en producten'],
    );
  });

  it('are not announced to a client that knows none', async () => {
    session = await startSession(new Map(), {});
    assert.equal(session.initialized.capabilities.inlayHintProvider, undefined);
  });
});

describe('code lenses over the protocol', () => {
  let session: Session;
  afterEach(async () => {
    const { errors } = session;
    await session.stop();
    assert.deepEqual(errors, []);
  });

  const other = 'file:///werk/ander.architectuur.yaml';
  const importing = `${head}importeert:\n  proef: ./proef.architectuur.yaml\nelementen:\n  drie:\n    naam: Drie\n    laag: kanalen\n    relaties:\n      - bedient: [proef/twee, proef/een]\n`;
  const lenses = async (): Promise<CodeLens[]> => {
    const found = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    return Promise.all(
      found.map((lens) =>
        lens.command ? lens : session.client.sendRequest<CodeLens>('codeLens/resolve', lens),
      ),
    );
  };
  const start = async (commands: readonly string[] | undefined, taal?: string): Promise<void> => {
    const options = commands ? { commands } : {};
    session = await startSession(new Map([[other, importing]]), lazy, taal, ['file:///werk'], options);
    await session.open(uri, text);
  };
  const all = ['bouwstenen.openPreview', 'bouwstenen.showFigures', 'bouwstenen.showReferences'];

  it('count uses in the whole workspace, with the places', async () => {
    await start(all);
    const found = await lenses();
    assert.deepEqual(
      found.map(({ range: { start: at }, command }) => [at.line, command?.title, command?.command]),
      [
        [0, 'Voorbeeld openen', 'bouwstenen.openPreview'],
        [4, '1 keer gebruikt', 'bouwstenen.showReferences'],
        [4, 'Cijfers', 'bouwstenen.showFigures'],
        [8, '2 keer gebruikt', 'bouwstenen.showReferences'],
      ],
    );
    const [argument] = found[3]!.command!.arguments!;
    assert.deepEqual(argument, {
      uri,
      position: { line: 8, character: 2 },
      locations: [
        { uri: other, range: { start: { line: 10, character: 24 }, end: { line: 10, character: 28 } } },
        { uri, range: { start: { line: 7, character: 17 }, end: { line: 7, character: 21 } } },
      ],
    });
    assert.deepEqual(found[2]!.command!.arguments, [{ textDocument: { uri }, id: 'digid' }]);
  });

  it('only tell a client that knows no commands', async () => {
    await start(undefined, 'en');
    assert.deepEqual(
      (await lenses()).map(({ command }) => command),
      [
        { title: 'used once', command: '' },
        { title: 'used 2 times', command: '' },
      ],
    );
  });

  it('follow the text and the settings', async () => {
    await start(all);
    await session.change(uri, 2, [{ text: text.replace('bedient: twee', 'bedient: een') }]);
    const titles = async (): Promise<(string | undefined)[]> =>
      (await lenses()).map(({ command }) => command?.title);
    assert.deepEqual(await titles(), ['Voorbeeld openen', '2 keer gebruikt', 'Cijfers', '1 keer gebruikt']);
    await session.change(uri, 3, [{ text: text.replace('  twee:', '  vier:') }]);
    assert.deepEqual((await lenses()).at(-1)?.command, { title: 'nergens gebruikt', command: '' });
    await session.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { bouwstenen: { codeLens: { uses: false, figures: false } } },
    });
    assert.deepEqual(await titles(), ['Voorbeeld openen']);
  });

  it('are given back as they are where they carry nothing along', async () => {
    await start(all);
    const lens = { range };
    assert.deepEqual(await session.client.sendRequest('codeLens/resolve', lens), lens);
  });
});
