import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Links } from '../../server/src/core/context.js';
import { hover } from '../../server/src/core/features/hover.js';
import { meaningsOf } from '../../server/src/core/features/value-meanings.js';
import { type FileKind, fileKinds } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import type { JsonSchema } from '../../server/src/core/model/schema.js';
import { ruleDescriptions } from '../../server/src/core/rules/descriptions.js';
import { fixedCodes } from '../../server/src/core/rules/fixed-codes.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { Taal } from '../../server/src/core/taal.js';
import { analysed, head, marked, noLinks } from '../support/marked.js';

interface About {
  readonly kind?: FileKind;
  readonly taal?: Taal;
  readonly links?: Links;
}

/** What a hover at the sign says. */
function said(
  text: string,
  { kind = 'architectuur', taal = 'nl', links = noLinks }: About = {},
): string | null {
  const { text: plain, offset } = marked(text);
  return hover(analysed(plain, kind, links), offset, taal)?.markdown ?? null;
}

/** The word that a hover at the sign explains. */
function explained(text: string, links: Links = noLinks): string | null {
  const { text: plain, offset } = marked(text);
  const found = hover(analysed(plain, 'architectuur', links), offset, 'nl');
  return found && plain.slice(found.span.start, found.span.end);
}

const elements = (text: string): string => `${head}elementen:\n${text}`;

const toegang = readDocument(
  'file:///proef/toegang.architectuur.yaml',
  'architectuur: Domein Toegang\nversie: 0.4.0\nstatus: ter-review\neigenaar: Werkgroep\nomschrijving: Inloggen.\nelementen:\n  inlog:\n    naam: Inlogdienst\n    laag: applicaties\n    relaties:\n      - bedient: [portaal, poort]\n  portaal:\n    naam: Portaal\n    laag: kanalen\n  poort:\n    naam: Poort\n    laag: kanalen\n',
  'architectuur',
);
const eigen = readDocument(
  'file:///proef/eigen.bouwstenen.yaml',
  'catalogus: Eigen catalogus\nversie: 1.0.0\nbouwstenen:\n  ding:\n    naam: Ding\n',
  'bouwstenen',
);
const links: Links = {
  imports: new Map([['toegang', toegang]]),
  catalogues: new Map([['./eigen.bouwstenen.yaml', eigen]]),
  circular: new Set(),
};
const importing = `${head}catalogi: [./eigen.bouwstenen.yaml]\nimporteert:\n  toegang: ./toegang.architectuur.yaml\nelementen:\n  een:\n    naam: Een\n    laag: kanalen\n    relaties:\n      - bedient: toegang/inlog\n`;
const at = (word: string, with_: string): string => importing.replace(word, with_);

describe('hover on other documents', () => {
  const expected =
    '**Domein Toegang** — versie 0.4.0 · ter-review\n\nInloggen.\n\nWerkgroep · 3 elementen, 2 relaties';

  it('tells of an import by its alias, by its path and by the alias before an element', () => {
    assert.equal(said(at('  toegang:', '  toe█gang:'), { links }), expected);
    assert.equal(said(at('./toegang.arch', './toe█gang.arch'), { links }), expected);
    assert.equal(said(at('toegang/inlog', 'toe█gang/inlog'), { links }), expected);
    assert.equal(explained(at('toegang/inlog', 'toe█gang/inlog'), links), 'toegang');
  });

  it('tells of the element behind the alias, with relations of both documents', () => {
    const markdown = said(at('toegang/inlog', 'toegang/in█log'), { links })!;
    assert.match(markdown, /^\*\*Inlogdienst\*\* — Applicaties · bestaand\n\nUit Domein Toegang/);
    assert.match(markdown, /\*\*Relaties:\*\* \*bedient\* Portaal, Poort/);
    assert.match(markdown, /\*\*Gebruikt door:\*\* Een \*bedient\*/);
  });

  it('tells of a catalogue by its path', () => {
    assert.equal(
      said(at('./eigen', './ei█gen'), { links, taal: 'en' }),
      '**Eigen catalogus** — version 1.0.0\n\n1 bouwsteen',
    );
  });

  it('explains a path to nowhere by nothing, and its alias by what an alias is', () => {
    assert.equal(said(at('./toegang.arch', './toe█gang.arch')), null);
    assert.match(said(at('  toegang:', '  toe█gang:'))!, /[Pp]ad/);
  });
});

