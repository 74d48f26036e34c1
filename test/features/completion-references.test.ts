import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/core/model/model.js';
import { head, noLinks, world } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

describe('completion of bouwstenen', () => {
  it('offers every bouwsteen with name, soort and layer beside it', () => {
    const offers = complete(elements('  een:\n    bouwsteen: dig█\n'));
    const digid = offers.find(({ label }) => label === 'digid');
    assert.equal(digid?.detail, 'DigiD · voorziening · Diensten en producten');
    assert.ok(offers.length > 200);
  });

  it('finds a bouwsteen by its name and abbreviation as well', () => {
    const offers = complete(elements('  een:\n    bouwsteen: █\n'));
    assert.match(offers.find(({ label }) => label === 'burgerservicenummer')!.filter, /BSN/);
  });

  it('puts what the document uses first, then what suits the layer, and what has ended last', () => {
    const offers = complete(
      elements('  een:\n    bouwsteen: tls\n  twee:\n    laag: netwerken\n    bouwsteen: █\n'),
    );
    assert.equal(offers[0]!.label, 'tls');
    assert.match(offers[1]!.detail!, /Netwerken/);
    const ended = offers.map(({ isDeprecated }) => isDeprecated);
    assert.ok(ended.includes(true));
    assert.equal(ended.indexOf(true), ended.lastIndexOf(false) + 1);
  });

  it('offers only standards under standaarden, obligatory ones first, without those that are there', () => {
    const offers = labels(elements('  een:\n    standaarden:\n      tls: past-toe\n      █\n'));
    assert.ok(offers.includes('wcag') && !offers.includes('digid') && !offers.includes('tls'));
    const voluntary = world.catalogue.all.find(
      ({ standaardstatus, status }) => standaardstatus === 'aanbevolen' && status !== 'beëindigd',
    )!;
    const obligatory = world.catalogue.all.findLast(
      ({ standaardstatus }) => standaardstatus === 'verplicht',
    )!;
    assert.ok(offers.indexOf(obligatory.id) < offers.indexOf(voluntary.id));
    assert.equal(
      accepted(elements('  een:\n    standaarden:\n      wc█\n'), 'wcag'),
      elements(`  een:\n    standaarden:\n      wcag: \${1:past-toe}\n`),
    );
  });

  it('offers an entry of a catalogue neither itself nor twice the same', () => {
    const text = (verb: string): string =>
      `catalogus: C\nbouwstenen:\n  a:\n    naam: A\n    relaties:\n      - gebruikt: brp\n      - ${verb}: █\n  b:\n    naam: B\n`;
    const offers = labels(text('gebruikt'), { kind: 'bouwstenen' });
    assert.ok(offers.includes('digid') && !offers.includes('brp') && !offers.includes('a'));
    assert.equal(labels(text('levert-aan'), { kind: 'bouwstenen' })[0], 'brp');
  });

  it('offers what was measured before first in a monitor', () => {
    const offers = labels('monitor: M\nvoorzieningen:\n  di█\n', { kind: 'monitor' });
    assert.ok(offers.indexOf('digid') < offers.indexOf('tls'));
    assert.equal(
      accepted('monitor: M\nvoorzieningen:\n  di█\n', 'digid', { kind: 'monitor' }),
      'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      \n',
    );
  });
});

