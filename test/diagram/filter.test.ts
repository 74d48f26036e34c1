import assert from 'node:assert/strict';
import { choicesOf, type Filter, filterPlate } from '../../server/src/core/diagram/filter.js';
import type { Plate } from '../../server/src/core/diagram/plate.js';
import { plateOfView } from '../../server/src/core/diagram/views.js';
import { drawing } from '../../server/src/core/features/drawing.js';
import { analysed, head } from '../support/marked.js';

const text = `${head}elementen:
  inloggen:
    bouwsteen: digid
    relaties:
      - bedient: loket
  loket:
    naam: Loket
    laag: kanalen
    status: gewenst
    relaties:
      - bedient: burger
  burger:
    naam: Burger
    laag: organisatie
  kast:
    naam: Kast
    laag: platformen
`;
const plate = (view: string | null = null): Plate => {
  const found = plateOfView(analysed(text), view);
  assert.ok(found);
  return found;
};
const shown = (filter: Filter, view: string | null = null): string[] =>
  filterPlate(plate(view), filter).elements.map(({ id }) => id);

describe('a filter on a plate', () => {
  it('lets through what it names, and all where it names nothing', () => {
    assert.deepEqual(shown({ groups: ['technische-architectuur'] }), ['kast']);
    assert.deepEqual(shown({ statuses: ['gewenst'] }), ['loket']);
    assert.deepEqual(shown({ domains: ['toegang'] }), ['inloggen']);
    assert.deepEqual(shown({ kinds: ['voorziening'] }), ['inloggen']);
    const whole = plate();
    assert.equal(filterPlate(whole, {}), whole);
    assert.equal(filterPlate(whole, { statuses: [], kinds: [] }), whole);
  });

  it('asks of an element that it passes every part', () => {
    assert.deepEqual(shown({ groups: ['bedrijfsarchitectuur'], statuses: ['bestaand'] }), [
      'inloggen',
      'burger',
    ]);
    assert.deepEqual(shown({ groups: ['technische-architectuur'], statuses: ['gewenst'] }), []);
  });

  it('follows relations so many steps from an element', () => {
    assert.deepEqual(shown({ around: { element: 'inloggen', steps: 1 } }), ['inloggen', 'loket']);
    assert.deepEqual(shown({ around: { element: 'inloggen', steps: 2 } }), ['inloggen', 'loket', 'burger']);
    assert.deepEqual(shown({ around: { element: 'nergens', steps: 2 } }), []);
    // What a client sends is not always what it should be.
    assert.deepEqual(shown({ around: { element: 'inloggen', steps: 0 } }), ['inloggen', 'loket']);
  });

  it('takes words that do not exist for nothing', () => {
    const whole = plate();
    assert.equal(filterPlate(whole, { groups: ['zolder'], statuses: ['weg'] }), whole);
    assert.deepEqual(shown({ statuses: ['gewenst', 'weg'] }), ['loket']);
  });

  it('comes on top of a view, and brings back no layer that the view left out', () => {
    assert.deepEqual(shown({ statuses: ['gewenst'] }, 'bestaand'), []);
    const { layers, elements } = filterPlate(plate('rond-burger'), { groups: ['bedrijfsarchitectuur'] });
    assert.deepEqual(
      elements.map(({ id }) => id),
      ['inloggen', 'loket', 'burger'],
    );
    assert.deepEqual(layers, ['diensten-en-producten', 'kanalen', 'organisatie']);
  });

  it('keeps what changed in the view of the difference', () => {
    const [loket] = filterPlate(plate('verschil'), { statuses: ['gewenst'] }).elements;
    assert.equal(loket?.change, 'toegevoegd');
  });

  it('says in the title block that something is left out', () => {
    const { view } = filterPlate(plate(), { statuses: ['gewenst'], domains: ['toegang'] });
    assert.deepEqual(view?.name, { nl: 'Hele plaat, gefilterd', en: 'Whole plate, filtered' });
    assert.equal(view?.description, 'gewenst · Toegang');
    const around = filterPlate(plate('bestaand'), { around: { element: 'burger', steps: 1 } }).view;
    assert.deepEqual(around?.name, {
      nl: 'Bestaande situatie, tot 1 stap van Burger',
      en: 'As-is, within 1 step of Burger',
    });
  });

  it('is drawn by the one function that draws', () => {
    const drawn = drawing(analysed(text), { theme: 'light', taal: 'nl', filter: { statuses: ['gewenst'] } });
    assert.match(drawn?.svg ?? '', /data-element="loket"/);
    assert.doesNotMatch(drawn?.svg ?? '', /data-element="kast"/);
  });
});

describe('the choices of a filter', () => {
  it('are the values that part elements from others, with their number', () => {
    const { groups, statuses, domains, kinds } = choicesOf(plate());
    assert.deepEqual(
      groups.map(({ id, count }) => [id, count]),
      [
        ['bedrijfsarchitectuur', 3],
        ['technische-architectuur', 1],
      ],
    );
    assert.deepEqual(
      statuses.map(({ id, count }) => [id, count]),
      [
        ['bestaand', 3],
        ['gewenst', 1],
      ],
    );
    assert.deepEqual(domains, [{ id: 'toegang', name: { nl: 'Toegang', en: 'Toegang' }, count: 1 }]);
    assert.deepEqual(
      kinds.map(({ id }) => id),
      ['voorziening'],
    );
  });

  it('are none where all elements are alike', () => {
    const alike = plateOfView(
      analysed(`${head}elementen:\n  a:\n    laag: kanalen\n  b:\n    laag: kanalen\n`),
      null,
    );
    assert.ok(alike);
    assert.deepEqual(choicesOf(alike), { groups: [], statuses: [], domains: [], kinds: [] });
  });
});
