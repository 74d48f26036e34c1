import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { head } from '../support/marked.js';
import { fullClient, type Session, startSession } from './session.js';

const uri = 'file:///werk/team/a.architectuur.yaml';
const config = 'file:///werk/bouwstenen.config.yaml';
const baseline = 'file:///werk/bouwstenen.baseline.json';
const text = `${head}elementen:\n  een:\n    bouwsteen: digidd\n`;
const level = (word: string): string => `regels:\n  bouwsteen-onbekend: ${word}\n`;

describe('a configuration in the editor', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  /** The severity of the one finding of the document, or none. */
  const severity = async (version = 1): Promise<number | undefined> => {
    const { diagnostics } = await session.findings(uri, version);
    return diagnostics.find(({ code }) => code === 'bouwsteen-onbekend')?.severity;
  };
  /** Waits until the finding has this severity; findings are sent when they changed. */
  const becomes = async (expected: number | undefined): Promise<void> => {
    for (let turn = 0; turn < 500; turn++) {
      if ((await severity()) === expected) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.equal(await severity(), expected);
  };
  const changedOnDisk = (changed: string) =>
    session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: changed, type: 2 }],
    });

  it('is read from disk, and again when it changed', async () => {
    const files = new Map([[config, level('tip')]]);
    session = await startSession(files, fullClient, 'nl', ['file:///werk']);
    await session.open(uri, text);
    assert.equal(await severity(), 4);
    files.set(config, level('waarschuwing'));
    await changedOnDisk(config);
    await becomes(2);
  });

  it('counts while it is typed, for the documents that are open', async () => {
    session = await startSession(new Map());
    await session.open(uri, text);
    assert.equal(await severity(), 1);
    await session.open(config, level('opmerking'));
    await becomes(3);
    await session.change(config, 2, [{ text: level('uit') }]);
    await becomes(undefined);
    await session.close(config);
    await becomes(1);
  });

  it('has findings, completion and hover of its own', async () => {
    session = await startSession(new Map());
    await session.open(config, 'regels:\n  bouwsten-onbekend: uit\n  \n');
    const { diagnostics } = await session.findings(config);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['regel-onbekend'],
    );
    const at = (line: number, character: number) => ({
      textDocument: { uri: config },
      position: { line, character },
    });
    const offers = await session.client.sendRequest<{ items?: { label: string }[] }>(
      'textDocument/completion',
      at(2, 2),
    );
    const items = offers.items ?? (offers as unknown as { label: string }[]);
    assert.ok(items.some(({ label }) => label === 'element-onbekend'));
    const hover = await session.client.sendRequest<{ contents: { value: string } }>(
      'textDocument/hover',
      at(0, 2),
    );
    assert.match(hover.contents.value, /anders gelden dan de preset/);
  });

  it('has no say over what a plain client asks: every request is answered', async () => {
    session = await startSession(new Map(), {});
    await session.open(config, level('uit'));
    for (const request of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'formatting']) {
      await session.client.sendRequest(`textDocument/${request}`, {
        textDocument: { uri: config },
        options: { tabSize: 2, insertSpaces: true },
      });
    }
    assert.deepEqual((await session.findings(config, 0)).diagnostics, []);
  });

  it('comes with a baseline, whose findings are hints', async () => {
    const known = {
      'team/a.architectuur.yaml': { 'bouwsteen-onbekend · elementen/een/bouwsteen · digidd': 1 },
    };
    const files = new Map([[baseline, JSON.stringify({ version: 1, files: known })]]);
    session = await startSession(files, fullClient, 'nl', ['file:///werk']);
    await session.open(uri, text);
    assert.equal(await severity(), 4);
    files.delete(baseline);
    await changedOnDisk(baseline);
    await becomes(1);
  });
});

describe('the page about a finding', () => {
  const hrefs = async (capabilities: ClientCapabilities): Promise<(string | undefined)[]> => {
    const session = await startSession(new Map(), capabilities);
    await session.open(uri, text.replace('0.1.0', '0.1'));
    const { diagnostics } = await session.findings(uri);
    assert.deepEqual(session.errors, []);
    await session.stop();
    return diagnostics.map(({ codeDescription }) => codeDescription?.href);
  };
  const pages = 'https://github.com/bouwstenen/bouwstenen/blob/main/docs/regels';

  it('is linked for a client that shows such links', async () => {
    const publishDiagnostics = {
      ...fullClient.textDocument!.publishDiagnostics,
      codeDescriptionSupport: true,
    };
    const found = await hrefs({ textDocument: { publishDiagnostics } });
    assert.ok(found.includes(`${pages}/bouwsteen-onbekend.md`), found.join());
    assert.ok(found.includes(`${pages}/README.md#schema-type`), found.join());
  });

  it('is not for others', async () => {
    const found = await hrefs(fullClient);
    assert.ok(found.length > 1 && found.every((href) => href === undefined));
  });

  it('is linked for clients that ask for findings', async () => {
    const session = await startSession(new Map(), {
      textDocument: { diagnostic: { codeDescriptionSupport: true } },
    });
    await session.open(uri, text);
    const report = await session.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const { items } = report as FullDocumentDiagnosticReport;
    assert.ok(
      items.some(({ codeDescription }) => codeDescription?.href === `${pages}/bouwsteen-onbekend.md`),
    );
    await session.stop();
  });
});
