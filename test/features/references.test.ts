import assert from 'node:assert/strict';
import { elementNamedAt, outgoing } from '../../server/src/core/features/call-hierarchy.js';
import { definition } from '../../server/src/core/features/definition.js';
import { highlights } from '../../server/src/core/features/highlight.js';
import { linkedRanges } from '../../server/src/core/features/linked-editing.js';
import { builtInDefinition, referencesTo } from '../../server/src/core/features/references.js';
import { renamable } from '../../server/src/core/features/rename.js';
import { occurrenceAt, occurrencesIn, type Subject } from '../../server/src/core/features/subject.js';
import { typeDefinition } from '../../server/src/core/features/type-definition.js';
import { fileKindOf } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, marked, world } from '../support/marked.js';
import { littleWorkspace, municipality, municipalityAt, placed } from './little-workspace.js';

/** What names the same as the word at the cursor, with a sign before definitions. */
async function references(name: string, mark: string): Promise<string[]> {
  const { at, offset, analyses } = await littleWorkspace(municipalityAt(name, mark));
  const subject = occurrenceAt(at, offset, world.catalogue)?.subject;
  assert.ok(subject, `nothing at ${mark}`);
  return referencesTo(subject, analyses, world.catalogue).map(
    ({ document, role, span }) => (role === 'definition' ? '= ' : '') + placed(document, span),
  );
}

