import assert from 'node:assert/strict';
import { elementAt } from '../../server/src/core/features/element-place.js';
import { analysed, head, marked } from '../support/marked.js';

/** What of the drawing the cursor stands in. */
function at(text: string): string | null {
  const { text: plain, offset } = marked(text);
  return elementAt(analysed(plain), offset);
}

describe('the element that the cursor stands in', () => {
  const two = `${head}elementen:\n  een:\n    bouwsteen: digid\n  twee:\n    bouwsteen: brp\n`;
  for (const [what, text, expected] of [
    ['its id', two.replace('een:', 'e█en:'), 'een'],
    ['a line of it', two.replace('digid', 'dig█id'), 'een'],
    ['the indentation before its id', two.replace('  twee', '█  twee'), 'twee'],
    ['the indentation of a line of it', two.replace('    bouwsteen: brp', ' █   bouwsteen: brp'), 'twee'],
    ['the line above the first', two.replace('elementen:', 'elementen:█'), null],
  ] as const) {
    it(what, () => assert.equal(at(text), expected));
  }
});
