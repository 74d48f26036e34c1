import assert from 'node:assert/strict';
import { completion, completionDocumentation } from '../../server/src/core/features/completion.js';
import type { Completion } from '../../server/src/core/features/completion-item.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, marked, noLinks } from '../support/marked.js';

const complete = (text: string, kind: FileKind = 'architectuur', snippets = true): Completion[] => {
  const { text: plain, offset } = marked(text);
  return completion(analysed(plain, kind), offset, { taal: 'nl', snippets });
};
const labels = (text: string, kind?: FileKind): string[] => complete(text, kind).map(({ label }) => label);
/** The text after accepting an offer. */
const accepted = (text: string, label: string, snippets = true): string => {
  const { text: plain } = marked(text);
  const offer = complete(text, 'architectuur', snippets).find((item) => item.label === label);
  assert.ok(offer, `${label} is not offered`);
  return plain.slice(0, offer.replaces.start) + offer.insert + plain.slice(offer.replaces.end);
};
const elements = (text: string): string => `${head}elementen:\n${text}`;

const verbs = [
  'bestaat-uit',
  'omvat',
  'is-toegewezen-aan',
  'realiseert',
  'bedient',
  'benadert',
  'beinvloedt',
  'hangt-samen-met',
  'activeert',
  'stroomt-naar',
  'is-een',
];

