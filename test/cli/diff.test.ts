import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXml } from '../diagram/read-xml.js';
import { bouwstenen, folderWith, type Outcome } from './cli.js';
import { type TestRepository, testRepository } from './git-repository.js';

/** A small architecture with one element more. */
function architecture(more = '', version = '0.1.0'): string {
  return `architectuur: Loket\nversie: ${version}\nstatus: concept\nelementen:\n  balie: { naam: Balie, laag: kanalen }\n${more}`;
}

const site = '  site: { naam: Site, laag: kanalen, relaties: [ { bedient: balie } ] }\n';

describe('bouwstenen diff', function () {
  this.timeout(60_000);

  describe('of files and folders', () => {
    let folder: ReturnType<typeof folderWith>;
    afterEach(() => folder.remove());
    const diff = (...args: string[]): Promise<Outcome> => bouwstenen(['diff', ...args], folder.path);

    it('tells what two files say differently, and gives 1', async () => {
      folder = folderWith({
        'oud.architectuur.yaml': architecture(),
        'nieuw.architectuur.yaml': architecture(site, '0.2.0'),
      });
      const { code, out, err } = await diff('oud.architectuur.yaml', 'nieuw.architectuur.yaml');
      assert.deepEqual([code, err], [1, '']);
      assert.equal(
        out,
        `~ nieuw.architectuur.yaml  Loket 0.1.0 → 0.2.0
  versie: 0.1.0 → 0.2.0
  + element site (Site): laag kanalen
    + relatie bedient balie

1 document gewijzigd tussen oud.architectuur.yaml en nieuw.architectuur.yaml.
1 element toegevoegd; 1 relatie toegevoegd.
`,
      );
    });

    it('gives 0 for the same, and for what differs in layout only', async () => {
      folder = folderWith({
        'een.architectuur.yaml': architecture(site),
        'twee.architectuur.yaml': `# anders\n${architecture(site)}`,
      });
      const same = await diff('een.architectuur.yaml', 'een.architectuur.yaml');
      assert.deepEqual(
        [same.code, same.out],
        [0, 'Geen verschil tussen een.architectuur.yaml en een.architectuur.yaml.\n'],
      );
      const layout = await diff('een.architectuur.yaml', 'twee.architectuur.yaml', '--taal', 'en');
      assert.deepEqual(
        [layout.code, layout.out],
        [
          0,
          'No difference between een.architectuur.yaml and twee.architectuur.yaml. Of 1 document only the layout differs.\n',
        ],
      );
    });

    it('matches folders by path, and what moved by what is in it', async () => {
      folder = folderWith({});
      for (const [name, text] of Object.entries({
        'oud/gelijk.architectuur.yaml': architecture(),
        'oud/anders.architectuur.yaml': architecture(),
        'oud/verplaatst.architectuur.yaml': architecture(site),
        'oud/verhuisd.bouwstenen.yaml': 'bouwstenen:\n  a: { naam: A }\n  b: { naam: B }\n  c: { naam: C }\n',
        'oud/weg.monitor.yaml': 'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen: {}\n',
        'nieuw/gelijk.architectuur.yaml': architecture(),
        'nieuw/anders.architectuur.yaml': architecture(site),
        'nieuw/map/verplaatst.architectuur.yaml': architecture(site),
        'nieuw/elders.bouwstenen.yaml':
          'bouwstenen:\n  a: { naam: A }\n  b: { naam: Bee }\n  c: { naam: C }\n',
        'nieuw/nieuw.architectuur.yaml':
          'architectuur: Nieuw\nversie: 1.0.0\nstatus: concept\nelementen:\n  x: { bouwsteen: digid }\n',
      })) {
        mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
        writeFileSync(path.join(folder.path, name), text);
      }
      const { code, out } = await diff('oud', 'nieuw');
      assert.equal(code, 1);
      assert.equal(
        out,
        `~ nieuw/anders.architectuur.yaml  Loket 0.1.0
  + element site (Site): laag kanalen
    + relatie bedient balie

~ nieuw/elders.bouwstenen.yaml
  stond in oud/verhuisd.bouwstenen.yaml
  ~ bouwsteen b (Bee)
    naam: B → Bee

~ nieuw/map/verplaatst.architectuur.yaml  Loket 0.1.0
  stond in oud/verplaatst.architectuur.yaml

+ nieuw/nieuw.architectuur.yaml  Nieuw 1.0.0
  1 element toegevoegd

- oud/weg.monitor.yaml  M

2 documenten gewijzigd, 1 nieuw, 1 verwijderd, 1 alleen verplaatst tussen oud en nieuw.
2 elementen toegevoegd; 1 relatie toegevoegd; 1 bouwsteen gewijzigd.
`,
      );
    });

    it('compares what can be read of broken text, and says so', async () => {
      folder = folderWith({
        'oud.architectuur.yaml': architecture(),
        'nieuw.architectuur.yaml': `${architecture()}  kapot: { naam: [\n`,
      });
      const { code, out } = await diff('oud.architectuur.yaml', 'nieuw.architectuur.yaml');
      assert.equal(code, 1);
      assert.match(out, /De nieuwe tekst is niet helemaal te lezen\./);
    });

    it('fails in one line for what cannot be compared', async () => {
      folder = folderWith({
        'a.architectuur.yaml': architecture(),
        'b.monitor.yaml': 'monitor: M\n',
        'c.txt': 'tekst',
        'd.txt': 'tekst',
        'binair.architectuur.yaml': new Uint8Array([0xff, 0xfe, 0]),
      });
      for (const [args, told] of [
        [['a.architectuur.yaml', 'b.monitor.yaml'], /niet van dezelfde soort/],
        [['c.txt', 'd.txt'], /eindigt niet op/],
        [['a.architectuur.yaml', '.'], /de een is een map/],
        [['a.architectuur.yaml', 'weg.architectuur.yaml'], /weg\.architectuur\.yaml: bestaat niet/],
        [['a.architectuur.yaml', 'binair.architectuur.yaml'], /is geen tekst in UTF-8/],
        [['main'], /main: bestaat niet .* staat niet in een werkmap van Git/],
        [[], /Noem wat u vergelijkt/],
        [['a.architectuur.yaml', 'a.architectuur.yaml', '--format', 'xml'], /Onbekende vorm "xml"/],
        [['a.architectuur.yaml', 'a.architectuur.yaml', '-o', 'c.txt/x.md'], /kan niet geschreven worden/],
      ] as const) {
        const { code, err } = await diff(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, told);
        assert.equal(err.trim().split('\n').length, 1, err);
        assert.ok(err.startsWith('bouwstenen: '));
      }
    });

    it('writes to a file, whose name says the format', async () => {
      folder = folderWith({
        'a.architectuur.yaml': architecture(),
        'b.architectuur.yaml': architecture(site),
      });
      for (const [name, starts] of [
        ['x/uit.md', '**1 document gewijzigd'],
        ['uit.json', '{\n  "version": 1'],
        ['uit.txt', '~ b.architectuur.yaml'],
      ] as const) {
        const { code, out } = await diff('a.architectuur.yaml', 'b.architectuur.yaml', '-o', name);
        assert.deepEqual([code, out], [1, '']);
        assert.ok(readFileSync(path.join(folder.path, name), 'utf8').startsWith(starts), name);
      }
    });

    it('keeps control characters of texts off the terminal', async () => {
      folder = folderWith({
        'a.architectuur.yaml': architecture(),
        'b.architectuur.yaml': architecture('  x: { naam: "a\\e[31mb", laag: "\\u202ekanalen" }\n'),
      });
      const { out } = await diff('a.architectuur.yaml', 'b.architectuur.yaml');
      assert.ok(!/[\u001b\u202e]/.test(out) && out.includes('a\uFFFD[31mb'));
    });

    it('gives JSON with places and counts, whose fields stay', async () => {
      folder = folderWith({
        'a.architectuur.yaml': architecture(),
        'b.architectuur.yaml': architecture(site.replace('{ bedient', '{ wijze: lezen, bedient')),
      });
      const { out } = await diff('a.architectuur.yaml', 'b.architectuur.yaml', '--format', 'json');
      assert.deepEqual(JSON.parse(out), {
        version: 1,
        before: { name: 'a.architectuur.yaml', commit: null },
        after: { name: 'b.architectuur.yaml', commit: null },
        summary: {
          documents: { added: 0, removed: 0, changed: 1, moved: 0, layout: 0 },
          parts: [
            { what: 'element', added: 1, removed: 0, changed: 0, renamed: 0 },
            { what: 'relatie', added: 1, removed: 0, changed: 0, renamed: 0 },
          ],
        },
        documents: [
          {
            path: 'b.architectuur.yaml',
            movedFrom: null,
            kind: 'architectuur',
            change: 'changed',
            before: { title: 'Loket', version: '0.1.0', isWhole: true },
            after: { title: 'Loket', version: '0.1.0', isWhole: true },
            picture: null,
            fields: [],
            parts: [
              {
                what: 'element',
                how: 'added',
                id: 'site',
                was: null,
                name: 'Site',
                placeBefore: null,
                placeAfter: { line: 6, column: 3 },
                fields: [
                  {
                    field: 'naam',
                    before: null,
                    after: 'Site',
                    placeBefore: null,
                    placeAfter: { line: 6, column: 17 },
                  },
                  {
                    field: 'laag',
                    before: null,
                    after: 'kanalen',
                    placeBefore: null,
                    placeAfter: { line: 6, column: 29 },
                  },
                ],
                parts: [
                  {
                    what: 'relatie',
                    how: 'added',
                    id: 'bedient balie',
                    was: null,
                    name: null,
                    placeBefore: null,
                    placeAfter: { line: 6, column: 75 },
                    fields: [
                      {
                        field: 'wijze',
                        before: null,
                        after: 'lezen',
                        placeBefore: null,
                        placeAfter: { line: 6, column: 59 },
                      },
                    ],
                    parts: [],
                  },
                ],
              },
            ],
          },
        ],
      });
    });
  });

  describe('of revisions', () => {
    let made: TestRepository;
    beforeEach(() => {
      made = testRepository();
      made.commit({
        'docs/loket.architectuur.yaml': architecture(),
        'docs/eigen.bouwstenen.yaml': 'bouwstenen:\n  a: { naam: A }\n',
        'ander/iets.architectuur.yaml': architecture(),
        'lees.md': 'oud',
      });
    });
    afterEach(() => made.remove());
    const diff = (...args: string[]): Promise<Outcome> => bouwstenen(['diff', ...args], made.path);
    /** The last but one line: which documents differ. */
    const documents = async (...args: string[]): Promise<string> => {
      const { out, err } = await diff(...args);
      assert.equal(err, '');
      return out.split('\n').find((line) => / tussen /.test(line)) ?? out;
    };

    it('holds a revision against the working tree, with what is not committed', async () => {
      assert.equal((await diff('HEAD')).code, 0);
      made.write({
        'docs/loket.architectuur.yaml': architecture(site),
        'nieuw.architectuur.yaml': architecture().replace('balie', 'anders'),
        'lees.md': 'nieuw',
      });
      rmSync(path.join(made.path, 'docs/eigen.bouwstenen.yaml'));
      const { code, out } = await diff('main');
      assert.equal(code, 1);
      assert.deepEqual(
        out.split('\n').filter((line) => /^\S/.test(line)),
        [
          '- docs/eigen.bouwstenen.yaml',
          '~ docs/loket.architectuur.yaml  Loket 0.1.0',
          '+ nieuw.architectuur.yaml  Loket 0.1.0',
          '1 document gewijzigd, 1 nieuw, 1 verwijderd tussen main en de werkmap.',
          '2 elementen toegevoegd; 1 relatie toegevoegd; 1 bouwsteen verwijderd.',
        ],
      );
    });

    it('compares two revisions, ranges, and a path at a revision', async () => {
      made.git('checkout', '--quiet', '-b', 'tak');
      made.commit({ 'docs/loket.architectuur.yaml': architecture(site) });
      made.git('checkout', '--quiet', 'main');
      made.commit({ 'ander/iets.architectuur.yaml': architecture(site) });
      assert.equal(await documents('main', 'tak'), '2 documenten gewijzigd tussen main en tak.');
      assert.equal(await documents('main..tak'), '2 documenten gewijzigd tussen main en tak.');
      assert.equal(await documents('main...tak'), '1 document gewijzigd tussen main en tak.');
      assert.equal(await documents('..tak'), '2 documenten gewijzigd tussen HEAD en tak.');
      assert.equal(await documents('main', 'tak', '--', 'docs'), '1 document gewijzigd tussen main en tak.');
      assert.equal(await documents('main~1..main', 'docs'), 'Geen verschil tussen main~1 en main.');
      assert.equal(
        await documents('tak:docs/loket.architectuur.yaml', 'docs/loket.architectuur.yaml'),
        '1 document gewijzigd tussen tak:docs/loket.architectuur.yaml en docs/loket.architectuur.yaml.',
      );
      assert.equal(
        await documents('tak:docs/loket.architectuur.yaml'),
        '1 document gewijzigd tussen tak:docs/loket.architectuur.yaml en docs/loket.architectuur.yaml.',
      );
      assert.equal(
        await documents('main:docs', 'tak:docs'),
        '1 document gewijzigd tussen main:docs en tak:docs.',
      );
    });

    it('takes a path alone for what changed in it since the last commit', async () => {
      made.write({ 'docs/loket.architectuur.yaml': architecture(site), 'ander/iets.architectuur.yaml': '' });
      assert.equal(await documents('docs'), '1 document gewijzigd tussen HEAD en de werkmap.');
      rmSync(path.join(made.path, 'docs/eigen.bouwstenen.yaml'));
      assert.equal(
        await documents('HEAD', 'docs/eigen.bouwstenen.yaml'),
        '1 document verwijderd tussen HEAD en de werkmap.',
      );
    });

    it('prefers a revision to a folder of the same name, unless two paths are named', async () => {
      made.commit({ 'main/a.architectuur.yaml': architecture() });
      made.write({ 'docs/loket.architectuur.yaml': architecture(site) });
      assert.equal(await documents('main'), '1 document gewijzigd tussen main en de werkmap.');
      assert.match(await documents('main', 'ander'), /tussen main en ander\.$/);
    });

    it('finds a document under its new name', async () => {
      renameSync(path.join(made.path, 'docs'), path.join(made.path, 'documenten'));
      const { out } = await diff('HEAD');
      assert.match(out, /stond in docs\/loket\.architectuur\.yaml/);
      assert.match(out, /2 documenten alleen verplaatst tussen HEAD en de werkmap/);
      assert.equal((await diff('HEAD')).code, 1);
    });

    it('works from a folder below the top', async () => {
      made.write({ 'docs/loket.architectuur.yaml': architecture(site) });
      const { out } = await bouwstenen(
        ['diff', 'HEAD', 'loket.architectuur.yaml'],
        path.join(made.path, 'docs'),
      );
      assert.ok(out.startsWith('~ docs/loket.architectuur.yaml'));
      const at = await bouwstenen(['diff', 'HEAD:./loket.architectuur.yaml'], path.join(made.path, 'docs'));
      assert.equal(at.code, 1);
    });

    it('fails in one line for what Git does not know', async () => {
      for (const [args, told] of [
        [['nergens'], /nergens: er is geen bestand of map/],
        [['main', 'nergens'], /nergens: er is geen bestand of map/],
        [['main:weg.architectuur.yaml'], /er is geen bestand of map/],
        [['main', 'main', '..'], /ligt buiten de repository/],
        [['--', '--output=x'], /--output=x: er is geen bestand of map/],
        [['nergens..main'], /Git kent "nergens" niet/],
      ] as const) {
        const { code, err } = await diff(...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, told);
        assert.equal(err.trim().split('\n').length, 1, err);
      }
      assert.ok(!existsSync(path.join(made.path, 'x')));
    });

    it('draws what changed, and refers to it', async () => {
      made.write({
        'docs/loket.architectuur.yaml': architecture(site),
        'docs/eigen.bouwstenen.yaml': 'bouwstenen:\n  a: { naam: B }\n',
      });
      const { out } = await diff('HEAD', '--picture', 'uit/tekeningen', '--format', 'markdown');
      const svg = readFileSync(path.join(made.path, 'uit/tekeningen/docs--loket.verschil.svg'), 'utf8');
      readXml(svg);
      assert.ok(svg.includes('Verschil tussen HEAD en de werkmap') && svg.includes('Site'));
      assert.ok(
        out.includes('![Verschil in docs/loket.architectuur.yaml](uit/tekeningen/docs--loket.verschil.svg)'),
        out,
      );
      await diff('HEAD', '--picture', 'uit/tekeningen', '-o', 'uit/verschil.md');
      const written = readFileSync(path.join(made.path, 'uit/verschil.md'), 'utf8');
      assert.ok(written.includes('](tekeningen/docs--loket.verschil.svg)'));
    });

    it('draws each side with what it referred to then', async () => {
      const text = (bouwsteen: string): string =>
        `architectuur: A\nversie: 1.0.0\nstatus: concept\ncatalogi: [./eigen.bouwstenen.yaml]\nelementen:\n  a: { bouwsteen: ${bouwsteen} }\n`;
      made.commit({
        'docs/eigen.bouwstenen.yaml': 'bouwstenen:\n  mijn-ding: { naam: Vroegere naam, lagen: [kanalen] }\n',
        'docs/a.architectuur.yaml': text('mijn-ding'),
      });
      made.write({
        'docs/eigen.bouwstenen.yaml': 'bouwstenen:\n  ander-ding: { naam: Latere naam, lagen: [kanalen] }\n',
        'docs/a.architectuur.yaml': text('ander-ding').replace('  a:', '  b:'),
      });
      await diff('HEAD', '--picture', 'uit');
      const svg = readFileSync(path.join(made.path, 'uit/docs--a.verschil.svg'), 'utf8');
      assert.ok(svg.includes('Vroegere naam') && svg.includes('Latere naam'));
    });

    it('shows its help in both languages', async () => {
      assert.match((await diff('--help')).out, /Vergelijkt wat documenten zeggen/);
      assert.match((await diff('--help', '--taal', 'en')).out, /Compares what documents say/);
    });
  });
});
