import type { Node } from 'yaml';
import { architectureOf, type Context } from '../context.js';
import type { Architecture, Element } from '../model/architecture.js';
import type { Catalogue } from '../model/catalogue.js';
import type { ParsedDocument } from '../model/model.js';
import type { Entry } from '../model/source.js';
import { type ElementFacts, ownFacts } from './element-facts.js';
import { PlacedElement } from './placed-element.js';
import { type Edge, Vertex } from './vertex.js';

export type { Edge, Vertex } from './vertex.js';

/** Hears what is looked at beyond the element that is being checked. */
export interface Watcher {
  readonly vertex: Vertex | null;
  sawTargets(vertex: Vertex): void;
  sawSources(vertex: Vertex): void;
  sawName(name: string, found: Vertex | undefined): void;
  sawPlace(vertex: Vertex, base: number): void;
}

/** The elements of earlier versions of a document, to be taken over; it is added to. */
export interface KnownVertices {
  readonly own: WeakMap<Node, { readonly catalogue: Catalogue; readonly vertex: Vertex }>;
  readonly imported: WeakMap<ParsedDocument, Map<string, ImportedElements>>;
  /** The imported elements that relations of the last version led to. */
  reached: Set<Vertex>;
  /** The document's own elements in the last version. */
  last: readonly Vertex[];
}

interface ImportedElements {
  readonly catalogue: Catalogue;
  readonly byName: ReadonlyMap<string, Vertex>;
}

export function noVertices(): KnownVertices {
  return { own: new WeakMap(), imported: new WeakMap(), reached: new Set(), last: [] };
}

/** The elements of an architecture and how they hang together; made anew for every version. */
export class Graph {
  readonly vertices: readonly Vertex[];
  /** How many relations lead to no element. */
  readonly lost: number;
  /** The elements of other documents that relations lead to. */
  readonly reached = new Set<Vertex>();
  watcher: Watcher | null = null;
  private readonly byId = new Map<string, number>();
  private readonly placed = new Map<Vertex, PlacedElement>();
  private readonly ownIds: () => ReadonlySet<string>;

  constructor(
    readonly architecture: Architecture,
    private readonly context: Context,
    private readonly known: KnownVertices,
  ) {
    let ids: ReadonlySet<string> | undefined;
    this.ownIds = () => {
      ids ??= ownBouwstenen(context);
      return ids;
    };
    const { items } = context.document.source;
    this.vertices = architecture.elements.map((element, index) =>
      this.vertexOf(element, items[index]!, index),
    );
    // Those that nothing leads to any more have to hear that as well.
    for (const vertex of known.reached) vertex.enter(this, -1);
    let lost = 0;
    for (const vertex of this.vertices) lost += vertex.lead(this);
    this.lost = lost;
    for (const vertex of this.vertices) vertex.settle();
    for (const vertex of this.reached) vertex.settle();
    for (const vertex of known.reached) vertex.settle();
    // An element that is gone would hold its graph, that graph the elements gone since, and so all versions.
    for (const vertex of known.last) if (vertex.graph !== this) vertex.graph = null;
    for (const vertex of known.reached) if (!this.reached.has(vertex)) vertex.graph = null;
    known.last = this.vertices;
    known.reached = this.reached;
  }

  /** A relation leads to an element. */
  arrive(target: Vertex, edge: Edge): void {
    if (target.own.isImported) {
      if (target.graph !== this) target.enter(this, -1);
      this.reached.add(target);
    }
    target.arrive(edge);
  }

  /** An element by its id or by `alias/id`; undefined where there is none that can be read. */
  find(name: string): Vertex | undefined {
    const index = this.byId.get(name);
    if (index !== undefined) return this.vertices[index];
    const slash = name.indexOf('/');
    return slash < 0 ? undefined : this.imported(name.split('/')[0]!)?.byName.get(name);
  }

  /** The element at its place. */
  at(vertex: Vertex): ElementFacts {
    const known = this.placed.get(vertex);
    if (known) return known;
    const placed = new PlacedElement(vertex, this, this.baseOf(vertex) ?? 0);
    this.placed.set(vertex, placed);
    return placed;
  }

  /** Whether two elements have one id. */
  get hasDoubledIds(): boolean {
    return this.byId.size < this.vertices.length;
  }

  /** Where an element of this version stands; undefined for another one. */
  baseOf(vertex: Vertex): number | undefined {
    return vertex.graph === this && vertex.index >= 0
      ? this.architecture.elements[vertex.index]!.base
      : undefined;
  }

  private vertexOf(element: Element, { value, part }: Entry, index: number): Vertex {
    const { catalogue } = this.context;
    const known = value ? this.known.own.get(value) : undefined;
    // What is there twice, letter by letter, is one node, and yet two elements.
    const isKnown = known?.catalogue === catalogue && known.vertex.graph !== this;
    const about = { isImported: false, isBroken: part.problems.length > 0 };
    const vertex = isKnown
      ? known.vertex
      : new Vertex(
          ownFacts(element, element.id.text, catalogue, (id) => this.ownIds().has(id), about),
          element,
        );
    if (value && known?.catalogue !== catalogue) this.known.own.set(value, { catalogue, vertex });
    vertex.enter(this, index);
    this.byId.set(element.id.text, index);
    return vertex;
  }

  private imported(alias: string): ImportedElements | undefined {
    const document = this.context.links.imports.get(alias);
    const architecture = architectureOf(document);
    if (!document || !architecture) return undefined;
    const { catalogue } = this.context;
    const ofDocument = this.known.imported.get(document) ?? new Map<string, ImportedElements>();
    this.known.imported.set(document, ofDocument);
    const known = ofDocument.get(alias);
    if (known?.catalogue === catalogue) return known;
    const about = { isImported: true, isBroken: false };
    const byName = new Map<string, Vertex>();
    for (const element of architecture.elements) {
      const name = `${alias}/${element.id.text}`;
      const own = ownFacts(element, name, catalogue, (id) => this.ownIds().has(id), about);
      byName.set(name, new Vertex(own, element));
    }
    const found = { catalogue, byName };
    ofDocument.set(alias, found);
    return found;
  }
}

/** The bouwstenen that only a catalogue of the document's own knows. */
function ownBouwstenen({ catalogue, links }: Context): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const document of links.catalogues.values()) {
    if (document?.model.kind !== 'bouwstenen') continue;
    for (const { id } of document.model.catalogue.items) {
      if (!catalogue.overridden(id.text)) ids.add(id.text);
    }
  }
  return ids;
}
