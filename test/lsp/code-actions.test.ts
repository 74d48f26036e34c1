import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Command,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const uri = 'file:///proef/a.architectuur.yaml';
const text = `${head.replace('0.1.0', '0.1')}elementen:\n  inloggen:\n    bouwsteen: digidd\n    relaties:\n      - benadert: brp\n`;

const literals: ClientCapabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } } },
  },
};
const modern: ClientCapabilities = {
  textDocument: {
    codeAction: {
      ...literals.textDocument!.codeAction,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

describe('code actions', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  const start = async (
    capabilities: ClientCapabilities,
    content = text,
    files = new Map<string, string>(),
  ) => {
    session = await startSession(files, capabilities, 'nl', files.size > 0 ? ['file:///proef'] : []);
    await session.open(uri, content);
    await session.findings(uri);
  };
  const ask = (line: number, character: number, context: Partial<CodeActionContext> = {}) =>
    session.client.sendRequest<(CodeAction & Command)[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character }, end: { line, character } },
      context: { diagnostics: [], ...context },
    });
  const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

  it('mend and silence the finding at the cursor, the best first', async () => {
    await start(literals);
    const actions = await ask(5, 16, { only: ['quickfix'] });
    assert.deepEqual(titles(actions), [
      'Vervang door `digid`',
      'Maak er een eigen element van, met `naam` en `laag`',
      'Negeer `bouwsteen-onbekend` hier, met een reden',
      'Negeer `bouwsteen-onbekend` in dit hele bestand, met een reden',
    ]);
    assert.deepEqual(actions[0]!.edit, {
      changes: {
        [uri]: [
          { range: { start: { line: 5, character: 15 }, end: { line: 5, character: 21 } }, newText: 'digid' },
        ],
      },
    });
    assert.ok(actions.every((action) => !('isPreferred' in action)));
  });

  it('carry the findings that they are about', async () => {
    await start(literals);
    const { diagnostics } = await session.findings(uri);
    const [action] = await ask(5, 16, { diagnostics });
    assert.deepEqual(
      action!.diagnostics?.map(({ code }) => code),
      ['bouwsteen-onbekend'],
    );
  });

  it('use versions, snippets and preference where the client knows them', async () => {
    await start(modern);
    const actions = await ask(5, 16, { only: ['quickfix'] });
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred ?? false),
      [true, false, false, false],
    );
    const [change] = actions[2]!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change, {
      textDocument: { uri, version: 1 },
      edits: [
        {
          range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
          snippet: { kind: 'snippet', value: '    # bouwstenen-negeer bouwsteen-onbekend: $0\n' },
        },
      ],
    });
  });

  it('put a snippet over several lines at the beginning of one, where no editor indents it', async () => {
    await start(modern);
    const [, free] = await ask(5, 16, { only: ['quickfix'] });
    const [change] = free!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.edits, [
      {
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 21 } },
        snippet: { kind: 'snippet', value: `    naam: Digidd\n    laag: \${1:applicaties}` },
      },
    ]);
  });

  it('keep the stop in its place where several keys are added', async () => {
    const lacking = `${head}elementen:\n  loket:\n    status: gewenst\n`;
    await start(modern, lacking);
    const action = (await ask(4, 3)).find(({ title }) => title === 'Voeg `naam` en `laag` toe');
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change!.edits, [
      {
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 4 } },
        snippet: { kind: 'snippet', value: `    naam: Loket\n    laag: \${1:applicaties}\n    ` },
      },
    ]);
  });

  it('respect the kinds that are asked for', async () => {
    await start(literals);
    assert.deepEqual(titles(await ask(5, 16, { only: ['source'] })), ['Herstel alles wat zeker is']);
    assert.deepEqual(titles(await ask(5, 16, { only: ['source.fixAll.eslint'] })), []);
    assert.deepEqual(titles(await ask(5, 16, { only: ['refactor.inline'] })), []);
    assert.ok((await ask(5, 16, { only: ['refactor'] })).every(({ kind }) => kind!.startsWith('refactor.')));
  });

  it('fix all that is certain, on request only', async () => {
    await start(literals);
    const [all] = await ask(0, 0, { only: ['source.fixAll'] });
    assert.deepEqual(
      all!.edit!.changes![uri]!.map(({ newText }) => newText.trim()),
      ['"0.1"'],
    );
    assert.ok(!titles(await ask(0, 0, { triggerKind: 2 })).includes(all!.title));
  });

  it('fill in the edits of a whole file later, for clients that ask so', async () => {
    await start(modern);
    const all = (await ask(0, 0)).find(({ kind }) => kind === 'source.fixAll.bouwstenen')!;
    assert.equal(all.edit, undefined);
    const resolved = await session.client.sendRequest<CodeAction>('codeAction/resolve', all);
    assert.match(JSON.stringify(resolved.edit), /\\"0\.1\\"/);
    assert.equal(session.initialized.capabilities.executeCommandProvider, undefined);
  });

  it('say why there is nothing to fix, to clients that show it', async () => {
    await start(modern, `${head}elementen: {}\n`);
    const [all] = await ask(0, 0, { only: ['source.fixAll.bouwstenen'] });
    assert.match(all!.disabled!.reason, /niets/);
  });

  it('offer the files that a path may have meant', async () => {
    const broken = `${head}importeert:\n  toegang: ./toegan.architectuur.yaml\nelementen: {}\n`;
    await start(
      literals,
      broken,
      new Map([['file:///proef/gdi/toegang.architectuur.yaml', `${head}elementen: {}\n`]]),
    );
    // Answers when all files are read.
    await session.client.sendRequest('workspace/symbol', { query: '' });
    assert.equal((await ask(4, 15))[0]!.title, 'Vervang door `./gdi/toegang.architectuur.yaml`');
  });

  it('are commands for clients that know nothing else', async () => {
    await start({ textDocument: { codeAction: {} }, workspace: { applyEdit: true } });
    assert.equal(session.initialized.capabilities.codeActionProvider, true);
    const applied: unknown[] = [];
    session.client.onRequest('workspace/applyEdit', ({ edit }: { edit: unknown }) => {
      applied.push(edit);
      return { applied: true };
    });
    const [first] = await ask(5, 16);
    assert.equal(first!.edit, undefined);
    await session.client.sendRequest('workspace/executeCommand', {
      command: first!.command,
      arguments: first!.arguments,
    });
    assert.match(JSON.stringify(applied), /"newText":"digid"/);
  });

  it('are not announced to clients that can do nothing with them', async () => {
    await start({ textDocument: { codeAction: {} } });
    assert.equal(session.initialized.capabilities.codeActionProvider, undefined);
    assert.deepEqual(await ask(5, 16), []);
  });

  it('answer for a document that is not there, and for broken text', async () => {
    await start(literals, `${head}elementen:\n  een: {{\n`);
    assert.ok(Array.isArray(await ask(4, 8)));
    const none = await session.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri: 'file:///proef/weg.architectuur.yaml' },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    assert.equal(none, null);
  });

  it('put keys and elements in their order, or tell that there is nothing to move', async () => {
    const mixed = `${head}elementen:\n  bag:\n    bouwsteen: bag\n  balie:\n    laag: kanalen\n    naam: Balie\n`;
    await start(modern, mixed);
    const kind = 'source.sortKeys.bouwstenen';
    const [action] = await ask(0, 0, { only: [kind] });
    const [{ edits }] = action!.edit!.documentChanges as [TextDocumentEdit];
    const sorted = TextDocument.applyEdits(
      TextDocument.create(uri, 'bouwstenen', 1, mixed),
      edits.map((edit) => ('newText' in edit ? edit : assert.fail('a plain edit'))),
    );
    assert.equal(
      sorted,
      `${head}elementen:\n  balie:\n    naam: Balie\n    laag: kanalen\n  bag:\n    bouwsteen: bag\n`,
    );
    await session.change(uri, 2, [{ text: sorted }]);
    assert.match((await ask(0, 0, { only: [kind] }))[0]!.disabled!.reason, /al in volgorde/);
  });
});
