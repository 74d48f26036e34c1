import assert from 'node:assert/strict';
import type { Links } from '../../server/src/core/context.js';
import { type HintChoice, inlayHints } from '../../server/src/core/features/inlay-hints.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import type { Taal } from '../../server/src/core/taal.js';
import { analysed, head, noLinks } from '../support/marked.js';

const everything: HintChoice = { names: true, layers: true, figures: true };

interface About {
  readonly kind?: FileKind;
  readonly taal?: Taal;
  readonly choice?: Partial<HintChoice>;
  readonly links?: Links;
}

/** The text with its hints in it, between ‹ and ›. */
function hinted(
  text: string,
  { kind = 'architectuur', taal = 'nl', choice = {}, links = noLinks }: About = {},
): string {
  const within = { start: 0, end: text.length };
  const hints = inlayHints(analysed(text, kind, links), within, { ...everything, ...choice }, taal);
  return [...hints]
    .reverse()
    .reduce((so, { at, label }) => `${so.slice(0, at)} ‹${label}›${so.slice(at)}`, text);
}

/** The lines of the elements with their hints. */
const elements = (text: string, about: About = {}): string =>
  hinted(`${head}elementen:\n${text}`, about).split('elementen:\n')[1]!;

describe('inlay hints of elements', () => {
  const digid = '  een:\n    bouwsteen: digid\n';

  it('tell name, layer and latest key figure of a bouwsteen', () => {
    assert.equal(
      elements(digid),
      '  een: ‹Diensten en producten›\n    bouwsteen: digid ‹DigiD · 557.008.812 authenticaties in 2021›\n',
    );
  });

  it('write numbers as the language does', () => {
    assert.match(elements(digid, { taal: 'en' }), /‹DigiD · 557,008,812 authenticaties in 2021›/);
  });

  it('can each be left out', () => {
    assert.doesNotMatch(elements(digid, { choice: { layers: false } }), /Diensten/);
    assert.match(elements(digid, { choice: { names: false } }), /digid ‹557/);
    assert.match(elements(digid, { choice: { figures: false } }), /digid ‹DigiD›/);
    assert.doesNotMatch(elements(digid, { choice: { names: false, layers: false, figures: false } }), /‹/);
  });

  it('say nothing that the text says itself', () => {
    const text = '  een:\n    bouwsteen: digid\n    naam: DigiD\n    laag: kanalen\n';
    assert.equal(elements(text, { choice: { figures: false } }), text);
  });

  it('tell the name of the bouwsteen where the element has another one', () => {
    assert.match(elements(`${digid}    naam: Inloggen\n`, { choice: { figures: false } }), /digid ‹DigiD›/);
  });

  it('say nothing where the name is the id with a capital, and for what is unknown', () => {
    const text = '  een:\n    bouwsteen: diginetwerk\n    laag: netwerken\n  twee:\n    bouwsteen: nergens\n';
    assert.equal(elements(text, { choice: { figures: false } }), text);
  });

  it('name standards behind their lines, and channels that are no element', () => {
    const text =
      '  een:\n    naam: Een\n    laag: kanalen\n    standaarden:\n      saml: past-toe # want\n      oin:\n        leg-uit: Later.\n    relaties:\n      - bedient: brp\n        via: digid\n      - bedient: brp\n        via: brp\n  brp:\n    naam: Register\n    laag: gegevens\n';
    const lines = elements(text).split('\n');
    assert.equal(lines[4], '      saml: past-toe ‹Security Assertion Markup Language› # want');
    assert.match(lines[5]!, /^ {6}oin: ‹.+›$/);
    assert.equal(lines[9], '        via: digid ‹DigiD›');
    assert.equal(lines[11], '        via: brp');
  });

  it('stand behind the quote, and not between the words of a line', () => {
    const flow = '  een: { bouwsteen: "digid", standaarden: { saml: past-toe } }\n';
    assert.equal(
      elements(flow, { choice: { figures: false } }),
      '  een: { bouwsteen: "digid" ‹DigiD›, standaarden: { saml: past-toe } }\n',
    );
  });

  it('are those of the stretch that was asked for', () => {
    const text = `${head}elementen:\n${['een', 'twee', 'drie'].map((id) => `  ${id}:\n    bouwsteen: digid\n`).join('')}`;
    const [start, end] = [text.indexOf('  twee:'), text.indexOf('  drie:')];
    const found = inlayHints(analysed(text), { start, end }, everything, 'nl');
    assert.deepEqual(
      found.map(({ at }) => start < at && at < end),
      [true, true],
    );
  });

  it('are there while the text is broken, behind emoji, and with odd line ends', () => {
    assert.match(elements('  een:\n    naam: "open\n  twee:\n    bouwsteen: digid\n'), /digid ‹DigiD/);
    assert.match(elements('  een: # 👩‍👩‍👧 é\r\n    bouwsteen: digid\r\n'), /digid ‹DigiD [^›]*›\r\n/);
    assert.equal(hinted(''), '');
  });
});

describe('inlay hints of the other files', () => {
  it('name the bouwstenen that a catalogue refers to, but not what it names itself', () => {
    const text =
      'bouwstenen:\n  digid:\n    naam: Mijn DigiD\n    onderdeel-van: [brp]\n    relaties:\n      - gebruikt: saml\n';
    assert.equal(
      hinted(text, { kind: 'bouwstenen' }),
      text
        .replace('[brp]', '[brp ‹Basisregistratie Personen›]')
        .replace('saml', 'saml ‹Security Assertion Markup Language›'),
    );
  });

  it('name an entry that is laid over a built-in one', () => {
    const text = 'bouwstenen:\n  brp:\n    beheerder: Wij\n';
    const links = {
      ...noLinks,
      catalogues: new Map([['x', readDocument('file:///x.bouwstenen.yaml', text, 'bouwstenen')]]),
    };
    assert.match(hinted(text, { kind: 'bouwstenen', links }), /brp: ‹Basisregistratie Personen›/);
  });

  it('name the voorzieningen of a monitor that have no name there, without figures', () => {
    const text =
      'voorzieningen:\n  digid:\n    indicatoren: {}\n  brp:\n    naam: BRP\n    indicatoren: {}\n';
    assert.equal(hinted(text, { kind: 'monitor' }), text.replace('digid:', 'digid: ‹DigiD›'));
  });

  it('say nothing of an entry without a name', () => {
    const text = 'bouwstenen:\n  ding: {}\n  deel:\n    naam: Deel\n    onderdeel-van: ding\n';
    assert.equal(hinted(text, { kind: 'bouwstenen' }), text);
  });

  it('shorten what is too long', () => {
    const own = readDocument(
      'file:///x.bouwstenen.yaml',
      `catalogus: X\nbouwstenen:\n  lang:\n    naam: ${'Lang '.repeat(40)}\n`,
      'bouwstenen',
    );
    const links = { ...noLinks, catalogues: new Map([['x', own]]) };
    const label = /‹(.*)›/.exec(elements('  een:\n    bouwsteen: lang\n', { links }))![1]!;
    assert.ok(label.length <= 60 && label.endsWith('…'), label);
  });
});
