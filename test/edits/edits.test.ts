import assert from 'node:assert/strict';
import { applyEdits, overlaps } from '../../server/src/core/edits/apply.js';
import { blockAt, entryAt, entryHolding } from '../../server/src/core/edits/block.js';
import { insertItem, insertKey, insertKeys } from '../../server/src/core/edits/insert.js';
import { removeEntry } from '../../server/src/core/edits/remove.js';
import { replaceEntry, setValue, writtenValue } from '../../server/src/core/edits/set-value.js';
import { nameFrom, scalar, type Yaml } from '../../server/src/core/edits/yaml-text.js';
import type { Edit } from '../../server/src/core/finding.js';
import { readSource } from '../../server/src/core/model/read-source.js';
import type { Path } from '../../server/src/core/model/schema.js';
import { marked } from '../support/marked.js';

const source = (text: string) => readSource(text, 'architectuur');
const applied = (text: string, edits: readonly Edit[] | null): string | null =>
  edits && applyEdits(text, edits);

const withKey = (text: string, path: Path, key: string, value: Yaml, order?: string[]): string | null => {
  const block = blockAt(source(text), path);
  return block && applied(text, insertKey(block, key, value, order));
};
const withItem = (text: string, path: Path, value: Yaml, index?: number): string | null => {
  const block = blockAt(source(text), path);
  return block && applied(text, insertItem(block, value, index));
};
const without = (text: string, path: Path): string | null => {
  const found = entryAt(source(text), path);
  return found && applied(text, removeEntry(found.block, found.entry));
};
const withValue = (text: string, path: Path, value: Yaml): string | null => {
  const found = entryAt(source(text), path);
  return found && applied(text, setValue(found, value));
};

const een = ['elementen', 'een'];
const order = ['a', 'b', 'c'];

