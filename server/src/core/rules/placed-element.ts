import type { Relation } from '../model/architecture.js';
import { type Span, shift } from '../model/span.js';
import type { Graph } from './architecture-graph.js';
import type { ElementFacts, RelationFacts } from './element-facts.js';
import type { Edge, Vertex } from './vertex.js';

/** An element at its place; what is read of its neighbours, and of places of others, is told to the watcher. */
export class PlacedElement implements ElementFacts {
  private madeOut: readonly RelationFacts[] | undefined;
  private madeIn: readonly RelationFacts[] | undefined;

  constructor(
    private readonly vertex: Vertex,
    private readonly graph: Graph,
    private readonly offset: number,
  ) {}

  get element() {
    return this.vertex.element;
  }
  get id() {
    return this.vertex.own.id;
  }
  get name() {
    return this.vertex.own.name;
  }
  get bouwsteen() {
    return this.vertex.own.bouwsteen;
  }
  get isOwn() {
    return this.vertex.own.isOwn;
  }
  get layer() {
    return this.vertex.own.layer;
  }
  get type() {
    return this.vertex.own.type;
  }
  get types() {
    return this.vertex.own.types;
  }
  get status() {
    return this.vertex.own.status;
  }
  get isImported() {
    return this.vertex.own.isImported;
  }
  get isBroken() {
    return this.vertex.own.isBroken;
  }

  get base(): number {
    const { watcher } = this.graph;
    if (watcher && watcher.vertex !== this.vertex) watcher.sawPlace(this.vertex, this.offset);
    return this.offset;
  }

  get out(): readonly RelationFacts[] {
    const { targets } = this.vertex;
    this.graph.watcher?.sawCell(targets);
    this.madeOut ??= this.vertex.edges.map(
      (edge, index) => new PlacedRelation(edge, targets.value[index] ?? null, this.graph),
    );
    return this.madeOut;
  }

  get in(): readonly RelationFacts[] {
    const { sources } = this.vertex;
    this.graph.watcher?.sawCell(sources);
    this.madeIn ??= sources.value.map((edge) => new PlacedRelation(edge, this.vertex, this.graph));
    return this.madeIn;
  }
}

class PlacedRelation implements RelationFacts {
  constructor(
    private readonly edge: Edge,
    private readonly target: Vertex | null,
    private readonly graph: Graph,
  ) {}

  get relation(): Relation {
    return this.edge.relation;
  }
  get from(): ElementFacts {
    return this.graph.at(this.edge.from);
  }
  get to(): ElementFacts | null {
    return this.target && this.graph.at(this.target);
  }
  get span(): Span {
    return shift(this.edge.relation.target.span, this.from.base);
  }
}
