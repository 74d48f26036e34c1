import assert from 'node:assert/strict';
import { selections } from '../../server/src/core/features/selection.js';
import { analysed, head, marked } from '../support/marked.js';

/** What is selected step by step, up to and including the element. */
function steps(text: string): string[] {
  const { text: plain, offset } = marked(text);
  const spans = selections(analysed(plain).document.source, offset);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    assert.ok(!next || (next.start <= span.start && span.end <= next.end), 'each lies within the next');
  }
  assert.deepEqual(spans.at(-1), { start: 0, end: plain.length });
  return spans.map(({ start, end }) => plain.slice(start, end));
}

describe('growing selections', () => {
  it('go from the word over value, key, relation and element to the section', () => {
    const text = `${head}elementen:\n  een:\n    relaties:\n      - bedient: [ander/twe█e, drie]\n        via: brp\n  twee:\n    bouwsteen: brp\n`;
    assert.deepEqual(steps(text).slice(0, -2), [
      'twee',
      'ander/twee',
      '[ander/twee, drie]',
      'bedient: [ander/twee, drie]',
      'bedient: [ander/twee, drie]\n        via: brp',
      '- bedient: [ander/twee, drie]\n        via: brp',
      'relaties:\n      - bedient: [ander/twee, drie]\n        via: brp',
      'een:\n    relaties:\n      - bedient: [ander/twee, drie]\n        via: brp',
    ]);
  });

  it('take the text between quotes before the quotes', () => {
    const text = `${head}elementen:\n  een:\n    naam: "Loket █voor allen"\n    laag: kanalen\n`;
    assert.deepEqual(steps(text).slice(0, 4), [
      'voor',
      'Loket voor allen',
      '"Loket voor allen"',
      'naam: "Loket voor allen"',
    ]);
  });

  it('stay whole in broken text and at the ends', () => {
    assert.ok(steps(`${head}elementen:\n  een:\n    naam: "op█en\n  twee: {{\n`).includes('open'));
    assert.deepEqual(steps('█'), ['']);
    assert.ok(steps(`${head}█`).length > 0);
    assert.ok(steps('█{{{').length > 0);
  });
});
