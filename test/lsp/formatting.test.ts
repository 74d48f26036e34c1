import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { fullClient, type Session, startSession } from './session.js';

const uri = 'file:///proef/a.architectuur.yaml';
const options = { tabSize: 2, insertSpaces: false };

describe('formatting in the protocol', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });
  const ask = (method: string, more: object): Promise<TextEdit[] | null> =>
    session.client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, options, ...more });

  it('announces what the client can use', async () => {
    session = await startSession();
    const { capabilities } = session.initialized;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.equal(capabilities.documentOnTypeFormattingProvider, undefined);
  });

  it('announces several ranges and Enter to a client that knows them', async () => {
    const textDocument = {
      ...fullClient.textDocument,
      rangeFormatting: { rangesSupport: true },
      onTypeFormatting: {},
    };
    session = await startSession(new Map(), { textDocument });
    const { capabilities } = session.initialized;
    assert.deepEqual(capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
  });

  it('formats a document, also behind an emoji and with tabs asked for', async () => {
    session = await startSession();
    await session.open(uri, 'a: "😀"   # x\ncatalogi:\n- 1\n');
    assert.deepEqual(await ask('formatting', {}), [
      { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 10 } }, newText: '' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: '  ' },
    ]);
  });

  it('formats the text as it is after a change', async () => {
    session = await startSession();
    await session.open(uri, 'a: 1\n');
    await session.change(uri, 2, [{ text: 'a: 1\nb:  2\n' }]);
    assert.equal((await ask('formatting', {}))!.length, 1);
  });

  it('formats one range, and several', async () => {
    session = await startSession();
    await session.open(uri, 'a:  1\nb:  2\nc:  3\n');
    const line = (at: number) => ({ start: { line: at, character: 0 }, end: { line: at + 1, character: 0 } });
    const lines = (edits: TextEdit[] | null) => edits!.map(({ range }) => range.start.line);
    assert.deepEqual(lines(await ask('rangeFormatting', { range: line(1) })), [1]);
    assert.deepEqual(lines(await ask('rangesFormatting', { ranges: [line(0), line(2)] })), [0, 2]);
  });

  it('indents after Enter', async () => {
    session = await startSession();
    await session.open(uri, 'catalogi:\n    \n');
    assert.deepEqual(await ask('onTypeFormatting', { position: { line: 1, character: 4 }, ch: '\n' }), [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }, newText: '  - ' },
    ]);
    assert.equal(await ask('onTypeFormatting', { position: { line: 1, character: 4 }, ch: ':' }), null);
  });

  it('has nothing for a document that is not open', async () => {
    session = await startSession();
    assert.equal(await ask('formatting', {}), null);
  });
});
