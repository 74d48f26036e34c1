import assert from 'node:assert/strict';
import { ItemRow } from '../../server/src/core/model/item-row.js';
import { readSource } from '../../server/src/core/model/read-source.js';
import type { Piece, Source } from '../../server/src/core/model/source.js';
import { randomFrom } from '../features/random-document.js';

const [piece] = readSource('elementen:\n  een: {}\n', 'architectuur').pieces;

/** Pieces that hold so many items each, behind some that do not belong to the row. */
function piecesWith(counts: readonly number[], first: number): Piece[] {
  const holding = (count: number): Piece => ({ ...piece!, entries: Array(count).fill(piece!.entries[0]) });
  return [...Array.from({ length: first }, () => holding(3)), ...counts.map(holding), holding(0)];
}

const startsOf = (counts: readonly number[]): Int32Array => Int32Array.from(counts.keys(), (at) => at * 10);

/** Holds a row against the plain list of all its items. */
function assertRow(row: ItemRow, counts: readonly number[], about: string): void {
  const items = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, entry) => ({ piece: at, entry })),
  );
  assert.equal(row.count, items.length, about);
  for (const [item, place] of items.entries())
    assert.deepEqual(row.placeOf(item), place, `${about}: ${item}`);
  for (let at = 0; at <= counts.length; at++) {
    const before = items.filter((place) => place.piece < at).length;
    assert.equal(row.before(at), before, `${about}: before ${at}`);
  }
}

/** All rows of so many pieces, each of which holds up to three items. */
function* rows(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of rows(length - 1)) for (const count of [0, 1, 2, 3]) yield [...rest, count];
}

describe('a row of items', () => {
  for (const length of [0, 1, 2, 3, 4, 5]) {
    it(`counts as a plain list would: ${length} pieces`, () => {
      for (const counts of rows(length)) {
        for (const first of [0, 2]) {
          const row = ItemRow.of(first, startsOf(counts), piecesWith(counts, first));
          assert.equal(row.first, first);
          assertRow(row, counts, `${counts}`);
        }
      }
    });
  }

  it('counts so after any edit', () => {
    const random = randomFrom(7);
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const someCounts = (most: number): number[] => Array.from({ length: upTo(most) }, () => upTo(3));
    for (let round = 0; round < 300; round++) {
      const first = upTo(2);
      let counts = someCounts(6);
      let row = ItemRow.of(first, startsOf(counts), piecesWith(counts, first));
      for (let edit = 0; edit < 5; edit++) {
        const from = upTo(counts.length);
        const removed = upTo(counts.length - from);
        const come = someCounts(3);
        const now = counts.toSpliced(from, removed, ...come);
        const swap = { from, removed, added: come.length };
        row = row.after(swap, startsOf(now), piecesWith(now, first));
        assertRow(row, now, `${counts} → ${now} (${JSON.stringify(swap)})`);
        assert.deepEqual(row.starts, startsOf(now));
        counts = now;
      }
    }
  });

  it('says the same of pieces that only moved', () => {
    const counts = [1, 0, 3, 1, 2];
    const moved = startsOf(counts).map((start) => start + 7);
    const row = ItemRow.of(1, startsOf(counts), piecesWith(counts, 1)).movedTo(moved);
    assertRow(row, counts, 'moved');
    assert.equal(row.starts, moved);
    assert.equal(row.first, 1);
  });
});

describe('a text with pieces that are no item by themselves', () => {
  /** What of a source depends on which item stands where. */
  const told = (source: Source) => ({
    count: source.itemCount,
    items: Array.from({ length: source.itemCount }, (_, index) => {
      const { key, base, span } = source.itemAt(index);
      return [key, base, span, source.baseOf(index)];
    }),
    around: Array.from({ length: source.text.length + 1 }, (_, offset) => {
      const item = source.itemAround(offset);
      return item && item.base + item.key.span.start;
    }),
    listed: source.items.map(({ key, base }) => [key.text, base]),
    problems: source.problems,
  });

  for (const [what, text, from, to, edit] of [
    ['none', 'een: 1\n  los\n  twee: 2\n', 'twee: 2', 'twee: 22', { from: 1, removed: 1, added: 1 }],
    ['none in the edit', 'een: 1\n  los\n  twee: 2\n', 'los', 'loss', { from: 1, removed: 0, added: 0 }],
    ['one that was none', 'een: 1\n  los\n  twee: 2\n', 'los', 'los:', { from: 1, removed: 0, added: 1 }],
    ['none that was one', 'een: 1\n  los:\n  twee: 2\n', 'los:', 'los', { from: 1, removed: 1, added: 0 }],
    ['several', '{ een: 1, twee: 2 }\n', 'twee: 2', 'twee: 22', { from: 0, removed: 2, added: 2 }],
    ['several more', '{ een: 1, twee: 2 }\n', ' }', ', drie: 3 }', { from: 0, removed: 2, added: 3 }],
  ] as const) {
    it(`is read as it would have been at once: ${what}`, () => {
      const whole = `architectuur: A\nelementen:\n  ${text}versie: 1.0.0\n`;
      const before = readSource(whole, 'architectuur');
      const after = readSource(whole.replace(from, to), 'architectuur', before);
      assert.deepEqual(after.edit, { since: before.version, ...edit });
      assert.deepEqual(told(after), told(readSource(after.text, 'architectuur')));
      const moved = readSource(
        after.text.replace('architectuur: A', 'architectuur: AB'),
        'architectuur',
        after,
      );
      assert.deepEqual(moved.edit, { since: after.version, from: 0, removed: 0, added: 0 });
      assert.deepEqual(told(moved), told(readSource(moved.text, 'architectuur')));
    });
  }
});