describe('references', () => {
  const zaakbus = [
    'loket.architectuur.yaml:21 zaakbus',
    'loket.architectuur.yaml:23 zaakbus',
    '= eigen.bouwstenen.yaml:3 zaakbus',
    'eigen.bouwstenen.yaml:12 zaakbus',
    'cijfers.monitor.yaml:6 zaakbus',
    'ouder.monitor.yaml:6 zaakbus',
  ];
  const balie = [
    'loket.architectuur.yaml:16 balie',
    'loket.architectuur.yaml:18 balie',
    'loket.architectuur.yaml:27 balie',
    '= gdi/toegang.architectuur.yaml:5 balie',
    'gdi/toegang.architectuur.yaml:9 balie',
  ];
  const gdi = [
    '= loket.architectuur.yaml:6 gdi',
    'loket.architectuur.yaml:16 gdi',
    'loket.architectuur.yaml:18 gdi',
    'loket.architectuur.yaml:27 gdi',
  ];
  const digid = [
    'loket.architectuur.yaml:13 digid',
    'eigen.bouwstenen.yaml:7 digid',
    '= eigen.bouwstenen.yaml:13 digid',
    'cijfers.monitor.yaml:15 digid',
  ];
  for (const [what, name, mark, expected] of [
    ['an own entry, from a use', 'loket.architectuur.yaml', 'bouwsteen: zaak█bus', zaakbus],
    ['an own entry, from its definition', 'eigen.bouwstenen.yaml', 'bouwstenen:\n  zaak█bus', zaakbus],
    ['an own entry, from a monitor', 'ouder.monitor.yaml', 'zaakbus█', zaakbus],
    ['an element of another document', 'loket.architectuur.yaml', 'benadert: gdi/█balie', balie],
    ['an element from its definition', 'gdi/toegang.architectuur.yaml', '█balie:', balie],
    ['an alias, from its half of a name', 'loket.architectuur.yaml', 'benadert: gdi█/balie', gdi],
    ['an alias, from where it is imported', 'loket.architectuur.yaml', 'g█di: gdi', gdi],
    ['a built-in bouwsteen', 'loket.architectuur.yaml', 'bouwsteen: digi█d', digid],
    ['a built-in bouwsteen, from an entry laid over it', 'eigen.bouwstenen.yaml', '█digid:', digid],
    [
      'an element in quotes',
      'loket.architectuur.yaml',
      "'inl█oggen'",
      ['= loket.architectuur.yaml:12 inloggen', 'loket.architectuur.yaml:26 inloggen'],
    ],
    [
      'an element that a relation runs over',
      'loket.architectuur.yaml',
      'via: b█us',
      ['loket.architectuur.yaml:17 bus', '= loket.architectuur.yaml:29 bus'],
    ],
    [
      'an uitgangspunt of a catalogue',
      'loket.architectuur.yaml',
      'huis█regel',
      ['loket.architectuur.yaml:14 huisregel', '= eigen.bouwstenen.yaml:16 huisregel'],
    ],
    [
      'an indicator, over the monitors',
      'cijfers.monitor.yaml',
      'som-deel-van: █berichten',
      [
        '= cijfers.monitor.yaml:8 berichten',
        'cijfers.monitor.yaml:13 berichten',
        '= ouder.monitor.yaml:8 berichten',
      ],
    ],
  ] as const) {
    it(`finds ${what}`, async () => assert.deepEqual(await references(name, mark), expected));
  }

  it('knows an uitgangspunt that a catalogue lays over a built-in one as the built-in one', async () => {
    const { of } = await littleWorkspace({
      ...municipality,
      'los.architectuur.yaml': `${head}elementen:\n  een:\n    voldoet-aan: [api-eerst]\n`,
    });
    const subject: Subject = { kind: 'uitgangspunt', uri: null, id: 'api-eerst' };
    const found = referencesTo(
      subject,
      [of('los.architectuur.yaml'), of('eigen.bouwstenen.yaml')],
      world.catalogue,
    );
    assert.deepEqual(
      found.map(({ role }) => role),
      ['use', 'definition'],
    );
    assert.deepEqual(builtInDefinition(subject, world.catalogue), {
      in: 'catalogue',
      id: 'api-eerst',
      file: 'catalogue/uitgangspunten.bouwstenen.yaml',
    });
  });

  it('knows what an open file of the built-in catalogue defines as built in', () => {
    const text =
      'catalogus: C\nbouwstenen:\n  digid:\n    naam: DigiD\nuitgangspunten:\n  api-eerst:\n    stelling: x\n';
    const subjects = occurrencesIn(analysed(text, 'bouwstenen'), world.catalogue).map(
      ({ subject }) => subject,
    );
    assert.deepEqual(subjects, [
      { kind: 'bouwsteen', uri: null, id: 'digid' },
      { kind: 'uitgangspunt', uri: null, id: 'api-eerst' },
    ]);
  });

  it('tells an own bouwsteen from an uitgangspunt with the same id in another catalogue', async () => {
    const { at, offset } = await littleWorkspace({
      'x.architectuur.yaml': `${head}catalogi: [a.bouwstenen.yaml, b.bouwstenen.yaml]\nelementen:\n  een:\n    bouwsteen: zel█fde\n`,
      'a.bouwstenen.yaml': 'catalogus: A\nbouwstenen:\n  zelfde:\n    naam: Z\n',
      'b.bouwstenen.yaml': 'catalogus: B\nuitgangspunten:\n  zelfde:\n    stelling: x\n',
    });
    const subject = occurrenceAt(at, offset)?.subject;
    assert.equal(subject && 'uri' in subject && subject.uri, 'file:///werk/a.bouwstenen.yaml');
  });

  it('has no halves where an escape hides them, and says nothing where nothing is named', () => {
    const at = (text: string): unknown => {
      const { text: plain, offset } = marked(`${head}importeert: { a: x.architectuur.yaml }\n${text}`);
      return occurrenceAt(analysed(plain), offset);
    };
    assert.equal(at('elementen:\n  een:\n    relaties:\n      - bedient: "\\u0061/lo█ket"\n'), null);
    assert.equal(at('elementen:\n  een:\n    naam: dig█id\n'), null);
    assert.equal(at('█'), null);
    assert.equal(occurrenceAt(analysed(''), 0), null);
  });

  it('believes the line where the text around it is broken', () => {
    const { text, offset } = marked(
      `${head}elementen:\n  een:\n    naam: "open\n    relaties:\n      - bedient: tw█ee\n`,
    );
    assert.deepEqual(occurrenceAt(analysed(text), offset)?.subject, {
      kind: 'element',
      uri: 'file:///proef/proef.architectuur.yaml',
      id: 'twee',
    });
  });
});

