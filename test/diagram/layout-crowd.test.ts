import assert from 'node:assert/strict';
import { layoutPlate, type PlacedPlate } from '../../server/src/core/diagram/layout.js';
import { linesStyle } from '../../server/src/core/diagram/svg-lines.js';
import { randomPlate } from './random-plate.js';
import { clusteredPlate } from './random-plate-clustered.js';

describe('a crowded plate', () => {
  it('keeps its labels off each other', () => {
    for (const plate of [clusteredPlate(300, 600, 2), randomPlate(150, 300, 2, { labelled: 0.8 })]) {
      const labels = labelsOf(layoutPlate(plate));
      assert.ok(labels.length > 40, `${labels.length} labels`);
      labels.forEach((a, index) => {
        for (const b of labels.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          assert.ok(apart, `"${a.text}" lies over "${b.text}" at ${a.x}, ${a.y}`);
        }
      });
    }
  });

  it('draws its lines more quietly, and an ordinary one as ever', () => {
    assert.deepEqual(linesStyle(0, 'light'), { class: 'relations' });
    assert.deepEqual(linesStyle(499, 'dark'), { class: 'relations' });
    for (const theme of ['light', 'dark'] as const) {
      const style = linesStyle(500, theme);
      assert.equal(style.class, 'relations crowded');
      assert.ok(Number(style['stroke-opacity']) < 1, theme);
    }
  });

  it('takes nothing from lines where contrast was asked for', () => {
    for (const theme of ['print', 'contrast'] as const) {
      assert.equal(linesStyle(5000, theme)['stroke-opacity'] ?? null, null, theme);
    }
  });
});

const labelsOf = ({ relations }: PlacedPlate) => relations.flatMap(({ label }) => (label ? [label] : []));
