import assert from 'node:assert/strict';
import { head } from '../support/marked.js';
import { compared, lines } from './compared.js';

function changes(before: string, after: string): string[] {
  return lines(compared(head + before, head + after));
}

describe('another id for the same', () => {
  it('is a rename of an element, and no change of what refers to it', () => {
    const text = (id: string): string => `
uitgangspunten: { open: { stelling: Open } }
weergaven:
  w: { elementen: [${id}, loket], rond: ${id} }
elementen:
  ${id}: { bouwsteen: digid, relaties: [ { bedient: loket }, { hangt-samen-met: ${id} } ] }
  loket:
    naam: Loket
    laag: applicaties
    relaties:
      - benadert: brp
        via: ${id}
  brp: { bouwsteen: brp, relaties: [ { bedient: ${id} } ] }
`;
    assert.deepEqual(changes(text('inloggen'), text('aanmelden')), ['= element inloggen > aanmelden']);
  });

  it('tells what else changed in what was renamed', () => {
    assert.deepEqual(
      changes(
        'elementen:\n  a: { naam: Zaakportaal, laag: applicaties, status: gewenst }\n',
        'elementen:\n  b: { naam: Zaakportaal, laag: applicaties, status: uit-te-faseren }\n',
      ),
      ['= element a > b', '  status: gewenst > uit-te-faseren'],
    );
  });

  it('goes by likeness where the name changed a little', () => {
    const text = (id: string, name: string): string => `
elementen:
  ${id}:
    naam: ${name}
    laag: applicaties
    omschrijving: Hier volgt een inwoner de eigen zaken.
    relaties: [ { bedient: een }, { benadert: twee } ]
  een: { naam: Een, laag: kanalen }
  twee: { naam: Twee, laag: gegevens }
  drie: { naam: Drie, laag: applicaties, relaties: [ { activeert: ${id} } ] }
`;
    assert.deepEqual(changes(text('portaal', 'Portaal voor zaken'), text('zaken', 'Portaal voor uw zaken')), [
      '= element portaal > zaken',
      '  naam: Portaal voor zaken > Portaal voor uw zaken',
    ]);
  });

  it('is two things where it might be another', () => {
    const two = (one: string, other: string): string =>
      `elementen:\n  ${one}: { naam: Balie, laag: kanalen }\n  ${other}: { naam: Balie, laag: kanalen }\n`;
    assert.deepEqual(
      changes(two('a', 'b'), two('c', 'd')).filter((line) => !line.startsWith(' ')),
      ['+ element c', '+ element d', '- element a', '- element b'],
    );
    // Another bouwsteen, however alike the rest is.
    const other = (id: string, bouwsteen: string): string =>
      `elementen:\n  ${id}: { bouwsteen: ${bouwsteen}, naam: Inloggen, laag: applicaties, status: gewenst, eigenaar: Wij, doelgroepen: [burgers] }\n`;
    assert.deepEqual(
      changes(other('a', 'digid'), other('b', 'eherkenning')).filter((line) => !line.startsWith(' ')),
      ['+ element b', '- element a'],
    );
    // Little is alike by chance.
    assert.deepEqual(
      changes(
        'elementen:\n  a: { naam: Balie, laag: kanalen }\n',
        'elementen:\n  b: { naam: Telefoon, laag: kanalen }\n',
      ).filter((line) => !line.startsWith(' ')),
      ['+ element b', '- element a'],
    );
  });

  it('is no rename where the earlier id is still there', () => {
    assert.deepEqual(
      changes(
        'elementen:\n  a: { bouwsteen: digid }\n',
        'elementen:\n  a: { bouwsteen: digid }\n  b: { bouwsteen: digid }\n',
      ),
      ['+ element b', '  bouwsteen: · > digid'],
    );
  });

  it('follows uitgangspunten, weergaven and imports', () => {
    const text = (principle: string, view: string, alias: string): string => `
importeert: { ${alias}: ./toegang.architectuur.yaml }
uitgangspunten: { ${principle}: { stelling: Gegevens vragen wij één keer. } }
weergaven: { ${view}: { naam: Kern, elementen: [een, ${alias}/digid] } }
elementen:
  een:
    naam: Een
    laag: applicaties
    voldoet-aan: [${principle}]
    relaties: [ { bedient: ${alias}/digid } ]
`;
    assert.deepEqual(changes(text('eenmalig', 'kern', 'toegang'), text('een-keer', 'hart', 'gdi')), [
      '= import toegang > gdi',
      '= uitgangspunt eenmalig > een-keer',
      '= weergave kern > hart',
    ]);
  });

  it('sees a relation that goes to another than the renamed one', () => {
    assert.deepEqual(
      changes(
        'elementen:\n  a: { bouwsteen: digid }\n  c: { naam: C, laag: kanalen, relaties: [ { bedient: a } ] }\n',
        'elementen:\n  b: { bouwsteen: digid }\n  c: { naam: C, laag: kanalen, relaties: [ { bedient: c } ] }\n',
      ),
      ['= element a > b', '~ element c', '  + relatie bedient c', '  - relatie bedient a'],
    );
  });

  it('is found among thousands in a moment, where it is sure', () => {
    const text = (prefix: string): string =>
      `elementen:\n${Array.from({ length: 3000 }, (_, at) => `  ${prefix}-${at}: { naam: Naam ${at}, laag: kanalen }\n`).join('')}`;
    const found = changes(text('oud'), text('nieuw'));
    assert.equal(found.length, 3000);
    assert.equal(found[7], '= element oud-7 > nieuw-7');
  });
});
