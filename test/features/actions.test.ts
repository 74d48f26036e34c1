import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/edits/apply.js';
import { fixAll } from '../../server/src/core/features/actions-fix-all.js';
import { refactorings } from '../../server/src/core/features/actions-refactor.js';
import { silencings } from '../../server/src/core/features/actions-suppress.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { rules } from '../../server/src/core/rules/index.js';
import { analysed, faults, head, marked, noLinks } from '../support/marked.js';

const elements = (text: string): string => `${head}elementen:\n${text}`;

/** The titles of what can be done at the cursor, and what the first one leaves. */
function at(text: string): { titles: string[]; gives: string | null } {
  const { text: plain, offset } = marked(text);
  const found = refactorings(analysed(plain), offset);
  return {
    titles: found.map(({ title }) => title.nl),
    gives: found[0] ? applyEdits(plain, found[0].edits) : null,
  };
}

describe('silencing a finding', () => {
  const text = elements('  een:\r\n    bouwsteen: zwembad\r\n');

  it('puts a comment above it, and leaves the reason to the user', () => {
    const analysis = analysed(text);
    const [here] = silencings(analysis, analysis.findings[0]!);
    const [edit] = here!.edits;
    assert.equal(edit!.text, '    # bouwstenen-negeer bouwsteen-onbekend: \n');
    assert.equal(edit!.select!.start, edit!.text.length - 1);
    const without = applyEdits(text, here!.edits);
    assert.deepEqual(
      analysed(without).findings.map(({ code }) => code),
      ['negeer-zonder-reden', 'bouwsteen-onbekend'],
    );
    assert.deepEqual(faults(analysed(without.replace('onbekend: ', 'onbekend: proef'))), []);
  });

  it('silences the whole file from its first line, behind a byte order mark', () => {
    const marked = `\uFEFF${text}`;
    const analysis = analysed(marked);
    const after = applyEdits(marked, silencings(analysis, analysis.findings[0]!)[1]!.edits);
    assert.ok(after.startsWith('\uFEFF# bouwstenen-negeer-bestand bouwsteen-onbekend: \n'));
    assert.deepEqual(faults(analysed(after.replace('onbekend: ', 'onbekend: proef'))), []);
  });

  it('is offered for the findings of rules, and for no others', () => {
    const analysis = analysed(`${head}zomaar: 1\nelementen: {}\n`);
    assert.deepEqual(silencings(analysis, analysis.findings[0]!), []);
    const finding = { ...analysis.findings[0]!, code: rules[0]!.id };
    assert.equal(silencings(analysis, finding).length, 2);
  });
});

describe('fixing all', () => {
  it('applies what is certain, and nothing else', () => {
    const text =
      'architectuur: A\nversie: 0.1\nstatus: consept\nhorizon: "2030"\nelementen:\n' +
      '  # bouwstenen-negeer bouwsteen-onbekend: oud\n' +
      '  een:\n    bouwsteen: digidd\n    doelgroepen: burgers\n    voldoet-aan: [zomaar, zomaar]\n';
    const analysis = analysed(text.replace('digidd', 'digid'));
    assert.equal(
      applyEdits(analysis.document.source.text, fixAll(analysis)),
      'architectuur: A\nversie: "0.1"\nstatus: consept\nhorizon: 2030\nelementen:\n' +
        '  een:\n    bouwsteen: digid\n    doelgroepen: [burgers]\n    voldoet-aan: [zomaar]\n',
    );
  });

  it('leaves a document alone in which all is well', () => {
    assert.deepEqual(fixAll(analysed(elements('  een:\n    bouwsteen: digid\n'))), []);
  });

  it('does not fall over broken text', () => {
    const text = elements('  een: {{\n\tx\n  twee:\n    status:gewenst\n    bouwsteen: brp\n');
    assert.ok(applyEdits(text, fixAll(analysed(text))).includes('    status: gewenst\n'));
  });
});

