import assert from 'node:assert/strict';
import { layoutPlate, type PlacedPlate } from '../../server/src/core/diagram/layout.js';
import { keptNeighbours } from './invariants.js';
import { randomPlate, seeded } from './random-plate.js';
import { clusteredPlate } from './random-plate-clustered.js';
import { inserted } from './random-plate-edits.js';

const sizes = [
  { elements: 15, relations: 23, seeds: 4, edits: 5 },
  { elements: 20, relations: 30, seeds: 4, edits: 5 },
  { elements: 25, relations: 38, seeds: 4, edits: 5 },
  { elements: 30, relations: 45, seeds: 4, edits: 5 },
  { elements: 35, relations: 53, seeds: 4, edits: 5 },
  { elements: 40, relations: 60, seeds: 4, edits: 5 },
  { elements: 50, relations: 75, seeds: 4, edits: 5 },
  { elements: 60, relations: 90, seeds: 4, edits: 5 },
  { elements: 80, relations: 120, seeds: 4, edits: 4 },
  { elements: 100, relations: 150, seeds: 4, edits: 4 },
  { elements: 300, relations: 600, seeds: 2, edits: 4 },
];

describe('a steady layout', () => {
  for (const { elements, relations, seeds, edits } of sizes) {
    it(`keeps nine in ten of ${elements} in their place for one more, with its relations`, () => {
      for (const make of [clusteredPlate, randomPlate]) {
        for (let seed = 1; seed <= seeds; seed++) {
          const plate = make(elements, relations, seed);
          const before = layoutPlate(plate);
          for (let edit = 1; edit <= edits; edit++) {
            const after = layoutPlate(inserted(plate, seeded(seed * 100 + edit)));
            const kept = keptNeighbours(before, after, 'nieuw');
            assert.ok(kept >= 0.9, `${make.name}, seed ${seed}, edit ${edit}: ${kept}`);
          }
        }
      }
    });
  }

  it('puts what stands beside each other in the order of the document', () => {
    for (const make of [clusteredPlate, randomPlate]) {
      let pairs = 0;
      for (const elements of [15, 35, 60, 150, 700]) {
        const plate = make(elements, elements * 2, 3);
        const rankOf = new Map(plate.elements.map(({ id }, rank) => [id, rank]));
        for (const [left, right] of besideEachOther(layoutPlate(plate))) {
          assert.ok(
            (rankOf.get(left) ?? 0) < (rankOf.get(right) ?? 0),
            `${make.name} of ${elements}: ${left} before ${right}`,
          );
          pairs++;
        }
      }
      assert.ok(pairs > 300, `${pairs} pairs`);
    }
  });

  it('keeps a layer of up to seven on one line, however few layers there are', () => {
    for (let count = 2; count <= 7; count++) {
      const { elements, ...rest } = clusteredPlate(count, 0, 1);
      const inOneLayer = elements.map(
        (element) => ({ ...element, name: 'Register', layer: 'applicaties', parent: null }) as const,
      );
      const placed = layoutPlate({ ...rest, elements: inOneLayer });
      assert.equal(new Set(placed.elements.map(({ y }) => y)).size, 1, `${count} boxes`);
    }
  });
});

/** Each box with the one at the right of it on the same line of the same layer or whole. */
function besideEachOther(placed: PlacedPlate): [string, string][] {
  const lines = new Map<string, PlacedPlate['elements'][number][]>();
  for (const box of placed.elements) {
    const key = `${box.parent} ${box.element.layer} ${box.y + box.height / 2}`;
    lines.set(key, [...(lines.get(key) ?? []), box]);
  }
  return [...lines.values()].flatMap((boxes) => {
    const sorted = [...boxes].sort((a, b) => a.x - b.x);
    return sorted
      .slice(1)
      .map((box, index): [string, string] => [sorted[index]?.element.id ?? '', box.element.id]);
  });
}
