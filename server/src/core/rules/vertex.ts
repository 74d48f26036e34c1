import type { Element, Relation } from '../model/architecture.js';
import type { Graph } from './architecture-graph.js';
import type { OwnFacts } from './element-facts.js';

/** A relation as the element that writes it has it, without a place. */
export interface Edge {
  readonly relation: Relation;
  readonly from: Vertex;
}

const none: readonly never[] = [];

/**
 * An element without its place: the same object from version to version for as long as its text and its
 * catalogue are the same. Its neighbours are those of the graph that was made last, and those lists, too,
 * are the same objects for as long as they hold the same.
 */
export class Vertex {
  readonly edges: readonly Edge[];
  /** For each of its relations the element that it leads to; null where there is none. */
  targets: readonly (Vertex | null)[] = none;
  /** What leads to it, in the order of the text. */
  sources: readonly Edge[] = none;
  /** The graph that was made last, and which of its elements this one is. */
  graph: Graph | null = null;
  index = -1;
  private readonly notes = new Map<unknown, unknown>();
  /** How many of the sources were found again, and all of them once one is another. */
  private arrived = 0;
  private others: Edge[] | null = null;

  constructor(
    readonly own: OwnFacts,
    readonly element: Omit<Element, 'base'>,
  ) {
    this.edges =
      own.isImported || element.relations.length === 0
        ? none
        : element.relations.map((relation) => ({ relation, from: this }));
  }

  /** Begins a graph, without a place of its own in it where the element is imported. */
  enter(graph: Graph, index: number): void {
    this.graph = graph;
    this.index = index;
    this.arrived = 0;
    this.others = null;
  }

  /** Finds the targets anew, and tells how many there are not. */
  lead(graph: Graph): number {
    let lost = 0;
    let isSame = this.targets.length === this.edges.length;
    for (let at = 0; at < this.edges.length; at++) {
      const edge = this.edges[at]!;
      const before = this.targets[at];
      // As long as no id is there twice, an element that is still there is still the one of its id.
      const isThere = before?.graph === graph && before.index >= 0 && !graph.hasDoubledIds;
      const target = isThere ? before : (graph.find(edge.relation.target.text) ?? null);
      if (target === null) lost++;
      else graph.arrive(target, edge);
      isSame &&= this.targets[at] === target;
    }
    if (!isSame) this.targets = this.edges.map(({ relation }) => graph.find(relation.target.text) ?? null);
    return lost;
  }

  arrive(edge: Edge): void {
    if (!this.others && this.sources[this.arrived] === edge) this.arrived++;
    else {
      this.others ??= this.sources.slice(0, this.arrived);
      this.others.push(edge);
    }
  }

  /** Ends a graph: all that leads here has arrived. */
  settle(): void {
    if (this.others) this.sources = this.others;
    else if (this.arrived < this.sources.length) this.sources = this.sources.slice(0, this.arrived);
    this.others = null;
    this.arrived = this.sources.length;
  }

  /** What a function makes of the element by itself, without a look at its neighbours; asked once. */
  note<T>(make: (vertex: Vertex) => T): T {
    const known = this.notes.get(make);
    if (known !== undefined || this.notes.has(make)) return known as T;
    const made = make(this);
    this.notes.set(make, made);
    return made;
  }
}
