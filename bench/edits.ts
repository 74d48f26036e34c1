/**
 * Tries long rows of random edits, each row in another order, until an edit leads to something else
 * than the text alone would have; test/model/incremental.test.ts tries a few with every run.
 *
 * Usage: node out/bench/edits.mjs [--edits <number>] [--seed <first seed>] [--only <workspace>]
 * Exit code 1 at the first difference, which is printed with what repeats it.
 */
import { performance } from 'node:perf_hooks';
import { firstDifference, told, workspacesToEdit } from '../test/support/edited-workspaces.js';
import { projectRoot } from '../test/vscode/project.js';

/** Edits in one row; then the texts are whole again. */
const row = 500;

/** The large documents cost many times what the small ones do, and find little that those do not. */
const rowsOf: Readonly<Record<string, number>> = {
  samples: 1,
  catalogue: 1,
  monitor: 1,
  random: 8,
  small: 8,
  names: 8,
  dense: 12,
};

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const wanted = Number(option('--edits') ?? 1_000_000);
  const only = option('--only');
  const workspaces = Object.entries(workspacesToEdit(projectRoot())).filter(
    ([name]) => only === undefined || name === only,
  );
  const counts = new Map<string, number>();
  const start = performance.now();
  let made = 0;
  for (let seed = Number(option('--seed') ?? 1); made < wanted; ) {
    for (const [name, files] of workspaces) {
      for (let left = rowsOf[name] ?? 1; left > 0 && made < wanted; left--, seed++, made += row) {
        const difference = await firstDifference(files, seed, row);
        counts.set(name, (counts.get(name) ?? 0) + row);
        if (!difference) continue;
        process.stdout.write(`Workspace ${name}, seed ${seed}\n${told(difference)}\n`);
        process.exitCode = 1;
        return;
      }
    }
    const minutes = ((performance.now() - start) / 60_000).toFixed(1);
    const list = [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
    process.stdout.write(`${made} edits without a difference (${list}; ${minutes} minutes)\n`);
  }
}

// The parser makes an error of every mistake, and where in the parser that was is of no use here.
Error.stackTraceLimit = 0;
await main(process.argv.slice(2));
