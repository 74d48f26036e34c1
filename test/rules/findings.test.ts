import assert from 'node:assert/strict';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, faults, head, listed, noLinks } from '../support/marked.js';

const imported = (text: string) =>
  readDocument('file:///proef/ander.architectuur.yaml', text, 'architectuur');
const elements = (text: string): string => `${head}elementen:\n${text}`;

describe('what the schema says', () => {
  for (const [what, text, expected] of [
    [
      'a missing key, at the block that lacks it',
      'architectuur: A\nstatus: concept\nelementen: {}\n',
      ['schema-ontbreekt "architectuur"'],
    ],
    [
      'an unknown key at the top',
      `${head}toelichting: x\nelementen: {}\n`,
      ['schema-onbekende-sleutel "toelichting"'],
    ],
    [
      'an unknown key in an element',
      elements('  een:\n    bouwsteen: digid\n    stats: x\n'),
      ['schema-onbekende-sleutel "stats"'],
    ],
    [
      'a value outside its list',
      elements('  een:\n    bouwsteen: digid\n    status: nieuw\n'),
      ['schema-waarde "nieuw"'],
    ],
    [
      'a number where text belongs',
      'architectuur: A\nversie: 1.0\nstatus: concept\nelementen: {}\n',
      ['schema-type "1.0"'],
    ],
    ['a list where a block belongs', `${head}elementen: []\n`, ['schema-type "[]"']],
    ['a list as an element', elements('  een: []\n'), ['schema-type "[]"']],
    ['nothing where a block belongs', `${head}elementen:\n`, ['schema-type "elementen"']],
    ['an id with capitals', elements('  Een_B:\n    bouwsteen: digid\n'), ['schema-vorm "Een_B"']],
    [
      'an element without bouwsteen, name and layer',
      elements('  een:\n    status: bestaand\n'),
      ['schema-keuze "een"'],
    ],
    [
      'two verbs in one relation',
      elements(
        '  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n        benadert: twee\n  twee:\n    bouwsteen: brp\n',
      ),
      ['schema-keuze "bedient"'],
    ],
    [
      'a relation without a verb',
      elements('  een:\n    bouwsteen: digid\n    relaties:\n      - wijze: lezen\n'),
      ['schema-keuze "wijze"'],
    ],
    [
      'an explanation without its key',
      elements('  een:\n    bouwsteen: digid\n    standaarden:\n      tls:\n        tot: 2027-01-01\n'),
      ['schema-ontbreekt "tls"'],
    ],
    [
      'a doubled target',
      elements('  een:\n    bouwsteen: digid\n    doelgroepen: [burgers, burgers]\n'),
      ['schema-dubbel "[burgers, burgers]"'],
    ],
    ['a year out of range', `${head}horizon: 1830\nelementen: {}\n`, ['schema-vorm "1830"']],
    ['a date that is none', `${head}datum: 2026-13-01\nelementen: {}\n`, ['schema-vorm "2026-13-01"']],
    [
      'a catalogue by a wrong name',
      `${head}catalogi: [eigen.yaml]\nelementen: {}\n`,
      ['schema-vorm "eigen.yaml"', 'catalogus-onleesbaar "eigen.yaml"'],
    ],
  ] as const) {
    it(`reports ${what}`, () => {
      const links = { ...noLinks, catalogues: new Map([['eigen.yaml', null]]), imports: new Map() };
      assert.deepEqual(faults(analysed(text, 'architectuur', links)).sort(), [...expected].sort());
    });
  }

  it('names the nearest word and offers it as a fix', () => {
    const { findings } = analysed(elements('  een:\n    bouwsteen: digid\n    staus: bestaand\n'));
    assert.match(findings[0]!.message.nl, /Bedoelde u `status`\?/);
    assert.match(findings[0]!.message.en, /Did you mean `status`\?/);
    assert.equal(findings[0]!.fixes?.[0]?.edits[0]?.text, 'status');
  });

  it('says nothing about a document that is right', () => {
    const text = elements(
      '  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Loket\n    laag: kanalen\n',
    );
    assert.deepEqual(faults(analysed(text)), []);
  });
});

