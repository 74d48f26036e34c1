import { parseDocument } from 'yaml';
import { randomFrom } from '../test/features/random-document.js';
import { largeArchitecture } from './large-documents.js';
import { ours, type Place, type Program, type Server, startServer, theirs } from './lsp-client.js';
import { median, timed } from './statistics.js';

/** What someone who types waits for: medians in milliseconds, without what a server waits on purpose. */
export interface Waits {
  /** From a letter until the findings that belong to it. */
  readonly findings: number;
  /** From a letter until the answer to what is asked right behind it. */
  readonly completion: number;
  readonly hover: number;
}

export interface Latency {
  readonly lines: number;
  readonly ours: Waits;
  readonly theirs: Waits;
  /** One bare parse of the same text, in the process that measures. */
  readonly parse: number;
}

const uri = 'file:///proef/groot.architectuur.yaml';

/**
 * Types into the same generated architecture in both servers, turn by turn, so that whatever else the
 * machine does weighs on both.
 * @param turns how many letters are typed and taken away for each of the three numbers.
 */
export async function measureLatency(lines: number, turns: number): Promise<Latency> {
  const text = largeArchitecture(lines, 1);
  const places = valuePlaces(text);
  const random = randomFrom(lines);
  const sessions = [await opened(ours, text), await opened(theirs, text)] as const;
  const parse: number[] = [];
  for (let turn = 0; turn < turns + 1; turn++) {
    const at = places[Math.floor(random() * places.length)]!;
    // Warming up is not measured.
    const counts = turn > 0;
    for (const session of sessions) await session.turn(at, counts);
    const took = await timed(() => parseDocument(text, { prettyErrors: false, logLevel: 'silent' }));
    if (counts) parse.push(took);
  }
  for (const { server } of sessions) await server.stop();
  return { lines, ours: sessions[0].waits(), theirs: sessions[1].waits(), parse: median(parse) };
}

interface Typing {
  readonly server: Server;
  turn(at: Place, counts: boolean): Promise<void>;
  waits(): Waits;
}

async function opened(program: Program, text: string): Promise<Typing> {
  const server = await startServer(program);
  const first = server.nextFindings(uri);
  await server.open(uri, text);
  await first;
  const times = { findings: [] as number[], completion: [] as number[], hover: [] as number[] };

  /** A letter that makes a wrong word of a layer, and takes it back; the findings change both times. */
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
    async turn(at, counts) {
      const [findings] = await typed(at, async () => undefined);
      const [, completion] = await typed(at, () =>
        ask('textDocument/completion', { ...at, character: at.character + 1 }),
      );
      const [, hover] = await typed(at, () => ask('textDocument/hover', { ...at, character: 5 }));
      if (!counts) return;
      times.findings.push(findings);
      times.completion.push(completion);
      times.hover.push(hover);
    },
    waits: () => ({
      findings: median(times.findings),
      completion: median(times.completion),
      hover: median(times.hover),
    }),
  };
}

/** Behind the layer of every element. */
function valuePlaces(text: string): Place[] {
  return text
    .split('\n')
    .flatMap((written, line) => (/^ {4}laag: /.test(written) ? [{ line, character: written.length }] : []));
}
