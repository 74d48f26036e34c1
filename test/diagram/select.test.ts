import assert from 'node:assert/strict';
import { layoutPlate } from '../../server/src/core/diagram/layout.js';
import { around, impactOf } from '../../server/src/core/diagram/neighbourhood.js';
import type { Plate, PlateElement, PlateRelation } from '../../server/src/core/diagram/plate.js';
import { everything, type Selection, selectPlate } from '../../server/src/core/diagram/select.js';
import * as sizes from '../../server/src/core/diagram/sizes.js';
import { renderSvg } from '../../server/src/core/diagram/svg.js';
import { layers } from '../../server/src/core/model/layers.js';
import type { RelationVerb } from '../../server/src/core/model/relation-kinds.js';
import { counterPlate } from './counter-plate.js';
import { violations } from './invariants.js';
import { randomPlate } from './random-plate.js';
import { readXml } from './read-xml.js';
import { smallPlate } from './small-plate.js';

const view = { name: { nl: 'Deel', en: 'Part' }, description: null };
const select = (plate: Plate, selection: Partial<Selection>): Plate =>
  selectPlate(plate, { ...everything, ...selection }, view);
const idsOf = ({ elements }: Plate): string[] => elements.map(({ id }) => id);

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
const line = (from: string, verb: RelationVerb, to: string, mode?: string): PlateRelation => ({
  id: `${from} ${verb} ${to}`,
  verb,
  from,
  to,
  label: null,
  ...(mode !== undefined && { mode }),
});
const plate = (elements: readonly PlateElement[], relations: readonly PlateRelation[]): Plate => ({
  ...smallPlate,
  elements,
  relations,
});
/** Applications without more, one for each name in the relations. */
const network = (...relations: PlateRelation[]): Plate => {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  return plate(
    ids.map((id) => box(id, 'applicaties')),
    relations,
  );
};

describe('what a view lets through', () => {
  it('is everything when it says nothing, with its name in the title', () => {
    const all = select(smallPlate, {});
    assert.deepEqual(all, { ...smallPlate, view });
  });

  it('are the elements that pass every list, in the order of the document', () => {
    assert.deepEqual(idsOf(select(smallPlate, { layers: ['gegevens'] })), ['gdi/brp']);
    assert.deepEqual(idsOf(select(smallPlate, { elements: ['oud', 'digid'] })), ['digid', 'oud']);
    assert.deepEqual(idsOf(select(smallPlate, { statuses: ['gewenst', 'uit-te-faseren'] })), [
      'portaal',
      'oud',
    ]);
    assert.deepEqual(idsOf(select(smallPlate, { layers: ['gegevens'], elements: ['digid'] })), []);
  });

  it('goes by the domain and soort of the bouwsteen, which an element may lack', () => {
    const some = plate(
      [
        box('een', 'applicaties', { domain: 'toegang', soort: 'voorziening' }),
        box('twee', 'applicaties', { soort: 'standaard' }),
        box('drie', 'applicaties'),
      ],
      [],
    );
    assert.deepEqual(idsOf(select(some, { domains: ['toegang'] })), ['een']);
    assert.deepEqual(idsOf(select(some, { kinds: ['standaard', 'voorziening'] })), ['een', 'twee']);
  });

  it('are the relations with an allowed verb whose ends are both shown', () => {
    const shown = select(smallPlate, { elements: ['portaal', 'inloggen', 'digid'] });
    assert.deepEqual(
      shown.relations.map(({ id }) => id),
      ['r1', 'r2'],
    );
    const flows = select(smallPlate, { verbs: ['stroomt-naar'] });
    assert.deepEqual(
      flows.relations.map(({ id }) => id),
      ['r5'],
    );
    assert.equal(flows.elements.length, smallPlate.elements.length);
    assert.equal(flows.elements.find(({ id }) => id === 'inloggen')?.parent, 'portaal');
  });

  it('puts a part into the nearest whole that is shown', () => {
    const nested = plate(
      [
        box('buiten', 'applicaties'),
        box('midden', 'applicaties', { parent: 'buiten', status: 'gewenst' }),
        box('binnen', 'applicaties', { parent: 'midden' }),
      ],
      [],
    );
    const parents = (shown: Plate) => shown.elements.map(({ id, parent }) => [id, parent]);
    assert.deepEqual(parents(select(nested, { statuses: ['bestaand'] })), [
      ['buiten', null],
      ['binnen', 'buiten'],
    ]);
    assert.deepEqual(parents(select(nested, { elements: ['binnen'] })), [['binnen', null]]);
  });

  it('drops the layers that a part does not use, but none that it names', () => {
    assert.equal(select(smallPlate, { statuses: ['bestaand'] }).layers, undefined);
    assert.deepEqual(select(smallPlate, { elements: ['digid'] }).layers, ['applicaties']);
    assert.deepEqual(select(smallPlate, { layers: ['gegevens', 'kanalen'] }).layers, ['kanalen', 'gegevens']);
  });
});

