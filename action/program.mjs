/** Runs the command line, and talks to the runner. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Of what a call prints, at most this much is kept, in bytes. */
const maxPrinted = 8 * 1024 * 1024;

/**
 * Runs the command line to its end.
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export function run(cli, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { out: [], err: [] };
    const collect = (stream, kept) => {
      let size = 0;
      stream.on('data', (data) => {
        if (size < maxPrinted) kept.push(data);
        size += data.length;
      });
    };
    collect(child.stdout, printed.out);
    collect(child.stderr, printed.err);
    child.on('error', reject);
    // A call that was killed has no code, and must not pass.
    child.on('close', (code) =>
      resolve({
        code: code ?? 2,
        out: Buffer.concat(printed.out).toString('utf8'),
        err: Buffer.concat(printed.err).toString('utf8'),
      }),
    );
  });
}

/** Prints text in which the runner must see no commands, whatever stands in it. */
export function printText(text) {
  if (text.trim() === '') return;
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`);
}

/** An annotation without a place. */
export function annotate(kind, message) {
  const data = message.trim().replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  process.stdout.write(`::${kind} title=bouwstenen::${data}\n`);
}

/** Sets outputs of the step. A value may have any text in it. */
export function setOutputs(file, outputs) {
  for (const [name, value] of Object.entries(outputs)) {
    const end = `end-${randomUUID()}`;
    if (file) appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
  }
}
