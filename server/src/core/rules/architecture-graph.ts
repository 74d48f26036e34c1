import type { Node } from 'yaml';
import type { Context, Links } from '../context.js';
import { type Architecture, type Element, elementOf } from '../model/architecture.js';
import type { Catalogue } from '../model/catalogue.js';
import type { ParsedDocument } from '../model/model.js';
import type { Entry, Source, SourceEdit } from '../model/source.js';
import { sameLinks } from '../same-links.js';
import { type ElementFacts, ownFacts } from './element-facts.js';
import { ImportedVertices } from './imported-vertices.js';
import { LostEdges } from './lost-edges.js';
import { PlacedElement } from './placed-element.js';
import { Cell, type Sight } from './sight.js';
import { type Edge, Vertex } from './vertex.js';
import { VertexLists } from './vertex-lists.js';

export type { Edge, Vertex } from './vertex.js';

/** Hears what is looked at beyond the element that is being checked. */
export interface Watcher {
  readonly vertex: Vertex | null;
  sawCell(cell: Cell<unknown>): void;
  sawPlace(vertex: Vertex, base: number): void;
}

/**
 * The elements of an architecture and how they hang together. It goes along from version to version:
 * of an edit within one element, only that one and those that it has to do with are looked at.
 */
export class Graph {
  watcher: Watcher | null = null;
  /** What rules saw and is not the same any more since this was emptied last. */
  readonly changed = new Set<Sight>();
  private all: Vertex[] = [];
  private names: readonly string[] = [];
  private byId = new Map<string, Vertex>();
  private readonly lostEdges = new LostEdges();
  private isReached = new Set<Vertex>();
  private lists = new VertexLists(this.all);
  private placed = new Map<Vertex, PlacedElement>();
  private round = 0;
  private context: Context | null = null;
  private ownBouwstenen: ReadonlySet<string> | undefined;
  private readonly imported = new ImportedVertices();
  private readonly known = new WeakMap<Node, { readonly catalogue: Catalogue; readonly vertex: Vertex }>();
  private readonly watchedNames = new Map<string, Cell<Vertex | undefined>>();

  /** In the order of the text; of two with one id, both. */
  get vertices(): readonly Vertex[] {
    return this.all;
  }
  /** Their ids; the same list for as long as it says the same. */
  get ids(): readonly string[] {
    return this.names;
  }
  /** How many relations lead to no element. */
  get lost(): number {
    return this.lostEdges.count;
  }
  /** The elements of other documents that relations lead to. */
  get reached(): ReadonlySet<Vertex> {
    return this.isReached;
  }
  /** Whether two elements have one id. */
  get hasDoubledIds(): boolean {
    return this.byId.size < this.all.length;
  }

  /**
   * Goes to another version.
   * @param edit how it differs from the last one; null where that is not known.
   * @returns whether all but the element that was edited was left as it was.
   */
  update(architecture: Architecture, context: Context, edit: SourceEdit | null): boolean {
    const before = this.context;
    this.context = context;
    this.placed = new Map();
    const isPart =
      edit !== null && before?.catalogue === context.catalogue && sameLinks(before.links, context.links);
    if (isPart && this.swap(edit, context.document)) return true;
    this.ownBouwstenen = undefined;
    this.readAll(architecture, context.document.source);
    return false;
  }

  /** An element by its id or by `alias/id`; undefined where there is none that can be read. */
  find(name: string): Vertex | undefined {
    return this.byId.get(name) ?? this.imported.find(name, this.context!, this.isOwnBouwsteen);
  }

  /** The same for a rule, which is asked again when the answer is another one. */
  see(name: string): Vertex | undefined {
    if (!this.watcher) return this.find(name);
    const known = this.watchedNames.get(name);
    const cell = known ?? new Cell(this.find(name), () => this.watchedNames.delete(name));
    this.watchedNames.set(name, cell);
    this.watcher.sawCell(cell);
    return cell.value;
  }

  /** The element at its place. */
  at(vertex: Vertex): ElementFacts {
    const known = this.placed.get(vertex);
    if (known) return known;
    const placed = new PlacedElement(vertex, this, this.baseOf(vertex) ?? 0);
    this.placed.set(vertex, placed);
    return placed;
  }

