import assert from 'node:assert/strict';
import { difference } from '../../server/src/core/diagram/difference.js';
import { layoutPlate } from '../../server/src/core/diagram/layout.js';
import { palettes, type Theme } from '../../server/src/core/diagram/palette.js';
import type { Plate, PlateElement } from '../../server/src/core/diagram/plate.js';
import { renderSvg } from '../../server/src/core/diagram/svg.js';
import { counterPlate } from './counter-plate.js';
import { violations } from './invariants.js';
import { randomPlate } from './random-plate.js';
import { readXml } from './read-xml.js';
import { smallPlate } from './small-plate.js';

const view = { name: { nl: 'Verschil', en: 'Difference' }, description: null };
const changesOf = ({ elements }: Plate) => Object.fromEntries(elements.map(({ id, change }) => [id, change]));
const without = (plate: Plate, ...ids: string[]): Plate => ({
  ...plate,
  elements: plate.elements
    .filter(({ id }) => !ids.includes(id))
    .map((element) => (ids.includes(element.parent ?? '') ? { ...element, parent: null } : element)),
  relations: plate.relations.filter(({ from, to }) => !ids.includes(from) && !ids.includes(to)),
});
const changed = (plate: Plate, id: string, to: Partial<PlateElement>): Plate => ({
  ...plate,
  elements: plate.elements.map((element) => (element.id === id ? { ...element, ...to } : element)),
});

describe('the difference between two plates', () => {
  it('is nothing between a plate and itself', () => {
    const same = difference(smallPlate, smallPlate, view);
    assert.deepEqual([...new Set(Object.values(changesOf(same)))], ['ongewijzigd']);
    assert.deepEqual([...new Set(same.relations.map(({ change }) => change))], ['ongewijzigd']);
    assert.deepEqual(
      same.relations.map(({ label }) => label),
      smallPlate.relations.map(({ label }) => label),
    );
  });

  it('has what came and what went, with its own title', () => {
    const plate = difference(without(smallPlate, 'avg'), without(smallPlate, 'oud'), view);
    assert.deepEqual(changesOf(plate), {
      portaal: 'ongewijzigd',
      inloggen: 'ongewijzigd',
      digid: 'ongewijzigd',
      'gdi/brp': 'ongewijzigd',
      avg: 'toegevoegd',
      oud: 'verwijderd',
    });
    assert.equal(plate.view, view);
    assert.equal(plate.title, smallPlate.title);
  });

  for (const [part, to] of [
    ['naam', { name: 'DigiD Hoog' }],
    ['laag', { layer: 'gegevens' }],
    ['status', { status: 'gewenst' }],
    ['type', { type: 'application-service' }],
    ['bouwsteen', { bouwsteen: 'digid-hoog' }],
    ['geheel', { parent: 'portaal' }],
  ] as const) {
    it(`says that of an element the ${part} changed`, () => {
      const plate = difference(smallPlate, changed(smallPlate, 'digid', to), view);
      const { change, changedParts } = plate.elements.find(({ id }) => id === 'digid')!;
      assert.deepEqual([change, changedParts], ['gewijzigd', [part]]);
    });
  }

  it('keeps what went in the box that it stood in, where that is still there in its layer', () => {
    const gone = without(smallPlate, 'inloggen');
    const parentIn = (after: Plate) =>
      difference(smallPlate, after, view).elements.find(({ id }) => id === 'inloggen')?.parent;
    assert.equal(parentIn(gone), 'portaal');
    assert.equal(parentIn(without(gone, 'portaal')), 'portaal');
    assert.equal(parentIn(changed(gone, 'portaal', { layer: 'platformen' })), null);
  });

  it('marks a line by words only where no box at its end says the same', () => {
    const line = { id: 'nieuw', verb: 'bedient', from: 'oud', to: 'portaal', label: 'koppeling' } as const;
    const labels = (before: Plate, after: Plate) =>
      Object.fromEntries(difference(before, after, view).relations.map(({ id, label }) => [id, label]));
    const more = { ...smallPlate, relations: [...smallPlate.relations, line] };
    assert.equal(labels(smallPlate, more).nieuw, '+ koppeling');
    assert.equal(labels(more, smallPlate).nieuw, '− koppeling');
    const relabelled = {
      ...smallPlate,
      relations: smallPlate.relations.map((each) => (each.id === 'r4' ? { ...each, label: 'eist' } : each)),
    };
    assert.equal(labels(smallPlate, relabelled).r4, '~ eist');
    assert.equal(labels(relabelled, smallPlate).r4, '~');
    assert.equal(labels(without(smallPlate, 'oud'), smallPlate).r5, null);
    assert.equal(labels(smallPlate, without(smallPlate, 'oud')).r5, null);
  });

  it('knows what has another id, with its parts and its lines', () => {
    const id = (each: string): string => (each === 'portaal' ? 'loket' : each);
    const after: Plate = {
      ...smallPlate,
      elements: smallPlate.elements.map((each) => ({
        ...each,
        id: id(each.id),
        parent: each.parent && id(each.parent),
      })),
      relations: smallPlate.relations.map((each) => ({
        ...each,
        id: `${id(each.from)} ${each.verb} ${id(each.to)}`,
        from: id(each.from),
        to: id(each.to),
      })),
    };
    const before: Plate = {
      ...smallPlate,
      relations: smallPlate.relations.map((each) => ({
        ...each,
        id: `${each.from} ${each.verb} ${each.to}`,
      })),
    };
    const plate = difference(before, after, view, new Map([['portaal', 'loket']]));
    const { change, changedParts, was } = plate.elements.find((each) => each.id === 'loket')!;
    assert.deepEqual([change, changedParts, was], ['gewijzigd', ['id'], 'portaal']);
    const others = plate.elements.filter((each) => each.id !== 'loket');
    assert.deepEqual([...new Set(others.map((each) => each.change))], ['ongewijzigd']);
    assert.deepEqual([...new Set(plate.relations.map((each) => each.change))], ['ongewijzigd']);
  });

  it('believes no rename of what is still there, never was or is not drawn', () => {
    const before = without(smallPlate, 'avg');
    for (const [from, to] of [
      ['portaal', 'avg'],
      ['niets', 'avg'],
      ['portaal', 'niets'],
    ] as const) {
      const plate = difference(before, smallPlate, view, new Map([[from, to]]));
      assert.deepEqual(changesOf(plate), changesOf(difference(before, smallPlate, view)), `${from} ${to}`);
    }
  });

  it('draws the sign of a line as a mark, so that a minus is no gap in it', () => {
    const line = { id: 'nieuw', verb: 'bedient', from: 'oud', to: 'portaal', label: 'koppeling' } as const;
    const more = { ...smallPlate, relations: [...smallPlate.relations, line] };
    const labelIn = (plate: Plate): string =>
      /<g class="relation-label[^>]*data-relation="nieuw".*?<\/g>\s*<\/g>|<g class="relation-label[^>]*data-relation="nieuw".*/.exec(
        renderSvg(plate, { theme: 'light', taal: 'nl' }),
      )?.[0] ?? '';
    const drawn = labelIn(difference(more, smallPlate, view));
    assert.match(drawn, /change-mark-verwijderd/);
    assert.match(drawn, />koppeling</);
    assert.doesNotMatch(drawn, /−/);
    // On a plate of one moment such a text is the user's own.
    const own = labelIn({ ...smallPlate, relations: [...smallPlate.relations, { ...line, label: '− min' }] });
    assert.match(own, />− min</);
  });

  it('can be drawn whatever changed', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const before = randomPlate(30, 40, seed, { nested: 0.5, labelled: 0.5 });
      const after = randomPlate(30, 40, seed + 100, { nested: 0.5, labelled: 0.5 });
      const plate = difference(before, after, view);
      assert.deepEqual(violations(layoutPlate(plate)), [], `seed ${seed}`);
    }
  });
});

