import assert from 'node:assert/strict';
import { readSource } from '../../server/src/core/model/read-source.js';
import type { Source } from '../../server/src/core/model/source.js';
import { head } from '../support/marked.js';

const told = (source: Source): unknown => ({
  sections: source.sections.map(({ key, base, span }) => [key.text, base, span]),
  items: source.items.map(({ key, base, span }) => [key.text, base, span]),
  places: source.items.map((_item, index) => [source.itemAt(index).key.text, source.baseOf(index)]),
  around: [...source.text].map((_sign, offset) => source.itemAround(offset)?.key.text),
  named: source.items.map(({ key }) => source.itemNamed(key.text)?.base),
  count: source.itemCount,
  problems: source.problems,
});

describe('a text that was cut, after an edit', () => {
  for (const [what, text, from, to] of [
    ['a letter in an item', 'elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n', 'x', 'xx'],
    ['a letter before the items', 'versie: 1\nelementen:\n  een:\n    naam: x\n', '1', '12'],
    ['the key of the first section', 'elementen:\n  een:\n    naam: x\n', 'Proef', 'Proefje'],
    [
      'lines without a key between items',
      'elementen:\n  een:\n    naam: x\n  - lijst\n  twee:\n    naam: y\n',
      'x',
      'xx',
    ],
    [
      'a collection that stands within another section, which cannot be',
      'uitgangspunten:\n  open: { stelling: Open }\n elementen:\n  een:\n    naam: x\n',
      'Open }',
      'Opener }',
    ],
    [
      'the same beside a collection that can be',
      'uitgangspunten:\n  open: { stelling: Open }\n elementen:\n  een:\n    naam: x\nelementen:\n  een:\n    naam: y\n',
      'Open }',
      'Opener }',
    ],
    ['two collections', 'elementen:\n  een:\n    naam: x\nelementen:\n  een:\n    naam: y\n', 'x', 'xx'],
    ['a collection in braces', 'elementen: { een: { naam: x }, twee: { naam: y } }\nversie: 1\n', '1', '12'],
  ] as const) {
    it(`is as one that was read at once: ${what}`, () => {
      const before = readSource(`${head}${text}`, 'architectuur');
      assert.ok(before.cut);
      const now = before.text.replace(from, to);
      assert.notEqual(now, before.text);
      assert.deepEqual(told(readSource(now, 'architectuur', before)), told(readSource(now, 'architectuur')));
      const whole = readSource(now, 'architectuur').items;
      assert.deepEqual(
        whole.map((item) => now.slice(item.base + item.key.span.start, item.base + item.key.span.end)),
        whole.map(({ key }) => key.text),
      );
    });
  }

  it('says which items are others', () => {
    const before = readSource(
      `${head}elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n`,
      'architectuur',
    );
    const edited = (from: string, to: string) =>
      readSource(before.text.replace(from, to), 'architectuur', before).edit;
    const since = before.version;
    assert.deepEqual(edited('y', 'yy'), { since, from: 1, removed: 1, added: 1 });
    assert.deepEqual(edited('concept', 'concepten'), { since, from: 0, removed: 0, added: 0 });
    assert.deepEqual(edited('    naam: x', '  nog:\n    naam: x'), { since, from: 0, removed: 1, added: 2 });
    assert.equal(edited('elementen', 'onderdelen'), null);
    assert.equal(edited('naam: x', 'naam: &x x'), null);
  });

  it('says so of no text in which items stand where none belong', () => {
    const text = `${head}uitgangspunten:\n  open: { stelling: Open }\n elementen:\n  een:\n    naam: x\n`;
    const before = readSource(text, 'architectuur');
    assert.equal(before.itemCount, 1);
    assert.equal(readSource(text.replace('Open', 'Opener'), 'architectuur', before).edit, null);
  });
});
