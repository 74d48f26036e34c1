import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { readQuickly } from '../../server/src/core/model/quick-yaml.js';
import { randomFrom } from '../features/random-document.js';
import { projectRoot } from '../vscode/project.js';

/** All that a node says, its kind included, but for what is of use for writing only. */
function told(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(told);
  if (typeof node !== 'object' || node === null) return node;
  const kind = [isMap(node), isSeq(node), isScalar(node), isPair(node)].indexOf(true);
  const fields = Object.entries(node).filter(([name]) => name !== 'spaceBefore');
  return { kind, ...Object.fromEntries(fields.sort().map(([name, value]) => [name, told(value)])) };
}

/** Holds what was read quickly against what the parser says of the same text. @returns whether it was read. */
function isReadAlike(text: string): boolean {
  const quick = readQuickly(text);
  if (!quick) return false;
  const slow = parseDocument(text, { prettyErrors: false, uniqueKeys: false, stringKeys: true });
  assert.deepEqual([...slow.errors, ...slow.warnings], [], JSON.stringify(text));
  assert.deepEqual(told(quick.contents), told(slow.contents), JSON.stringify(text));
  assert.deepEqual(quick.range, slow.range, JSON.stringify(text));
  assert.deepEqual(quick.contents!.toJS(quick), slow.contents!.toJS(slow), JSON.stringify(text));
  return true;
}

const element = [
  '  deel-0:',
  '    naam: Onderdeel nummer 0, (het eerste) van "alle" https://x.nl/a',
  "    laag: 'applicaties'",
  '    omschrijving: >-',
  '      Wat het doet',
  '',
  '      en waarom.',
  '    toelichting: |',
  '      Eén regel: met dubbele punt',
  '      en nog een.',
  '    aantal: -12',
  '    datum: 2026-10-15',
  '    leeg:',
  '    voldoet-aan: [regel-0, "twee woorden", buur/deel-0]',
  '    waarden: { 2020: 1, 2021: 20 }',
  '    relaties:',
  '      - bedient: [deel-1]',
  '        omschrijving: gegevens',
  '      - - a',
  '        - b',
  '',
  '',
].join('\n');

describe('plain YAML that is read quickly', () => {
  it('gives the tree that the parser gives', () => {
    assert.ok(isReadAlike(element));
  });

  for (const [what, text] of [
    ['no line end at the end', 'a: b'],
    ['a key without a value at the end', 'elementen:\n'],
    ['and empty lines behind it', 'elementen:\n\n\n'],
    ['spaces behind values', 'a: b  \nc: [d]  \ne: "f" \n'],
    ['a key that objects have', '__proto__: 1\nconstructor: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['text under > that keeps its line end', 'a: >\n  b\n\n  c\nd: e\n'],
    ['a list of texts', '- a\n- "b"\n- 3\n'],
    ['an empty list and mapping', 'a: []\nb: {}\n'],
  ] as const) {
    it(`reads ${what}`, () => assert.ok(isReadAlike(text)));
  }

  for (const [what, text] of [
    ['a comment', 'a: b # c\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !b c\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return', 'a: b\r\n'],
    ['words over two lines', 'a: b\n  c\n'],
    ['an escape', 'a: "\\n"\n'],
    ['a quote that does not end', 'a: "b\n'],
    ['a bracket that does not end', 'a: [b\n'],
    ['a second colon', 'a: b: c\n'],
    ['a key at the wrong depth', 'a:\n    b: c\n  d: e\n'],
    ['a list at the depth of its key', 'a:\n- b\n'],
    ['an empty line in between', 'a: b\n\nc: d\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['what may be a number', 'a: 1e3\n'],
    ['what may be a truth', 'a: true\n'],
    ['what may be nothing', 'a: null\n'],
    ['a byte order mark', '\uFEFFa: b\n'],
    ['a space behind a colon, and nothing more', 'a: \n'],
    ['nothing', ''],
    ['deep nesting', `a: ${'['.repeat(100_000)}`],
    ['deep nesting on lines', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ] as const) {
    it(`leaves ${what} to the parser`, () => assert.equal(readQuickly(text), null));
  }

  it('gives the same for whatever is written into it', () => {
    const random = randomFrom(26);
    const at = (length: number): number => Math.floor(random() * length);
    const signs = [
      ...'\n :-[]{},"\'#|>&*!?%@`~.=+/\t0aé',
      '\n\n',
      '  ',
      ': ',
      '- ',
      '>-\n',
      '|\n',
      '1.5',
      'true',
      '<<: ',
    ];
    let read = 0;
    for (let round = 0; round < 6000; round++) {
      let text = random() < 0.7 ? element : 'a:';
      for (let edits = text === 'a:' ? at(12) : 1 + at(3); edits > 0; edits--) {
        const place = text === 'a:' ? text.length : at(text.length);
        text =
          text.slice(0, place) + signs[at(signs.length)]! + text.slice(place + (random() < 0.3 ? at(5) : 0));
      }
      if (isReadAlike(text)) read++;
    }
    assert.ok(read > 500, `${read} were read`);
  });

  it('reads most of what people write, and reads it alike', () => {
    const folder = path.join(projectRoot(), 'catalogue');
    const files = readdirSync(folder, { recursive: true }).map(String);
    const pieces = files
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/^(?=(?: {2})?\S)/m));
    const read = pieces.filter(isReadAlike).length;
    assert.ok(read > pieces.length / 2, `${read} of ${pieces.length}`);
  });
});
