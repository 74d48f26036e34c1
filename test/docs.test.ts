import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './cli/cli.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

describe('the documents of the repository', () => {
  it('name only paths that exist', () => {
    for (const name of [
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'README.md',
      'README.nl.md',
      'docs/api.md',
      'docs/catalogue.md',
      'docs/check.md',
      'docs/ci.md',
      'docs/ci.nl.md',
      'docs/ci-formats.md',
      'docs/diff.md',
      'docs/features.md',
      'docs/figures.md',
      'docs/fixes.md',
      'docs/formatting.md',
      'docs/layout.md',
      'docs/performance.md',
      'docs/preview.md',
      'docs/render.md',
      'docs/views.md',
    ]) {
      const named = [
        ...read(name).matchAll(/`((?:client|server|schemas|samples|test|catalogue|docs)\/[\w./-]*[\w/])`/g),
      ];
      for (const [, at] of named) assert.ok(existsSync(path.join(root, at!)), `${name} names ${at}`);
    }
  });

  it('link only to files that exist', () => {
    for (const name of [
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'README.md',
      'README.nl.md',
      'SECURITY.md',
      'docs/api.md',
      'docs/check.md',
      'docs/ci.md',
      'docs/ci.nl.md',
      'docs/ci-formats.md',
      'docs/diff.md',
      'docs/preview.md',
      'docs/render.md',
      'samples/README.md',
    ]) {
      const links = [...read(name).matchAll(/\]\((?!https:|#)([^)#]+)/g)];
      for (const [, at] of links)
        assert.ok(existsSync(path.join(root, path.dirname(name), at!)), `${name} links to ${at}`);
    }
  });

  it('carry the version of the package', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.ok(read('CHANGELOG.md').includes(`[${version}]`));
  });
});
