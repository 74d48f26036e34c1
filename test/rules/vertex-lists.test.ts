import assert from 'node:assert/strict';
import { architectureOf } from '../../server/src/core/context.js';
import type { Element } from '../../server/src/core/model/architecture.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { ownFacts } from '../../server/src/core/rules/element-facts.js';
import { Vertex } from '../../server/src/core/rules/vertex.js';
import { type NamesOf, VertexLists } from '../../server/src/core/rules/vertex-lists.js';
import { randomFrom } from '../features/random-document.js';
import { world } from '../support/marked.js';

/** Elements that share names, have some twice, or have none. */
const text = `elementen:
  een: { laag: kanalen, voldoet-aan: [open, sober] }
  twee: { laag: kanalen, voldoet-aan: [open, open] }
  drie: { laag: gegevens }
  vier: { laag: gegevens, voldoet-aan: [sober] }
  vijf: { laag: netwerken, voldoet-aan: [eigen] }
  zes: { laag: netwerken, voldoet-aan: [eigen, open, eigen, eigen] }
`;
const elements = architectureOf(
  readDocument('file:///proef/a.architectuur.yaml', text, 'architectuur'),
)!.elements;

const vertexOf = (element: Element): Vertex =>
  new Vertex(
    ownFacts(element, element.id.text, world.catalogue, () => false, { isImported: false, isBroken: false }),
    element,
  );

const principlesOf: NamesOf = ({ element }) => element.principles.map((word) => word.text);
const layersOf: NamesOf = ({ own }) => (own.layer ? [own.layer] : []);
const isChannel = ({ own }: Vertex): boolean => own.layer === 'kanalen';
const isPrincipled = ({ element }: Vertex): boolean => element.principles.length > 0;
const isNone = (): boolean => false;
const all = (): boolean => true;

const tests = [isChannel, isPrincipled, isNone, all];
const names = [principlesOf, layersOf];

/** Lists of elements that go along with edits of them, as the graph does. */
class Edited {
  readonly vertices: Vertex[] = [];
  readonly lists = new VertexLists(this.vertices);

  swap(from: number, removed: number, come: readonly Vertex[]): void {
    this.lists.remove(this.vertices.slice(from, from + removed));
    this.vertices.splice(from, removed, ...come);
    for (const [index, vertex] of this.vertices.entries()) vertex.index = index;
    this.lists.add(come);
  }

  /** Asks of both lists all that there is to ask; what the lists are made of at once is the measure. */
  assertSame(about: string): void {
    const made = new VertexLists(this.vertices);
    for (const test of tests) {
      const found = this.lists.where(test);
      assert.deepEqual(idsOf(found), idsOf(made.where(test)), about);
      assert.ok(found.every((vertex) => this.vertices[vertex.index] === vertex));
    }
    for (const namesOf of names) {
      const [index, madeIndex] = [this.lists.by(namesOf), made.by(namesOf)];
      assert.deepEqual([...index.names].sort(), [...madeIndex.names].sort(), about);
      assert.deepEqual(idsOf(index.sharing()), idsOf(madeIndex.sharing()), about);
      for (const name of ['open', 'sober', 'eigen', 'kanalen', 'gegevens', 'netwerken', 'nergens']) {
        assert.equal(index.has(name), madeIndex.has(name), `${about}: ${name}`);
      }
    }
  }
}

const idsOf = (vertices: readonly Vertex[]): string[] =>
  vertices.map(({ own, index }) => `${index} ${own.id}`);

/** The elements, all of whose lists were asked for once. */
function asked(): Edited {
  const edited = new Edited();
  edited.swap(0, 0, elements.map(vertexOf));
  edited.assertSame('at first');
  return edited;
}

describe('lists of elements', () => {
  it('hold those that pass a test, and the names of all, in the order of the text', () => {
    const { lists } = asked();
    assert.deepEqual(idsOf(lists.where(isChannel)), ['0 een', '1 twee']);
    assert.deepEqual(idsOf(lists.where(isPrincipled)), ['0 een', '1 twee', '3 vier', '4 vijf', '5 zes']);
    const principles = lists.by(principlesOf);
    assert.deepEqual([...principles.names], ['open', 'sober', 'eigen']);
    assert.deepEqual([principles.has('open'), principles.has('nergens')], [true, false]);
    assert.deepEqual(idsOf(principles.sharing()), ['0 een', '1 twee', '3 vier', '4 vijf', '5 zes']);
  });

  it('are the same objects for as long as they are asked for', () => {
    const { lists } = asked();
    assert.equal(lists.where(isChannel), lists.where(isChannel));
    assert.equal(lists.by(principlesOf), lists.by(principlesOf));
  });

  it('forget a name with the last that has it, and that it is shared with the last but one', () => {
    const edited = asked();
    const ids = (): string[] =>
      edited.lists
        .by(principlesOf)
        .sharing()
        .map(({ own }) => own.id);
    edited.swap(3, 1, []);
    assert.deepEqual(ids(), ['een', 'twee', 'vijf', 'zes']);
    edited.swap(0, 1, []);
    assert.equal(edited.lists.by(principlesOf).has('sober'), false);
    edited.swap(3, 1, []);
    assert.deepEqual(ids(), ['twee']);
    edited.swap(0, 1, []);
    assert.deepEqual([...edited.lists.by(principlesOf).names], ['eigen']);
    assert.deepEqual(ids(), []);
  });

  it('count a name that one element has twice as shared, and take it out as often', () => {
    const edited = new Edited();
    const [, twice] = elements;
    edited.swap(0, 0, [vertexOf(twice!)]);
    assert.deepEqual(idsOf(edited.lists.by(principlesOf).sharing()), ['0 twee']);
    edited.swap(0, 1, [vertexOf(elements[0]!)]);
    assert.deepEqual(idsOf(edited.lists.by(principlesOf).sharing()), []);
    edited.assertSame('twice');
    edited.swap(0, 1, []);
    assert.deepEqual([...edited.lists.by(principlesOf).names], []);
  });

  for (const [what, from, removed, come] of [
    ['an element that is another one', 1, 1, [3]],
    ['an element that is gone', 2, 1, []],
    ['the first one gone', 0, 1, []],
    ['the last one gone', 5, 1, []],
    ['one more in front', 0, 0, [1]],
    ['one more in between', 3, 0, [0]],
    ['one more at the end', 6, 0, [1]],
    ['two that become one', 2, 2, [5]],
    ['one that becomes three', 1, 1, [0, 1, 2]],
    ['all of them gone', 0, 6, []],
    ['all of them others', 0, 6, [5, 4, 3, 2, 1, 0]],
  ] as const) {
    it(`say the same as lists that are made anew: ${what}`, () => {
      const edited = asked();
      edited.swap(
        from,
        removed,
        come.map((at) => vertexOf(elements[at]!)),
      );
      edited.assertSame(what);
    });
  }

  it('say the same as lists that are made anew, whatever is edited', () => {
    const random = randomFrom(11);
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const edited = asked();
    for (let edit = 0; edit < 500; edit++) {
      const from = upTo(edited.vertices.length);
      const most = edited.vertices.length > 12 ? 6 : 2;
      const removed = Math.min(edited.vertices.length - from, upTo(most));
      const come = Array.from({ length: upTo(2) }, () => vertexOf(elements[upTo(elements.length - 1)]!));
      edited.swap(from, removed, come);
      edited.assertSame(`edit ${edit}: ${from} -${removed} +${come.length}`);
    }
  });
});
