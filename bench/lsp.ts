/**
 * Measures how the language server as it is shipped feels, beside Red Hat's server for YAML and beside
 * a bare parse: waiting while one types, memory, large workspaces, starting, and the size of what is
 * shipped. Prints tables of ratios, and puts each into docs/performance.md when it is measured.
 *
 * Usage: node out/bench/lsp.mjs [--only latency|start|memory|workspace|sizes] [--quick] [--no-page]
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectRoot } from '../test/vscode/project.js';
import { type Latency, measureLatency, type Turns, type Waits } from './lsp-latency.js';
import { measureWorkspace } from './lsp-workspace.js';
import { bothMemories, measureEndurance } from './memory.js';
import { measureStart } from './start.js';
import { megabytes, ratio } from './statistics.js';

/** A table of the page: its heading, the names of its columns, and its rows. */
interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const root = projectRoot();
const page = path.join(root, 'docs/performance.md');
const begin = '<!-- measured: npm run bench writes what is between these marks -->';
const end = '<!-- end of what was measured -->';
const thousands = (count: number): string => count.toLocaleString('en');

async function latency(quick: boolean): Promise<Table> {
  const sizes: readonly (readonly [number, Turns])[] = quick
    ? [[1000, { ours: 10, theirs: 5 }]]
    : [
        [1000, { ours: 100, theirs: 20 }],
        [10_000, { ours: 100, theirs: 10 }],
        [50_000, { ours: 100, theirs: 4 }],
      ];
  const rows: string[][] = [];
  for (const [lines, turns] of sizes) {
    const measured = await measureLatency(lines, turns);
    for (const [name, of] of [
      ['findings', 'findings'],
      ['completion right after a key', 'completion'],
      ['hover right after a key', 'hover'],
    ] as const)
      rows.push([thousands(lines), name, ...sides(measured, of)]);
  }
  return {
    title: 'From a key to the answer',
    columns: ['lines', 'what', 'of a bare parse', 'the slowest twentieth', 'YAML server', 'times faster'],
    rows,
  };
}

const sides = ({ ours, theirs, parse }: Latency, of: keyof Waits): string[] => [
  ratio(ours[of].median / parse),
  ratio(ours[of].p95 / parse),
  ratio(theirs[of].median / parse),
  ratio(theirs[of].median / ours[of].median),
];

async function start(quick: boolean): Promise<Table> {
  const { node, parse, ready, findings } = await measureStart(quick ? 5 : 25);
  return {
    title: 'Starting, with a document of 1,000 lines',
    columns: ['what', 'of Node with one parse', 'YAML server, of the same'],
    rows: [
      ['Node that does nothing', ratio(node / parse), ''],
      ['until the server answers', ratio(ready.ours / parse), ratio(ready.theirs / parse)],
      ['until the findings of the document', ratio(findings.ours / parse), ratio(findings.theirs / parse)],
    ],
  };
}

async function memory(quick: boolean): Promise<Table> {
  const { ours, theirs } = await bothMemories();
  const [edits, documents] = quick ? [1000, 20] : [10_000, 200];
  const grown = async (): Promise<string> => {
    const { before, during } = await measureEndurance(edits, documents);
    return `${((during.at(-1)! / before - 1) * 100).toFixed(1)} %`;
  };
  const growth = [await grown(), await grown()] as const;
  const row = (name: string, of: 'started' | 'samples' | 'large'): string[] => [
    name,
    `${megabytes(ours[of].heap)} (${megabytes(ours[of].resident)})`,
    `${megabytes(theirs[of].heap)} (${megabytes(theirs[of].resident)})`,
  ];
  return {
    title: 'Memory in MB: the heap after garbage collection (the whole process)',
    columns: ['what', 'ours', 'YAML server'],
    rows: [
      row('started', 'started'),
      row('the samples open', 'samples'),
      row('and an architecture of 50,000 lines', 'large'),
      [
        `growth after ${thousands(edits)} edits and ${thousands(documents)} documents opened and closed`,
        growth[0],
        '',
      ],
      ['the same once more in the same process', growth[1], ''],
    ],
  };
}

async function workspace(quick: boolean): Promise<Table> {
  const found = await measureWorkspace(quick ? 500 : 5000);
  return {
    title: `A workspace of ${thousands(found.files)} files`,
    columns: ['what', 'measured'],
    rows: [
      ['reading all of it, of a bare parse of every file', ratio(found.read / found.parse)],
      [
        'first answer in a document while it is read, of a bare parse of every file',
        ratio(found.firstAnswer / found.parse),
      ],
      ['the same, of such an answer when all is read', ratio(found.firstAnswer / found.calmAnswer)],
      [
        'findings after a key while it is read, of the same afterwards',
        ratio(found.typing / found.calmTyping),
      ],
      ['the slowest twentieth of those', ratio(found.typingWorst / found.calmTyping)],
      ['heap afterwards, in kB for a file', (found.heap / found.files / 1000).toFixed(1)],
    ],
  };
}

async function sizes(): Promise<Table> {
  const files = ['dist/server-node.js', 'dist/server-worker.js', 'dist/preview.js', 'out/bouwstenen.vsix'];
  return {
    title: 'Size of what is shipped, in MB',
    columns: ['file', 'size'],
    rows: files
      .filter((file) => existsSync(path.join(root, file)))
      .map((file) => [`\`${path.basename(file)}\``, megabytes(statSync(path.join(root, file)).size)]),
  };
}

const parts = { latency, start, memory, workspace, sizes };

function markdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts a table on the page, in the place of the one with the same title or behind the others. */
function writeOnPage(table: Table): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error('docs/performance.md has no place for tables between its marks.');
  const before = text.slice(from + begin.length, to).split(/^(?=### )/m);
  const kept = before.map((section) => section.trim()).filter((section) => section !== '');
  const at = kept.findIndex((section) => section.startsWith(`### ${table.title}\n`));
  kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, markdown(table));
  const inside = ['', ...kept, ''].join('\n\n');
  writeFileSync(page, text.slice(0, from + begin.length) + inside + text.slice(to));
}

async function main(args: readonly string[]): Promise<void> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const quick = args.includes('--quick');
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const began = performance.now();
    const table = await measure(quick);
    process.stdout.write(`${markdown(table)}\n\n`);
    process.stderr.write(`(${name}: ${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
    if (!quick && !args.includes('--no-page')) writeOnPage(table);
  }
}

await main(process.argv.slice(2));