describe('inserting a key', () => {
  for (const [what, text, path, expected] of [
    [
      'behind the keys that come before it',
      'elementen:\n  een:\n    a: 1\n    c: 3\n',
      een,
      'elementen:\n  een:\n    a: 1\n    b: 2\n    c: 3\n',
    ],
    [
      'before the first key',
      'elementen:\n  een:\n    c: 3\n',
      een,
      'elementen:\n  een:\n    b: 2\n    c: 3\n',
    ],
    [
      'at the end, with unknown keys about',
      'elementen:\n  een:\n    x: 0\n    a: 1',
      een,
      'elementen:\n  een:\n    x: 0\n    a: 1\n    b: 2',
    ],
    [
      'below a comment on the line',
      'elementen:\n  een:\n    a: 1 # één\n',
      een,
      'elementen:\n  een:\n    a: 1 # één\n    b: 2\n',
    ],
    [
      'below comments that stand deeper',
      'elementen:\n  een:\n    a: 1\n      # diep\n    # gelijk\n    c: 3\n',
      een,
      'elementen:\n  een:\n    a: 1\n      # diep\n    b: 2\n    # gelijk\n    c: 3\n',
    ],
    [
      'above a comment that silences the first key',
      'elementen:\n  een:\n    # bouwstenen-negeer x: y\n    c: 3\n',
      een,
      'elementen:\n  een:\n    b: 2\n    # bouwstenen-negeer x: y\n    c: 3\n',
    ],
    [
      'with Windows line breaks',
      'elementen:\r\n  een:\r\n    a: 1 # x\r\n    c: 3\r\n',
      een,
      'elementen:\r\n  een:\r\n    a: 1 # x\r\n    b: 2\r\n    c: 3\r\n',
    ],
    [
      'behind a block of text',
      'elementen:\n  een:\n    a: >\n      tekst\n\n      meer\n\n    c: 3\n',
      een,
      'elementen:\n  een:\n    a: >\n      tekst\n\n      meer\n\n    b: 2\n\n    c: 3\n',
    ],
    [
      'between braces',
      'elementen: { een: { a: 1, c: 3 } }\n',
      een,
      'elementen: { een: { a: 1, b: 2, c: 3 } }\n',
    ],
    [
      'before all between braces',
      'elementen: { een: { c: 3 } }\n',
      een,
      'elementen: { een: { b: 2, c: 3 } }\n',
    ],
    [
      'between braces over several lines',
      'elementen:\n  een: {\n    a: 1, # x\n    c: 3\n  }\n',
      een,
      'elementen:\n  een: {\n    a: 1, # x\n    b: 2,\n    c: 3\n  }\n',
    ],
    [
      'at the end of braces over several lines',
      'elementen:\n  een: {\n    a: 1 # x\n  }\n',
      een,
      'elementen:\n  een: {\n    a: 1, # x\n    b: 2\n  }\n',
    ],
    ['into empty braces', 'elementen:\n  een: {} # leeg\n', een, 'elementen:\n  een: # leeg\n    b: 2\n'],
    ['into empty braces between braces', 'elementen: { een: {} }\n', een, 'elementen: { een: { b: 2 } }\n'],
    [
      'where nothing is yet',
      'elementen:\n  een:\n  twee:\n    a: 1\n',
      een,
      'elementen:\n  een:\n    b: 2\n  twee:\n    a: 1\n',
    ],
    [
      'behind a dash',
      'elementen:\n  een:\n    a:\n      - c: 3\n',
      [...een, 'a', 0],
      'elementen:\n  een:\n    a:\n      - b: 2\n        c: 3\n',
    ],
    [
      'in a list at the column of its key',
      'elementen:\n  een:\n    a:\n    - a: 1\n      c: 3\n',
      [...een, 'a', 0],
      'elementen:\n  een:\n    a:\n    - a: 1\n      b: 2\n      c: 3\n',
    ],
    ['at the top', 'a: 1\nc: 3\n', [], 'a: 1\nb: 2\nc: 3\n'],
    [
      'at the top behind the elements',
      'a:\nelementen:\n  een:\n    x: 1\n',
      [],
      'a:\nb: 2\nelementen:\n  een:\n    x: 1\n',
    ],
    ['at the top between braces', '{ a: 1 }', [], '{ a: 1, b: 2 }'],
    ['behind a byte order mark', '\uFEFFc: 3\n', [], '\uFEFFb: 2\nc: 3\n'],
  ] as const) {
    it(what, () => assert.equal(withKey(text, path, 'b', '2', order), expected));
  }

  it('keeps empty lines between the items of a collection', () => {
    const text = 'elementen:\n  een:\n    a: 1\n\n  twee:\n    a: 1\n';
    assert.equal(
      withKey(text, ['elementen'], 'drie', [
        ['a', '1'],
        ['b', [['c', '2']]],
      ]),
      `${text}\n  drie:\n    a: 1\n    b:\n      c: 2\n`,
    );
  });

  it('indents as the text does', () => {
    const text = 'elementen:\n    een:\n        a: 1\n';
    assert.equal(
      withKey(text, een, 'b', [['c', '2']]),
      'elementen:\n    een:\n        a: 1\n        b:\n            c: 2\n',
    );
  });

  it('writes a mapping on one line between braces', () => {
    assert.equal(
      withKey('elementen: { een: { a: 1 } }', een, 'b', [['c', [['d', '2']]]]),
      'elementen: { een: { a: 1, b: { c: { d: 2 } } } }',
    );
  });

  it('inserts several keys at once', () => {
    const block = blockAt(source('elementen:\n  een:\n    b: 2\n'), een)!;
    const keys = [
      ['a', '1'],
      ['c', '3'],
    ] as const;
    assert.equal(
      applied(block.text, insertKeys(block, keys, order)),
      'elementen:\n  een:\n    a: 1\n    b: 2\n    c: 3\n',
    );
  });

  it('tells what is there to be replaced', () => {
    const block = blockAt(source('elementen:\n  een:\n    a: 1\n'), een)!;
    const [edit] = insertKey(block, 'b', { fill: 'naam' })!;
    assert.equal(edit!.text.slice(edit!.select!.start, edit!.select!.end), 'naam');
  });

  for (const [what, text, path] of [
    ['a list', 'elementen:\n  een:\n    a: [x]\n', [...een, 'a']],
    ['a single value', 'elementen:\n  een: x\n', een],
    ['a path that leads nowhere', 'elementen:\n  een: {}\n', ['elementen', 'twee']],
    ['an item whose text is broken', 'elementen:\n  een:\n    a: "x\n', een],
    ['an empty mapping with an anchor', 'elementen:\n  een: &a {}\n', een],
    ['a key behind a question mark', 'elementen:\n  een:\n    ? c\n    : 3\n', een],
  ] as const) {
    it(`does not touch ${what}`, () => assert.equal(withKey(text, path, 'b', '2', order), null));
  }
});