describe('completion of elements', () => {
  const four = '  b:\n    naam: Loket\n    laag: kanalen\n  é:\n    naam: x\n  a:\n    naam: y\n';

  it('offers the other elements with their names, those that are referred to first', () => {
    const offers = complete(
      elements(`  een:\n    relaties:\n      - activeert: b\n      - bedient: █\n${four}`),
    );
    assert.deepEqual(
      offers.map(({ label, detail }) => [label, detail]),
      [
        ['b', 'Loket · Kanalen'],
        ['a', 'y'],
        ['é', 'x'],
      ],
    );
    assert.deepEqual(
      offers.map(({ sort }) => sort),
      ['0000', '0001', '0002'],
    );
  });

  it('leaves out what stands under the same verb, but not the word at the cursor', () => {
    const relations = '  een:\n    relaties:\n      - bedient: [a, b]\n      - bedient: ';
    assert.deepEqual(labels(elements(`${relations}█\n${four}`)), ['é']);
    assert.ok(labels(elements(`  een:\n    relaties:\n      - bedient: a█\n${four}`)).includes('a'));
    assert.deepEqual(
      labels(elements(`  een:\n    relaties:\n      - bedient:\n          - a\n          - █\n${four}`)),
      ['b', 'é'],
    );
  });

  it('offers an element also where its name is that of the view', () => {
    assert.ok(labels(`${head}weergaven:\n  a:\n    elementen: [█]\nelementen:\n${four}`).includes('a'));
  });

  it('offers the only one as the best', () => {
    const offers = complete(elements('  een:\n    relaties:\n      - bedient: █\n  twee:\n    naam: x\n'));
    assert.deepEqual(
      offers.map(({ label, isBest }) => [label, isBest]),
      [['twee', true]],
    );
  });

  it('offers the elements of imported documents under their alias, and the alias', () => {
    const imported = elements('  loket:\n    naam: Loket\n    laag: kanalen\n');
    const other = readDocument('file:///proef/b.architectuur.yaml', imported, 'architectuur');
    const links = { ...noLinks, imports: new Map([['b', other]]) };
    const text = elements('  een:\n    relaties:\n      - bedient: █\n  twee:\n    naam: x\n');
    assert.deepEqual(labels(text, { links }), ['twee', 'b/loket', 'b/']);
    const half = elements('  een:\n    relaties:\n      - bedient: b/lo█x\n  twee:\n    naam: x\n');
    assert.equal(accepted(half, 'b/loket', { links }), half.replace('b/lo█x', 'b/loket'));
  });
});

describe('completion of principles', () => {
  const own = `${head}uitgangspunten:\n  eenmalig:\n    stelling: x\n  nieuw:\n    stelling: y\n`;

  it('offers those of the document first, then those about the layer of the element', () => {
    const offers = complete(`${own}elementen:\n  een:\n    laag: gegevens\n    voldoet-aan:\n      - █\n`);
    assert.deepEqual(
      offers.slice(0, 2).map(({ label }) => label),
      ['eenmalig', 'nieuw'],
    );
    assert.ok(offers.some(({ label, detail }) => label === 'api-eerst' && detail));
  });

  it('leaves out those that are listed', () => {
    const offers = labels(`${own}elementen:\n  een:\n    voldoet-aan:\n      - eenmalig\n      - █\n`);
    assert.ok(!offers.includes('eenmalig') && offers.includes('nieuw'));
  });
});

describe('completion of paths', () => {
  const files = [
    'file:///proef/proef.architectuur.yaml',
    'file:///proef/eigen.bouwstenen.yaml',
    'file:///proef/diep/in/ander.bouwstenen.yml',
    'file:///buur/met%20spatie%23.bouwstenen.yaml',
    'file:///buur/b.architectuur.yaml',
    'untitled:x.bouwstenen.yaml',
  ];

  it('offers the files of the right kind, the nearest first, as paths from the document', () => {
    assert.deepEqual(labels(`${head}catalogi:\n  - █\n`, { files }), [
      './eigen.bouwstenen.yaml',
      './diep/in/ander.bouwstenen.yml',
      '../buur/met spatie#.bouwstenen.yaml',
    ]);
    assert.deepEqual(labels(`${head}importeert:\n  b: █\n`, { files }), ['../buur/b.architectuur.yaml']);
  });

  it('leaves out what is named already', () => {
    assert.deepEqual(labels(`${head}catalogi:\n  - eigen.bouwstenen.yaml\n  - ./█\n`, { files }).length, 2);
  });

  it('offers a whole line for an import, under an alias from the name', () => {
    assert.equal(
      accepted(`${head}importeert:\n  █\n`, 'b', { files }),
      `${head}importeert:\n  b: ../buur/b.architectuur.yaml\n`,
    );
  });
});
