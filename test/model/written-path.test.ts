import assert from 'node:assert/strict';
import { resolveUri, sameUri, writtenPath } from '../../server/src/core/files.js';

describe('the relative path between two files', () => {
  for (const [from, to, expected] of [
    ['file:///a/b.yaml', 'file:///a/c.yaml', './c.yaml'],
    ['file:///a/b.yaml', 'file:///a/d/e/c.yaml', './d/e/c.yaml'],
    ['file:///a/d/b.yaml', 'file:///a/c.yaml', '../c.yaml'],
    ['file:///a/d/b.yaml', 'file:///x/c.yaml', '../../x/c.yaml'],
    ['file:///b.yaml', 'file:///c%20d%23.yaml', './c d#.yaml'],
    ['vscode-vfs://github/o/r/b.yaml', 'vscode-vfs://github/o/r/c.yaml', './c.yaml'],
    ['file:///a/b/c.yaml', 'file:///a/b', '../b'],
  ] as const) {
    it(`leads from ${from} to ${to}`, () => {
      assert.equal(writtenPath(to, from), expected);
      assert.equal(sameUri(resolveUri(expected, from)!), sameUri(to));
    });
  }

  it('is not there between other hosts or schemes, and to the file itself', () => {
    assert.equal(writtenPath('file:///a/b.yaml', 'file:///a/b.yaml'), null);
    assert.equal(writtenPath('vscode-vfs:///a/c.yaml', 'file:///a/b.yaml'), null);
    assert.equal(writtenPath('vscode-vfs://y/a/c.yaml', 'vscode-vfs://x/a/b.yaml'), null);
    assert.equal(writtenPath('file:///c.yaml', 'b.yaml'), null);
  });

  it('leads nowhere with half of a character, and everywhere with a whole one', () => {
    assert.equal(resolveUri('./a\ud83d.yaml', 'file:///a/b.yaml'), null);
    assert.equal(resolveUri('./\ude00a.yaml', 'file:///a/b.yaml'), null);
    assert.equal(resolveUri('./\u{1f600}.yaml', 'file:///a/b.yaml'), 'file:///a/%F0%9F%98%80.yaml');
  });

  it('takes a broken escape as it is written', () => {
    assert.equal(writtenPath('file:///a/%zz.yaml', 'file:///a/b.yaml'), './%zz.yaml');
  });
});
