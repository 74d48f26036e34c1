/** What the step `check` of action.yml is asked to do, read from its environment. */
import path from 'node:path';

const levels = ['error', 'warning', 'info', 'hint', 'never'];

/** An input that cannot be carried out; its message says which and what it takes. */
export class WrongInput extends Error {}

/**
 * @param {NodeJS.ProcessEnv} env
 * @throws {WrongInput}
 */
export function readInputs(env) {
  const text = (name) => (env[`BOUWSTENEN_${name}`] ?? '').trim();
  const flag = (name, shown) => {
    const value = text(name) || 'false';
    if (value === 'true' || value === 'false') return value === 'true';
    throw new WrongInput(`The input ${shown} must be true or false.`);
  };
  const workspace = path.resolve(env.GITHUB_WORKSPACE || '.');
  const folder = path.resolve(workspace, text('WORKING_DIRECTORY') || '.');
  const inside = path.relative(workspace, folder);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new WrongInput('The input working-directory must be a folder within the checkout.');
  }
  const failOn = text('FAIL_ON') || 'error';
  if (!levels.includes(failOn)) {
    throw new WrongInput(`The input fail-on must be one of ${levels.join(', ')}.`);
  }
  const maxWarnings = text('MAX_WARNINGS');
  if (!/^\d{0,9}$/.test(maxWarnings)) {
    throw new WrongInput('The input max-warnings must be a whole number, or empty.');
  }
  const taal = text('TAAL') || 'nl';
  if (taal !== 'nl' && taal !== 'en') throw new WrongInput('The input taal must be nl or en.');
  const base = text('BASE');
  if (base.startsWith('-') || /[\0\r\n]/.test(base)) {
    throw new WrongInput('The input base must be a branch, tag or commit.');
  }
  const given = (env.BOUWSTENEN_PATHS ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    workspace,
    /** From the top of the checkout, with forward slashes: what annotations and links name. */
    folder: slashed(inside) || '.',
    paths: (given.length > 0 ? given : ['.']).map((each) => fromTop(each, workspace, folder)),
    changedOnly: flag('CHANGED_ONLY', 'changed-only'),
    base,
    failOn,
    maxWarnings: maxWarnings === '' ? null : Number(maxWarnings),
    annotations: flag('ANNOTATIONS', 'annotations'),
    sarif: flag('SARIF', 'sarif'),
    difference: flag('DIFFERENCE', 'difference'),
    report: flag('REPORT', 'report'),
    taal,
    cli: text('CLI'),
  };
}

function fromTop(given, workspace, folder) {
  const isExclusion = given.startsWith('!');
  const relative = path.relative(workspace, path.resolve(folder, isExclusion ? given.slice(1) : given));
  return `${isExclusion ? '!' : ''}${slashed(relative) || '.'}`;
}

function slashed(relative) {
  return relative.split(path.sep).join('/');
}
