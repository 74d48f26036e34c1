import assert from 'node:assert/strict';
import { noLinks } from '../../../server/src/core/context.js';
import { allowedRelations } from '../../../server/src/core/model/archimate-relations.js';
import { readDocument } from '../../../server/src/core/model/model.js';
import { relationKinds } from '../../../server/src/core/model/relation-kinds.js';
import { aannameWijktAf } from '../../../server/src/core/rules/aanname-wijkt-af.js';
import { factsIn, withFacts } from '../../../server/src/core/rules/architecture-facts.js';
import { elementZonderUitgangspunt } from '../../../server/src/core/rules/element-zonder-uitgangspunt.js';
import { findingsOf } from '../../../server/src/core/rules/item-findings.js';
import { standardDuties } from '../../../server/src/core/rules/mandatory-standards.js';
import { analysed, faults, head, world } from '../../support/marked.js';
import { placesOf } from './checks.js';

const elements = (text: string, keys = ''): string => `${head}${keys}elementen:\n${text}`;
const chosen = (options?: Record<string, number>) => ({ optionsOf: () => options });
const only = (rule: string, all: readonly string[]): string[] =>
  all.filter((each) => each.startsWith(`${rule} `));

describe('mandatory standards', () => {
  const missing = (text: string): string[] =>
    analysed(elements(text)).findings.flatMap(({ code, message }) =>
      code === 'verplichte-standaard-ontbreekt'
        ? [...message.nl.matchAll(/\(`([a-z0-9-]+)`\)/g)][0]![1]!
        : [],
    );
  const signOn = '  digid:\n    bouwsteen: digid\n    relaties:\n      - bedient: een\n';

  it('all exist in the catalogue, as mandatory ones', () => {
    for (const { standard } of standardDuties) {
      assert.equal(world.catalogue.get(standard)?.standaardstatus, 'verplicht', standard);
    }
  });

  for (const [what, text, expected] of [
    [
      'an API',
      '  een:\n    naam: Zaken-API\n    laag: apis-en-services\n',
      ['openapi-specification', 'rest-api-design-rules', 'nl-gov-oauth'],
    ],
    ['a service that may be no API', '  een:\n    naam: Zakendienst\n    laag: apis-en-services\n', []],
    [
      'a service that applies a standard for APIs',
      '  een:\n    naam: Zakendienst\n    laag: apis-en-services\n    standaarden:\n      openapi-specification: past-toe\n',
      ['rest-api-design-rules', 'nl-gov-oauth'],
    ],
    ['a website', '  een:\n    naam: Website\n    laag: kanalen\n', ['wcag']],
    ['a desk', '  een:\n    naam: Balie\n    laag: kanalen\n', []],
    ['a portal for whom is not said', '  een:\n    naam: Portaal\n    laag: kanalen\n', []],
    [
      'a portal for citizens',
      '  een:\n    naam: Portaal\n    laag: applicaties\n    doelgroepen: [burgers]\n',
      ['wcag'],
    ],
    ['a network', '  een:\n    naam: Glasvezelring\n    laag: netwerken\n', ['tls']],
    ['a network of the country', '  een:\n    bouwsteen: diginetwerk\n', []],
    ['what DigiD serves', `${signOn}  een:\n    naam: Loketsysteem\n    laag: applicaties\n`, ['saml']],
    [
      'what DigiD serves and goes',
      `${signOn}  een:\n    naam: Loketsysteem\n    laag: applicaties\n    status: uit-te-faseren\n`,
      [],
    ],
    ['a desk that DigiD serves', `${signOn}  een:\n    naam: Balie\n    laag: kanalen\n`, []],
    [
      'what asks DigiD over SAML',
      '  een:\n    naam: Loketsysteem\n    laag: applicaties\n    relaties:\n      - stroomt-naar: digid\n        via: saml\n  digid:\n    bouwsteen: digid\n',
      [],
    ],
    [
      'digital signatures',
      '  een:\n    naam: Ondertekendienst\n    laag: applicaties\n',
      ['ades-baseline-profiles'],
    ],
    [
      'products for Samenwerkende Catalogi',
      '  een:\n    naam: Productenlijst\n    laag: applicaties\n    relaties:\n      - stroomt-naar: sc\n  sc:\n    bouwsteen: samenwerkende-catalogi\n',
      ['owms'],
    ],
    [
      'reports over SBR',
      '  een:\n    naam: Boekhouding\n    laag: applicaties\n    relaties:\n      - stroomt-naar: twee\n        via: sbr\n  twee:\n    naam: Ontvanger\n    laag: organisatie\n',
      ['xbrl'],
    ],
    [
      'a part of what applies it',
      '  geheel:\n    naam: Geheel\n    laag: kanalen\n    standaarden:\n      wcag: past-toe\n    relaties:\n      - bestaat-uit: een\n  een:\n    naam: Website\n    laag: kanalen\n',
      [],
    ],
  ] as const) {
    it(`touch ${what}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(missing(text), expected));
  }

  it('count no longer once a catalogue of one’s own says otherwise', () => {
    const own = readDocument(
      'file:///proef/eigen.bouwstenen.yaml',
      'catalogus: C\nbouwstenen:\n  tls:\n    naam: TLS\n    standaardstatus: aanbevolen\n',
      'bouwstenen',
    );
    const text = elements(
      '  een:\n    naam: Glasvezelring\n    laag: netwerken\n',
      'catalogi: [./eigen.bouwstenen.yaml]\n',
    );
    const links = { ...noLinks, catalogues: new Map([['./eigen.bouwstenen.yaml', own]]) };
    assert.deepEqual(faults(analysed(text, 'architectuur', links)), []);
    assert.deepEqual(only('verplichte-standaard-ontbreekt', faults(analysed(text))).length, 1);
  });
});

describe('a catalogue of one’s own', () => {
  const own = readDocument(
    'file:///proef/eigen.bouwstenen.yaml',
    'catalogus: C\nbouwstenen:\n  bus:\n    naam: Bus\n    soort: voorziening\n    lagen: [applicaties]\n    status: beëindigd\n    tot: "2026-06-30"\n    relaties:\n      - wordt-opgevolgd-door: tussenbus\n  tussenbus:\n    naam: Tussenbus\n    status: beëindigd\n    relaties:\n      - wordt-opgevolgd-door: [nieuwe-bus]\n  nieuwe-bus:\n    naam: Nieuwe bus\n    soort: voorziening\n    lagen: [applicaties]\n    status: voorstel\n  kring:\n    naam: Kring\n    status: beëindigd\n    relaties:\n      - wordt-opgevolgd-door: kring\n',
    'bouwstenen',
  );
  const links = { ...noLinks, catalogues: new Map([['./eigen.bouwstenen.yaml', own]]) };
  const read = (text: string, keys = '') =>
    analysed(elements(text, `catalogi: [./eigen.bouwstenen.yaml]\n${keys}`), 'architectuur', links);

  it('tells what has ended and, past others that have ended, what came after', () => {
    const [finding] = read('  een:\n    bouwsteen: bus\n').findings;
    assert.equal(finding?.code, 'bouwsteen-beeindigd');
    assert.match(finding.message.nl, /beëindigd \(30 juni 2026\).*Nieuwe bus \(`nieuwe-bus`\)/);
    assert.equal(finding.fixes?.[0]?.edits[0]?.text, 'nieuwe-bus');
  });

  it('does not go round in circles for a successor', () => {
    const [finding] = read('  een:\n    bouwsteen: kring\n').findings;
    assert.equal(finding?.code, 'bouwsteen-beeindigd');
    assert.equal(finding.fixes, undefined);
  });

  it('is held against the date of the document, not against a clock', () => {
    const at = (date: string) => faults(read('  een:\n    bouwsteen: bus\n', `datum: ${date}\n`));
    assert.deepEqual(at('2026-06-29'), []);
    assert.deepEqual(at('2026-06-30'), ['bouwsteen-beeindigd "bus"']);
  });

  it('has a voorziening that is to come name a standard', () => {
    const text = '  een:\n    bouwsteen: nieuwe-bus\n    status: gewenst\n';
    assert.deepEqual(faults(read(text)), ['voorziening-zonder-standaard "een"']);
    assert.deepEqual(faults(read(`${text}    standaarden:\n      tls: past-toe\n`)), []);
  });
});

describe('relations over documents', () => {
  const other = readDocument(
    'file:///proef/ander.architectuur.yaml',
    elements(
      '  personen:\n    bouwsteen: brp\n  oud:\n    naam: Oud\n    laag: applicaties\n    status: uit-te-faseren\n',
    ),
    'architectuur',
  );
  const text = elements(
    '  een:\n    naam: Een\n    laag: applicaties\n    status: gewenst\n    relaties:\n      - benadert: ander/personen\n      - bestaat-uit: ander/oud\n      - bedient: ander/personen\n',
    'importeert:\n  ander: ./ander.architectuur.yaml\n',
  );

  it('are held against what the other document says', () => {
    const found = faults(
      analysed(text, 'architectuur', { ...noLinks, imports: new Map([['ander', other]]) }),
    );
    assert.deepEqual(found, [
      'terugmelding-ontbreekt "ander/personen"',
      'gewenst-hangt-af-van-uit-te-faseren "ander/oud"',
    ]);
  });

  it('are passed over where that document cannot be read', () => {
    const found = faults(analysed(text, 'architectuur', { ...noLinks, imports: new Map([['ander', null]]) }));
    assert.deepEqual(found, ['import-ontbreekt "./ander.architectuur.yaml"']);
  });
});

describe('what is unknown is not wrong', () => {
  for (const [rule, text] of [
    [
      'element-los',
      '  een:\n    naam: Een\n    laag: applicaties\n  twee:\n    naam: Twee\n    laag: applicaties\n',
    ],
    [
      'element-los',
      '  een:\n    naam: Een\n    laag: applicaties\n    relaties:\n      - bedient: [twe, drie]\n  twee:\n    naam: Twee\n    laag: applicaties\n  drie:\n    naam: Drie\n    laag: applicaties\n',
    ],
    [
      'relatie-niet-toegestaan',
      '  een:\n    bouwsteen: onbekend\n    laag: gegevens\n    relaties:\n      - bedient: twee\n  twee:\n    naam: Twee\n    laag: gegevens\n',
    ],
    [
      'via-geen-netwerk-of-standaard',
      '  een:\n    naam: Een\n    laag: applicaties\n    relaties:\n      - bedient: een\n        via: nergens\n',
    ],
    [
      'geen-niet-digitaal-kanaal',
      '  een:\n    naam: Een\n    laag: diensten-en-producten\n    doelgroepen: [burgers]\n',
    ],
    [
      'geen-niet-digitaal-kanaal',
      '  een:\n    naam: Een\n    laag: diensten-en-producten\n    doelgroepen: [burgers]\n  twee:\n    naam: Klantcontact\n    laag: kanalen\n',
    ],
    ['uitgangspunt-zonder-invulling', '  een:\n    naam: Een\n    laag: applicaties\n'],
    ['laag-wijkt-af', '  een:\n    bouwsteen: digid\n    laag: nergens\n'],
  ] as const) {
    it(`for ${rule}: ${text.split('\n').length} lines`, () => {
      assert.deepEqual(placesOf(rule, elements(text, 'uitgangspunten:\n  open:\n    stelling: Open.\n')), []);
    });
  }

  it('for a date that is none, and for a document without one', () => {
    const text =
      '  een:\n    naam: Een\n    laag: kanalen\n    standaarden:\n      wcag:\n        leg-uit: Dat komt na de verhuizing.\n        tot: 2020-01-01\n';
    assert.deepEqual(faults(analysed(elements(text))), []);
    assert.deepEqual(placesOf('leg-uit-verlopen', elements(text, 'datum: 2026\n')), []);
    assert.deepEqual(placesOf('horizon-verlopen', elements(text, 'horizon: oud\ndatum: 2026-01-01\n')), []);
  });
});

describe('the options of element-zonder-uitgangspunt', () => {
  const text = elements('  een:\n    naam: Een\n    laag: applicaties\n');
  const found = (aandeel?: number): number =>
    findingsOf(
      elementZonderUitgangspunt,
      analysed(text),
      chosen(aandeel === undefined ? undefined : { aandeel }),
    ).length;

  it('ask it of every element, of the last ones, or of none', () => {
    assert.deepEqual([found(0), found(), found(101)], [1, 0, 0]);
  });
});

describe('figures', () => {
  const about = (text: string, more = ''): string =>
    elements(`  een:\n    bouwsteen: digid\n    omschrijving: ${text}\n${more}`);
  const assumed = (value: string, year: string, factor?: number): number => {
    const text = about(
      'x',
      `    aannames:\n      authenticaties-totaal:\n        waarde: ${value}\n        jaar: ${year}\n`,
    );
    return findingsOf(aannameWijktAf, analysed(text), chosen(factor === undefined ? undefined : { factor }))
      .length;
  };

  it('are recognised by their value as printed or rounded, or by their unit', () => {
    const undated = (text: string): number => placesOf('cijfer-zonder-peildatum', about(text)).length;
    assert.equal(undated('557.008.812 keer'), 1);
    assert.equal(undated('557 miljoen keer'), 1);
    assert.equal(undated('0,6 miljard keer'), 1);
    assert.equal(undated('558 miljoen keer'), 0);
    assert.equal(undated('558 miljoen authenticaties'), 1);
    assert.equal(undated('Kost 1.000.000 euro'), 0);
    assert.equal(undated('Zie artikel 1.000.000.000.000'), 0);
    assert.equal(undated('557 miljoen keer (peildatum 31 december 2021)'), 0);
  });

  it('are old only where the one year of the text has the figure, and a later year another', () => {
    const old = (text: string): number => placesOf('cijfer-verouderd', about(text)).length;
    assert.equal(old('340.758.404 keer in 2019'), 1);
    assert.equal(old('340.758.404 keer in 2018'), 0);
    assert.equal(old('340.758.404 keer in 2019, meer dan in 2018'), 0);
    assert.equal(old('557.008.812 keer in 2021'), 0);
  });

  it('that are assumed are held against the printed figure, and after the last one against its trend', () => {
    // 340.8, 402.5 and 557.0 million in 2019 to 2021: in two years between 557 and about 827 million.
    assert.deepEqual([assumed('557008812', '2021'), assumed('1200000000', '2021')], [0, 1]);
    assert.deepEqual([assumed('1500000000', '2023'), assumed('2500000000', '2023')], [0, 1]);
    assert.deepEqual([assumed('300000000', '2023'), assumed('270000000', '2023')], [0, 1]);
    assert.deepEqual([assumed('2500000000', '2023', 5), assumed('500000000', '2023', 1)], [0, 1]);
  });

  it('that are assumed for no year, or are no number, are for the schema', () => {
    assert.deepEqual(
      [assumed('veel', '2023'), assumed('1', 'ooit'), assumed('[1]', '2023'), assumed('1', '1990')],
      [0, 0, 0, 0],
    );
    const wrong = about('x', '    aannames:\n      authenticaties-totaal:\n        waarde: -1\n');
    assert.deepEqual(
      faults(analysed(wrong))
        .map((each) => each.split(' ')[0])
        .sort(),
      ['schema-ontbreekt', 'schema-vorm'],
    );
  });
});

describe('the facts of an architecture', () => {
  it('are read once for all rules, and not carried along', () => {
    const { document, catalogue, links, editions } = analysed(elements('  een:\n    bouwsteen: digid\n'));
    const context = withFacts({ document, catalogue, links, editions });
    const facts = factsIn(context);
    assert.ok(facts);
    assert.equal(factsIn(context), facts);
    assert.notEqual(factsIn({ ...context }), facts);
  });

  it('are none for the other kinds of file', () => {
    const { document, catalogue, links, editions } = analysed('monitor: M\n', 'monitor');
    assert.equal(factsIn(withFacts({ document, catalogue, links, editions })), null);
  });
});

describe('the relations of ArchiMate', () => {
  it('are those of the specification, for pairs that anyone knows', () => {
    assert.ok(allowedRelations('application-component', 'business-process')!.includes('bedient'));
    assert.ok(allowedRelations('business-process', 'business-object')!.includes('benadert'));
    assert.ok(allowedRelations('business-role', 'business-process')!.includes('is-toegewezen-aan'));
    assert.ok(!allowedRelations('data-object', 'application-component')!.includes('bedient'));
    assert.deepEqual(allowedRelations('data-object', 'business-process'), []);
    assert.equal(allowedRelations('x', 'node'), null);
    assert.equal(allowedRelations('node', '__proto__'), null);
  });

  it('let an element be composed of and specialise its own type, and use every verb somewhere', () => {
    const types = [
      'application-component',
      'business-process',
      'data-object',
      'node',
      'grouping',
      'driver',
      'goal',
    ];
    for (const type of types) assert.ok(allowedRelations(type, type)!.includes('is-een'), type);
    const used = new Set(types.flatMap((from) => types.flatMap((to) => allowedRelations(from, to)!)));
    const all = relationKinds.map(({ verb }) => verb).filter((verb) => verb !== 'hangt-samen-met');
    assert.deepEqual(
      all.filter((verb) => !used.has(verb) && verb !== 'is-toegewezen-aan'),
      [],
    );
  });
});
