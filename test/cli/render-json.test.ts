import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlacedJson } from '../../server/src/core/diagram/placed-json.js';
import { bouwstenen, folderWith } from './cli.js';
import { byClass, drawn, monitor, nodes, numbers, rendered, samples } from './rendered.js';

type Box = PlacedJson['elements'][number];

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const holds = (outer: Omit<Box, 'layer' | 'parent'>, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

describe('bouwstenen render as JSON', () => {
  for (const args of [[samples[0]!], [samples[1]!], [samples[0]!, '--view', 'informatie-architectuur']]) {
    it(`gives every place in ${args.join(' ')} as the SVG draws it`, async () => {
      const json: PlacedJson = JSON.parse(await rendered(...args, '--format', 'json'));
      const all = drawn(await rendered(...args));
      assert.deepEqual(Object.keys(json), ['width', 'height', 'layers', 'elements', 'relations']);
      assert.deepEqual([json.width, json.height], numbers(all[0]!, 'width', 'height'));
      const rows = byClass(all, 'layer').map((group) => {
        const [x, y, w, h] = numbers(byClass(nodes(group), 'row')[0]!, 'x', 'y', 'width', 'height');
        return { id: group.attributes['data-layer'], x, y, w, h };
      });
      const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
        String(a.id) < String(b.id) ? -1 : 1;
      assert.deepEqual([...json.layers].sort(byId), rows.sort(byId));
      const boxes = byClass(all, 'element').map((group) => {
        const [x = 0, y = 0, w = 0, h = 0] = numbers(
          byClass(nodes(group), 'box')[0]!,
          ...['x', 'y', 'width', 'height'],
        );
        // The border is drawn inside the box.
        const place = { x: x - 0.5, y: y - 0.5, w: w + 1, h: h + 1 };
        const { 'data-element': id, 'data-parent': parent = null } = group.attributes;
        return { id, parent, ...place };
      });
      assert.deepEqual(
        json.elements.map(({ layer: _, ...rest }) => rest),
        boxes,
      );
      const lines = byClass(all, 'relation').map((group) => {
        const { 'data-relation': id, 'data-from': from, 'data-to': to } = group.attributes;
        const path = byClass(nodes(group), 'reach')[0]!
          .attributes.d!.match(/[\d.]+/g)!
          .map(Number);
        return { id, from, to, start: path.slice(0, 2), end: path.slice(-2) };
      });
      assert.deepEqual(
        json.relations.map(({ id, from, to, points }) => ({
          ...{ id, from, to },
          start: points[0],
          end: points.at(-1),
        })),
        lines,
      );
      assert.ok(json.elements.length > 10 && json.relations.length > 10);
    });
  }

  for (const sample of samples) {
    it(`keeps the elements of ${sample} in their layers, apart, and joined by their relations`, async () => {
      const { layers, elements, relations }: PlacedJson = JSON.parse(
        await rendered(sample, '--format', 'json'),
      );
      const boxes = new Map(elements.map((element) => [element.id, element]));
      for (const element of elements) {
        const layer = layers.find(({ id }) => id === element.layer);
        assert.ok(layer && holds(layer, element), `${element.id} stands in its layer`);
        const parent = element.parent === null ? null : boxes.get(element.parent)!;
        assert.ok(!parent || holds(parent, element), `${element.id} stands in its whole`);
        for (const other of elements) {
          if (other === element || other.parent !== element.parent) continue;
          assert.ok(!overlap(element, other), `${element.id} lies over ${other.id}`);
        }
      }
      const onEdge = ({ x, y, w, h }: Box, [left, top]: readonly [number, number]): boolean =>
        ((left === x || left === x + w) && top >= y && top <= y + h) ||
        ((top === y || top === y + h) && left >= x && left <= x + w);
      for (const { id, kind, from, to, points } of relations) {
        assert.equal(id, `${from} ${kind} ${to}`);
        assert.ok(onEdge(boxes.get(from)!, points[0]!), `${id} starts at its box`);
        assert.ok(onEdge(boxes.get(to)!, points.at(-1)!), `${id} ends at its box`);
        for (const [index, [x, y]] of points.slice(1).entries()) {
          assert.ok((x === points[index]![0]) !== (y === points[index]![1]), `${id} runs straight`);
        }
      }
    });
  }

  it('goes to a file that ends in .json, whatever the theme', async () => {
    const out = await rendered(samples[0]!, '--format', 'json');
    const folder = folderWith({});
    try {
      const target = path.join(folder.path, 'a.JSON');
      await rendered(samples[0]!, '--theme', 'dark', '-o', target);
      assert.equal(readFileSync(target, 'utf8'), out);
    } finally {
      folder.remove();
    }
  });

  it('refuses JSON of a monitor, which has no plate, in both languages', async () => {
    for (const [taal, expected] of [
      ['nl', /is een monitor, en die heeft geen plaat voor json\. Kies svg, png of pdf/],
      ['en', /is a monitor, which has no plate for json\. Choose svg, png or pdf/],
    ] as const) {
      const { code, out, err } = await bouwstenen(['render', monitor, '--format', 'json', '--taal', taal]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    }
  });
});
