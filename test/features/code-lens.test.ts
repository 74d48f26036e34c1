import assert from 'node:assert/strict';
import { codeLenses, type LensChoice } from '../../server/src/core/features/code-lens.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { analysed, head, world } from '../support/marked.js';

/** The lenses as `word: kind`, in the order of the text. */
function lenses(text: string, kind: FileKind = 'architectuur', choice: Partial<LensChoice> = {}): string[] {
  const all = { uses: true, preview: true, figures: true, ...choice };
  return codeLenses(analysed(text, kind), all, world.catalogue).map(
    ({ kind: what, span }) => `${text.slice(span.start, span.end)}: ${what}`,
  );
}

describe('code lenses', () => {
  const text = `# Kop\n${head}elementen:\n  een:\n    bouwsteen: digid\n  twee:\n    bouwsteen: diginetwerk-onbekend\n  drie:\n    naam: Drie\n    laag: kanalen\n`;

  it('stand above elements, and above the figures of those that have any', () => {
    assert.deepEqual(lenses(text), [
      'architectuur: preview',
      'een: uses',
      'een: figures',
      'twee: uses',
      'drie: uses',
    ]);
  });

  it('can each be left out', () => {
    assert.deepEqual(lenses(text, 'architectuur', { uses: false }), [
      'architectuur: preview',
      'een: figures',
    ]);
    assert.deepEqual(lenses(text, 'architectuur', { uses: false, preview: false, figures: false }), []);
  });

  it('count the entries of a catalogue, of which there is no drawing', () => {
    assert.deepEqual(lenses('catalogus: X\nbouwstenen:\n  digid:\n    onderdeel-van: brp\n', 'bouwstenen'), [
      'digid: uses',
    ]);
  });

  it('lead to the drawing of a monitor, which defines no voorzieningen', () => {
    const monitor =
      'monitor: M\nvoorzieningen:\n  digid:\n    indicatoren:\n      reeks:\n        waarden: {}\n';
    assert.deepEqual(lenses(monitor, 'monitor'), ['monitor: preview']);
  });

  it('are none of an empty file, and stay while the text is broken', () => {
    assert.deepEqual(lenses(''), []);
    assert.deepEqual(lenses(head), []);
    assert.deepEqual(
      lenses(`${head}elementen:\n  een:\n    naam: "open\n  twee:\n    bouwsteen: digid\n`).slice(-2),
      ['twee: uses', 'twee: figures'],
    );
  });

  it('lead to the drawing alone where there are more than a thousand elements', () => {
    const many = (count: number): string =>
      `${head}elementen:\n${Array.from({ length: count }, (_, at) => `  deel-${at}:\n    bouwsteen: digid\n`).join('')}`;
    assert.equal(lenses(many(1000)).length, 2001);
    assert.deepEqual(lenses(many(1001)), ['architectuur: preview']);
  });
});