describe('the drawing of a difference', () => {
  const before = changed(without(counterPlate, 'portaal', 'notificaties'), 'cloud', {
    name: 'Eigen servers',
  });
  const plate = difference(before, without(counterPlate, 'oud', 'balie'), view);

  it('tells each change by a mark and a border, not by colour alone', () => {
    const parts = readXml(renderSvg(plate, { theme: 'print', taal: 'nl' }));
    const marks = parts.flatMap(
      ({ attributes }) => /^change-mark (\S+)/.exec(attributes.class ?? '')?.[1] ?? [],
    );
    const kinds = ['change-mark-toegevoegd', 'change-mark-verwijderd', 'change-mark-gewijzigd'];
    assert.deepEqual([...new Set(marks)].sort(), [...kinds].sort());
    const count = (kind: string) =>
      plate.elements.filter(({ change }) => `change-mark-${change}` === kind).length;
    // One on each box, and one in the legend.
    for (const kind of kinds)
      assert.equal(marks.filter((mark) => mark === kind).length, count(kind) + 1, kind);
    const borders = kinds.map((kind) => {
      const at = parts.findIndex(({ attributes }) =>
        attributes.class?.startsWith(`element ${kind.replace('-mark', '')} `),
      );
      const box = parts.slice(at).find(({ attributes }) => attributes.stroke !== undefined);
      return [
        box?.attributes['stroke-width'],
        box?.attributes['stroke-dasharray'],
        box?.attributes.fill,
      ].join(' ');
    });
    assert.equal(new Set(borders).size, 3, borders.join(' | '));
  });

  it('explains the marks in the legend, and leaves statuses out', () => {
    for (const [taal, expected] of [
      ['nl', ['toegevoegd', 'verwijderd', 'gewijzigd', 'ongewijzigd']],
      ['en', ['added', 'removed', 'changed', 'unchanged']],
    ] as const) {
      const parts = readXml(renderSvg(plate, { theme: 'light', taal }));
      const names = parts
        .filter(({ attributes }) => attributes.class === 'legend-name')
        .map(({ text }) => text);
      assert.deepEqual(names.slice(0, 4), expected);
      assert.ok(!names.includes('gewenst') && !names.includes('planned'));
      assert.ok(!parts.some(({ attributes }) => attributes.class?.startsWith('badge badge-gewenst')));
    }
  });

  it('says in the tooltip what changed', () => {
    const drawn = renderSvg(plate, { theme: 'light', taal: 'nl' });
    assert.match(drawn, /<title>Containerplatform Haven \([^<]*gewijzigd: naam\)<\/title>/);
    assert.match(drawn, /<title>Balie \([^<]*verwijderd\)<\/title>/);
  });

  it('can be read in every theme', () => {
    for (const theme of ['light', 'dark', 'print', 'contrast', 'contrast-light'] satisfies Theme[]) {
      const { changed: colour, onMark, page, groups } = palettes[theme];
      assert.ok(contrast(onMark, colour) >= 4.5, `${theme}: the mark`);
      for (const back of [page, ...Object.values(groups).map(({ band }) => band)])
        assert.ok(contrast(colour, back) >= 3, `${theme}: ${colour} on ${back}`);
    }
  });
});

/** The contrast of two colours after WCAG 2. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
