import * as vscode from 'vscode';

// The parts that are used of the API that VS Code's own Git extension gives to others.

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  /** Absent in old versions, which then know their repositories at once. */
  readonly state?: 'uninitialized' | 'initialized';
  readonly onDidChangeState?: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository?(folder: vscode.Uri): Promise<GitRepository | null>;
}

interface GitRepository {
  readonly state: { readonly HEAD: GitRef | undefined };
  show(commit: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<GitCommit[]>;
  getRefs?(query: { readonly sort: 'committerdate' }): Promise<GitRef[]>;
}

interface GitRef {
  /** A branch, a branch of a remote, or a tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** A version of a file that can be compared with. */
export interface Version {
  readonly group: 'last' | 'history' | 'branch' | 'tag';
  /** How one speaks of it: HEAD, a branch, a tag, or a hash in short. */
  readonly name: string;
  readonly commit: string;
  /** The message of a commit and who made it when, where these are known. */
  readonly message: string | null;
  readonly author: string | null;
  readonly date: Date | null;
}

/** The versions of one file. */
export interface FileHistory {
  versions(): Promise<Version[]>;
  /** The text at a commit. @throws Error where the file was not there, or cannot be read */
  textAt(commit: string): Promise<string>;
}

/** So many commits of a file are offered. */
const mostCommits = 50;

/**
 * The history of a file in Git, through VS Code's own Git extension.
 * @returns why there is none, in words for the user, where there is none
 */
export async function historyOf(file: vscode.Uri): Promise<FileHistory | string> {
  const found = await repositoryOf(file);
  return typeof found === 'string' ? found : historyIn(found, file);
}

async function repositoryOf(file: vscode.Uri): Promise<GitRepository | string> {
  const { t } = vscode.l10n;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension && !vscode.workspace.isTrusted)
    return t('VS Code does not use Git in Restricted Mode. Trust this folder to compare with a Git version.');
  if (!extension)
    return t(
      'This VS Code has no Git: in a browser it is missing, and elsewhere its extension can be disabled. Comparing with another file works.',
    );
  let api: GitApi;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    if (!git.enabled) throw new Error('disabled');
    api = git.getAPI(1);
  } catch {
    return t('Git is switched off in VS Code, or it is not installed. See the setting “git.enabled”.');
  }
  await initialized(api);
  try {
    const folder = vscode.Uri.joinPath(file, '..');
    const repository = api.getRepository(file) ?? (await api.openRepository?.(folder));
    if (repository) return repository;
  } catch {
    // That it cannot be opened comes down to the same.
  }
  return t('This file is not in a Git repository that VS Code has opened.');
}

/** Waits for Git to have looked for repositories, but not for ever: what is not found is said. */
async function initialized(api: GitApi): Promise<void> {
  if (api.state !== 'uninitialized' || !api.onDidChangeState) return;
  const changed = api.onDidChangeState;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, 10_000);
    const listening = changed(done);
  });
}

function historyIn(repository: GitRepository, file: vscode.Uri): FileHistory {
  return {
    async versions() {
      const [commits, refs] = await Promise.all([
        // A file that was never committed has no history; branches may have it all the same.
        repository.log({ maxEntries: mostCommits, path: file.fsPath }).catch(() => []),
        repository.getRefs?.({ sort: 'committerdate' }).catch(() => []) ?? [],
      ]);
      const head = repository.state.HEAD?.commit;
      return [
        ...(head ? [{ group: 'last', name: 'HEAD', commit: head, ...unknown } as const] : []),
        ...commits.map(fromCommit),
        ...refs.flatMap(fromRef),
      ];
    },
    textAt: (commit) => repository.show(commit, file.fsPath),
  };
}

const unknown = { message: null, author: null, date: null };

function fromCommit({ hash, message, authorName, authorDate }: GitCommit): Version {
  return {
    group: 'history',
    name: shortHash(hash),
    commit: hash,
    message: message.split('\n')[0] ?? '',
    author: authorName ?? null,
    date: authorDate ?? null,
  };
}

function fromRef({ type, name, commit }: GitRef): Version | readonly [] {
  if (!name || !commit) return [];
  return { group: type === 2 ? 'tag' : 'branch', name, commit, ...unknown };
}

export const shortHash = (commit: string): string => commit.slice(0, 7);
