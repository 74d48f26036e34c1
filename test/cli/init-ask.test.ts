import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { type InitOptions, init } from '../../server/src/cli/init/init.js';
import type { Taal } from '../../server/src/core/taal.js';
import { folderWith } from './cli.js';

describe('init, asking', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeEach(() => {
    folder = folderWith({});
  });
  afterEach(() => folder.remove());

  /** Answers each question when it has been put; where there is no answer left, the input ends. */
  async function asked(answers: readonly string[], options: Partial<InitOptions> = {}, taal: Taal = 'nl') {
    const input = new PassThrough();
    const output = new PassThrough();
    const left = [...answers];
    let shown = '';
    let out = '';
    output.on('data', (data: Buffer) => {
      shown += data.toString();
      if (!/[?)\]] $/.test(shown)) return;
      const answer = left.shift();
      if (answer === undefined) input.end();
      else input.write(`${answer}\n`);
    });
    const terminal = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        shown += text;
      },
      cwd: folder.path,
      colours: false,
    };
    const code = await init(
      {
        given: {},
        folder: 'loket',
        yes: false,
        version: '1.2.3',
        conversation: { input, output },
        ...options,
      },
      { terminal, taal },
    ).catch((error: Error) => error.message);
    return { code, out, shown, left };
  }

  it('asks everything, and writes what was answered', async () => {
    const { code, shown, left } = await asked(['Loket', 'Gemeente X', '2035', 'streng', 'gitlab']);
    assert.equal(code, 0, shown);
    assert.deepEqual(left, []);
    const text = readFileSync(path.join(folder.path, 'loket/loket.architectuur.yaml'), 'utf8');
    assert.match(text, /^architectuur: Loket\n/m);
    assert.match(text, /^horizon: 2035\neigenaar: Gemeente X\n/m);
    assert.ok(existsSync(path.join(folder.path, 'loket/.gitlab-ci.yml')));
  });

  it('shows the choices and the defaults, and takes those for an empty answer', async () => {
    const { code, shown } = await asked(['', '', '', '', '']);
    assert.equal(code, 0);
    assert.match(shown, /Hoe heet de architectuur\? \[Loket\] /);
    assert.match(shown, /Welke regels gelden\? \(aanbevolen, streng, alleen-schema\) \[aanbevolen\] /);
    assert.deepEqual(readdirSync(path.join(folder.path, 'loket')).sort(), [
      '.vscode',
      'bouwstenen.config.yaml',
      'loket.architectuur.yaml',
    ]);
  });

  it('asks in English', async () => {
    const { shown } = await asked(['', '', '', '', ''], {}, 'en');
    assert.match(shown, /What is the architecture called\?/);
    assert.match(shown, /Where does the check run\? \(github, gitlab, azure, jenkins, none\) \[none\] /);
  });

  it('asks again what was answered wrongly', async () => {
    const { code, shown } = await asked(['Loket', '', 'straks', '2031', 'x', 'streng', 'none']);
    assert.equal(code, 0);
    assert.match(shown, /De horizon is een jaar van 2000 tot en met 2100, geen "straks"\.\nIn welk jaar/);
    assert.match(shown, /--preset kent "x" niet/);
  });

  it('asks only what was not given, and nothing with --yes', async () => {
    const some = await asked(['2031', 'none'], { given: { name: 'A', owner: '', preset: 'streng' } });
    assert.equal(some.code, 0);
    assert.doesNotMatch(some.shown, /Hoe heet|Welke/);
    const none = await asked([], { given: { name: 'B' }, yes: true });
    assert.equal(none.code, 0);
    assert.equal(none.shown, '');
  });

  it('writes nothing where the answers end half-way', async () => {
    const { code } = await asked(['Loket', 'X']);
    assert.equal(code, 'Gestopt; er is niets geschreven.');
    assert.deepEqual(readdirSync(folder.path), []);
  });
});