describe('what can be done in an element', () => {
  it('is to make an element of a bouwsteen that is only named', () => {
    const { titles, gives } = at(
      elements(
        '  een:\n    naam: E\n    laag: kanalen\n    relaties:\n      - bedient: een\n        via: digi█koppeling\n',
      ),
    );
    assert.equal(titles[0], 'Maak element `digikoppeling` van deze bouwsteen (Digikoppeling)');
    assert.ok(
      gives!.endsWith('        via: digikoppeling\n  digikoppeling:\n    bouwsteen: digikoppeling\n'),
    );
  });

  it('is not to make an element that there is', () => {
    assert.ok(
      at(elements('  een:\n    bouwsteen: di█gid\n')).titles.every(
        (title) => !title.startsWith('Maak element'),
      ),
    );
  });

  it('is to move to the layer of the bouwsteen, by leaving out the other one', () => {
    const { titles, gives } = at(elements('  een:\n    bouwsteen: brp\n    la█ag: kanalen\n'));
    assert.deepEqual(titles.slice(0, 2), [
      'Verplaats naar de laag van de bouwsteen (Diensten en producten)',
      'Verplaats naar de laag van de bouwsteen (Gegevens)',
    ]);
    assert.equal(gives, elements('  een:\n    bouwsteen: brp\n'));
  });

  it('is to move to another layer of the bouwsteen', () => {
    const { titles, gives } = at(elements('  e█en:\n    bouwsteen: brp\n    status: gewenst\n'));
    assert.equal(titles[0], 'Verplaats naar de laag van de bouwsteen (Gegevens)');
    assert.equal(gives, elements('  een:\n    bouwsteen: brp\n    laag: gegevens\n    status: gewenst\n'));
  });

  it('is to apply or explain a standard', () => {
    const { titles, gives } = at(elements('  een:\n    naam: E█\n    laag: kanalen\n    relaties: []\n'));
    assert.match(titles[0]!, /^Voeg pas-toe-of-leg-uit toe \(.+\)$/);
    assert.match(
      gives!,
      /laag: kanalen\n {4}standaarden:\n {6}[a-z0-9-]+:\n {8}leg-uit: Nog toe te lichten\n {4}relaties/,
    );
    // A reason that is still to be written keeps asking for one.
    assert.deepEqual(faults(analysed(gives!)), ['leg-uit-zonder-inhoud "Nog toe te lichten"']);
  });

  it('is to explain a standard that was applied, and the other way round', () => {
    const applied = at(
      elements('  een:\n    bouwsteen: digid\n    standaarden:\n      t█ls: past-toe # x\n'),
    );
    assert.ok(applied.titles.includes('Maak er een `leg-uit` van'));
    const explained = at(
      elements('  een:\n    bouwsteen: digid\n    standaarden:\n      t█ls: { leg-uit: Nee }\n'),
    );
    assert.ok(explained.titles.includes('Maak er `past-toe` van'));
  });

  it('is nothing outside elements, in another kind of file, or in a broken one', () => {
    assert.deepEqual(at(`architectuur: A█\n${elements('  een:\n    bouwsteen: brp\n')}`).titles, []);
    assert.deepEqual(refactorings(analysed('catalogus: C\n', 'bouwstenen'), 3), []);
    assert.deepEqual(at(elements('  een:\n    naam: "E█\n')).titles, []);
  });
});

describe('places in other documents', () => {
  const related = (text: string, links: typeof noLinks, code: string) =>
    analysed(text, 'architectuur', links).findings.find((finding) => finding.code === code)?.related ?? [];

  it('are those of the element that was meant', () => {
    const ander = readDocument(
      'file:///proef/ander.architectuur.yaml',
      elements('  loket:\n    bouwsteen: brp\n'),
      'architectuur',
    );
    const text = `${head}importeert: { ander: ./ander.architectuur.yaml }\n${'elementen:\n  een:\n    bouwsteen: digid\n    relaties: [{ bedient: ander/lokett }]\n'}`;
    const [place] = related(text, { ...noLinks, imports: new Map([['ander', ander]]) }, 'element-onbekend');
    assert.equal(place!.document, ander);
    assert.equal(ander.source.text.slice(place!.span.start, place!.span.end), 'loket');
    // Written as JSON, a finding names the other file without all of its contents.
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(place))), ['uri', 'span', 'message']);
  });

  it('are those of the bouwsteen in an own catalogue', () => {
    const eigen = readDocument(
      'file:///proef/eigen.bouwstenen.yaml',
      'catalogus: C\nbouwstenen:\n  zwembad:\n    naam: Z\n',
      'bouwstenen',
    );
    const text = `${head}catalogi: [e]\nelementen:\n  een:\n    bouwsteen: zwemband\n`;
    const [place] = related(text, { ...noLinks, catalogues: new Map([['e', eigen]]) }, 'bouwsteen-onbekend');
    assert.equal(eigen.source.text.slice(place!.span.start, place!.span.end), 'zwembad');
  });

  it('are the import that closes a circle', () => {
    const ander = readDocument(
      'file:///proef/ander.architectuur.yaml',
      `${head}importeert: { terug: ./proef.architectuur.yaml }\nelementen: {}\n`,
      'architectuur',
    );
    const links = { ...noLinks, imports: new Map([['ander', ander]]), circular: new Set(['ander']) };
    const [place] = related(
      `${head}importeert: { ander: x.architectuur.yaml }\nelementen: {}\n`,
      links,
      'import-kringloop',
    );
    assert.equal(ander.source.text.slice(place!.span.start, place!.span.end), './proef.architectuur.yaml');
  });
});
