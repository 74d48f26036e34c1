import assert from 'node:assert/strict';
import { completion } from '../../server/src/core/features/completion.js';
import { hover } from '../../server/src/core/features/hover.js';
import { abbreviationsIn } from '../../server/src/core/model/abbreviation.js';
import { type Catalogue, meaningsIn, withOwn } from '../../server/src/core/model/catalogue.js';
import {
  type CatalogueFile,
  catalogueData,
  readCatalogueFile,
} from '../../server/src/core/model/catalogue-file.js';
import { readReference } from '../../server/src/core/model/read-reference.js';
import { readSource } from '../../server/src/core/model/read-source.js';
import { analysed, faults, marked, world } from '../support/marked.js';

const read = (text: string, file = 'eigen'): CatalogueFile =>
  readCatalogueFile(readSource(text, 'bouwstenen'), file);
const over = (...texts: string[]): Catalogue =>
  withOwn(
    world.catalogue,
    texts.map((text) => catalogueData(read(text))),
  );
const betekenissen = (text: string): (readonly [string, string])[] =>
  read(text).afkortingen.map(({ afkorting, betekenis }) => [afkorting, betekenis] as const);

describe('the abbreviations of a catalogue', () => {
  it('are read in both forms, with the source of the file where they name none', () => {
    const text = [
      'catalogus: C',
      'bron: Boek, § 1',
      'afkortingen:',
      '  BZK: Ministerie',
      '  I&W:',
      '    betekenis: Ander ministerie',
      '    toelichting: Let op.',
      '    bron: [A, B]',
    ].join('\n');
    assert.deepEqual(read(text, 'c.bouwstenen.yaml').afkortingen, [
      {
        afkorting: 'BZK',
        betekenis: 'Ministerie',
        toelichting: null,
        bron: ['Boek, § 1'],
        bestand: 'c.bouwstenen.yaml',
      },
      {
        afkorting: 'I&W',
        betekenis: 'Ander ministerie',
        toelichting: 'Let op.',
        bron: ['A', 'B'],
        bestand: 'c.bouwstenen.yaml',
      },
    ]);
  });

  it('keep what looks like something else than text', () => {
    assert.deepEqual(betekenissen('afkortingen:\n  112: Noodnummer\n  NO: Noord\n  null: Niets\n  X: 14\n'), [
      ['112', 'Noodnummer'],
      ['NO', 'Noord'],
      ['null', 'Niets'],
      ['X', '14'],
    ]);
  });

  for (const [name, text] of [
    ['no meaning yet', 'A:'],
    ['an empty meaning', 'A: ""'],
    ['a list', 'A: [een, twee]'],
    ['a block without a meaning', 'A: { toelichting: x }'],
    ['more than forty characters', `${'A'.repeat(41)}: x`],
  ] as const) {
    it(`leave out what has ${name}`, () => {
      assert.deepEqual(betekenissen(`afkortingen:\n  ${text}\n  B: Wel\n`), [['B', 'Wel']]);
    });
  }

  for (const text of ['afkortingen:', 'afkortingen: tekst', 'afkortingen: [A, B]', 'afkortingen: {A: ', '%'])
    it(`are none in ${JSON.stringify(text)}`, () => assert.deepEqual(betekenissen(text), []));

  it('come out of all files of a folder', () => {
    const { catalogue } = readReference([
      { name: 'een.bouwstenen.yaml', text: 'afkortingen: { A: Een }' },
      { name: 'twee.bouwstenen.yaml', text: 'afkortingen: { B: Twee }' },
      { name: 'drie.monitor.yaml', text: 'afkortingen: { C: Drie }' },
    ]);
    assert.deepEqual(
      catalogue.afkortingen.map(({ afkorting, bestand }) => [afkorting, bestand]),
      [
        ['A', 'een.bouwstenen.yaml'],
        ['B', 'twee.bouwstenen.yaml'],
      ],
    );
  });

  it('of a user lie over the built-in ones, as a whole', () => {
    assert.ok(world.catalogue.afkortingen.get('CBS')?.toelichting);
    const { afkortingen } = over('afkortingen: { CBS: Eigen, NW: Nieuw }', 'afkortingen: { NW: Nieuwer }');
    assert.deepEqual(
      ['CBS', 'NW', 'BZK'].map((text) => [
        afkortingen.get(text)?.betekenis,
        afkortingen.get(text)?.toelichting,
      ]),
      [
        ['Eigen', null],
        ['Nieuwer', null],
        ['Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', null],
      ],
    );
    assert.equal(afkortingen.size, world.catalogue.afkortingen.size + 1);
  });

  it('leave those of a bouwsteen to the bouwsteen', () => {
    const names = new Set(
      world.catalogue.all.flatMap(({ afkortingen, aliassen, naam }) => [naam, ...afkortingen, ...aliassen]),
    );
    assert.deepEqual(
      [...world.catalogue.afkortingen.keys()].filter((text) => names.has(text)),
      [],
    );
  });
});

