import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type FullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { head } from '../support/marked.js';
import { type Session, startSession } from './session.js';

const folder = 'file:///werk';
const a = `${folder}/a.architectuur.yaml`;
const b = `${folder}/b.architectuur.yaml`;
const c = `${folder}/c.architectuur.yaml`;
const importing = `${head}importeert:\n  b: ./b.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: b/loket\n`;
const elements = (id: string): string => `${head}elementen:\n  ${id}:\n    naam: Loket\n    laag: kanalen\n`;

const pulling: ClientCapabilities = { textDocument: { diagnostic: { relatedInformation: true } } };

const codes = (report: unknown): unknown[] =>
  (report as FullDocumentDiagnosticReport).items.map(({ code }) => code);

describe('findings on request', () => {
  let session: Session;
  afterEach(async () => {
    assert.deepEqual(session.errors, []);
    await session.stop();
  });

  const pull = (uri: string, previousResultId?: string) =>
    session.client.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
  const pullAll = (before: WorkspaceDiagnosticReport | null = null) =>
    session.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: (before?.items ?? []).flatMap(({ uri, resultId }) =>
        resultId ? [{ uri, value: resultId }] : [],
      ),
    });

  it('are announced and not sent unasked only to a client that asks', async () => {
    session = await startSession(new Map(), pulling);
    assert.ok(session.initialized.capabilities.diagnosticProvider);
    const sent: unknown[] = [];
    session.client.onNotification('textDocument/publishDiagnostics', (params) => {
      sent.push(params);
    });
    await session.open(a, importing);
    assert.deepEqual(codes(await pull(a)), ['import-ontbreekt']);
    assert.deepEqual(sent, []);
    await session.stop();
    session = await startSession(new Map(), {});
    assert.equal(session.initialized.capabilities.diagnosticProvider, undefined);
  });

  it('say that nothing changed as long as nothing did', async () => {
    session = await startSession(new Map([[b, elements('loket')]]), pulling);
    await session.open(a, importing);
    const first = await pull(a);
    assert.deepEqual([first.kind, first.items], ['full', []]);
    assert.equal((await pull(a, first.resultId)).kind, 'unchanged');
    await session.open(b, elements('balie'));
    assert.deepEqual(codes(await pull(a, first.resultId)), ['element-onbekend']);
  });

  it('cover the whole workspace, and then only what changed and what refers to it', async () => {
    const disk = new Map([
      [a, importing],
      [b, elements('loket')],
      [c, elements('Fout id')],
    ]);
    session = await startSession(disk, pulling, 'nl', [folder]);
    const first = await pullAll();
    assert.deepEqual(
      first.items.map((item) => [item.uri, item.kind, codes(item)]),
      [
        [a, 'full', []],
        [b, 'full', []],
        [c, 'full', ['schema-vorm']],
      ],
    );
    await session.open(b, elements('balie'));
    const second = await pullAll(first);
    assert.deepEqual(
      second.items.map(({ uri, kind, version }) => [uri, kind, version]),
      [
        [a, 'full', null],
        [b, 'unchanged', 1],
        [c, 'unchanged', null],
      ],
    );
    assert.deepEqual(codes(second.items[0]), ['element-onbekend']);
  });

  it('wait for the next change where there is nothing to tell, and end when the client gives up', async () => {
    session = await startSession(new Map([[a, elements('een')]]), pulling, 'nl', [folder]);
    const first = await pullAll();
    let answered = false;
    const waiting = pullAll(first).then((report) => {
      answered = true;
      return report;
    });
    await session.client.sendRequest('textDocument/hover', {
      textDocument: { uri: a },
      position: { line: 0, character: 0 },
    });
    assert.equal(answered, false);
    await session.open(a, elements('Een'));
    assert.deepEqual(codes((await waiting).items[0]), ['schema-vorm']);
  });

  describe('in parts', () => {
    const files = new Map(
      Array.from({ length: 100 }, (_, at) => {
        const uri = `${folder}/${String(at).padStart(3, '0')}.architectuur.yaml`;
        return [uri, elements(at === 70 ? 'Een' : 'een')];
      }),
    );

    /** Asks for a report in parts; what came as parts, and then as the answer. */
    const pullParts = async (previousResultIds: readonly { uri: string; value: string }[] = []) => {
      const parts: WorkspaceDiagnosticReport[] = [];
      session.client.onNotification('$/progress', ({ token, value }) => {
        if (token === 'delen') parts.push(value);
      });
      const answer = await session.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds,
        partialResultToken: 'delen',
      });
      return { parts, answer };
    };

    it('come before the answer, which then has nothing more, and are together the same report', async () => {
      session = await startSession(files, pulling, 'nl', [folder]);
      const { parts, answer } = await pullParts();
      assert.deepEqual(answer.items, []);
      assert.deepEqual(
        parts.map(({ items }) => items.length),
        [32, 32, 32, 4],
      );
      const whole = await pullAll();
      assert.deepEqual(
        parts.flatMap(({ items }) => items),
        whole.items,
      );
      assert.deepEqual(codes(whole.items[70]), ['schema-vorm']);
    });

    it('are not made of a short report, nor of what did not change', async () => {
      session = await startSession(files, pulling, 'nl', [folder]);
      const whole = await pullAll();
      const known = whole.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
      const changed = `${folder}/003.architectuur.yaml`;
      await session.open(changed, elements('Twee'));
      const { parts, answer } = await pullParts(known);
      assert.deepEqual(parts, []);
      assert.equal(answer.items.length, 100);
      assert.deepEqual(
        answer.items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri),
        [changed],
      );
    });

    it('stop when the client gives up', async () => {
      session = await startSession(files, pulling, 'nl', [folder]);
      const source = new CancellationTokenSource();
      let parts = 0;
      session.client.onNotification('$/progress', ({ token }) => {
        if (token !== 'delen') return;
        parts++;
        source.cancel();
      });
      const params = { previousResultIds: [], partialResultToken: 'delen' };
      await assert.rejects(
        session.client.sendRequest('workspace/diagnostic', params, source.token),
        /cancelled/,
      );
      assert.ok(parts >= 1 && parts < 4, `${parts} parts`);
    });
  });

  it('vanish with their file', async () => {
    const disk = new Map([[a, elements('Een')]]);
    session = await startSession(disk, pulling, 'nl', [folder]);
    const first = await pullAll();
    disk.delete(a);
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: a, type: 3 }],
    });
    assert.deepEqual(
      (await pullAll(first)).items.map((item) => [item.uri, codes(item)]),
      [[a, []]],
    );
  });
});
