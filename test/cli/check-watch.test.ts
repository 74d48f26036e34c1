import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, program } from './cli.js';

const good = `${head}elementen:\n  een:\n    bouwsteen: digid\n`;
const wrong = good.replace('digid', 'digd');
const importing = `${head}importeert:\n  ander: ./c.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: ander/een\n`;

describe('check --watch', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof folderWith>;
  let child: ChildProcess | null = null;
  let said = '';
  let heard: () => void = () => {};
  afterEach(() => {
    child?.kill('SIGKILL');
    child = null;
    folder?.remove();
  });

  const start = (): void => {
    said = '';
    child = spawn(process.execPath, [program, 'check', '--watch', '--format', 'json'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout!.setEncoding('utf8').on('data', (data: string) => {
      said += data;
      heard();
    });
  };

  /** What the last report that is whole tells of, or null where there is none yet. */
  const told = (): string[] | null => {
    const reports = said.split(/(?<=^\}\n)/m).filter((text) => text.endsWith('\n}\n'));
    const last = reports.at(-1);
    return last === undefined
      ? null
      : JSON.parse(last).findings.map(({ path: file, code }: Record<string, string>) => `${file} ${code}`);
  };

  /** Waits until a report tells of just this; an editor that writes in steps may have given others before. */
  const tells = async (...expected: string[]): Promise<void> => {
    while (told()?.join() !== expected.join()) await new Promise<void>((resolve) => (heard = resolve));
  };
  const write = (name: string, text: string): void => writeFileSync(path.join(folder.path, name), text);

  const ended = async (): Promise<number | null> =>
    new Promise((resolve) => {
      child!.once('exit', resolve);
      child!.kill('SIGINT');
    });

  it('checks at first, again at a change, and what depends on that; and ends with 0', async function () {
    // Windows has no signal that can be caught.
    if (process.platform === 'win32') this.skip();
    folder = folderWith({
      'a.architectuur.yaml': good,
      'b.architectuur.yaml': importing,
      'c.architectuur.yaml': good,
    });
    start();
    await tells();
    write('a.architectuur.yaml', wrong);
    await tells('a.architectuur.yaml bouwsteen-onbekend');
    rmSync(path.join(folder.path, 'c.architectuur.yaml'));
    await tells('a.architectuur.yaml bouwsteen-onbekend', 'b.architectuur.yaml import-ontbreekt');
    write('bouwstenen.config.yaml', 'regels:\n  bouwsteen-onbekend: uit\n');
    await tells('b.architectuur.yaml import-ontbreekt');
    mkdirSync(path.join(folder.path, 'nieuw'));
    write('nieuw/d.architectuur.yaml', 'x');
    await tells('b.architectuur.yaml import-ontbreekt', 'nieuw/d.architectuur.yaml yaml-syntaxis');
    assert.equal(await ended(), 0);
  });

  it('keeps waiting where there is nothing to check, and does not go together with --fix', async function () {
    if (process.platform === 'win32') this.skip();
    folder = folderWith({});
    start();
    await tells();
    write('a.architectuur.yaml', wrong);
    await tells('a.architectuur.yaml bouwsteen-onbekend');
    assert.equal(await ended(), 0);
    const { code, err } = await bouwstenen(['check', '--watch', '--fix'], folder.path);
    assert.equal(code, 2);
    assert.match(err, /^bouwstenen: --watch en --fix gaan niet samen[^\n]*\n$/);
  });
});
