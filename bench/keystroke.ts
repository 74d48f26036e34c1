/**
 * Measures what a keystroke costs in documents of ten thousand lines, as a share of what one bare
 * parse of the whole text by the yaml package costs in the same run: a share says the same on every
 * machine. Each letter goes in at a random place, and out again before the next one; so do letters at the
 * beginning of a line, and characters go out and in again.
 *
 * Usage: node out/bench/keystroke.mjs [--json] [--edits <number>] [--lines <number>] [--only <document>]
 */
import { parseDocument } from 'yaml';
import type { Analysis } from '../server/src/core/analysis.js';
import { completion } from '../server/src/core/features/completion.js';
import { folds } from '../server/src/core/features/folding.js';
import { hover } from '../server/src/core/features/hover.js';
import { outline } from '../server/src/core/features/outline.js';
import { type KnownWords, semanticTokens } from '../server/src/core/features/semantic-tokens.js';
import { createProject } from '../server/src/core/project.js';
import { builtInWorld } from '../server/src/core/world.js';
import { randomFrom } from '../test/features/random-document.js';
import { largeArchitecture, largeCatalogue, largeMonitor } from './large-documents.js';

/**
 * Milliseconds of work of this process, its collecting of garbage included. The clock on the wall would
 * count what else the machine does.
 */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

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

/** What one edit cost, by the name of the step. */
type Costs = Map<string, number>;

async function measure(document: string, uri: string, text: string, edits: number): Promise<Result> {
  let costs: Costs = new Map();
  const timed = <T>(name: string, run: () => T): T => {
    const start = now();
    const result = run();
    // A rule is asked about many items.
    costs.set(name, (costs.get(name) ?? 0) + now() - start);
    return result;
  };
  // To watch the rules costs time itself, so that a project of its own is watched.
  const project = createProject(files, world);
  const watched = createProject(files, world, { observe: (name, run) => timed(`  ${name}`, run) });
  const known: KnownWords = new WeakMap();
  const features: Readonly<Record<string, (analysis: Analysis, at: number) => unknown>> = {
    hover: (analysis, at) => hover(analysis, at, 'nl'),
    completion: (analysis, at) => completion(analysis, at, { taal: 'nl', snippets: true }),
    mentions: (analysis) => analysis.document.mentions,
    outline,
    folding: (analysis) => folds(analysis.document.source.text),
    'semantic tokens': (analysis) => semanticTokens(analysis, known, world.catalogue),
  };
  const random = randomFrom(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  const typed = async (next: string, at: number, name: string): Promise<Costs> => {
    costs = new Map();
    const start = now();
    project.update(uri, next);
    const updated = now();
    const analysis = (await project.analysis(uri))!;
    const checked = now();
    costs.set(name, checked - start);
    if (name !== 'keystroke') return new Map([[name, checked - start]]);
    costs.set('update', updated - start);
    costs.set('analysis', checked - updated);
    watched.update(uri, next);
    await watched.analysis(uri);
    for (const [feature, run] of Object.entries(features)) timed(`then ${feature}`, () => run(analysis, at));
    return costs;
  };
  const made: Costs[] = [];
  const parse: Times = [];
  const warmUp = Math.min(20, edits);
  await typed(text, 0, 'keystroke');
  for (let edit = -warmUp; edit < edits; edit++) {
    const all: Costs[] = [];
    const lineStart = text.lastIndexOf('\n', below(text.length)) + 1;
    for (const [name, at] of [
      ['keystroke', below(text.length + 1)],
      ['a letter at column 0', lineStart],
    ] as const) {
      const letter = letters[below(letters.length)]!;
      all.push(await typed(text.slice(0, at) + letter + text.slice(at), at + 1, name));
      all.push(await typed(text, at, name === 'keystroke' ? 'taking it back' : 'taking that back'));
    }
    const at = below(text.length);
    all.push(await typed(text.slice(0, at) + text.slice(at + 1), at, 'removing a character'));
    all.push(await typed(text, at, 'putting it back'));
    if (edit >= 0) made.push(new Map(all.flatMap((each) => [...each])));
    if (edit % 10 !== 0) continue;
    const start = now();
    parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    if (edit >= 0) parse.push(now() - start);
  }
  const parseMs = quantile(parse, 0.5);
  const steps = [...new Set(made.flatMap((each) => [...each.keys()]))].map((name) => {
    const values = made.map((each) => each.get(name) ?? 0);
    const share = (at: number): number => quantile(values, at) / parseMs;
    return { name, median: share(0.5), p95: share(0.95), worst: share(1) };
  });
  steps.sort((a, b) => order(a.name) - order(b.name) || b.median - a.median || b.p95 - a.p95);
  const lines = text.split('\n').length - 1;
  return { document, lines, characters: text.length, edits, parseMs, steps };
}

/** First the whole, then its parts, then what editors ask for besides, then other edits. */
function order(name: string): number {
  const at = ['keystroke', 'update', 'analysis'].indexOf(name);
  return at >= 0 ? at : name.startsWith('  ') ? 3 : name.startsWith('then') ? 4 : 5;
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
  const at = args.indexOf('--only');
  const documents: Readonly<
    Record<string, readonly [uri: string, text: (lines: number, seed: number) => string]>
  > = {
    architecture: ['file:///proef/a.architectuur.yaml', largeArchitecture],
    monitor: ['file:///proef/a.monitor.yaml', largeMonitor],
    catalogue: ['file:///proef/a.bouwstenen.yaml', largeCatalogue],
  };
  const results: Result[] = [];
  for (const [name, [uri, text]] of Object.entries(documents)) {
    if (at < 0 || args[at + 1] === name) results.push(await measure(name, uri, text(lines, 1), edits));
  }
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(results, null, 2)}\n` : `${results.map(table).join('\n')}\n`,
  );
}

await main(process.argv.slice(2));