describe('what the rules say', () => {
  it('an unknown bouwsteen, with the one that was meant', () => {
    const { findings } = analysed(elements('  een:\n    bouwsteen: digd\n'));
    assert.equal(findings[0]!.code, 'bouwsteen-onbekend');
    assert.match(findings[0]!.message.nl, /Bedoelde u `digid`\?/);
  });

  it('an unknown bouwsteen that is near nothing, with what to do', () => {
    const { findings } = analysed(elements('  een:\n    bouwsteen: zwembadreservering\n'));
    assert.match(findings[0]!.message.nl, /eigen catalogus/);
    assert.equal(findings[0]!.fixes, undefined);
  });

  it('an unknown standard', () => {
    const text = elements('  een:\n    bouwsteen: digid\n    standaarden:\n      openapi: past-toe\n');
    assert.deepEqual(faults(analysed(text)), ['bouwsteen-onbekend "openapi"']);
  });

  it('a relation to an element that does not exist', () => {
    const text = elements(
      '  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: [een-b, twee]\n  twee:\n    bouwsteen: brp\n',
    );
    assert.deepEqual(faults(analysed(text)), ['element-onbekend "een-b"']);
  });

  it('an unknown way once, also where it leads to several targets', () => {
    const text = elements(
      '  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: [twee, drie]\n        via: digikopeling\n  twee:\n    bouwsteen: brp\n  drie:\n    bouwsteen: bag\n',
    );
    assert.deepEqual(faults(analysed(text)), ['element-onbekend "digikopeling"']);
  });

  it('a relation to a bouwsteen that is no element yet, with what to write', () => {
    const { findings } = analysed(
      elements('  een:\n    bouwsteen: digid\n    relaties:\n      - benadert: brp\n'),
    );
    assert.match(findings[0]!.message.nl, /`bouwsteen: brp`/);
  });

  it('a doubled element, with the place of the first', () => {
    const analysis = analysed(elements('  een:\n    bouwsteen: digid\n  een:\n    bouwsteen: brp\n'));
    assert.deepEqual(listed(analysis), ['7:3-6 element-dubbel']);
    const first = analysis.findings[0]!.related![0]!.span;
    assert.equal(analysis.document.source.text.slice(0, first.start).split('\n').length, 5);
  });

  it('a doubled key, at the top and deep inside', () => {
    const text = `${head}status: concept\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: twee\n        via: digikoppeling\n        via: diginetwerk\n  twee:\n    naam: Twee\n    laag: kanalen\n`;
    assert.deepEqual(faults(analysed(text)), ['sleutel-dubbel "status"', 'sleutel-dubbel "via"']);
  });

  it('a word that begins with a star, as the reference to nothing that YAML takes it for', () => {
    const text = `${head}omschrijving: *belangrijk*\nelementen:\n  een:\n    bouwsteen: digid\n`;
    const [first] = analysed(text).findings.filter(({ code }) => code === 'yaml-syntaxis');
    assert.match(first!.message.nl, /noemt geen anker/);
    assert.equal(text.slice(first!.span.start, first!.span.end), '*belangrijk*');
  });

  it('a doubled element in flow style once, and not as a doubled key', () => {
    const text = `${head}elementen: { een: { bouwsteen: digid }, een: { bouwsteen: brp } }\n`;
    assert.deepEqual(faults(analysed(text)), ['element-dubbel "een"']);
  });

  it('an unknown principle', () => {
    const text = `${head}uitgangspunten:\n  eenmalig:\n    stelling: x\nelementen:\n  een:\n    bouwsteen: digid\n    voldoet-aan: [eenmalg]\n`;
    assert.deepEqual(faults(analysed(text)), ['uitgangspunt-onbekend "eenmalg"']);
  });

  it('an import that is not there, and nothing about its elements', () => {
    const text = `${head}importeert:\n  gdi: ./gdi.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: gdi/loket\n`;
    const links = { ...noLinks, catalogues: new Map(), imports: new Map([['gdi', null]]) };
    assert.deepEqual(faults(analysed(text, 'architectuur', links)), [
      'import-ontbreekt "./gdi.architectuur.yaml"',
    ]);
  });

  it('an element that the imported document lacks', () => {
    const text = `${head}importeert:\n  ander: ./ander.architectuur.yaml\nelementen:\n  een:\n    bouwsteen: digid\n    relaties:\n      - bedient: ander/lokt\n      - bedient: ander/loket\n`;
    const other = imported(elements('  loket:\n    naam: Loket\n    laag: kanalen\n'));
    const analysis = analysed(text, 'architectuur', { ...noLinks, imports: new Map([['ander', other]]) });
    assert.deepEqual(faults(analysis), ['element-onbekend "ander/lokt"']);
    assert.match(analysis.findings[0]!.message.nl, /Bedoelde u `ander\/loket`\?/);
  });

  it('a voorziening with figures that the catalogue lacks, as a warning', () => {
    const text =
      'monitor: M\npeildatum: 2021-12-31\njaren: [2021]\nvoorzieningen:\n  digidd:\n    indicatoren: {}\n';
    const analysis = analysed(text, 'monitor');
    assert.deepEqual(faults(analysis), ['voorziening-onbekend "digidd"']);
    assert.equal(analysis.findings[0]!.level, 'warning');
  });

  it('a part of itself, directly or in a circle', () => {
    const text =
      'catalogus: C\nbouwstenen:\n  een:\n    naam: Een\n    onderdeel-van: twee\n  twee:\n    naam: Twee\n    onderdeel-van: [digid, een]\n  drie:\n    naam: Drie\n    onderdeel-van: drie\n  vier:\n    naam: Vier\n    onderdeel-van: een\n';
    assert.deepEqual(faults(analysed(text, 'bouwstenen')), [
      'onderdeel-van-kringloop "twee"',
      'onderdeel-van-kringloop "een"',
      'onderdeel-van-kringloop "drie"',
    ]);
  });

  it('a name that another entry has, too, whatever its capitals', () => {
    const text =
      'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    afkortingen: [EIG]\n    aliassen: [digid, Iets anders]\n  ander:\n    naam: Ander\n    afkortingen: [eig]\n';
    assert.deepEqual(faults(analysed(text, 'bouwstenen')), [
      'naam-dubbel "EIG"',
      'naam-dubbel "digid"',
      'naam-dubbel "eig"',
    ]);
  });

  it('references in an own catalogue', () => {
    const text =
      'catalogus: C\nbouwstenen:\n  eigen:\n    naam: Eigen\n    onderdeel-van: toegangstelsel\n    relaties:\n      - gebruikt: brpp\n';
    assert.deepEqual(faults(analysed(text, 'bouwstenen')), [
      'bouwsteen-onbekend "toegangstelsel"',
      'bouwsteen-onbekend "brpp"',
    ]);
  });
});

