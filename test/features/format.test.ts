import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { format } from '../../server/src/core/features/format/format.js';
import { applied } from '../../server/src/core/features/format/layout.js';
import { type FileKind, fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { head } from '../support/marked.js';

const formatted = (text: string, kind: FileKind = 'architectuur', tabSize = 2): string =>
  applied(text, format(readDocument(`file:///proef/a.${kind}.yaml`, text, kind), { tabSize }));

/** Checks what becomes of a text, and that doing it again changes nothing. */
const checkFormat = (before: string, after: string, kind: FileKind = 'architectuur'): void => {
  assert.equal(formatted(before, kind), after);
  assert.equal(formatted(after, kind), after);
};

describe('formatting', () => {
  it('leaves the files of the house as they are', () => {
    for (const folder of ['samples', 'catalogue']) {
      for (const name of readdirSync(folder)) {
        const kind = fileKindOf(name);
        if (!kind) continue;
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const edits = format(readDocument(`file:///${name}`, text, kind), { tabSize: 2 });
        assert.deepEqual(edits, [], name);
      }
    }
  });

  it('indents by two, with dashes below their key', () => {
    checkFormat(
      'elementen:\n    een:\n       bouwsteen: digid\n       doelgroepen:\n       - burgers\n       -   bedrijven\n       relaties:\n        -   benadert: twee\n            via: x\n    twee:\n      bouwsteen: brp\n',
      'elementen:\n  een:\n    bouwsteen: digid\n    doelgroepen:\n      - burgers\n      - bedrijven\n    relaties:\n      - benadert: twee\n        via: x\n  twee:\n    bouwsteen: brp\n',
    );
  });

  it('keeps to the width of the editor', () => {
    const text =
      'elementen:\n  een:\n    doelgroepen:\n      - burgers\n    relaties:\n      - benadert: x\n        via: y\n';
    assert.equal(
      formatted(text, 'architectuur', 4),
      'elementen:\n    een:\n        doelgroepen:\n            - burgers\n        relaties:\n            - benadert: x\n              via: y\n',
    );
    assert.equal(formatted(formatted(text, 'architectuur', 4)), text);
    for (const odd of [0, 1, -3, 2.5, 99, Number.NaN])
      assert.equal(formatted(text, 'architectuur', odd), text);
  });

  it('puts one space where a space belongs, and none where it does not', () => {
    checkFormat(
      'architectuur :   Proef\nelementen:\n  een:\n    doelgroepen: [ burgers ,bedrijven, ]\n    standaarden: {tls:   past-toe ,saml : past-toe}\n    voldoet-aan: [ ]\n    relaties: [{ bedient: twee}]   # klaar   \n',
      'architectuur: Proef\nelementen:\n  een:\n    doelgroepen: [burgers, bedrijven,]\n    standaarden: { tls: past-toe, saml: past-toe }\n    voldoet-aan: []\n    relaties: [{ bedient: twee }] # klaar\n',
    );
  });

  it('leaves one blank line in a row and ends the text with one line break', () => {
    checkFormat('\n\na: 1\n\n \n\t\nb: 2\n\n\n', 'a: 1\n\nb: 2\n');
    checkFormat('a: 1\n\n# einde', 'a: 1\n\n# einde\n');
    checkFormat('a: 1\n   ', 'a: 1\n');
    checkFormat('', '');
    checkFormat('\n \n', '');
  });

  it('touches no quotes, no text over several lines and no long line', () => {
    const long = 'woord '.repeat(60).trim();
    const text = `omschrijving: ${long}\nversie: '1.0'\nstatus: "con  cept"\nelementen:\n  een:\n    naam: zomaar een\n      naam die doorloopt\n\n\n      en verder gaat\n    omschrijving: "a  \n       b   # geen   opmerking\n\n\n       c"\n`;
    checkFormat(text, text);
  });

  it('moves a block scalar as a whole', () => {
    checkFormat(
      'elementen:\n   een:\n      omschrijving: |+   # zo\n           Eerst   dit  \n             dieper\n      \n\n           # geen opmerking\n\n\n      naam: x\n',
      'elementen:\n  een:\n    omschrijving: |+ # zo\n         Eerst   dit  \n           dieper\n\n\n         # geen opmerking\n\n\n    naam: x\n',
    );
    checkFormat(
      'elementen:\n    een:\n        omschrijving: >1-\n          Een spatie hoort erbij.\n',
      'elementen:\n  een:\n    omschrijving: >1-\n      Een spatie hoort erbij.\n',
    );
    checkFormat('omschrijving: |+\n  tekst\n\n\n', 'omschrijving: |+\n  tekst\n\n\n');
    checkFormat('omschrijving: |\n  tekst\n\n\n', 'omschrijving: |\n  tekst\n');
  });

  it('puts comments in the column of what follows', () => {
    checkFormat(
      '   # kop\narchitectuur: A\nelementen:\n# laag\n  een:\n      # bouwstenen-negeer x: y\n    bouwsteen: digid\n    relaties:\n # eerst\n    # dan\n    - bedient: x   # achter\n  # twee:\n  twee:\n    naam: x\n    # status: gewenst\n\n  # slot\n# einde\n',
      '# kop\narchitectuur: A\nelementen:\n  # laag\n  een:\n    # bouwstenen-negeer x: y\n    bouwsteen: digid\n    relaties:\n      # eerst\n      # dan\n      - bedient: x # achter\n  # twee:\n  twee:\n    naam: x\n    # status: gewenst\n\n  # slot\n# einde\n',
    );
  });

  it('lets a comment that stands where a value would stay with its key', () => {
    const text =
      'elementen:\n  een:\n    relaties:\n      # - bedient: x\n    naam: y\n  twee:\n    # leeg\n';
    checkFormat(text, text);
    checkFormat(
      'elementen:\n    een:\n        relaties:\n             # - bedient: x\n        naam: y\n      # verder niets\n',
      'elementen:\n  een:\n    relaties:\n      # - bedient: x\n    naam: y\n  # verder niets\n',
    );
  });

  it('indents flow style over several lines by its brackets', () => {
    checkFormat(
      'voorzieningen:\n  digid:\n    indicatoren:\n      x:\n        waarden:\n          2017:\n           {\n                gedrukt: "a",\n            # let op\n             waarde: [\n             1, 2 ]\n                 }\n        jaren: [1,\n                 2\n          ]\n',
      'voorzieningen:\n  digid:\n    indicatoren:\n      x:\n        waarden:\n          2017:\n            {\n              gedrukt: "a",\n              # let op\n              waarde: [\n                1, 2]\n            }\n        jaren: [1,\n          2\n          ]\n',
      'monitor',
    );
  });

  it('keeps line breaks, byte order mark and document markers', () => {
    checkFormat('\uFEFFa:   1\r\nb:   2\r\n\r\n\r\nc: 3', '\uFEFFa: 1\r\nb: 2\r\n\r\nc: 3\r\n');
    checkFormat('---\na:   1\n...\n', '---\na: 1\n...\n');
    checkFormat('%YAML 1.2\n---\na:   1\n', '%YAML 1.2\n---\na: 1\n');
  });

  it('changes nothing where lines end in a lone carriage return', () => {
    checkFormat('a:   1\rb: 2\n', 'a:   1\rb: 2\n');
  });

  it('mends tabs where it is clear what they mean', () => {
    checkFormat(
      'elementen:\n\teen:\n\t\tbouwsteen: digid\n\t\trelaties:\n\t\t\t- bedient: x\n',
      'elementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: x\n',
    );
    // Beside lines with spaces it cannot be told how wide a tab is.
    const mixed = 'elementen:\n  een:\n\tbouwsteen: digid\n';
    checkFormat(mixed, mixed);
    const inText = 'omschrijving: |\n  a\n  \tb\n';
    checkFormat(inText, inText);
  });

  it('leaves broken items as they are and formats the rest', () => {
    checkFormat(
      `${head}elementen:\n  een:\n    naam:   "open\n    laag:   kanalen\n  twee:\n    bouwsteen:   brp\n    doelgroepen:\n    - burgers\n`,
      `${head}elementen:\n  een:\n    naam:   "open\n    laag:   kanalen\n  twee:\n    bouwsteen: brp\n    doelgroepen:\n      - burgers\n`,
    );
  });

  it('keeps items in their column beside a broken one', () => {
    checkFormat(
      `elementen:\n    een:\n        naam: "open\n    twee:\n        bouwsteen:   brp\n`,
      `elementen:\n    een:\n        naam: "open\n    twee:\n      bouwsteen: brp\n`,
    );
  });

  it('leaves a broken document that is not cut, a second document and what is not text', () => {
    for (const text of ['{a:  1,\n', '- x\n-   y: [\n', 'a: &x   1\nb:   *y\nc:   "\n', 'a\u0000:   1\n'])
      assert.equal(formatted(text), text);
    checkFormat('a:   1\n---\nb:   2\n', 'a: 1\n---\nb:   2\n');
    // A key with a space is not cut off; what stands behind the first document is left alone there, too.
    checkFormat('x y:   1\n...\n  :\n a  ', 'x y: 1\n...\n  :\n a  ');
    checkFormat('{a:   1}\n---\nb:   2\n  # x', '{ a: 1 }\n---\nb:   2\n  # x');
  });

  it('keeps anchors, aliases and tags', () => {
    checkFormat('a:   &x\n    b:  1\nc:   *x\nd:   !!str   5\n', 'a: &x\n  b: 1\nc: *x\nd: !!str 5\n');
  });

  it('does not depend on what the text was before', () => {
    const text = 'a:   1\nelementen:\n   een:\n      naam:   x\n   twee:\n      naam:   &x y\nc:   *x\n';
    const uri = 'file:///a.architectuur.yaml';
    const before = readDocument(uri, text.replace('&x ', '').replace('*x', 'z'), 'architectuur');
    const after = readDocument(uri, text, 'architectuur', before);
    assert.equal(applied(text, format(after, { tabSize: 2 })), formatted(text));
  });

  it('formats a document in flow style', () => {
    checkFormat('{a:   1,\n    b: [ 2 ]\n}\n', '{ a: 1,\n  b: [2]\n}\n');
  });

  it('handles nested lists and explicit keys', () => {
    checkFormat('a:\n-   -   b\n    -   c: 1\n        d: 2\n', 'a:\n  - - b\n    - c: 1\n      d: 2\n');
    checkFormat('a:\n    ?   b\n    :   c\n', 'a:\n  ? b\n  : c\n');
    checkFormat('a:\n-\n     b: 1\n-\n', 'a:\n  -\n    b: 1\n  -\n');
  });

  it('edits nothing but what changes', () => {
    const text = 'a:   1\nb: 2\nc:\n- 3\n\n\n';
    const edits = format(readDocument('file:///a.architectuur.yaml', text, 'architectuur'), { tabSize: 2 });
    assert.deepEqual(edits, [
      { span: { start: 3, end: 5 }, text: '' },
      { span: { start: 15, end: 15 }, text: '  ' },
      { span: { start: 19, end: 21 }, text: '' },
    ]);
  });
});

describe('formatting a range', () => {
  const inRange = (text: string): string => {
    const [start, end] = [text.indexOf('█'), text.lastIndexOf('█') - 1];
    const plain = text.replaceAll('█', '');
    const document = readDocument('file:///a.architectuur.yaml', plain, 'architectuur');
    return applied(plain, format(document, { tabSize: 2 }, [{ start, end }]));
  };

  it('changes the lines in it and no others', () => {
    assert.equal(inRange('a:   1\n█b:   2\n█c:   3\nd: 4\n\n\n'), 'a:   1\nb: 2\nc:   3\nd: 4\n\n\n');
    assert.equal(inRange('a:   1\nb:█   █2\nc:   3\n'), 'a:   1\nb: 2\nc:   3\n');
    assert.equal(inRange('a:   1\nb:██   2\nc:   3'), 'a:   1\nb: 2\nc:   3');
  });

  it('takes the piece around it where the lines cannot change alone', () => {
    assert.equal(
      inRange('elementen:\n  een:\n      naam:   x\n█      laag:   y\n█  twee:\n      naam:   x\n'),
      'elementen:\n  een:\n    naam: x\n    laag: y\n  twee:\n      naam:   x\n',
    );
  });

  it('leaves items in their column', () => {
    assert.equal(
      inRange('elementen:\n    een:\n█        naam:   x\n█    twee:\n        naam:   x\n'),
      'elementen:\n    een:\n      naam: x\n    twee:\n        naam:   x\n',
    );
  });
});
