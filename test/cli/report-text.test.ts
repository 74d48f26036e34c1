import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckReport } from '../../server/src/cli/reports/checked-file.js';
import { reportText } from '../../server/src/cli/reports/text.js';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, program } from './cli.js';

const wrong = `${head}elementen:\n  een:\n    bouwsteen: digd\n  een:\n    bouwsteen: brpp\n`;
const figures =
  'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  onbekendje:\n    indicatoren: {}\n';

describe('the report for a person', () => {
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder?.remove());

  it('has the line of text, related places, and the page of each code once', async () => {
    folder = folderWith({ 'a.architectuur.yaml': wrong });
    const { out } = await bouwstenen(['check'], folder.path);
    assert.equal(
      out,
      [
        'a.architectuur.yaml:6:16  fout  De bouwsteen `digd` bestaat niet. Bedoelde u `digid`?  bouwsteen-onbekend',
        '  6 |     bouwsteen: digd',
        '    |                ^~~~',
        '    = uitleg: https://github.com/bouwstenen/bouwstenen/blob/main/docs/regels/bouwsteen-onbekend.md',
        '',
        'a.architectuur.yaml:7:3  fout  Er is al een element `een` onder `elementen`. Alleen het laatste telt; geef dit een ander id of voeg de twee samen.  element-dubbel',
        '  7 |   een:',
        '    |   ^~~',
        '    = zie: a.architectuur.yaml:5:3  `een` staat hier voor het eerst',
        '    = uitleg: https://github.com/bouwstenen/bouwstenen/blob/main/docs/regels/element-dubbel.md',
        '',
        'a.architectuur.yaml:8:16  fout  De bouwsteen `brpp` bestaat niet. Bedoelde u `brp`?  bouwsteen-onbekend',
        '  8 |     bouwsteen: brpp',
        '    |                ^~~~',
        '',
        '1 bestand gecontroleerd: 3 fouten.',
        '',
      ].join('\n'),
    );
  });

  it('is quiet about what does not make the check fail', async () => {
    folder = folderWith({ 'm.monitor.yaml': figures });
    assert.deepEqual(await bouwstenen(['check', '--quiet'], folder.path), { code: 0, out: '', err: '' });
    const strict = await bouwstenen(['check', '-q', '--fail-on', 'warning'], folder.path);
    assert.equal(strict.code, 1);
    assert.match(strict.out, /^m\.monitor\.yaml:5:3 {2}waarschuwing /);
    writeFileSync(path.join(folder.path, 'a.architectuur.yaml'), wrong);
    const both = await bouwstenen(['check', '--quiet'], folder.path);
    assert.equal(both.code, 1);
    assert.doesNotMatch(both.out, /m\.monitor\.yaml/);
    assert.match(both.out, /2 bestanden gecontroleerd: 3 fouten, 1 waarschuwing\.\n$/, 'all are counted');
  });

  // `script` of util-linux lends a terminal to a program.
  if (/util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')) {
    it('has colours in a terminal, and lines of text as wide as that', () => {
      const long = wrong.replace('bouwsteen: digd', `bouwsteen: digd # ${'lang '.repeat(60)}`);
      folder = folderWith({ 'a.architectuur.yaml': long });
      const inTerminal = (command: string): string[] => {
        const args = ['-qec', `stty cols 60; ${command}`, '/dev/null'];
        const { stdout } = spawnSync('script', args, { cwd: folder.path, encoding: 'utf8' });
        return stdout.split('\r\n');
      };
      const command = `"${process.execPath}" "${program}" check`;
      const [first, line, marks] = inTerminal(command);
      assert.ok(first!.startsWith('\u001B[1ma.architectuur.yaml:6:16\u001B[0m  \u001B[31mfout\u001B[0m  '));
      const columns = line!.replace(/\u001B\[\d+m/g, '').length;
      assert.ok(columns > 50 && columns <= 60, `${columns} columns`);
      assert.match(line!, /…$/);
      assert.match(marks!, /\u001B\[31m\^~~~\u001B\[0m$/);
      assert.doesNotMatch(inTerminal(`NO_COLOR=1 ${command}`).join('\n'), /\u001B/);
    });
  }

  it('keeps text of users on its line', () => {
    const evil = 'x\nb.yaml:1:1  fout  verzonnen\r\u001B[2J\u202E\u2028y';
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const report: CheckReport = {
      files: [
        {
          path: 'a\nb\u001B.yaml',
          baselined: 0,
          gone: 0,
          findings: [
            {
              code: 'proef',
              level: 'error',
              message: evil,
              ...place,
              fingerprint: 'p',
              excerpt: 'a\u001B[2Jb',
              related: [{ path: 'c\td', ...place, message: evil }],
            },
          ],
        },
      ],
      failures: [],
      goneWithFiles: 0,
    };
    const terminal = { out() {}, err() {}, cwd: '/', colours: false };
    const text = reportText(report, {
      terminal,
      taal: 'nl',
      version: '1.0.0',
      failOn: 'error',
      isQuiet: false,
      width: 80,
    });
    assert.doesNotMatch(text, /[\u001B\r\u202E\u2028]/);
    const lines = text.split('\n');
    assert.match(
      lines[0]!,
      /^a\uFFFDb\uFFFD\.yaml:1:1 {2}fout {2}x b\.yaml:1:1 fout verzonnen\uFFFD\uFFFD\[2J\uFFFD y {2}proef$/,
    );
    assert.equal(lines[1], '  1 | a\uFFFD[2Jb');
    assert.equal(lines.length, 8);
  });
});
