import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../cli/cli.js';
import { type InstalledPackage, installedPackage } from './package.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const names = 'catalogue check diff figures readFolder render renderDiff schema version';

describe('the npm package', () => {
  let installed: InstalledPackage;
  before(function () {
    this.timeout(60_000);
    installed = installedPackage();
  });
  after(() => installed?.remove());

  it('has the functions, their types and the command line, and no sources', () => {
    for (const file of [
      'dist/api/index.cjs',
      'dist/api/index.d.cts',
      'dist/cli.js',
      'LICENSE',
      'README.md',
    ]) {
      assert.ok(installed.files.includes(file), file);
    }
    const odd = installed.files.filter((file) =>
      /^(?:server|test|action|samples|out|node_modules)\/|\.map$/.test(file),
    );
    assert.deepEqual(
      odd.filter((file) => !file.endsWith('.map')),
      [],
    );
  });

  it('is imported as an ES module, by name and whole', () => {
    const script = `
      import * as all from 'bouwstenen';
      import { ${names.split(' ').join(', ')} } from 'bouwstenen';
      const { summary } = await check('architectuur: A\\n');
      console.log(Object.keys(all).filter((name) => name !== 'default' && name !== 'module.exports').sort().join(' '), summary.files, version);
    `;
    const { code, out } = installed.run('try.mjs', script);
    assert.equal(code, 0, out);
    assert.equal(out, `${names} 1 ${JSON.parse(read('package.json')).version}\n`);
  });

  it('is required as a CommonJS module', () => {
    const script = `
      const bouwstenen = require('bouwstenen');
      console.log(Object.keys(bouwstenen).sort().join(' '), require('bouwstenen/schemas/config.schema.json').title, require('bouwstenen/package.json').name);
    `;
    const { code, out } = installed.run('try.cjs', script);
    assert.equal(code, 0, out);
    assert.equal(out, `${names} Configuratie bouwstenen\n`);
  });

  it('shows nothing of its inside', () => {
    const { out } = installed.run(
      'inside.cjs',
      "try { require('bouwstenen/dist/client-node.js'); } catch (e) { console.log(e.code); }",
    );
    assert.equal(out, 'ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });

  it('has types that stand on their own', () => {
    const types = readFileSync(
      path.join(installed.path, 'node_modules/bouwstenen/dist/api/index.d.cts'),
      'utf8',
    );
    const code = types.replace(/\/\*[\s\S]*?\*\//g, '');
    assert.match(code, /export declare function check\(/);
    assert.doesNotMatch(code, /\bimport\b|<reference|\bfrom '/);
  });

  for (const [module, resolution] of [
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    it(`is used from TypeScript with ${resolution}`, () => {
      const script = `
        import { catalogue, check, diff, type Finding, figures, render, schema, version } from 'bouwstenen';
        const result = await check({ 'a.architectuur.yaml': '' }, { taal: 'en' });
        const lines: number[] = result.findings.map((finding: Finding) => finding.line);
        const svg: string = await render('architectuur: A', { theme: 'dark' });
        const names: string[] = catalogue('digid').map(({ naam }) => naam);
        const value: number | null = figures('digid')[0]!.waarde;
        const how: 'added' | 'removed' | 'changed' | 'equal' = diff(null, 'architectuur: A').change;
        // @ts-expect-error An option that does not exist.
        await check('', { tal: 'en' });
        // @ts-expect-error No text.
        await check(42);
        // @ts-expect-error No kind.
        schema('plaat');
        export { how, lines, names, svg, value, version };
      `;
      writeFileSync(path.join(installed.path, 'try.mts'), script);
      writeFileSync(
        path.join(installed.path, 'old.cts'),
        "import bouwstenen = require('bouwstenen');\nexport const version: string = bouwstenen.version;\n",
      );
      const files = resolution === 'bundler' ? ['try.mts'] : ['try.mts', 'old.cts'];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          path.join(root, 'node_modules/typescript/bin/tsc'),
          ...['--noEmit', '--strict', '--target', 'es2022', '--types', '', '--ignoreConfig'],
          ...['--module', module, '--moduleResolution', resolution],
          ...files,
        ],
        { cwd: installed.path, encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout + stderr);
    });
  }

  it('does what docs/api.md shows', () => {
    const examples = [...read('docs/api.md').matchAll(/^```js example\n([\s\S]*?)^```/gm)];
    assert.ok(examples.length >= 6, String(examples.length));
    for (const [at, [, script]] of examples.entries()) {
      const { code, out } = installed.run(`example-${at}.mjs`, script!);
      assert.equal(code, 0, `${script}\n${out}`);
      assert.equal(out, '');
    }
  });

  it('has every function in docs/api.md', () => {
    const page = read('docs/api.md');
    for (const name of names.split(' ')) assert.match(page, new RegExp(`\\b${name}\\b`), name);
  });
});
