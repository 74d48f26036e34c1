import type { Finding } from '../finding.js';
import type { Catalogue } from '../model/catalogue.js';
import { type PlacedIndicator, rowsOf } from '../model/cell-place.js';
import type { VoorzieningCijfers } from '../model/figures.js';
import { type Series, seriesOf } from '../model/series.js';
import type { Entry } from '../model/source.js';
import type { Graph, Vertex, Watcher } from './architecture-graph.js';
import type { ElementFacts } from './element-facts.js';
import type { Frame } from './frame.js';
import type { Notes } from './notes.js';
import type { Rule, RuleOptions } from './rule.js';

/** Whether something that was seen beyond an item is still the same; `base` is that of the item now. */
export type StillSeen = (graph: Graph | null, base: number) => boolean;

/** The item that is looked at, with where it stands now. */
export interface LookedAt {
  readonly entry: Entry;
  /** Of an architecture, the element; otherwise null. */
  readonly vertex: Vertex | null;
  /** Of a monitor, its figures; otherwise null. */
  readonly voorziening: VoorzieningCijfers | null;
}

const noSeries = () => new Map<string, readonly Series[]>();

/**
 * All that a rule may look at for one item. The item itself may be read at will; what lies beyond it is
 * noted as it is read, and the findings hold for as long as that stays the same. So a rule that asks the
 * item first, and the rest only where that matters, is run less often.
 */
export class Look implements Watcher {
  readonly entry: Entry;
  readonly vertex: Vertex | null;
  /** The fields of the frame that were read. */
  readonly fields = new Set<keyof Frame>();
  readonly seen: StillSeen[] = [];
  private readonly voorziening: VoorzieningCijfers | null;
  private madeRows: readonly PlacedIndicator[] | undefined;
  /** Whose neighbours were noted already. */
  private readonly notedTargets = new Set<Vertex>();
  private readonly notedSources = new Set<Vertex>();

  constructor(
    { entry, vertex, voorziening }: LookedAt,
    private readonly frame: Frame,
    private readonly graph: Graph | null,
    private readonly notes: Notes,
  ) {
    this.entry = entry;
    this.vertex = vertex;
    this.voorziening = voorziening;
  }

  /** What a rule finds in the item; all that it sees beyond it is noted. */
  through(rule: Rule): Finding[] {
    if (this.graph) this.graph.watcher = this;
    try {
      return [...(rule.checkItem?.(this) ?? [])];
    } finally {
      if (this.graph) this.graph.watcher = null;
    }
  }

  /** The element; only in an architecture. */
  get element(): ElementFacts {
    return this.graph!.at(this.vertex!);
  }

  /** The indicators of the voorziening, in absolute offsets; none but in a monitor. */
  get rows(): readonly PlacedIndicator[] {
    this.madeRows ??= this.voorziening ? rowsOf(this.entry, this.voorziening) : [];
    return this.madeRows;
  }

  /** An element by its id or by `alias/id`; undefined where there is none that can be read. */
  get(name: string): ElementFacts | undefined {
    const found = this.graph?.find(name);
    this.sawName(name, found);
    return found && this.graph!.at(found);
  }

  /** The figures of a bouwsteen over all editions. */
  seriesOf(bouwsteen: string): readonly Series[] {
    const known = this.of(this.read('editions'), noSeries);
    const series = known.get(bouwsteen) ?? seriesOf(this.read('editions'), bouwsteen);
    known.set(bouwsteen, series);
    return series;
  }

  /** What a function makes of something that never changes, such as a catalogue; asked once. */
  of<K extends object, T>(about: K, make: (about: K) => T): T {
    return this.notes.of(about, make);
  }

  optionsOf(rule: Rule): RuleOptions | undefined {
    return this.read('levels').optionsOf(rule);
  }

  get catalogue(): Catalogue {
    return this.read('catalogue');
  }
  get links() {
    return this.read('links');
  }
  get isWhole() {
    return this.read('isWhole');
  }
  get date() {
    return this.read('date');
  }
  get status() {
    return this.read('status');
  }
  get principles() {
    return this.read('principles');
  }
  get targets() {
    return this.read('targets');
  }
  get years() {
    return this.read('years');
  }
  get earlier() {
    return this.read('earlier').of;
  }
  get doubled() {
    return this.read('doubled');
  }
  get lineBreak() {
    return this.read('lineBreak');
  }

  sawTargets(vertex: Vertex): void {
    if (this.notedTargets.has(vertex)) return;
    this.notedTargets.add(vertex);
    const { targets } = vertex;
    this.seen.push(() => vertex.targets === targets);
  }

  sawSources(vertex: Vertex): void {
    if (this.notedSources.has(vertex)) return;
    this.notedSources.add(vertex);
    const { sources } = vertex;
    this.seen.push(() => vertex.sources === sources);
  }

  sawName(name: string, found: Vertex | undefined): void {
    this.seen.push((graph) => graph?.find(name) === found);
  }

  sawPlace(vertex: Vertex, base: number): void {
    const distance = base - this.entry.base;
    this.seen.push((graph, now) => (graph?.baseOf(vertex) ?? Number.NaN) - now === distance);
  }

  private read<K extends keyof Frame>(field: K): Frame[K] {
    this.fields.add(field);
    return this.frame[field];
  }
}
