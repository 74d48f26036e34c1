/** What the checkout is compared with. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The event that started the workflow, as GitHub describes it; empty where that cannot be read. */
export function readEvent(env) {
  try {
    return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

/**
 * The commit that the checkout is compared with: where the branch left the base, as far as that is in the
 * checkout.
 * @returns {{ commit: string } | { problem: { nl: string, en: string } | null }} without a problem where there
 * is simply nothing to compare with.
 */
export function findBase({ workspace, base }, env, event) {
  const revision = base || baseOf(env.GITHUB_EVENT_NAME, event);
  if (!revision) return { problem: null };
  const found = git(workspace, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (found.out === null) return { problem: whyNot(workspace, revision, found.err) };
  const commit = found.out.split('\n').at(-1);
  const left = git(workspace, ['merge-base', commit, 'HEAD']).out;
  return { commit: left || commit };
}

/** The commit that an event counts from, or null for events that have none. */
function baseOf(name, event) {
  const found =
    name === 'push'
      ? event.before
      : name === 'merge_group'
        ? event.merge_group?.base_sha
        : event.pull_request?.base?.sha;
  // A branch that is new came after nothing, which GitHub writes as zeros.
  return typeof found === 'string' && /^[0-9a-f]{40,64}$/.test(found) && !/^0+$/.test(found) ? found : null;
}

function whyNot(workspace, revision, said) {
  if (/ENOENT/.test(said)) {
    return { nl: 'Git is niet gevonden op deze runner.', en: 'Git was not found on this runner.' };
  }
  if (/dubious ownership/i.test(said)) {
    return {
      nl: 'De checkout is van een andere gebruiker, en daarom leest Git er niet in. Zet haar in safe.directory.',
      en: 'The checkout belongs to another user, and so Git does not read it. Add it to safe.directory.',
    };
  }
  const short = /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 10) : revision;
  const isShallow = git(workspace, ['rev-parse', '--is-shallow-repository']).out === 'true';
  return isShallow
    ? {
        nl: `De basis ${short} zit niet in de checkout, die alleen de laatste commits heeft. Zet fetch-depth: 0 bij actions/checkout.`,
        en: `The base ${short} is not in the checkout, which has the last commits only. Set fetch-depth: 0 for actions/checkout.`,
      }
    : {
        nl: `De basis ${short} zit niet in de checkout. Haal haar op, of geef de invoer base.`,
        en: `The base ${short} is not in the checkout. Fetch it, or give the input base.`,
      };
}

/** What Git prints, or null where it fails. */
function git(folder, args) {
  try {
    const out = execFileSync('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1024 * 1024,
    });
    return { out: out.trim(), err: '' };
  } catch (error) {
    return { out: null, err: `${error.code ?? ''} ${error.stderr ?? ''}` };
  }
}