describe('hover on an element', () => {
  it('names how it deals with standards, what it complies with and over what its relations run', () => {
    const markdown = said(
      elements(
        '  ee█n:\n    naam: Een\n    laag: kanalen\n    eigenaar: Team A\n    doelgroepen: [burgers]\n    voldoet-aan: [open]\n    standaarden:\n      saml: past-toe\n      wcag:\n        leg-uit: Later.\n        tot: 2027-01-01\n    relaties:\n      - bedient: twee\n        via: diginetwerk\n  twee:\n    naam: Twee\n    laag: kanalen\n',
      ),
    )!;
    assert.match(markdown, /\*\*Eigenaar:\*\* Team A {2}\n\*\*Doelgroepen:\*\* burgers {2}\n/);
    assert.match(markdown, /\*\*Voldoet aan:\*\* open/);
    assert.match(
      markdown,
      /\*\*Standaarden:\*\* Security Assertion Markup Language, WCAG \(\*leg-uit\* tot 2027-01-01\)/,
    );
    assert.match(markdown, /\*\*Relaties:\*\* \*bedient\* Twee \(via Diginetwerk\)/);
  });

  it('stays on a screen for an element with a bouwsteen that has many figures', () => {
    const markdown = said(elements('  ee█n:\n    bouwsteen: mijnoverheid-berichtenbox\n'))!;
    assert.ok(markdown.split('\n').length <= 25, markdown);
    assert.match(markdown, /\n---\n\n\*\*MijnOverheid Berichtenbox\*\*/);
  });

  it('tells of an uitgangspunt which elements comply with it, at its id and where it is used', () => {
    const text = `${head}uitgangspunten:\n  open:\n    stelling: Alles is open.\nelementen:\n  een:\n    bouwsteen: digid\n    voldoet-aan: [open]\n`;
    const expected = '**open**\n\nAlles is open.\n\n**Hieraan voldoen:** DigiD';
    assert.equal(said(text.replace('  open:', '  op█en:')), expected);
    assert.equal(said(text.replace('[open]', '[op█en]')), expected);
  });

  it('tells of a weergave how much it shows', () => {
    const text = `${head}weergaven:\n  kl█ein:\n    naam: Klein\n    omschrijving: Alleen kanalen.\n    lagen: [kanalen]\nelementen:\n  een:\n    naam: Een\n    laag: kanalen\n  twee:\n    naam: Twee\n    laag: gegevens\n`;
    assert.equal(said(text), '**Klein** — weergave\n\nAlleen kanalen.\n\nToont 1 element en 0 relaties.');
  });
});

