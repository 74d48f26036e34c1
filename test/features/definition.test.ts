import assert from 'node:assert/strict';
import { definition } from '../../server/src/core/features/definition.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, marked, noLinks } from '../support/marked.js';

const own = readDocument(
  'file:///proef/eigen.bouwstenen.yaml',
  'catalogus: C\nbouwstenen:\n  digid:\n    naam: Eigen DigiD\nuitgangspunten:\n  eigen-regel:\n    stelling: x\n',
  'bouwstenen',
);
const other = readDocument(
  'file:///proef/ander.architectuur.yaml',
  `${head}elementen:\n  loket:\n    naam: Loket\n    laag: kanalen\n`,
  'architectuur',
);

/** Where the word at the cursor leads: a file with the text there, or the id of a built-in entry. */
function leads(text: string, withOwn = true): string | null {
  const { text: plain, offset } = marked(text);
  const links = {
    ...noLinks,
    catalogues: new Map(withOwn ? [['./eigen.bouwstenen.yaml', own]] : []),
    imports: new Map([['ander', other]]),
  };
  const found = definition(analysed(plain, 'architectuur', links), offset)?.to;
  if (!found) return null;
  if (found.in === 'catalogue') return `${found.file} ${found.id}`;
  const { uri, source } = found.document;
  return `${uri.split('/').at(-1)} ${source.text.slice(found.span.start, found.span.end)}`;
}

const refers = `${head}catalogi: [./eigen.bouwstenen.yaml]\nimporteert:\n  ander: ./ander.architectuur.yaml\n`;

describe('go to definition', () => {
  for (const [what, text, expected] of [
    [
      'an element',
      'elementen:\n  een:\n    bouwsteen: brp\n    relaties:\n      - bedient: tw█ee\n  twee:\n    bouwsteen: brp\n',
      'proef.architectuur.yaml twee',
    ],
    [
      'an imported element',
      'elementen:\n  een:\n    relaties:\n      - bedient: ander/lo█ket\n',
      'ander.architectuur.yaml loket',
    ],
    [
      'a built-in bouwsteen',
      'elementen:\n  een:\n    bouwsteen: digi█koppeling\n',
      'catalogue/gegevensuitwisseling.bouwstenen.yaml digikoppeling',
    ],
    [
      'a bouwsteen that an own catalogue overrides',
      'elementen:\n  een:\n    bouwsteen: dig█id\n',
      'eigen.bouwstenen.yaml digid',
    ],
    [
      'a standard',
      'elementen:\n  een:\n    standaarden:\n      t█ls: past-toe\n',
      'catalogue/netwerken.bouwstenen.yaml tls',
    ],
    [
      'a principle of the document',
      'uitgangspunten:\n  eenmalig:\n    stelling: x\nelementen:\n  een:\n    voldoet-aan: [een█malig]\n',
      'proef.architectuur.yaml eenmalig',
    ],
    [
      'a principle of an own catalogue',
      'elementen:\n  een:\n    voldoet-aan: [eigen-█regel]\n',
      'eigen.bouwstenen.yaml eigen-regel',
    ],
    [
      'a principle of the built-in catalogue',
      'elementen:\n  een:\n    voldoet-aan: [api-eer█st]\n',
      'catalogue/uitgangspunten.bouwstenen.yaml api-eerst',
    ],
    [
      'where a relation runs over',
      'elementen:\n  een:\n    relaties:\n      - bedient: een\n        via: digi█netwerk\n',
      'catalogue/netwerken.bouwstenen.yaml diginetwerk',
    ],
    [
      'where an alias is imported',
      'elementen:\n  een:\n    relaties:\n      - bedient: an█der/loket\n',
      'proef.architectuur.yaml ander',
    ],
    ['itself from a definition', 'elementen:\n  ee█n:\n    bouwsteen: brp\n', 'proef.architectuur.yaml een'],
    ['nothing for an unknown alias', 'elementen:\n  een:\n    relaties:\n      - bedient: we█g/x\n', null],
    [
      'nothing for an element that the imported document lacks',
      'elementen:\n  een:\n    relaties:\n      - bedient: ander/we█g\n',
      null,
    ],
    ['nothing for an unknown word', 'elementen:\n  een:\n    bouwsteen: nerge█ns\n', null],
    ['nothing for a plain value', 'elementen:\n  een:\n    naam: dig█id\n', null],
    [
      'a target in broken text',
      'elementen:\n  een:\n    naam: "open\n    relaties:\n      - bedient: ander/lo█ket\n',
      'ander.architectuur.yaml loket',
    ],
  ] as const) {
    it(`leads to ${what}`, () => assert.equal(leads(refers + text), expected));
  }

  it('leads from the alias of an imported document to the file', () => {
    assert.match(leads(refers.replace('  ander:', '  an█der:'))!, /^ander\.architectuur\.yaml $/);
  });

  it('marks the half of a name that was asked about', () => {
    const from = (text: string): string => {
      const { text: plain, offset } = marked(
        `${refers}elementen:\n  een: { relaties: [{ bedient: ${text} }] }\n`,
      );
      const links = { ...noLinks, imports: new Map([['ander', other]]) };
      const { start, end } = definition(analysed(plain, 'architectuur', links), offset)!.from;
      return plain.slice(start, end);
    };
    assert.equal(from('ander/lo█ket'), 'loket');
    assert.equal(from('"ander█/loket"'), 'ander');
    assert.equal(from('"ander/█loket"'), 'loket');
  });

  it('leads from an indicator to the one of this voorziening, and from a voorziening to its entry', () => {
    const monitor = (text: string): string | null => {
      const { text: plain, offset } = marked(text);
      const found = definition(analysed(plain, 'monitor'), offset)?.to;
      if (found?.in === 'document')
        return `${plain.slice(0, found.span.start).split('\n').length} ${plain.slice(found.span.start, found.span.end)}`;
      return found ? `${found.file} ${found.id}` : null;
    };
    const text =
      'monitor: M\nvoorzieningen:\n  brp:\n    indicatoren:\n      totaal: {}\n  digid:\n    indicatoren:\n      totaal: {}\n      deel:\n        som-deel-van: totaal\n';
    assert.equal(monitor(text.replace('van: totaal', 'van: to█taal')), '8 totaal');
    assert.equal(monitor(text.replace('van: totaal', 'van: we█g')), null);
    assert.equal(
      monitor(text.replace('digid', 'di█gid')),
      'catalogue/diensten-en-producten.bouwstenen.yaml digid',
    );
  });

  it('leads to the last of several own catalogues, whose entry counts', () => {
    const second = readDocument(
      'file:///proef/tweede.bouwstenen.yaml',
      'catalogus: T\nbouwstenen:\n  digid:\n    naam: Tweede\n',
      'bouwstenen',
    );
    const { text, offset } = marked(`${head}elementen:\n  een: { bouwsteen: di█gid }\n`);
    const catalogues = new Map([
      ['a', own],
      ['b', second],
    ]);
    const found = definition(analysed(text, 'architectuur', { ...noLinks, catalogues }), offset)?.to;
    assert.equal(found?.in === 'document' && found.document.uri, 'file:///proef/tweede.bouwstenen.yaml');
  });

  it('leads from a path to the file', () => {
    assert.match(leads(refers.replace('./eigen', './ei█gen'))!, /^eigen\.bouwstenen\.yaml/);
    assert.match(leads(refers.replace('./ander', './an█der'))!, /^ander\.architectuur\.yaml/);
  });
});
