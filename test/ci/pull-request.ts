import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../cli/cli.js';
import { type TestRepository, testRepository } from '../cli/git-repository.js';

/** A repository in which a pull request is checked out, as actions/checkout leaves it. */
export interface PullRequest {
  readonly repository: TestRepository;
  readonly base: string;
  readonly head: string;
  readonly event: { readonly name: 'pull_request'; readonly payload: object };
  /** A folder for the runner. */
  readonly runner: string;
  remove(): void;
}

const sample = (name: string): string => readFileSync(path.join(root, 'samples', name), 'utf8');

/** What the main branch has: the samples, with nothing to report. */
export const onMain = {
  'architectuur/digitaal-loket.architectuur.yaml': sample('digitaal-loket.architectuur.yaml'),
  'architectuur/toegang.architectuur.yaml': sample('toegang.architectuur.yaml'),
  'architectuur/voorbeeldstad.bouwstenen.yaml': sample('voorbeeldstad.bouwstenen.yaml'),
  'architectuur/voorbeeldstad.monitor.yaml': sample('voorbeeldstad.monitor.yaml'),
};

export const loket = 'architectuur/digitaal-loket.architectuur.yaml';
export const before = onMain[loket];
/** With a version of its own, as every change should have. */
export const raised = before.replace(/^versie: .*$/m, 'versie: 9.0.0');

/** What a hurried author may propose: a bouwsteen that does not exist, and a relation to nowhere. */
export const bad = {
  [loket]: raised
    .replace('bouwsteen: mijnoverheid\n', 'bouwsteen: mijnoverhied\n')
    .replace('naam: Parkeervergunning\n', 'naam: Vergunning om te parkeren\n'),
};
export const good = {
  [loket]: raised.replace('naam: Parkeervergunning\n', 'naam: Vergunning om te parkeren\n'),
};

/**
 * Makes a repository with a main branch and a branch that changes files, and checks out their merge.
 * @param changed null removes a file.
 */
export function pullRequest(
  changed: Readonly<Record<string, string | null>>,
  branch = 'wijziging',
): PullRequest {
  const repository = testRepository();
  const runner = mkdtempSync(path.join(tmpdir(), 'bouwstenen-runner-'));
  const base = repository.commit(onMain);
  repository.git('checkout', '--quiet', '-b', branch);
  const written = Object.entries(changed).filter((entry): entry is [string, string] => entry[1] !== null);
  for (const [name, text] of Object.entries(changed))
    if (text === null) repository.git('rm', '--quiet', name);
  const head = repository.commit(Object.fromEntries(written));
  repository.git('checkout', '--quiet', '--detach', base);
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Samenvoeging', head);
  return {
    repository,
    base,
    head,
    runner,
    event: {
      name: 'pull_request',
      payload: {
        number: 12,
        pull_request: {
          number: 12,
          title: 'Een titel met `tekens` en $(opdrachten)',
          base: { sha: base, ref: 'main' },
          head: { sha: head, ref: branch, repo: { full_name: 'voorbeeldstad/architectuur' } },
        },
      },
    },
    remove() {
      repository.remove();
      rmSync(runner, { recursive: true, force: true });
    },
  };
}
