import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A repository of Git for a test, empty and on the branch `main`. */
export interface TestRepository {
  readonly path: string;
  /** Runs Git in it and gives what it printed, without the last line end. */
  git(...args: string[]): string;
  /** Writes files, with the folders that they are in. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Writes files and commits everything that differs; gives the hash of the commit. */
  commit(files?: Readonly<Record<string, string | Uint8Array>>): string;
  remove(): void;
}

/** What keeps the configuration of the machine out, and every commit the same. */
const surroundings = {
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Proef',
  GIT_AUTHOR_EMAIL: 'proef@example.org',
  GIT_COMMITTER_NAME: 'Proef',
  GIT_COMMITTER_EMAIL: 'proef@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
};

/** Makes a repository in a new folder. */
export function testRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'bouwstenen-git-')));
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...surroundings },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).replace(/\n$/, '');
  const write: TestRepository['write'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.autocrlf', 'false');
  return {
    path: folder,
    git,
    write,
    commit(files = {}) {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', 'Proef');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
