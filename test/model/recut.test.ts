import assert from 'node:assert/strict';
import { type Recut, recut } from '../../server/src/core/model/recut.js';
import { type Sliced, slice } from '../../server/src/core/model/slice.js';
import { randomFrom } from '../features/random-document.js';
import { EditedText } from '../support/random-edits.js';

const collection = 'elementen';

/** Its pieces are, from 0: a name, principles, the head of the elements, een, twee, drie, and a version. */
const whole = `architectuur: A
uitgangspunten:
  open:
    stelling: x
elementen:
  een:
    naam: x
  twee:
    naam: y
  drie:
    naam: z
versie: 1.0.0
`;

const allForms = `# kop
elementen:
  een: { naam: x }

  # over twee
  twee:
    naam: y
 ondiep: 1
  ? drie
  : z
  vier: [
  ]
`;

/** How a text is cut, as something that can be compared. */
const told = ({ sections, secondDocument }: Sliced) => ({
  sections: sections.map(({ key, start, end, headEnd, depth, items }) => {
    const held = items && { starts: [...items.starts], shallow: [...items.shallow].sort() };
    return { key, start, end, headEnd, depth, items: held };
  }),
  secondDocument,
});

/** The texts of the pieces in their order; one that is too shallow is marked, since it is another one by that. */
function piecesOf({ sections }: Sliced, text: string): string[] {
  return sections.flatMap(({ start, end, headEnd, items }) => [
    text.slice(start, headEnd),
    ...[...(items?.starts ?? [])].map(
      (from, at) => text.slice(from, items!.starts[at + 1] ?? end) + (items!.shallow.has(at) ? '<' : ''),
    ),
  ]);
}

/** Cuts a text that could be cut, and again after an edit; what comes out is the same as cut at once. */
function recutAfter(before: Sliced, textBefore: string, text: string): Recut | null {
  const again = recut(before, textBefore, text, collection);
  if (!again) return null;
  const cut = slice(text, collection);
  const about = JSON.stringify([textBefore, text]);
  assert.ok(cut, about);
  assert.deepEqual(told(again.sliced), told(cut), about);
  const now = piecesOf(cut, text);
  const { piece, removed, added } = again;
  const come = now.slice(piece, piece + added);
  assert.deepEqual(piecesOf(before, textBefore).toSpliced(piece, removed, ...come), now, about);
  return again;
}

/** What an edit does to the pieces, as `first -removed +added`; null where the whole has to be cut. */
function stretchAfter(from: string, to: string, text = whole): string | null {
  assert.ok(text.includes(from), from);
  const again = recutAfter(slice(text, collection)!, text, text.replace(from, to));
  return again && `${again.piece} -${again.removed} +${again.added}`;
}

