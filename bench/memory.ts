import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileKindOf } from '../server/src/core/model/kind.js';
import { randomFrom } from '../test/features/random-document.js';
import { projectRoot } from '../test/vscode/project.js';
import { largeArchitecture } from './large-documents.js';
import {
  type Memory,
  ours,
  type Program,
  startInProcess,
  startServer,
  type Talk,
  theirs,
} from './lsp-client.js';

/** What a server has in use, in bytes, after each of the things that a day brings. */
export interface MemoryUse {
  readonly started: Memory;
  /** With every sample open. */
  readonly samples: Memory;
  /** With an architecture of 50,000 lines open besides. */
  readonly large: Memory;
}

export interface Endurance {
  readonly edits: number;
  readonly documents: number;
  /** In bytes on the heap, without compiled code: with the samples open and in use for a while. */
  readonly before: number;
  /** After each fifth of all that. */
  readonly during: readonly number[];
}

/** The samples, by their URI. */
function samples(): Map<string, string> {
  const folder = path.join(projectRoot(), 'samples');
  const files = readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
  return new Map(
    files
      .filter((file) => ['architectuur', 'bouwstenen', 'monitor'].includes(fileKindOf(file) ?? ''))
      .map((file) => [pathToFileURL(file).href, readFileSync(file, 'utf8')]),
  );
}

async function openAll(server: Talk, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [uri, text] of texts) {
    const findings = server.nextFindings(uri);
    await server.open(uri, text);
    await findings;
  }
}

/** Opens the samples and then a large document. */
export async function measureMemory(program: Program): Promise<MemoryUse> {
  const server = await startServer(program);
  const started = await server.memory();
  await openAll(server, samples());
  const small = await server.memory();
  await openAll(server, new Map([['file:///proef/groot.architectuur.yaml', largeArchitecture(50_000, 1)]]));
  const large = await server.memory();
  await server.stop();
  return { started, samples: small, large };
}

export const bothMemories = async (): Promise<{ ours: MemoryUse; theirs: MemoryUse }> => ({
  ours: await measureMemory(ours),
  theirs: await measureMemory(theirs),
});

/**
 * Types so many letters in the samples, each taken away again, with a question behind every tenth; and
 * opens and closes so many other documents. What is left afterwards should be what there was before.
 * A fifth of it is done before the first measurement, for what is found once and kept on purpose. Client
 * and server share this process, which makes it quick.
 */
export async function measureEndurance(edits: number, documents: number): Promise<Endurance> {
  const server = await startInProcess();
  const texts = samples();
  await openAll(server, texts);
  const random = randomFrom(7);
  const fifth = async (name: string): Promise<number> => {
    await type(server, texts, Math.ceil(edits / 5), random);
    await openAndClose(server, Math.ceil(documents / 5), name);
    return heapInUse();
  };
  const before = await fifth('eerst');
  const during: number[] = [];
  for (let part = 0; part < 5; part++) during.push(await fifth(`deel-${part}`));
  await server.stop();
  return { edits, documents, before, during };
}

/** What is on the heap once garbage is collected. Code that V8 compiled is left out: it keeps what is used often. */
async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // More than once: what weak references let go of is only found the next time.
  for (let round = 0; round < 8; round++) {
    collect();
    await pause(20);
  }
  const counted = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('code_'));
  return counted.reduce((sum, { space_used_size: used }) => sum + used, 0);
}

/** Ten letters in a row at places in one document, each taken away again; then what is asked shows it is done. */
async function type(
  server: Talk,
  texts: ReadonlyMap<string, string>,
  edits: number,
  random: () => number,
): Promise<void> {
  const open = [...texts];
  for (let made = 0; made < edits; made += 20) {
    const [uri, text] = open[Math.floor(random() * open.length)]!;
    const lines = text.split('\n');
    let at = { line: 0, character: 0 };
    for (let letters = 0; letters < 10; letters++) {
      const line = Math.floor(random() * (lines.length - 1));
      at = { line, character: Math.floor(random() * (lines[line]!.length + 1)) };
      await server.edit(uri, at, 0, String.fromCharCode(97 + random() * 26));
      await server.edit(uri, at, 1, '');
    }
    for (const question of ['hover', 'completion'])
      await server.request(`textDocument/${question}`, { textDocument: { uri }, position: at });
  }
}

async function openAndClose(server: Talk, documents: number, name: string): Promise<void> {
  for (let at = 0; at < documents; at++) {
    const uri = `file:///proef/${name}-${at}.architectuur.yaml`;
    const lines = at % 10 === 9 ? 3000 : 300;
    await openAll(server, new Map([[uri, largeArchitecture(lines, at)]]));
    await server.request('textDocument/documentSymbol', { textDocument: { uri } });
    const closed = server.nextFindings(uri);
    await server.close(uri);
    await closed;
  }
}
