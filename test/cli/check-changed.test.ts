import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith } from './cli.js';
import { type TestRepository, testRepository } from './git-repository.js';

/** An architecture with one mistake, so that a report names it wherever it was checked. */
const named = (extra = ''): string =>
  `${head}${extra}elementen:\n  een:\n    bouwsteen: digd\n  twee:\n    naam: Loket\n    laag: kanalen\n`;
const importing = (other: string): string => named(`importeert:\n  ander: ${other}\n`);
const catalogue = 'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    lagen: [applicaties]\n';

describe('check --changed', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository();
    repository.commit({
      'a.architectuur.yaml': named(),
      'b.architectuur.yaml': importing('./a.architectuur.yaml'),
      'c.architectuur.yaml': importing('./b.architectuur.yaml'),
      'los.architectuur.yaml': named(),
      'onder/met.architectuur.yaml': named('catalogi: [../eigen.bouwstenen.yaml]\n'),
      'eigen.bouwstenen.yaml': catalogue,
    });
    repository.git('checkout', '--quiet', '-b', 'tak');
  });
  afterEach(() => repository.remove());

  const checked = async (...args: string[]): Promise<string[]> => {
    const { code, out, err } = await bouwstenen(
      ['check', '--format', 'json', ...(args.length > 0 ? args : ['--changed'])],
      repository.path,
    );
    assert.notEqual(code, 2, err);
    return JSON.parse(out).findings.map(({ path: file }: { path: string }) => file);
  };

  it('checks nothing where nothing changed, and ends with 0', async () => {
    const { code, out } = await bouwstenen(['check', '--changed', '--format', 'json'], repository.path);
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).summary.files, 0);
  });

  it('checks what changed and what imports it, directly or not', async () => {
    repository.commit({ 'a.architectuur.yaml': named('# anders\n') });
    assert.deepEqual(
      await checked(),
      ['a', 'b', 'c'].map((name) => `${name}.architectuur.yaml`),
    );
  });

  it('counts what is not committed, and what Git does not know yet', async () => {
    repository.write({ 'los.architectuur.yaml': named('# anders\n'), 'nieuw.architectuur.yaml': named() });
    assert.deepEqual(await checked(), ['los.architectuur.yaml', 'nieuw.architectuur.yaml']);
  });

  it('checks what names a changed catalogue', async () => {
    repository.commit({ 'eigen.bouwstenen.yaml': `${catalogue}# anders\n` });
    assert.deepEqual(await checked(), ['onder/met.architectuur.yaml']);
  });

  it('checks what imports a file that was removed or renamed', async () => {
    repository.git('mv', 'b.architectuur.yaml', 'd.architectuur.yaml');
    assert.deepEqual([...new Set(await checked())], ['c.architectuur.yaml', 'd.architectuur.yaml']);
  });

  it('checks everything below a changed configuration or baseline', async () => {
    repository.commit({ 'onder/bouwstenen.config.yaml': 'preset: streng\n' });
    assert.deepEqual([...new Set(await checked())], ['onder/met.architectuur.yaml']);
    repository.commit({ 'bouwstenen.baseline.json': '{"version":1,"files":{}}' });
    assert.equal(new Set(await checked()).size, 5);
  });

  it('takes another base, and what the main line did since does not count', async () => {
    repository.commit({ 'los.architectuur.yaml': named('# anders\n') });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a.architectuur.yaml': named('# op main\n') });
    repository.git('checkout', '--quiet', 'tak');
    assert.deepEqual(await checked('--changed=main'), ['los.architectuur.yaml']);
    assert.deepEqual(await checked('--changed=HEAD'), []);
  });

  it('takes origin/HEAD before main', async () => {
    const first = repository.git('rev-parse', 'HEAD');
    const second = repository.commit({ 'los.architectuur.yaml': named('# anders\n') });
    repository.git('update-ref', 'refs/remotes/origin/hoofd', second);
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/hoofd');
    assert.deepEqual(await checked(), []);
    assert.deepEqual(await checked(`--changed=${first}`), ['los.architectuur.yaml']);
  });

  it('leaves to the paths of the call what they leave out, and follows what lies outside of them', async () => {
    repository.commit({ 'eigen.bouwstenen.yaml': `${catalogue}# anders\n` });
    assert.deepEqual(await checked('--changed', 'onder'), ['onder/met.architectuur.yaml']);
    assert.deepEqual(await checked('--changed', 'los.architectuur.yaml'), []);
  });

  it('holds files against their earlier text, wherever that stood, and only then', async () => {
    const codes = async (...args: string[]): Promise<string[]> => {
      const { out } = await bouwstenen(['check', '--format', 'json', ...args], repository.path);
      return JSON.parse(out).findings.map(({ code }: { code: string }) => code);
    };
    repository.git('mv', 'los.architectuur.yaml', 'vast.architectuur.yaml');
    repository.commit({ 'vast.architectuur.yaml': named().replace('Loket', 'Balie') });
    for (const threads of ['1', '2']) {
      assert.ok((await codes('--changed', '--threads', threads)).includes('versie-niet-verhoogd'));
    }
    assert.ok(!(await codes('vast.architectuur.yaml')).includes('versie-niet-verhoogd'));
  });

  it('knows files by their real place where the working folder is a link', async function () {
    if (process.platform === 'win32') this.skip();
    repository.commit({ 'los.architectuur.yaml': named('# anders\n') });
    const other = folderWith({});
    try {
      mkdirSync(path.join(other.path, 'map'));
      symlinkSync(repository.path, path.join(other.path, 'map/link'));
      const { out } = await bouwstenen(
        ['check', '--changed', '--format', 'json', '.'],
        path.join(other.path, 'map/link'),
      );
      assert.equal(JSON.parse(out).findings.length, 1);
    } finally {
      other.remove();
    }
  });

  for (const [what, args, expected] of [
    ['an unknown base', ['--changed=weg'], /Git kent "weg" niet/],
    ['a base that looks like an option', ['--changed=--output=x'], /Git kent "--output=x" niet/],
    ['standard input', ['--changed', '--stdin-file', 'a.architectuur.yaml'], /gaan niet samen/],
  ] as const) {
    it(`says in one line what is wrong with ${what}`, async () => {
      const { code, err } = await bouwstenen(['check', ...args], repository.path);
      assert.equal(code, 2);
      assert.match(err, /^bouwstenen: [^\n]+\n$/);
      assert.match(err, expected);
    });
  }

  it('says where there is no main line, and where there is no repository', async () => {
    repository.git('branch', '-m', 'main', 'stam');
    const lineless = await bouwstenen(['check', '--changed'], repository.path);
    assert.equal(lineless.code, 2);
    assert.match(lineless.err, /Noem haar: --changed=naam/);
    const other = folderWith({ 'a.architectuur.yaml': named() });
    try {
      const { code, err } = await bouwstenen(['check', '--changed'], other.path);
      assert.equal(code, 2);
      assert.match(err, /werkt alleen in een werkmap van Git/);
    } finally {
      other.remove();
    }
  });
});
