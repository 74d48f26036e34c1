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
