import assert from 'node:assert/strict';
import { architectureOf, type Context, type Links, noLinks } from '../../server/src/core/context.js';
import { type ParsedDocument, readDocument } from '../../server/src/core/model/model.js';
import { Graph, type Vertex } from '../../server/src/core/rules/architecture-graph.js';
import { randomFrom } from '../features/random-document.js';
import { head, world } from '../support/marked.js';
import { EditedText } from '../support/random-edits.js';

const whole = `${head}elementen:
  een:
    omschrijving: Eerste
    relaties:
      - bedient: [twee, drie]
  twee:
    omschrijving: Tweede
    relaties:
      - bedient: drie
  drie:
    omschrijving: Derde
  vier:
    omschrijving: Vierde
    relaties:
      - bedient: [drie, nieuw, twee]
      - stroomt-naar: ander/x
  vijf:
    omschrijving: Vijfde
    relaties:
      - stroomt-naar: vier
  zes:
    omschrijving: Zesde
    relaties:
      - bedient: zes
`;

const other = readDocument(
  'file:///proef/ander.architectuur.yaml',
  'elementen:\n  x:\n    naam: X\n    relaties:\n      - bedient: y\n  y:\n    naam: Y\n',
  'architectuur',
);
const links: Links = { ...noLinks, imports: new Map([['ander', other]]) };

function contextOf(document: ParsedDocument, about: Links = links): Context {
  return { document, catalogue: world.catalogue, editions: [], links: about };
}

type Lists = ReadonlyMap<Vertex, Record<'targets' | 'sources', readonly unknown[]>>;

/** A graph that goes along with the versions of a text, as it does while someone types. */
class Typed {
  readonly graph = new Graph();
  private document: ParsedDocument | undefined;
  private version: object | null = null;

  constructor(text: string) {
    this.type(text);
  }

  /** @returns whether the graph left all but the edited elements alone; null for a text that cannot be cut. */
  type(text: string, about: Links = links): boolean | null {
    const document = readDocument('file:///proef/a.architectuur.yaml', text, 'architectuur', this.document);
    const { source } = document;
    this.document = document;
    if (!source.cut) return null;
    const edit = source.edit && source.edit.since === this.version ? source.edit : null;
    this.version = source.version;
    const isPart = this.graph.update(architectureOf(document)!, contextOf(document, about), edit);
    const read = readDocument(document.uri, text, 'architectuur');
    const fresh = new Graph();
    fresh.update(architectureOf(read)!, contextOf(read, about), null);
    assert.deepEqual(told(this.graph), told(fresh), text);
    for (const each of this.graph.vertices) assert.equal(this.graph.at(each).base, this.graph.baseOf(each));
    return isPart;
  }

  /** Which lists of neighbours each element has, by what they are; those of imported ones, too. */
  lists(): Lists {
    const all = [...this.graph.vertices, ...this.graph.reached];
    return new Map(all.map((each) => [each, { targets: each.targets.value, sources: each.sources.value }]));
  }
}

const edgesOf = (vertex: Vertex): string[] =>
  vertex.sources.value.map(({ from, at }) => `${from.own.id} ${from.index} ${at}`);

/** All that a graph says. */
function told(graph: Graph) {
  const names = [...graph.ids, 'nieuw', 'nergens', 'ander/x', 'ander/y', 'ander/z', 'weg/x'];
  return {
    ids: graph.ids,
    vertices: graph.vertices.map((each) => ({
      own: each.own,
      index: each.index,
      base: graph.baseOf(each),
      description: each.element.description,
      targets: each.targets.value.map((target) => target && `${target.own.id} ${target.index}`),
      sources: edgesOf(each),
      distance: graph.distanceTo(each, 0),
    })),
    lost: graph.lost,
    reached: [...graph.reached].map((each) => [each.own.id, ...edgesOf(each)]).sort(),
    found: names.map((name) => {
      const found = graph.find(name);
      return [name, found?.own, found?.index];
    }),
    doubled: graph.hasDoubledIds,
    written: graph.where(({ edges }) => edges.length > 0).map(({ own }) => own.id),
  };
}

