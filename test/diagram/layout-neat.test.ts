import assert from 'node:assert/strict';
import { boxText } from '../../server/src/core/diagram/box-text.js';
import { layoutPlate, type PlacedPlate } from '../../server/src/core/diagram/layout.js';
import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import { boxWidth } from '../../server/src/core/diagram/sizes.js';
import { violations } from './invariants.js';

const box = (id: string, layer: PlateElement['layer'], rest: Partial<PlateElement> = {}): PlateElement => ({
  id,
  name: id,
  layer,
  status: 'bestaand',
  kind: 'voorziening',
  type: 'application-component',
  bouwsteen: null,
  parent: null,
  imported: false,
  ...rest,
});
const line = (from: string, to: string, label: string | null = null): PlateRelation => ({
  id: `${from} ${to}`,
  verb: 'bedient',
  from,
  to,
  label,
});
const plate = (elements: readonly PlateElement[], relations: readonly PlateRelation[] = []): Plate => ({
  title: 'Proef',
  version: null,
  status: null,
  date: null,
  owner: null,
  elements,
  relations,
});
const placedOf = (placed: PlacedPlate, id: string) => {
  const found = placed.elements.find(({ element }) => element.id === id);
  assert.ok(found, id);
  return found;
};
const lineOf = (placed: PlacedPlate, id: string) => {
  const found = placed.relations.find(({ relation }) => relation.id === id);
  assert.ok(found, id);
  return found;
};

describe('a neat layout', () => {
  it('lets a line pass an aspect column at its own height, far from the box that stands in it', () => {
    const placed = layoutPlate(
      plate(
        [
          box('product', 'diensten-en-producten'),
          box('dienst', 'organisatie'),
          box('proces', 'processen'),
          box('register', 'gegevens'),
          box('hal', 'huisvesting'),
          box('wacht', 'beveiliging-en-privacy'),
          box('bouw', 'ontwikkeling'),
          box('beheer', 'beheer-en-exploitatie'),
        ],
        [
          line('hal', 'wacht'),
          line('dienst', 'bouw'),
          line('proces', 'beheer'),
          line('register', 'hal'),
          line('dienst', 'product'),
        ],
      ),
    );
    assert.deepEqual(violations(placed), []);
    const wacht = placedOf(placed, 'wacht');
    for (const id of ['dienst bouw', 'proces beheer']) {
      const heights = lineOf(placed, id).points.map(([, y]) => y);
      assert.ok(
        heights.every((y) => y < wacht.y - 40 || y > wacht.y + wacht.height + 40),
        `${id}: ${heights}`,
      );
    }
    assert.equal(lineOf(placed, 'proces beheer').points.length, 2);
  });

  it('makes room for the label of a line between neighbours', () => {
    const label = 'zelfde leverancier';
    const placed = layoutPlate(
      plate([box('links', 'applicaties'), box('rechts', 'applicaties')], [line('links', 'rechts', label)]),
    );
    assert.equal(placed.relations[0]?.label?.text, label);
    assert.deepEqual(violations(placed), []);
  });

  it('keeps the arrowheads of straight lines into one box apart', () => {
    const placed = layoutPlate(
      plate(
        [
          box('geheel', 'applicaties'),
          box('een', 'applicaties', { parent: 'geheel' }),
          box('twee', 'applicaties', { parent: 'geheel' }),
          box('register', 'gegevens'),
        ],
        [line('geheel', 'register'), line('twee', 'register'), line('een', 'register')],
      ),
    );
    assert.deepEqual(violations(placed), []);
    const tips = placed.relations
      .map(({ points }) => points.at(-1)!)
      .filter(([, y]) => y === placedOf(placed, 'register').y);
    const across = tips.map(([x]) => x).sort((a, b) => a - b);
    assert.ok(across.length > 1);
    across.slice(1).forEach((x, at) => {
      assert.ok(x - across[at]! >= 8, `${across}`);
    });
  });

  it('makes a whole that has its line in a whole for itself as wide as that', () => {
    const inner = (whole: string) =>
      ['a', 'b'].map((id) => box(`${whole}-${id}`, 'applicaties', { parent: whole }));
    const placed = layoutPlate(
      plate([
        box('buiten', 'applicaties'),
        box('boven', 'applicaties', { parent: 'buiten' }),
        box('onder', 'applicaties', { parent: 'buiten' }),
        ...inner('boven'),
        ...inner('onder'),
      ]),
    );
    const [upper, lower] = [placedOf(placed, 'boven'), placedOf(placed, 'onder')];
    assert.notEqual(upper.y, lower.y);
    assert.deepEqual([upper.x, upper.width], [lower.x, lower.width]);
    assert.deepEqual(violations(placed), []);
  });

  it('begins every row at the left where no line says otherwise', () => {
    const placed = layoutPlate(
      plate([
        ...['a', 'b', 'c', 'd', 'e'].map((id) => box(id, 'applicaties')),
        box('register', 'gegevens'),
        box('platform', 'platformen'),
      ]),
    );
    assert.equal(placedOf(placed, 'register').x, placedOf(placed, 'a').x);
    assert.equal(placedOf(placed, 'platform').x, placedOf(placed, 'a').x);
  });

  it('writes the id of a bouwsteen in full, over two lines where one is too short', () => {
    const linesOf = (rest: Partial<PlateElement>) =>
      boxText(box('x', 'applicaties', rest), boxWidth, false).lines.filter(({ role }) => role === 'kind');
    const id = 'door-de-overheid-beheerde-datacenters';
    const lines = linesOf({
      bouwsteen: id,
      status: 'gewenst',
      imported: true,
      name: 'Twee regels naam in een vak',
    });
    assert.deepEqual(lines[0]?.text, 'voorziening');
    assert.equal(
      lines
        .slice(1)
        .map(({ text }) => text)
        .join(''),
      id,
    );
    assert.equal(lines.length, 3);
    assert.deepEqual(
      linesOf({ bouwsteen: 'digid' }).map(({ text }) => text),
      ['voorziening · digid'],
    );
    assert.deepEqual(linesOf({ kind: '' }), []);
  });
});
