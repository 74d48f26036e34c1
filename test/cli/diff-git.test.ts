import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { earlierTexts } from '../../server/src/cli/earlier.js';
import { GitProblem, openRepository } from '../../server/src/cli/git.js';
import { gitProblem } from '../../server/src/cli/git-problem.js';
import { type TestRepository, testRepository } from './git-repository.js';

/** The reason for which a question to Git failed. */
async function reason(asked: Promise<unknown>): Promise<GitProblem> {
  const problem = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  assert.ok(problem instanceof GitProblem, String(problem));
  return problem;
}

describe('git', function () {
  this.timeout(60_000);
  let made: TestRepository;
  beforeEach(() => {
    made = testRepository();
  });
  afterEach(() => made.remove());

  it('finds the top folder from a folder below it', async () => {
    made.commit({ 'a/b/c.txt': 'c' });
    const { root } = await openRepository(path.join(made.path, 'a/b'));
    assert.equal(root, made.path);
  });

  it('gives the hash of every way to name a commit', async () => {
    const first = made.commit({ 'a.txt': 'a' });
    const second = made.commit({ 'a.txt': 'b' });
    made.git('tag', '-a', 'v1', '-m', 'v1', first);
    const { commitOf } = await openRepository(made.path);
    assert.deepEqual(
      await Promise.all(['main', 'HEAD~1', 'v1', second.slice(0, 10), 'refs/heads/main'].map(commitOf)),
      [second, first, first, second, second],
    );
  });

  it('refuses what is no commit, and what would be an option', async () => {
    made.commit({ 'a.txt': 'a' });
    const { commitOf } = await openRepository(made.path);
    for (const revision of [
      'nergens',
      '',
      '-h',
      '--all',
      '--output=hier',
      'HEAD:a.txt',
      'ma\0in',
      'main\nHEAD',
    ]) {
      const problem = await reason(commitOf(revision));
      assert.deepEqual([problem.reason, problem.about], ['unknown-revision', revision]);
    }
    assert.ok(!existsSync(path.join(made.path, 'hier')));
  });

  it('tells a repository without commits from a folder without repository', async () => {
    const { commitOf } = await openRepository(made.path);
    assert.equal((await reason(commitOf('HEAD'))).reason, 'unknown-revision');
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'bouwstenen-'));
    try {
      assert.equal((await reason(openRepository(elsewhere))).reason, 'no-repository');
      assert.equal((await reason(openRepository(path.join(elsewhere, 'weg')))).reason, 'no-repository');
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('says that Git is missing', async () => {
    const known = process.env.PATH;
    process.env.PATH = path.join(made.path, 'geen-map');
    try {
      const problem = await reason(openRepository(made.path));
      assert.equal(problem.reason, 'missing');
      assert.match(gitProblem(problem, 'nl'), /Installeer Git/);
    } finally {
      process.env.PATH = known;
    }
  });

  it('passes on what is no problem of Git', () => {
    assert.throws(() => gitProblem(new TypeError('anders'), 'nl'), TypeError);
  });

  it('says of a shallow clone that it is shallow', async () => {
    made.commit({ 'a.txt': 'a' });
    made.commit({ 'a.txt': 'b' });
    const clone = mkdtempSync(path.join(tmpdir(), 'bouwstenen-'));
    try {
      made.git('clone', '--quiet', '--depth=1', pathToFileURL(made.path).href, path.join(clone, 'kloon'));
      const { commitOf } = await openRepository(path.join(clone, 'kloon'));
      const problem = await reason(commitOf('HEAD~1'));
      assert.deepEqual([problem.reason, problem.isShallow], ['unknown-revision', true]);
      assert.match(gitProblem(problem, 'en'), /fetch-depth: 0/);
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  it('lists what changed against a revision: committed, staged, changed, new, moved and gone', async () => {
    const base = made.commit({
      'gelijk.txt': 'gelijk',
      'gecommit.txt': 'oud',
      'gewijzigd.txt': 'oud',
      'weg.txt': 'weg',
      'map/oud é.txt': 'een lange tekst die verhuist\n'.repeat(9),
      '.gitignore': 'genegeerd.txt\n',
    });
    made.commit({ 'gecommit.txt': 'nieuw' });
    made.write({ 'gewijzigd.txt': 'nieuw', 'genegeerd.txt': 'x', 'nieuw "een".txt': 'n', 'klaar.txt': 'k' });
    renameSync(path.join(made.path, 'map/oud é.txt'), path.join(made.path, 'verhuisd.txt'));
    rmSync(path.join(made.path, 'weg.txt'));
    made.git('add', 'klaar.txt', 'verhuisd.txt', 'map');
    // Configuration that would change the answer.
    made.git('config', 'diff.relative', 'true');
    made.git('config', 'diff.renames', 'false');
    mkdirSync(path.join(made.path, 'leeg'));
    const { changedFiles } = await openRepository(path.join(made.path, 'leeg'));
    assert.deepEqual(await changedFiles(base), [
      { how: 'changed', path: 'gecommit.txt', before: 'gecommit.txt' },
      { how: 'changed', path: 'gewijzigd.txt', before: 'gewijzigd.txt' },
      { how: 'added', path: 'klaar.txt', before: null },
      { how: 'added', path: 'nieuw "een".txt', before: null },
      { how: 'renamed', path: 'verhuisd.txt', before: 'map/oud é.txt' },
      { how: 'removed', path: 'weg.txt', before: 'weg.txt' },
    ]);
  });

  it('knows a file that only left the index', async () => {
    const base = made.commit({ 'a.txt': 'a' });
    made.git('rm', '--quiet', '--cached', 'a.txt');
    const { changedFiles } = await openRepository(made.path);
    assert.deepEqual(await changedFiles(base), [{ how: 'changed', path: 'a.txt', before: 'a.txt' }]);
  });

  it('finds where a branch left its base', async () => {
    const fork = made.commit({ 'a.txt': 'a' });
    made.git('checkout', '--quiet', '-b', 'tak');
    made.commit({ 'b.txt': 'b' });
    made.git('checkout', '--quiet', 'main');
    made.commit({ 'c.txt': 'c' });
    made.git('checkout', '--quiet', 'tak');
    const { mergeBase, changedFiles } = await openRepository(made.path);
    assert.equal(await mergeBase('main'), fork);
    assert.deepEqual(
      (await changedFiles(await mergeBase('main'))).map((file) => file.path),
      ['b.txt'],
    );
  });

  it('takes the base itself where nothing is shared', async () => {
    const main = made.commit({ 'a.txt': 'a' });
    made.git('checkout', '--quiet', '--orphan', 'los');
    made.commit({ 'b.txt': 'b' });
    const { mergeBase } = await openRepository(made.path);
    assert.equal(await mergeBase('main'), main);
  });

  it('reads a file as it was, byte order mark and carriage returns included', async () => {
    const base = made.commit({
      'map/a [1]*.txt': '\uFEFFeerst\r\n',
      'binair.txt': new Uint8Array([0xff, 0]),
    });
    made.commit({ 'map/a [1]*.txt': 'later' });
    made.write({ 'map/a [1]*.txt': 'nu' });
    const { fileAt } = await openRepository(made.path);
    assert.equal(await fileAt(base, 'map/a [1]*.txt'), '\uFEFFeerst\r\n');
    assert.equal(await fileAt('main', 'map/a [1]*.txt'), 'later');
    for (const file of ['map', 'nergens.txt', 'map/*', '', '../x', '-h', 'a\0b', 'binair.txt', ':/']) {
      assert.equal(await fileAt(base, file), null, file);
    }
    assert.equal((await reason(fileAt('nergens', 'a.txt'))).reason, 'unknown-revision');
    assert.equal((await reason(fileAt('0'.repeat(40), 'a.txt'))).reason, 'unknown-revision');
  });

  it('lists the files of a revision, without links', async () => {
    made.write({ 'a.txt': 'zelfde', 'map/b.txt': 'zelfde' });
    if (process.platform !== 'win32') symlinkSync('a.txt', path.join(made.path, 'link.txt'));
    const base = made.commit();
    const { filesAt } = await openRepository(made.path);
    const files = await filesAt(base);
    assert.deepEqual(
      files.map((file) => file.path),
      ['a.txt', 'map/b.txt'],
    );
    assert.equal(files[0]!.hash, files[1]!.hash);
  });

  it('says where a path stands in the repository, and that others stand outside', async () => {
    made.commit({ 'map/a.txt': 'a' });
    const { pathOf } = await openRepository(made.path);
    assert.equal(await pathOf(path.join(made.path, 'map/weg/b.txt')), 'map/weg/b.txt');
    assert.equal(await pathOf(made.path), '');
    assert.equal(await pathOf(path.dirname(made.path)), null);
    assert.equal(await pathOf(path.join(made.path, '..', '..x')), null);
  });

  it('gives the earlier text of what changed, under the name that it has now', async () => {
    const long = 'een lange tekst die verhuist\n'.repeat(9);
    const base = made.commit({ 'a.txt': 'oud', 'b.txt': long, 'gelijk.txt': 'gelijk' });
    made.write({ 'a.txt': 'nieuw', 'nieuw.txt': 'n' });
    renameSync(path.join(made.path, 'b.txt'), path.join(made.path, 'c d.txt'));
    made.git('add', '--all');
    const earlier = earlierTexts(made.path, base);
    const textOf = (name: string) => earlier(pathToFileURL(path.join(made.path, name)).href);
    assert.deepEqual(
      await Promise.all(['a.txt', 'c d.txt', 'gelijk.txt', 'nieuw.txt', 'b.txt', '../x'].map(textOf)),
      ['oud', long, null, null, null, null],
    );
    assert.equal(await earlier('untitled:a.txt'), null);
    assert.equal(await earlierTexts(made.path, 'nergens')(pathToFileURL(made.path).href), null);
  });

  it('runs nothing that the repository names', async function () {
    if (process.platform === 'win32') this.skip();
    const trap = path.join(made.path, 'val.sh');
    const sign = path.join(made.path, 'gelopen');
    made.write({ 'val.sh': `#!/bin/sh\necho gelopen > '${sign}'\ncat "$1"\n` });
    chmodSync(trap, 0o755);
    const base = made.commit({ 'a.txt': 'a', '.gitattributes': '*.txt diff=val\n' });
    made.write({ 'a.txt': 'b' });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.diff',
      'diff.external',
      'diff.val.textconv',
      'diff.val.command',
    ]) {
      made.git('config', key, trap);
    }
    const { changedFiles, fileAt } = await openRepository(made.path);
    assert.equal((await changedFiles(base)).length, 1);
    assert.equal(await fileAt(base, 'a.txt'), 'a');
    assert.ok(!existsSync(sign));
  });
});