/** Which of the elements have other lists now; a list that holds the same has to stay the same object. */
function relisted(before: Lists, about = ''): string[] {
  const found: string[] = [];
  for (const [vertex, lists] of before) {
    // Those that are gone lead nowhere.
    if (vertex.index < 0 && !vertex.own.isImported) continue;
    for (const name of ['targets', 'sources'] as const) {
      const [old, made] = [lists[name], vertex[name].value];
      if (old === made) continue;
      const isSame = old.length === made.length && old.every((each, at) => each === made[at]);
      assert.ok(!isSame, `${vertex.own.id}.${name} is made anew for nothing: ${about}`);
      found.push(`${vertex.own.id}.${name}`);
    }
  }
  return found.sort();
}

/** Whether all was looked at, the elements that are other objects after an edit, and which others have other lists. */
function after(from: string, to: string): string {
  assert.ok(whole.includes(from), from);
  const typed = new Typed(whole);
  const before = typed.lists();
  const isPart = typed.type(whole.replace(from, to));
  const made = typed.graph.vertices.filter((vertex) => !before.has(vertex)).map(({ own }) => own.id);
  return [`${isPart ? 'some' : 'all'}:`, ...made, '→', ...relisted(before, to)].join(' ');
}

/** The other lists that are others with each edit of `vier`. */
const aroundVier = 'drie.sources twee.sources vijf.targets';
/** Those that are others once `vier` has become a part of `drie`. */
const withoutVier = 'ander/x.sources een.targets twee.sources twee.targets vijf.targets';
const nul = '  nul:\n    relaties:\n      - bedient: [drie, een, drie]';

