import assert from 'node:assert/strict';
import { folds } from '../../server/src/core/features/folding.js';

/** Folds as `first-last kind`, lines from 1. */
function folded(text: string): string[] {
  const line = (offset: number): number => text.slice(0, offset).split('\n').length;
  return folds(text).map(({ start, end, kind }) => `${line(start)}-${line(end)} ${kind}`);
}

describe('folding', () => {
  for (const [what, text, expected] of [
    [
      'keys with what stands deeper, without the blank lines behind it',
      'a:\n  b: 1\n  c:\n    d: 1\n\n\ne: 2\n',
      ['1-4 block', '3-4 block'],
    ],
    ['a list at the column of its key', 'a:\n- b\n- c:\n  d: 1\ne: 1\n', ['1-4 block', '3-4 block']],
    ['a list deeper than its key', 'a:\n  - b: 1\n    c: 2\n  - d\n', ['1-4 block', '2-3 block']],
    ['block scalars, with empty lines in them', 'a: |\n  een\n\n  twee\nb: 1\n', ['1-4 block']],
    ['comments that follow each other', '# een\n# twee\na: 1\n# alleen\nb: 2\n', ['1-2 comment']],
    [
      'regions, also around keys',
      '# region Balie\na:\n  b: 1\n# endregion\nc: 1\n',
      ['1-4 region', '2-3 block'],
    ],
    ['a region without an end', '# region\na: 1\n', []],
    ['broken text', 'a:\n  b: "open\n  c: {{{\n    d\ne\n', ['1-4 block', '3-4 block']],
    ['lines that end in \\r\\n, and a byte order mark', '\uFEFFa:\r\n  b: 1\r\n', ['1-2 block']],
    ['nothing', '', []],
  ] as const) {
    it(what, () => assert.deepEqual(folded(text), expected));
  }

  it('is done with a large text of one depth, and with one of many depths', () => {
    assert.deepEqual(folded('a: 1\n'.repeat(50_000)), []);
    const deep = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    assert.equal(folded(deep).length, 1999);
  });
});
