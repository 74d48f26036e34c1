import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { program, root } from '../cli/cli.js';

interface Step {
  readonly id: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** action.yml as it stands. */
export function readAction(): Action {
  return parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
}

/** A run of the action as a runner of GitHub would do it. */
export interface ActionRun {
  /** The exit code of the first step that failed, or 0. */
  readonly code: number;
  /** What all steps printed. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The workflow commands in the log that a runner would obey. */
  readonly commands: readonly string[];
  /** The steps that ran. */
  readonly steps: readonly string[];
}

export interface ActionCall {
  /** The checkout. */
  readonly workspace: string;
  /** A folder for what the runner keeps. */
  readonly runner: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the steps of action.yml one by one, until one fails, with the environment that GitHub gives. */
export async function runAction(call: ActionCall): Promise<ActionRun> {
  const action = readAction();
  const file = (name: string): string => path.join(call.runner, name);
  mkdirSync(file('temp'), { recursive: true });
  writeFileSync(file('event.json'), JSON.stringify(call.event?.payload ?? {}));
  writeFileSync(file('summary'), '');
  const given: Record<string, string> = { cli: program, ...call.inputs };
  for (const name of Object.keys(given)) {
    if (!action.inputs[name]) throw new Error(`action.yml has no input ${name}.`);
  }
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      given[name] ?? evaluated(input.default, { github: { token: 'token-of-github' } }),
    ]),
  );
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  let log = '';
  let code = 0;
  for (const step of action.runs.steps) {
    const known = { inputs, steps, github: { token: 'token-of-github' } };
    if (step.if !== undefined && !holds(step.if, known)) continue;
    if (step.shell !== 'bash') throw new Error(`${step.id} does not run in bash.`);
    writeFileSync(file('output'), '');
    writeFileSync(file('step.sh'), step.run);
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('step.sh')], {
      cwd: call.workspace,
      env: {
        PATH: process.env.PATH,
        HOME: call.runner,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: call.workspace,
        GITHUB_EVENT_NAME: call.event?.name ?? 'workflow_dispatch',
        GITHUB_EVENT_PATH: file('event.json'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_REPOSITORY: 'voorbeeldstad/architectuur',
        GITHUB_RUN_ID: '7',
        GITHUB_SHA: 'a'.repeat(40),
        RUNNER_TEMP: file('temp'),
        ...call.env,
        ...Object.fromEntries(
          Object.entries(step.env).map(([name, value]) => [name, evaluated(value, known)]),
        ),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (data: string) => {
        log += data;
      });
    }
    const [status] = (await once(child, 'close')) as [number | null];
    steps[step.id] = { outputs: readOutputs(readFileSync(file('output'), 'utf8')) };
    if (status !== 0) {
      code = status ?? 1;
      break;
    }
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, { steps })]),
  );
  return {
    code,
    log,
    outputs,
    summary: existsSync(file('summary')) ? readFileSync(file('summary'), 'utf8') : '',
    commands: commandsIn(log),
    steps: Object.keys(steps),
  };
}

/** Replaces `${{ a.b.c }}`; what is not there is empty, as on GitHub. */
function evaluated(text: string, known: object): string {
  return String(text).replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => valueAt(name, known));
}

function valueAt(name: string, known: object): string {
  let found: unknown = known;
  for (const step of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  return found === undefined ? '' : String(found);
}

/** The one form of condition that action.yml has. */
function holds(condition: string, known: object): boolean {
  const match = /^([\w.-]+) == '([^']*)'$/.exec(condition);
  if (!match) throw new Error(`This condition is not understood: ${condition}`);
  return valueAt(match[1]!, known) === match[2];
}

function readOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name, end] = /^([\w-]+)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name !== undefined) {
      const last = lines.indexOf(end!, at + 1);
      found[name] = lines.slice(at + 1, last).join('\n');
      at = last;
    } else {
      const simple = /^([\w-]+)=(.*)$/.exec(lines[at]!);
      if (simple) found[simple[1]!] = simple[2]!;
    }
  }
  return found;
}

/** The lines that a runner takes for commands: not those between stop-commands and its token. */
function commandsIn(log: string): string[] {
  const found: string[] = [];
  let token: string | null = null;
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (token !== null) {
      if (line.trim() === `::${token}::`) token = null;
      continue;
    }
    const stop = /^\s*::stop-commands::(.+)$/.exec(line);
    if (stop) token = stop[1]!.trim();
    else if (/^\s*::[a-z-]+(?: [^:]*)?::/.test(line) || line.includes('##[')) found.push(line);
  }
  return found;
}