describe('inserting an item', () => {
  const list = (text: string): string => `elementen:\n  een:\n    a:${text}`;
  for (const [what, text, value, index, expected] of [
    ['at the end', '\n      - x # één\n', 'y', undefined, '\n      - x # één\n      - y\n'],
    ['at the beginning', '\n      - x\n', 'y', 0, '\n      - y\n      - x\n'],
    ['between brackets', ' [x, z]\n', 'y', 1, ' [x, y, z]\n'],
    ['before all between brackets', ' [x]\n', 'y', 0, ' [y, x]\n'],
    ['into empty brackets', ' []\n', 'y', undefined, ' [y]\n'],
    ['where nothing is yet', '\n', 'y', undefined, ' [y]\n'],
    [
      'as a mapping',
      '\n      - b: 1\n',
      [
        ['b', '2'],
        ['c', '3'],
      ],
      undefined,
      '\n      - b: 1\n      - b: 2\n        c: 3\n',
    ],
    ['as a mapping where nothing is yet', '\n', [['b', '2']], undefined, '\n      - b: 2\n'],
  ] as const) {
    it(what, () => assert.equal(withItem(list(text), [...een, 'a'], value, index), list(expected)));
  }

  it('does not touch a mapping', () =>
    assert.equal(withItem(list('\n      b: 1\n'), [...een, 'a'], 'x'), null));
});

describe('removing', () => {
  for (const [what, text, path, expected] of [
    [
      'a key with its lines',
      'elementen:\n  een:\n    a:\n      - x\n      - y\n    b: 2\n',
      [...een, 'a'],
      'elementen:\n  een:\n    b: 2\n',
    ],
    ['the last key of a text without a line break', 'a: 1\nb: 2', ['b'], 'a: 1'],
    [
      'an item, but no comment of another',
      'elementen:\n  een:\n    a: 1\n  # bij twee\n  twee:\n    a: 1\n',
      een,
      'elementen:\n  # bij twee\n  twee:\n    a: 1\n',
    ],
    [
      'a key with the comment that silences it',
      'elementen:\n  een:\n    b: 2\n    # gewoon\n    # bouwstenen-negeer x: y\n    a: 1 # z\n',
      [...een, 'a'],
      'elementen:\n  een:\n    b: 2\n    # gewoon\n',
    ],
    [
      'the only key, with what held it',
      'elementen:\n  een:\n    b: 2\n    a:\n      c:\n        - x\n',
      [...een, 'a', 'c', 0],
      'elementen:\n  een:\n    b: 2\n',
    ],
    [
      'the first key behind a dash',
      'elementen:\n  een:\n    a:\n      - x: 1\n        y: 2\n',
      [...een, 'a', 0, 'x'],
      'elementen:\n  een:\n    a:\n      - y: 2\n',
    ],
    [
      'the first between braces',
      'elementen: { een: { a: 1, b: 2 } }',
      [...een, 'a'],
      'elementen: { een: { b: 2 } }',
    ],
    [
      'the last between braces',
      'elementen: { een: { a: 1, b: 2 } }',
      [...een, 'b'],
      'elementen: { een: { a: 1 } }',
    ],
    [
      'an item between brackets',
      'elementen:\n  een:\n    a: [x, y, z]\n',
      [...een, 'a', 1],
      'elementen:\n  een:\n    a: [x, z]\n',
    ],
    [
      'a line between braces, but no comment',
      'elementen:\n  een: {\n    a: 1, # x\n    b: 2\n  }\n',
      [...een, 'b'],
      'elementen:\n  een: {\n    a: 1, # x\n    \n  }\n',
    ],
    [
      'a key with Windows line breaks',
      'elementen:\r\n  een:\r\n    a: 1\r\n    b: 2\r\n',
      [...een, 'a'],
      'elementen:\r\n  een:\r\n    b: 2\r\n',
    ],
    ['a section with its items', 'a: 1\nelementen:\n  een:\n    b: 2\n', ['elementen'], 'a: 1\n'],
  ] as const) {
    it(what, () => assert.equal(without(text, path), expected));
  }

  it('leaves the only key of a document', () => assert.equal(without('a: 1\n', ['a']), null));
});