describe('what lies around an element', () => {
  const chain = network(line('a', 'bedient', 'b'), line('b', 'bedient', 'c'), line('c', 'bedient', 'd'));

  it('is what a number of steps reaches, whichever way the relations point', () => {
    assert.deepEqual([...around(chain, 'b', 1)].sort(), ['a', 'b', 'c']);
    assert.deepEqual([...around(chain, 'd', 2)].sort(), ['b', 'c', 'd']);
  });

  it('ends on circles', () => {
    const circle = network(line('a', 'bedient', 'b'), line('b', 'bedient', 'c'), line('c', 'bedient', 'a'));
    assert.deepEqual([...around(circle, 'a', 1000)].sort(), ['a', 'b', 'c']);
    assert.deepEqual([...impactOf(circle, 'b')].sort(), ['a', 'b', 'c']);
    assert.deepEqual([...impactOf(network(line('a', 'is-een', 'a')), 'a')], ['a']);
  });

  it('counts along the relations and elements that the view shows', () => {
    const mixed = network(line('a', 'bedient', 'b'), line('b', 'omvat', 'c'));
    const shown = select(mixed, { verbs: ['bedient'], around: { id: 'b', steps: 9 } });
    assert.deepEqual(idsOf(shown), ['a', 'b']);
  });

  it('always has the element itself, which stands out', () => {
    const shown = select(smallPlate, { layers: ['gegevens'], around: { id: 'portaal', steps: 1 } });
    assert.deepEqual(
      shown.elements.map(({ id, isFocus }) => [id, isFocus]),
      [
        ['portaal', true],
        ['gdi/brp', undefined],
      ],
    );
    const drawn = renderSvg(shown, { theme: 'print', taal: 'nl' });
    assert.ok(drawn.includes('focus-ring') && drawn.includes('waar deze weergave om draait'));
  });

  it('is nothing around an element that does not exist', () => {
    assert.deepEqual(idsOf(select(chain, { around: { id: 'nergens', steps: 3 } })), []);
  });

  it('reaches no further than causes and effects', () => {
    // What else the same supplier serves is not touched, and neither is what serves the same customer.
    const plate = network(
      line('bron', 'bedient', 'midden'),
      line('bron', 'bedient', 'buur'),
      line('midden', 'bedient', 'doel'),
      line('ander', 'bedient', 'doel'),
    );
    assert.deepEqual([...impactOf(plate, 'midden')].sort(), ['bron', 'doel', 'midden']);
  });

  for (const [relation, affected] of [
    [line('x', 'bedient', 'y'), 'y'],
    [line('x', 'realiseert', 'y'), 'y'],
    [line('x', 'is-toegewezen-aan', 'y'), 'y'],
    [line('x', 'activeert', 'y'), 'y'],
    [line('x', 'stroomt-naar', 'y'), 'y'],
    [line('x', 'beinvloedt', 'y'), 'y'],
    [line('x', 'benadert', 'y', 'schrijven'), 'y'],
    [line('x', 'benadert', 'y', 'lezen'), 'x'],
    [line('x', 'benadert', 'y'), 'x'],
    [line('x', 'omvat', 'y'), 'x'],
    [line('x', 'bestaat-uit', 'y'), 'x'],
    [line('x', 'is-een', 'y'), 'x'],
  ] as const) {
    it(`knows what ${relation.id} ${relation.mode ?? ''} affects`, () => {
      const cause = affected === 'x' ? 'y' : 'x';
      // What comes after the affected end lies within reach of the cause only in the right direction.
      const plate = network(relation, line('voor', 'bedient', cause), line(affected, 'bedient', 'na'));
      assert.deepEqual([...impactOf(plate, 'voor')].sort(), ['na', 'voor', 'x', 'y']);
    });
  }

  it('follows an association and a reading and writing access both ways', () => {
    for (const relation of [
      line('x', 'hangt-samen-met', 'y'),
      line('x', 'benadert', 'y', 'lezen-en-schrijven'),
    ]) {
      for (const [first, last] of [
        ['x', 'y'],
        ['y', 'x'],
      ] as const) {
        const plate = network(relation, line('voor', 'bedient', first), line(last, 'bedient', 'na'));
        assert.ok(impactOf(plate, 'voor').has('na'), `${relation.id} from ${first}`);
      }
    }
  });

  it('takes what depends on the parts of a whole as depending on the whole', () => {
    const plate = network(line('geheel', 'bestaat-uit', 'deel'), line('deel', 'bedient', 'klant'));
    assert.deepEqual([...impactOf(plate, 'geheel')].sort(), ['deel', 'geheel', 'klant']);
  });
});

