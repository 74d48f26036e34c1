import assert from 'node:assert/strict';
import { noLinks } from '../../server/src/core/context.js';
import { describeBouwsteen } from '../../server/src/core/features/describe-bouwsteen.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { analysed, head, world } from '../support/marked.js';

/** The last paragraph about a built-in bouwsteen. */
const closing = (id: string): string =>
  describeBouwsteen(world.catalogue.get(id)!, world, 'nl').split('\n\n').at(-1)!;

/** The last paragraph about the entry `een` of an own catalogue. */
function ownClosing(fields: string, afkortingen = '{}'): string {
  const text = `catalogus: C\nafkortingen: ${afkortingen}\nbouwstenen:\n  een: { naam: Een, lagen: [kanalen], ${fields} }\n`;
  const own = readDocument('file:///proef/eigen.bouwstenen.yaml', text, 'bouwstenen');
  const links = { ...noLinks, catalogues: new Map([['./eigen.bouwstenen.yaml', own]]) };
  const analysis = analysed(`${head}catalogi: [./eigen.bouwstenen.yaml]\n`, 'architectuur', links);
  return describeBouwsteen(analysis.catalogue.get('een')!, analysis, 'nl').split('\n\n').at(-1)!;
}

const lagen = '**Laag:** Kanalen';

describe('what closes the description of a bouwsteen', () => {
  it('explains the organisation that commissions it', () => {
    assert.equal(closing('digid'), '*BZK*: Ministerie van Binnenlandse Zaken en Koninkrijksrelaties');
  });

  it('explains what stands with the figures', () => {
    assert.equal(closing('brt'), '*PDOK*: Publieke Dienstverlening op de Kaart');
  });

  it('explains the abbreviation of another bouwsteen, but not its own', () => {
    assert.match(closing('bsnk-pp'), /^\*BSN\*: Burgerservicenummer$/);
    assert.doesNotMatch(closing('burgerservicenummer'), /\*BSN\*/);
  });

  it('follows the order of the text, and stops after four', () => {
    const names = '{ AA: a1, BB: b1, CC: c1, DD: d1, EE: e1 }';
    assert.equal(
      ownClosing('omschrijving: "EE, DD, CC.", beheerder: BB, opdrachtgever: AA', names),
      '*EE*: e1 · *DD*: d1 · *CC*: c1 · *BB*: b1',
    );
    assert.equal(
      ownClosing('opdrachtgever: AA, omschrijving: DD, toelichting: CC, geschiedenis: [{ wat: BB }]', names),
      '*DD*: d1 · *AA*: a1 · *BB*: b1 · *CC*: c1',
    );
  });

  it('is nothing more where nothing is abbreviated, known or left to explain', () => {
    assert.equal(ownClosing('omschrijving: Zonder afkorting.'), lagen);
    assert.equal(ownClosing('omschrijving: De QXQ.'), lagen);
    assert.equal(ownClosing('omschrijving: De BZKers en bzk.'), lagen);
    assert.equal(ownClosing('omschrijving: De dienst wegverkeer (RDW).'), lagen);
  });

  it('leaves the titles of sources alone', () => {
    assert.equal(ownClosing('omschrijving: Staat in de Monitor GDI 2018.'), lagen);
    assert.match(
      ownClosing('omschrijving: Deel van de GDI.'),
      /^\*GDI\*: Generieke Digitale Infrastructuur$/,
    );
  });

  it('takes the meaning that an own catalogue gives', () => {
    assert.equal(
      ownClosing('beheerder: BZK', '{ BZK: Bureau Zonder Kantoor }'),
      '*BZK*: Bureau Zonder Kantoor',
    );
  });

  it('makes no Markdown of what users wrote', () => {
    assert.equal(
      ownClosing('beheerder: I&W', '{ I&W: "[x](https://voorbeeld.nl) <b>*y*" }'),
      '*I&amp;W*: \\[x\\](https:\\/\\/voorbeeld.nl) \\<b\\>\\*y\\*',
    );
  });

  it('is there beside a monitor that has no title yet', () => {
    const analysis = analysed('monitor: ""\nvoorzieningen: {}\n', 'monitor');
    const entry = analysis.catalogue.get('digid')!;
    assert.match(describeBouwsteen(entry, analysis, 'nl'), /\*BZK\*: Ministerie/);
  });
});
