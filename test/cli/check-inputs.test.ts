import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { showProgress } from '../../server/src/cli/check/progress.js';
import { isInShard, readShard } from '../../server/src/cli/check/shard.js';
import { filesIn } from '../../server/src/cli/find-files.js';
import { randomFrom } from '../features/random-document.js';
import { head } from '../support/marked.js';
import { bouwstenen, type Outcome, program } from './cli.js';
import { type TestRepository, testRepository } from './git-repository.js';

/** An architecture with one mistake, so that a report names it wherever it was checked. */
const wrong = `${head}elementen:\n  een:\n    bouwsteen: digd\n`;
const isWindows = process.platform === 'win32';

describe('check: which files', () => {
  let folder: TestRepository;
  beforeEach(() => {
    folder = testRepository();
  });
  afterEach(() => folder.remove());

  const write = (...names: string[]): void =>
    folder.write(Object.fromEntries(names.map((name) => [name, wrong])));
  const run = (...args: string[]): Promise<Outcome> => bouwstenen(['check', ...args], folder.path);
  const checked = async (...args: string[]): Promise<string[]> => {
    const { out, err } = await run('--format', 'json', ...args);
    assert.equal(err, '');
    return JSON.parse(out).findings.map(({ path: file }: { path: string }) => file);
  };

  it('passes over hidden folders and node_modules, unless they are named', async () => {
    write('a.architectuur.yaml', '.b/b.architectuur.yaml', 'node_modules/c/c.architectuur.yaml');
    assert.deepEqual(await checked(), ['a.architectuur.yaml']);
    assert.deepEqual(await checked('.b', 'node_modules'), [
      '.b/b.architectuur.yaml',
      'node_modules/c/c.architectuur.yaml',
    ]);
  });

  it('passes over what Git ignores, in a folder below as well, but not over a file that is named', async () => {
    write(
      'uit/a.architectuur.yaml',
      'in/a.architectuur.yaml',
      'in/oud.architectuur.yaml',
      'b.architectuur.yaml',
    );
    folder.write({ '.gitignore': 'uit/\n*oud*\nb.*\n', 'in/.gitignore': '!oud*\n' });
    writeFileSync(path.join(folder.path, '.git/info/exclude'), 'in/a.*\n');
    assert.deepEqual(await checked(), ['in/oud.architectuur.yaml']);
    assert.deepEqual(await checked('in'), ['in/oud.architectuur.yaml']);
    assert.deepEqual(await checked('b.architectuur.yaml', 'uit'), [
      'b.architectuur.yaml',
      'uit/a.architectuur.yaml',
    ]);
  });

  it('needs no Git and no repository for that', async () => {
    write('uit/a.architectuur.yaml', 'b.architectuur.yaml');
    folder.write({ '.gitignore': 'uit\n' });
    rmSync(path.join(folder.path, '.git'), { recursive: true });
    assert.deepEqual(await checked(), ['b.architectuur.yaml']);
  });

  it('passes over the same files as Git does', () => {
    const random = randomFrom(3);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const folders = ['', 'a/', 'b/', 'a/b/', 'a/c/', 'a/b/c/', 'b/a/'];
    const files = folders.flatMap((at) => ['x', 'y'].map((name) => `${at}${name}.architectuur.yaml`));
    const patterns = [
      'a',
      'b/',
      '/a',
      '/b/',
      '*',
      '!*/',
      '!a',
      '!b/',
      'x.*',
      '!x.*',
      '**/c',
      'a/**',
      '!a/b',
      '!/a/b/',
      'a/*',
      '*.yaml',
      '!y.architectuur.yaml',
      '# niets',
      '',
      '[ab]',
      'a/b/x.*',
      '**/b/y*',
      '\\!x',
      'c/ ',
    ];
    write(...files);
    for (let round = 0; round < 60; round++) {
      for (const at of folders) {
        const file = path.join(folder.path, at, '.gitignore');
        rmSync(file, { force: true });
        if (at === '' || random() < 0.3) {
          const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(patterns));
          writeFileSync(file, `${lines.join('\n')}\n`);
        }
      }
      const byGit = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '-z'], {
        cwd: folder.path,
        encoding: 'utf8',
      })
        .split('\0')
        .filter((name) => name.endsWith('.yaml'));
      const found = filesIn(folder.path).map((file) =>
        path.relative(folder.path, file).split(path.sep).join('/'),
      );
      const rules = folders.map((at) => {
        const file = path.join(folder.path, at, '.gitignore');
        return existsSync(file) ? `${at}: ${readFileSync(file, 'utf8').replaceAll('\n', ' | ')}` : '';
      });
      assert.deepEqual(found.sort(), byGit.sort(), rules.join('\n'));
    }
  });

  it('takes patterns for shells that do not', async () => {
    write('a.architectuur.yaml', 'x/b.architectuur.yaml', 'x/y/c.architectuur.yaml', 'x/d.architectuur.yml');
    assert.deepEqual(await checked('*.architectuur.yaml'), ['a.architectuur.yaml']);
    assert.equal((await checked('**/*.architectuur.yaml')).length, 3);
    assert.deepEqual(await checked('x/*.{yaml,yml}'), ['x/b.architectuur.yaml', 'x/d.architectuur.yml']);
    assert.deepEqual(await checked('./x/**/?.architectuur.yaml', 'a.architectuur.yaml'), [
      'a.architectuur.yaml',
      'x/b.architectuur.yaml',
      'x/y/c.architectuur.yaml',
    ]);
    const { code, err } = await run('z/**');
    assert.deepEqual([code, /^bouwstenen: z\/\*\*: geen bestand[^\n]+\n$/.test(err)], [2, true], err);
  });

  it('takes a name that looks like a pattern for the file of that name', async function () {
    if (isWindows) this.skip();
    write('[a]*.architectuur.yaml', 'ab.architectuur.yaml');
    assert.deepEqual(await checked('[a]*.architectuur.yaml'), ['[a]*.architectuur.yaml']);
  });

  it('does not hang on a pattern, in the call or of Git, that others take for ever on', async () => {
    const deep = `${'aa/'.repeat(40)}c.architectuur.yaml`;
    write(deep);
    folder.write({ '.gitignore': `${'**/a*/'.repeat(12)}b\n` });
    assert.deepEqual(await checked(), [deep]);
    const { code } = await run(`${'**/a*/'.repeat(12)}b`);
    assert.equal(code, 2);
  });

  it('does not go around in links', async function () {
    if (isWindows) this.skip();
    write('x/a.architectuur.yaml');
    symlinkSync('..', path.join(folder.path, 'x/omhoog'));
    symlinkSync('x', path.join(folder.path, 'zij'));
    assert.deepEqual(await checked(), ['x/a.architectuur.yaml']);
    symlinkSync('rond.architectuur.yaml', path.join(folder.path, 'rond.architectuur.yaml'));
    const { code, err } = await run();
    assert.equal(code, 2);
    assert.match(err, /^bouwstenen: rond\.architectuur\.yaml: kan niet gelezen worden\.\n$/);
  });

  describe('--stdin-file', () => {
    const typed = (name: string, input: string | Buffer, ...args: string[]): Promise<Outcome> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, 'check', '--stdin-file', name, ...args], {
          cwd: folder.path,
        });
        const said = { out: '', err: '' };
        child.stdout.setEncoding('utf8').on('data', (data: string) => {
          said.out += data;
        });
        child.stderr.setEncoding('utf8').on('data', (data: string) => {
          said.err += data;
        });
        child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
        // Who refuses the rest closes the pipe.
        child.stdin.on('error', () => {}).end(input);
      });

    it('checks the text as that file, with what that would refer to and what holds for it', async () => {
      folder.write({
        'map/eigen.bouwstenen.yaml':
          'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    lagen: [applicaties]\n',
        'map/bouwstenen.config.yaml': 'regels:\n  bouwsteen-onbekend: waarschuwing\n',
        'map/a.architectuur.yaml': 'op schijf staat iets anders',
      });
      const text = `${head}catalogi: [./eigen.bouwstenen.yaml]\nelementen:\n  een:\n    bouwsteen: eigen\n  twee:\n    bouwsteen: digd\n`;
      for (const name of ['map/a.architectuur.yaml', 'map/nieuw.architectuur.yaml']) {
        const { code, out } = await typed(name, text, '--format', 'json');
        assert.equal(code, 0);
        assert.deepEqual(
          JSON.parse(out).findings.map(({ path: file, level, code: id }: Record<string, string>) => [
            file,
            level,
            id,
          ]),
          [[name, 'warning', 'bouwsteen-onbekend']],
        );
      }
    });

    it('checks an empty text, too', async () => {
      assert.match((await typed('a.architectuur.yaml', '')).out, /bestand-leeg/);
    });

    for (const [what, name, input, args, expected] of [
      ['a name of another kind', 'a.yaml', 'x: 1', [], /--stdin-file neemt een naam die eindigt op/],
      ['bytes that are no text', 'a.architectuur.yaml', Buffer.from([0xff, 0]), [], /is geen tekst in UTF-8/],
      [
        'a text that is too large',
        'a.architectuur.yaml',
        Buffer.alloc(26 * 1024 * 1024, 32),
        [],
        /is te groot/,
      ],
      [
        'a path besides',
        'a.architectuur.yaml',
        '',
        ['b.architectuur.yaml'],
        /Laat "b\.architectuur\.yaml" weg/,
      ],
      ['--fix', 'a.architectuur.yaml', '', ['--fix'], /gaan niet samen/],
    ] as const) {
      it(`refuses ${what} in one line`, async () => {
        const { code, err } = await typed(name, input, ...args);
        assert.equal(code, 2);
        assert.match(err, /^bouwstenen: [^\n]+\n$/);
        assert.match(err, expected);
      });
    }
  });

  describe('--shard', () => {
    it('puts every file in one part, the same one every time, and no part gets nearly everything', () => {
      const names = Array.from({ length: 1000 }, (_, at) => `/map/team-${at % 7}/a-${at}.architectuur.yaml`);
      for (const count of [1, 2, 5, 16]) {
        const sizes = names.reduce((sum, name) => {
          const own = Array.from({ length: count }, (_, at) => at).filter((at) =>
            isInShard(name, { index: at + 1, count }, '/map'),
          );
          assert.equal(own.length, 1);
          sum[own[0]!]!++;
          return sum;
        }, new Array<number>(count).fill(0));
        assert.ok(Math.max(...sizes) < (1.6 * names.length) / count, sizes.join());
      }
      // Other machines and later versions must divide alike.
      const own = { index: 2, count: 3 };
      assert.deepEqual(
        ['a', 'b', 'c', 'd'].map((name) => isInShard(`/x/${name}.architectuur.yaml`, own, '/x')),
        ['a', 'b', 'c', 'd'].map((name) => isInShard(`/y/z/${name}.architectuur.yaml`, own, '/y/z')),
      );
    });

    it('finds in all parts together what is found in one go, also in a configuration above', async () => {
      write(...Array.from({ length: 12 }, (_, at) => `onder/map-${at % 3}/a-${at}.architectuur.yaml`));
      folder.write({ 'bouwstenen.config.yaml': 'preset: strengg\n' });
      const below = (...args: string[]): Promise<string[]> =>
        bouwstenen(['check', '--format', 'json', ...args], path.join(folder.path, 'onder')).then(({ out }) =>
          JSON.parse(out).findings.map(
            ({ path: file, fingerprint }: Record<string, string>) => `${file} ${fingerprint}`,
          ),
        );
      const whole = await below();
      const parts: string[] = [];
      for (const index of [1, 2, 3]) parts.push(...(await below('--shard', `${index}/3`)));
      assert.deepEqual(parts.sort(), whole.sort());
      assert.ok(whole.some((each) => each.startsWith('../bouwstenen.config.yaml')));
    });

    it('ends with 0 for a part without files', async () => {
      write('a.architectuur.yaml');
      const codes = [];
      for (const index of [1, 2]) codes.push((await run('--shard', `${index}/2`)).code);
      assert.deepEqual(codes.sort(), [0, 1]);
    });

    for (const text of ['0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1/2/3']) {
      it(`refuses ${text}`, () => {
        assert.throws(() => readShard(text, 'nl'), /--shard neemt een deel en het aantal delen/);
      });
    }
  });

  describe('progress', () => {
    const shown = (isTTY: boolean, times: readonly number[]): string[] => {
      const written: string[] = [];
      let at = 0;
      const clock = (): number => times[Math.min(at++, times.length - 1)]!;
      const progress = showProgress(100, 'nl', { isTTY, write: (text) => written.push(text) }, clock);
      for (let done = 1; done < times.length; done++) progress.tell(done);
      progress.end();
      return written;
    };

    it('shows itself after a second, not too often, and goes away', () => {
      assert.deepEqual(shown(true, [0, 500, 1100, 1150, 1300]), [
        '\r\u001B[2K2 van 100 bestanden gecontroleerd…',
        '\r\u001B[2K4 van 100 bestanden gecontroleerd…',
        '\r\u001B[2K',
      ]);
    });

    it('shows nothing of a short run, and nothing to a file or a program', () => {
      assert.deepEqual(shown(true, [0, 500, 999]), []);
      assert.deepEqual(shown(false, [0, 5000, 9000]), []);
    });
  });

  it('gives the same with one thread and with several, and says which number it takes', async () => {
    mkdirSync(path.join(folder.path, 'm'));
    write(...Array.from({ length: 60 }, (_, at) => `m/a-${at}.architectuur.yaml`));
    folder.write({
      'm/kapot.architectuur.yaml': new Uint8Array([0, 255]),
      'm/bouwstenen.baseline.json': 'geen JSON',
      'bouwstenen.config.yaml': 'preset: strengg\n',
    });
    const one = await run('--threads', '1', '--format', 'json');
    assert.equal(one.code, 2);
    assert.match(one.err, /kapot[^\n]+UTF-8/);
    assert.match(one.err, /is geen baseline/);
    assert.deepEqual(await run('--threads', '3', '--format', 'json'), one);
    for (const number of ['0', '-1', 'veel']) {
      const { code, err } = await run('--threads', number);
      assert.equal(code, 2);
      assert.match(err, /^bouwstenen: [^\n]+\n$/);
    }
  });
});
