import type { Finding } from '../finding.js';
import type { BouwsteenItem } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { type PlacedIndicator, rowsOf } from '../model/cell-place.js';
import type { VoorzieningCijfers } from '../model/figures.js';
import { type Series, seriesOf } from '../model/series.js';
import type { Entry } from '../model/source.js';
import type { Graph, Vertex, Watcher } from './architecture-graph.js';
import { type CheckedItem, ItemSight } from './checked-item.js';
import type { ElementFacts } from './element-facts.js';
import type { Frame } from './frame.js';
import type { FrameCells } from './frame-cells.js';
import type { Notes } from './notes.js';
import type { Rule, RuleOptions } from './rule.js';
import type { Cell } from './sight.js';

/** The item that is looked at, with where it stands now. */
export interface LookedAt {
  readonly entry: Entry;
  /** Of an architecture, the element; otherwise null. */
  readonly vertex: Vertex | null;
  /** Of a monitor, its figures; otherwise null. */
  readonly voorziening: VoorzieningCijfers | null;
  /** Of a catalogue, what was read of the entry; otherwise null. Its own base may be that of another version. */
  readonly bouwsteen: Omit<BouwsteenItem, 'base'> | null;
}

const none: readonly never[] = [];
const noSeries = () => new Map<string, readonly Series[]>();

/**
 * All that a rule may look at for one item. The item itself may be read at will; what lies beyond it is
 * noted as it is read, and the findings hold for as long as that stays the same. So a rule that asks the
 * item first, and the rest only where that matters, is run less often.
 */
export class Look implements Watcher {
  readonly entry: Entry;
  readonly vertex: Vertex | null;
  readonly bouwsteen: LookedAt['bouwsteen'];
  private rule: Rule | null = null;
  private readonly voorziening: VoorzieningCijfers | null;
  private madeRows: readonly PlacedIndicator[] | undefined;
  /** What was noted already, by what was seen. */
  private readonly noted = new Map<Cell<unknown>, ItemSight>();

  /** @param by takes in what is seen. */
  constructor(
    { entry, vertex, voorziening, bouwsteen }: LookedAt,
    private readonly by: CheckedItem,
    private readonly frame: FrameCells,
    private readonly graph: Graph | null,
    private readonly notes: Notes,
  ) {
    this.entry = entry;
    this.vertex = vertex;
    this.voorziening = voorziening;
    this.bouwsteen = bouwsteen;
  }

  /** What a rule finds in the item; all that it sees beyond it is noted. */
  through(rule: Rule): Finding[] {
    this.rule = rule;
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
    const found = this.graph?.see(name);
    return found && this.graph!.at(found);
  }

  /** Whether the document has a principle of its own with this id; of {@link principles}, all are read. */
  hasPrinciple(id: string): boolean {
    return this.ask('principles', (principles) => principles.has(id));
  }

  /** Whether a catalogue has an entry with this id. */
  hasEntry(id: string): boolean {
    return this.ask('ids', (ids) => ids.has(id));
  }

  /** What an entry of a catalogue says to be a part of. */
  wholesOf(id: string): readonly string[] {
    return this.ask('wholes', (wholes) => wholes.get(id) ?? none);
  }

  /** The entries of a catalogue that answer to a name, if there are several. */
  ownersOf(name: string): readonly string[] {
    return this.ask('sharedNames', (names) => names.get(name.toLowerCase()) ?? none);
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
  get entries() {
    return this.read('entries');
  }
  get lineBreak() {
    return this.read('lineBreak');
  }

  sawCell(cell: Cell<unknown>): void {
    const sight = this.noted.get(cell) ?? this.saw(cell);
    this.noted.set(cell, sight);
    if (this.rule && !sight.rules.includes(this.rule)) sight.rules.push(this.rule);
  }

  sawPlace(vertex: Vertex, base: number): void {
    const { by, graph, rule } = this;
    const distance = base - this.entry.base;
    const isSame = (): boolean => graph?.distanceTo(vertex, by.index) === distance;
    by.places.push({ rules: rule ? [rule] : [], isSame });
  }

  private saw(cell: Cell<unknown>, stillHolds?: (value: never) => boolean): ItemSight {
    const { by, rule } = this;
    const sight = new ItemSight(by, cell, rule ? [rule] : [], stillHolds);
    by.sights.push(sight);
    cell.watch(sight);
    return sight;
  }

  private read<K extends keyof Frame>(field: K): Frame[K] {
    const cell = this.frame.cell(field);
    this.sawCell(cell);
    return cell.value;
  }

  /** Asks one thing of a field, so that what was found holds for as long as the answer is the same. */
  private ask<K extends keyof Frame, T extends Answer>(field: K, question: (of: Frame[K]) => T): T {
    const cell = this.frame.cell(field);
    const answer = question(cell.value);
    this.saw(cell as Cell<unknown>, (value: Frame[K]) => isSame(question(value), answer));
    return answer;
  }
}

type Answer = boolean | readonly string[];

function isSame(a: Answer, b: Answer): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
