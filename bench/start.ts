import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../test/vscode/project.js';
import { largeArchitecture } from './large-documents.js';
import { ours, type Program, theirs } from './lsp-client.js';
import { median } from './statistics.js';

/** Medians in milliseconds. */
export interface Start {
  /** Node that does nothing. */
  readonly node: number;
  /** Node that loads the yaml package and parses the document. */
  readonly parse: number;
  /** From starting the process until it has answered the handshake. */
  readonly ready: Both;
  /** From starting the process until the findings of the document. */
  readonly findings: Both;
}

interface Both {
  readonly ours: number;
  readonly theirs: number;
}

/** Starts everything so many times, in turn, with a document of a thousand lines. */
export async function measureStart(runs: number): Promise<Start> {
  const folder = temporaryFolder('start');
  const file = path.join(folder.path, 'a.architectuur.yaml');
  const text = largeArchitecture(1000, 1);
  writeFileSync(file, text);
  const bareParse = path.join(path.dirname(fileURLToPath(import.meta.url)), 'bare-parse.mjs');
  const times = { node: [] as number[], parse: [] as number[], ours: [] as Run[], theirs: [] as Run[] };
  for (let run = 0; run < runs; run++) {
    times.node.push(ended(['-e', '0']));
    times.parse.push(ended([bareParse, file]));
    times.ours.push(await served(ours, text));
    times.theirs.push(await served(theirs, text));
  }
  folder.remove();
  const both = (of: keyof Run): Both => ({
    ours: median(times.ours.map((run) => run[of])),
    theirs: median(times.theirs.map((run) => run[of])),
  });
  return {
    node: median(times.node),
    parse: median(times.parse),
    ready: both('ready'),
    findings: both('findings'),
  };
}

function ended(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

interface Run {
  readonly ready: number;
  readonly findings: number;
}

/** Writes the messages by hand, and all at once, so that nothing of the client is measured. */
async function served({ args, languageId, waits, configuration }: Program, text: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const send = (message: object): void => {
    const written = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(written)}\r\n\r\n${written}`);
  };
  const workspace = { configuration: true };
  const params = { processId: null, rootUri: null, capabilities: { workspace } };
  send({ id: 'start', method: 'initialize', params });
  send({ method: 'initialized', params: {} });
  const textDocument = { uri: 'file:///proef/a.architectuur.yaml', languageId, version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  let ready = 0;
  const findings = await new Promise<number>((resolve) => {
    let received = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      received += data;
      if (ready === 0 && received.includes('"id":"start"')) ready = performance.now() - start;
      for (const [, id, items] of received.matchAll(
        /"id":(\d+),"method":"workspace\/configuration","params":(\{"items":\[.*?\]\})\}/g,
      )) {
        const sections = (JSON.parse(items!) as { items: { section?: string }[] }).items;
        send({ id: Number(id), result: sections.map(({ section }) => configuration[section ?? ''] ?? null) });
        received = received.replace('"method":"workspace/configuration"', '');
      }
      if (received.includes('publishDiagnostics')) resolve(performance.now() - start);
    });
  });
  child.kill();
  await once(child, 'exit');
  return { ready, findings: findings - waits };
}
