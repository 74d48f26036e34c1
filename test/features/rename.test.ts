import assert from 'node:assert/strict';
import { renamable, rename } from '../../server/src/core/features/rename.js';
import { occurrencesIn } from '../../server/src/core/features/subject.js';
import type { Localized } from '../../server/src/core/taal.js';
import { analysed, head, marked, world } from '../support/marked.js';
import { edited, littleWorkspace, municipality, municipalityAt, nameOf } from './little-workspace.js';

/** Renames what is at the cursor. The texts that changed, by name, or why it cannot be. */
async function renamed(
  files: Readonly<Record<string, string>>,
  newId: string,
): Promise<Record<string, string> | Localized> {
  const { at, offset, analyses } = await littleWorkspace(files);
  const found = renamable(at, offset, world);
  assert.ok(found, 'nothing at the cursor');
  if ('refusal' in found) return found.refusal;
  const result = rename(found.subject, newId, analyses, world);
  if ('refusal' in result) return result.refusal;
  return Object.fromEntries(
    result.documents.map(({ document, edits }) => [nameOf(document), edited(document.source.text, edits)]),
  );
}

async function refusal(files: Readonly<Record<string, string>>, newId = 'nieuw'): Promise<string> {
  const { nl, en } = await renamed(files, newId);
  assert.ok(nl && en, 'not refused');
  assert.notEqual(nl, en);
  return nl;
}

/** The lines that differ, with the name of the file. */
function changedLines(after: Record<string, string> | Localized): string[] {
  return Object.entries(after as Record<string, string>).flatMap(([name, text]) => {
    const before = municipality[name]!.split('\n');
    return text
      .split('\n')
      .flatMap((line, index) => (line === before[index] ? [] : `${name} ${line.trim()}`));
  });
}