  /** Where an element of this version stands; undefined for another one. */
  baseOf(vertex: Vertex): number | undefined {
    const isHere = vertex.index >= 0 && this.all[vertex.index] === vertex;
    return isHere ? this.context!.document.source.baseOf(vertex.index) : undefined;
  }

  /** How far an element stands from the one with this index; not a number where it is not in this version. */
  distanceTo(vertex: Vertex, from: number): number {
    return (this.baseOf(vertex) ?? Number.NaN) - this.context!.document.source.baseOf(from);
  }

  /** Those that pass a test, in the order of the text. The test may look at the element alone. */
  where(test: (vertex: Vertex) => boolean): readonly Vertex[] {
    return this.lists.where(test);
  }

  /** Who has which names, such as those of principles. They may be names of the element alone. */
  by(namesOf: (vertex: Vertex) => readonly string[]) {
    return this.lists.by(namesOf);
  }

  private readonly hear = (sight: Sight): void => {
    this.changed.add(sight);
  };

  private readonly isOwnBouwsteen = (id: string): boolean => {
    this.ownBouwstenen ??= ownBouwstenen(this.context!.links, this.context!.catalogue);
    return this.ownBouwstenen.has(id);
  };

  /** Looks at all elements, taking over those that stayed the same. */
  private readAll({ elements }: Architecture, source: Source): void {
    const round = ++this.round;
    const before = this.all;
    const reachedBefore = this.isReached;
    this.byId = new Map();
    this.all = elements.map((element, index) => this.vertexOf(element, source.itemAt(index), index));
    this.lists = new VertexLists(this.all);
    this.lostEdges.clear();
    this.isReached = new Set();
    // Those that nothing leads to any more have to hear that as well.
    for (const vertex of reachedBefore) vertex.enter(round, -1);
    for (const vertex of this.all) {
      const targets = this.targetsOf(vertex);
      targets.forEach((target, at) => {
        if (!target) this.lostEdges.add(vertex.edges[at]!);
        else this.arrive(target, vertex.edges[at]!);
      });
      vertex.lead(targets, this.hear);
    }
    for (const group of [this.all, this.isReached, reachedBefore]) {
      for (const vertex of group) vertex.settle(this.hear);
    }
    for (const vertex of before) if (vertex.round !== round) this.dismiss(vertex);
    const ids = this.all.map(({ own }) => own.id);
    if (ids.length !== this.names.length || ids.some((id, at) => id !== this.names[at])) this.names = ids;
    for (const [name, cell] of this.watchedNames) cell.set(this.find(name), this.hear);
  }

  private arrive(target: Vertex, edge: Edge): void {
    if (target.own.isImported) {
      if (target.round !== this.round) target.enter(this.round, -1);
      this.isReached.add(target);
    }
    target.arrive(edge);
  }

  private vertexOf(element: Element, { value, part }: Entry, index: number): Vertex {
    const { catalogue } = this.context!;
    const known = value ? this.known.get(value) : undefined;
    // What is there twice, letter by letter, is one node, and yet two elements.
    const isKnown = known?.catalogue === catalogue && known.vertex.round !== this.round;
    const about = { isImported: false, isBroken: part.problems.length > 0 };
    const vertex = isKnown
      ? known.vertex
      : new Vertex(ownFacts(element, element.id.text, catalogue, this.isOwnBouwsteen, about), element);
    if (value && known?.catalogue !== catalogue) this.known.set(value, { catalogue, vertex });
    vertex.enter(this.round, index);
    this.byId.set(element.id.text, vertex);
    return vertex;
  }

  private targetsOf({ edges }: Vertex): readonly (Vertex | null)[] {
    return edges.map(({ relation }) => this.find(relation.target.text) ?? null);
  }

