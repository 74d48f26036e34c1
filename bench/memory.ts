import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileKindOf } from '../server/src/core/model/kind.js';
import { randomFrom } from '../test/features/random-document.js';
import { projectRoot } from '../test/vscode/project.js';
import { largeArchitecture } from './large-documents.js';
import { type Memory, ours, type Program, type Server, startServer, theirs } from './lsp-client.js';

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
  /** With the samples open and in use for a while. */
  readonly before: Memory;
  readonly after: Memory;
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

async function openAll(server: Server, texts: ReadonlyMap<string, string>): Promise<void> {
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
 * A fifth of it is done before the first measurement, and V8 is told not to optimise: what it compiles
 * of functions that turn out to be used often is kept, and would hide what is kept of documents.
 */
export async function measureEndurance(edits: number, documents: number): Promise<Endurance> {
  const server = await startServer({ ...ours, args: ['--no-opt', ...ours.args] });
  const texts = samples();
  await openAll(server, texts);
  const random = randomFrom(7);
  await type(server, texts, Math.ceil(edits / 5), random);
  await openAndClose(server, Math.ceil(documents / 5), 'eerst');
  const before = await server.memory();
  await type(server, texts, edits, random);
  await openAndClose(server, documents, 'daarna');
  const after = await server.memory();
  await server.stop();
  return { edits, documents, before, after };
}

/** Ten letters in a row at places in one document, each taken away again; then what is asked shows it is done. */
async function type(
  server: Server,
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

async function openAndClose(server: Server, documents: number, name: string): Promise<void> {
  for (let at = 0; at < documents; at++) {
    const uri = `file:///proef/${name}-${at}.architectuur.yaml`;
    await openAll(server, new Map([[uri, largeArchitecture(300, at)]]));
    await server.request('textDocument/documentSymbol', { textDocument: { uri } });
    const closed = server.nextFindings(uri);
    await server.close(uri);
    await closed;
  }
}