describe('a plotted view', () => {
  const functions = plate(
    [
      box('vergunnen', 'bedrijfsfuncties'),
      box('heffen', 'bedrijfsfuncties'),
      box('zaken', 'applicaties'),
      box('archief', 'applicaties', { parent: 'zaken' }),
      box('post', 'applicaties', { parent: 'zaken' }),
      box('los', 'applicaties'),
    ],
    [
      line('zaken', 'bedient', 'vergunnen'),
      line('heffen', 'benadert', 'zaken'),
      line('post', 'bedient', 'heffen'),
      line('zaken', 'bestaat-uit', 'archief'),
    ],
  );

  it('draws an element in every box that it is related to, with its parts, and without lines', () => {
    const plotted = select(functions, { isPlotted: true });
    assert.deepEqual(
      plotted.elements.map(({ id, parent, layer, plotted: origin }) => [id, parent, layer, origin?.id]),
      [
        ['vergunnen', null, 'bedrijfsfuncties', undefined],
        ['heffen', null, 'bedrijfsfuncties', undefined],
        ['zaken', 'vergunnen', 'bedrijfsfuncties', 'zaken'],
        ['zaken @ heffen', 'heffen', 'bedrijfsfuncties', 'zaken'],
        ['archief', 'zaken', 'bedrijfsfuncties', 'archief'],
        ['archief @ zaken @ heffen', 'zaken @ heffen', 'bedrijfsfuncties', 'archief'],
        // It says itself where it belongs, so it does not follow its whole everywhere.
        ['post', 'zaken @ heffen', 'bedrijfsfuncties', 'post'],
        ['los', null, 'applicaties', undefined],
      ],
    );
    assert.deepEqual(plotted.relations, []);
    assert.deepEqual(plotted.layers, ['bedrijfsfuncties', 'applicaties']);
    assert.deepEqual(violations(layoutPlate(plotted)), []);
  });

  it('takes another layer as its ground when told to', () => {
    const plotted = select(functions, { isPlotted: true, ground: 'applicaties' });
    assert.deepEqual(
      plotted.elements.filter(({ plotted: origin }) => origin).map(({ id, parent }) => [id, parent]),
      [
        ['vergunnen', 'zaken'],
        ['heffen', 'zaken'],
        ['heffen @ post', 'post'],
      ],
    );
  });

  it('leaves all where it was on a ground without elements', () => {
    const plotted = select(functions, { isPlotted: true, ground: 'netwerken' });
    assert.deepEqual(
      plotted.elements.map(({ id, parent }) => [id, parent]),
      functions.elements.map(({ id, parent }) => [id, parent]),
    );
  });

  it('names the element of the document and keeps its own hue, at every place', () => {
    const parts = readXml(renderSvg(select(functions, { isPlotted: true }), { theme: 'light', taal: 'nl' }));
    const boxes = parts.filter(({ attributes }) => attributes['data-element'] === 'zaken');
    assert.equal(boxes.length, 2);
    for (const { attributes } of boxes)
      assert.ok(attributes.class?.includes('group-informatie-architectuur'));
    const inside = parts.filter(({ attributes }) => attributes['data-element'] === 'archief');
    assert.deepEqual(
      inside.map(({ attributes }) => attributes['data-parent']),
      ['zaken', 'zaken'],
    );
  });

  it('stays of a size that can be drawn, however often parts are repeated', () => {
    const hosts = Array.from({ length: 100 }, (_, index) => box(`h${index}`, 'kanalen'));
    const parts = Array.from({ length: 200 }, (_, index) => box(`p${index}`, 'applicaties', { parent: 'w' }));
    const big = plate(
      [...hosts, box('w', 'applicaties'), ...parts],
      hosts.map(({ id }) => line('w', 'bedient', id)),
    );
    const plotted = select(big, { isPlotted: true });
    assert.ok(plotted.elements.length < 6000, String(plotted.elements.length));
    for (const { id } of parts) assert.ok(plotted.elements.some((element) => element.plotted?.id === id));
  });
});

