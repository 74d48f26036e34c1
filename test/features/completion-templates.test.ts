import assert from 'node:assert/strict';
import { render } from '../../server/src/core/features/snippet.js';
import { analysed, faults, head } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

const plain = { snippets: false } as const;

describe('completion of whole entries', () => {
  it('makes a bouwsteen an element', () => {
    assert.equal(
      accepted(elements('  █\n'), 'digid'),
      elements(`  digid:\n    bouwsteen: digid\n    status: \${1|bestaand,gewenst,uit-te-faseren|}\n`),
    );
    assert.equal(
      accepted(elements('  █\n'), 'digid', plain),
      elements('  digid:\n    bouwsteen: digid\n    status: bestaand\n'),
    );
    assert.ok(!labels(elements('  digid:\n    bouwsteen: digid\n  █\n')).includes('digid'));
  });

  it('offers a new element in both ways, under the name that was typed', () => {
    assert.deepEqual(labels(elements('  █\n')).slice(0, 2), [
      'nieuw element met bouwsteen',
      'nieuw element met naam en laag',
    ]);
    const offers = complete(elements('  loket█\n'));
    const offer = offers.find(({ label }) => label === 'nieuw element met naam en laag')!;
    assert.match(offer.insert, /^loket:\n {4}naam: \$\{1:Naam\}\n {4}laag: \$\{2\|diensten-en-producten,/);
    assert.match(offer.filter, /loket/);
    assert.ok(offer.followsTyping);
    assert.deepEqual(labels(elements('  █\n'), { taal: 'en' })[0], 'new element with bouwsteen');
  });

  it('goes in between elements, at their column', () => {
    assert.match(
      accepted(elements('  een:\n    naam: x\n\n█\n  twee:\n    naam: y\n'), 'digid', plain),
      /\n {2}digid:\n {4}bouwsteen: digid\n/,
    );
  });

  it('offers a new uitgangspunt, weergave, entry, voorziening and indicator', () => {
    assert.equal(
      accepted(`${head}uitgangspunten:\n  █\n`, 'nieuw uitgangspunt', plain),
      `${head}uitgangspunten:\n  id:\n    stelling: Stelling\n`,
    );
    assert.equal(
      accepted(`${head}weergaven:\n  █\n`, 'nieuwe weergave', plain),
      `${head}weergaven:\n  id:\n    naam: Naam\n    lagen:\n      - \n`,
    );
    const catalogue = accepted('catalogus: C\nbouwstenen:\n  █\n', 'nieuwe bouwsteen', {
      ...plain,
      kind: 'bouwstenen',
    });
    assert.match(catalogue, /\n {2}id:\n {4}naam: Naam\n {4}soort: bouwsteen\n/);
    const monitor =
      'monitor: M\npeildatum: 2022-12-31\njaren: [2021, 2022]\nvoorzieningen:\n  digid:\n    indicatoren:\n';
    assert.equal(
      accepted(`${monitor}      █\n`, 'nieuwe indicator', { kind: 'monitor' }),
      `${monitor}      \${1:id}:\n        naam: \${2:Naam}\n        eenheid: \${3:Eenheid}\n        soort: \${4|stroom,stand|}\n        waarden:\n          2021: $5\n          2022: \n`,
    );
  });

  it('offers a standard with an explanation', () => {
    assert.equal(
      accepted(elements('  een:\n    standaarden:\n      █\n'), 'standaard met uitleg'),
      elements(`  een:\n    standaarden:\n      \${1:id}:\n        leg-uit: \${2:Reden}\n`),
    );
  });

  it('offers a relation for each verb where the dash is not there yet', () => {
    assert.equal(
      accepted(elements('  een:\n    relaties:\n      bed█\n'), 'bedient'),
      elements('  een:\n    relaties:\n      - bedient: \n'),
    );
    assert.equal(
      accepted(elements('  een:\n    relaties:\n      - omvat: x\n      █\n'), 'bedient'),
      elements('  een:\n    relaties:\n      - omvat: x\n      - bedient: \n'),
    );
  });

  it('offers the indicators that earlier editions have, and the years that a row lacks', () => {
    const rows =
      'monitor: M\npeildatum: 2022-12-31\njaren: [2021, 2022]\nvoorzieningen:\n  digid:\n    indicatoren:\n';
    const monitor = { kind: 'monitor' } as const;
    const text = accepted(`${rows}      authent█\n`, 'authenticaties-totaal', { ...monitor, ...plain });
    assert.match(
      text,
      /authenticaties-totaal:\n {8}naam: "Totaal aantal authenticaties"\n {8}eenheid: authenticaties\n {8}soort: stroom\n {8}waarden:\n {10}2021: \n {10}2022: \n/,
    );
    const row = '      a:\n        naam: A\n        waarden';
    assert.deepEqual(labels(`${rows}${row}:\n          2021: 5\n          █\n`, monitor), ['2022']);
    assert.deepEqual(labels(`${rows}${row}: { 2021: 5, █ }\n`, monitor), ['2022']);
  });

  for (const [kind, label] of [
    ['architectuur', 'nieuwe architectuur'],
    ['bouwstenen', 'nieuwe catalogus met bouwstenen'],
    ['monitor', 'nieuwe monitor'],
  ] as const) {
    it(`fills an empty file of kind ${kind} with what it must have`, () => {
      for (const text of ['█', '# opmerking\n█', 'nie█']) {
        const result = accepted(text, label, { kind, ...plain });
        const missing = faults(analysed(result, kind)).filter((fault) =>
          /schema-ontbreekt|sleutel|yaml/.test(fault),
        );
        assert.deepEqual(missing, [], result);
      }
      assert.ok(!labels(`${kind === 'bouwstenen' ? 'catalogus' : kind}: x\n█`, { kind }).includes(label));
    });
  }

  it('escapes what a snippet would read as its own', () => {
    const pieces = ['a$b}c\\', { stop: 'x}$' }, { choice: ['a,b', 'c|d'] }];
    assert.deepEqual(render(pieces, 0, true), {
      insert: `a\\$b\\}c\\\\\${1:x\\}\\$}\${2|a\\,b,c\\|d|}`,
      isSnippet: true,
    });
    assert.deepEqual(render(pieces, 0, false), { insert: 'a$b}c\\x}$a,b', isSnippet: false });
  });

  it('begins every later line at the column, and leaves out the last empty place', () => {
    assert.deepEqual(render(['a:\n  b: ', { stop: '' }], 4, true), {
      insert: 'a:\n      b: ',
      isSnippet: false,
    });
  });
});
