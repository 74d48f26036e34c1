import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { inOneGo, type Steps } from '../../server/src/core/steps.js';
import { createDrawings } from '../../server/src/lsp/drawings.js';
import { inTurns } from '../../server/src/lsp/in-turns.js';
import { type DrawingResult, drawingRequest } from '../../server/src/lsp/protocol.js';
import { smallPlate } from '../diagram/small-plate.js';
import { startSession } from './session.js';

const uri = 'file:///groot.architectuur.yaml';
const textDocument = { uri };
const count = 600;

/** An architecture that takes a while to draw. */
const large = [
  'architectuur: Groot',
  'versie: 1.0.0',
  'status: concept',
  'elementen:',
  ...Array.from({ length: count }, (_, at) => [
    `  deel-${at}:`,
    `    naam: Onderdeel ${at}`,
    `    laag: ${['kanalen', 'processen', 'applicaties', 'gegevens'][at % 4]}`,
    `    relaties: [{ hangt-samen-met: [deel-${(at * 7 + 3) % count}, deel-${(at * 13 + 5) % count}] }]`,
  ]).flat(),
  '',
].join('\n');

describe('drawing in between', () => {
  it('lets what was typed and asked meanwhile go first', async () => {
    const session = await startSession();
    await session.open(uri, large);
    await session.findings(uri);
    const order: string[] = [];
    const drawn = session.client
      .sendRequest<DrawingResult>(drawingRequest, { textDocument })
      .then(({ svg }) => {
        order.push('drawing');
        return svg;
      });
    await session.change(uri, 2, [{ text: large.replace('naam: Onderdeel 7\n', 'naam: Anders\n') }]);
    await session.findings(uri, 2);
    order.push('findings');
    await session.client.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 5, character: 7 },
    });
    order.push('hover');
    // The drawing is that of the text when it was asked for.
    assert.match(await drawn, />Onderdeel 7</);
    assert.deepEqual(order, ['findings', 'hover', 'drawing']);
    await session.stop();
    assert.deepEqual(session.errors, []);
  });

  it('is given up when nobody waits for it any more', async () => {
    const session = await startSession();
    await session.open(uri, large);
    await session.findings(uri);
    const source = new CancellationTokenSource();
    const drawn = session.client.sendRequest<DrawingResult>(
      drawingRequest,
      { textDocument, view: null },
      source.token,
    );
    source.cancel();
    await assert.rejects(drawn, { code: -32800 });
    const other = await session.client.sendRequest<DrawingResult>(drawingRequest, {
      textDocument,
      filter: { groups: ['bedrijfsarchitectuur'] },
    });
    assert.match(other.svg, /^<svg/);
    await session.stop();
    assert.deepEqual(session.errors, []);
  });
});

/** Work of some steps, each of which takes longer than a turn. */
function* slow(done: string[]): Steps<string> {
  for (const step of ['een', 'twee', 'drie']) {
    const end = Date.now() + 12;
    while (Date.now() < end);
    done.push(step);
    yield;
  }
  return 'klaar';
}

describe('work in turns', () => {
  it('lets others have theirs, and stops half-way when it was cancelled', async () => {
    const done: string[] = [];
    const breath = async (): Promise<void> => void done.push('pauze');
    assert.equal(await inTurns(slow(done), { breath }, () => false), 'klaar');
    assert.deepEqual(done, ['een', 'pauze', 'twee', 'pauze', 'drie', 'pauze']);
    done.length = 0;
    assert.equal(await inTurns(slow(done), { breath }, () => done.length === 4), null);
    assert.deepEqual(done, ['een', 'pauze', 'twee', 'pauze']);
  });

  it('makes the same as work in one go', () => assert.equal(inOneGo(slow([])), 'klaar'));
});

describe('the drawings of a session', () => {
  const light = { theme: 'light', taal: 'nl' } as const;

  it('are not made again while nothing in them changed', async () => {
    const made: string[] = [];
    const draw = createDrawings({ breath: async () => undefined }, function* (scene, { theme }) {
      const name = scene.kind === 'plate' ? scene.plate.title : 'cijfers';
      made.push(`${name} ${theme}`);
      yield;
      return made.at(-1)!;
    });
    const drawn = (title: string, theme: 'light' | 'dark' = 'light') =>
      draw({ kind: 'plate', plate: { ...smallPlate, title } }, { ...light, theme }, () => false);
    assert.equal(await drawn('Een'), 'Een light');
    assert.equal(await drawn('Een'), 'Een light');
    assert.deepEqual(made, ['Een light']);
    assert.equal(await drawn('Een', 'dark'), 'Een dark');
    assert.equal(await drawn('Twee'), 'Twee light');
    assert.equal(await drawn('Een'), 'Een light');
    assert.deepEqual(made, ['Een light', 'Een dark', 'Twee light']);
    // What was not used for a while is made anew.
    for (const title of ['Drie', 'Vier', 'Vijf']) await drawn(title);
    await drawn('Twee');
    assert.deepEqual(made.slice(3), ['Drie light', 'Vier light', 'Vijf light', 'Twee light']);
  });
});
