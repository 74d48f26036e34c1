import assert from 'node:assert/strict';
import { accepted, complete, elements, labels } from './completion-offers.js';

describe('completion of comments that silence a rule', () => {
  const broken = '  een:\n    bouwsteen: bestaat-niet\n  twee:\n    bouwsteen: digid\n';

  it('offers the whole comment behind #, with the rule that found something below', () => {
    assert.equal(
      accepted(elements(`  #█\n${broken}`), 'bouwstenen-negeer'),
      elements(`  # bouwstenen-negeer \${1:bouwsteen-onbekend}: \${2:reden}\n${broken}`),
    );
    assert.equal(
      accepted(elements(`  # bou█\n${broken}`), 'bouwstenen-negeer-bestand', { snippets: false }),
      elements(`  # bouwstenen-negeer-bestand bouwsteen-onbekend: reden\n${broken}`),
    );
  });

  it('offers the rules of the kind of file, those that found something below first', () => {
    const offers = complete(elements(`  # bouwstenen-negeer █\n${broken}`));
    assert.equal(offers[0]!.label, 'bouwsteen-onbekend');
    assert.match(offers[0]!.documentation!, /bestaat\\?-niet/);
    const ids = offers.map(({ label }) => label);
    assert.ok(
      ids.includes('element-dubbel') && !ids.includes('groei-klopt-niet') && !ids.includes('yaml-syntaxis'),
    );
  });

  it('does not take what a rule found elsewhere for what is silenced here', () => {
    const above = '  een:\n    naam: x\n    laag: kanalen\n    relaties:\n      - bedient: nergens\n';
    const comment = '  # bouwstenen-negeer █\n';
    assert.equal(labels(elements(`${comment}${above}`))[0], 'element-onbekend');
    assert.notEqual(
      labels(elements(`${above}${comment}  twee:\n    bouwsteen: digid\n`))[0],
      'element-onbekend',
    );
  });

  it('keeps the reason that is there', () => {
    assert.equal(
      accepted(elements(`  # bouwstenen-negeer bouw█stn: later\n${broken}`), 'bouwsteen-onbekend'),
      elements(`  # bouwstenen-negeer bouwsteen-onbekend: later\n${broken}`),
    );
  });

  it('offers nothing in other comments, nor for a # in a text', () => {
    for (const text of [
      elements('  # zomaar wat█\n  een:\n    naam: x\n'),
      elements('  # bouwstenen-negeer bouwsteen-onbekend: om█\n  een:\n    naam: x\n'),
      elements('  een: #█\n    naam: x\n'),
      elements('  een:\n    omschrijving: |\n      #█\n'),
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
  });
});
