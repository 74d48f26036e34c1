import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { palettes, type Theme } from '../../server/src/core/diagram/palette.js';
import type { Plate } from '../../server/src/core/diagram/plate.js';
import { renderSvg } from '../../server/src/core/diagram/svg.js';
import { relationKinds } from '../../server/src/core/model/relation-kinds.js';
import { counterPlate } from './counter-plate.js';
import { oddPlates } from './odd-plates.js';
import { randomPlate } from './random-plate.js';
import { readXml } from './read-xml.js';
import { smallPlate } from './small-plate.js';

const themes: readonly Theme[] = ['light', 'dark', 'print', 'contrast', 'contrast-light'];
const light = { theme: 'light', taal: 'nl' } as const;

describe('svg', () => {
  it('is what it was', () => {
    const file = 'test/diagram/golden/small-plate.svg';
    const drawn = renderSvg(smallPlate, light);
    if (process.env.UPDATE) {
      mkdirSync('test/diagram/golden', { recursive: true });
      writeFileSync(file, drawn);
    }
    assert.equal(drawn, readFileSync(file, 'utf8'));
  });

  it('is the same every time, in every theme', () => {
    const plate = randomPlate(30, 40, 5);
    for (const theme of themes) {
      const options = { theme, taal: 'nl' } as const;
      assert.equal(renderSvg(plate, options), renderSvg(structuredClone(plate), options));
    }
  });

  it('is well-formed, whatever the plate', () => {
    for (const plate of [
      counterPlate,
      randomPlate(0, 0, 1),
      randomPlate(40, 60, 2),
      ...Object.values(oddPlates),
    ]) {
      for (const taal of ['nl', 'en'] as const) readXml(renderSvg(plate, { theme: 'print', taal }));
    }
  });

  it('escapes user text and leaves out what XML forbids', () => {
    const nasty = '<script>alert("x")</script> & \'q\' \u0000\u0007\ud800]]>\uffff\u202e';
    const [first, ...rest] = smallPlate.elements;
    assert.ok(first);
    const plate: Plate = {
      title: nasty,
      version: nasty,
      status: nasty,
      date: nasty,
      owner: nasty,
      elements: [
        { ...first, id: nasty, name: nasty, kind: nasty, type: nasty, bouwsteen: nasty },
        ...rest.filter(({ parent }) => !parent),
      ],
      relations: [{ id: nasty, verb: 'bedient', from: nasty, to: 'digid', label: nasty }],
    };
    const drawn = renderSvg(plate, light);
    assert.ok(!drawn.includes('<script'));
    assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\uffff]/u.test(drawn));
    assert.ok(!/\p{Surrogate}/u.test(drawn));
    const names = readXml(drawn).map(({ name }) => name);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !allowed.has(name)),
      [],
    );
  });

  it('brings nothing along that a strict page would refuse', () => {
    const drawn = renderSvg(counterPlate, light);
    for (const { name, attributes } of readXml(drawn)) {
      assert.ok(allowed.has(name), name);
      for (const key of Object.keys(attributes)) assert.ok(key !== 'style' && !key.startsWith('on'), key);
    }
    assert.ok(!drawn.includes('var('));
    assert.ok(!/(?:href|url\((?!#))/u.test(drawn));
  });

  it('names every element, relation and layer for the page around it', () => {
    const parts = readXml(renderSvg(smallPlate, light));
    const values = (key: string) => parts.flatMap(({ attributes }) => attributes[key] ?? []);
    assert.deepEqual(values('data-element').sort(), smallPlate.elements.map(({ id }) => id).sort());
    assert.deepEqual([...new Set(values('data-relation'))].sort(), ['r2', 'r3', 'r4', 'r5']);
    assert.equal(values('data-layer').length, 16);
    const digid = parts.find(({ attributes }) => attributes['data-element'] === 'digid');
    assert.equal(digid?.attributes.class, 'element status-bestaand group-informatie-architectuur');
  });

  it('shows how things stand by more than colour', () => {
    const drawn = renderSvg(smallPlate, { theme: 'print', taal: 'nl' });
    for (const mark of ['badge-gewenst', 'badge-uit-te-faseren', 'badge-imported', 'hatching']) {
      assert.ok(drawn.includes(mark), mark);
    }
    assert.ok(/class="box"[^>]*stroke-dasharray/u.test(drawn));
  });

  it('lists in the legend what occurs and nothing else', () => {
    const parts = readXml(renderSvg(smallPlate, light));
    const names = parts
      .filter(({ attributes }) => attributes.class === 'legend-name')
      .map(({ text }) => text);
    assert.deepEqual(names, [
      'bestaand',
      'gewenst',
      'uit te faseren',
      'uit een andere architectuur',
      'bedient',
      'benadert',
      'beïnvloedt',
      'stroomt naar',
    ]);
  });

  it('gives each of the eleven relations a look of its own', () => {
    const looks = relationKinds.map(({ verb }) => {
      const relations = [{ id: 'r', verb, from: 'digid', to: 'gdi/brp', label: null }];
      const plate = { ...smallPlate, relations };
      const drawn = renderSvg(plate, { theme: 'print', taal: 'nl' });
      const parts = readXml(drawn);
      const shapes = parts.filter(({ attributes }) => /^(?:line|end)\b/u.test(attributes.class ?? ''));
      return shapes
        .map(({ attributes }) =>
          [
            attributes.class,
            attributes['stroke-dasharray'],
            attributes.class === 'line' ? '' : attributes.d,
          ].join(' '),
        )
        .join('|');
    });
    assert.equal(new Set(looks).size, relationKinds.length);
  });

  it('says in its language that there is nothing to draw', () => {
    const empty = { ...smallPlate, elements: [], relations: [] };
    assert.ok(renderSvg(empty, light).includes('Er is nog niets te tekenen'));
    assert.ok(renderSvg(empty, { theme: 'dark', taal: 'en' }).includes('There is nothing to draw yet'));
  });
});

describe('palettes', () => {
  for (const theme of themes) {
    it(`${theme} has enough contrast for text and lines`, () => {
      const { page, box, hatch, ink, muted, families, groups, planned, ending, onMark } = palettes[theme];
      const check = (front: string, back: string, least: number) => {
        const ratio = contrast(front, back);
        assert.ok(ratio >= least, `${front} on ${back} is ${ratio.toFixed(2)}, not ${least}`);
      };
      for (const text of [ink, muted]) for (const back of [page, box]) check(text, back, 4.5);
      check(ink, hatch, 4.5);
      check(muted, hatch, 4.5);
      for (const mark of [planned, ending]) check(onMark, mark, 4.5);
      for (const { rail, railText, band, head, composite, edge, mark } of Object.values(groups)) {
        check(railText, rail, 4.5);
        for (const back of [band, head, composite]) for (const text of [ink, muted]) check(text, back, 4.5);
        for (const back of [band, composite])
          for (const line of Object.values(families)) check(line, back, 3);
        check(mark, box, 3);
        // A border also parts a box from what lies behind it; WCAG asks nothing of it, the eye does.
        check(edge, band, 1.8);
      }
    });
  }
});

const allowed = new Set(['svg', 'title', 'desc', 'defs', 'pattern', 'path', 'rect', 'circle', 'g', 'text']);

/** The contrast of two colours after WCAG 2. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
