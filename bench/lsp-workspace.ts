import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { temporaryFolder } from '../test/vscode/project.js';
import { largeArchitecture } from './large-documents.js';
import { ours, type Server, startServer } from './lsp-client.js';
import { median, quantile, timed } from './statistics.js';

/** A folder with thousands of files. Times in milliseconds. */
export interface WorkspaceTimes {
  readonly files: number;
  /** A bare parse of every file, one after the other. */
  readonly parse: number;
  /** From opening the folder until an answer that needs all of it. */
  readonly read: number;
  /** From opening a document until a hover in it, while the folder is read; and the same when it is not. */
  readonly firstAnswer: number;
  readonly calmAnswer: number;
  /** From a letter until its findings, while the folder is read and after that. */
  readonly typing: number;
  readonly typingWorst: number;
  readonly calmTyping: number;
  /** What the server has in use with all of it read, in bytes. */
  readonly heap: number;
}

/** Generates so many architectures of a hundred lines in folders of a hundred, and types in one of them. */
export async function measureWorkspace(count: number): Promise<WorkspaceTimes> {
  const folder = temporaryFolder('workspace');
  const texts = Array.from({ length: 20 }, (_, seed) => largeArchitecture(100, seed));
  for (let at = 0; at < count; at++) {
    const inside = path.join(folder.path, `map-${Math.floor(at / 100)}`);
    mkdirSync(inside, { recursive: true });
    writeFileSync(path.join(inside, `deel-${at}.architectuur.yaml`), texts[at % texts.length]!);
  }
  const parses: number[] = [];
  for (const text of [...texts, ...texts, ...texts]) parses.push(await timed(() => parseDocument(text)));
  const parse = median(parses) * count;

  const uri = pathToFileURL(path.join(folder.path, 'map-0/deel-0.architectuur.yaml')).href;
  let isRead = false;
  const start = performance.now();
  const server = await startServer(ours, pathToFileURL(folder.path).href);
  const whole = server.request('workspace/symbol', { query: 'deel-1' }).then(() => {
    isRead = true;
    return performance.now() - start;
  });
  const text = texts[0]!;
  const line = text.split('\n').findIndex((written) => written.startsWith('    laag: '));
  const at = { line, character: text.split('\n')[line]!.length };
  /** Opens a document of the folder and asks something of it. */
  const openedAndAsked = (opened: string): Promise<number> =>
    timed(async () => {
      await server.open(opened, text);
      await server.request('textDocument/hover', {
        textDocument: { uri: opened },
        position: { line, character: 5 },
      });
    });
  const first = server.nextFindings(uri);
  const firstAnswer = await openedAndAsked(uri);
  await first;
  const busy: number[] = [];
  while (!isRead) busy.push(...(await letter(server, uri, at)));
  const read = await whole;
  const calm: number[] = [];
  for (let turn = 0; turn < 30; turn++) calm.push(...(await letter(server, uri, at)));
  const calmAnswers: number[] = [];
  for (let turn = 1; turn < 10; turn++) {
    calmAnswers.push(await openedAndAsked(uri.replace('deel-0', `deel-${turn}`)));
  }
  const { heap } = await server.memory();
  await server.stop();
  folder.remove();
  return {
    files: count,
    parse,
    read,
    firstAnswer,
    calmAnswer: median(calmAnswers),
    typing: median(busy),
    typingWorst: quantile(busy, 0.95),
    calmTyping: median(calm),
    heap,
  };
}

/** Someone who types fast. */
const betweenKeys = 100;

/** Types a letter and takes it away again, each a moment after what was there before: what each cost. */
async function letter(
  server: Server,
  uri: string,
  at: { line: number; character: number },
): Promise<number[]> {
  const wait = async (removed: number, added: string): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, betweenKeys));
    return timed(async () => {
      const findings = server.nextFindings(uri);
      await server.edit(uri, at, removed, added);
      await findings;
    });
  };
  return [await wait(0, 'x'), await wait(1, '')];
}
