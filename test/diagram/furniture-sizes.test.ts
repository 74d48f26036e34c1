import assert from 'node:assert/strict';
import { furnitureSizes } from '../../server/src/core/diagram/furniture-sizes.js';
import { layoutPlate } from '../../server/src/core/diagram/layout.js';
import { drawSvg } from '../../server/src/core/diagram/svg.js';
import { textWidth } from '../../server/src/core/diagram/text-width.js';
import { clusteredPlate } from './random-plate-clustered.js';
import { readXml } from './read-xml.js';

describe('what stands around the boxes', () => {
  for (const elements of [15, 80, 160, 350, 700]) {
    const plate = clusteredPlate(elements, elements, 1);
    const placed = layoutPlate(plate);
    const { furniture } = placed;
    const texts = readXml(drawSvg(plate, placed, { theme: 'light', taal: 'nl' })).filter(
      ({ name }) => name === 'text',
    );

    it(`is large enough on a plate of ${elements} to be read when all of it is in sight`, () => {
      // On a screen of 1,900 pixels wide the title is then 12 pixels high, and the names of layers are half that.
      assert.ok(furniture.title / placed.width > 12 / 1900, `${furniture.title} of ${placed.width}`);
      assert.ok(furniture.layer / placed.width > 6 / 1900, `${furniture.layer} of ${placed.width}`);
    });

    it(`fits on a plate of ${elements}`, () => {
      const names = texts.filter(({ attributes }) => attributes.class === 'layer-name');
      assert.ok(names.length >= 16);
      for (const { attributes, text } of names) {
        if (attributes.transform || attributes['text-anchor']) continue;
        const size = Number(attributes['font-size']);
        const weight = attributes['font-weight'] ? 'bold' : 'regular';
        const rail = placed.groups[0]!.x + furniture.groupRail + furniture.layerRail;
        assert.ok(Number(attributes.x) + textWidth(text, size, weight) <= rail, text);
        const y = Number(attributes.y);
        const layer = placed.layers.find(
          (each) => each.group !== 'aspectgebieden' && each.y <= y && y <= each.y + each.height,
        );
        assert.ok(layer && y - size >= layer.y - size / 4, `${text} sticks out of its layer`);
      }
      const { legend } = placed;
      for (const item of legend.items) {
        assert.ok(item.x + item.width <= placed.width, item.kind);
        assert.ok(item.y + item.height <= placed.height, item.kind);
      }
    });
  }

  it('has but a few sizes, each larger than the one before', () => {
    const scales = Array.from({ length: 3000 }, (_, elements) => furnitureSizes(elements).scale);
    assert.deepEqual([...new Set(scales)], [1, 1.5, 2, 3, 4, 6]);
    assert.deepEqual(
      scales,
      scales.toSorted((a, b) => a - b),
    );
  });
});
