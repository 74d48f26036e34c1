import assert from 'node:assert/strict';
import { hover } from '../../server/src/core/features/hover.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import type { Taal } from '../../server/src/core/taal.js';
import { analysed, head, marked } from '../support/marked.js';

const hovered = (text: string, kind: FileKind = 'architectuur', taal: Taal = 'nl'): string | null => {
  const { text: plain, offset } = marked(text);
  return hover(analysed(plain, kind), offset, taal)?.markdown ?? null;
};
const elements = (text: string): string => `${head}elementen:\n${text}`;

describe('hover on a bouwsteen', () => {
  const markdown = hovered(elements('  een:\n    bouwsteen: dig█id\n'))!;

  it('says what it is and of what it is a part', () => {
    assert.match(markdown, /^\*\*DigiD\*\* — voorziening · toegang\n/);
    assert.match(markdown, /\*\*Onderdeel van:\*\* Toegangsstelsel/);
  });

  it('names the rules of the European Union that bind it', () => {
    assert.match(markdown, /\*\*EU:\*\* eIDAS \(genotificeerd\)/);
  });

  it('shows the latest figures in Dutch notation, with year, change and trend', () => {
    assert.match(
      markdown,
      /\| Indicator \| 2021 \|[\s\S]*\| Totaal aantal authenticaties \| 557\.008\.812 \| \+38,4% \| [▁-█·]{5,8} 20\d\d–2021 \|/,
    );
  });

  it('names the edition and its reference date', () => {
    assert.match(markdown, /Monitor Digitale Overheid 2022, peildatum 31 december 2021/);
  });

  it('shows a correction between editions', () => {
    const text = hovered(elements('  een:\n    bouwsteen: eherkenn█ing\n'))!;
    assert.match(text, /2019 herzien: was 441 \(Monitor Digitale Overheid 2020\)/);
  });

  it('computes no change over a break in the method', () => {
    const text = hovered(
      'monitor: M\npeildatum: 2021-12-31\njaren: [2020, 2021]\nvoorzieningen:\n  kubernetes:\n    indicatoren:\n      clust█ers:\n        naam: Clusters\n        waarden: { 2020: 10, 2021: 40 }\n        methodebreuken: { 2021: Andere telling. }\n',
      'monitor',
    )!;
    assert.match(text, /geen verandering berekend: Andere telling\./);
    assert.doesNotMatch(text, /%/);
  });

  it('speaks English when asked, with the figures in Dutch notation', () => {
    const text = hovered(elements('  een:\n    bouwsteen: digid█\n'), 'architectuur', 'en')!;
    assert.match(text, /Part of/);
    assert.match(text, /reference date 31 December 2021/);
    assert.match(text, /557\.008\.812/);
  });

  it('answers in a catalogue, as a key in a monitor and for a standard', () => {
    assert.match(
      hovered('bouwstenen:\n  x:\n    onderdeel-van: toegangs█stelsel\n', 'bouwstenen')!,
      /Toegangsstelsel/,
    );
    assert.match(hovered('voorzieningen:\n  digi█d:\n    indicatoren: {}\n', 'monitor')!, /DigiD/);
    assert.match(hovered(elements('  een:\n    standaarden:\n      sa█ml: past-toe\n'))!, /SAML/);
  });

  it('says nothing for a bouwsteen that does not exist', () => {
    assert.equal(hovered(elements('  een:\n    bouwsteen: nerge█ns\n')), null);
  });
});

describe('hover on the rest', () => {
  it('explains a key with the description of the schema', () => {
    assert.match(
      hovered(elements('  een:\n    voldoet-█aan: []\n'))!,
      /uitgangspunten waaraan dit element voldoet/,
    );
    assert.match(hovered('ver█sie: 1.0.0\n')!, /versienummer/);
  });

  it('explains the keys of a relation and a value from a list', () => {
    assert.match(hovered(elements('  een:\n    relaties:\n      - bed█ient: twee\n'))!, /ArchiMate: serving/);
    assert.match(hovered(elements('  een:\n    laag: kana█len\n'))!, /\*\*Kanalen\*\*/);
  });

  it('shows an element with its relations, out and in', () => {
    const text =
      '  een:\n    naam: Portaal\n    laag: kanalen\n    relaties:\n      - bedient: twee\n  twee:\n    bouwsteen: brp\n    relaties:\n      - bedient: e█en\n';
    const markdown = hovered(elements(text))!;
    assert.match(markdown, /\*\*Portaal\*\* — Kanalen · bestaand/);
    assert.match(markdown, /\*\*Relaties:\*\* \*bedient\* Basisregistratie Personen/);
    assert.match(markdown, /\*\*Gebruikt door:\*\* Basisregistratie Personen \*bedient\*/);
  });

  it('shows a principle', () => {
    const text = `${head}uitgangspunten:\n  eenmalig:\n    stelling: Vraag maar een keer.\n    bron: Boek, § 1\nelementen:\n  een:\n    bouwsteen: digid\n    voldoet-aan: [eenm█alig]\n`;
    assert.match(hovered(text)!, /Vraag maar een keer\.\n\nBoek, § 1/);
  });

  it('shows a figure with what other editions printed', () => {
    const text =
      'monitor: Nieuwe Monitor\npeildatum: 2023-12-31\njaren: [2019]\nvoorzieningen:\n  eherkenning:\n    indicatoren:\n      aangesloten-organisaties:\n        naam: A\n        waarden: { 2019: 44█5 }\n';
    const markdown = hovered(text, 'monitor')!;
    assert.match(markdown, /^\*\*445\*\*/);
    assert.match(markdown, /in Monitor Digitale Overheid 2022: 443/);
    assert.match(markdown, /in Monitor Digitale Overheid 2020: 441/);
  });

  it('answers while the text is broken', () => {
    assert.match(hovered(elements('  een:\n    naam: "open\n  twee:\n    bouwsteen: dig█id\n'))!, /DigiD/);
    assert.match(hovered(elements('  een:\n    bouwsteen: dig█id\n    naam: "open\n'))!, /DigiD/);
    assert.match(hovered(`${head}elementen:\n\tx: 1\n  twee:\n    bouwsteen: dig█id\n`)!, /DigiD/);
  });

  it('lets nothing that a user wrote become a link, an image or HTML', () => {
    const markdown = hovered(
      elements(
        '  ee█n:\n    naam: "![x](https://voorbeeld.nl/a.png) <img src=x> [k](command:x) `c` www.x.nl"\n    laag: kanalen\n',
      ),
    )!;
    assert.doesNotMatch(markdown, /(?<!\\)[<[\]`]|www\.|:\/\//);
  });

  it('says nothing on empty space, in comments and in an empty file', () => {
    for (const text of ['█', `${head}█`, '# op█merking\n', elements('  █\n')])
      assert.equal(hovered(text), null, text);
  });
});