describe('bad input', () => {
  const texts: readonly string[] = [
    '',
    '\n',
    '# alleen opmerkingen\n',
    '\uFEFF',
    '---\n',
    '- a\n- b\n',
    'tekst',
    ': :',
    '{',
    '[',
    '"',
    '{{{{',
    ']]]]',
    'elementen:\n\tx: 1\n',
    `${head}elementen:\r\n  een:\r\n    bouwsteen: digid\r\n`,
    'a: *b\n',
    '&a a: *a\n',
    '? [x]\n: y\n',
    'elementen: { een: { relaties: [ { bedient: [',
    `${head}---\n${head}`,
    'elementen:\n  een: null\n  twee: 3\n  drie: [1]\n',
    'elementen:\n  een:\n    relaties: x\n    standaarden: y\n    voldoet-aan: {a: b}\n',
    '__proto__: x\nelementen:\n  __proto__: {naam: x}\n',
    'elementen:\n  constructor:\n    bouwsteen: constructor\n    relaties: [{bedient: __proto__}]\n',
    '\uD800\uDC00: \uD800\n',
    'versie: !!js/function x\n',
    'catalogus:\nbouwstenen:\n  a:\n    eu: [x]\n    relaties: [y, {gebruikt: {}}]\n    beheerder: []\n',
    'monitor: {}\njaren: x\nvoorzieningen:\n  a:\n    indicatoren:\n      b: [1]\n      c:\n        waarden: {2017: {}, x: y}\n        groei: []\n',
  ];
  for (const kind of ['architectuur', 'bouwstenen', 'monitor'] satisfies FileKind[]) {
    it(`never throws, and places every finding inside the text (${kind})`, () => {
      for (const text of texts) {
        for (const { span, message } of analysed(text, kind).findings) {
          assert.ok(
            0 <= span.start && span.start <= span.end && span.end <= text.length,
            JSON.stringify([text, span]),
          );
          assert.ok(message.nl.length > 20 && message.en.length > 20, JSON.stringify(message));
        }
      }
    });
  }

  it('finds something in everything that is not right', () => {
    for (const text of texts.filter((each) => !each.startsWith(head))) {
      assert.notDeepEqual(analysed(text).findings, [], JSON.stringify(text));
    }
  });

  it('reads two megabytes of noise and reports a bounded number of findings', () => {
    let seed = 7;
    let text = '';
    while (text.length < 2_000_000) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += String.fromCharCode(32 + (seed % 95));
      if (seed % 61 === 0) text += '\n';
    }
    const { findings } = analysed(text);
    assert.ok(findings.length >= 1 && findings.length <= 501, String(findings.length));
  });
});