describe('completion of keys', () => {
  it('offers the top-level keys in an empty file, required ones first', () => {
    const offers = complete('█').sort((a, b) => (a.sort < b.sort ? -1 : 1));
    assert.deepEqual(
      offers.slice(0, 4).map(({ label }) => label),
      ['architectuur', 'versie', 'status', 'elementen'],
    );
  });

  it('leaves out the keys that are there already, above and below', () => {
    const offers = labels(
      elements('  een:\n    bouwsteen: digid\n    █\n    status: bestaand\n  twee:\n    naam: x\n'),
    );
    assert.ok(!offers.includes('bouwsteen') && !offers.includes('status'));
    assert.ok(offers.includes('naam') && offers.includes('relaties'));
  });

  it('offers the verbs in a relation, and only the rest once there is one', () => {
    assert.deepEqual(labels(elements('  een:\n    relaties:\n      - █\n')), [
      ...verbs,
      'wijze',
      'via',
      'omschrijving',
    ]);
    assert.deepEqual(labels(elements('  een:\n    relaties:\n      - benadert: een\n        █\n')), [
      'wijze',
      'via',
      'omschrijving',
    ]);
  });

  it('knows lists that stand at the depth of their key', () => {
    assert.ok(labels(elements('  een:\n    relaties:\n    - █\n')).includes('bedient'));
    assert.deepEqual(labels(elements('  een:\n    relaties:\n    - bedient: een\n      █\n')), [
      'wijze',
      'via',
      'omschrijving',
    ]);
  });

  it('brings the indentation of what must follow', () => {
    assert.equal(
      accepted(elements('  een:\n    bouwsteen: digid\n    rel█'), 'relaties'),
      elements('  een:\n    bouwsteen: digid\n    relaties:\n      - '),
    );
    assert.equal(
      accepted(elements('  een:\n    stand█'), 'standaarden'),
      elements('  een:\n    standaarden:\n      '),
    );
  });

  it('stays on the line in flow style, with a place to type where the editor knows snippets', () => {
    assert.equal(
      accepted(elements('  een: { naam: x, doel█ }'), 'doelgroepen'),
      elements('  een: { naam: x, doelgroepen: [$0] }'),
    );
    assert.equal(
      accepted(elements('  een: { naam: x, doel█ }'), 'doelgroepen', false),
      elements('  een: { naam: x, doelgroepen:  }'),
    );
  });

  it('offers nothing in comments, in block text and for names that the user makes up', () => {
    for (const text of [
      `${head}# op█`,
      elements('  een:\n    omschrijving: |\n      tek█\n'),
      elements('  █\n'),
      elements('  een:\n    omschrijving: >-\n      a\n\n      b█\n'),
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
  });
});

describe('completion of values', () => {
  it('offers the values of a list of choices', () => {
    assert.deepEqual(labels('status: █'), ['concept', 'ter-review', 'vastgesteld', 'vervallen']);
    assert.deepEqual(labels(elements('  een:\n    status: ge█\n')), [
      'bestaand',
      'gewenst',
      'uit-te-faseren',
    ]);
    assert.deepEqual(labels(elements('  een:\n    doelgroepen: [burgers, █]\n')), [
      'burgers',
      'bedrijven',
      'overheidsorganisaties',
    ]);
    assert.equal(labels(elements('  een:\n    laag: █\n')).length, 16);
  });

  it('offers every bouwsteen with name, soort and layer beside it', () => {
    const offers = complete(elements('  een:\n    bouwsteen: dig█\n'));
    const digid = offers.find(({ label }) => label === 'digid');
    assert.equal(digid?.detail, 'DigiD · voorziening · Diensten en producten');
    assert.ok(offers.length > 100);
  });

  it('finds a bouwsteen by its name and abbreviation as well', () => {
    const offers = complete(elements('  een:\n    bouwsteen: █\n'));
    assert.match(offers.find(({ label }) => label === 'burgerservicenummer')!.filter, /BSN/);
  });

  it('describes a bouwsteen when asked', () => {
    const text = completionDocumentation(analysed(head), 'digid', 'nl');
    assert.match(text!, /\*\*DigiD\*\*/);
    assert.match(text!, /557\.008\.812/);
    assert.equal(completionDocumentation(analysed(head), 'nergens', 'nl'), null);
  });

  it('replaces the whole word, also with the cursor inside it', () => {
    assert.equal(
      accepted(elements('  een:\n    bouwsteen: dig█idd\n'), 'digid'),
      elements('  een:\n    bouwsteen: digid\n'),
    );
  });

  it('offers the other elements as targets, with their names', () => {
    const offers = complete(
      elements('  een:\n    relaties:\n      - bedient: █\n  twee:\n    naam: Loket\n    laag: kanalen\n'),
    );
    assert.deepEqual(
      offers.map(({ label, detail }) => [label, detail]),
      [['twee', 'Loket · Kanalen']],
    );
  });

  it('offers the elements of imported documents under their alias', () => {
    const other = readDocument(
      'file:///proef/b.architectuur.yaml',
      elements('  loket:\n    naam: Loket\n    laag: kanalen\n'),
      'architectuur',
    );
    const { text, offset } = marked(elements('  een:\n    relaties:\n      - bedient: █\n'));
    const links = { ...noLinks, catalogues: new Map(), imports: new Map([['b', other]]) };
    const offers = completion(analysed(text, 'architectuur', links), offset, { taal: 'nl', snippets: true });
    assert.deepEqual(
      offers.map(({ label }) => label),
      ['b/loket'],
    );
  });

  it('offers only standards under standaarden', () => {
    const offers = labels(elements('  een:\n    standaarden:\n      █\n'));
    assert.ok(offers.includes('tls') && !offers.includes('digid'));
  });

  it('offers the principles of the document first, then those of the catalogue', () => {
    const offers = complete(
      `${head}uitgangspunten:\n  eenmalig:\n    stelling: x\nelementen:\n  een:\n    voldoet-aan:\n      - █\n`,
    ).sort((a, b) => (a.sort < b.sort ? -1 : 1));
    assert.equal(offers[0]?.label, 'eenmalig');
    assert.ok(offers.some(({ label, detail }) => label === 'api-eerst' && detail));
  });

  it('offers the indicators that earlier editions have, and the years that a row lacks', () => {
    const rows =
      'monitor: M\npeildatum: 2022-12-31\njaren: [2021, 2022]\nvoorzieningen:\n  digid:\n    indicatoren:\n';
    const known = complete(`${rows}      authent█\n`, 'monitor').find(
      ({ label }) => label === 'authenticaties-totaal',
    );
    assert.match(
      known!.insert,
      /^authenticaties-totaal:\n {8}naam: "Totaal aantal authenticaties"\n {8}eenheid: authenticaties\n/,
    );
    assert.deepEqual(
      labels(
        `${rows}      a:\n        naam: A\n        waarden:\n          2021: 5\n          █\n`,
        'monitor',
      ),
      ['2022'],
    );
    assert.deepEqual(
      labels(`${rows}      a:\n        naam: A\n        waarden: { 2021: 5, █ }\n`, 'monitor'),
      ['2022'],
    );
  });

  it('offers voorzieningen and kinds in a monitor', () => {
    assert.ok(labels('monitor: M\nvoorzieningen:\n  █\n', 'monitor').includes('digid'));
    assert.deepEqual(
      labels('voorzieningen:\n  digid:\n    indicatoren:\n      a:\n        soort: █\n', 'monitor'),
      ['stroom', 'stand'],
    );
  });
});

describe('completion in broken text', () => {
  for (const [what, text, expected] of [
    ['an unclosed quote above', elements('  een:\n    naam: "open\n    status: █\n'), 'gewenst'],
    ['an unclosed bracket above', elements('  een: { naam: x\n  twee:\n    bouwsteen: dig█\n'), 'digid'],
    ['a tab elsewhere', elements('  een:\n\tnaam: x\n  twee:\n    bouwsteen: █\n'), 'digid'],
    ['a half-typed key', elements('  een:\n    bouwsteen: digid\n    sta█'), 'status'],
    [
      'no space behind the colon yet',
      elements('  een:\n    laag: kanalen\n    naam\n    bouwsteen: █\n'),
      'digid',
    ],
    ['an open flow list', elements('  een:\n    relaties: [{ bedient: █\n  twee:\n    naam: x\n'), 'twee'],
    ['a list where a map belongs', `${head}elementen:\n  - een\n  twee:\n    laag: █\n`, 'kanalen'],
    ['CRLF', elements('  een:\n    status: █\n').replaceAll('\n', '\r\n'), 'gewenst'],
  ] as const) {
    it(`still answers with ${what}`, () =>
      assert.ok(labels(text).includes(expected), labels(text).slice(0, 9).join()));
  }
});
