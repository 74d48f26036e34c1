import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { jsonReport, junit, sarifRun } from '../support/report-validity.js';
import { bouwstenen, folderWith } from './cli.js';

const wrong = `${head}elementen:\n  een:\n    bouwsteen: digd\n`;
const clean = wrong.replace('digd', 'digid');
/** One finding of this level and none of another. */
const only: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  error: { 'a.architectuur.yaml': wrong },
  warning: {
    'm.monitor.yaml':
      'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  onbekendje:\n    indicatoren: {}\n',
  },
  info: {
    'a.architectuur.yaml': wrong,
    'bouwstenen.config.yaml': 'regels:\n  bouwsteen-onbekend: opmerking\n',
  },
  hint: { 'a.architectuur.yaml': wrong, 'bouwstenen.config.yaml': 'regels:\n  bouwsteen-onbekend: tip\n' },
  nothing: { 'a.architectuur.yaml': clean },
};

describe('where reports go, and how check ends', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder.remove());
  const check = (...args: string[]) => bouwstenen(['check', ...args], folder.path);
  const read = (name: string): string => readFileSync(path.join(folder.path, name), 'utf8');

  it('writes several at once, makes folders, and still shows what --format says', async () => {
    folder = folderWith(only.error!);
    const { code, out, err } = await check(
      ...['--format', 'github', '-o', 'sarif=uit/diep/r.sarif', '--output', 'junit=uit/j.xml'],
    );
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^::error file=a\.architectuur\.yaml,[^\n]*\n$/);
    assert.equal(sarifRun(read('uit/diep/r.sarif')).results.length, 1);
    await junit(read('uit/j.xml'));
  });

  it('gives a file without a format what would have been shown', async () => {
    folder = folderWith(only.error!);
    assert.equal((await check('--format', 'json', '-o', 'een.txt')).out, '');
    assert.equal(jsonReport(read('een.txt')).findings.length, 1);
    assert.equal((await check('-o', 'twee.txt')).out, '');
    assert.match(read('twee.txt'), /^a\.architectuur\.yaml:6:16 {2}fout/);
    assert.equal((await check('-o', 'drie.json')).out, '');
    jsonReport(read('drie.json'));
  });

  it('knows SARIF by its name, and shows the report for a person beside it', async () => {
    folder = folderWith(only.error!);
    for (const name of ['r.sarif', 'r.SARIF.json']) {
      assert.match((await check('-o', name)).out, /1 fout\.\n$/);
      sarifRun(read(name));
    }
    jsonReport((await check('--format', 'json', '-o', 'r.sarif')).out);
  });

  it('replaces what was there', async () => {
    folder = folderWith({ ...only.nothing!, 'r.json': 'x'.repeat(100_000) });
    await check('-o', 'r.json');
    assert.deepEqual(jsonReport(read('r.json')).findings, []);
  });

  it('says where it cannot write, and writes and shows the others', async () => {
    folder = folderWith({ ...only.nothing!, bestand: '' });
    mkdirSync(path.join(folder.path, 'map'));
    const { code, out, err } = await check('-o', 'json=map', '-o', 'sarif=bestand/r', '-o', 'json=goed.json');
    assert.equal(code, 2);
    assert.match(out, /niets gevonden/);
    assert.equal(
      err,
      ['map', 'bestand/r']
        .map(
          (name) =>
            `bouwstenen: ${name}: het rapport kan hier niet geschreven worden. Kies een ander bestand, of geef schrijfrechten.\n`,
        )
        .join(''),
    );
    jsonReport(read('goed.json'));
  });

  for (const [what, args, expected] of [
    ['an unknown format', ['-o', 'pdf=r.pdf'], /Onbekende vorm "pdf"\. Kies uit: text, json, sarif,/],
    [
      'XML of which nobody says what it is',
      ['-o', 'r.xml'],
      /Zeg de vorm van "r\.xml", bijvoorbeeld --output junit=r\.xml/,
    ],
    ['two reports in one file', ['-o', 'json=r', '-o', 'sarif=./r'], /Twee rapporten gaan naar "\.\/r"/],
    [
      'a document',
      ['-o', 'a.architectuur.yaml'],
      /"a\.architectuur\.yaml" is een document en zou verloren gaan/,
    ],
    ['no file', ['-o', 'json='], /--output neemt een bestand/],
    ['standard output', ['-o', 'json=-'], /Naar de standaarduitvoer gaat --format/],
    [
      'an unknown level',
      ['--fail-on', 'fout'],
      /--fail-on neemt error, warning, info, hint of never, geen "fout"/,
    ],
  ] as const) {
    it(`refuses ${what} before it checks anything`, async () => {
      folder = folderWith(only.error!);
      const { code, out, err } = await check(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^bouwstenen: [^\n]+\n$/);
      assert.match(err, expected);
      assert.equal(read('a.architectuur.yaml'), wrong);
      assert.ok(!existsSync(path.join(folder.path, 'r')));
    });
  }

  describe('ends with 1 from the level of --fail-on', () => {
    const order = ['error', 'warning', 'info', 'hint'];
    for (const [index, level] of order.entries()) {
      it(`for ${level}`, async () => {
        folder = folderWith(only[level]!);
        const { code, out } = await check('--format', 'json', '--fail-on', level);
        const levels = jsonReport(out).findings.map(({ level: found }) => found);
        assert.deepEqual([code, levels], [1, [level]]);
        const above = order[index - 1] ?? 'never';
        assert.equal((await check('--fail-on', above)).code, 0, `with --fail-on ${above}`);
      });
    }

    it('and never for never, and for what is clean', async () => {
      folder = folderWith(only.warning!);
      assert.equal((await check('--fail-on', 'never')).code, 0);
      assert.equal((await check()).code, 0, 'without it, from error');
      folder.remove();
      folder = folderWith(only.nothing!);
      assert.equal((await check('--fail-on', 'hint')).code, 0);
    });
  });

  it('ends with 1 for too many warnings, and says so', async () => {
    folder = folderWith(only.warning!);
    const { code, err } = await check('--max-warnings', '0', '--quiet');
    assert.equal(code, 1);
    assert.equal(err, 'bouwstenen: te veel waarschuwingen: 1. Met --max-warnings mogen het er 0 zijn.\n');
    assert.deepEqual((await check('--max-warnings', '1', '--quiet')).code, 0);
    assert.equal((await check('--max-warnings', '0', '--fail-on', 'never')).code, 1);
  });

  it('ends with 2 where something could not be read, whatever --fail-on says', async () => {
    folder = folderWith(only.nothing!);
    assert.equal((await check('.', 'weg', '--fail-on', 'never')).code, 2);
  });

  it('makes of JUnit a failure what makes the check fail, and skips the rest', async () => {
    folder = folderWith({ ...only.warning!, ...only.error! });
    const kinds = async (...args: string[]): Promise<unknown[]> => {
      const suites = (await junit((await check('--format', 'junit', ...args)).out)).documentElement!;
      return ['failure', 'skipped'].map((name) => suites.getElementsByTagName(name).length);
    };
    assert.deepEqual(await kinds(), [1, 1]);
    assert.deepEqual(await kinds('--fail-on', 'warning'), [2, 0]);
  });

  it('writes a report beside documents without checking it the next time', async () => {
    folder = folderWith(only.nothing!);
    await check('-o', 'report.json');
    writeFileSync(path.join(folder.path, 'eerder.json'), read('report.json'));
    await check('-o', 'report.json');
    assert.equal(read('report.json'), read('eerder.json'));
  });
});
