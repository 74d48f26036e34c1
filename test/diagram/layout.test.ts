import assert from 'node:assert/strict';
import { layoutPlate, type PlacedPlate } from '../../server/src/core/diagram/layout.js';
import type { Plate } from '../../server/src/core/diagram/plate.js';

import { layers } from '../../server/src/core/model/layers.js';
import { counterPlate } from './counter-plate.js';
import { crossings, keptNeighbours, sharedPieces, violations } from './invariants.js';
import { oddPlates } from './odd-plates.js';
import { randomPlate, seeded } from './random-plate.js';
import { clusteredPlate } from './random-plate-clustered.js';
import { inserted, renamed } from './random-plate-edits.js';
import { smallPlate } from './small-plate.js';

const sizes = [
  { elements: 3, relations: 2, seeds: 20 },
  { elements: 15, relations: 30, seeds: 20 },
  { elements: 40, relations: 60, seeds: 10 },
  { elements: 150, relations: 300, seeds: 4 },
  { elements: 300, relations: 500, seeds: 1 },
  { elements: 1000, relations: 2000, seeds: 1 },
];

describe('layout', () => {
  for (const { elements, relations, seeds } of sizes) {
    it(`keeps boxes apart and lines out of boxes: ${elements} elements, ${relations} relations`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const placed = layoutPlate(randomPlate(elements, relations, seed));
        assert.deepEqual(violations(placed), [], `seed ${seed}`);
      }
    });
  }

  it('holds on to that with half of all elements nested', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const placed = layoutPlate(randomPlate(60, 90, seed, { nested: 0.6, labelled: 0.8 }));
      assert.deepEqual(violations(placed), [], `seed ${seed}`);
    }
  });

  it('keeps what went wrong before right', () => {
    // Lines that were straight by chance, not because they join two boxes.
    const straight = [
      randomPlate(35, 54, 800934649, { nested: 0.6259926220402122, labelled: 0.32252927031368017 }),
      randomPlate(70, 85, 117748594, { nested: 0.770144315250218, labelled: 0.8941976604983211 }),
      randomPlate(87, 200, 61537872, { nested: 0.7744729533791542, labelled: 0.33623493229970336 }),
    ];
    for (const plate of straight) assert.deepEqual(violations(layoutPlate(plate)), []);
    // Ribbons: few boxes, in all three aspect columns.
    assertShape(
      layoutPlate(
        randomPlate(6, 7, 119813864, { nested: 0.32369118425995114, labelled: 0.9290667921304703 }),
      ),
      1,
      2.5,
    );
    assertShape(
      layoutPlate(randomPlate(3, 5, 15592867, { nested: 0.18374264147132635, labelled: 0.5762244432698935 })),
      1,
      2.5,
    );
  });

  for (const [name, plate] of Object.entries(oddPlates)) {
    it(`and with ${name}`, () => {
      const placed = layoutPlate(plate);
      assert.deepEqual(violations(placed), []);
      assertShape(placed, 1, 2.5);
    });
  }

  it('has the shape of a sheet, from 3 elements to 300', () => {
    for (const { elements, relations, seeds } of sizes) {
      if (elements > 300) continue;
      for (let seed = 1; seed <= seeds; seed++) {
        assertShape(
          layoutPlate(randomPlate(elements, relations, seed)),
          1,
          2.5,
          `${elements} elements, seed ${seed}`,
        );
      }
    }
    assertShape(layoutPlate(counterPlate), 1, 2.5);
    assertShape(layoutPlate({ ...counterPlate, elements: [], relations: [] }), 1, 2.5);
  });

  it('draws every relation but those that nesting shows', () => {
    const placed = layoutPlate(counterPlate);
    const nested = new Set(
      counterPlate.elements.flatMap(({ id, parent }) => (parent ? [`${parent} ${id}`] : [])),
    );
    const expected = counterPlate.relations.filter(({ from, to }) => !nested.has(`${from} ${to}`));
    assert.deepEqual(
      placed.relations.map(({ relation }) => relation.id),
      expected.map(({ id }) => id),
    );
  });

  it('draws relations in and between nested elements that nesting does not show', () => {
    const outer = {
      ...smallPlate.relations[0],
      id: 'n1',
      verb: 'activeert' as const,
      from: 'portaal',
      to: 'inloggen',
    };
    const placed = layoutPlate({
      ...smallPlate,
      relations: [...smallPlate.relations, { ...outer, label: null }],
    });
    assert.ok(placed.relations.some(({ relation }) => relation.id === 'n1'));
    assert.deepEqual(violations(placed), []);
  });

  it('keeps parallel lines apart', () => {
    assert.deepEqual(sharedPieces(layoutPlate(counterPlate)), { count: 0, length: 0 });
    for (let seed = 1; seed <= 4; seed++) {
      const placed = layoutPlate(randomPlate(150, 300, seed));
      const pieces = placed.relations.reduce((sum, { points }) => sum + points.length - 1, 0);
      assert.ok(sharedPieces(placed).count < pieces / 100, `seed ${seed}`);
    }
  });

  it('gives every label a place', () => {
    const placed = layoutPlate(counterPlate);
    for (const { relation, label } of placed.relations) {
      assert.equal(label === null, relation.label === null, relation.id);
      if (label) assert.equal(label.text, relation.label);
    }
  });

  it('puts the layers in order, with all of the empty ones as thin lines', () => {
    const placed = layoutPlate(smallPlate);
    assert.deepEqual(
      placed.layers.map(({ id }) => id),
      layers.map(({ id }) => id),
    );
    const rows = placed.layers.filter(({ group }) => group !== 'aspectgebieden');
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next) assert.ok(row.y + row.height <= next.y, `${row.id} lies above ${next.id}`);
      assert.equal(row.empty, !['applicaties', 'gegevens'].includes(row.id));
      if (row.empty) assert.ok(row.height <= 24);
    }
    const right = Math.max(...rows.map((row) => row.x + row.width));
    for (const column of placed.layers.filter(({ group }) => group === 'aspectgebieden')) {
      assert.ok(column.x >= right, `${column.id} stands beside the rows`);
    }
  });

  it('is the same every time', () => {
    const plate = randomPlate(80, 120, 3);
    assert.deepEqual(layoutPlate(plate), layoutPlate(structuredClone(plate)));
  });

  it('leaves a plate mostly as it was when an element is added', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const plate = randomPlate(150, 300, seed);
      const random = seeded(seed);
      const at = Math.floor(random() * plate.elements.length);
      const layer = layers[Math.floor(random() * 13)]?.id ?? 'applicaties';
      const added = {
        ...plate.elements[0],
        id: 'nieuw',
        name: 'Nieuw',
        layer,
        parent: null,
      } as Plate['elements'][number];
      const elements = [...plate.elements.slice(0, at), added, ...plate.elements.slice(at)];
      const kept = keptNeighbours(layoutPlate(plate), layoutPlate({ ...plate, elements }), 'nieuw');
      assert.ok(kept >= 0.9, `seed ${seed}: ${kept} keep their neighbours`);
    }
  });

  it('keeps to that on plates as people write them: clusters, hubs, parts in wholes', () => {
    for (const { elements, relations, seeds } of sizes) {
      for (let seed = 1; seed <= Math.min(seeds, 6); seed++) {
        const placed = layoutPlate(clusteredPlate(elements, relations, seed));
        assert.deepEqual(violations(placed), [], `${elements} elements, seed ${seed}`);
        if (elements <= 300) assertShape(placed, 1, 2.5, `${elements} elements, seed ${seed}`);
      }
    }
  });

  it('never moves much of a realistic plate for one element with its relations', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const plate = clusteredPlate(150, 300, seed);
      const before = layoutPlate(plate);
      for (let edit = 1; edit <= 6; edit++) {
        const kept = keptNeighbours(before, layoutPlate(inserted(plate, seeded(seed * 100 + edit))), 'nieuw');
        assert.ok(kept >= 0.9, `seed ${seed}, edit ${edit}: ${kept}`);
      }
    }
  });

  it('leaves most of a small plate where it was, too', () => {
    for (const make of [randomPlate, clusteredPlate]) {
      for (let seed = 1; seed <= 3; seed++) {
        const plate = make(15, 30, seed);
        const before = layoutPlate(plate);
        for (let edit = 1; edit <= 3; edit++) {
          const after = layoutPlate(inserted(plate, seeded(seed * 100 + edit)));
          const kept = keptNeighbours(before, after, 'nieuw');
          assert.ok(kept >= 0.9, `${make.name}, seed ${seed}, edit ${edit}: ${kept}`);
        }
      }
    }
  });

  it('rarely lets lines cross on a small plate', () => {
    const seeds = [1, 2, 3, 4, 5, 6];
    const sum = seeds.reduce(
      (total, seed) => total + crossings(layoutPlate(clusteredPlate(15, 30, seed))),
      0,
    );
    assert.ok(sum <= 15 * seeds.length, `${sum} crossings`);
  });

  it('leaves as much free at the left of the layers as at the right', () => {
    // Its shape asks for more columns than stand something in them.
    for (let seed = 1; seed <= 6; seed++) {
      const placed = layoutPlate(clusteredPlate(15, 20, seed));
      const row = placed.layers.find(({ group }) => group !== 'aspectgebieden')!;
      const aspects = new Set(
        placed.layers.filter(({ group }) => group === 'aspectgebieden').map(({ id }) => id),
      );
      const boxes = placed.elements.filter(({ element }) => !aspects.has(element.layer));
      const left = Math.min(...boxes.map(({ x }) => x)) - row.x - placed.furniture.layerRail;
      const right = row.x + row.width - Math.max(...boxes.map((box) => box.x + box.width));
      assert.ok(Math.abs(left - right) <= 260, `seed ${seed}: ${left} and ${right}`);
    }
  });

  it('leaves nearly everything where it was when an element gets another name', () => {
    const plate = clusteredPlate(150, 300, 1);
    const before = layoutPlate(plate);
    for (let edit = 1; edit <= 4; edit++) {
      const kept = keptNeighbours(before, layoutPlate(renamed(plate, seeded(edit))));
      assert.ok(kept >= 0.9, `edit ${edit}: ${kept}`);
    }
  });
});

function assertShape({ width, height }: PlacedPlate, least: number, most: number, which = ''): void {
  const ratio = width / height;
  assert.ok(ratio >= least && ratio <= most, `${which} ${width} by ${height} is ${ratio.toFixed(2)}`);
}
