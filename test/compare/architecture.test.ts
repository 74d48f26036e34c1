import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { head } from '../support/marked.js';
import { projectRoot } from '../vscode/project.js';
import { compared, lines } from './compared.js';

/** The differences between two texts that stand behind the same head. */
function changes(before: string, after: string): string[] {
  return lines(compared(head + before, head + after));
}

describe('comparing architectures', () => {
  it('sees nothing in order, layout, quotes, comments and forms that mean the same', () => {
    const before = `
# Een opmerking
omschrijving: >
  Eerste regel
  en de tweede.
elementen:
  een:
    naam: Een
    laag: applicaties
    doelgroepen: [burgers, bedrijven]
    relaties:
      - bedient: twee
      - benadert: [drie, twee]
        wijze: lezen
  twee: { naam: Twee, laag: gegevens, status: bestaand }
  drie: { naam: Drie, laag: gegevens }
weergaven:
  w: { naam: W, stappen: 1, kengetallen: false, vorm: gerelateerd }
`;
    const after = `
weergaven: { w: { naam: "W" } }
elementen:
  drie:
    laag: "gegevens"
    naam: Drie   # met een opmerking
    eigenaar:
    voldoet-aan: []
    relaties: []
  twee: { naam: Twee, laag: gegevens }
  een:
    laag: applicaties
    naam: 'Een'
    relaties:
      - { benadert: twee, wijze: lezen }
      - { wijze: lezen, benadert: drie }
      - bedient: [twee]
    doelgroepen:
      - bedrijven
      - burgers
omschrijving: "Eerste regel en de tweede."
uitgangspunten: {}
`;
    assert.deepEqual(changes(before, after), []);
    assert.equal(compared(head + before, head + after).change, 'equal');
  });

  it('tells what changed in the head, and what came and went in it', () => {
    const { fields } = compared(
      `${head}horizon: 2030\ndatum: 2026-01-01\nelementen: {}\n`,
      `architectuur: Anders\nversie: 0.2.0\nstatus: concept\nhorizon: "2030"\neigenaar: Ik\nelementen: {}\n`,
    );
    assert.deepEqual(lines({ fields, parts: [] }), [
      'architectuur: Proef > Anders',
      'versie: 0.1.0 > 0.2.0',
      'eigenaar: · > Ik',
      'datum: 2026-01-01 > ·',
    ]);
  });

  it('tells every sort of thing that came, went and changed', () => {
    const before = `
catalogi: [./a.bouwstenen.yaml]
importeert: { x: ./x.architectuur.yaml }
uitgangspunten:
  open: { stelling: Open, bron: Wij }
weergaven:
  w: { lagen: [gegevens, applicaties] }
elementen:
  een:
    naam: Een
    laag: applicaties
    standaarden:
      tls: past-toe
      stosag: { leg-uit: Later., tot: 2027-01-01 }
    aannames:
      aantal: { waarde: 100, jaar: 2027 }
    relaties:
      - bedient: twee
        omschrijving: Oud
      - benadert: twee
        wijze: lezen
  twee: { naam: Twee, laag: gegevens }
  weg: { naam: Weg, laag: gegevens }
`;
    const after = `
catalogi: [./b.bouwstenen.yaml]
importeert: { x: ./y.architectuur.yaml, z: ./z.architectuur.yaml }
uitgangspunten:
  open: { stelling: Open, bron: Zij }
weergaven:
  w: { lagen: [applicaties], rond: een }
elementen:
  nieuw: { bouwsteen: digid, status: gewenst }
  een:
    naam: Een!
    laag: applicaties
    status: uit-te-faseren
    standaarden:
      stosag: past-toe
      openapi: past-toe
    aannames:
      aantal: { waarde: 125, jaar: 2028 }
    relaties:
      - benadert: twee
        wijze: schrijven
        via: digikoppeling
      - activeert: [twee, nieuw]
  twee: { naam: Twee, laag: gegevens }
`;
    assert.deepEqual(changes(before, after), [
      '+ catalogus ./b.bouwstenen.yaml',
      '- catalogus ./a.bouwstenen.yaml',
      '~ import x',
      '  pad: ./x.architectuur.yaml > ./y.architectuur.yaml',
      '+ import z',
      '  pad: · > ./z.architectuur.yaml',
      '~ uitgangspunt open',
      '  bron: Wij > Zij',
      '~ weergave w',
      '  lagen: ["applicaties","gegevens"] > applicaties',
      '  rond: · > een',
      '+ element nieuw',
      '  bouwsteen: · > digid',
      '  status: · > gewenst',
      '~ element een',
      '  naam: Een > Een!',
      '  status: bestaand > uit-te-faseren',
      '  ~ standaard stosag',
      '    toepassing: · > past-toe',
      '    leg-uit: Later. > ·',
      '    tot: 2027-01-01 > ·',
      '  + standaard openapi',
      '    toepassing: · > past-toe',
      '  - standaard tls',
      '    toepassing: past-toe > ·',
      '  ~ aanname aantal',
      '    waarde: 100 > 125 (25.0%)',
      '    jaar: 2027 > 2028',
      '  ~ relatie benadert twee',
      '    wijze: lezen > schrijven',
      '    via: · > digikoppeling',
      '  + relatie activeert twee',
      '  + relatie activeert nieuw',
      '  - relatie bedient twee',
      '    omschrijving: Oud > ·',
      '- element weg',
      '  naam: Weg > ·',
      '  laag: gegevens > ·',
    ]);
  });

  it('points at both sides', () => {
    const before = `${head}elementen:\n  een: { naam: Een, laag: gegevens, relaties: [ { bedient: een } ] }\n`;
    const after = `${head}# verschoven\nelementen:\n  een: { laag: gegevens, naam: Twee }\n`;
    const [element] = compared(before, after).parts;
    const at = (text: string, span: { start: number; end: number } | null | undefined): string | null =>
      span ? text.slice(span.start, span.end) : null;
    assert.ok(element);
    assert.deepEqual([at(before, element.before), at(after, element.after)], ['een', 'een']);
    const [name] = element.fields;
    assert.deepEqual([at(before, name?.beforeSpan), at(after, name?.afterSpan)], ['Een', 'Twee']);
    const [relation] = element.parts;
    assert.deepEqual([at(before, relation?.before), relation?.after], ['een', null]);
    assert.equal(relation!.before!.start, before.lastIndexOf('een'));
  });

  it('keeps equal relations with other particulars apart', () => {
    const element = (relations: string): string =>
      `elementen:\n  een:\n    naam: Een\n    laag: gegevens\n    relaties:\n${relations}`;
    const one = '      - benadert: een\n        via: diginetwerk\n';
    const two = '      - benadert: een\n        via: digikoppeling\n';
    assert.deepEqual(changes(element(one + two), element(two + one)), []);
    assert.deepEqual(changes(element(one + two), element(two)), [
      '~ element een',
      '  - relatie benadert een',
      '    via: diginetwerk > ·',
    ]);
    assert.deepEqual(changes(element(one), element(two + one)), [
      '~ element een',
      '  + relatie benadert een',
      '    via: · > digikoppeling',
    ]);
  });

  it('takes the last of two equal ids, as every reader does', () => {
    const twice = 'elementen:\n  een: { naam: Oud, laag: gegevens }\n  een: { naam: Een, laag: gegevens }\n';
    assert.deepEqual(changes(twice, 'elementen:\n  een: { naam: Een, laag: gegevens }\n'), []);
  });

  it('compares keys that it does not know, however deep', () => {
    const deep = (value: string): string =>
      `elementen:\n  een: { naam: Een, laag: gegevens, iets: { diep: { waarde: ${value}, lijst: [{ a: 1 }, [2]] } } }\n`;
    assert.deepEqual(changes(deep('1'), deep('2')), ['~ element een', '  iets.diep.waarde: 1 > 2']);
    assert.deepEqual(changes(deep('1'), deep('1')), []);
  });

  it('compares what can be read of broken text, and says that it is broken', () => {
    const sound =
      'elementen:\n  een: { naam: Een, laag: gegevens }\n  twee: { naam: Twee, laag: gegevens }\n';
    const broken =
      'elementen:\n  een: { naam: Een, laag: gegevens\n  twee: { naam: Anders, laag: gegevens }\n';
    const { before, after } = compared(head + sound, head + broken);
    assert.deepEqual([before?.isWhole, after?.isWhole], [true, false]);
    const found = changes(sound, broken);
    assert.ok(found.includes('  naam: Twee > Anders'), found.join('\n'));
    for (const text of [
      '',
      '\u0000',
      'a: &x [*x, *x]',
      '- - -',
      '? [a]: b',
      '{',
      'elementen: [a]',
      '[[['.repeat(20),
    ]) {
      for (const [one, other] of [
        [head + sound, text],
        [text, head + sound],
        [text, text],
      ] as const) {
        const result = compared(one, other);
        assert.equal(result.change === 'equal', one === other);
        assert.doesNotThrow(() => JSON.stringify(result));
      }
    }
  });

  it('is plain data that depends on nothing but the texts', () => {
    const before = 'elementen:\n  een: { naam: Een, laag: gegevens }\n';
    const after = 'elementen:\n  twee: { naam: Twee, laag: applicaties }\n';
    const first = compared(head + before, head + after);
    assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
    assert.deepEqual(compared(head + before, head + after), first);
  });

  it('finds a sample equal to itself, written anew and turned around', () => {
    for (const name of ['digitaal-loket', 'toegang']) {
      const text = readFileSync(path.join(projectRoot(), `samples/${name}.architectuur.yaml`), 'utf8');
      const data = parse(text);
      const turned = stringify(data, { sortMapEntries: (a, b) => (String(a.key) < String(b.key) ? 1 : -1) });
      assert.notEqual(turned, text);
      assert.deepEqual(lines(compared(text, turned)), []);
    }
  });

  it('shows of a change to a sample that change only', () => {
    const text = readFileSync(path.join(projectRoot(), 'samples/digitaal-loket.architectuur.yaml'), 'utf8');
    const changed = text.replace('naam: Parkeervergunning', 'naam: Parkeren');
    assert.deepEqual(lines(compared(text, changed)), [
      '~ element parkeervergunning',
      '  naam: Parkeervergunning > Parkeren',
    ]);
  });
});