describe('what stands at a place', () => {
  it('is found or not, and never fails, in every beginning of a text', () => {
    let found = 0;
    for (const [name, text] of Object.entries(municipality)) {
      for (let end = 0; end <= text.length; end += 4) {
        const analysis = analysed(text.slice(0, end), fileKindOf(name)!);
        if (occurrenceAt(analysis, end)) found++;
        definition(analysis, end);
        typeDefinition(analysis, end);
        renamable(analysis, end, world);
        linkedRanges(analysis, end, world.catalogue);
        highlights(analysis, end, world.catalogue);
        const element = elementNamedAt(analysis, end);
        if (element) outgoing(analysis, element.id);
      }
    }
    assert.ok(found > 20, `only ${found} words name something`);
  });
});

describe('highlights', () => {
  it('are those of this document, definitions apart from uses, also behind an emoji', async () => {
    const { at, offset } = await littleWorkspace({
      'a.architectuur.yaml': `${head}elementen:\n  een: { naam: "👩🏽‍💻 é", relaties: [{ bedient: t█wee }] }\n  twee: { naam: "🏛", laag: kanalen }\n`,
    });
    assert.deepEqual(
      highlights(at, offset, world.catalogue).map(
        ({ role, span }) => `${role} ${at.document.source.text.slice(span.start, span.end)}`,
      ),
      ['use twee', 'definition twee'],
    );
    assert.deepEqual(highlights(at, 0, world.catalogue), []);
  });
});

describe('linked editing', () => {
  const linked = (text: string): string[] | null => {
    const { text: plain, offset } = marked(head + text);
    const uri = 'file:///proef/ander.architectuur.yaml';
    const ander = readDocument(uri, `${head}elementen:\n  twee: { laag: kanalen }\n`, 'architectuur');
    const analysis = analysed(plain, 'architectuur', {
      catalogues: new Map(),
      imports: new Map([['ander', ander]]),
      circular: new Set(),
    });
    return (
      linkedRanges(analysis, offset, world.catalogue)?.map(({ start, end }) => plain.slice(start, end)) ??
      null
    );
  };

  it('links the id of an element, an alias or an uitgangspunt with its uses', () => {
    assert.deepEqual(linked('elementen:\n  een: { relaties: [{ bedient: "e█en" }] }\n'), ['een', 'een']);
    assert.deepEqual(
      linked(
        'importeert:\n  ander: x.architectuur.yaml\nelementen:\n  een: { relaties: [{ bedient: a█nder/twee }] }\n',
      ),
      ['ander', 'ander'],
    );
    assert.deepEqual(
      linked('uitgangspunten:\n  re█gel: { stelling: x }\nelementen:\n  een: { voldoet-aan: [regel] }\n'),
      ['regel', 'regel'],
    );
  });

  it('links nothing where a definition stands elsewhere, is alone, is spelled with escapes, or the text is broken', () => {
    assert.equal(
      linked('elementen:\n  een: { relaties: [{ bedient: ander/tw█ee }, { omvat: ander/twee }] }\n'),
      null,
    );
    assert.equal(linked('elementen:\n  e█en: { laag: kanalen }\n'), null);
    assert.equal(linked('elementen:\n  e█en: { relaties: [{ bedient: "e\\u0065n" }] }\n'), null);
    assert.equal(linked('elementen:\n  e█en: { relaties: [{ bedient: een }] }\n  twee: {{{\n'), null);
    assert.equal(linked('elementen:\n  een: { bouwsteen: d█igid }\n  twee: { bouwsteen: digid }\n'), null);
  });
});