describe('what abbreviations mean', () => {
  it('is said by the catalogue, and by the bouwstenen that have one', () => {
    const meanings = meaningsIn(world.catalogue);
    assert.equal(meanings.get('RDW'), 'Dienst Wegverkeer');
    assert.equal(meanings.get('BSN'), 'Burgerservicenummer');
    // PKIoverheid says nothing about PKI.
    assert.equal(meanings.get('PKI'), undefined);
  });

  it('is not said of one that two bouwstenen share, unless the catalogue explains it', () => {
    const two =
      'bouwstenen:\n  a: { naam: Een, afkortingen: [QQ] }\n  b: { naam: Twee, afkortingen: [QQ] }\n';
    assert.equal(meaningsIn(over(two)).get('QQ'), undefined);
    assert.equal(meaningsIn(over(`${two}afkortingen: { QQ: Quod }`)).get('QQ'), 'Quod');
  });
});

describe('abbreviations in a text', () => {
  const known = new Set(['AZ', 'AZ/DPC', 'I&W', 'BZK', 'GGK – WLZ', 'v.o.f.', '5G']);
  const found = (text: string): string[] => abbreviationsIn(text, (piece) => known.has(piece));

  for (const [text, expected] of [
    ['Het BZK, en BZK.', ['BZK']],
    ['I&W/BZK', ['I&W', 'BZK']],
    ["BZK's loket, (5G)-net en BZK-loket", ['BZK', '5G']],
    ['AZ/DPC naast AZ', ['AZ/DPC', 'AZ']],
    ['de GGK – WLZ', ['GGK – WLZ']],
    ['een v.o.f. en v.o.f', ['v.o.f.']],
    ['BZKen, xBZK, bzk, BZKé, BZKe\u0301', []],
    ['', []],
    ['… – &', []],
  ] as const) {
    it(`are ${expected.join(', ') || 'none'} in "${text}"`, () => assert.deepEqual(found(text), expected));
  }
});

describe('the key afkortingen', () => {
  const start = 'catalogus: C\n';

  it('is enough for a catalogue, and takes what the built-in file has', () => {
    const text = `${start}afkortingen:\n  AZ/DPC: x\n  GGK – WLZ: { betekenis: y, toelichting: z, bron: b }\n  e.d.: w\n`;
    assert.deepEqual(faults(analysed(text, 'bouwstenen')), []);
  });

  for (const [name, text, expected] of [
    ['a doubled abbreviation', '  A: een\n  B: twee\n  A: drie\n', ['sleutel-dubbel "A"']],
    ['no meaning', '  A: { toelichting: x }\n', ['schema-ontbreekt "A"']],
    ['an empty meaning', '  A: ""\n', ['schema-keuze "\\"\\""']],
    ['an unknown key', '  A: { betekenis: x, betekend: y }\n', ['schema-onbekende-sleutel "betekend"']],
    ['a number', '  A: 12\n', ['schema-keuze "12"']],
    ['odd signs', '  "A*": x\n', ['schema-onbekende-sleutel "\\"A*\\""']],
    ['too many characters', `  ${'A'.repeat(41)}: x\n`, [`schema-onbekende-sleutel "${'A'.repeat(41)}"`]],
  ] as const) {
    it(`is checked: ${name}`, () => {
      assert.deepEqual(faults(analysed(`${start}afkortingen:\n${text}`, 'bouwstenen')), expected);
    });
  }

  it('allows forty characters', () => {
    assert.deepEqual(faults(analysed(`${start}afkortingen:\n  ${'A'.repeat(40)}: x\n`, 'bouwstenen')), []);
  });

  it('is completed and explained by the schema', () => {
    const labels = (text: string): string[] => {
      const { text: plain, offset } = marked(text);
      const options = { taal: 'nl', snippets: true } as const;
      return completion(analysed(plain, 'bouwstenen'), offset, options).map(({ label }) => label);
    };
    assert.ok(labels(`${start}█`).includes('afkortingen'));
    assert.deepEqual(labels(`${start}afkortingen:\n  BZK:\n    █`).sort(), [
      'betekenis',
      'bron',
      'toelichting',
    ]);
    const explained = (text: string): string | undefined => {
      const { text: plain, offset } = marked(text);
      return hover(analysed(plain, 'bouwstenen'), offset, 'nl')?.markdown;
    };
    assert.match(explained(`${start}afkor█tingen:\n  BZK: x\n`)!, /^\*\*afkortingen\*\*\n\nAfkortingen die/);
    assert.match(explained(`${start}afkortingen:\n  B█ZK: x\n`)!, /^\*\*BZK\*\* — x$/);
    assert.match(explained(`${start}afkortingen:\n  BZK:\n    bete█kenis: x\n`)!, /De volle naam/);
  });
});
