import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import {
  analysedNotification,
  drawingRequest,
  elementAtRequest,
  elementRangeRequest,
} from '../../server/src/lsp/protocol.js';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///proef/a.architectuur.yaml';
const text = `${head}elementen:\n  inloggen:\n    bouwsteen: digd\n    relaties:\n      - bedient: portaal\n  portaal:\n    naam: Portaal\n    laag: kanalen\n`;

describe('a session with the language server', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  it('announces what it can do', async () => {
    session = await startSession();
    const { capabilities, serverInfo } = session.initialized;
    assert.equal(serverInfo?.name, 'bouwstenen');
    assert.ok(
      capabilities.hoverProvider && capabilities.completionProvider && capabilities.codeActionProvider,
    );
  });

  it('sends findings on opening, after a change and after mending', async () => {
    session = await startSession();
    await session.open(uri, text);
    const first = await session.findings(uri);
    assert.deepEqual(
      first.diagnostics.map(({ code, source, range }) => [code, source, range]),
      [
        [
          'bouwsteen-onbekend',
          'bouwstenen',
          { start: { line: 5, character: 15 }, end: { line: 5, character: 19 } },
        ],
      ],
    );
    await session.change(uri, 2, [
      { range: { start: { line: 5, character: 17 }, end: { line: 5, character: 18 } }, text: 'gi' },
    ]);
    assert.deepEqual((await session.findings(uri, 2)).diagnostics, []);
    await session.change(uri, 3, [{ text: text.replace('bedient: portaal', 'bedient: portal') }]);
    const codes = (await session.findings(uri, 3)).diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, ['bouwsteen-onbekend', 'element-onbekend']);
  });

  it('offers the fix of a finding', async () => {
    session = await startSession();
    await session.open(uri, text);
    const { diagnostics } = await session.findings(uri);
    const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    assert.equal(actions[0]!.title, 'Vervang door `digid`');
    assert.equal(actions[0]!.edit!.changes![uri]![0]!.newText, 'digid');
    assert.deepEqual(actions[0]!.diagnostics, diagnostics);
  });

  it('answers hover and completion, with the description on request', async () => {
    session = await startSession();
    await session.open(uri, text.replace('digd', 'digid'));
    const at = { textDocument: { uri }, position: { line: 5, character: 17 } };
    const hover = await session.client.sendRequest<Hover>('textDocument/hover', at);
    assert.match((hover.contents as MarkupContent).value, /\*\*DigiD\*\*[\s\S]*557\.008\.812/);
    const found = await session.client.sendRequest<CompletionItem[] | CompletionList>(
      'textDocument/completion',
      at,
    );
    const items = Array.isArray(found) ? found : found.items;
    const item = items.find(({ label }) => label === 'digid')!;
    const resolved = await session.client.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as MarkupContent).value, /Verandering/);
  });

  it('gives plain text to a client that announces nothing', async () => {
    session = await startSession(new Map(), {});
    await session.open(uri, text.replace('digd', 'digid'));
    const at = { textDocument: { uri }, position: { line: 5, character: 17 } };
    const hover = await session.client.sendRequest<Hover>('textDocument/hover', at);
    const contents = hover.contents as MarkupContent;
    assert.equal(contents.kind, 'plaintext');
    assert.doesNotMatch(contents.value, /\*\*|---/);
    const items = await session.client.sendRequest<CompletionItem[]>('textDocument/completion', at);
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat !== 2));
  });

  it('speaks English when the client asks, and again Dutch when the setting changes', async () => {
    session = await startSession(new Map(), undefined, 'en');
    await session.open(uri, text);
    assert.match(String((await session.findings(uri)).diagnostics[0]!.message), /Did you mean/);
    await session.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { bouwstenen: { taal: 'nl' } },
    });
    await session.client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.match(String((await session.findings(uri)).diagnostics[0]!.message), /Bedoelde u/);
  });

  it('reads what a document refers to through the client, and text that is open first', async () => {
    const other = 'file:///proef/b.architectuur.yaml';
    const elements = (id: string): string =>
      `${head}elementen:\n  ${id}:\n    naam: Loket\n    laag: kanalen\n`;
    session = await startSession(new Map([[other, elements('loket')]]));
    await session.open(
      uri,
      `${head}importeert:\n  b: ./b.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: b/loket\n`,
    );
    assert.deepEqual((await session.findings(uri)).diagnostics, []);
    await session.open(other, elements('balie'));
    await session.client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(
      (await session.findings(uri)).diagnostics.map(({ code }) => code),
      ['element-onbekend'],
    );
    await session.close(other);
    await session.client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual((await session.findings(uri)).diagnostics, []);
  });

  it('draws a document, says when it is broken, and finds elements both ways', async () => {
    session = await startSession();
    await session.open(uri, text);
    const textDocument = { uri };
    const drawn = await session.client.sendRequest<{ svg: string; isBroken: boolean }>(drawingRequest, {
      textDocument,
    });
    assert.match(drawn.svg, /^<svg [\s\S]*data-element="portaal"/);
    assert.equal(drawn.isBroken, false);
    const range = await session.client.sendRequest(elementRangeRequest, { textDocument, element: 'portaal' });
    assert.deepEqual(range, {
      uri,
      range: { start: { line: 8, character: 2 }, end: { line: 8, character: 9 } },
    });
    const at = await session.client.sendRequest(elementAtRequest, {
      textDocument,
      position: { line: 9, character: 6 },
    });
    assert.equal(at, 'portaal');
    await session.change(uri, 2, [{ text: `${text}    omschrijving: "open\n` }]);
    const broken = await session.client.sendRequest<{ isBroken: boolean }>(drawingRequest, { textDocument });
    assert.equal(broken.isBroken, true);
  });

  it('tells when a new text can be drawn, also after a change elsewhere', async () => {
    const other = 'file:///proef/b.architectuur.yaml';
    session = await startSession();
    const asked: Promise<void>[] = [];
    const drawn: string[] = [];
    const draw = async (changed: string): Promise<void> => {
      const params = { textDocument: { uri: changed } };
      const { svg } = await session.client.sendRequest<{ svg: string }>(drawingRequest, params);
      drawn.push([...svg.matchAll(/data-element="([^"]*)"/g)].map((match) => match[1]).join());
    };
    session.client.onNotification(analysedNotification, ({ uri: changed }: { uri: string }) => {
      asked.push(draw(changed));
    });
    const importing = `${head}importeert:\n  b: ./b.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: b/loket\n`;
    // An answer to a later request comes after all that was sent before it.
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn++) {
        const at = { textDocument: { uri }, position: { line: 0, character: 0 } };
        await session.client.sendRequest('textDocument/hover', at);
      }
      await Promise.all(asked);
    };
    await session.open(uri, importing);
    await session.findings(uri);
    await settled();
    await session.open(other, `${head}elementen:\n  loket:\n    naam: Loket\n    laag: kanalen\n`);
    await session.findings(other);
    await settled();
    assert.equal(drawn[0], 'een');
    assert.ok(drawn.includes('loket'));
    assert.deepEqual(drawn.at(-1)?.split(',').sort(), ['b/loket', 'een']);
  });

  it('forgets the findings of a closed document', async () => {
    session = await startSession();
    await session.open(uri, text);
    await session.findings(uri);
    await session.close(uri);
    await session.open('file:///proef/leeg.monitor.yaml', '');
    await session.findings('file:///proef/leeg.monitor.yaml');
    assert.deepEqual((await session.findings(uri, 0)).diagnostics, []);
  });

  it('answers nothing for documents that it does not know', async () => {
    session = await startSession();
    const at = {
      textDocument: { uri: 'file:///nergens.architectuur.yaml' },
      position: { line: 0, character: 0 },
    };
    assert.equal(await session.client.sendRequest('textDocument/hover', at), null);
    assert.equal(await session.client.sendRequest(drawingRequest, at), null);
    await session.open('untitled:Untitled-1', text);
    assert.equal(
      await session.client.sendRequest('textDocument/hover', {
        ...at,
        textDocument: { uri: 'untitled:Untitled-1' },
      }),
      null,
    );
  });
});
