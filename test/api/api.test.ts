import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire as requireFrom } from 'node:module';
import path from 'node:path';
import type * as Api from '../../server/src/api/bouwstenen.js';
import { bouwstenen, folderWith, root } from '../cli/cli.js';

/** As it is shipped. */
const api: typeof Api = requireFrom(import.meta.url)(path.join(root, 'dist/api/index.cjs'));

const head = 'architectuur: A\nversie: 0.1.0\nstatus: concept\n';
const good = `${head}elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Loket\n    laag: kanalen\n`;
const wrong = good.replace('digid', 'digd');
const samples = [
  'digitaal-loket.architectuur.yaml',
  'toegang.architectuur.yaml',
  'voorbeeldstad.bouwstenen.yaml',
  'voorbeeldstad.monitor.yaml',
];

describe('the functions of the package', () => {
  let folder: ReturnType<typeof folderWith> | undefined;
  afterEach(() => {
    folder?.remove();
    folder = undefined;
  });

  it('find what the command line finds, in the same words', async () => {
    folder = folderWith({
      'a.architectuur.yaml': wrong,
      'b.architectuur.yaml': good,
      'bouwstenen.config.yaml': 'preset: x\n',
    });
    const { out } = await bouwstenen(['check', '--format', 'json', '--taal', 'en'], folder.path);
    const told = JSON.parse(out);
    const { findings, summary } = await api.check(await api.readFolder(folder.path), { taal: 'en' });
    const shared = ({ path: file, code, level, message, line, column, endLine, endColumn }: Api.Finding) => ({
      path: file,
      code,
      level,
      message,
      line,
      column,
      endLine,
      endColumn,
    });
    assert.deepEqual(findings.map(shared), told.findings.map(shared));
    assert.ok(findings.length >= 2);
    for (const [name, count] of Object.entries(summary)) assert.equal(count, told.summary[name], name);
  });

  it('follow references between texts', async () => {
    const texts = Object.fromEntries(
      samples.map((name) => [`diep/er/${name}`, readFileSync(path.join(root, 'samples', name), 'utf8')]),
    );
    assert.deepEqual((await api.check(texts)).findings, []);
    const { 'diep/er/toegang.architectuur.yaml': _, ...without } = texts;
    const codes = (await api.check(without)).findings.map(({ code }) => code);
    assert.ok(codes.includes('import-ontbreekt'), codes.join());
    const loket = texts['diep/er/digitaal-loket.architectuur.yaml']!;
    const one = await api.check(loket, { path: 'diep/er/digitaal-loket.architectuur.yaml', files: without });
    assert.deepEqual(
      [...new Set(one.findings.map((finding) => finding.path))],
      ['diep/er/digitaal-loket.architectuur.yaml'],
    );
  });

  it('check only what was asked, with all texts to refer to', async () => {
    const { summary, findings } = await api.check(
      { 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': wrong },
      { only: ['./b.architectuur.yaml'] },
    );
    assert.equal(summary.files, 1);
    assert.deepEqual(
      findings.map((finding) => finding.path),
      ['b.architectuur.yaml'],
    );
  });

  it('obey a configuration and a baseline among the texts', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    await bouwstenen(['check', '--update-baseline'], folder.path);
    const texts = await api.readFolder(folder.path);
    assert.deepEqual(Object.keys(texts), ['a.architectuur.yaml', 'bouwstenen.baseline.json']);
    const known = await api.check(texts);
    assert.deepEqual([known.findings.length, known.summary.baselined], [0, 1]);
    assert.equal((await api.check(texts, { baseline: false })).findings.length, 1);
    const skipped = await api.check({
      'a.architectuur.yaml': wrong,
      'bouwstenen.config.yaml': 'overslaan: [a.*]\n',
    });
    assert.deepEqual(skipped.findings, []);
  });

  it('read a folder as it is: below, and no links to folders', async () => {
    folder = folderWith({ 'a.architectuur.yaml': good, 'weg.txt': 'x' });
    mkdirSync(path.join(folder.path, 'b'));
    writeFileSync(path.join(folder.path, 'b/c.monitor.yaml'), 'monitor: M\n');
    symlinkSync(folder.path, path.join(folder.path, 'b/terug'));
    assert.deepEqual(Object.keys(await api.readFolder(folder.path)), [
      'a.architectuur.yaml',
      'b/c.monitor.yaml',
    ]);
    await assert.rejects(api.readFolder(path.join(folder.path, 'weg')), /is no folder that can be read/);
    writeFileSync(path.join(folder.path, 'd.monitor.yaml'), Buffer.from([0xff, 0xfe]));
    await assert.rejects(api.readFolder(folder.path), /d\.monitor\.yaml: is not text in UTF-8/);
  });

  it('draw the bytes of the command line', async () => {
    for (const args of [
      ['--theme', 'dark'],
      ['--view', 'verschil', '--taal', 'en'],
    ]) {
      const { out } = await bouwstenen(['render', 'samples/digitaal-loket.architectuur.yaml', ...args]);
      const texts = await api.readFolder(path.join(root, 'samples'));
      const name = 'digitaal-loket.architectuur.yaml';
      const options = args.includes('dark')
        ? { theme: 'dark' as const }
        : { view: 'verschil', taal: 'en' as const };
      assert.equal(await api.render(texts[name]!, { path: name, files: texts, ...options }), out);
    }
  });

  it('never throw for what stands in a text', async () => {
    for (const text of [
      '',
      '\0',
      '{',
      '- - -\n\t',
      'elementen: [',
      '&a *a',
      '\ud800',
      '%YAML 9\n---\n',
      'x'.repeat(100_000),
    ]) {
      assert.ok((await api.check(text)).findings.length > 0, JSON.stringify(text.slice(0, 20)));
      assert.match(await api.render(text), /^<svg /);
      assert.ok(api.diff(good, text).change);
      assert.match(await api.renderDiff(good, text), /^<svg /);
    }
  });

  it('tell how versions differ', () => {
    const { parts, ...rest } = api.diff(
      good,
      good.replace('naam: Loket', 'naam: Balie').replace('twee:\n', 'twee:\n    status: gewenst\n'),
    );
    assert.deepEqual(rest, {
      version: 1,
      kind: 'architectuur',
      change: 'changed',
      isWhole: true,
      fields: [],
    });
    assert.deepEqual(parts, [
      {
        what: 'element',
        how: 'changed',
        id: 'twee',
        was: null,
        name: 'Balie',
        beforeLine: 9,
        afterLine: 9,
        fields: parts[0]!.fields,
        parts: [],
      },
    ]);
    assert.deepEqual(
      [...parts[0]!.fields].sort((a, b) => (a.field < b.field ? -1 : 1)),
      [
        { field: 'naam', before: 'Loket', after: 'Balie' },
        { field: 'status', before: 'bestaand', after: 'gewenst' },
      ],
    );
    assert.equal(api.diff(good, `# opmerking\n${good}`).change, 'equal');
    assert.equal(api.diff(null, good).change, 'added');
    assert.equal(api.diff(good, null).change, 'removed');
    assert.equal(api.diff(good, 'a: [').isWhole, false);
  });

  it('give what is built in, and let nobody change it', async () => {
    const { out } = await bouwstenen(['catalogue', '--format', 'json']);
    assert.deepEqual(api.catalogue(), JSON.parse(out).bouwstenen);
    const [digid] = api.catalogue('digid') as readonly { naam: string }[];
    digid!.naam = 'Anders';
    assert.equal(api.catalogue('digid')[0]!.naam, 'DigiD');
    const figures = JSON.parse((await bouwstenen(['figures', '--format', 'json'])).out).cijfers;
    assert.deepEqual(api.figures(), figures);
    (api.figures('digid')[0] as { naam: string }).naam = 'Anders';
    assert.deepEqual(api.figures(), figures);
    (api.schema('config') as { title: string }).title = 'Anders';
    assert.equal(api.schema('config').title, 'Configuratie');
    assert.deepEqual(api.figures('bestaat-niet'), []);
  });

  const wrongCalls: readonly (readonly [call: string, make: (any: never) => unknown, says: RegExp])[] = [
    ['check without anything', (no) => api.check(no), /give a text, or an object/],
    ['check of a list', () => api.check([] as never), /give a text, or an object/],
    [
      'check of bytes',
      () => api.check({ 'a.architectuur.yaml': Buffer.from('') } as never),
      /must be a string/,
    ],
    ['check with an unknown option', () => api.check('', { tal: 'nl' } as never), /unknown option "tal"/],
    ['check in another language', () => api.check('', { taal: 'fr' } as never), /nl or en/],
    ['check of another kind of file', () => api.check({ 'a.yaml': '' }), /ends in none of/],
    ['check of an absolute path', () => api.check({ '/a.monitor.yaml': '' }), /relative path/],
    ['check of a path upwards', () => api.check({ 'a/../../b.monitor.yaml': '' }), /stays within/],
    ['check of a path of Windows', () => api.check({ 'a\\b.monitor.yaml': '' }), /forward slashes/],
    [
      'check of one path twice',
      () => api.check({ 'a.monitor.yaml': '', './a.monitor.yaml': '' }),
      /same path/,
    ],
    ['check of a broken baseline', () => api.check({ 'bouwstenen.baseline.json': '[' }), /is no baseline/],
    [
      'check of what is not there',
      () => api.check({}, { only: ['a.monitor.yaml'] }),
      /of which there is no text/,
    ],
    ['check of many with a path', () => api.check({}, { path: 'a.monitor.yaml' }), /go with one text/],
    [
      'render of a catalogue',
      () => api.render('', { path: 'a.bouwstenen.yaml' }),
      /of an architecture and of a monitor only/,
    ],
    [
      'render of a configuration',
      () => api.render('', { path: 'bouwstenen.config.yaml' }),
      /of an architecture and of a monitor only/,
    ],
    [
      'render of an unknown view',
      () => api.render(good, { view: 'x' }),
      /no view "x"\. The views are .*bestaand/,
    ],
    ['render of no text', (no) => api.render(no), /must be a string/],
    ['render in an unknown theme', () => api.render('', { theme: 'roze' } as never), /theme must be one of/],
    ['diff of nothing', () => api.diff(null, null), /at least one/],
    ['diff of a number', () => api.diff(good, 4 as never), /must be a string/],
    [
      'renderDiff of a monitor',
      () => api.renderDiff('', '', { path: 'a.monitor.yaml' }),
      /architectures only/,
    ],
    [
      'renderDiff with half of the names',
      () => api.renderDiff('', '', { names: { before: 'x' } } as never),
      /before and an after/,
    ],
    ['catalogue of a number', () => api.catalogue(4 as never), /must be a string/],
    ['figures of a number', () => api.figures(4 as never), /must be a string/],
    ['schema of nothing', (no) => api.schema(no), /must be one of architectuur/],
    ['readFolder of nothing', (no) => api.readFolder(no), /must be a string/],
  ];
  for (const [call, make, says] of wrongCalls) {
    it(`refuse a wrong call: ${call}`, async () => {
      await assert.rejects(
        async () => make(undefined as never),
        (error: Error) => error instanceof TypeError && says.test(error.message),
      );
    });
  }
});
