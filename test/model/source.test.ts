import assert from 'node:assert/strict';
import { readSource, type Source } from '../../server/src/core/model/source.js';

const read = (text: string): Source => readSource(text, 'architectuur');
const items = (text: string): string[] => read(text).items.map(({ key }) => key.text);
const codes = (text: string): string[] => read(text).problems.map(({ code }) => code);

describe('a text taken apart', () => {
  it('gives the sections and the items of the collection', () => {
    const source = read(
      'architectuur: A\nelementen:\n  een:\n    naam: x\n  twee:\n    naam: y\nversie: 1.0.0\n',
    );
    assert.deepEqual(
      source.sections.map(({ key }) => key.text),
      ['architectuur', 'elementen', 'versie'],
    );
    assert.deepEqual(
      source.items.map(({ key }) => key.text),
      ['een', 'twee'],
    );
    assert.deepEqual(source.problems, []);
  });

  it('places every item at its own offset', () => {
    const text = '# kop\nelementen:\n\n  een:\n    naam: x\n  # over twee\n  twee:\n    naam: y\n';
    for (const { key, base } of read(text).items) {
      assert.equal(text.slice(base + key.span.start, base + key.span.end), key.text);
    }
  });

  it('keeps the pieces that an edit did not touch', () => {
    const before = read('elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n');
    const after = readSource(
      'elementen:\n  een:\n    naam: xxx\n  twee:\n    naam: y\n',
      'architectuur',
      before,
    );
    assert.notEqual(after.items[0]!.part, before.items[0]!.part);
    assert.equal(after.items[1]!.part, before.items[1]!.part);
    assert.equal(after.items[1]!.base, before.items[1]!.base + 2);
  });

  it('keeps a mistake within the item where it was made', () => {
    const source = read(
      'elementen:\n  een:\n    naam: "niet gesloten\n  twee:\n    naam: y\nversie: 1.0.0\n',
    );
    assert.deepEqual(
      source.items.map(({ key }) => key.text),
      ['een', 'twee'],
    );
    assert.deepEqual(
      source.problems.map(({ code }) => code),
      ['yaml-syntaxis'],
    );
    assert.equal(source.sections.at(-1)!.key.text, 'versie');
  });

  it('reads a half-typed key without losing its neighbours', () => {
    assert.deepEqual(items('elementen:\n  een:\n    naam: x\n  twe\n  drie:\n    naam: z\n'), [
      'een',
      'drie',
    ]);
  });

  for (const [what, text, expected] of [
    ['flow style', 'elementen: { een: { naam: x }, twee: { naam: y } }\n', ['een', 'twee']],
    ['a document in braces', '{ elementen: { een: { naam: x } } }\n', ['een']],
    ['CRLF', 'elementen:\r\n  een:\r\n    naam: x\r\n  twee:\r\n    naam: y\r\n', ['een', 'twee']],
    ['a byte order mark', '\uFEFFelementen:\n  een:\n    naam: x\n', ['een']],
    ['a document marker at the start', '---\nelementen:\n  een:\n    naam: x\n', ['een']],
    ['a directive', '%YAML 1.2\n---\nelementen:\n  een:\n    naam: x\n', ['een']],
    ['a comment behind the key', 'elementen: # alles\n  een:\n    naam: x\n', ['een']],
    ['anchors across items', 'elementen:\n  een: &a\n    naam: x\n  twee: *a\n', ['een', 'twee']],
    ['quoted keys', 'elementen:\n  "een":\n    naam: x\n  \'twee\':\n    naam: y\n', ['een', 'twee']],
    [
      'a closing bracket at the depth of the items',
      'elementen:\n  een: {\n    naam: x\n  }\n  twee:\n    naam: y\n',
      ['een', 'twee'],
    ],
    ['no line break at the end', 'elementen:\n  een:\n    naam: x', ['een']],
    [
      'items that stand deeper',
      'elementen:\n      een:\n        naam: x\n      twee:\n        naam: y\n',
      ['een', 'twee'],
    ],
    [
      'block text that looks like keys',
      'elementen:\n  een:\n    omschrijving: |\n      twee:\n      # geen opmerking\n  drie:\n    naam: x\n',
      ['een', 'drie'],
    ],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(items(text), [...expected]));
  }

  for (const [what, text, expected] of [
    ['a tab as indentation', 'elementen:\n\teen:\n\t\tnaam: x\n', 'yaml-syntaxis'],
    ['a second document', 'versie: 1.0.0\n---\nversie: 2.0.0\n', 'meerdere-documenten'],
    ['a second document behind dots', 'versie: 1.0.0\n...\nversie: 2.0.0\n', 'meerdere-documenten'],
    ['a list at the top', '- een\n- twee\n', 'yaml-syntaxis'],
    ['a sentence at the top', 'zomaar wat tekst\n', 'yaml-syntaxis'],
    ['binary data', 'versie: \u0000\u0001\n', 'geen-tekst'],
    ['an unclosed bracket', 'elementen: { een: { naam: x }\n', 'yaml-syntaxis'],
    ['an unknown alias', 'elementen:\n  een: *nergens\n', 'yaml-syntaxis'],
  ] as const) {
    it(`reports ${what}`, () => assert.ok(codes(text).includes(expected), codes(text).join()));
  }

  for (const text of [
    '',
    '\n',
    '# alleen opmerkingen\n\n# meer\n',
    '   \n\t\n',
    '\uFEFF',
    '---\n',
    '...\n',
  ]) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).sections, []);
    });
  }

  it('stops at repetition that would fill the memory', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let index = 1; index < 12; index++) {
      const from = String.fromCharCode(96 + index);
      const to = String.fromCharCode(97 + index);
      lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`);
    }
    assert.ok(codes(`${lines.join('\n')}\n`).includes('yaml-syntaxis'));
  });

  it('survives nesting of a hundred thousand levels', () => {
    assert.ok(codes(`elementen: ${'['.repeat(100_000)}\n`).includes('yaml-syntaxis'));
  });

  it('does not read a text of more than eight million characters', () => {
    assert.deepEqual(codes(`# ${'x'.repeat(8 * 1024 * 1024)}\n`), ['bestand-te-groot']);
  });

  it('gives every problem a place inside the text', () => {
    for (const text of [
      'a: "',
      "a: '",
      'a: [',
      'a: {',
      'a:\n b\n  c',
      '? x',
      'a: b: c',
      '\ta',
      'a: |\n x\n y: "',
    ]) {
      for (const { span } of read(text).problems) {
        assert.ok(
          span.start >= 0 && span.end <= text.length && span.start < span.end,
          `${text} ${JSON.stringify(span)}`,
        );
      }
    }
  });
});
