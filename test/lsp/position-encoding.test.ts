import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { documentsIn } from '../../server/src/lsp/position-encoding.js';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const line = 'a\u00e9\u{1f600}e\u0301z';

describe('positions in another encoding', () => {
  for (const [encoding, counts] of [
    ['utf-16', [0, 1, 2, 4, 5, 6, 7]],
    ['utf-8', [0, 1, 3, 7, 8, 10, 11]],
    ['utf-32', [0, 1, 2, 3, 4, 5, 6]],
  ] as const) {
    it(`${encoding}: offsets to positions and back`, () => {
      const document = documentsIn(() => encoding).create(
        'file:///a',
        'x',
        1,
        `eerste\r\n${line}\r\nlaatste`,
      );
      const offsets = [0, 1, 2, 4, 5, 6, 7].map((at) => at + 8);
      assert.deepEqual(
        offsets.map((offset) => document.positionAt(offset)),
        counts.map((character) => ({ line: 1, character })),
      );
      assert.deepEqual(
        counts.map((character) => document.offsetAt({ line: 1, character })),
        offsets,
      );
      assert.equal(
        document.getText({
          start: { line: 1, character: counts[2] },
          end: { line: 1, character: counts[3] },
        }),
        '\u{1f600}',
      );
      // Behind the end of a line or of the text.
      assert.equal(document.offsetAt({ line: 1, character: 99 }), 15);
      assert.equal(document.offsetAt({ line: 9, character: 9 }), document.getText().length);
    });

    it(`${encoding}: changes that build on each other`, () => {
      const documents = documentsIn(() => encoding);
      const document = documents.create('file:///a', 'x', 1, `${line}\n${line}`);
      const at = (character: number) => ({ line: 1, character });
      documents.update(
        document,
        [
          { range: { start: at(counts[1]), end: at(counts[3]) }, text: '\u{1f680}' },
          { range: { start: at(counts[1]), end: at(counts[1] + (counts[3] - counts[2])) }, text: '' },
        ],
        2,
      );
      assert.equal(document.getText(), `${line}\nae\u0301z`);
      assert.equal(document.version, 2);
    });
  }

  it('a position inside a character stands before it', () => {
    const document = documentsIn(() => 'utf-8').create('file:///a', 'x', 1, line);
    assert.equal(document.offsetAt({ line: 0, character: 5 }), 2);
  });

  describe('in a session', () => {
    let session: Session;
    afterEach(() => session.stop());

    it('answers in the encoding that the client prefers', async () => {
      session = await startSession(new Map(), { general: { positionEncodings: ['utf-8', 'utf-16'] } });
      assert.equal(session.initialized.capabilities.positionEncoding, 'utf-8');
      const uri = 'file:///a.architectuur.yaml';
      await session.open(uri, `${head}elementen:\n  "\u{1f600}": { bouwsteen: digid }\n`);
      const hover = await session.client.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 4, character: 26 },
      });
      assert.deepEqual(hover.range, { start: { line: 4, character: 23 }, end: { line: 4, character: 28 } });
      await session.change(uri, 2, [
        { range: { start: { line: 4, character: 23 }, end: { line: 4, character: 28 } }, text: 'brp' },
      ]);
      const { diagnostics } = await session.findings(uri, 2);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['schema-vorm'],
      );
    });
  });
});
