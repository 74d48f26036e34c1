import assert from 'node:assert/strict';
import { elements, labels } from './completion-offers.js';

describe('completion far down in a large document', () => {
  const many = Array.from(
    { length: 2000 },
    (_, at) => `  deel-${at}:\n    naam: Deel ${at}\n    laag: kanalen\n`,
  );
  const below = (item: string): readonly string[] => labels(elements(`${many.join('')}${item}`));

  it('knows the place of a value', () => {
    assert.ok(below('  laatste:\n    status: █\n').includes('gewenst'));
  });

  it('knows the keys of an element', () => {
    const keys = below('  laatste:\n    naam: x\n    st█\n');
    assert.ok(keys.includes('status') && !keys.includes('naam'), keys.join());
  });
});
