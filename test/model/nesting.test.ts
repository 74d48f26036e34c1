import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/core/model/model.js';
import { maxNesting, tooDeepIn } from '../../server/src/core/model/nesting.js';

/** Values that go so many levels deep, by how they do it; each begins behind `naam:`. */
const shapes: Readonly<Record<string, (levels: number) => string>> = {
  'brackets that are never closed': (levels) => ` ${'['.repeat(levels)}`,
  brackets: (levels) => ` ${'['.repeat(levels)}x${']'.repeat(levels)}`,
  braces: (levels) => ` ${'{ a: '.repeat(levels)}x${' }'.repeat(levels)}`,
  'brackets over many lines': (levels) => ` ${'[\n        '.repeat(levels)}`,
  'dashes on one line': (levels) => `\n      ${'- '.repeat(levels)}x`,
  'marks of long keys': (levels) => `\n      ${'? '.repeat(levels)}x`,
  indentation: (levels) =>
    Array.from({ length: levels }, (_, level) => `\n${' '.repeat(6 + level)}a:`).join(''),
};

const around = (value: string): string =>
  `architectuur: Proef\nelementen:\n  een:\n    naam: Een\n  diep:\n    naam:${value}\n  twee:\n    naam: Twee\n`;

describe('text that is nested too deeply', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`is a finding at its place, and the rest is read: ${name}`, () => {
      const text = around(shape(1000));
      const { source, model } = readDocument('file:///proef.architectuur.yaml', text, 'architectuur');
      const found = source.problems.filter(({ message }) => message.en.includes('nested too deeply'));
      assert.equal(found.length, 1);
      const { start, end } = found[0]!.span;
      assert.ok(start > text.indexOf('naam:', text.indexOf('diep')), String(start));
      assert.ok(end === start + 1 && end < text.indexOf('  twee'));
      assert.ok(model.kind === 'architectuur');
      const names = model.architecture.elements.map(({ id }) => id.text);
      assert.deepEqual(names, ['een', 'diep', 'twee']);
    });

    it(`is not what is a little less deep: ${name}`, () => {
      const { source } = readDocument(
        'file:///proef.architectuur.yaml',
        around(shape(maxNesting - 10)),
        'architectuur',
      );
      assert.ok(source.problems.every(({ message }) => !message.en.includes('nested too deeply')));
    });
  }

  it('is told where it goes too deep', () => {
    const text = `  naam: ${'['.repeat(400)}`;
    assert.equal(tooDeepIn(text)?.at, text.indexOf('[') + maxNesting);
  });

  const many = '[{'.repeat(200);
  for (const [name, text] of Object.entries({
    'double quotes': `  naam: "\\"${many}"`,
    'single quotes': `  naam: 'it''s ${many}'`,
    'quotes in brackets': `  naam: ["${many}", 'x${many}']`,
    'a comment': `  naam: x # ${many}`,
    'a comment in brackets': `  naam: [x, # ${many}\n    y]`,
    'a block scalar': `  naam: |\n    ${many}\n    ${many}\n  laag: x`,
    'a folded block scalar': `  naam: >-\n    a: ${many}\n`,
    'the middle of a word': `  naam: x${many}`,
    'lists side by side': `  namen:\n${'    - [x, { y: z }]\n'.repeat(500)}`,
  })) {
    it(`is not told by ${name}`, () => assert.equal(tooDeepIn(text), null));
  }

  it('leaves out the value that holds it, and nothing else', () => {
    const text = around(` ${'['.repeat(400)}${']'.repeat(400)}\n    laag: kanalen`);
    const { source, model } = readDocument('file:///proef.architectuur.yaml', text, 'architectuur');
    assert.equal(source.problems.length, 1);
    assert.ok(model.kind === 'architectuur');
    assert.equal(model.architecture.elements[1]!.layer?.text, 'kanalen');
  });
});
