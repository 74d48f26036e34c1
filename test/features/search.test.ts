import assert from 'node:assert/strict';
import { search, searchAbbreviations } from '../../server/src/core/features/search.js';
import { withOwn } from '../../server/src/core/model/catalogue.js';
import { catalogueData, readCatalogueFile } from '../../server/src/core/model/catalogue-file.js';
import { readSource } from '../../server/src/core/model/read-source.js';
import { world } from '../support/marked.js';

const first = (words: string): string | undefined => search(world.catalogue, words)[0]?.bouwsteen.id;

describe('searching the catalogue', () => {
  for (const [words, expected] of [
    ['digid', 'digid'],
    ['DigiD', 'digid'],
    ['BSN', 'burgerservicenummer'],
    ['single sign on', 'eenmalig-inloggen'],
    ['kadaster', 'brk'],
    ['digikopeling', 'digikoppeling'],
    ['rest api', 'rest-api-design-rules'],
    ['digitoegank', 'digitoegankelijk'],
  ] as const) {
    it(`finds ${expected} by "${words}"`, () => assert.equal(first(words), expected));
  }

  it('finds a part of a word', () => {
    const found = search(world.catalogue, 'koppeling').map(({ bouwsteen }) => bouwsteen.id);
    assert.ok(found.includes('digikoppeling'), found.join());
  });

  it('finds what stands further on for a word with a letter missing', () => {
    const found = search(world.catalogue, 'berichtnbox').map(({ bouwsteen }) => bouwsteen.id);
    assert.ok(
      found.includes('mijnoverheid-berichtenbox') && found.includes('berichtenbox-voor-bedrijven'),
      found.join(),
    );
  });

  it('says by which other name an entry was found', () => {
    const found = search(world.catalogue, 'BSN').find(
      ({ bouwsteen }) => bouwsteen.id === 'burgerservicenummer',
    );
    assert.equal(found?.matched, 'BSN');
  });

  it('finds everything for nothing, and nothing for nonsense', () => {
    assert.equal(search(world.catalogue, '  ').length, world.catalogue.all.length);
    assert.deepEqual(search(world.catalogue, 'xyzzyx'), []);
  });
});

/** The built-in catalogue with one of ours over it. */
const own = (text: string) =>
  withOwn(world.catalogue, [catalogueData(readCatalogueFile(readSource(text, 'bouwstenen'), 'eigen'))]);

describe('searching the catalogue by an abbreviation that it explains', () => {
  const ids = (words: string, catalogue = world.catalogue): string[] =>
    search(catalogue, words).map(({ bouwsteen }) => bouwsteen.id);

  it('finds what is commissioned by an organisation, and says what the abbreviation means', () => {
    const found = search(world.catalogue, 'bzk');
    assert.ok(found.length > 5);
    for (const { bouwsteen, matched, rank } of found) {
      assert.equal(bouwsteen.opdrachtgever?.naam, 'Ministerie van BZK');
      assert.equal(matched, 'BZK: Ministerie van Binnenlandse Zaken en Koninkrijksrelaties');
      assert.ok(rank > 2, `${rank}`);
    }
    assert.deepEqual(
      ids('BZK').sort(),
      world.catalogue.all
        .filter(({ opdrachtgever }) => opdrachtgever?.naam === 'Ministerie van BZK')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('finds the same by the full name, or the beginning of a word of it', () => {
    const found = ids('BZK');
    assert.deepEqual(ids('Ministerie van Binnenlandse Zaken en Koninkrijksrelaties'), found);
    assert.deepEqual(ids('binnenlandse zaken'), found);
  });

  it('finds an organisation that is spelled out', () => {
    const entry = world.catalogue.get('antwoord-voor-bedrijven');
    assert.equal(entry?.beheerder?.naam, 'Kamer van Koophandel');
    const found = search(world.catalogue, 'KvK');
    assert.equal(found[0]?.bouwsteen.id, 'kvk-nummer');
    assert.equal(found.find(({ bouwsteen }) => bouwsteen === entry)?.matched, 'KvK: Kamer van Koophandel');
  });

  it('looks in descriptions, for whole words with their capitals', () => {
    const catalogue = own(
      [
        'afkortingen: { ZZX: Zeer Zeldzame Xylofoon }',
        'bouwstenen:',
        '  een: { naam: Een, omschrijving: "Dit is de ZZX-dienst." }',
        '  twee: { naam: Twee, omschrijving: Een zeer zeldzame xylofoon. }',
        '  drie: { naam: Drie, omschrijving: De ZZXen en zzx. }',
        '  vier: { naam: Vier, toelichting: De ZZX. }',
      ].join('\n'),
    );
    assert.deepEqual(ids('zzx', catalogue), ['een', 'twee']);
    assert.deepEqual(ids('zeer zeldzame', catalogue), ['een', 'twee']);
  });

  it('puts a name before a mention, and finds nothing by a few letters of one', () => {
    const catalogue = own(
      [
        'afkortingen: { ZZX: Zeer Zeldzame Xylofoon }',
        'bouwstenen:',
        '  een: { naam: Een, beheerder: ZZX }',
        '  twee: { naam: Het onderdeel ZZX }',
      ].join('\n'),
    );
    assert.deepEqual(ids('zzx', catalogue), ['twee', 'een']);
    assert.deepEqual(ids('zz', catalogue), ['twee']);
  });

  it('finds the abbreviations themselves, exact ones first', () => {
    const texts = (words: string): string[] =>
      searchAbbreviations(world.catalogue, words).map(({ abbreviation }) => abbreviation.afkorting);
    assert.deepEqual(texts('i&w'), ['I&W']);
    assert.deepEqual(texts('ggk wlz'), ['GGK – WLZ']);
    assert.deepEqual(texts('Rijksdienst'), ['RVO', 'EAR']);
    assert.equal(texts('LV')[0], 'LV');
    assert.deepEqual(texts('xyzzyx'), []);
    assert.equal(texts('').length, world.catalogue.afkortingen.size);
  });
});
