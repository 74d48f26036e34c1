import assert from 'node:assert/strict';
import {
  elementNamedAt,
  incoming,
  outgoing,
  type RelationsWith,
  relatedElement,
} from '../../server/src/core/features/call-hierarchy.js';
import { head } from '../support/marked.js';
import { littleWorkspace, municipality, municipalityAt, nameOf, placed, uriOf } from './little-workspace.js';

const shown = ({ other, verbs }: RelationsWith): string => `${verbs.join(', ')} ${nameOf(other)} ${other.id}`;

describe('relations as a hierarchy of calls', () => {
  it('starts from an element at its definition or a use, also of another document, and from nothing else', async () => {
    for (const [name, mark, expected] of [
      ['loket.architectuur.yaml', 'portaal█:', ['loket.architectuur.yaml', 'portaal']],
      ['loket.architectuur.yaml', 'benadert: gdi/ba█lie', ['gdi/toegang.architectuur.yaml', 'balie']],
      ['loket.architectuur.yaml', 'via: b█us', ['loket.architectuur.yaml', 'bus']],
      ['loket.architectuur.yaml', 'benadert: gd█i/balie', null],
      ['loket.architectuur.yaml', 'bouwsteen: dig█id', null],
      ['eigen.bouwstenen.yaml', '█digid:', null],
    ] as const) {
      const { at, offset } = await littleWorkspace(municipalityAt(name, mark));
      const found = elementNamedAt(at, offset);
      assert.deepEqual(found && [nameOf(found), found.id], expected);
    }
  });

  it('shows an element by its name, its layer and its document', async () => {
    const { of } = await littleWorkspace(municipality);
    const loket = of('loket.architectuur.yaml');
    const portal = relatedElement(loket, 'portaal')!;
    assert.equal(portal.name, 'Zaakbus');
    assert.deepEqual(portal.where, ['Gegevensuitwisseling', 'Proef']);
    assert.equal(placed(loket.document, portal.idSpan), 'loket.architectuur.yaml:20 portaal');
    const { text } = loket.document.source;
    assert.match(text.slice(portal.span.start, portal.span.end), /^portaal:.*bedient.*oud\/balie$/s);
    assert.equal(relatedElement(loket, 'nergens'), null);
    assert.equal(relatedElement(of('eigen.bouwstenen.yaml'), 'zaakbus'), null);
    const { at } = await littleWorkspace({
      'a.architectuur.yaml': 'elementen:\n  "x":\n\n  # Uitleg\n  y: 1\n',
    });
    assert.deepEqual(relatedElement(at, 'x')!.where, []);
    assert.equal(relatedElement(at, 'x')!.name, 'x');
    assert.equal(placed(at.document, relatedElement(at, 'x')!.idSpan), 'a.architectuur.yaml:2 x');
    assert.equal(placed(at.document, relatedElement(at, 'x')!.span), 'a.architectuur.yaml:2 "x":');
  });

  it('follows relations as they are written, by target', async () => {
    const { of } = await littleWorkspace(municipality);
    const loket = of('loket.architectuur.yaml');
    const found = outgoing(loket, 'inloggen')!;
    assert.deepEqual(found.map(shown), [
      'bedient loket.architectuur.yaml portaal',
      'bedient, benadert gdi/toegang.architectuur.yaml balie',
    ]);
    assert.deepEqual(
      found.flatMap(({ spans }) => spans.map((span) => placed(loket.document, span))),
      [
        'loket.architectuur.yaml:16 portaal',
        'loket.architectuur.yaml:16 gdi/balie',
        'loket.architectuur.yaml:18 gdi/balie',
      ],
    );
    assert.deepEqual(outgoing(loket, 'bus'), []);
    assert.equal(outgoing(loket, 'nergens'), null);
  });

  it('finds who has a relation to an element, over the documents and around circles', async () => {
    const { of, analyses } = await littleWorkspace(municipality);
    const found = incoming({ uri: uriOf('gdi/toegang.architectuur.yaml'), id: 'balie' }, analyses);
    assert.deepEqual(found.map(shown), [
      'bedient, benadert loket.architectuur.yaml inloggen',
      'bedient gdi/toegang.architectuur.yaml balie',
    ]);
    assert.deepEqual(
      found[0]!.spans.map((span) => placed(of('loket.architectuur.yaml').document, span)),
      ['loket.architectuur.yaml:16 gdi/balie', 'loket.architectuur.yaml:18 gdi/balie'],
    );
    const back = incoming({ uri: uriOf('loket.architectuur.yaml'), id: 'inloggen' }, analyses);
    assert.deepEqual(back.map(shown), ['bedient loket.architectuur.yaml portaal']);
    assert.equal(
      placed(of('loket.architectuur.yaml').document, back[0]!.spans[0]!),
      'loket.architectuur.yaml:26 inloggen',
    );
  });

  it('passes over targets that lead nowhere, and answers while the text is broken', async () => {
    const { at, analyses } = await littleWorkspace({
      'a.architectuur.yaml': `${head}elementen:\n  een: { relaties: [{ bedient: weg/x }, { bedient: a/b/c }, 3, { bedient: een }] }\n  twee: {{{\n`,
    });
    assert.deepEqual(outgoing(at, 'een')!.map(shown), ['bedient a.architectuur.yaml een']);
    assert.deepEqual(incoming({ uri: uriOf('a.architectuur.yaml'), id: 'een' }, analyses).length, 1);
  });
});
