import assert from 'node:assert/strict';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { collectGarbage } from '../support/garbage.js';
import { head } from '../support/marked.js';

const read = (text: string, previous?: ParsedDocument): ParsedDocument =>
  readDocument('file:///proef/proef.architectuur.yaml', text, 'architectuur', previous);

const naming = (name: string): string => `naam: Onderdeel ${name} van het geheel`;

describe('what a document keeps of its earlier versions', () => {
  it('is not the whole text for each item that was edited', async () => {
    const count = 40;
    const filler = `    omschrijving: ${'een lange regel over wat dit onderdeel doet '.repeat(250)}\n`;
    const items = Array.from(
      { length: count },
      (_, at) => `  deel-${at}:\n    ${naming(`${at}`)}\n${filler}`,
    );
    const document = { now: read(`${head}elementen:\n${items.join('')}`) };
    await collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < count; at++) {
      const text = document.now.source.text.replace(naming(`${at}`), naming(`met nummer ${at}`));
      document.now = read(text, document.now);
    }
    await collectGarbage();
    const texts = (process.memoryUsage().heapUsed - before) / document.now.source.text.length;
    // One copy of the pieces and one text; as many texts as edits would be forty.
    assert.ok(texts < 10, `${texts.toFixed(1)} texts were kept`);
    assert.equal(document.now.source.items.length, count);
  });

  it('is nothing of an item that is gone', async () => {
    const text = `${head}elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n`;
    const before = (): { now: ParsedDocument; gone: WeakRef<object> } => {
      const first = read(text);
      return {
        now: read(text.replace('naam: y', 'naam: z'), first),
        gone: new WeakRef(first.source.items[1]!.value!),
      };
    };
    const { now, gone } = before();
    await collectGarbage();
    assert.ok(gone.deref() === undefined, 'the item is still there');
    assert.equal(now.source.items.length, 2);
  });
});
