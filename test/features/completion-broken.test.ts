import assert from 'node:assert/strict';
import { head } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

describe('completion in broken text', () => {
  for (const [what, text, expected] of [
    ['an unclosed quote above', elements('  een:\n    naam: "open\n    status: █\n'), 'gewenst'],
    ['an unclosed bracket above', elements('  een: { naam: x\n  twee:\n    bouwsteen: dig█\n'), 'digid'],
    ['a tab elsewhere', elements('  een:\n\tnaam: x\n  twee:\n    bouwsteen: █\n'), 'digid'],
    ['tabs for indentation', elements('\teen:\n\t\tbouwsteen: █\n'), 'digid'],
    ['a half-typed key', elements('  een:\n    bouwsteen: digid\n    sta█'), 'status'],
    ['a half-typed key of a relation', elements('  een:\n    relaties:\n      - bedi█'), 'bedient'],
    [
      'no space behind the colon yet',
      elements('  een:\n    laag: kanalen\n    naam\n    bouwsteen: █\n'),
      'digid',
    ],
    ['an open flow list', elements('  een:\n    relaties: [{ bedient: █\n  twee:\n    naam: x\n'), 'twee'],
    [
      'an open flow list over lines',
      elements('  een:\n    doelgroepen: [\n      burgers,\n      █\n'),
      'bedrijven',
    ],
    ['a list where a map belongs', `${head}elementen:\n  - een\n  twee:\n    laag: █\n`, 'kanalen'],
    ['CRLF', elements('  een:\n    status: █\n').replaceAll('\n', '\r\n'), 'gewenst'],
    ['no break at the end', elements('  een:\n    status: █'), 'gewenst'],
    ['an emoji before the cursor', elements('  een: { naam: "🏛️ loket", status: █ }\n'), 'gewenst'],
    ['a break at the beginning', '\n█', 'architectuur'],
  ] as const) {
    it(`still answers with ${what}`, () =>
      assert.ok(labels(text).includes(expected), labels(text).slice(0, 9).join()));
  }

  it('replaces the right stretch behind an emoji and in CRLF', () => {
    assert.equal(
      accepted(elements('  een: { naam: "🏛️", status: be█ }\n'), 'gewenst'),
      elements('  een: { naam: "🏛️", status: gewenst }\n'),
    );
    const text = elements('  een:\n    status: be█\n').replaceAll('\n', '\r\n');
    assert.equal(accepted(text, 'gewenst'), text.replace('be█', 'gewenst'));
    assert.ok(complete(text).every(({ replaces }) => replaces.end - replaces.start === 2));
  });
});
