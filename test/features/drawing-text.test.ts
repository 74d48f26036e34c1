import assert from 'node:assert/strict';
import { drawingText } from '../../server/src/core/features/drawing-text.js';
import { analysed, head } from '../support/marked.js';

const text = `${head}elementen:
  stelsel:
    naam: Stelsel
    laag: kanalen
    relaties:
      - omvat: loket
      - bedient: burger
  loket:
    naam: Loket *van* [nu]
    laag: kanalen
    status: gewenst
    relaties:
      - bedient: burger
  burger:
    naam: Burger
    laag: organisatie
`;

describe('a drawing as text', () => {
  it('has the layers, and in each the elements with their parts and relations', () => {
    const lines = drawingText(analysed(text), {}, 'nl')?.split('\n') ?? [];
    assert.ok(lines[0]?.startsWith('# '));
    assert.deepEqual(lines.slice(2), [
      '## Kanalen',
      '',
      '- **Stelsel** (business interface, bestaand)',
      '  - bedient → Burger',
      '  - **Loket \\*van\\* \\[nu\\]** (business interface, gewenst)',
      '    - bedient → Burger',
      '',
      '## Organisatie',
      '',
      '- **Burger** (business actor, bestaand)',
      '',
    ]);
  });

  it('says in the other language what the drawing says in it', () => {
    const said = drawingText(analysed(text), {}, 'en') ?? '';
    assert.match(said, /business interface, planned/);
    assert.match(said, /serving → Burger/i);
  });

  it('is of the view and the filter that are drawn', () => {
    const said =
      drawingText(analysed(text), { view: 'verschil', filter: { statuses: ['gewenst'] } }, 'nl') ?? '';
    assert.match(said, /\*\*Verschil tussen .*, gefilterd\*\*\n\ngewenst\n/);
    assert.match(said, /Loket.*\(business interface, gewenst, toegevoegd\)/);
    assert.doesNotMatch(said, /Burger/);
  });

  it('says so when there is nothing', () => {
    assert.match(drawingText(analysed(`${head}elementen: {}\n`), {}, 'nl') ?? '', /nog niets te tekenen/);
    const none = drawingText(analysed(text), { filter: { around: { element: 'x', steps: 1 } } }, 'en');
    assert.match(none ?? '', /This view shows nothing/);
  });

  it('is nothing for a view that does not exist', () => {
    assert.equal(drawingText(analysed(text), { view: 'nergens' }, 'nl'), null);
  });

  it('is there while the text is broken', () => {
    assert.match(drawingText(analysed(`${text}  half: [\n`), {}, 'nl') ?? '', /\*\*Burger\*\*/);
  });
});
