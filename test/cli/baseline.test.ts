import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith } from './cli.js';

const wrong = `${head}elementen:\n  een:\n    bouwsteen: digidd\n`;
const baseline = 'bouwstenen.baseline.json';

describe('check with a configuration and a baseline', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder.remove());
  const inFolder = (name: string): string => path.join(folder.path, name);
  const check = (...args: string[]) => bouwstenen(['check', ...args], folder.path);

  it('takes the levels of the nearest configuration, and its findings', async () => {
    folder = folderWith({
      'a.architectuur.yaml': wrong,
      'bouwstenen.config.yaml': 'regels:\n  bouwsteen-onbekend: waarschuwing\n  reeks-gatt: uit\n',
    });
    const all = await check();
    assert.equal(all.code, 0, all.err);
    assert.match(all.out, /a\.architectuur\.yaml:6:16 {2}waarschuwing .* bouwsteen-onbekend/);
    assert.match(all.out, /bouwstenen\.config\.yaml:3:3 {2}waarschuwing .* regel-onbekend/);
    const one = await check('a.architectuur.yaml');
    assert.match(one.out, /regel-onbekend/, 'also where only another file was asked for');
    writeFileSync(inFolder('bouwstenen.config.yaml'), 'regels:\n  bouwsteen-onbekend: uit\n');
    const off = await check('a.architectuur.yaml');
    assert.doesNotMatch(off.out, /bouwsteen-onbekend/);
    assert.match(off.out, /1 bestand gecontroleerd/, 'a configuration that is right is not counted');
  });

  it('starts clean, keeps new findings in sight, and tells what is solved', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    assert.equal((await check()).code, 1);
    const update = await check('--update-baseline');
    assert.equal(update.code, 0, update.err);
    assert.match(update.err, /^bouwstenen\.baseline\.json: houdt \d+ meldingen vast\.$/m);
    assert.match(readFileSync(inFolder(baseline), 'utf8'), /"a\.architectuur\.yaml": \{/);

    const clean = await check();
    assert.equal(clean.code, 0, clean.out);
    assert.match(clean.out, /niets gevonden\.\nIn de baseline, en niet geteld: \d+\.\n$/);
    assert.equal((await check('--no-baseline')).code, 1);

    writeFileSync(inFolder('a.architectuur.yaml'), `# boven\n\n${wrong}  twee:\n    bouwsteen: brpp\n`);
    const more = await check();
    assert.equal(more.code, 1);
    assert.match(more.out, /`brpp`/);
    assert.doesNotMatch(more.out, /`digidd`/);

    writeFileSync(inFolder('a.architectuur.yaml'), wrong.replace('digidd', 'digid'));
    const solved = await check('--taal', 'en');
    assert.equal(solved.code, 0);
    assert.match(solved.out, /^Solved, and can go out of the baseline: \d+\. Use --update-baseline\.$/m);
    await check('--update-baseline');
    assert.doesNotMatch((await check()).out, /baseline: 1|Opgelost/);
  });

  it('stands beside the configuration, with paths from there', async () => {
    folder = folderWith({ 'bouwstenen.config.yaml': 'preset: aanbevolen\n' });
    mkdirSync(inFolder('team/diep'), { recursive: true });
    writeFileSync(inFolder('team/diep/a.architectuur.yaml'), wrong);
    await bouwstenen(['check', '--update-baseline'], inFolder('team/diep'));
    assert.match(readFileSync(inFolder(baseline), 'utf8'), /"team\/diep\/a\.architectuur\.yaml"/);
    assert.equal((await bouwstenen(['check', 'a.architectuur.yaml'], inFolder('team/diep'))).code, 0);
  });

  it('keeps what it knows of files that were not checked, for as long as they exist', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': wrong });
    await check('--update-baseline');
    await check('--update-baseline', 'a.architectuur.yaml');
    assert.equal((await check()).code, 0);
    rmSync(inFolder('b.architectuur.yaml'));
    assert.match((await check()).out, /Opgelost, en kan uit de baseline/);
    await check('--update-baseline');
    assert.doesNotMatch(readFileSync(inFolder(baseline), 'utf8'), /b\.architectuur/);
  });

  it('is counted in JSON', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    await check('--update-baseline');
    const { summary, findings } = JSON.parse((await check('--format', 'json')).out);
    assert.deepEqual(findings, []);
    assert.ok(summary.baselined > 0);
    assert.equal(summary.gone, 0);
  });

  it('says when a baseline is none, and makes it anew', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong, 'b.architectuur.yaml': wrong, [baseline]: '{' });
    const broken = await check();
    assert.equal(broken.code, 2);
    assert.equal(broken.err.match(/is geen baseline/g)?.length, 1);
    assert.equal((await check('--update-baseline')).code, 0);
    assert.equal((await check()).code, 0);
  });

  it('hides nothing new behind the many findings that it knows', async () => {
    const many = Array.from({ length: 600 }, (_, n) => `  e${n}:\n    bouwsteen: onbekend-${n}x\n`).join('');
    folder = folderWith({ 'a.architectuur.yaml': `${head}elementen:\n${many}` });
    await check('--update-baseline');
    writeFileSync(
      inFolder('a.architectuur.yaml'),
      `${head}elementen:\n${many}  nieuw:\n    bouwsteen: digidd\n`,
    );
    const { out, code } = await check();
    assert.equal(code, 1);
    assert.match(out, /`digidd`/);
    assert.doesNotMatch(out, /te-veel-bevindingen|onbekend-1x/);
  });
});
