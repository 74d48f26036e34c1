import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, type Outcome, program } from './cli.js';
import { testRepository } from './git-repository.js';

const good =
  'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    lagen: [applicaties]\n    bron: Plan, blz. 3\n';
/** What is wrong shows only once the space is there: mending takes two rounds. */
const broken = good.replace('lagen: [applicaties]', 'lagen:applicaties');
const misspelt = `${head}elementen:\n  een:\n    bouwsteen: digd\n`;
const isWindows = process.platform === 'win32';

describe('check --fix', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder?.remove());
  const read = (name: string): string => readFileSync(path.join(folder.path, name), 'utf8');

  it('mends what is certain, says what it did, and reports what is left', async () => {
    folder = folderWith({
      'a.bouwstenen.yaml': broken,
      'b.architectuur.yaml': misspelt,
    });
    const { code, out, err } = await bouwstenen(['check', '--fix'], folder.path);
    assert.equal(code, 1);
    assert.match(err, /^a\.bouwstenen\.yaml: hersteld: [a-z-]+[^\n]*\n$/);
    assert.match(out, /bouwsteen-onbekend/);
    assert.doesNotMatch(out, /a\.bouwstenen\.yaml:/);
    assert.equal(read('a.bouwstenen.yaml'), good);
    assert.match(read('b.architectuur.yaml'), /digd/, 'what is only likely is left to a person');
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.bouwstenen.yaml', 'b.architectuur.yaml']);
  });

  it('finds nothing to do the second time', async () => {
    folder = folderWith({ 'a.bouwstenen.yaml': broken });
    await bouwstenen(['check', '--fix'], folder.path);
    const { mtimeMs } = statSync(path.join(folder.path, 'a.bouwstenen.yaml'));
    const { code, err } = await bouwstenen(['check', '--fix'], folder.path);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(statSync(path.join(folder.path, 'a.bouwstenen.yaml')).mtimeMs, mtimeMs);
  });

  it('keeps the mode, the line ends and the byte order mark', async () => {
    const windows = `\uFEFF${broken.replaceAll('\n', '\r\n')}`;
    folder = folderWith({ 'a.bouwstenen.yaml': windows });
    const file = path.join(folder.path, 'a.bouwstenen.yaml');
    chmodSync(file, 0o640);
    await bouwstenen(['check', '--fix'], folder.path);
    assert.equal(read('a.bouwstenen.yaml'), `\uFEFF${good.replaceAll('\n', '\r\n')}`);
    if (!isWindows) assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it('mends the file behind a link and leaves the link', async function () {
    if (isWindows) this.skip();
    folder = folderWith({ 'echt.bouwstenen.yaml': broken });
    symlinkSync('echt.bouwstenen.yaml', path.join(folder.path, 'link.bouwstenen.yaml'));
    await bouwstenen(['check', '--fix', 'link.bouwstenen.yaml'], folder.path);
    assert.ok(lstatSync(path.join(folder.path, 'link.bouwstenen.yaml')).isSymbolicLink());
    assert.equal(read('echt.bouwstenen.yaml'), good);
  });

  it('does not put another file in the place of one that may not be written', async function () {
    if (isWindows) this.skip();
    folder = folderWith({ 'a.bouwstenen.yaml': broken });
    chmodSync(path.join(folder.path, 'a.bouwstenen.yaml'), 0o444);
    const { code, err } = await asNoAdministrator(['check', '--fix'], folder.path);
    assert.equal(code, 2);
    assert.match(err, /kan niet geschreven worden/);
    assert.equal(read('a.bouwstenen.yaml'), broken);
  });

  describe('--dry-run', () => {
    for (const [what, before, name] of [
      ['an ordinary file', broken, 'a.bouwstenen.yaml'],
      ['a file without a last line end', broken.trimEnd(), 'a.bouwstenen.yaml'],
      ['Windows line ends', broken.replaceAll('\n', '\r\n'), 'a.bouwstenen.yaml'],
      ['a byte order mark', `\uFEFF${broken}`, 'a.bouwstenen.yaml'],
      ['a name with a space, a quote and an accent', broken, 'één "b" c.bouwstenen.yaml'],
    ] as const) {
      it(`writes nothing and prints a patch that Git applies: ${what}`, async function () {
        if (isWindows && name.includes('"')) this.skip();
        const repository = testRepository();
        folder = repository;
        repository.write({ [name]: before });
        const dry = await bouwstenen(['check', '--fix', '--dry-run'], folder.path);
        assert.equal(dry.code, 1);
        assert.equal(read(name), before);
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder.path, input: dry.out });
        const patched = read(name);
        repository.write({ [name]: before });
        await bouwstenen(['check', '--fix'], folder.path);
        assert.equal(patched, read(name));
        assert.notEqual(patched, before);
      });
    }

    it('prints nothing and ends with 0 where nothing can be mended', async () => {
      folder = folderWith({ 'b.architectuur.yaml': misspelt });
      assert.deepEqual(await bouwstenen(['check', '--fix', '--dry-run'], folder.path), {
        code: 0,
        out: '',
        err: '',
      });
    });

    it('belongs with --fix', async () => {
      folder = folderWith({ 'a.bouwstenen.yaml': good });
      const { code, err } = await bouwstenen(['check', '--dry-run'], folder.path);
      assert.equal(code, 2);
      assert.match(err, /^bouwstenen: --dry-run hoort bij --fix[^\n]*\n$/);
    });
  });
});

/** Runs the command as somebody who is bound by the modes of files, as an administrator is not. */
async function asNoAdministrator(args: readonly string[], folder: string): Promise<Outcome> {
  if (process.getuid?.() !== 0) return bouwstenen(args, folder);
  const nobody = 65534;
  // Nobody may look into the folder of the project, perhaps, so the program comes along.
  const own = folderWith({});
  try {
    for (const each of [own.path, folder]) chmodSync(each, 0o777);
    for (const name of readdirSync(folder)) chownSync(path.join(folder, name), nobody, nobody);
    const copy = path.join(own.path, 'cli.js');
    copyFileSync(program, copy);
    chmodSync(copy, 0o644);
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [copy, ...args], {
      cwd: folder,
      uid: nobody,
      gid: nobody,
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status, out: stdout, err: stderr };
  } finally {
    own.remove();
  }
}
