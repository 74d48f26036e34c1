import assert from 'node:assert/strict';
import { typeDefinition } from '../../server/src/core/features/type-definition.js';
import { littleWorkspace, municipalityAt, nameOf } from './little-workspace.js';

/** The entry that says what is at the cursor, with the file that it is looked up for and the word. */
async function type(name: string, mark: string): Promise<string | null> {
  const { at, offset } = await littleWorkspace(municipalityAt(name, mark));
  const found = typeDefinition(at, offset);
  if (!found) return null;
  const word = at.document.source.text.slice(found.from.start, found.from.end);
  return `${word} is ${found.bouwsteen} in ${nameOf({ uri: found.seenFrom })}`;
}

describe('go to type definition', () => {
  for (const [what, name, mark, expected] of [
    ['an element', 'loket.architectuur.yaml', 'portaal█:', 'portaal is zaakbus in loket.architectuur.yaml'],
    [
      'a use of an element',
      'loket.architectuur.yaml',
      "'inl█oggen'",
      'inloggen is digid in loket.architectuur.yaml',
    ],
    ['an indicator', 'ouder.monitor.yaml', 'ber█ichten:', 'berichten is zaakbus in ouder.monitor.yaml'],
    [
      'a bouwsteen',
      'loket.architectuur.yaml',
      'bouwsteen: di█gid',
      'digid is digid in loket.architectuur.yaml',
    ],
    [
      'an entry',
      'eigen.bouwstenen.yaml',
      'zaakbus-d█eel',
      'zaakbus-deel is zaakbus-deel in eigen.bouwstenen.yaml',
    ],
    ['an element without bouwsteen', 'loket.architectuur.yaml', 'bus█: {', null],
    ['an imported element without bouwsteen', 'loket.architectuur.yaml', 'benadert: gdi/bal█ie', null],
    ['an alias', 'loket.architectuur.yaml', 'benadert: g█di/balie', null],
    ['an uitgangspunt', 'loket.architectuur.yaml', 'huis█regel', null],
    ['a plain value', 'loket.architectuur.yaml', 'naam: B█us', null],
  ] as const) {
    it(`${expected ? 'leads from' : 'has none for'} ${what}`, async () =>
      assert.equal(await type(name, mark), expected));
  }

  it('leads from an imported element to its bouwsteen, as the imported document sees it', async () => {
    const { at, offset } = await littleWorkspace({
      'a.architectuur.yaml':
        'importeert: { b: b.architectuur.yaml }\nelementen:\n  x: { relaties: [{ bedient: b/█y }] }\n',
      'b.architectuur.yaml': 'elementen:\n  y: { bouwsteen: eigen }\n',
    });
    const found = typeDefinition(at, offset);
    assert.equal(found?.bouwsteen, 'eigen');
    assert.equal(found.seenFrom, 'file:///werk/b.architectuur.yaml');
  });
});
