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

  it('leads from a path to the file', () => {
    assert.match(leads(refers.replace('./eigen', './ei█gen'))!, /^eigen\.bouwstenen\.yaml/);
    assert.match(leads(refers.replace('./ander', './an█der'))!, /^ander\.architectuur\.yaml/);
  });
});
