import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, program, root } from './cli.js';

/** The command line, copied alone into an empty folder, with nothing in its environment to lean on. */
describe('cli.js by itself', () => {
  let folder: ReturnType<typeof folderWith>;
  before(() => {
    folder = folderWith({
      'loket.architectuur.yaml': readFileSync(path.join(root, 'samples/toegang.architectuur.yaml')),
    });
    cpSync(program, path.join(folder.path, 'cli.js'));
  });
  after(() => folder.remove());
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['cli.js', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH: '' },
    });
    return { code: status, out: stdout, err: stderr };
  };

  for (const [args, says] of [
    [['check'], /1 bestand gecontroleerd: niets gevonden/],
    [['check', '--format', 'sarif'], /"version": ?"2\.1\.0"/],
    [['render', 'loket.architectuur.yaml'], /^<svg /],
    [['report', 'loket.architectuur.yaml', '--format', 'html'], /^<!doctype html>/i],
    [['catalogue', 'digid'], /DigiD/],
    [['stats', 'digid'], /557\.008\.812/],
    [['figures', '--format', 'csv'], /authenticaties-totaal/],
    [['rules', 'element-los'], /element-los/],
    [['schema', 'config'], /"title": "Configuratie"/],
    [['diff', 'loket.architectuur.yaml', 'loket.architectuur.yaml'], /./],
    [['init', '--yes', '--folder', 'nieuw'], /Geschreven: nieuw\/bouwstenen\.config\.yaml/],
    [['--version'], /^\d+\.\d+\.\d+/],
  ] as const) {
    it(`can ${args.join(' ')}`, () => {
      const { code, out, err } = run(...args);
      assert.equal(code, 0, err);
      assert.match(out, says);
    });
  }

  for (const format of ['png', 'pdf']) {
    it(`says what to do for ${format}, and leaves nothing half`, () => {
      const before = readdirSync(folder.path);
      const { code, err } = run('render', 'loket.architectuur.yaml', '-o', `uit.${format}`);
      assert.equal(code, 2);
      assert.match(err, /^bouwstenen: [^\n]+\n$/);
      assert.match(err, /Neem het npm-pakket bouwstenen, of kies svg/);
      assert.deepEqual(readdirSync(folder.path), before);
    });
  }
});
