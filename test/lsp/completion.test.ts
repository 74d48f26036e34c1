import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
} from 'vscode-languageserver';
import { elements } from '../features/completion-offers.js';
import { marked } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///werk/a.architectuur.yaml';

/** What VS Code announces of completion. */
const everything: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        commitCharactersSupport: true,
        preselectSupport: true,
        deprecatedSupport: true,
        tagSupport: { valueSet: [CompletionItemTag.Deprecated] },
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
      completionList: {
        itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
      },
    },
  },
};

const bouwsteen = elements('  een:\n    bouwsteen: dig█x\n');

describe('completion over the protocol', () => {
  let session: Session | undefined;
  afterEach(async () => {
    await session?.stop();
    session = undefined;
  });

  const ask = async (
    text: string,
    capabilities: ClientCapabilities,
    files: ReadonlyMap<string, string> = new Map(),
    context?: object,
  ): Promise<CompletionList | CompletionItem[] | null> => {
    session = await startSession(files, capabilities, undefined, ['file:///werk']);
    const { text: plain, offset } = marked(text);
    await session.open(uri, plain);
    const lines = plain.slice(0, offset).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    return session.client.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position,
      ...(context && { context }),
    });
  };
  const asList = (found: CompletionList | CompletionItem[] | null): CompletionList => {
    assert.ok(found && !Array.isArray(found));
    return found;
  };

  it('says once what the offers have in common, where the client knows that', async () => {
    const list = asList(await ask(bouwsteen, everything));
    const line = 5;
    assert.deepEqual(list.itemDefaults, {
      editRange: {
        insert: { start: { line: 5, character: 15 }, end: { line: 5, character: 18 } },
        replace: { start: { line, character: 15 }, end: { line, character: 19 } },
      },
      insertTextFormat: InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      data: { uri, what: 'bouwsteen', path: ['elementen', 'een', 'bouwsteen'] },
    });
    const digid = list.items.find(({ label }) => label === 'digid')!;
    assert.deepEqual(Object.keys(digid).sort(), ['filterText', 'kind', 'label', 'labelDetails', 'sortText']);
    assert.ok(JSON.stringify(list).length / list.items.length < 300);
    const ended = list.items.filter(({ tags }) => tags?.includes(CompletionItemTag.Deprecated));
    assert.ok(ended.length > 0 && ended.length < list.items.length);
  });

  it('gives a plain client plain text and whole edits', async () => {
    const items = await ask(bouwsteen, {});
    assert.ok(Array.isArray(items));
    const digid = items.find(({ label }) => label === 'digid')!;
    assert.deepEqual(digid.textEdit, {
      newText: 'digid',
      range: { start: { line: 5, character: 15 }, end: { line: 5, character: 19 } },
    });
    assert.match(digid.detail!, /^DigiD/);
    for (const item of items) {
      assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
      for (const field of [
        'labelDetails',
        'insertTextMode',
        'tags',
        'deprecated',
        'commitCharacters',
        'preselect',
      ])
        assert.ok(!(field in item), field);
    }
    const resolved = await session!.client.sendRequest<CompletionItem>('completionItem/resolve', digid);
    assert.equal((resolved.documentation as MarkupContent).kind, 'plaintext');
  });

  it('gives templates as text to a plain client, and as snippets to one that knows them', async () => {
    const text = elements('  █\n');
    const plain = asList(await ask(text, {}));
    assert.ok(plain.isIncomplete && !plain.itemDefaults);
    assert.ok(plain.items.every(({ textEdit }) => !textEdit!.newText.includes('$')));
    await session!.stop();
    const full = asList(await ask(text, everything));
    const digid = full.items.find(({ label }) => label === 'digid')!;
    assert.equal(digid.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(digid.textEditText!, /\|bestaand,gewenst,uit-te-faseren\|/);
  });

  it('describes a key, a bouwsteen and a value when asked, with the data of the list', async () => {
    const resolve = async (text: string, label: string): Promise<string> => {
      const list = asList(await ask(text, everything));
      const item = list.items.find((candidate) => candidate.label === label)!;
      assert.equal(item.documentation, undefined);
      // An editor lays the defaults under the item before it asks.
      const whole = { ...item, data: item.data === undefined ? list.itemDefaults!.data : item.data };
      const { documentation } = await session!.client.sendRequest<CompletionItem>(
        'completionItem/resolve',
        whole,
      );
      await session!.stop();
      return (documentation as MarkupContent).value;
    };
    assert.match(await resolve(bouwsteen, 'digid'), /\*\*DigiD\*\*/);
    assert.match(await resolve(elements('  een:\n    █\n'), 'eigenaar'), /organisatie/);
    assert.match(await resolve(elements('  een:\n    status: █\n'), 'gewenst'), /gewenst/);
    session = undefined;
  });

  it('brings a line to its column with an edit beside the offer', async () => {
    const list = asList(await ask(elements('  een:\n    naam: x\n   la█\n'), everything));
    const laag = list.items.find(({ label }) => label === 'laag')!;
    const start = { line: 6, character: 0 };
    assert.deepEqual(laag.additionalTextEdits, [{ range: { start, end: start }, newText: ' ' }]);
  });

  it('marks the only offer, and what ends a value in flow style', async () => {
    const text = elements('  een: { relaties: [{ bedient: █ }] }\n  twee:\n    naam: x\n');
    const list = asList(await ask(text, everything));
    const { commitCharacters } = list.itemDefaults as { commitCharacters?: string[] };
    assert.deepEqual(commitCharacters, [',', ']', '}']);
    assert.deepEqual(
      list.items.map(({ label, preselect }) => [label, preselect]),
      [['twee', true]],
    );
  });

  it('offers the files of the workspace as paths', async () => {
    const files = new Map([
      ['file:///werk/lijst/eigen.bouwstenen.yaml', 'catalogus: E\n'],
      ['file:///werk/b.architectuur.yaml', elements('  x:\n    naam: X\n')],
    ]);
    session = await startSession(files, {}, undefined, ['file:///werk']);
    const text = 'catalogi:\n  - ';
    await session.open(uri, text);
    const position = { line: 1, character: 4 };
    let items: CompletionItem[] = [];
    // The folder is read in the background.
    for (let tries = 0; tries < 100 && items.length === 0; tries++) {
      items = await session.client.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      await new Promise((done) => setTimeout(done, 5));
    }
    assert.deepEqual(
      items.map(({ label }) => label),
      ['./lijst/eigen.bouwstenen.yaml'],
    );
  });

  it('offers nothing for a space that only moves the cursor in', async () => {
    const text = elements('  een:\n    █\n');
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    assert.equal(await ask(text, {}, new Map(), context), null);
    await session!.stop();
    assert.ok(await ask(text, {}));
  });
});
