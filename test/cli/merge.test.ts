import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { annotations, jsonReport, sarifRun } from '../support/report-validity.js';
import { bouwstenen, folderWith } from './cli.js';

const wrong = `${head}elementen:\n  een:\n    bouwsteen: digd\n  een:\n    bouwsteen: brpp\n`;
const clean = `${head}elementen:\n  een:\n    bouwsteen: digid\n`;

describe('merge', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder.remove());
  const run = (...args: string[]) => bouwstenen(args, folder.path);
  const write = (name: string, data: unknown): void =>
    writeFileSync(path.join(folder.path, name), JSON.stringify(data));

  it('makes of the reports of parts what one check of all would have made', async () => {
    folder = folderWith({
      'a.architectuur.yaml': wrong,
      'b.architectuur.yaml': clean,
      'c.architectuur.yaml': wrong,
      'bouwstenen.config.yaml': 'regels:\n  reeks-gatt: uit\n',
    });
    await run('check', 'c.architectuur.yaml', 'b.architectuur.yaml', '-o', '1.json');
    await run('check', 'a.architectuur.yaml', 'c.architectuur.yaml', '-o', '2.json');
    for (const format of ['json', 'text']) {
      const whole = await run('check', '--format', format);
      assert.equal(whole.code, 1);
      assert.deepEqual(await run('merge', '1.json', '2.json', '--format', format), whole, format);
      assert.deepEqual(await run('merge', '2.json', '1.json', '2.json', '--format', format), whole, format);
    }
  });

  it('writes several formats, and ends like check', async () => {
    folder = folderWith({ 'a.architectuur.yaml': clean });
    await run('check', '-o', '1.json');
    const { code, out } = await run('merge', '1.json', '--taal', 'en', '-o', 'sarif=uit/a.sarif');
    assert.equal(code, 0);
    assert.match(out, /^1 file checked: nothing found\.\n$/);
    assert.deepEqual(sarifRun(readFileSync(path.join(folder.path, 'uit/a.sarif'), 'utf8')).results, []);
  });

  it('passes on what parts could not read', async () => {
    folder = folderWith({ 'a.architectuur.yaml': clean });
    await run('check', 'a.architectuur.yaml', 'weg', '-o', '1.json');
    await run('check', 'a.architectuur.yaml', '-o', '2.json');
    const { code, err, out } = await run('merge', '2.json', '1.json', '--format', 'github');
    assert.deepEqual([code, err], [2, 'bouwstenen: weg: bestaat niet.\n']);
    assert.deepEqual(annotations(out).length, 1);
  });

  it('keeps every finding of a file that was not the same each time, in any order', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    await run('check', '-o', '1.json');
    writeFileSync(path.join(folder.path, 'a.architectuur.yaml'), `# boven\n${wrong.replace('digd', 'digi')}`);
    await run('check', '-o', '2.json');
    const there = await run('merge', '1.json', '2.json', '--format', 'json');
    assert.deepEqual(await run('merge', '2.json', '1.json', '--format', 'json'), there);
    const { findings } = jsonReport(there.out);
    assert.deepEqual(
      findings.map(({ line, fingerprint }) => [line, fingerprint]),
      [
        [6, 'bouwsteen-onbekend · elementen/een/bouwsteen · digd'],
        [7, 'element-dubbel · elementen/een · een'],
        [7, 'bouwsteen-onbekend · elementen/een/bouwsteen · digi'],
        [8, 'bouwsteen-onbekend · elementen/een/bouwsteen · brpp'],
      ],
    );
  });

  describe('refuses, without writing anything,', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const finding = {
      path: 'a.yaml',
      code: 'proef',
      level: 'error',
      message: 'Proef.',
      ...place,
      fingerprint: 'proef',
      excerpt: 'x',
      related: [],
    };
    const report = {
      version: 1,
      tool: { name: 'bouwstenen', version: '1.0.0' },
      taal: 'nl',
      summary: {},
      files: [{ path: 'a.yaml', baselined: 0, gone: 0 }],
      goneWithFiles: 0,
      failures: [],
      findings: [finding],
    };
    const foreign = /^bouwstenen: b\.json: is geen rapport van bouwstenen check --format json\.\n$/;
    for (const [what, data, expected] of [
      [
        'another shape',
        { ...report, version: 2 },
        /b\.json: dit rapport heeft een vorm die deze versie niet kent/,
      ],
      ['a report of something else', { ...report, tool: { name: 'eslint' } }, foreign],
      ['a baseline', { version: 1, files: {} }, foreign],
      ['a list', [], foreign],
      ['a file without findings', { ...report, findings: undefined }, foreign],
      ['a level that is none', { ...report, findings: [{ ...finding, level: 'fatal' }] }, foreign],
      ['a code that is none', { ...report, findings: [{ ...finding, code: '../x y' }] }, foreign],
      ['line 0', { ...report, findings: [{ ...finding, line: 0 }] }, foreign],
      ['a finding of an unknown file', { ...report, findings: [{ ...finding, path: 'b.yaml' }] }, foreign],
      [
        'a related place without a path',
        { ...report, findings: [{ ...finding, related: [place] }] },
        foreign,
      ],
    ] as const) {
      it(what, async () => {
        folder = folderWith({});
        write('a.json', report);
        write('b.json', data);
        const { code, out, err } = await run('merge', 'a.json', 'b.json', '-o', 'sarif=uit.sarif');
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, expected);
      });
    }

    it('no JSON, no file, and nothing at all', async () => {
      folder = folderWith({ 'b.json': '{', 'c.json': '' });
      assert.match((await run('merge', 'b.json')).err, foreign);
      assert.match(
        (await run('merge', 'weg.json')).err,
        /^bouwstenen: weg\.json: kan niet gelezen worden\.\n$/,
      );
      const { code, err } = await run('merge');
      assert.equal(code, 2);
      assert.match(err, /^bouwstenen: Noem de rapporten die samen één worden/);
    });

    it('but takes a report with fields that came later', async () => {
      folder = folderWith({});
      write('a.json', { ...report, later: true, findings: [{ ...finding, later: 1 }] });
      const { code, out } = await run('merge', 'a.json', '--format', 'json');
      assert.equal(code, 1);
      assert.equal(jsonReport(out).findings.length, 1);
      sarifRun((await run('merge', 'a.json', '--format', 'sarif')).out);
    });
  });
});
