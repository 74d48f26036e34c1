import assert from 'node:assert/strict';
import type { Files } from '../../server/src/core/files.js';
import { createProject } from '../../server/src/core/project.js';
import { createBackground } from '../../server/src/lsp/background.js';
import { analysedNotification } from '../../server/src/lsp/protocol.js';
import { createWorkspace } from '../../server/src/lsp/workspace.js';
import { head, world } from '../support/marked.js';
import { startSession } from './session.js';

const text = (bouwsteen: string): string => `${head}elementen:\n  een:\n    bouwsteen: ${bouwsteen}\n`;
const never = (): boolean => false;

/** A workspace over files in memory, with what was shown of its reading. */
function workspaceOver(disk: Map<string, string>) {
  const files: Files = {
    read: async (uri) => disk.get(uri) ?? null,
    list: async (folder) => [...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
  };
  const project = createProject(files, world);
  const shown: string[] = [];
  const workspace = createWorkspace(
    project,
    files,
    async (total) => ({
      report: (done) => shown.push(`${done}/${total}`),
      done: () => shown.push('done'),
    }),
    assert.fail,
  );
  const mentioning = async (id: string): Promise<string[]> =>
    (await workspace.mentioning([id], never)).map(({ document }) => document.uri);
  return { project, workspace, shown, mentioning };
}

describe('the workspace', () => {
  it('finds the documents of all its folders in which an id occurs, in one order', async () => {
    const { workspace, shown, mentioning } = workspaceOver(
      new Map([
        ['file:///b/twee.architectuur.yaml', text('digid')],
        ['file:///a/een.architectuur.yaml', text('digid')],
        ['file:///a/diep/drie.architectuur.yaml', text('brp')],
        ['file:///c/buiten.architectuur.yaml', text('digid')],
      ]),
    );
    workspace.addFolder('file:///b');
    workspace.addFolder('file:///a');
    assert.deepEqual(await mentioning('digid'), [
      'file:///a/een.architectuur.yaml',
      'file:///b/twee.architectuur.yaml',
    ]);
    assert.deepEqual(shown.toSorted(), ['1/1', '1/2', '2/2', 'done', 'done']);
    workspace.removeFolder('file:///b');
    assert.deepEqual(await mentioning('digid'), ['file:///a/een.architectuur.yaml']);
  });

  it('keeps what another folder still holds', async () => {
    const { workspace, mentioning } = workspaceOver(
      new Map([['file:///a/b/x.architectuur.yaml', text('brp')]]),
    );
    workspace.addFolder('file:///a');
    workspace.addFolder('file:///a/b');
    await workspace.ready();
    workspace.removeFolder('file:///a/b');
    assert.deepEqual(await mentioning('brp'), ['file:///a/b/x.architectuur.yaml']);
  });

  it('lets text that is open win over the disk, and works without a folder', async () => {
    const uri = 'file:///a/een.architectuur.yaml';
    const { project, workspace, mentioning } = workspaceOver(new Map([[uri, text('digid')]]));
    project.update('file:///los.architectuur.yaml', text('brp'));
    assert.deepEqual(await mentioning('brp'), ['file:///los.architectuur.yaml']);
    workspace.addFolder('file:///a');
    project.update(uri, text('brp'));
    assert.deepEqual(await mentioning('digid'), []);
    assert.deepEqual(await mentioning('brp'), [uri, 'file:///los.architectuur.yaml']);
    project.close(uri);
    assert.deepEqual(await mentioning('digid'), [uri]);
  });

  it('follows files that are made, changed and removed', async () => {
    const disk = new Map([['file:///a/een.architectuur.yaml', text('digid')]]);
    const { project, workspace, mentioning } = workspaceOver(disk);
    workspace.addFolder('file:///a');
    await workspace.ready();
    const heard: (string | null)[] = [];
    workspace.onChange((uri) => heard.push(uri));
    const change = (uri: string): void => {
      project.changedOnDisk(uri);
      workspace.changedOnDisk(uri);
    };
    disk.set('file:///a/nieuw.monitor.yaml', 'monitor: M\nvoorzieningen:\n  digid: {}\n');
    change('file:///a/nieuw.monitor.yaml');
    disk.set('file:///a/een.architectuur.yaml', text('brp'));
    change('file:///a/een.architectuur.yaml');
    assert.deepEqual(await mentioning('digid'), ['file:///a/nieuw.monitor.yaml']);
    disk.delete('file:///a/nieuw.monitor.yaml');
    change('file:///a/nieuw.monitor.yaml');
    disk.set('file:///elders/x.architectuur.yaml', text('digid'));
    change('file:///elders/x.architectuur.yaml');
    assert.deepEqual(await mentioning('digid'), []);
    assert.equal(heard.length, 4);
  });

  it('stops when nobody waits any more', async () => {
    const { workspace } = workspaceOver(new Map([['file:///a/een.architectuur.yaml', text('digid')]]));
    workspace.addFolder('file:///a');
    assert.deepEqual(await workspace.mentioning(['digid'], () => true), []);
  });

  it('takes the last one of two readings of a file, in whatever order they end', async () => {
    const uri = 'file:///a/een.architectuur.yaml';
    const ends: ((text: string) => void)[] = [];
    const files: Files = {
      read: () => new Promise((resolve) => ends.push(resolve)),
      list: async () => [],
    };
    const project = createProject(files, world);
    const silent = { report: () => undefined, done: () => undefined };
    const workspace = createWorkspace(project, files, async () => silent, assert.fail);
    workspace.addFolder('file:///a');
    workspace.changedOnDisk(uri);
    workspace.changedOnDisk(uri);
    ends[1]!(text('brp'));
    ends[0]!(text('digid'));
    await workspace.ready();
    assert.deepEqual(
      (await workspace.facts()).map(({ words }) => [...words]),
      [['een', 'brp']],
    );
  });

  it('forgets what was still being read of a folder that went', async () => {
    let end: (text: string) => void = assert.fail;
    const files: Files = {
      read: () =>
        new Promise((resolve) => {
          end = resolve;
        }),
      list: async () => ['file:///a/een.architectuur.yaml'],
    };
    const silent = { report: () => undefined, done: () => undefined };
    const workspace = createWorkspace(createProject(files, world), files, async () => silent, assert.fail);
    workspace.addFolder('file:///a');
    await new Promise((resolve) => setImmediate(resolve));
    workspace.removeFolder('file:///a');
    end(text('digid'));
    await workspace.ready();
    assert.deepEqual(await workspace.facts(), []);
  });
});

describe('work in the background', () => {
  it('is done one slice in a turn, with everything else that arrived before the next', async () => {
    const background = createBackground(setImmediate);
    const done: string[] = [];
    const slices = ['een', 'twee'].map((name) =>
      background.turn().then(() => {
        done.push(name);
        // Arrives while the slice is done, as a message would.
        setImmediate(() => done.push(`behind ${name}`));
      }),
    );
    await Promise.all(slices);
    assert.deepEqual(done, ['een', 'behind een', 'twee']);
  });

  it('waits after a letter, and goes on in the end although letters keep coming', async () => {
    const background = createBackground(setImmediate);
    const typing = setInterval(() => background.disturbed(), 1);
    const order: string[] = [];
    background.disturbed();
    const slice = background.turn().then(() => order.push('slice'));
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    order.push('five turns');
    await slice;
    clearInterval(typing);
    assert.deepEqual(order, ['five turns', 'slice']);
  });
});

describe('a session in a large workspace', () => {
  const folder = 'file:///veel';
  const many = (count: number): Map<string, string> =>
    new Map(
      Array.from({ length: count }, (_, at) => [`${folder}/deel-${at}.architectuur.yaml`, text('digid')]),
    );

  it('answers and checks while files are read, and shows how far that is', async () => {
    const progress: string[] = [];
    const session = await startSession(
      many(400),
      { window: { workDoneProgress: true }, textDocument: { publishDiagnostics: { versionSupport: true } } },
      'nl',
      [folder],
    );
    const { client } = session;
    client.onRequest('window/workDoneProgress/create', () => null);
    client.onNotification('$/progress', ({ value }: { value: { kind: string; message?: string } }) => {
      progress.push(value.message ?? value.kind);
    });
    const uri = `${folder}/deel-7.architectuur.yaml`;
    const order: string[] = [];
    const whole = client.sendRequest<unknown[]>('workspace/symbol', { query: 'een' }).then((found) => {
      order.push('all files');
      return found;
    });
    await session.open(uri, text('digd'));
    assert.equal((await session.findings(uri, 1)).diagnostics.length, 1);
    order.push('opened');
    // Letter after letter, each only when the findings of the one before it are there.
    for (let version = 2; version < 9; version++) {
      await session.change(uri, version, [{ text: text(version % 2 ? 'digd' : 'digid') }]);
      assert.equal((await session.findings(uri, version)).diagnostics.length, version % 2);
      order.push(`letter ${version}`);
    }
    const hover = await client.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 5, character: 16 },
    });
    assert.ok(hover);
    order.push('hover');
    assert.ok((await whole).length > 100);
    const letters = [2, 3, 4, 5, 6, 7, 8].map((version) => `letter ${version}`);
    assert.deepEqual(order, ['opened', ...letters, 'hover', 'all files']);
    assert.equal(progress[0], 'begin');
    assert.ok(progress.includes('200 van 400'), progress.join());
    assert.equal(progress.at(-1), 'end');
    await session.stop();
  });

  it('checks what depends on a change and nothing else, what was looked at last first', async () => {
    const importing = `${head}importeert:\n  d: ./gedeeld.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: d/loket\n`;
    const shared = (id: string): string => `${head}elementen:\n  ${id}:\n    naam: N\n    laag: kanalen\n`;
    const session = await startSession();
    const { client } = session;
    const uriOf = (name: string): string => `${folder}/${name}.architectuur.yaml`;
    const analysed: string[] = [];
    client.onNotification(analysedNotification, ({ uri }: { uri: string }) => {
      analysed.push(uri.slice(folder.length + 1).split('.')[0]!);
    });
    const ask = (name: string): Promise<unknown> =>
      client.sendRequest('textDocument/hover', {
        textDocument: { uri: uriOf(name) },
        position: { line: 0, character: 0 },
      });
    await session.open(uriOf('gedeeld'), shared('loket'));
    for (const name of ['a', 'b', 'los', 'c']) {
      await session.open(uriOf(name), name === 'los' ? text('digid') : importing);
      await session.findings(uriOf(name));
    }
    // The editor shows b, as its questions tell.
    await ask('b');
    analysed.length = 0;
    await session.change(uriOf('gedeeld'), 2, [{ text: shared('balie') }]);
    await session.findings(uriOf('gedeeld'), 2);
    // Between documents that take long, questions come first.
    for (let turn = 0; turn < 100 && analysed.length < 4; turn++) await ask('los');
    assert.deepEqual(analysed, ['gedeeld', 'b', 'c', 'a']);
    for (const name of ['a', 'b', 'c']) {
      assert.deepEqual(
        (await session.findings(uriOf(name))).diagnostics.map(({ code }) => code),
        ['element-onbekend'],
      );
    }
    analysed.length = 0;
    await session.change(uriOf('a'), 2, [{ text: importing.replace('d/loket', 'd/balie') }]);
    await session.findings(uriOf('a'), 2);
    for (let turn = 0; turn < 10; turn++) await ask('los');
    assert.deepEqual(analysed, ['a']);
    await session.stop();
  });
});