describe('the graph of an architecture', () => {
  it('holds what the text says', () => {
    const { graph } = new Typed(whole);
    const { vertices, ...rest } = told(graph);
    assert.deepEqual(graph.ids, ['een', 'twee', 'drie', 'vier', 'vijf', 'zes']);
    assert.deepEqual(vertices[2]!.sources, ['een 0 1', 'twee 1 0', 'vier 3 0']);
    assert.deepEqual(vertices[3]!.targets, ['drie 2', null, 'twee 1', 'ander/x -1']);
    assert.deepEqual([rest.lost, rest.reached], [1, [['ander/x', 'vier 3 3']]]);
  });

  for (const [what, from, to, expected] of [
    ['nothing', '', '', 'some: →'],
    ['a letter above all', 'Proef', 'Proeve', 'some: →'],
    ['a letter in the first', 'Eerste', 'Eersten', 'some: een → drie.sources twee.sources'],
    ['a letter in a target', 'Derde', 'Derden', 'some: drie → een.targets twee.targets vier.targets'],
    ['a letter in between', 'Tweede', 'X', 'some: twee → drie.sources een.targets vier.targets'],
    ['a letter in one that leads far', 'Vierde', 'X', `some: vier → ander/x.sources ${aroundVier}`],
    ['a letter in one that leads to itself', 'Zesde', 'Zesden', 'some: zes →'],
    ['an id of a target', '  twee:', '  acht:', 'some: acht → drie.sources een.targets vier.targets'],
    ['an id of no target', '  vijf:', '  acht:', 'some: acht → vier.sources'],
    ['an id that was missing', '  een:', '  nieuw:', 'some: nieuw → drie.sources twee.sources vier.targets'],
    ['a target that is none', ': drie', ': dri', 'some: twee → drie.sources een.targets vier.targets'],
    ['a target that is one', 'nieuw', 'drie', `some: vier → ander/x.sources ${aroundVier}`],
    [
      'a target in front',
      '[drie, nieuw, twee]',
      '[een, drie]',
      'some: vier → ander/x.sources drie.sources een.sources twee.sources vijf.targets',
    ],
    [
      'a new element',
      'Tweede\n',
      'X\n  tussen:\n',
      'some: twee tussen → drie.sources een.targets vier.targets',
    ],
    [
      'a new one that was missing',
      '  vijf:',
      '  nieuw: {}\n  vijf:',
      'some: nieuw vijf → vier.sources vier.targets',
    ],
    [
      'a new one that leads to others',
      '  zes:',
      `${nul}\n  zes:`,
      'some: nul zes → drie.sources een.sources',
    ],
    ['a line end that is gone', 'Vierde\n', 'Vierde', `some: vier → ander/x.sources ${aroundVier}`],
    ['two on one line', 'Derde\n', 'Derde', `some: drie → ${withoutVier}`],
    ['two that are joined', 'Derde\n  vier:', 'Derde', `some: drie → ${withoutVier}`],
    ['a far target that is none', 'ander/x', 'ander/z', `some: vier → ander/x.sources ${aroundVier}`],
    ['a far target of one more', ': zes', ': ander/x', 'some: zes → ander/x.sources'],
    ['another far target', ': zes', ': ander/y', 'some: zes →'],
    ['an id that is there twice', '  vijf:', '  zes:', 'all: zes → vier.sources'],
    ['a far id', '  vijf:', '  ander/x:', 'all: ander/x → ander/x.sources vier.sources vier.targets'],
    ['another depth', '  een:', '   een:', 'all: een → drie.sources twee.sources'],
  ] as const) {
    it(`is the same after an edit as a new one, and touches no more than that: ${what}`, () => {
      assert.equal(after(from, to), expected);
    });
  }

  it('is the same after edits of which it saw only the last', () => {
    const typed = new Typed(whole);
    const uncut = typed.type(`%YAML 1.2\n---\n${whole}`);
    assert.equal(uncut, null);
    const before = typed.lists();
    assert.equal(typed.type(whole.replace('Derde', 'Derden')), false);
    assert.deepEqual(relisted(before), ['een.targets', 'twee.targets', 'vier.targets']);
  });

  it('looks at all again when a document that it refers to is another one', () => {
    const typed = new Typed(whole);
    const before = typed.lists();
    const uri = 'file:///proef/ander.architectuur.yaml';
    const changed = readDocument(uri, 'elementen:\n  x:\n    naam: XX\n', 'architectuur', other);
    assert.equal(typed.type(whole, { ...links, imports: new Map([['ander', changed]]) }), false);
    assert.deepEqual(relisted(before), ['ander/x.sources', 'vier.targets']);
    assert.equal(typed.type(whole, { ...links, imports: new Map([['ander', null]]) }), false);
    assert.equal(typed.graph.lost, 2);
  });

  it('gives the ids in their order when elements change places', () => {
    const typed = new Typed('elementen:\n  een: 1\n  twee: 2\n  drie: 3\n');
    assert.equal(typed.type('elementen:\n  twee: 2\n  een: 1\n  drie: 3\n'), true);
    assert.deepEqual(typed.graph.ids, ['twee', 'een', 'drie']);
  });

  it('mends an id that was there twice', () => {
    const typed = new Typed(whole.replace('  vijf:', '  zes:'));
    assert.equal(typed.graph.hasDoubledIds, true);
    assert.equal(typed.type(whole), false);
    assert.equal(typed.type(whole.replace('Derde', 'Derden')), true);
  });

  it('knows of elements that are gone that they are nowhere', () => {
    const typed = new Typed(whole);
    const gone = typed.graph.find('drie')!;
    typed.type(whole.replace('Derde', 'Derden'));
    assert.deepEqual([gone.index, typed.graph.baseOf(gone)], [-1, undefined]);
    assert.ok(Number.isNaN(typed.graph.distanceTo(gone, 0)));
  });

  for (const seed of [1, 2, 3]) {
    it(`is the same as a new one, whatever is typed: ${seed}`, () => {
      const edited = new EditedText(whole, randomFrom(seed), [whole]);
      const typed = new Typed(whole);
      let parts = 0;
      for (let edit = 0; edit < 120; edit++) {
        const [text, before] = [edited.text, typed.lists()];
        edited.edit();
        if (typed.type(edited.text) && edited.text !== text) parts++;
        relisted(before, JSON.stringify([text, edited.text]));
      }
      assert.ok(parts > 20, `${parts}`);
    });
  }
});
