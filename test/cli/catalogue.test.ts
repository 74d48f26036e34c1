import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bouwstenen, program } from './cli.js';

describe('catalogue and figures on the command line', () => {
  it('print every entry with all fields as JSON', async () => {
    const { code, out } = await bouwstenen(['catalogue', '--format', 'json']);
    assert.equal(code, 0);
    const { bouwstenen: entries } = JSON.parse(out);
    assert.ok(entries.length > 150);
    for (const field of [
      'id',
      'naam',
      'afkortingen',
      'aliassen',
      'soort',
      'lagen',
      'domein',
      'onderdeelVan',
      'omschrijving',
      'status',
      'standaardstatus',
      'beheerder',
      'opdrachtgever',
      'eu',
      'verwijzingen',
      'relaties',
      'bron',
    ]) {
      assert.ok(
        entries.every((entry: object) => field in entry),
        field,
      );
    }
    assert.ok(
      entries.every(
        ({ bron, omschrijving }: { bron: string[]; omschrijving: string | null }) =>
          bron.length > 0 && omschrijving,
      ),
    );
  });

  it('print one entry, found by its name', async () => {
    const { out } = await bouwstenen(['catalogue', 'DigiD']);
    assert.match(out, /^DigiD\n[\s\S]*\nid +digid\n/);
    const { bouwstenen: entries } = JSON.parse(
      (await bouwstenen(['catalogue', 'digid', '--format', 'json'])).out,
    );
    assert.deepEqual(
      entries.map(({ id }: { id: string }) => id),
      ['digid'],
    );
    assert.equal((await bouwstenen(['catalogue', 'xyzzyx'])).code, 2);
  });

  it('print what an abbreviation means, and the bouwstenen that mention it', async () => {
    const { code, out } = await bouwstenen(['catalogue', 'bzk', '--taal', 'nl']);
    assert.equal(code, 0);
    assert.match(
      out,
      /^BZK\nMinisterie van Binnenlandse Zaken en Koninkrijksrelaties\n\nbron +Monitor GDI 2018,/,
    );
    assert.match(out, /\n\nBouwstenen die zo heten of waar dit bij staat:\n[\s\S]*^digid +DigiD /m);
    const english = await bouwstenen(['catalogue', 'CORA', '--taal', 'en']);
    assert.equal(
      english.out,
      'CORA\nwoningCOrporaties Referentie Architectuur\n\nsource  Monitor GDI 2018, bijlage Lijst van afkortingen\n',
    );
  });

  it('print a list of the abbreviations where there are many', async () => {
    const { out } = await bouwstenen(['catalogue', 'ministerie', 'van']);
    assert.match(out, /^BZK {2}Ministerie van Binnenlandse Zaken en Koninkrijksrelaties\nEZK {2}/);
  });

  it('print abbreviations as JSON beside the entries: all of them, or those that are meant', async () => {
    const json = async (...words: string[]) =>
      JSON.parse((await bouwstenen(['catalogue', ...words, '--format', 'json'])).out);
    const all = await json();
    assert.deepEqual(Object.keys(all), ['version', 'bouwstenen', 'afkortingen']);
    assert.equal(all.version, 1);
    assert.equal(all.afkortingen.length, 51);
    for (const each of all.afkortingen) {
      assert.deepEqual(Object.keys(each), ['afkorting', 'betekenis', 'toelichting', 'bron', 'bestand']);
      assert.ok(each.betekenis && each.bron.length > 0, each.afkorting);
    }
    const { afkortingen, bouwstenen: entries } = await json('rdw');
    assert.deepEqual(afkortingen, [
      {
        afkorting: 'RDW',
        betekenis: 'Dienst Wegverkeer',
        toelichting: null,
        bron: ['Monitor GDI 2018, bijlage Lijst van afkortingen'],
        bestand: 'catalogue/afkortingen.bouwstenen.yaml',
      },
    ]);
    assert.deepEqual(
      entries.map(({ id }: { id: string }) => id),
      ['brv'],
    );
    // The abbreviation of a bouwsteen belongs to that bouwsteen.
    const { afkortingen: none, bouwstenen: named } = await json('HR');
    assert.deepEqual([none, named.map(({ id }: { id: string }) => id)], [[], ['handelsregister']]);
  });

  it('print every cell as it was printed', async () => {
    const { cijfers } = JSON.parse((await bouwstenen(['figures', '--format', 'json'])).out);
    const cells = cijfers.filter(
      ({ uitgave, voorziening, indicator }: Record<string, string>) =>
        uitgave === 'Monitor Digitale Overheid 2022' &&
        voorziening === 'digid' &&
        indicator === 'authenticaties-basis',
    );
    assert.deepEqual(
      cells.map(({ periode, gedrukt, waarde }: Record<string, unknown>) => [periode, gedrukt, waarde]),
      [
        ['2017', '251.507.215', 251507215],
        ['2018', '260.066.132', 260066132],
        ['2019', '223.949.53', null],
        ['2020', '161.210.55', null],
        ['2021', '121.523.951', 121523951],
        ['groei', '-24,6%', -24.6],
      ],
    );
  });

  it('print CSV for a Dutch spreadsheet', async () => {
    const { out } = await bouwstenen(['figures', '--format', 'csv']);
    assert.ok(out.startsWith('\uFEFFuitgave;voorziening;'));
    const lines = out.slice(1).trimEnd().split('\r\n');
    assert.ok(lines.length > 1500);
    assert.ok(lines.some((line) => line.includes(';-24,6%;-24,6;%;')));
  });

  it('end quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program, 'figures'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    assert.equal(err, '');
  });
});
