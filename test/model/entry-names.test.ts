import assert from 'node:assert/strict';
import { type Catalogue, createCatalogue, withOwn } from '../../server/src/core/model/catalogue.js';
import {
  type CatalogueData,
  catalogueData,
  readCatalogueFile,
} from '../../server/src/core/model/catalogue-file.js';
import { readSource } from '../../server/src/core/model/read-source.js';

const dataOf = (entries: string): CatalogueData =>
  catalogueData(readCatalogueFile(readSource(`bouwstenen:\n${entries}`, 'bouwstenen'), 'eigen'));
const builtIn = dataOf(
  [
    '  inloggen:\n    naam: Inlogdienst\n    soort: voorziening\n    afkortingen: [ILD]\n',
    '  melden:\n    naam: Meldpunt\n    soort: voorziening\n    aliassen: [Loket]\n',
    '  wet-x:\n    naam: Wet X\n    soort: wet\n',
  ].join(''),
);
const catalogue = createCatalogue(builtIn);
const idOf = ({ names }: Catalogue, name: string): string | undefined => names.thing(name)?.id;

describe('the names of the entries of a catalogue', () => {
  it('lead to the entry by its id, name, abbreviations and other names', () => {
    const names = ['inloggen', 'inlogdienst', 'ild', 'loket'];
    assert.deepEqual(
      names.map((name) => idOf(catalogue, name)),
      ['inloggen', 'inloggen', 'inloggen', 'melden'],
    );
    assert.equal(idOf(catalogue, 'wet x'), undefined, 'a law is no thing');
    assert.equal(idOf(catalogue, 'iets'), undefined);
  });

  it('are made once for each entry, also of catalogues that are laid over', () => {
    const over = withOwn(catalogue, [dataOf('  eigen:\n    naam: Eigen\n    soort: voorziening\n')]);
    const entry = catalogue.get('melden')!;
    assert.equal(over.names.of(entry), catalogue.names.of(entry));
  });

  it('lead nowhere once an own entry has the name, too', () => {
    const over = withOwn(catalogue, [dataOf('  eigen:\n    naam: Loket\n    soort: voorziening\n')]);
    assert.equal(idOf(over, 'loket'), undefined);
    assert.equal(idOf(over, 'eigen'), 'eigen');
    assert.equal(idOf(over, 'meldpunt'), 'melden');
    assert.equal(idOf(catalogue, 'loket'), 'melden', 'the catalogue below stays as it was');
  });

  it('follow an entry that an own one is laid over', () => {
    const over = withOwn(catalogue, [dataOf('  melden:\n    naam: Balie\n')]);
    assert.equal(over.names.thing('balie'), over.get('melden'));
    assert.equal(over.names.thing('melden'), over.get('melden'));
    assert.equal(idOf(over, 'meldpunt'), undefined, 'a name that it has no more');
    assert.equal(idOf(over, 'loket'), 'melden');
  });
});
