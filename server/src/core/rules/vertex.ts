import type { Element, Relation } from '../model/architecture.js';
import type { OwnFacts } from './element-facts.js';
import { Cell, type Hear } from './sight.js';

/** A relation as the element that writes it has it, without a place. */
export interface Edge {
  readonly relation: Relation;
  readonly from: Vertex;
  /** Which of the relations of that element it is. */
  readonly at: number;
}

const none: readonly never[] = [];

/**
 * An element without its place: the same object from version to version for as long as its text and its
 * catalogue are the same. Its neighbours are those of the version that was looked at last, and those
 * lists, too, are the same objects for as long as they hold the same.
 */
export class Vertex {
  readonly edges: readonly Edge[];
  /** For each of its relations the element that it leads to; null where there is none. */
  readonly targets = new Cell<readonly (Vertex | null)[]>(none);
  /** What leads to it, in the order of the text. */
  readonly sources = new Cell<readonly Edge[]>(none);
  /** Which of the elements of the last version it is; -1 for one of another document, or of none. */
  index = -1;
  /** The round in which it was last seen; see {@link enter}. */
  round = 0;
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
        : element.relations.map((relation, at) => ({ relation, from: this, at }));
  }

  /** Begins a round in which all that leads here arrives anew, in the order of the text. */
  enter(round: number, index: number): void {
    this.round = round;
    this.index = index;
    this.arrived = 0;
    this.others = null;
  }

  arrive(edge: Edge): void {
    if (!this.others && this.sources.value[this.arrived] === edge) this.arrived++;
    else {
      this.others ??= this.sources.value.slice(0, this.arrived);
      this.others.push(edge);
    }
  }

  /** Ends a round: all that leads here has arrived. */
  settle(hear: Hear): void {
    const { value } = this.sources;
    if (this.others) this.sources.set(this.others, hear);
    else if (this.arrived < value.length) this.sources.set(value.slice(0, this.arrived), hear);
    this.others = null;
    this.arrived = this.sources.value.length;
  }

  /** Takes in what its relations lead to now. */
  lead(targets: readonly (Vertex | null)[], hear: Hear): void {
    const { value } = this.targets;
    const isSame = value.length === targets.length && targets.every((target, at) => target === value[at]);
    if (!isSame) this.targets.set(targets, hear);
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
