/**
 * Measures what each thing that editors ask for costs in an architecture of ten thousand lines, right
 * after a letter was typed and once more when nothing changed, as a share of one bare parse of the text.
 *
 * Usage: node out/bench/features.mjs [--lines <number>] [--turns <number>]
 */
import { parseDocument } from 'yaml';
import { largeArchitecture } from './large-documents.js';
import { ours, type Place, startServer } from './lsp-client.js';
import { median, ratio, timed } from './statistics.js';

const uri = 'file:///proef/groot.architectuur.yaml';

/** A question: its method, and its parameters at a place. */
type Question = readonly [name: string, method: string, params: (at: Place) => object];

const document = { textDocument: { uri } };
const options = { tabSize: 2, insertSpaces: true };
const around = (at: Place): object => ({
  start: { line: Math.max(0, at.line - 30), character: 0 },
  end: { line: at.line + 30, character: 0 },
});

const questions: readonly Question[] = [
  ['hover', 'textDocument/hover', (position) => ({ ...document, position })],
  ['completion of a value', 'textDocument/completion', (position) => ({ ...document, position })],
  ['definition', 'textDocument/definition', (position) => ({ ...document, position })],
  [
    'references',
    'textDocument/references',
    (position) => ({ ...document, position, context: { includeDeclaration: true } }),
  ],
  ['marks of a word', 'textDocument/documentHighlight', (position) => ({ ...document, position })],
  ['rename, asked', 'textDocument/prepareRename', (position) => ({ ...document, position })],
  ['outline', 'textDocument/documentSymbol', () => document],
  ['folding', 'textDocument/foldingRange', () => document],
  ['selection', 'textDocument/selectionRange', (position) => ({ ...document, positions: [position] })],
  ['links', 'textDocument/documentLink', () => document],
  ['lenses', 'textDocument/codeLens', () => document],
  ['colours by meaning, all', 'textDocument/semanticTokens/full', () => document],
  [
    'colours by meaning, in view',
    'textDocument/semanticTokens/range',
    (at) => ({ ...document, range: around(at) }),
  ],
  ['hints in view', 'textDocument/inlayHint', (at) => ({ ...document, range: around(at) })],
  [
    'actions',
    'textDocument/codeAction',
    (at) => ({ ...document, range: { start: at, end: at }, context: { diagnostics: [] } }),
  ],
  ['formatting', 'textDocument/formatting', () => ({ ...document, options })],
  [
    'formatting in view',
    'textDocument/rangeFormatting',
    (at) => ({ ...document, range: around(at), options }),
  ],
];

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const text = largeArchitecture(option('--lines', 10_000), 1);
  const lines = text.split('\n');
  const turns = option('--turns', 9);
  const server = await startServer(ours);
  const first = server.nextFindings(uri);
  await server.open(uri, text);
  await first;
  const places = lines.flatMap((line, at) => (line.startsWith('    naam: ') ? [at] : []));
  const parse: number[] = [];
  const rows: [string, number, number][] = [];
  for (const [name, method, params] of questions) {
    const fresh: number[] = [];
    const again: number[] = [];
    for (let turn = 0; turn <= turns; turn++) {
      const named = places[Math.floor(((turn + 0.5) / (turns + 1)) * places.length)]!;
      const edited = { line: named, character: lines[named]!.length };
      // Two lines up or down stand the id and the layer, which most questions are about.
      const at = name.startsWith('completion')
        ? { line: named + 1, character: lines[named + 1]!.length }
        : { line: named - 1, character: 4 };
      const findings = server.nextFindings(uri);
      await server.edit(uri, edited, 0, 'x');
      const wait = (): Promise<number> => timed(() => server.request(method, params(at)));
      const times = [await wait(), await wait()] as const;
      await findings;
      const back = server.nextFindings(uri);
      await server.edit(uri, edited, 1, '');
      await back;
      if (turn === 0) continue;
      fresh.push(times[0]);
      again.push(times[1]);
    }
    parse.push(await timed(() => parseDocument(text, { prettyErrors: false, logLevel: 'silent' })));
    rows.push([name, median(fresh), median(again)]);
  }
  await server.stop();
  const bare = median(parse);
  const told = rows.map(
    ([name, fresh, again]) =>
      `${name.padEnd(30)}${ratio(fresh / bare).padStart(12)}${ratio(again / bare).padStart(12)}`,
  );
  const head = `${'of a bare parse'.padEnd(30)}${'after a key'.padStart(12)}${'once more'.padStart(12)}`;
  const title = `${lines.length - 1} lines; a bare parse takes ${bare.toFixed(0)} ms here`;
  process.stdout.write(`${[title, head, ...told].join('\n')}\n`);
}

await main(process.argv.slice(2));