describe('rename', () => {
  for (const [what, name, mark, expected] of [
    [
      'an element, in the documents that import it, too',
      'loket.architectuur.yaml',
      'benadert: gdi/█balie',
      [
        'loket.architectuur.yaml - bedient: [portaal, "gdi/nieuw-id"]',
        'loket.architectuur.yaml - benadert: gdi/nieuw-id',
        'loket.architectuur.yaml via: gdi/nieuw-id',
        'gdi/toegang.architectuur.yaml nieuw-id:',
        'gdi/toegang.architectuur.yaml - bedient: nieuw-id',
      ],
    ],
    [
      'an element, with its quotes',
      'loket.architectuur.yaml',
      'in█loggen:',
      ['loket.architectuur.yaml nieuw-id:', "loket.architectuur.yaml - bedient: 'nieuw-id'"],
    ],
    [
      'an alias, its half only',
      'loket.architectuur.yaml',
      'hangt-samen-met: ou█d/balie',
      [
        'loket.architectuur.yaml "nieuw-id": ./gdi/oud.architectuur.yaml',
        'loket.architectuur.yaml - hangt-samen-met: nieuw-id/balie',
      ],
    ],
    [
      'an uitgangspunt of the document',
      'loket.architectuur.yaml',
      'een█malig:',
      ['loket.architectuur.yaml nieuw-id:', 'loket.architectuur.yaml voldoet-aan: [nieuw-id, huisregel]'],
    ],
    [
      'an uitgangspunt of a catalogue',
      'loket.architectuur.yaml',
      'huis█regel',
      ['loket.architectuur.yaml voldoet-aan: [eenmalig, nieuw-id]', 'eigen.bouwstenen.yaml nieuw-id:'],
    ],
    [
      'an entry of an own catalogue',
      'eigen.bouwstenen.yaml',
      'onderdeel-van: zaakb█us',
      [
        'loket.architectuur.yaml bouwsteen: nieuw-id',
        'loket.architectuur.yaml nieuw-id: past-toe',
        'eigen.bouwstenen.yaml nieuw-id:',
        'eigen.bouwstenen.yaml onderdeel-van: nieuw-id',
        'cijfers.monitor.yaml nieuw-id:',
        'ouder.monitor.yaml nieuw-id:',
      ],
    ],
    [
      'an indicator, in every monitor',
      'ouder.monitor.yaml',
      'berich█ten:',
      [
        'cijfers.monitor.yaml nieuw-id:',
        'cijfers.monitor.yaml som-deel-van: nieuw-id',
        'ouder.monitor.yaml nieuw-id:',
      ],
    ],
  ] as const) {
    it(`renames ${what}`, async () => {
      assert.deepEqual(changedLines(await renamed(municipalityAt(name, mark), 'nieuw-id')), expected);
    });
  }

  it('leaves everything that refers to something referring to the same', async () => {
    const before = await littleWorkspace(municipality);
    const names = (workspace: typeof before, old: string, now: string): string[] =>
      workspace.analyses.flatMap((analysis) => {
        const read = occurrencesIn(analysis, world.catalogue).map(({ subject, role, span }) => {
          const start = analysis.document.source.text.slice(0, span.start).split('\n').length;
          const owner = subject.kind === 'indicator' ? subject.voorziening : subject.uri;
          const of = (id: string | null): string => (id === now ? old : String(id));
          return `${nameOf(analysis.document)}:${start} ${role} ${subject.kind} ${of(owner)} ${of(subject.id)}`;
        });
        return [...read, ...analysis.findings.map(({ code }) => `${nameOf(analysis.document)} ${code}`)];
      });
    let count = 0;
    for (const { document } of before.analyses) {
      for (const { subject, span } of occurrencesIn(before.of(nameOf(document)), world.catalogue)) {
        const text = document.source.text;
        const files = {
          ...municipality,
          [nameOf(document)]: `${text.slice(0, span.start)}█${text.slice(span.start)}`,
        };
        const after = await renamed(files, 'heel-nieuw');
        if ('nl' in after) continue;
        count++;
        const changed = await littleWorkspace({ ...municipality, ...after });
        assert.deepEqual(
          names(changed, subject.id, 'heel-nieuw'),
          names(before, subject.id, 'heel-nieuw'),
          `${subject.kind} ${subject.id}`,
        );
      }
    }
    assert.ok(count > 30, `only ${count} words could be renamed`);
  });

  it('puts an id in quotes where YAML would read something else', async () => {
    const files = {
      'a.architectuur.yaml': `${head}elementen:\n  █een: { naam: E, laag: kanalen }\n  y: { naam: Y, laag: kanalen, relaties: [{ bedient: een }, { omvat: "een" }] }\n`,
      'b.architectuur.yaml': `${head}importeert: { a: a.architectuur.yaml }\nelementen:\n  x: { naam: X, laag: kanalen, relaties: [{ bedient: a/een }] }\n`,
    };
    for (const id of ['2030', 'true', '2030-01-01', '1e5', '0x1f']) {
      const after = (await renamed(files, id)) as Record<string, string>;
      assert.ok(
        after['a.architectuur.yaml']!.endsWith(
          `  '${id}': { naam: E, laag: kanalen }\n  y: { naam: Y, laag: kanalen, relaties: [{ bedient: '${id}' }, { omvat: "${id}" }] }\n`,
        ),
      );
      assert.ok(after['b.architectuur.yaml']!.endsWith(`{ bedient: a/${id} }] }\n`));
      const { analyses } = await littleWorkspace({ ...files, ...after });
      assert.deepEqual(
        analyses.flatMap(({ findings }) => findings.map(({ code }) => code)),
        [],
      );
    }
  });

  it('changes nothing for the same id', async () => {
    assert.deepEqual(await renamed(municipalityAt('loket.architectuur.yaml', 'portaal█:'), 'portaal'), {});
  });

  for (const [what, name, mark, reason] of [
    ['a built-in bouwsteen', 'loket.architectuur.yaml', 't█ls: past-toe', /ingebouwde catalogus/],
    ['an entry laid over a built-in one', 'eigen.bouwstenen.yaml', '█digid:', /ingebouwde catalogus/],
    [
      'an uitgangspunt laid over a built-in one',
      'eigen.bouwstenen.yaml',
      'api█-eerst',
      /ingebouwde catalogus/,
    ],
    [
      'an indicator of the built-in editions',
      'cijfers.monitor.yaml',
      'authen█ticaties-totaal',
      /ingebouwde uitgaven/,
    ],
  ] as const) {
    it(`refuses ${what}`, async () => assert.match(await refusal(municipalityAt(name, mark)), reason));
  }

  for (const [what, line] of [
    ['an unknown bouwsteen', 'bouwsteen: nerge█ns'],
    ['an unknown element', 'relaties: [{ bedient: nerge█ns }]'],
    ['an unknown uitgangspunt', 'voldoet-aan: [nerge█ns]'],
    ['an alias that is not imported', 'relaties: [{ bedient: nerg█ens/x }]'],
    ['an element that the imported document lacks', 'relaties: [{ bedient: b/nerg█ens }]'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const files = {
        'a.architectuur.yaml': `${head}importeert: { b: b.architectuur.yaml }\nelementen:\n  een:\n    ${line}\n`,
        'b.architectuur.yaml': `${head}elementen: {}\n`,
      };
      assert.match(await refusal(files), /`nergens` is nergens gedefinieerd/);
    });
  }

  it('refuses an indicator that is not there', async () => {
    const text = municipality['cijfers.monitor.yaml']!.replace(
      'som-deel-van: berichten',
      'som-deel-van: we█g',
    );
    assert.match(await refusal({ ...municipality, 'cijfers.monitor.yaml': text }), /nergens gedefinieerd/);
  });

  it('refuses where the text is too broken to find every word', async () => {
    const text = `${head}elementen:\n  twee: { laag: kanalen }\n  een:\n    naam: "open\n    relaties:\n      - bedient: tw█ee\n`;
    assert.match(await refusal({ 'a.architectuur.yaml': text }), /YAML op deze plaats is stuk/);
  });

  for (const id of ['', 'Nieuw', 'a b', 'a--b', '-a', 'a-', 'é', 'a/b', 'a_b', 'a\n']) {
    it(`refuses ${JSON.stringify(id)}, which is no id`, async () =>
      assert.match(await refusal(municipalityAt('loket.architectuur.yaml', 'portaal█:'), id), /is geen id/));
  }

  for (const [what, name, mark, newId] of [
    ['an element of the document', 'loket.architectuur.yaml', 'portaal█:', 'inloggen'],
    ['another alias', 'loket.architectuur.yaml', 'gdi█:', 'oud'],
    ['a built-in uitgangspunt', 'loket.architectuur.yaml', 'eenmalig█:', 'api-eerst'],
    ['an uitgangspunt of an own catalogue', 'loket.architectuur.yaml', 'eenmalig█:', 'huisregel'],
    ['an uitgangspunt of a document that uses it', 'eigen.bouwstenen.yaml', 'huisregel█', 'eenmalig'],
    ['another entry', 'eigen.bouwstenen.yaml', 'zaakbus-deel█', 'zaakbus'],
    ['a built-in entry', 'eigen.bouwstenen.yaml', 'zaakbus-deel█', 'brp'],
    ['another indicator in another monitor', 'ouder.monitor.yaml', 'berichten█', 'berichten-deel'],
  ] as const) {
    it(`refuses the id of ${what}`, async () =>
      assert.match(await refusal(municipalityAt(name, mark), newId), /betekent al iets in|heeft al een/));
  }

  it('refuses an id that another catalogue of a document has', async () => {
    const files = {
      'a.bouwstenen.yaml': 'catalogus: A\nbouwstenen:\n  ee█n:\n    naam: Een\n',
      'b.bouwstenen.yaml': 'catalogus: B\nbouwstenen:\n  twee:\n    naam: Twee\n',
      'x.architectuur.yaml': `${head}catalogi: [a.bouwstenen.yaml, b.bouwstenen.yaml]\nelementen:\n  x: { bouwsteen: twee }\n`,
    };
    assert.match(await refusal(files, 'twee'), /`twee` betekent al iets in x\.architectuur\.yaml/);
    const apart = {
      ...files,
      'x.architectuur.yaml': files['x.architectuur.yaml'].replace('a.bouwstenen.yaml, ', ''),
    };
    assert.deepEqual(Object.keys(await renamed(apart, 'twee')), ['a.bouwstenen.yaml']);
  });

  it('refuses what would turn a way of a relation into something else', async () => {
    const files = {
      'a.bouwstenen.yaml': 'catalogus: A\nbouwstenen:\n  weg:\n    naam: Weg\n    lagen: [netwerken]\n',
      'x.architectuur.yaml': `${head}catalogi: [a.bouwstenen.yaml]\nelementen:\n  een: { laag: kanalen, relaties: [{ bedient: een, via: weg }] }\n`,
    };
    const mark = (name: keyof typeof files, word: string): Record<string, string> => ({
      ...files,
      [name]: files[name].replace(word, `█${word}`),
    });
    assert.match(await refusal(mark('x.architectuur.yaml', 'een:'), 'weg'), /betekent al iets/);
    assert.match(await refusal(mark('a.bouwstenen.yaml', 'weg'), 'een'), /betekent al iets in x/);
  });

  it('refuses what would double a key', async () => {
    const files = {
      'a.bouwstenen.yaml': 'catalogus: A\nbouwstenen:\n  ee█n:\n    naam: Een\n',
      'm.monitor.yaml': 'monitor: M\ncatalogi: [a.bouwstenen.yaml]\nvoorzieningen:\n  een: {}\n  nieuw: {}\n',
    };
    assert.match(await refusal(files), /betekent al iets in m\.monitor/);
    const { 'm.monitor.yaml': _, ...rest } = files;
    const standards = `${head}catalogi: [a.bouwstenen.yaml]\nelementen:\n  x: { standaarden: { een: past-toe, nieuw: past-toe } }\n`;
    assert.match(await refusal({ ...rest, 'x.architectuur.yaml': standards }), /betekent al iets in x/);
  });

  it('says nothing where nothing is named', () => {
    for (const text of [
      '█',
      `${head}elementen:\n  een:\n    naam: di█gid\n`,
      `${head}catalogi: [a.bouws█tenen.yaml]\n`,
    ]) {
      const { text: plain, offset } = marked(text);
      assert.equal(renamable(analysed(plain), offset, world), null);
    }
  });
});