  /** Puts other elements in the place of some. Whether that could be done without a look at all others. */
  private swap({ from, removed, added }: SourceEdit, { source, known }: ParsedDocument): boolean {
    if (removed === 0 && added === 0) return true;
    const gone = this.all.slice(from, from + removed);
    const items = Array.from({ length: added }, (_, at) => source.itemAt(from + at));
    const idsGone = new Set(gone.map(({ own }) => own.id));
    const ids = items.map(({ key }) => key.text);
    const isNamedOtherwise = ids.length !== gone.length || ids.some((id, at) => id !== gone[at]!.own.id);
    // Who is meant by an id that is there twice, or that looks like one of another document, may change.
    if (this.hasDoubledIds || new Set(ids).size < ids.length) return false;
    if (ids.some((id) => this.byId.has(id) && !idsGone.has(id))) return false;
    if (isNamedOtherwise && [...idsGone, ...ids].some((id) => id.includes('/'))) return false;

    for (const id of idsGone) this.byId.delete(id);
    this.lists.remove(gone);
    const come = items.map((item, at) => this.vertexOf(elementOf(item, known.elements), item, from + at));
    this.all.splice(from, removed, ...come);
    if (added !== removed) for (let at = from; at < this.all.length; at++) this.all[at]!.index = at;
    if (isNamedOtherwise) this.names = this.names.toSpliced(from, removed, ...ids);
    this.lists.add(come);
    this.reconnect(new Set(gone), new Set(come));
    for (const id of new Set([...idsGone, ...ids])) {
      this.watchedNames.get(id)?.set(this.find(id), this.hear);
    }
    return true;
  }

  /** Takes the relations of elements away and lays those of others, and turns to those what led there. */
  private reconnect(gone: ReadonlySet<Vertex>, come: ReadonlySet<Vertex>): void {
    const coming = new Set<Edge>();
    const left = new Set<Vertex>();
    const arriving = new Map<Vertex, Edge[]>();
    const arrive = (target: Vertex, edge: Edge): void => {
      const others = arriving.get(target) ?? [];
      arriving.set(target, others);
      others.push(edge);
    };
    for (const vertex of gone) {
      for (const edge of vertex.sources.value) if (!gone.has(edge.from)) coming.add(edge);
      for (const edge of vertex.edges) this.lostEdges.remove(edge);
      for (const target of vertex.targets.value) if (target && !gone.has(target)) left.add(target);
    }
    for (const { own } of come) for (const edge of this.lostEdges.to(own.id)) coming.add(edge);
    for (const vertex of come) {
      const targets = this.targetsOf(vertex);
      vertex.lead(targets, this.hear);
      for (const [at, target] of targets.entries()) {
        const edge = vertex.edges[at]!;
        if (!target) this.lostEdges.add(edge);
        else arrive(target, edge);
        if (target && !come.has(target)) left.add(target);
      }
    }
    // What led to an id that is gone leads nowhere now, and what led nowhere may lead here.
    for (const edge of coming) {
      const target = this.find(edge.relation.target.text);
      if (!target) this.lostEdges.add(edge);
      else {
        this.lostEdges.remove(edge);
        arrive(target, edge);
      }
    }
    for (const target of left) {
      const others = target.sources.value.filter((edge) => !gone.has(edge.from));
      target.sources.set([...others, ...(arriving.get(target) ?? [])].sort(byPlace), this.hear);
      if (!target.own.isImported) continue;
      if (target.sources.value.length > 0) this.isReached.add(target);
      else this.isReached.delete(target);
    }
    for (const vertex of come) vertex.sources.set((arriving.get(vertex) ?? []).sort(byPlace), this.hear);
    for (const from of new Set([...coming].map((edge) => edge.from)))
      from.lead(this.targetsOf(from), this.hear);
    for (const vertex of gone) this.dismiss(vertex);
  }

  /** An element is gone, and so is what was seen of it. */
  private dismiss(vertex: Vertex): void {
    vertex.index = -1;
    // Whoever still holds an old version would otherwise hold all that came after, from neighbour to neighbour.
    vertex.targets.set([], this.hear);
    vertex.sources.set([], this.hear);
  }
}

/** In the order of the text. */
function byPlace(a: Edge, b: Edge): number {
  return a.from.index - b.from.index || a.at - b.at;
}

/** The bouwstenen that only a catalogue of the document's own knows. */
function ownBouwstenen({ catalogues }: Links, catalogue: Catalogue): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const document of catalogues.values()) {
    if (document?.model.kind !== 'bouwstenen') continue;
    for (const { id } of document.model.catalogue.items) {
      if (!catalogue.overridden(id.text)) ids.add(id.text);
    }
  }
  return ids;
}
