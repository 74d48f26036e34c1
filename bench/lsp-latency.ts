import { parseDocument } from 'yaml';
import { randomFrom } from '../test/features/random-document.js';
import { largeArchitecture } from './large-documents.js';
import { ours, type Place, type Program, type Server, startServer, theirs } from './lsp-client.js';
import { median, quantile, timed } from './statistics.js';

/** How long one thing took: the median, and the time that a twentieth took longer than, in milliseconds. */
export interface Wait {
  readonly median: number;
  readonly p95: number;
}

/** What someone who types waits for, without what a server waits on purpose. */
export interface Waits {
  /** From a letter until the findings that belong to it. */
  readonly findings: Wait;
  /** From a letter until the answer to what is asked right behind it. */
  readonly completion: Wait;
  readonly hover: Wait;
}

export interface Latency {
  readonly lines: number;
  readonly ours: Waits;
  readonly theirs: Waits;
  /** One bare parse of the same text, in the process that measures. */
  readonly parse: number;
}

/** How many letters are typed and taken away for each of the three numbers. */
export interface Turns {
  readonly ours: number;
  /** Fewer where a letter takes seconds; they lie evenly between ours. */
  readonly theirs: number;
}

const uri = 'file:///proef/groot.architectuur.yaml';
/** Warming up is not measured: someone who types in a large document opened it before. */
const warming = 5;

/**
 * Types into the same generated architecture in both servers, turn by turn, so that whatever else the
 * machine does weighs on both.
 */
export async function measureLatency(lines: number, turns: Turns): Promise<Latency> {
  const text = largeArchitecture(lines, 1);
  const written = text.split('\n');
  const layers = valuePlaces(written);
  const random = randomFrom(lines);
  const sessions = { ours: await opened(ours, text), theirs: await opened(theirs, text) };
  const parse: number[] = [];
  for (let turn = -warming; turn < turns.ours; turn++) {
    const any = anyPlace(written, random);
    const layer = layers[Math.floor(random() * layers.length)]!;
    await sessions.ours.turn(any, layer, turn >= 0);
    if (turn !== -1 && (turn < 0 || turn % Math.ceil(turns.ours / turns.theirs) !== 0)) continue;
    await sessions.theirs.turn(any, layer, turn >= 0);
    const took = await timed(() => parseDocument(text, { prettyErrors: false, logLevel: 'silent' }));
    if (turn >= 0) parse.push(took);
  }
  await sessions.ours.server.stop();
  await sessions.theirs.server.stop();
  return { lines, ours: sessions.ours.waits(), theirs: sessions.theirs.waits(), parse: median(parse) };
}

interface Typing {
  readonly server: Server;
  /** @param any where a letter goes in for findings; `layer`: where one is asked about. */
  turn(any: Place, layer: Place, counts: boolean): Promise<void>;
  waits(): Waits;
}

async function opened(program: Program, text: string): Promise<Typing> {
  const server = await startServer(program);
  const first = server.nextFindings(uri);
  await server.open(uri, text);
  await first;
  const times = { findings: [] as number[], completion: [] as number[], hover: [] as number[] };

  /** A letter, and takes it back; findings are sent both times. */
  const typed = async (at: Place, then: () => Promise<unknown>): Promise<[number, number]> => {
    const findings = server.nextFindings(uri);
    let answered = 0;
    const took = await timed(async () => {
      await server.edit(uri, at, 0, 'x');
      answered = await timed(then);
      await findings;
    });
    const back = server.nextFindings(uri);
    await server.edit(uri, at, 1, '');
    await back;
    return [Math.max(0, took - program.waits), answered];
  };

  const ask = (method: string, at: Place): Promise<unknown> =>
    server.request(method, { textDocument: { uri }, position: at });

  return {
    server,
    async turn(any, layer, counts) {
      const [findings] = await typed(any, async () => undefined);
      const [, completion] = await typed(layer, () =>
        ask('textDocument/completion', { ...layer, character: layer.character + 1 }),
      );
      const [, hover] = await typed(layer, () => ask('textDocument/hover', { ...layer, character: 5 }));
      if (!counts) return;
      times.findings.push(findings);
      times.completion.push(completion);
      times.hover.push(hover);
    },
    waits: () => ({
      findings: waitOf(times.findings),
      completion: waitOf(times.completion),
      hover: waitOf(times.hover),
    }),
  };
}

const waitOf = (times: readonly number[]): Wait => ({ median: median(times), p95: quantile(times, 0.95) });

/** Anywhere in the text, the beginnings of lines included. */
function anyPlace(written: readonly string[], random: () => number): Place {
  const line = Math.floor(random() * written.length);
  return { line, character: Math.floor(random() * (written[line]!.length + 1)) };
}

/** Behind the layer of every element. */
function valuePlaces(written: readonly string[]): Place[] {
  return written.flatMap((text, line) =>
    /^ {4}laag: /.test(text) ? [{ line, character: text.length }] : [],
  );
}
