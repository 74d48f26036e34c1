import assert from 'node:assert/strict';
import { search } from '../../server/src/core/features/search.js';
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
