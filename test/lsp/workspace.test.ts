import assert from 'node:assert/strict';
import type { Files } from '../../server/src/core/files.js';
import { createProject } from '../../server/src/core/project.js';
import { createWorkspace } from '../../server/src/lsp/workspace.js';
import { head, world } from '../support/marked.js';

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
});
