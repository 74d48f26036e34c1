import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, root } from './cli.js';

const good = `${head}elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Loket\n    laag: kanalen\n`;
const wrong = good.replace('digid', 'digd');

/** No failure may look like one of the program. */
function assertOneLine(err: string): void {
  assert.match(err, /^bouwstenen: [^\n]+\n$/);
  assert.doesNotMatch(err, /\n\s+at |Error:/);
}

describe('the command line', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder?.remove());

  describe('check', () => {
    it('finds nothing in the samples and the catalogue', async () => {
      for (const where of ['samples', 'catalogue']) {
        const { code, out, err } = await bouwstenen(['check', where]);
        assert.equal(code, 0, out + err);
        assert.match(out, /niets gevonden/);
      }
    });

    it('prints findings with place, level, message and code, and ends with 1', async () => {
      folder = folderWith({ 'a.architectuur.yaml': wrong });
      const { code, out } = await bouwstenen(['check'], folder.path);
      assert.equal(code, 1);
      assert.match(
        out,
        /^a\.architectuur\.yaml:6:16 {2}fout {2}De bouwsteen `digd` bestaat niet\. Bedoelde u `digid`\? {2}bouwsteen-onbekend\n/,
      );
      assert.match(out, /1 bestand gecontroleerd: 1 fout\.\n$/);
    });

    it('speaks English', async () => {
      folder = folderWith({ 'a.architectuur.yaml': wrong });
      const { out } = await bouwstenen(['check', '--taal', 'en', '.'], folder.path);
      assert.match(out, /error {2}The bouwsteen `digd` does not exist\. Did you mean `digid`\?/);
    });

    it('prints JSON for programs, and nothing else', async () => {
      folder = folderWith({ 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': good });
      const { code, out } = await bouwstenen(['check', '--format', 'json', '.'], folder.path);
      assert.equal(code, 1);
      const report = JSON.parse(out);
      assert.deepEqual(report.summary, {
        files: 2,
        errors: 1,
        warnings: 0,
        infos: 0,
        hints: 0,
        baselined: 0,
        gone: 0,
      });
      assert.deepEqual(report.findings[0], {
        path: 'a.architectuur.yaml',
        code: 'bouwsteen-onbekend',
        level: 'error',
        message: 'De bouwsteen `digd` bestaat niet. Bedoelde u `digid`?',
        line: 6,
        column: 16,
        endLine: 6,
        endColumn: 20,
        fingerprint: 'bouwsteen-onbekend · elementen/een/bouwsteen · digd',
        excerpt: '    bouwsteen: digd',
        related: [],
      });
    });

    it('follows references to other files on disk', async () => {
      folder = folderWith({
        'a.architectuur.yaml': `${head}catalogi: [./c.bouwstenen.yaml]\nimporteert:\n  b: ./b.architectuur.yaml\n  weg: ./weg.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: eigen\n    relaties:\n      - bedient: b/twee\n`,
        'b.architectuur.yaml': good,
        'c.bouwstenen.yaml':
          'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    lagen: [applicaties]\n',
      });
      const { out } = await bouwstenen(['check', '--format', 'json', 'a.architectuur.yaml'], folder.path);
      assert.deepEqual(
        JSON.parse(out).findings.map(({ code }: { code: string }) => code),
        ['import-ontbreekt'],
      );
    });

    it('finds documents that import each other in a circle', async () => {
      const importing = (other: string): string =>
        good.replace('elementen:', `importeert:\n  ander: ./${other}.architectuur.yaml\nelementen:`);
      folder = folderWith({
        'a.architectuur.yaml': importing('b'),
        'b.architectuur.yaml': importing('c'),
        'c.architectuur.yaml': importing('a'),
        'd.architectuur.yaml': importing('a'),
      });
      const { out } = await bouwstenen(['check', '--format', 'json', '.'], folder.path);
      const found = JSON.parse(out).findings.map(
        ({ path: file, code }: Record<string, string>) => `${file} ${code}`,
      );
      assert.deepEqual(
        found,
        ['a', 'b', 'c'].map((name) => `${name}.architectuur.yaml import-kringloop`),
      );
    });

    it('counts warnings only where it is asked to', async () => {
      folder = folderWith({
        'm.monitor.yaml':
          'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  onbekendje:\n    indicatoren: {}\n',
      });
      assert.equal((await bouwstenen(['check', '.'], folder.path)).code, 0);
      assert.equal((await bouwstenen(['check', '.', '--max-warnings', '1'], folder.path)).code, 0);
      assert.equal((await bouwstenen(['check', '.', '--max-warnings', '0'], folder.path)).code, 1);
    });

    for (const [what, files, args, expected] of [
      ['a path that does not exist', {}, ['weg'], /weg: bestaat niet\./],
      ['a folder without files of ours', { 'lees.mij': 'x' }, ['.'], /\.: in deze map staat geen bestand/],
      ['a file that is none of ours', { 'a.yaml': 'x: 1' }, ['a.yaml'], /a\.yaml: de naam eindigt niet op/],
      [
        'a binary file',
        { 'a.architectuur.yaml': new Uint8Array([0, 159, 146, 150, 255]) },
        ['.'],
        /a\.architectuur\.yaml: is geen tekst in UTF-8/,
      ],
      [
        'an unknown format',
        { 'a.architectuur.yaml': good },
        ['--format', 'pdf'],
        /Onbekende vorm "pdf"\. Kies uit: text, json/,
      ],
      ['an unknown option', {}, ['--formaat', 'json'], /Onbekende optie --formaat/],
      [
        'an option of another command',
        {},
        ['--theme', 'print'],
        /De opdracht check kent de optie --theme niet/,
      ],
      [
        'a number that is none',
        { 'a.architectuur.yaml': good },
        ['--max-warnings', 'veel'],
        /neemt een geheel getal/,
      ],
    ] as const) {
      it(`says in one line what is wrong with ${what}, and ends with 2`, async () => {
        folder = folderWith(files);
        const { code, err } = await bouwstenen(['check', ...args], folder.path);
        assert.equal(code, 2);
        assertOneLine(err);
        assert.match(err, expected);
      });
    }

    it('says that a file may not be read', async () => {
      folder = folderWith({ 'a.architectuur.yaml': good });
      const file = path.join(folder.path, 'a.architectuur.yaml');
      chmodSync(file, 0);
      // Whoever may read everything gets the findings instead.
      const mayRead = process.getuid?.() === 0 || process.platform === 'win32';
      const { code, err } = await bouwstenen(['check', '.'], folder.path);
      assert.equal(code, mayRead ? 0 : 2);
      if (!mayRead) assertOneLine(err);
    });

    it('says that a folder with the name of a file cannot be read', async () => {
      folder = folderWith({});
      mkdirSync(path.join(folder.path, 'a.architectuur.yaml'));
      const { code, err } = await bouwstenen(['check', 'a.architectuur.yaml'], folder.path);
      assert.equal(code, 2);
      assertOneLine(err);
    });

    it('still reports the files that it can read', async () => {
      folder = folderWith({ 'a.architectuur.yaml': wrong });
      const { code, out, err } = await bouwstenen(['check', '.', 'weg'], folder.path);
      assert.equal(code, 2);
      assert.match(out, /bouwsteen-onbekend/);
      assertOneLine(err);
    });
  });

  describe('stats', () => {
    it('prints every indicator with figure, year, change, trend and source', async () => {
      const { code, out } = await bouwstenen(['stats', 'digid']);
      assert.equal(code, 0);
      assert.match(out, /^DigiD\n/);
      assert.match(
        out,
        /Totaal aantal authenticaties +2021 +557\.008\.812 +\+38,4% +[▁-█·]+ {2}20\d\d–2021\n/,
      );
      assert.match(out, /peildatum 31 december 2021/);
    });

    it('finds a voorziening by its name, too', async () => {
      assert.match((await bouwstenen(['stats', 'MijnOverheid Berichtenbox'])).out, /81\.817\.187/);
    });

    it('prints JSON', async () => {
      const { indicatoren } = JSON.parse(
        (await bouwstenen(['stats', 'eherkenning', '--format', 'json'])).out,
      );
      const row = indicatoren.find(
        ({ indicator }: { indicator: string }) => indicator === 'aangesloten-organisaties',
      );
      assert.deepEqual([row.value, row.year, row.change], ['537', '2021', '+8,9%']);
    });

    it('says when there are no figures', async () => {
      const { code, out } = await bouwstenen(['stats', 'kubernetes']);
      assert.equal(code, 0);
      assert.match(out, /geen cijfers/);
    });

    it('asks what was meant', async () => {
      const { code, err } = await bouwstenen(['stats', 'digd']);
      assert.equal(code, 2);
      assert.match(err, /Bedoelde u digid\?/);
      assertOneLine(err);
    });
  });

  describe('render', () => {
    it('writes the drawing to a file or to standard output, the same bytes', async () => {
      folder = folderWith({ 'a.architectuur.yaml': good });
      const { code, out } = await bouwstenen(['render', 'a.architectuur.yaml'], folder.path);
      assert.equal(code, 0);
      assert.match(out, /^<svg /);
      const written = await bouwstenen(['render', 'a.architectuur.yaml', '-o', 'a.svg'], folder.path);
      assert.deepEqual(written, { code: 0, out: '', err: '' });
      assert.equal(readFileSync(path.join(folder.path, 'a.svg'), 'utf8'), out);
    });

    it('draws what it can of a broken file and says so', async () => {
      folder = folderWith({ 'a.architectuur.yaml': `${good}    omschrijving: "open\n` });
      const { code, out, err } = await bouwstenen(['render', 'a.architectuur.yaml'], folder.path);
      assert.equal(code, 1);
      assert.match(out, /data-element="een"/);
      assertOneLine(err);
    });

    for (const [what, args, expected] of [
      ['a missing file', ['weg.architectuur.yaml'], /weg\.architectuur\.yaml: bestaat niet/],
      ['a catalogue, which has no drawing', ['c.bouwstenen.yaml'], /kan niet getekend worden/],
      ['another kind of output', ['a.architectuur.yaml', '-o', 'a.docx'], /Laat "a\.docx" eindigen op \.svg/],
      [
        'a folder that is not there',
        ['a.architectuur.yaml', '-o', 'weg/a.svg'],
        /kan niet geschreven worden/,
      ],
      ['an unknown theme', ['a.architectuur.yaml', '--theme', 'roze'], /Onbekend thema "roze"/],
      ['no file', [], /Noem één bestand/],
    ] as const) {
      it(`refuses ${what}`, async () => {
        folder = folderWith({ 'a.architectuur.yaml': good, 'c.bouwstenen.yaml': 'catalogus: C\n' });
        const { code, err } = await bouwstenen(['render', ...args], folder.path);
        assert.equal(code, 2);
        assertOneLine(err);
        assert.match(err, expected);
        assert.ok(!existsSync(path.join(folder.path, 'a.docx')));
      });
    }
  });

  it('prints help for itself and every command, in both languages', async () => {
    for (const args of [[], ['check'], ['stats'], ['render'], ['schema'], ['lsp']]) {
      for (const taal of ['nl', 'en']) {
        const { code, out } = await bouwstenen([...args, '--help', '--taal', taal]);
        assert.equal(code, 0);
        assert.match(out, new RegExp(`^bouwstenen${args.length > 0 ? ` ${args[0]}` : ':'}`));
      }
    }
  });

  it('ends with 2 without a command or with an unknown one', async () => {
    assert.equal((await bouwstenen([])).code, 2);
    const { code, err } = await bouwstenen(['chek']);
    assert.equal(code, 2);
    assertOneLine(err);
  });

  it('prints its version and its schemas', async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.equal((await bouwstenen(['--version'])).out, `${version}\n`);
    for (const kind of ['architectuur', 'bouwstenen', 'monitor']) {
      const { out } = await bouwstenen(['schema', kind]);
      assert.deepEqual(
        JSON.parse(out),
        JSON.parse(readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8')),
      );
    }
    assert.equal((await bouwstenen(['schema', 'xml'])).code, 2);
  });
});