describe('a text that is cut again', () => {
  for (const [what, from, to, stretch] of [
    ['a letter in the first element', 'naam: x', 'naam: xx', '3 -1 +1'],
    ['a letter in an element', 'naam: y', 'naam: yy', '4 -1 +1'],
    ['a letter in the last element', 'naam: z', 'naam: zz', '5 -1 +1'],
    ['a letter in an id', '  twee:', '  tweee:', '4 -1 +1'],
    ['a letter in a principle', 'stelling: x', 'stelling: xy', '1 -1 +1'],
    ['an empty line', '  drie:', '\n  drie:', '4 -1 +1'],
    ['letters in two elements', 'naam: x\n  twee', 'naam: xx\n  tweee', '3 -2 +2'],
    ['a line end that is gone within an element', 'twee:\n', 'twee:', '4 -1 +1'],
    ['a line end that is gone between two elements', 'naam: y\n', 'naam: y', '4 -2 +1'],
    ['a line end that is gone behind the first element', 'naam: x\n', 'naam: x', '3 -2 +1'],
    ['an indentation that joins elements', '  twee:', '    twee:', '3 -2 +1'],
    ['an indentation that parts an element', '    naam: y', '  naam: y', '4 -1 +2'],
    ['an indentation that parts the last element', '    naam: z', '  naam: z', '5 -1 +2'],
    ['a line that is too shallow', '  twee:', ' twee:', '4 -1 +1'],
    ['words at the margin', '  twee:', 'half  twee:', '4 -1 +1'],
    ['words at the margin of a section', '    stelling', 'half    stelling', '1 -1 +1'],
    ['a bracket that goes on with the element above', '    naam: y', '  ]\n    naam: y', '4 -1 +1'],
    ['an element that is pasted with the end of the one above', 'y\n', 'y2\n  nieuw: {}\n', '4 -1 +2'],
    ['the last element that is gone', '  drie:\n    naam: z\n', '', '5 -1 +0'],
    ['a value at the very beginning', 'architectuur: A', 'architectuur: AB', '0 -1 +1'],
    ['a letter at the very end', '1.0.0\n', '1.0.0\nx', '6 -1 +1'],
    ['an empty line at the very end', '1.0.0\n', '1.0.0\n\n', '6 -1 +1'],
    ['the last line end that is gone', '1.0.0\n', '1.0.0', '6 -1 +1'],
    ['an element behind the last one', 'naam: z\n', 'naam: z\n  vier:\n    naam: v\n', '6 -0 +1'],
    ['an empty line behind the last element', 'naam: z\n', 'naam: z\n\n', '5 -1 +1'],
    ['a comment behind the last element', 'naam: z\n', 'naam: z\n# x\n', '5 -1 +1'],
    // What is put in and what stands behind it begin with the same spaces, so that one counts as edited, too.
    ['an element that is pasted', '  drie:', '  nieuw:\n    naam: n\n  drie:', '5 -1 +2'],
    ['an element that is pasted above the first', '  een:', '  nieuw: {}\n  een:', '3 -1 +2'],
    ['an element that is gone', '  twee:\n    naam: y\n', '', '4 -2 +1'],
    ['the first element that is gone', '  een:\n    naam: x\n', '', '3 -2 +1'],
    ['an element that is there twice now', 'naam: y\n', 'naam: y\n  twee:\n    naam: y\n', '5 -1 +2'],
  ] as const) {
    it(`names no more than what changed: ${what}`, () => {
      assert.equal(stretchAfter(from, to), stretch);
    });
  }

  for (const [what, from, to] of [
    ['a key at the margin', '  twee:', 'twee:'],
    ['another key of the collection', 'elementen:', 'element:'],
    ['a value behind the key of the collection', 'elementen:\n', 'elementen: {}\n'],
    ['a comment behind the key of the collection', 'elementen:\n', 'elementen: # x\n'],
    ['another key of another section', 'architectuur:', 'architectur:'],
    ['another key of the last section', 'versie:', 'versies:'],
    ['a key that is none any more', 'versie:', 'versie'],
    ['another section behind the elements', 'naam: z\n', 'naam: z\nbron: x\n'],
    ['another section at the end', '1.0.0\n', '1.0.0\nbron: x\n'],
    ['a comment at the very beginning', 'architectuur', '# x\narchitectuur'],
    ['a section that is gone', 'versie: 1.0.0\n', ''],
    ['everything but the first letter gone', whole.slice(1), ''],
    ['a tag above a block', '  twee:', '  !!map twee:'],
    ['a second document', '  twee:', '---\n  twee:'],
    ['an end of the document', '    naam: y', '...\n    naam: y'],
    ['a first element that stands elsewhere', '  een:', '   een:'],
    ['the last line end of the collection', 'naam: z\n', 'naam: z'],
    ['all elements but one', '  twee:\n    naam: y\n  drie:\n    naam: z\n', ''],
    ['an edit over two sections', 'z\nversie: 1', 'zz\nversie: 2'],
  ] as const) {
    it(`leaves it to who cuts the whole: ${what}`, () => assert.equal(stretchAfter(from, to), null));
  }

  it('leaves a second element beside the only one to who cuts the whole', () => {
    assert.equal(
      stretchAfter('naam: x\n', 'naam: x\n  twee: {}\n', 'elementen:\n  een:\n    naam: x\n'),
      null,
    );
  });

  it('leaves a text with a second document to who cuts the whole', () => {
    assert.equal(stretchAfter('naam: y', 'naam: yy', `${whole}---\n`), null);
  });

  it('leaves a collection that could not be cut to who cuts the whole', () => {
    assert.equal(stretchAfter('{}', '{ een: {} }', 'elementen: {}\nversie: 1.0.0\n'), null);
  });

  it('counts the pieces of a collection at the end and at the beginning of a text', () => {
    const start = 'elementen:\n  een:\n    naam: x\n  twee:\n    naam: y';
    assert.equal(stretchAfter('naam: y', 'naam: yy', start), '2 -1 +1');
    assert.equal(stretchAfter('naam: y', 'naam: y\n  drie:', start), '2 -1 +2');
    assert.equal(stretchAfter('1.0.0', '1.0.1', `${start}\nversie: 1.0.0\n`), '3 -1 +1');
  });

  it('keeps count of what is too shallow, before and behind an edit', () => {
    const shallow = 'elementen:\n  een: 1\n half: 1\n  drie: 1\n heel: 1\n  vijf: 1\n';
    assert.equal(stretchAfter('drie: 1', 'drie: 2', shallow), '3 -1 +1');
    assert.equal(stretchAfter('drie: 1', 'drie: 2\n  vier: 1', shallow), '3 -1 +2');
    assert.equal(stretchAfter('  drie: 1\n', '   drie: 1\n', shallow), '2 -2 +1');
  });

  const named = (at: number): string => `  e${at}:\n    naam: Element nummer ${at}\n`;
  const long = `elementen:\n${Array.from({ length: 400 }, (_, at) => named(at)).join('')}`;

  it('finds the one element that changed in a text that is long', () => {
    assert.ok(long.length > 3 * 4096);
    for (const at of [0, 1, 120, 121, 122, 250, 398, 399]) {
      assert.equal(stretchAfter(`nummer ${at}\n`, `nummers ${at}\n`, long), `${at + 1} -1 +1`);
      assert.equal(stretchAfter(`  e${at}:`, `  e${at}e${at}:`, long), `${at + 1} -1 +1`);
    }
  });

  it('leaves an edit over very many elements to who cuts the whole', () => {
    const over = (first: number, last: number): string | null => {
      const stretch = long.slice(long.indexOf(named(first)), long.indexOf(named(last + 1)));
      return stretchAfter(stretch, stretch.replaceAll('nummer', 'getal'), long);
    };
    assert.equal(over(10, 29), '11 -20 +20');
    assert.equal(over(10, 309), null);
  });

  for (const [what, text] of [
    ['elements between sections', whole],
    ['elements at the end, of all forms', allForms],
    ['line ends of two signs', whole.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`is cut as it would have been at once, whatever is typed: ${what}`, () => {
      let again = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const edited = new EditedText(text, randomFrom(seed));
        let cut = slice(text, collection);
        for (let edit = 0; edit < 100; edit++) {
          const before = edited.text;
          edited.edit();
          const now = cut && recutAfter(cut, before, edited.text);
          if (cut && now && before !== edited.text) {
            again++;
            assertSmall(now, piecesOf(cut, before), piecesOf(now.sliced, edited.text));
          }
          cut = now ? now.sliced : slice(edited.text, collection);
        }
      }
      assert.ok(again > 100, `${again}`);
    });
  }
});

/** Where what was put in begins as what stands behind it does, a piece or two more may be named than changed. */
function assertSmall({ removed }: Recut, before: readonly string[], now: readonly string[]): void {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  assert.ok(removed <= before.length - start - end + 2, JSON.stringify([before, now]));
}
