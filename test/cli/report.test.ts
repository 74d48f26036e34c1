import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXml } from '../diagram/read-xml.js';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith } from './cli.js';

const sample = 'samples/digitaal-loket.architectuur.yaml';
const nasty = '</td><script>alert(1)</script> | [x](javascript:a) `$1` $2 & "q" <img src=x onerror=y>';

/** The page as XML, behind its first line; fails where it is not well-formed. */
function readHtml(html: string): ReturnType<typeof readXml> {
  const [first, ...rest] = html.split('\n');
  assert.equal(first, '<!doctype html>');
  return readXml(rest.join('\n'));
}

describe('bouwstenen report', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof folderWith> | null = null;
  afterEach(() => {
    folder?.remove();
    folder = null;
  });

  it('gives Markdown with every section, and complete tables', async () => {
    const { code, out, err } = await bouwstenen(['report', sample]);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.startsWith('# Digitaal loket Voorbeeldstad\n'));
    const headings = out.split('\n').filter((line) => /^##? /.test(line));
    assert.deepEqual(headings.slice(1), [
      '## In het kort',
      '## Elementen',
      '## Gebruikte bouwstenen',
      '## Standaarden',
      '## Europese verplichtingen',
      '## Uitgangspunten',
      '## Bevindingen',
    ]);
    assert.ok(out.includes('| 0.3.0 | Concept | 15 oktober 2026 | 2030 |'));
    assert.ok(/\| DigiD \| Logius[^|]*\| 557\.008\.812 authenticaties in 2021/.test(out));
    assert.ok(
      /\| NL Gov OAuth profiel[^|]*\| Zaken-API \| De leverancier[^|]*\| 1 januari 2028 \|/.test(out),
    );
    for (const table of out.split(/\n\n/).filter((part) => part.startsWith('|'))) {
      const widths = new Set(
        table
          .trim()
          .split('\n')
          .map((row) => row.split(/(?<!\\)\|/).length),
      );
      assert.equal(widths.size, 1, table);
    }
  });

  it('speaks English when asked', async () => {
    const { out } = await bouwstenen(['report', sample, '--taal', 'en']);
    assert.ok(out.includes('## European obligations') && out.includes('15 October 2026'));
    assert.ok(!out.includes('Beheerder'));
  });

  it('gives HTML that is well-formed, accessible and allows nothing but its own style', async () => {
    const { code, out, err } = await bouwstenen(['report', sample, '--format', 'html']);
    assert.deepEqual([code, err], [0, '']);
    const all = readHtml(out);
    const named = (name: string) => all.filter((element) => element.name === name);
    assert.equal(named('html')[0]!.attributes.lang, 'nl');
    assert.deepEqual(
      named('h1').map(({ text }) => text),
      ['Digitaal loket Voorbeeldstad'],
    );
    assert.equal(named('table').length, named('caption').length);
    assert.ok(named('table').length >= 7);
    for (const th of named('th')) assert.ok(['row', 'col'].includes(th.attributes.scope!));
    const policy = named('meta').find((meta) => meta.attributes['http-equiv'])!.attributes.content!;
    const digest = createHash('sha256').update(named('style')[0]!.text).digest('base64');
    assert.equal(named('style').length, 1);
    assert.ok(policy.startsWith(`default-src 'none'; style-src 'sha256-${digest}';`));
    assert.deepEqual([named('script').length, named('link').length, named('img').length], [0, 0, 0]);
    assert.ok(
      all.every(({ attributes }) => !Object.keys(attributes).some((key) => /^(on|style$|src$)/.test(key))),
    );
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length, 'every id once');
    const refs = all.flatMap(({ attributes }) => [
      ...(attributes['aria-labelledby']?.split(' ') ?? []),
      ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
      ...(/^url\(#(.*)\)$/.exec(attributes.fill ?? '')?.slice(1) ?? []),
    ]);
    assert.ok(refs.length > 20);
    for (const ref of refs) assert.ok(ids.includes(ref), `${ref} is there`);
    assert.equal(named('svg').length, 2);
    // Elements that HTML would leave open without an end tag of their own.
    assert.ok(!/<(?:td|th|p|dd|dt|li|span|div|ul)(?:\s[^>]*)?\/>/.test(out));
  });

  it('lets no text of a user be more than text', async () => {
    const quoted = JSON.stringify(nasty);
    folder = folderWith({
      'a.architectuur.yaml': `architectuur: ${quoted}\nversie: 0.1.0\nstatus: concept\neigenaar: ${quoted}\nomschrijving: ${quoted}\nuitgangspunten:\n  een:\n    stelling: ${quoted}\nelementen:\n  a:\n    naam: ${quoted}\n    laag: kanalen\n    status: gewenst\n    omschrijving: ${quoted}\n    bouwsteen: ${quoted}\n    voldoet-aan: [een, ${quoted}]\n    standaarden:\n      ${quoted}:\n        leg-uit: ${quoted}\n        tot: ${quoted}\n  b:\n    laag: kanalen\n    status: ${quoted}\n`,
    });
    const html = await bouwstenen(['report', '.', '--format', 'html'], folder.path);
    const all = readHtml(html.out);
    assert.ok(!all.some(({ name }) => name === 'script' || name === 'img'));
    assert.ok(all.some(({ name, text }) => name === 'h1' && text.startsWith('</td><script>')));
    const { out } = await bouwstenen(['report', '.'], folder.path);
    assert.ok(out.includes('alert'));
    assert.ok(!/(?<!\\)<(?!br>|code>|\/code>)/.test(out), 'no HTML but ours');
    assert.ok(!/(?<!\\)\[x(?<!\\)\]\(/.test(out), 'no link');
    assert.ok(!out.includes('$'), 'no formula');
    const rows = out.split('\n').filter((line) => line.startsWith('| ') && line.includes('alert'));
    assert.ok(rows.length >= 5);
    const widths = rows.map((row) => row.split(/(?<!\\)\|/).length);
    assert.ok(Math.max(...widths) <= 8, 'a bar in a name ends no cell');
  });

  it('puts every architecture of a folder on one page, and passes over other files', async () => {
    const { code, out } = await bouwstenen(['report', 'samples', '--format', 'html']);
    assert.equal(code, 0);
    const all = readHtml(out);
    assert.deepEqual(
      all
        .filter(({ name, attributes }) => name === 'h2' && attributes.class === 'title')
        .map(({ text }) => text),
      [
        'Digitaal loket Voorbeeldstad',
        'Gedeelde voorzieningen Waterstad',
        'Vergunningen Waterstad',
        'Domein Toegang',
      ],
    );
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length, 'drawings share no ids');
    const markdown = await bouwstenen(['report', 'samples']);
    assert.deepEqual(
      markdown.out.split('\n').filter((line) => /^##? /.test(line)),
      [
        '# Architectuurrapport',
        '## Digitaal loket Voorbeeldstad',
        '## Gedeelde voorzieningen Waterstad',
        '## Vergunningen Waterstad',
        '## Domein Toegang',
      ],
    );
  });

  it('exits with 1 when errors are open, with the level, line and message, and not for lesser ones', async () => {
    folder = folderWith({
      'fout.architectuur.yaml': `${head}elementen:\n  a:\n    laag: kanalen\n    bouwsteen: niets\n`,
      'klein.architectuur.yaml': `${head}elementen:\n  a:\n    naam: A\n    laag: kanalen\n`,
    });
    const bad = await bouwstenen(['report', 'fout.architectuur.yaml'], folder.path);
    assert.deepEqual([bad.code, bad.err], [1, '']);
    assert.ok(/\| fout \| 7 \| .*<code>niets<\/code>.*\| bouwsteen-onbekend \|/.test(bad.out), bad.out);
    const small = await bouwstenen(['report', 'klein.architectuur.yaml'], folder.path);
    assert.equal(small.code, 0);
    assert.equal((await bouwstenen(['report', '.'], folder.path)).code, 1);
  });

  it('follows the configuration and the baseline of the repository', async () => {
    folder = folderWith({
      'a.architectuur.yaml': `${head}elementen:\n  a:\n    laag: kanalen\n    bouwsteen: niets\n`,
      'bouwstenen.config.yaml': 'regels: {}\n',
    });
    await bouwstenen(['check', '.', '--update-baseline'], folder.path);
    assert.ok(existsSync(path.join(folder.path, 'bouwstenen.baseline.json')));
    const { code, out } = await bouwstenen(['report', '.'], folder.path);
    assert.equal(code, 0);
    assert.ok(/### Bekend uit de baseline: \d/.test(out) && out.includes('Er staan geen bevindingen open.'));
    writeFileSync(
      path.join(folder.path, 'bouwstenen.config.yaml'),
      'overslaan:\n  - "*.architectuur.yaml"\n',
    );
    const skipped = await bouwstenen(['report', '.'], folder.path);
    assert.ok(skipped.out.includes('De configuratie slaat dit bestand over.'), skipped.out);
  });

  it('writes to a file whose name says the form', async () => {
    folder = folderWith({ 'a.architectuur.yaml': `${head}elementen: {}\n` });
    for (const [name, start] of [
      ['a.html', '<!doctype html>'],
      ['a.md', '# Proef'],
      ['zonder', '# Proef'],
    ] as const) {
      const { out } = await bouwstenen(['report', '.', '-o', name], folder.path);
      assert.equal(out, '');
      assert.ok(readFileSync(path.join(folder.path, name), 'utf8').startsWith(start));
    }
  });

  it('draws the view that is asked for, and names those there are', async () => {
    const { out } = await bouwstenen([
      'report',
      sample,
      '--format',
      'html',
      '--view',
      'landelijke-voorzieningen',
    ]);
    assert.ok(
      readHtml(out).some(({ text }) => text.includes('weergave “Landelijke voorzieningen met hun gebruik”')),
    );
    // One document of the folder has it.
    const both = await bouwstenen([
      'report',
      'samples',
      '--format',
      'html',
      '--view',
      'landelijke-voorzieningen',
    ]);
    assert.deepEqual([both.code, both.err], [0, '']);
    const unknown = await bouwstenen(['report', sample, '--format', 'html', '--view', 'nergens']);
    assert.equal(unknown.code, 2);
    assert.ok(unknown.err.includes('landelijke-voorzieningen') && unknown.out === '');
  });

  it('exits with 2 and one line for what it cannot do', async () => {
    folder = folderWith({
      'a.architectuur.yaml': `${head}elementen: {}\n`,
      'stuk.architectuur.yaml': new Uint8Array([0xff, 0xfe, 0x00]),
      'b.monitor.yaml': 'monitor: M\n',
    });
    mkdirSync(path.join(folder.path, 'leeg'));
    for (const [args, said] of [
      [[], 'Noem één bestand of map'],
      [['weg'], 'bestaat niet'],
      [['leeg'], 'geen bestand'],
      [['b.monitor.yaml'], 'alleen van'],
      [['a.architectuur.yaml', '--format', 'pdf'], 'Onbekende vorm'],
      [['a.architectuur.yaml', '--format', 'html', '-o', 'a.md'], 'past niet bij'],
      [['a.architectuur.yaml', '--view', 'alles'], 'geen plaat'],
      [['a.architectuur.yaml', '--theme', 'dark'], '--theme'],
      [['a.architectuur.yaml', '-o', 'weg/a.md'], 'niet geschreven'],
    ] as const) {
      const { code, out, err } = await bouwstenen(['report', ...args], folder.path);
      assert.deepEqual([code, out], [2, ''], `${args}: ${err}`);
      assert.ok(err.includes(said) && !err.includes('    at '), err);
    }
    const partly = await bouwstenen(['report', '.'], folder.path);
    assert.equal(partly.code, 2);
    assert.ok(partly.err.includes('stuk.architectuur.yaml') && partly.out.includes('# Proef'));
  });
});