describe('setting a value', () => {
  for (const [what, text, value, expected] of [
    ['in the place of another', 'a: 1 # x\n', '2', 'a: 2 # x\n'],
    ['where there is none', 'a:\n', '2', 'a: 2\n'],
    ['where there is only a comment', 'a: # x\n', '2', 'a: 2 # x\n'],
    ['as a mapping', 'a: 1\n', [['b', '2']], 'a: { b: 2 }\n'],
    ['in the place of brackets over several lines', 'a: [\n  x\n]\n', 'y', 'a: y\n'],
    ['not in the place of a block', 'a:\n  b: 1\n', '2', null],
    ['not in the place of what has an anchor', 'a: &x 1\n', '2', null],
    ['not in the place of what has a tag', 'a: !!str 1\n', '2', null],
  ] as const) {
    it(what, () => assert.equal(withValue(text, ['a'], value), expected));
  }

  it('of an item between brackets', () =>
    assert.equal(withValue('a: [x, y]\n', ['a', 1], 'z'), 'a: [x, z]\n'));
  it('of an item behind a dash', () =>
    assert.equal(withValue('a:\n  - x\n  - y\n', ['a', 0], 'z'), 'a:\n  - z\n  - y\n'));

  it('replaces a key by others', () => {
    const found = entryAt(source('elementen:\n  een:\n    a: 1 # x\n'), [...een, 'a'])!;
    const keys = [
      ['b', '2'],
      ['c', '3'],
    ] as const;
    assert.equal(
      applied(found.block.text, replaceEntry(found, keys)),
      'elementen:\n  een:\n    b: 2\n    c: 3 # x\n',
    );
  });
});

describe('the entry that holds a word', () => {
  const written = (text: string): string | undefined => {
    const { text: plain, offset } = marked(text);
    const found = entryHolding(source(plain), offset);
    return found ? `${found.entry.key}=${writtenValue(found)}` : undefined;
  };
  it('is that of a key', () => assert.equal(written('elementen:\n  een:\n    a█a: 1\n'), 'aa=1'));
  it('is that of a value', () => assert.equal(written('elementen:\n  een:\n    aa: 1█1\n'), 'aa=11'));
  it('is the item of a list', () =>
    assert.equal(written('elementen:\n  een:\n    a: [x, y█y]\n'), 'null=yy'));
  it('is not there between words', () => assert.equal(written('elementen:\n  █een:\n'), 'een='));
});

describe('text for YAML', () => {
  for (const [text, expected] of [
    ['Zaak-portaal', 'Zaak-portaal'],
    ['null', '"null"'],
    ['Nee', '"Nee"'],
    ['no', '"no"'],
    ['a: b', '"a: b"'],
    ['# x', '"# x"'],
    ['2030', '"2030"'],
    ['zegt "ja"', 'zegt "ja"'],
    ['een, twee', '"een, twee"'],
    ['', '""'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(scalar(text), expected));
  }

  it('makes a name of an id', () => {
    assert.equal(nameFrom('zaak-portaal'), 'Zaak-portaal');
    assert.equal(nameFrom('élan_vital'), 'Élan vital');
    assert.equal(nameFrom(''), '');
  });
});

describe('edits', () => {
  const edit = (start: number, end: number, text = ''): Edit => ({ span: { start, end }, text });
  it('are applied in the order of the text, and those at one place in the order given', () => {
    assert.equal(applyEdits('abc', [edit(2, 3, 'z'), edit(1, 1, 'x'), edit(1, 1, 'y')]), 'axybz');
  });
  it('overlap where they share text or begin or end at one place', () => {
    assert.ok(overlaps([edit(0, 2)], [edit(1, 3)]));
    assert.ok(overlaps([edit(1, 1)], [edit(1, 1)]));
    assert.ok(!overlaps([edit(0, 1)], [edit(2, 3)]));
  });
});
