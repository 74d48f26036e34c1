import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analysis.js';
import { noLinks } from '../../server/src/core/context.js';
import { hover } from '../../server/src/core/features/hover.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, marked, world } from '../support/marked.js';
import { accepted, complete, elements, labels } from './completion-offers.js';

const digid = '  inloggen:\n    bouwsteen: digid\n';
const totaal = 'authenticaties-totaal';

const hovered = (text: string, taal: 'nl' | 'en' = 'nl'): string | null => {
  const { text: plain, offset } = marked(text);
  return hover(analysed(plain), offset, taal)?.markdown ?? null;
};

describe('completion of aannames', () => {
  it('offers the indicators of the bouwsteen, with the latest figure', () => {
    const offers = complete(elements(`${digid}    aannames:\n      █\n`));
    const offer = offers.find(({ label }) => label === totaal);
    assert.equal(offer?.detail, 'Totaal aantal authenticaties · 557.008.812 authenticaties in 2021');
    assert.match(offer?.documentation ?? '', /\| 2021 \| 557\.008\.812 \|/);
    assert.equal(
      accepted(elements(`${digid}    aannames:\n      █\n`), totaal, { snippets: false }),
      elements(`${digid}    aannames:\n      ${totaal}:\n        waarde: 557008812\n        jaar: 2022\n`),
    );
    assert.match(
      accepted(elements(`${digid}    aannames:\n      aan█\n`), totaal),
      /waarde: \$\{1:557008812\}\n {8}jaar: \$\{2:2022\}/,
    );
  });

  it('takes the horizon of the architecture as the year', () => {
    const text = `${head}horizon: 2030\nelementen:\n${digid}    aannames: { █ }\n`;
    assert.match(
      accepted(text, totaal, { snippets: false }),
      /aannames: \{ authenticaties-totaal: \{ waarde: 557008812, jaar: 2030 \} \}/,
    );
  });

  it('leaves out what is there, and has nothing for what is not measured', () => {
    const some = elements(`${digid}    aannames:\n      ${totaal}: { waarde: 1, jaar: 2030 }\n      █\n`);
    assert.ok(!labels(some).includes(totaal));
    assert.ok(labels(some).length > 1);
    for (const element of [
      '  een:\n    naam: Een\n    laag: kanalen\n',
      '  een:\n    bouwsteen: bestaat-niet\n',
    ]) {
      assert.deepEqual(labels(elements(`${element}    aannames:\n      █\n`)), ['nieuwe aanname']);
    }
  });

  it('finds an indicator by its name as well', () => {
    const offer = complete(elements(`${digid}    aannames:\n      █\n`)).find(
      ({ label }) => label === totaal,
    );
    assert.ok(offer?.filter.includes('Totaal aantal authenticaties'));
  });

  it('offers the latest figure and a year as values', () => {
    const block = (rest: string): string => elements(`${digid}    aannames:\n      ${totaal}:\n${rest}`);
    const [value] = complete(block('        waarde: █\n'));
    assert.deepEqual([value?.label, value?.detail], ['557008812', '557.008.812 authenticaties in 2021']);
    assert.equal(
      complete(block('        waarde: █\n'), { taal: 'en' })[0]?.detail,
      '557,008,812 authenticaties in 2021',
    );
    assert.equal(labels(block('        waarde: 1\n        jaar: █\n'))[0], '2022');
    assert.deepEqual(labels(elements(`${digid}    aannames:\n      iets-eigens:\n        waarde: █\n`)), []);
  });

  it('works while the text is broken', () => {
    assert.ok(labels(elements(`${digid}    aannames:\n      █\n  kapot: { naam: [\n`)).includes(totaal));
  });
});

describe('hover on aannames', () => {
  const text = (aanname: string): string => elements(`${digid}    aannames:\n${aanname}`);

  it('shows on the id all figures, and what is expected', () => {
    const markdown = hovered(text(`      authenticaties█-totaal: { waarde: 700000000, jaar: 2023 }\n`))!;
    assert.match(markdown, /^\*\*Totaal aantal authenticaties\*\* — DigiD · authenticaties\n/);
    assert.match(markdown, /\| 2021 \| 557\.008\.812 \|/);
    assert.match(markdown, /\nAanname: 700\.000\.000 in 2023 \(\+25,7% ten opzichte van 2021\)$/);
  });

  it('shows on a number the latest figure and the trend', () => {
    const markdown = hovered(
      text(`      ${totaal}:\n        waarde: 7000█00000\n        jaar: 2023\n`),
      'en',
    )!;
    assert.match(markdown, /Assumption: 700,000,000 in 2023 \(\+25\.7% against 2021\)/);
    assert.match(markdown, /Latest figure: 557,008,812 authenticaties in 2021/);
    assert.match(markdown, /[▁-█]{5}.* \+38\.4% in 2021$/);
    assert.ok(
      hovered(text(`      ${totaal}:\n        waarde: 1\n        jaar: 20█23\n`))?.includes('Laatste cijfer'),
    );
  });

  it('leaves the rest to the schema', () => {
    assert.match(hovered(text('      iets-eig█ens: { waarde: 1, jaar: 2030 }\n')) ?? '', /verwachting/);
    assert.equal(hovered(text(`      ${totaal}: { waarde: 1, jaar: 2030, toelichting: Om█dat. }\n`)), null);
    assert.match(hovered(text(`      ${totaal}: { waarde: veel, j█aar: [] }\n`)) ?? '', /Laatste cijfer/);
  });

  it('escapes what an own monitor says', () => {
    const monitor = readDocument(
      'file:///a.monitor.yaml',
      'monitor: "M"\npeildatum: 2025-12-31\njaren: [2025]\nvoorzieningen:\n  digid:\n    indicatoren:\n      raar: { naam: "<b>|x", eenheid: "[e](x)", waarden: { 2025: 5 } }\n',
      'monitor',
    );
    assert.ok(monitor.model.kind === 'monitor');
    const { text: plain, offset } = marked(text('      raar: { waarde: █5, jaar: "[x](y)" }\n'));
    const document = readDocument('file:///a.architectuur.yaml', plain, 'architectuur');
    const analysis = analyse(
      document,
      {
        ...world,
        catalogue: world.catalogue,
        editions: [...world.editions, monitor.model.edition],
        builtInLine: () => undefined,
      },
      noLinks,
    );
    const markdown = hover(analysis, offset, 'nl')!.markdown;
    assert.ok(!/(?<!\\)[<[|]/.test(markdown), markdown);
  });
});
