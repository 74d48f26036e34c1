import assert from 'node:assert/strict';
import { isMap, parseAllDocuments } from 'yaml';
import { readSource } from '../../server/src/core/model/read-source.js';
import type { Source } from '../../server/src/core/model/source.js';
import { randomFrom } from '../features/random-document.js';

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

  it('keeps the pieces while the text cannot be cut for a moment', () => {
    const whole = 'elementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n';
    for (const broken of [`${whole}half\n`, whole.replace('naam: y', 'naam: &a'), `${whole}\0`]) {
      const before = read(whole);
      const after = readSource(whole, 'architectuur', readSource(broken, 'architectuur', before));
      assert.equal(after.items[1]!.part, before.items[1]!.part, broken);
    }
  });

  it('keeps the pieces around words at the margin, where only keys belong', () => {
    const whole =
      'architectuur: A\nuitgangspunten:\n  open:\n    stelling: x\nelementen:\n  een:\n    naam: x\n  twee:\n    naam: y\n  drie:\n    naam: z\n';
    const before = read(whole);
    for (const line of ['  een:', '    naam: x', '  twee:', '    naam: y', '  drie:']) {
      const broken = readSource(whole.replace(line, `q${line}`), 'architectuur', before);
      const kept = broken.items.filter(({ part }) => before.items.some((item) => item.part === part));
      assert.ok(kept.length >= 1, line);
      assert.ok(kept.some(({ key }) => key.text === 'drie') || line === '  drie:', line);
      assert.equal(broken.problems.length > 0, true, line);
      assert.deepEqual(
        broken.sections.map(({ key }) => key.text),
        ['architectuur', 'uitgangspunten', 'elementen'],
      );
    }
    const inSection = read(whole.replace('    stelling', 'q   stelling'));
    assert.deepEqual(
      inSection.items.map(({ key }) => key.text),
      ['een', 'twee', 'drie'],
    );
  });

  it('reads a key with a space at the margin as a key, where no items are', () => {
    const { sections, problems } = read('architectuur: A\nmijn sleutel: 1\nversie: 1.0.0\n');
    assert.deepEqual(
      sections.map(({ key }) => key.text),
      ['architectuur', 'mijn sleutel', 'versie'],
    );
    assert.deepEqual(problems, []);
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

  it('reports an item that stands to the left of the first one, once, at its key', () => {
    const text = 'elementen:\n    een:\n      naam: x\n  twee:\n      naam: y\nversie: 1.0.0\n';
    const { problems, sections } = read(text);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['yaml-syntaxis', 'twee:']],
    );
    assert.match(problems[0]!.message.nl, /inspringing/);
    assert.deepEqual(items(text), ['een', 'twee']);
    assert.equal(sections.at(-1)!.key.text, 'versie');
    const reread = readSource(text.replace('versie', 'status'), 'architectuur', read(text));
    assert.deepEqual(reread.problems, problems);
  });

  it('says of a shallow line that is wrong by itself only what is wrong with it', () => {
    assert.deepEqual(codes('elementen:\n    een: {}\n  twe\n    drie: {}\n'), ['yaml-syntaxis']);
  });

  it('keeps an explicit key and its value together', () => {
    const source = read('elementen:\n  ? een\n  :\n    naam: x\n  twee:\n    naam: y\n');
    assert.deepEqual(
      source.items.map(({ key, value }) => [key.text, value?.toJSON()]),
      [
        ['een', { naam: 'x' }],
        ['twee', { naam: 'y' }],
      ],
    );
  });

  it('takes a line with only a tab and perhaps a comment for no item', () => {
    assert.deepEqual(codes('elementen:\n  een: [1,\n \t\n\t# los\n    2]\n  twee: {}\n'), []);
  });

  for (const text of [
    'x y: 1\n---\nversie: 2.0.0\n',
    '{ versie: 1 }\n---\n',
    'x y: 1\n...\n# los\nversie: 2.0.0\n',
    '---\n---\nversie: 1.0.0\n',
    '---\n--- # los\nx y: 1\n',
    'elementen: &a\n  een: {}\n---\nversie: 1\n',
  ])
    it(`reports the second document in ${JSON.stringify(text)}`, () => {
      const { problems } = read(text);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['meerdere-documenten'],
      );
      assert.ok(text.slice(problems[0]!.span.start, problems[0]!.span.end).trim() !== '');
    });

  for (const text of ['x y: 1\n...\n', '{ versie: 1 }\n...\n\n# einde\n', '# kop\n---\nx y: 1\n'])
    it(`finds one document in ${JSON.stringify(text)}`, () => assert.deepEqual(codes(text), []));

  for (const [what, text, expected] of [
    ['text behind the end of the document', 'versie: 1.0.0\n... x\n', 'yaml-syntaxis'],
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

  it('hides nothing that YAML has against the whole text', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const random = randomFrom(seed);
      const lines = Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(random));
      const text = `elementen:\n${lines.join('\n')}\n`;
      const { problems, items, sections } = read(text);
      if (problems.length > 0) continue;
      const documents = parseAllDocuments(text, { uniqueKeys: false, stringKeys: true, logLevel: 'silent' });
      assert.ok(Array.isArray(documents) && documents.length === 1, `${seed}\n${text}`);
      assert.deepEqual(documents[0]!.errors, [], `${seed}\n${text}`);
      const keys = sections.map(({ key }) => key.text);
      if (new Set(keys).size < keys.length) continue;
      const whole = documents[0]!.get('elementen');
      const pairs = isMap(whole) ? whole.items : [];
      assert.deepEqual(
        items.map(({ key, value }) => [key.text, JSON.stringify(value)]),
        pairs.map(({ key, value }) => [String(key), JSON.stringify(value)]),
        `${seed}\n${text}`,
      );
    }
  });
});

const pick = (random: () => number): string => shapes[Math.floor(random() * shapes.length)]!;

/** Lines that say something else in each place. */
const shapes = [
  '  een:',
  '  een: {}',
  '   drie:',
  '    vier: 1',
  '     vijf: x',
  ' zes:',
  '    - a',
  '  ? k',
  '  : v',
  '    tekst',
  '  twee: |',
  '      tekst',
  '  acht: [1,',
  '    2]',
  '  ]',
  '  tien: {',
  '  }',
  '  # los',
  '  {}',
  '  { a: 1 }',
  '  [b]',
  '  !!map',
  '  !!str zeven: 1',
  '  "neg en": 1',
  '# los',
  '',
  '  elf: "q',
  '    q"',
  'versie: 1',
  'half',
  'half  een:',
  'half en half: 1',
  '---',
  '...',
  '... x',
];
