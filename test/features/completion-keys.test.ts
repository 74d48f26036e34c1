import assert from 'node:assert/strict';
import { head } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

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
const rest = ['wijze', 'via', 'omschrijving'];

describe('completion of keys', () => {
  it('offers the top-level keys, required ones first', () => {
    assert.deepEqual(labels('eigenaar: x\n█').slice(0, 4), ['architectuur', 'versie', 'status', 'elementen']);
  });

  it('counts what an element needs as required: a bouwsteen, or a name and a layer', () => {
    assert.deepEqual(labels(elements('  een:\n    █\n')).slice(0, 3), ['bouwsteen', 'naam', 'laag']);
    assert.equal(labels(elements('  een:\n    naam: x\n    █\n'))[0], 'laag');
    const complete = labels(elements('  een:\n    bouwsteen: digid\n    █\n'));
    assert.deepEqual(complete.slice(0, 3), ['naam', 'laag', 'type']);
  });

  it('leaves out the keys that are there already, above and below', () => {
    const offers = labels(
      elements('  een:\n    bouwsteen: digid\n    █\n    status: bestaand\n  twee:\n    naam: x\n'),
    );
    assert.ok(!offers.includes('bouwsteen') && !offers.includes('status'));
    assert.ok(offers.includes('naam') && offers.includes('relaties'));
  });

  it('offers the verbs in a relation, and only the rest once there is one', () => {
    assert.deepEqual(labels(elements('  een:\n    relaties:\n      - █\n')), [...verbs, ...rest]);
    assert.deepEqual(labels(elements('  een:\n    relaties:\n      - benadert: een\n        █\n')), rest);
    assert.deepEqual(labels(elements('  een:\n    relaties:\n    - benadert: een\n      █\n')), rest);
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
    assert.equal(accepted('horizon: 2030\nuitg█', 'uitgangspunten'), 'horizon: 2030\nuitgangspunten:\n  ');
  });

  it('lets the few values of a key be chosen in the text, where the editor knows snippets', () => {
    const text = elements('  een:\n    sta█\n');
    assert.equal(
      accepted(text, 'status'),
      elements(`  een:\n    status: \${1|bestaand,gewenst,uit-te-faseren|}\n`),
    );
    assert.equal(accepted(text, 'status', { snippets: false }), elements('  een:\n    status: \n'));
  });

  it('comes to the column of the block that the line belongs to', () => {
    for (const [text, expected] of [
      ['  een:\n    naam: x\n   la█\n', '  een:\n    naam: x\n    laag: \n'],
      ['  een:\n   la█\n    naam: x\n', '  een:\n    laag: \n    naam: x\n'],
      ['  een:\n█\n    naam: x\n', '  een:\n    laag: \n    naam: x\n'],
      [
        '  een:\n    relaties:\n      - bedient: een\n       wi█\n',
        '  een:\n    relaties:\n      - bedient: een\n        wijze: \n',
      ],
    ] as const) {
      const label = text.includes('relaties') ? 'wijze' : 'laag';
      assert.equal(accepted(elements(text), label, { snippets: false }), elements(expected), text);
    }
  });

  it('changes only the name of a key that has its colon', () => {
    assert.equal(
      accepted(elements('  een:\n    sta█t: bestaand\n'), 'status'),
      elements('  een:\n    status: bestaand\n'),
    );
    assert.equal(
      accepted(elements('  een: { sta█: bestaand }'), 'status'),
      elements('  een: { status: bestaand }'),
    );
  });

  it('takes the lines below as its own where they stand deeper', () => {
    assert.equal(
      accepted(elements('  een:\n    rela█\n      - bedient: x\n'), 'relaties'),
      elements('  een:\n    relaties:\n      - bedient: x\n'),
    );
  });

  it('offers nothing where other text follows, or a text goes on from above', () => {
    assert.deepEqual(labels(elements('  een:\n  █  naam: x\n')), []);
    assert.deepEqual(labels(elements('  een:\n    omschrijving: eerste regel\n      twee█\n')), []);
    assert.deepEqual(labels(elements('  een:\n    omschrijving: "eerste regel\n      twee█ x"\n')), []);
    assert.deepEqual(labels(elements('  een: { naam: x }\n    █\n')), []);
  });

  it('stays on the line in flow style, with a place to type where the editor knows snippets', () => {
    const text = elements('  een: { naam: x, doel█ }');
    assert.equal(accepted(text, 'doelgroepen'), elements('  een: { naam: x, doelgroepen: [$0] }'));
    assert.equal(
      accepted(text, 'doelgroepen', { snippets: false }),
      elements('  een: { naam: x, doelgroepen:  }'),
    );
    assert.ok(!labels(elements('  een: { █, naam: x, laag: kanalen }')).includes('laag'));
  });

  it('puts braces around the keys of an item between brackets', () => {
    assert.equal(
      accepted(elements('  een: { relaties: [█] }'), 'bedient'),
      elements('  een: { relaties: [{ bedient: $0 \\}] }'),
    );
  });

  it('completes within quotes and closes them', () => {
    assert.equal(
      accepted(elements('  een:\n    "sta█": bestaand\n'), 'status'),
      elements('  een:\n    "status": bestaand\n'),
    );
    assert.equal(
      accepted(elements('  een:\n    "omsch█\n'), 'omschrijving'),
      elements('  een:\n    "omschrijving": \n'),
    );
  });

  it('offers nothing in comments and in block text', () => {
    for (const text of [
      `${head}# op█`,
      elements('  een:\n    omschrijving: |\n      tek█\n'),
      elements('  een:\n    omschrijving: >-\n      a\n\n      b█\n'),
      elements('  een:\n    omschrijving: |█\n'),
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
  });

  it('lets no character of an offer stand for something else in a snippet', () => {
    const text = 'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      authent█\n';
    for (const { insert, isSnippet } of complete(text, { kind: 'monitor' })) {
      if (isSnippet) assert.doesNotMatch(insert, /(?<!\\)\$(?!\d|\{\d)/);
    }
  });
});
