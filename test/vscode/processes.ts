import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { pause } from './progress.js';

/** How a program is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly seconds: number;
  /** Whether the command is a line for a shell. */
  readonly shell?: boolean;
}

/** Runs a program to its end and gives what it printed; an error tells the last lines of it. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += text));
    const fail = (what: string) => {
      const last = printed.trim().split('\n').slice(-15).join('\n');
      reject(new Error(`${[command, ...args].join(' ')} ${what}${last && `:\n${last}`}`));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`was stopped after ${options.seconds} seconds`);
    }, options.seconds * 1000);
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(`could not be started (${error.message})`);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(printed);
      else fail(`ended with ${code ?? signal}`);
    });
  });
}

/** A program that runs in the background with everything it starts. */
export interface Background {
  readonly pid: number;
  /** All it has printed up to now. */
  log(): string;
  /** Resolves when it ends, by itself or not. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Ends it and everything it started; resolves when they are gone. */
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, because ending only the parent would leave its children. */
export function startInBackground(
  command: string,
  args: readonly string[],
  options: { readonly env: NodeJS.ProcessEnv; readonly logFile: string },
): Background {
  const log = openSync(options.logFile, 'a');
  const child = spawn(command, args, { env: options.env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) child.on(event, () => resolve());
  }).then(() => {
    hasEnded = true;
  });
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false; // The whole group is gone.
    }
  };
  const killNow = () => void signal('SIGKILL');
  // First of all, because other exit listeners remove the folders it works in.
  process.prependOnceListener('exit', killNow);
  // A signal that nobody listens to ends us without that, and the group would outlive us.
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).filter(
    (name) => process.listenerCount(name) === 0,
  );
  const exitNow = () => process.exit(130);
  for (const name of signals) process.on(name, exitNow);
  return {
    pid,
    log: () => readFileSync(options.logFile, 'utf8'),
    ended,
    hasEnded: () => hasEnded,
    async stop() {
      for (const name of ['SIGTERM', 'SIGKILL'] as const) {
        if (!signal(name)) break;
        for (let tries = 0; tries < 30 && signal(0); tries++) await pause(100);
      }
      process.removeListener('exit', killNow);
      for (const name of signals) process.removeListener(name, exitNow);
    },
  };
}
