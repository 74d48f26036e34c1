import assert from 'node:assert/strict';
import { completionDocumentation } from '../../server/src/core/features/completion-documentation.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, noLinks } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

describe('completion of values', () => {
  it('offers the values of a list of choices', () => {
    assert.deepEqual(labels('status: █'), ['concept', 'ter-review', 'vastgesteld', 'vervallen']);
    assert.deepEqual(labels(elements('  een:\n    status: ge█\n')), [
      'bestaand',
      'gewenst',
      'uit-te-faseren',
    ]);
    assert.equal(labels(elements('  een:\n    laag: █\n')).length, 16);
    assert.deepEqual(labels(`${head}weergaven:\n  a:\n    kengetallen: █\n`), ['true', 'false']);
  });

  it('leaves out what the same list has already', () => {
    assert.deepEqual(labels(elements('  een:\n    doelgroepen: [burgers, █]\n')), [
      'bedrijven',
      'overheidsorganisaties',
    ]);
    assert.deepEqual(
      labels(elements('  een:\n    doelgroepen:\n      - burgers\n      - █\n      - bedrijven\n')),
      ['overheidsorganisaties'],
    );
  });

  it('writes the dash or the brackets that a list still lacks', () => {
    const burgers = (text: string): string => accepted(elements(text), 'burgers');
    assert.equal(burgers('  een:\n    doelgroepen: █\n'), elements('  een:\n    doelgroepen: [burgers]\n'));
    assert.equal(
      burgers('  een:\n    doelgroepen:\n      bur█\n'),
      elements('  een:\n    doelgroepen:\n      - burgers\n'),
    );
    assert.equal(
      burgers('  een:\n    doelgroepen:\n      - bedrijven\n     bur█\n'),
      elements('  een:\n    doelgroepen:\n      - bedrijven\n      - burgers\n'),
    );
    assert.equal(
      burgers('  een:\n    doelgroepen:\n      -█\n'),
      elements('  een:\n    doelgroepen:\n      - burgers\n'),
    );
    assert.equal(
      burgers('  een:\n    doelgroepen:\n      -bur█\n'),
      elements('  een:\n    doelgroepen:\n      - burgers\n'),
    );
  });

  it('writes the space that a colon still lacks', () => {
    assert.equal(accepted('status:█\n', 'concept'), 'status: concept\n');
    assert.equal(accepted('status:con█\n', 'concept'), 'status: concept\n');
    assert.equal(accepted('status:\tcon█\n', 'concept'), 'status:\tconcept\n');
  });

  it('offers a value on the line below its key', () => {
    assert.equal(
      accepted(elements('  een:\n    bouwsteen:\n      dig█\n'), 'digid'),
      elements('  een:\n    bouwsteen:\n      digid\n'),
    );
  });

  it('keeps quotes, closes them, and leaves a comment behind', () => {
    const digid = (text: string): string => accepted(elements(text), 'digid');
    for (const text of ['"dig█"', "'dig█id'", '"dig█', '"dig█ie x"']) {
      const quote = text[0]!;
      assert.equal(
        digid(`  een:\n    bouwsteen: ${text}\n`),
        elements(`  een:\n    bouwsteen: ${quote}digid${quote}\n`),
      );
    }
    assert.equal(
      digid('  een:\n    bouwsteen: dig█ # later\n'),
      elements('  een:\n    bouwsteen: digid # later\n'),
    );
    assert.equal(digid('  een: { bouwsteen: "dig█" }\n'), elements('  een: { bouwsteen: "digid" }\n'));
  });

  it('replaces the whole value, also with the cursor inside it', () => {
    assert.equal(
      accepted(elements('  een:\n    bouwsteen: dig█idd\n'), 'digid'),
      elements('  een:\n    bouwsteen: digid\n'),
    );
    assert.equal(
      accepted(elements('  een:\n    laag: diensten en pro█ducten\n'), 'kanalen'),
      elements('  een:\n    laag: kanalen\n'),
    );
  });

  it('offers nothing where a collection is the value already', () => {
    for (const text of [
      'laag: █\n      - x\n',
      'doelgroepen:█\n    - burgers\n',
      'laag: █[x]\n',
      'laag: █&a\n',
    ]) {
      assert.deepEqual(labels(elements(`  een:\n    ${text}`)), [], text);
    }
  });

  it('offers an explanation beside the single value of a standard', () => {
    const text = elements('  een:\n    standaarden:\n      tls:█\n');
    assert.deepEqual(labels(text), ['past-toe', 'leg-uit']);
    assert.equal(
      accepted(text, 'leg-uit', { snippets: false }),
      elements('  een:\n    standaarden:\n      tls: \n        leg-uit: Reden\n'),
    );
  });

  it('offers the types of ArchiMate that suit the layer first', () => {
    const types = labels(elements('  een:\n    laag: netwerken\n    type: █\n'));
    assert.equal(types[0], 'communication-network');
    assert.ok(types.indexOf('node') < types.indexOf('business-actor'));
    assert.equal(types.length, 60);
  });

  it('offers the organisations that this document names first', () => {
    const own = labels(`eigenaar: █\nelementen:\n  een:\n    naam: x\n    eigenaar: Zelfbouw\n`);
    assert.equal(own[0], 'Zelfbouw');
    assert.ok(own.includes('Logius'));
    const beheerder = 'catalogus: C\nbouwstenen:\n  a:\n    naam: A\n    beheerder: Waterschap "Zuid"\n';
    assert.equal(
      accepted(`${beheerder}  b:\n    naam: B\n    opdrachtgever: █\n`, 'Waterschap "Zuid"', {
        kind: 'bouwstenen',
      }),
      `${beheerder}  b:\n    naam: B\n    opdrachtgever: Waterschap "Zuid"\n`,
    );
  });

  it('offers units, years and totals in a monitor', () => {
    const rows =
      'monitor: M\npeildatum: 2022-12-31\njaren: [2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n' +
      '      a:\n        naam: A\n        eenheid: bezoeken\n      b:\n        naam: B\n        som-deel-van: a\n' +
      '      c:\n        naam: C\n        ';
    const monitor = { kind: 'monitor' } as const;
    assert.equal(labels(`${rows}eenheid: █`, monitor)[0], 'bezoeken');
    assert.ok(labels(`${rows}eenheid: █`, monitor).includes('authenticaties'));
    assert.deepEqual(labels(`${rows}som-deel-van: █`, monitor), ['a', 'b']);
    assert.deepEqual(labels(`${rows}soort: █`, monitor), ['stroom', 'stand']);
    assert.deepEqual(labels('monitor: M\npeildatum: 2022-12-31\njaren: [2021, █]\n', monitor), [
      '2018',
      '2019',
      '2020',
      '2022',
    ]);
  });

  it('commits a closed value in flow style with what ends it, and nothing else', () => {
    assert.deepEqual(complete(elements('  een: { status: █ }'))[0]!.commit, [',', ']', '}']);
    assert.deepEqual(complete(elements('  een:\n    status: █\n'))[0]!.commit, []);
    assert.deepEqual(complete(elements('  een: { █ }'))[0]!.commit, []);
  });

  it('describes what it offers when asked', () => {
    const other = readDocument(
      'file:///proef/b.architectuur.yaml',
      elements('  loket:\n    naam: L\n    omschrijving: Het _loket_.\n'),
      'architectuur',
    );
    const links = { ...noLinks, imports: new Map([['b', other]]) };
    const analysis = analysed(
      `${head}uitgangspunten:\n  a:\n    stelling: Zo is het.\n`,
      'architectuur',
      links,
    );
    const describe_ = (
      what: 'bouwsteen' | 'element' | 'uitgangspunt' | 'key' | 'value',
      id: string,
      path: (string | number)[] = [],
    ) => completionDocumentation(analysis, { what, id, path }, 'nl');
    assert.match(describe_('bouwsteen', 'digid')!, /\*\*DigiD\*\*[\s\S]*557\.008\.812/);
    assert.equal(describe_('bouwsteen', 'nergens'), null);
    assert.equal(describe_('element', 'b/loket'), 'Het \\_loket\\_.');
    assert.equal(describe_('element', 'weg/loket'), null);
    assert.equal(describe_('uitgangspunt', 'a'), 'Zo is het.');
    assert.match(describe_('key', 'horizon')!, /jaar/);
    assert.match(describe_('value', 'kanalen', ['elementen', 'x', 'laag'])!, /laag[\s\S]*\n\n/);
    assert.match(describe_('value', 'burgers', ['elementen', 'x', 'doelgroepen'])!, /burgers/i);
  });
});
