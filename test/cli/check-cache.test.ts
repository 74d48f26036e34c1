import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, type Outcome } from './cli.js';

const catalogue = 'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    lagen: [applicaties]\n';
const using = `${head}catalogi: [./c.bouwstenen.yaml]\nelementen:\n  een:\n    bouwsteen: eigen\n`;
const target = `${head}elementen:\n  twee:\n    bouwsteen: digid\n`;
const importing = `${head}importeert:\n  ander: ./c.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digd\n    relaties:\n      - bedient: ander/twee\n`;

describe('check --cache', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeEach(() => {
    folder = folderWith({
      'a.architectuur.yaml': using,
      'b.architectuur.yaml': importing,
      'c.architectuur.yaml': target,
      'c.bouwstenen.yaml': catalogue,
    });
    settle();
  });
  afterEach(() => folder.remove());

  /** Dates everything back: what is written while a run is at work is not kept. */
  const settle = (): void => {
    for (const name of readdirSync(folder.path)) utimesSync(path.join(folder.path, name), 1e9, 1e9);
  };
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder.path, name), text);
    settle();
  };
  const run = (...args: string[]): Promise<Outcome> =>
    bouwstenen(['check', '--format', 'json', ...args], folder.path);
  const cached = (): Promise<Outcome> => run('--cache-location', 'kas.json');

  /** The paths of the files that are kept. */
  const kept = (file = path.join(folder.path, 'kas.json')): string[] =>
    (JSON.parse(readFileSync(file, 'utf8').split('\n')[1]!) as [string, unknown][]).map(([at]) =>
      path.basename(at),
    );

  it('keeps what came of every file, and gives the same out of it', async () => {
    const without = await run();
    assert.deepEqual(await cached(), without);
    assert.equal(kept().length, 4);
    assert.deepEqual(await cached(), without);
  });

  it('takes an outcome from it', async () => {
    await cached();
    const file = path.join(folder.path, 'kas.json');
    const { createHash } = await import('node:crypto');
    const [first, body] = readFileSync(file, 'utf8').split('\n') as [string, string];
    const other = body.replaceAll('digd', 'uit-de-kas');
    const sum = createHash('sha256').update(other).digest('hex');
    writeFileSync(file, `${first.split(' ')[0]} ${sum}\n${other}`);
    assert.match((await cached()).out, /uit-de-kas/);
  });

  for (const [what, files] of [
    ['the file itself', { 'b.architectuur.yaml': importing.replace('digd', 'digid') }],
    ['a catalogue that it names', { 'c.bouwstenen.yaml': catalogue.replaceAll('eigen:', 'ander:') }],
    ['a file that it imports', { 'c.architectuur.yaml': target.replace('twee', 'drie') }],
    [
      'a file that is imported by what it imports',
      {
        'c.architectuur.yaml': target.replace(
          'elementen:',
          'importeert:\n  b: ./b.architectuur.yaml\nelementen:',
        ),
      },
    ],
    [
      'a configuration that was not there',
      { 'bouwstenen.config.yaml': 'regels:\n  bouwsteen-onbekend: uit\n' },
    ],
    [
      'a baseline',
      {
        'bouwstenen.baseline.json':
          '{"version":1,"files":{"b.architectuur.yaml":{"bouwsteen-onbekend · elementen/een/bouwsteen · digd":1}}}',
      },
    ],
  ] as const) {
    it(`sees a change in ${what}`, async () => {
      const before = await cached();
      write(files);
      const after = await cached();
      assert.notEqual(after.out, before.out);
      assert.deepEqual(after, await run());
    });
  }

  it('keeps languages and baselines apart', async () => {
    write({
      'bouwstenen.baseline.json':
        '{"version":1,"files":{"b.architectuur.yaml":{"bouwsteen-onbekend · elementen/een/bouwsteen · digd":1}}}',
    });
    await cached();
    assert.match((await run('--cache-location', 'kas.json', '--taal', 'en')).out, /"summary"/);
    assert.deepEqual(await run('--cache-location', 'kas.json', '--no-baseline'), await run('--no-baseline'));
  });

  for (const [what, text] of [
    ['broken', 'geen kas'],
    ['empty', ''],
    ['cut off', null],
  ] as const) {
    it(`passes over a cache that is ${what}, and writes it anew`, async () => {
      const before = await cached();
      const file = path.join(folder.path, 'kas.json');
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, text ?? whole.slice(0, -20));
      assert.deepEqual(await cached(), before);
      assert.equal(readFileSync(file, 'utf8'), whole);
    });
  }

  it('goes without where it cannot be written', async () => {
    assert.deepEqual(await run('--cache-location', 'a.architectuur.yaml/kas.json'), await run());
  });

  it('stands with what other tools keep, unless a folder is named', async () => {
    mkdirSync(path.join(folder.path, 'node_modules'));
    await run('--cache');
    const place = path.join(folder.path, 'node_modules/.cache/bouwstenen');
    assert.equal(kept(path.join(place, readdirSync(place)[0]!)).length, 4);
    await run('--cache-location', 'kas/');
    assert.ok(existsSync(path.join(folder.path, 'kas', readdirSync(place)[0]!)));
  });

  it('does not keep what could not be read', async () => {
    writeFileSync(path.join(folder.path, 'd.architectuur.yaml'), new Uint8Array([0, 255]));
    const { code } = await cached();
    assert.equal(code, 2);
    assert.ok(!kept().includes('d.architectuur.yaml'));
    assert.equal((await cached()).code, 2);
  });
});
