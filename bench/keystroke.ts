/**
 * Measures what a keystroke costs in documents of ten thousand lines, as a share of what one bare
 * parse of the whole text by the yaml package costs in the same run: a share says the same on every
 * machine. Each letter goes in at a random place, and out again before the next one.
 *
 * Usage: node out/bench/keystroke.mjs [--json] [--edits <number>] [--lines <number>]
 */
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import type { Analysis } from '../server/src/core/analysis.js';
import { folds } from '../server/src/core/features/folding.js';
import { outline } from '../server/src/core/features/outline.js';
import { type KnownWords, semanticTokens } from '../server/src/core/features/semantic-tokens.js';
import { createProject } from '../server/src/core/project.js';
import { builtInWorld } from '../server/src/core/world.js';
import { randomFrom } from '../test/features/random-document.js';
import { largeArchitecture, largeMonitor } from './large-documents.js';

/** Milliseconds, one for each edit. */
type Times = number[];

interface Step {
  readonly name: string;
  /** As shares of a bare parse. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

interface Result {
  readonly document: string;
  readonly lines: number;
  readonly characters: number;
  readonly edits: number;
  /** The only time: what a bare parse took here, in milliseconds. */
  readonly parseMs: number;
  readonly steps: readonly Step[];
}

const world = builtInWorld();
const files = { read: async () => null, list: async () => [] };
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The value that the given share of the values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function measure(document: string, uri: string, text: string, edits: number): Promise<Result> {
  const times = new Map<string, Times>();
  let counts = false;
  const note = (name: string, took: number): void => {
    if (!counts) return;
    const known = times.get(name);
    if (known) known.push(took);
    else times.set(name, [took]);
  };
  const timed = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    note(name, performance.now() - start);
    return result;
  };
  const project = createProject(files, world, { observe: (name, run) => timed(`  ${name}`, run) });
  const known: KnownWords = new WeakMap();
  const features: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
    mentions: (analysis) => analysis.document.mentions,
    outline,
    folding: (analysis) => folds(analysis.document.source.text),
    'semantic tokens': (analysis) => semanticTokens(analysis, known, world.catalogue),
  };
  const random = randomFrom(1);
  const parse: Times = [];
  const typed = async (next: string): Promise<void> => {
    const start = performance.now();
    project.update(uri, next);
    const updated = performance.now();
    const analysis = (await project.analysis(uri))!;
    const checked = performance.now();
    note('keystroke', checked - start);
    note('update', updated - start);
    note('analysis', checked - updated);
    for (const [name, run] of Object.entries(features)) timed(`then ${name}`, () => run(analysis));
  };
  const warmUp = Math.min(20, edits);
  await typed(text);
  for (let edit = -warmUp; edit < edits; edit++) {
    const at = Math.floor(random() * (text.length + 1));
    const letter = letters[Math.floor(random() * letters.length)]!;
    counts = edit >= 0;
    await typed(text.slice(0, at) + letter + text.slice(at));
    counts = false;
    await typed(text);
    if (edit % 10 !== 0) continue;
    const start = performance.now();
    parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    if (edit >= 0) parse.push(performance.now() - start);
  }
  const parseMs = quantile(parse, 0.5);
  const steps = [...times].map(([name, values]) => ({
    name,
    median: quantile(values, 0.5) / parseMs,
    p95: quantile(values, 0.95) / parseMs,
    worst: quantile(values, 1) / parseMs,
  }));
  steps.sort((a, b) => order(a.name) - order(b.name) || b.median - a.median);
  const lines = text.split('\n').length - 1;
  return { document, lines, characters: text.length, edits, parseMs, steps };
}

/** First the whole, then its parts, then what editors ask for besides. */
function order(name: string): number {
  const at = ['keystroke', 'update', 'analysis'].indexOf(name);
  return at >= 0 ? at : name.startsWith('  ') ? 3 : 4;
}

function table({ document, lines, characters, edits, parseMs, steps }: Result): string {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`.padStart(10);
  const head = `${document}: ${lines} lines, ${characters} characters, ${edits} edits; a bare parse takes ${parseMs.toFixed(0)} ms here`;
  const rows = steps.map(
    ({ name, median, p95, worst }) => name.padEnd(44) + percent(median) + percent(p95) + percent(worst),
  );
  const columns = `${'of a bare parse'.padEnd(44)}${['median', 'p95', 'worst'].map((word) => word.padStart(10)).join('')}`;
  return [head, columns, ...rows, ''].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const lines = option('--lines', 10_000);
  const edits = option('--edits', 100);
  const results = [
    await measure('architecture', 'file:///proef/a.architectuur.yaml', largeArchitecture(lines, 1), edits),
    await measure('monitor', 'file:///proef/a.monitor.yaml', largeMonitor(lines, 1), edits),
  ];
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(results, null, 2)}\n` : `${results.map(table).join('\n')}\n`,
  );
}

await main(process.argv.slice(2));