describe('the drawing of a view', () => {
  it('leaves boxes apart and lines out of boxes, whatever is left out', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const whole = randomPlate(40, 60, seed, { nested: 0.4, labelled: 0.5 });
      const some = layers.filter((_, index) => (index * 7 + seed) % 3 !== 0).map(({ id }) => id);
      for (const selection of [
        { layers: some },
        { layers: ['beheer-en-exploitatie' as const] },
        { around: { id: whole.elements[seed]?.id ?? '', steps: 2 } },
        { around: { id: whole.elements[seed]?.id ?? '', steps: null } },
        { isPlotted: true },
        { isPlotted: true, ground: 'applicaties' as const },
      ]) {
        const placed = layoutPlate(select(whole, selection));
        assert.deepEqual(violations(placed), [], `seed ${seed}, ${JSON.stringify(selection)}`);
      }
    }
  });

  it('shows the layers of the view alone', () => {
    const placed = layoutPlate(select(counterPlate, { layers: ['kanalen', 'gegevens'] }));
    assert.deepEqual(
      placed.layers.map(({ id }) => id),
      ['kanalen', 'gegevens'],
    );
    assert.deepEqual(
      placed.groups.map(({ group }) => group),
      ['bedrijfsarchitectuur', 'informatie-architectuur'],
    );
    const [upper, lower] = placed.layers;
    assert.equal(lower!.y - upper!.y - upper!.height, sizes.bandGap);
    const neighbours = layoutPlate(select(counterPlate, { layers: ['kanalen', 'processen'] })).layers;
    assert.equal(neighbours[0]!.y + neighbours[0]!.height, neighbours[1]!.y);
    assert.ok(placed.width - 2 * sizes.margin === placed.groups[0]!.width, 'and nothing beside them');
  });

  it('says of an empty view that the view is empty', () => {
    const empty = select(counterPlate, { elements: ['nergens'] });
    const drawn = renderSvg(empty, { theme: 'light', taal: 'nl' });
    assert.ok(drawn.includes('Deze weergave toont niets'));
    assert.ok(!drawn.includes('Er is nog niets te tekenen'));
  });
});
