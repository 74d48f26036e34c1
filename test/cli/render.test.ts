import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { known } from '../../server/src/cli/picture/pdf-pen.js';
import { palettes } from '../../server/src/core/diagram/palette.js';
import type { PlacedJson } from '../../server/src/core/diagram/placed-json.js';
import { head } from '../support/marked.js';
import { bouwstenen, folderWith, program, root } from './cli.js';
import { readPdf } from './read-pdf.js';
import { readPng } from './read-png.js';
import { byClass, drawn, good, monitor, numbers, rendered, renderedBytes, samples } from './rendered.js';

const themes = ['light', 'dark', 'print', 'contrast', 'contrast-light'] as const;

describe('bouwstenen render', function () {
  // Most tests start several processes, and a machine may be busy.
  this.timeout(60_000);
  let folder: ReturnType<typeof folderWith>;
  afterEach(() => folder?.remove());

  /** What a call writes to a file with this name. */
  async function written(name: string, args: readonly string[]): Promise<Buffer> {
    folder?.remove();
    folder = folderWith({});
    const target = path.join(folder.path, name);
    assert.equal(await rendered(...args, '-o', target), '');
    return readFileSync(target);
  }

  describe('as PNG', () => {
    it('has the size of the drawing, twice, and its colours, in every theme', async () => {
      folder = folderWith({ 'a.architectuur.yaml': good });
      const args = ['a.architectuur.yaml', '--format'];
      const { width, height, layers, elements }: PlacedJson = JSON.parse(
        String(await renderedBytes([...args, 'json'], folder.path)),
      );
      for (const theme of themes) {
        const { page, box, ink, ending, groups } = palettes[theme];
        const own = groups.bedrijfsarchitectuur;
        const png = readPng(await renderedBytes([...args, 'png', '--theme', theme], folder.path));
        assert.deepEqual([png.width, png.height], [width * 2, height * 2]);
        assert.equal(png.colour(0, 0), page);
        const row = layers.find(({ id }) => id === 'kanalen')!;
        assert.equal(png.colour((row.x + row.w - 4) * 2, (row.y + 4) * 2), own.band);
        for (const [id, colours] of [
          ['een', [box, ink, own.mark, own.edge]],
          ['twee', [box, ink, own.mark, ending]],
        ] as const) {
          const { x, y, w, h } = elements.find((element) => element.id === id)!;
          const found = new Set<string>();
          for (let top = y * 2; top < (y + h) * 2; top++)
            for (let left = x * 2; left < (x + w) * 2; left++) found.add(png.colour(left, top));
          for (const colour of colours) assert.ok(found.has(colour), `${theme}: ${colour} in ${id}`);
        }
      }
    });

    it('has letters for more than Dutch, and an empty box for what its font lacks', async () => {
      const named = (name: string) => ({
        'a.architectuur.yaml': `${head}elementen:\n  een:\n    naam: ${name}\n    laag: kanalen\n`,
      });
      const pictures = new Set<string>();
      for (const name of ['""', 'Ωж', '漢字', '字漢']) {
        folder = folderWith(named(name));
        pictures.add(
          (await renderedBytes(['a.architectuur.yaml', '--format', 'png'], folder.path)).toString('hex'),
        );
        folder.remove();
      }
      // The last two look alike.
      assert.equal(pictures.size, 3);
    });

    it('is as large as is asked for, and the same bytes every time', async () => {
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(await rendered(monitor))!.map(Number);
      for (const scale of [1, 0.5, 1.5]) {
        const args = [monitor, '--format', 'png', '--scale', String(scale)];
        const bytes = await renderedBytes(args);
        const png = readPng(bytes);
        assert.deepEqual([png.width, png.height], [width! * scale, height! * scale]);
        if (scale === 1) assert.deepEqual(await written('a.png', args), bytes);
      }
    });

    it('draws the bars of a monitor in their size', async () => {
      const bars = byClass(drawn(await rendered(monitor)), 'bar').filter(
        ({ attributes }) => attributes.fill === palettes.light.families.dependency,
      );
      const area = bars.reduce(
        (sum, bar) => sum + Number(bar.attributes.width) * Number(bar.attributes.height),
        0,
      );
      const png = readPng(await renderedBytes([monitor, '--format', 'png', '--scale', '1']));
      let coloured = 0;
      for (let y = 0; y < png.height; y++)
        for (let x = 0; x < png.width; x++)
          if (png.colour(x, y) === palettes.light.families.dependency) coloured++;
      assert.ok(bars.length > 20 && Math.abs(coloured / area - 1) < 0.03);
    });
  });

  describe('as PDF', () => {
    for (const file of [...samples, monitor]) {
      it(`has all of the text of ${file}, real text in fonts of its own, on a page of its size`, async () => {
        const all = drawn(await rendered(file));
        const [width = 0, height = 0] = numbers(all[0]!, 'width', 'height');
        const { source, texts, fonts } = readPdf(await written('a.pdf', [file]));
        const written_ = all.filter(({ name }) => name === 'text').map(({ text }) => text);
        assert.deepEqual(texts, written_);
        assert.deepEqual([...fonts].sort(), ['Arimo-Bold', 'Arimo-Regular']);
        assert.match(source, new RegExp(`/MediaBox \\[0 0 ${width * 0.75} ${height * 0.75}\\]`));
        assert.equal(source.match(/\/Type \/Page\n/g)?.length, 1);
        assert.doesNotMatch(source, /\/Subtype \/Image/);
      });
    }

    it('says its title, language and description, and not when it was made', async () => {
      const name = `Zó "één" & <twee>`;
      folder = folderWith({ 'a.architectuur.yaml': good.replace('Proef', JSON.stringify(name)) });
      const args = ['a.architectuur.yaml', '--format', 'pdf', '--taal', 'en'];
      const bytes = await renderedBytes(args, folder.path);
      const { source, texts } = readPdf(bytes);
      assert.equal(texts[0], name);
      const strings = [...source.matchAll(/\(\u00FE\u00FF([^)]*)\)/g)].map(([, units]) =>
        Buffer.from(units!, 'latin1').swap16().toString('utf16le'),
      );
      assert.ok(strings.includes(name), 'the title');
      assert.ok(
        strings.some((text) => text.startsWith(`${name}. Architecture plate: 2 elements`)),
        'the description',
      );
      assert.match(source, /\/Lang \(en\)/);
      assert.match(source, /\/S \/Figure/);
      assert.match(source, /\/Alt \(/);
      assert.doesNotMatch(source, /CreationDate|CreateDate|\(D:|\/Metadata/);
      assert.deepEqual(await renderedBytes(args, folder.path), bytes);
    });

    it('draws smaller what is larger than a page may be', async () => {
      // Names in all layers and so many elements that the plate gets wider than 19,200 pixels.
      const elements = Array.from(
        { length: 1200 },
        (_, index) => `  e${index}:\n    naam: E ${index}\n    laag: kanalen\n`,
      );
      folder = folderWith({ 'a.architectuur.yaml': `${head}elementen:\n${elements.join('')}` });
      const svg = await bouwstenen(['render', 'a.architectuur.yaml'], folder.path);
      const [, width = 0, height = 0] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg.out)!.map(Number);
      const { source } = readPdf(
        await renderedBytes(['a.architectuur.yaml', '--format', 'pdf'], folder.path),
      );
      const page = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source)!.slice(1).map(Number);
      assert.ok(Math.max(...page) <= 14_400);
      assert.ok(Math.abs(page[0]! / page[1]! - width / height) < 0.001);
    });

    it('knows every element and attribute that drawings have', async () => {
      const views = (view: string) => rendered(samples[0]!, '--view', view);
      const drawings = [
        readFileSync(path.join(root, 'test/diagram/golden/small-plate.svg'), 'utf8'),
        ...(await Promise.all([rendered(samples[0]!), rendered(samples[1]!), rendered(monitor)])),
        ...(await Promise.all([views('verschil'), views('rond-website')])),
      ];
      for (const { name, attributes } of drawings.flatMap(drawn)) {
        assert.ok(known.elements.includes(name), `<${name}>`);
        for (const key of Object.keys(attributes))
          assert.ok(key.startsWith('data-') || known.attributes.includes(key), `<${name} ${key}>`);
      }
    });
  });

  it('writes the same bytes to standard output as to a file', async () => {
    folder = folderWith({ 'a.architectuur.yaml': good });
    for (const format of ['svg', 'json', 'png', 'pdf']) {
      const file = `a.${format}`;
      const run = await bouwstenen(['render', 'a.architectuur.yaml', '-o', file], folder.path);
      assert.deepEqual(run, { code: 0, out: '', err: '' });
      const out = await renderedBytes(['a.architectuur.yaml', '--format', format], folder.path);
      assert.deepEqual(readFileSync(path.join(folder.path, file)), out);
    }
  });

  it('takes the format from --format where the name of the file does not say it', async () => {
    const bytes = await written('tekening', [monitor, '--format', 'pdf']);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  });

  it('draws what it can of a broken file in every format and says so', async () => {
    folder = folderWith({ 'a.architectuur.yaml': `${good}    omschrijving: "open\n` });
    for (const format of ['json', 'png', 'pdf']) {
      const { code, err } = await bouwstenen(
        ['render', 'a.architectuur.yaml', '-o', `a.${format}`],
        folder.path,
      );
      assert.equal(code, 1);
      assert.match(err, /^bouwstenen: de tekst van a\.architectuur\.yaml is stuk[^\n]+\n$/);
      assert.ok(existsSync(path.join(folder.path, `a.${format}`)));
    }
  });

  for (const [what, args, nl, en] of [
    [
      'an unknown format',
      ['--format', 'gif'],
      /"gif"\. Kies uit: svg, json, png, pdf/,
      /Choose from: svg, json, png, pdf/,
    ],
    [
      'an unknown ending',
      ['-o', 'a.gif'],
      /"a\.gif" eindigen op \.svg, \.json, \.png, \.pdf/,
      /Let "a\.gif" end in \.svg, /,
    ],
    ['no ending', ['-o', 'gif'], /Laat "gif" eindigen op/, /Let "gif" end in/],
    [
      'a format and another ending',
      ['-o', 'a.pdf', '--format', 'png'],
      /png past niet bij "a\.pdf"/,
      /png does not suit "a\.pdf"/,
    ],
    [
      'a scale for what has no pixels',
      ['-o', 'a.pdf', '--scale', '2'],
      /--scale geldt alleen voor PNG/,
      /--scale goes for PNG only/,
    ],
    [
      'a scale of nothing',
      ['-o', 'a.png', '--scale', '0'],
      /tot en met 20, zoals 2 of 1\.5, geen "0"/,
      /not "0"/,
    ],
    ['a scale without bound', ['-o', 'a.png', '--scale', '21'], /geen "21"/, /not "21"/],
    ['a scale that is no number', ['-o', 'a.png', '--scale', '1e1'], /geen "1e1"/, /not "1e1"/],
    [
      'more pixels than fit',
      ['-o', 'a.png', '--scale', '20'],
      /Kies --scale \d+(\.\d+)? of kleiner, of svg of pdf/,
      /Choose --scale \d+(\.\d+)? or less, or svg or pdf/,
    ],
    ['a folder that is not there', ['-o', 'weg/a.png'], /kan niet geschreven worden/, /cannot be written/],
  ] as const) {
    it(`refuses ${what}, in both languages`, async () => {
      folder = folderWith({ 'a.architectuur.yaml': good });
      for (const [taal, expected] of [
        ['nl', nl],
        ['en', en],
      ] as const) {
        const { code, out, err } = await bouwstenen(
          ['render', 'a.architectuur.yaml', ...args, '--taal', taal],
          folder.path,
        );
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^bouwstenen: [^\n]+\n$/);
        assert.match(err, expected);
      }
      assert.ok(!['a.gif', 'a.png', 'a.pdf', 'gif'].some((name) => existsSync(path.join(folder.path, name))));
    });
  }

  it('advises a scale that fits', async () => {
    const { err } = await bouwstenen(['render', samples[0]!, '-o', 'a.png', '--scale', '20']);
    const [, scale] = /--scale ([\d.]+)/.exec(err)!.map(Number);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/
      .exec(await rendered(samples[0]!))!
      .map(Number);
    const pixels = (by: number) => width! * by * height! * by;
    assert.ok(pixels(scale!) <= 100_000_000 && pixels(scale! + 0.02) > 100_000_000);
  });

  it('says what to do where PNG and PDF are not installed, and draws the rest', async () => {
    folder = folderWith({ 'a.architectuur.yaml': good });
    const alone = path.join(folder.path, 'cli.js');
    copyFileSync(program, alone);
    const run = (format: string): Promise<{ failed: boolean; err: string; out: string }> =>
      new Promise((resolve) => {
        const args = [alone, 'render', 'a.architectuur.yaml', '--format', format];
        execFile(process.execPath, args, { cwd: folder.path }, (error, out, err) =>
          resolve({ failed: error?.code === 2, out, err }),
        );
      });
    for (const format of ['png', 'pdf']) {
      const { failed, out, err } = await run(format);
      assert.ok(failed);
      assert.equal(out, '');
      assert.match(err, /^bouwstenen: PNG en PDF ontbreken in deze installatie\. [^\n]+\n$/);
    }
    assert.match((await run('svg')).out, /^<svg /);
  });

  // Only where there is a program that plays a terminal.
  if (existsSync('/usr/bin/script') && process.platform === 'linux') {
    it('writes no bytes to a terminal', async () => {
      folder = folderWith({ 'a.architectuur.yaml': good });
      const command = `'${process.execPath}' '${program}' render a.architectuur.yaml --format`;
      const play = (format: string): Promise<string> =>
        new Promise((resolve) => {
          const args = ['-qec', `${command} ${format}`, '/dev/null'];
          execFile('/usr/bin/script', args, { cwd: folder.path }, (_, out) => resolve(out));
        });
      assert.match(await play('png'), /^bouwstenen: [^\n]+ -o tekening\.png\r?\n$/);
      assert.match(await play('svg'), /^<svg /);
    });
  }
});