describe('hover on words out of lists', () => {
  it('explains the status of a document and that of an element each in its own way', () => {
    assert.match(said('status: ter-█review\n')!, /^\*\*ter-review\*\*\n\nDit document ligt voor/);
    assert.match(said(elements('  een:\n    status: gew█enst\n'), { taal: 'en' })!, /has to come/);
    assert.match(
      said('bouwstenen:\n  x:\n    status: voor█stel\n', { kind: 'bouwstenen' })!,
      /bouwsteen is voorgesteld/,
    );
  });

  it('explains a verb as key and as value, with its name in ArchiMate', () => {
    const expected = '**bedient** — ArchiMate: serving\n\nThis element offers its function to the target.';
    assert.equal(said(elements('  een:\n    relaties:\n      - bed█ient: twee\n'), { taal: 'en' }), expected);
    assert.equal(said(`${head}weergaven:\n  een:\n    relaties: [bed█ient]\n`, { taal: 'en' }), expected);
  });

  it('explains how a standard is dealt with', () => {
    const text = (value: string): string => elements(`  een:\n    standaarden:\n      saml: ${value}\n`);
    assert.match(said(text('past-█toe'))!, /past de standaard toe/);
    assert.match(said(text('{ leg-█uit: Later. }'))!, /Waarom de standaard/);
    assert.match(said(text('{ leg-uit: Later., t█ot: 2027-01-01 }'))!, /Tot wanneer/);
  });

  it('explains a layer with its goal, as value and as key of a goal', () => {
    assert.match(
      said(elements('  een:\n    laag: kana█len\n'))!,
      /^\*\*Kanalen\*\* — Bedrijfsarchitectuur\n\nBurgers en bedrijven/,
    );
    assert.match(said('doelen:\n  kana█len:\n    doel: X\n', { kind: 'bouwstenen' })!, /^\*\*Kanalen\*\*/);
  });

  it('explains a type of ArchiMate, an abbreviation and a switch', () => {
    assert.equal(
      said(elements('  een:\n    type: data-ob█ject\n')),
      '**Data Object** — ArchiMate 3.2 · applicatielaag',
    );
    assert.equal(
      said(elements('  een:\n    type: course-of-ac█tion\n'), { taal: 'en' }),
      '**Course of Action** — ArchiMate 3.2 · strategy',
    );
    assert.match(
      said('catalogus: X\nafkortingen:\n  X█Y: Een *ding*\n', { kind: 'bouwstenen' })!,
      /^\*\*XY\*\* — Een \\\*ding\\\*/,
    );
    assert.match(said(`${head}weergaven:\n  een:\n    kengetallen: tr█ue\n`)!, /^\*\*kengetallen\*\*/);
  });

  it('has a meaning for every word of every list in the schemas', () => {
    const apart = ['laag', 'werkwoord', 'archimate-type'];
    const visit = (schema: JsonSchema, path: string): void => {
      if (schema.enum) {
        const meanings = meaningsOf(schema.enum);
        for (const word of schema.enum) {
          const meaning = meanings?.[String(word)];
          assert.ok(meaning?.nl && meaning.en, `${path}: ${word}`);
        }
      }
      for (const [key, inner] of Object.entries(schema)) {
        if (inner !== null && typeof inner === 'object' && !apart.includes(key))
          visit(inner, `${path}/${key}`);
      }
    };
    for (const kind of fileKinds)
      visit(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')), kind);
  });
});

describe('hover in a monitor', () => {
  const monitor = (row: string): string =>
    `monitor: M\npeildatum: 2021-12-31\njaren: [2020, 2021]\nvoorzieningen:\n  digid:\n    indicatoren:\n      proef-reeks:\n        naam: Proef\n        eenheid: keren\n${row}`;

  it('holds the printed growth against the figures', () => {
    const text = monitor('        waarden: { 2020: 100, 2021: 150 }\n        groei: 4█0\n');
    assert.equal(
      said(text, { kind: 'monitor' }),
      '**+40,0%** — groei zoals gedrukt\n\nProef\n\nVan 100 (2020) naar 150 (2021): +50,0%',
    );
  });

  it('tells of a growth that was printed as text, without computing over nothing', () => {
    const text = monitor('        waarden: { 2021: 150 }\n        groei: { gedrukt: "4█0 %", waarde: 40 }\n');
    assert.equal(said(text, { kind: 'monitor' }), '**40 %** — groei zoals gedrukt\n\nProef');
  });

  it('explains the year, the number and the qualification each in its own way', () => {
    const text = monitor(
      '        waarden:\n          2021: { gedrukt: "ca. 150", waarde: 150, kwalificatie: schatting }\n',
    );
    const on = (word: string): string | null =>
      said(text.replace(word, `${word.slice(0, 2)}█${word.slice(2)}`), { kind: 'monitor' });
    assert.match(on('2021: {')!, /^\*\*ca\. 150\*\* keren — 2021/);
    assert.match(on('150,')!, /^\*\*ca\. 150\*\* keren — 2021/);
    assert.match(on('schatting')!, /geschat, niet geteld/);
    assert.match(on('kwalificatie')!, /Waarom de cel geen gewoon getal is/);
  });
});

describe('hover in a comment that silences a rule', () => {
  const text = 'monitor: M\n# bouwstenen-negeer groei-█klopt-niet: zo gedrukt\njaren: [2021]\n';

  it('tells what the rule demands and how far the comment reaches', () => {
    assert.equal(
      said(text, { kind: 'monitor' }),
      `**groei-klopt-niet** — waarschuwing\n\n${ruleDescriptions['groei-klopt-niet']!.nl}\n\nZwijgt hier voor de regel hieronder, met alles wat daaronder inspringt.`,
    );
    assert.match(
      said(text.replace('negeer ', 'negeer-bestand '), { kind: 'monitor', taal: 'en' })!,
      /Silent here for the whole file\.$/,
    );
  });

  it('tells that what is no rule cannot be silenced', () => {
    assert.match(said('# bouwstenen-negeer yaml-█syntaxis: x\nversie: 1.0.0\n')!, /niet te negeren\.$/);
  });

  it('says nothing of a rule that does not exist, in other comments and in text', () => {
    assert.equal(said('# bouwstenen-negeer toString█: x\nversie: 1.0.0\n'), null);
    assert.equal(said('# groei-█klopt-niet\nversie: 1.0.0\n'), null);
    assert.equal(said(`omschrijving: |\n  # bouwstenen-negeer groei-█klopt-niet: x\n`), null);
  });

  it('has a description of every code', () => {
    const codes = [...rules.map(({ id }) => id), ...fixedCodes];
    assert.deepEqual(
      codes.filter((code) => !ruleDescriptions[code]?.nl || !ruleDescriptions[code].en),
      [],
    );
    assert.deepEqual(
      Object.keys(ruleDescriptions).filter((code) => !codes.includes(code)),
      [],
    );
  });
});

describe('hover anywhere', () => {
  it('never fails, and leads nowhere but to https, in whole and in broken text', () => {
    const text = `${importing}  twee:\n    naam: "<b>[x](command:y)</b>"\n    laag: kanalen\n    relaties:\n      - bedient: een\n`;
    for (const broken of [
      text,
      text.replace('naam: Een', 'naam: "Een'),
      text.replaceAll('    ', '\t'),
      text.replace('relaties:', 'relaties: ['),
    ]) {
      const analysis = analysed(broken, 'architectuur', links);
      for (let offset = 0; offset <= broken.length; offset++) {
        const found = hover(analysis, offset, 'nl');
        if (!found) continue;
        assert.ok(found.span.start <= offset && offset <= found.span.end + 1, `${offset}`);
        assert.doesNotMatch(found.markdown, /(?<!\\)<|(?<!\\)\]\((?!https:)/);
      }
    }
  });
});
