import type { Finding } from '../finding.js';
import type { BouwsteenItem } from '../model/bouwsteen.js';
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
export type StillSeen = (graph: Graph | null, base: number, now: Frame, then: Frame) => boolean;

/** Something that was seen beyond an item, and by which rules. */
export interface Sight {
  readonly still: StillSeen;
  readonly rules: Rule[];
}

/** The item that is looked at, with where it stands now. */
export interface LookedAt {
  readonly entry: Entry;
  /** Of an architecture, the element; otherwise null. */
  readonly vertex: Vertex | null;
  /** Of a monitor, its figures; otherwise null. */
  readonly voorziening: VoorzieningCijfers | null;
  /** Of a catalogue, what was read of the entry; otherwise null. Its own base may be that of another version. */
  readonly bouwsteen: Omit<BouwsteenItem, 'base'> | null;
  /** That of those three which there is: the same object for as long as it says the same. */
  readonly read: object | null;
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
  /** The fields of the frame that were read, and by which rules. */
  readonly fields = new Map<keyof Frame, Rule[]>();
  readonly sights: Sight[] = [];
  private rule: Rule | null = null;
  private readonly voorziening: VoorzieningCijfers | null;
  private madeRows: readonly PlacedIndicator[] | undefined;
  /** What was noted already: whose neighbours, and which names. */
  private readonly notedTargets = new Map<Vertex, Sight>();
  private readonly notedSources = new Map<Vertex, Sight>();
  private readonly notedNames = new Map<string, Sight>();

  constructor(
    { entry, vertex, voorziening, bouwsteen }: LookedAt,
    private readonly frame: Frame,
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
    const found = this.graph?.find(name);
    this.sawName(name, found);
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

  sawTargets(vertex: Vertex): void {
    const { targets } = vertex;
    this.note(this.notedTargets, vertex, () => vertex.targets === targets);
  }

  sawSources(vertex: Vertex): void {
    const { sources } = vertex;
    this.note(this.notedSources, vertex, () => vertex.sources === sources);
  }

  sawName(name: string, found: Vertex | undefined): void {
    this.note(this.notedNames, name, (graph) => graph?.find(name) === found);
  }

  sawPlace(vertex: Vertex, base: number): void {
    const distance = base - this.entry.base;
    this.saw((graph, now) => (graph?.baseOf(vertex) ?? Number.NaN) - now === distance);
  }

  /** Notes what many rules see once, with each of them. */
  private note<K>(known: Map<K, Sight>, about: K, still: StillSeen): void {
    const sight = known.get(about) ?? this.saw(still);
    known.set(about, sight);
    if (this.rule && !sight.rules.includes(this.rule)) sight.rules.push(this.rule);
  }

  private saw(still: StillSeen): Sight {
    const sight: Sight = { still, rules: this.rule ? [this.rule] : [] };
    this.sights.push(sight);
    return sight;
  }

  private read<K extends keyof Frame>(field: K): Frame[K] {
    const rules = this.fields.get(field) ?? [];
    this.fields.set(field, rules);
    if (this.rule && !rules.includes(this.rule)) rules.push(this.rule);
    return this.frame[field];
  }

  /** Asks one thing of a field, so that what was found holds for as long as the answer is the same. */
  private ask<K extends keyof Frame, T extends Answer>(field: K, question: (of: Frame[K]) => T): T {
    const answer = question(this.frame[field]);
    this.saw((_graph, _base, now, then) => {
      return now[field] === then[field] || isSame(question(now[field]), answer);
    });
    return answer;
  }
}

type Answer = boolean | readonly string[];

function isSame(a: Answer, b: Answer): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
