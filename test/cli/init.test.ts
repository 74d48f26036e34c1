import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ciFile, ciNames } from '../../server/src/cli/init/ci-files.js';
import { writeNewFiles } from '../../server/src/cli/init/write-new-files.js';
import { format } from '../../server/src/core/features/format/format.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { bouwstenen, folderWith, root } from './cli.js';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

describe('init', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeEach(() => {
    folder = folderWith({});
  });
  afterEach(() => folder.remove());
  const init = (...args: string[]) => bouwstenen(['init', ...args], folder.path);
  const read = (name: string): string => readFileSync(path.join(folder.path, name), 'utf8');
  const files = (): string[] =>
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder.path, path.join(entry.parentPath, entry.name)))
      .sort();

  it('writes a repository from options, and says what it wrote', async () => {
    const { code, out, err } = await init(
      ...['--name', 'Digitaal loket', '--owner', 'Gemeente Voorbeeldstad'],
      ...['--horizon', '2031', '--preset', 'streng', '--ci', 'github'],
    );
    assert.equal(code, 0, err);
    assert.deepEqual(files(), [
      '.github/workflows/bouwstenen.yml',
      '.vscode/extensions.json',
      'bouwstenen.config.yaml',
      'digitaal-loket.architectuur.yaml',
    ]);
    for (const file of files()) assert.ok(out.includes(`Geschreven: ${file}\n`), file);
    const written = parse(read('digitaal-loket.architectuur.yaml'));
    assert.equal(written.architectuur, 'Digitaal loket');
    assert.equal(written.eigenaar, 'Gemeente Voorbeeldstad');
    assert.equal(written.horizon, 2031);
    assert.deepEqual(parse(read('bouwstenen.config.yaml')), { preset: 'streng' });
    assert.deepEqual(JSON.parse(read('.vscode/extensions.json')), {
      recommendations: ['bouwstenen.bouwstenen'],
    });
  });

  for (const preset of ['aanbevolen', 'streng', 'alleen-schema']) {
    for (const taal of ['nl', 'en']) {
      it(`gives no findings at all under ${preset}, with comments in ${taal}`, async () => {
        const made = await init('--yes', '--preset', preset, '--taal', taal);
        assert.equal(made.code, 0, made.err);
        const { code, out } = await bouwstenen(['check', '--format', 'json'], folder.path);
        const report = JSON.parse(out);
        assert.deepEqual(report.findings, []);
        assert.equal(report.summary.files, 2);
        assert.equal(code, 0);
      });
    }
  }

  it('writes what the formatter would leave as it is', async () => {
    await init('--yes', '--name', 'a', '--owner', 'b');
    const text = read('a.architectuur.yaml');
    assert.deepEqual(
      format(readDocument('file:///a.architectuur.yaml', text, 'architectuur'), { tabSize: 2 }),
      [],
    );
  });

  it('takes the name of the folder for a default', async () => {
    mkdirSync(path.join(folder.path, 'toegang-tot-zorg'));
    const { code } = await init('--yes', '--folder', 'toegang-tot-zorg');
    assert.equal(code, 0);
    const text = read('toegang-tot-zorg/toegang-tot-zorg.architectuur.yaml');
    assert.equal(parse(text).architectuur, 'Toegang tot zorg');
    assert.match(text, /^# eigenaar: /m);
  });

  for (const name of [
    "Café: 't Loket #1",
    'ja',
    '- [x]',
    '"a" \\ b',
    '2024',
    'één\ntwee',
    '\u001b[31mrood',
    '日本',
    '../../weg',
    '*/ {{ x }} $(touch weg)',
    `${'lang '.repeat(100)}naam`,
  ]) {
    it(`stays right with the name ${JSON.stringify(name).slice(0, 40)}`, async () => {
      const made = await init(`--name=${name}`, `--owner=${name}`, '--yes');
      assert.equal(made.code, 0, made.err);
      assert.doesNotMatch(made.out, /\u001b/);
      const [file] = files().filter((each) => each.endsWith('.architectuur.yaml'));
      assert.match(file!, /^[a-z0-9-]{1,60}\.architectuur\.yaml$/);
      const wanted = name.replace(/[\u0000-\u001f]+/g, ' ').trim();
      assert.equal(parse(read(file!)).architectuur, wanted);
      assert.equal(parse(read(file!)).eigenaar, wanted);
      const { out } = await bouwstenen(['check', '--format', 'json'], folder.path);
      assert.deepEqual(JSON.parse(out).findings, []);
    });
  }

  it('overwrites nothing, and says what it left alone', async () => {
    mkdirSync(path.join(folder.path, '.vscode'));
    const own = {
      'bouwstenen.config.yaml': 'preset: streng\n',
      'a.architectuur.yaml': 'kapot',
      '.vscode/extensions.json': '{}',
      '.gitlab-ci.yml': 'x: 1\n',
    };
    for (const [name, text] of Object.entries(own)) writeFileSync(path.join(folder.path, name), text);
    const { code, out } = await init('--name', 'a', '--ci', 'gitlab');
    assert.equal(code, 0);
    for (const [name, text] of Object.entries(own)) {
      assert.equal(read(name), text);
      assert.ok(out.includes(`Bestaat al, en blijft zoals het is: ${name}`), name);
    }
    assert.doesNotMatch(out, /Geschreven/);
    assert.match(out, /"bouwstenen\.bouwstenen" er zelf bij/);
  });

  it('does not write through a link to nowhere', async () => {
    const outside = folderWith({});
    symlinkSync(path.join(outside.path, 'weg'), path.join(folder.path, 'bouwstenen.config.yaml'));
    const { out } = await init('--yes');
    assert.match(out, /blijft zoals het is: bouwstenen\.config\.yaml/);
    assert.equal(existsSync(path.join(outside.path, 'weg')), false);
    outside.remove();
  });

  it('takes everything back where one file cannot be written', async () => {
    // A file stands where a folder should be.
    writeFileSync(path.join(folder.path, '.vscode'), '');
    const { code, err, out } = await init('--yes', '--ci', 'github');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^bouwstenen: \.vscode\/extensions\.json kan niet geschreven worden, [^\n]+\n$/);
    assert.deepEqual(files(), ['.vscode']);
  });

  it('removes the folders that it made when it takes files back', () => {
    const far = path.join(folder.path, 'een/twee');
    const wrong = { path: 'drie/vier.yaml\0', text: '' };
    assert.throws(() => writeNewFiles(far, [{ path: 'drie/a.yaml', text: 'a: 1\n' }, wrong]));
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('asks nobody who is not there', async () => {
    const { code, err } = await init('--ci', 'github');
    assert.equal(code, 2);
    assert.match(err, /Geef --name, of --yes/);
    assert.deepEqual(files(), []);
  });

  for (const [args, problem] of [
    [['--horizon', 'straks'], /--?horizon|De horizon is een jaar/],
    [['--horizon', '1999'], /2000 tot en met 2100/],
    [['--preset', 'slap'], /--preset kent "slap" niet\. Kies uit: aanbevolen, streng, alleen-schema\./],
    [['--ci', 'travis'], /--ci kent "travis" niet\. Kies uit: github, gitlab, azure, jenkins, none\./],
    [['--name', ' \n'], /een naam/],
    [['ergens'], /--folder ergens/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      const { code, err } = await init('--yes', ...args);
      assert.equal(code, 2);
      assert.match(err, problem);
      assert.match(err, /^bouwstenen: [^\n]+\n$/);
      assert.deepEqual(files(), []);
    });
  }

  it('runs the version that wrote it, everywhere', () => {
    for (const ci of ciNames) {
      const file = ciFile(ci, '1.2.3');
      if (ci === 'none') assert.equal(file, null);
      else assert.match(file!.text, /bouwstenen@v?1\.2\.3/);
    }
  });

  it('writes for each service what the examples among the samples show', () => {
    const examples = {
      github: 'github.yml',
      gitlab: 'gitlab-ci.yml',
      azure: 'azure-pipelines.yml',
      jenkins: 'Jenkinsfile',
    };
    for (const [ci, name] of Object.entries(examples)) {
      const example = readFileSync(path.join(root, 'samples/ci', name), 'utf8');
      assert.equal(example, ciFile(ci as 'github', version)!.text, name);
    }
  });

  // `script` of util-linux lends a terminal; elsewhere the end of the input stands for it, in init-ask.
  if (/util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')) {
    it('stops whole at Ctrl-C in a terminal', async () => {
      const call = `"${process.execPath}" "${path.join(root, 'dist/cli.js')}" init`;
      const child = spawn('script', ['-qec', call, '/dev/null'], { cwd: folder.path });
      const typed = ['Mijn loket\r', '\u0003'];
      let shown = '';
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        shown += data;
        const questions = shown.match(/\?/g)?.length ?? 0;
        if (questions > 2 - typed.length) child.stdin.write(typed.shift() ?? '');
      });
      const [code] = await once(child, 'close');
      assert.match(shown, /Hoe heet de architectuur\?/);
      assert.match(shown, /Gestopt; er is niets geschreven/);
      assert.equal(code, 2);
      assert.deepEqual(files(), []);
    });
  }
});
