/**
 * Measures how architectures of seven sizes come out as a drawing: time, memory, and all that
 * makes a drawing readable. Each case runs in a process of its own, so that the first layout is
 * really the first and memory is not that of another case.
 *
 * Usage: node out/bench/diagram.mjs [--json] [--only <kind> <elements>]
 * Exit code 1 when something that must be 0 is not.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Case, type Kind, measure, type Result } from './measure.js';

const kinds: readonly Kind[] = ['clustered', 'uniform'];
const sizes: readonly Omit<Case, 'kind'>[] = [
  { elements: 15, relations: 30, seeds: 12, warmRuns: 25, edits: 24 },
  { elements: 35, relations: 45, seeds: 8, warmRuns: 20, edits: 96 },
  { elements: 60, relations: 90, seeds: 8, warmRuns: 20, edits: 96 },
  { elements: 150, relations: 300, seeds: 6, warmRuns: 15, edits: 30 },
  { elements: 300, relations: 600, seeds: 3, warmRuns: 7, edits: 12 },
  { elements: 1000, relations: 2000, seeds: 1, warmRuns: 3, edits: 3 },
  { elements: 3000, relations: 6000, seeds: 1, warmRuns: 1, edits: 1 },
];
const cases: readonly Case[] = kinds.flatMap((kind) => sizes.map((size) => ({ ...size, kind })));

/** A row of the table: what it is called, what it shows, and whether that must be 0. */
interface Row {
  readonly name: string;
  readonly show: (result: Result) => string;
  readonly fault?: (result: Result) => number;
}

const whole = (value: number) => String(Math.round(value));
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const must = (name: string, fault: (result: Result) => number): Row => ({
  name: `${name} (must be 0)`,
  show: (result) => whole(fault(result)),
  fault,
});

const rows: readonly Row[] = [
  { name: 'layout, first (ms)', show: ({ coldMs }) => whole(coldMs) },
  { name: 'layout, warm (ms)', show: ({ warmMs }) => warmMs.toFixed(warmMs < 20 ? 1 : 0) },
  { name: 'text of the drawing (ms)', show: ({ svgMs }) => svgMs.toFixed(svgMs < 20 ? 1 : 0) },
  { name: 'drawing (MB)', show: ({ svgMegabytes }) => svgMegabytes.toFixed(2) },
  { name: 'kept in memory (MB)', show: ({ heapMegabytes }) => heapMegabytes.toFixed(1) },
  { name: 'process at its peak (MB)', show: ({ peakMegabytes }) => whole(peakMegabytes) },
  must('boxes over boxes', ({ overlaps }) => overlaps),
  must('lines through boxes', ({ throughBoxes }) => throughBoxes),
  must('labels over boxes', ({ labelsOverBoxes }) => labelsOverBoxes),
  must('other faults', ({ otherFaults }) => otherFaults),
  must('not the shape of a sheet', ({ badShapes }) => badShapes),
  {
    name: 'width : height',
    show: ({ narrowest, widest }) =>
      narrowest === widest ? narrowest.toFixed(2) : `${narrowest.toFixed(2)}–${widest.toFixed(2)}`,
  },
  { name: 'crossings', show: ({ crossings }) => whole(crossings) },
  { name: 'bends', show: ({ bends }) => whole(bends) },
  {
    name: 'shared pieces (pixels)',
    show: ({ sharedSegments, sharedPixels }) => `${whole(sharedSegments)} (${whole(sharedPixels)})`,
  },
  { name: 'kept after insertion, worst', show: ({ insertionWorst }) => percent(insertionWorst) },
  { name: 'kept after insertion, mean', show: ({ insertionMean }) => percent(insertionMean) },
  { name: 'kept after renaming, worst', show: ({ renameWorst }) => percent(renameWorst) },
];

/** The results as a table with a column per size, for people. */
function table(title: string, results: readonly Result[]): string {
  const cells = [
    ['', ...results.map(({ elements, relations }) => `${elements}/${relations}`)],
    ...rows.map(({ name, show }) => [name, ...results.map(show)]),
  ];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [title, ...lines, ''].join('\n');
}

function inOwnProcess(index: number): Result {
  const script = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', script, '--case', String(index)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`Case ${index} ended with ${status}.`);
  return JSON.parse(stdout) as Result;
}

function main(args: readonly string[]): void {
  const single = args.indexOf('--case');
  if (single >= 0) {
    process.stdout.write(JSON.stringify(measure(cases[Number(args[single + 1])] as Case)));
    return;
  }
  const only = args.indexOf('--only');
  const results = cases.flatMap(({ kind, elements }, index) =>
    only < 0 || (args[only + 1] === kind && Number(args[only + 2] ?? elements) === elements)
      ? [inOwnProcess(index)]
      : [],
  );
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else {
    for (const kind of kinds) {
      const own = results.filter((result) => result.kind === kind);
      if (own.length > 0) process.stdout.write(`${table(`Elements/relations, ${kind}`, own)}\n`);
    }
  }
  const broken = results.some((result) => rows.some(({ fault }) => (fault?.(result) ?? 0) > 0));
  process.exitCode = broken ? 1 : 0;
}

main(process.argv.slice(2));
