import type { Node } from 'yaml';
import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import type { Source, SourceEdit } from '../model/source.js';
import { factsIn, sharingFacts } from './architecture-facts.js';
import type { Graph } from './architecture-graph.js';
import { CheckedItem, ItemSight } from './checked-item.js';
import { type Frame, frameOf } from './frame.js';
import { FrameCells } from './frame-cells.js';
import { Look, type LookedAt } from './look.js';
import { Notes } from './notes.js';
import { PlacedFindings } from './placed-findings.js';
import type { Rule } from './rule.js';
import type { Sight } from './sight.js';

/** What a round of checks is made of. */
interface Round {
  readonly context: Context;
  readonly frame: Frame;
  readonly rules: readonly Rule[];
  /** How the text differs from that of the round before; null where it is not known. */
  readonly edit: SourceEdit | null;
  readonly notes: Notes;
  /** Sees every rule at work. */
  observe<T>(name: string, run: () => T): T;
}

/**
 * What the rules find in each item by itself, kept from version to version: an item is checked again by the
 * rules that saw something, in it or beyond it, that is not the same any more.
 */
export class ItemFindings {
  private items: CheckedItem[] = [];
  private known = new WeakMap<Node, CheckedItem>();
  /** Those in which something was found. */
  private readonly loud = new Set<CheckedItem>();
  /** Those of which a rule saw how far they stand from another one. */
  private readonly placed = new Set<CheckedItem>();
  private cells: FrameCells | null = null;
  /** What has to be checked again, and by which rules. */
  private readonly stale = new Map<CheckedItem, Set<Rule>>();

  /** Checks another version. @returns the findings in the order of the items. */
  next(round: Round): Finding[] {
    const { context, frame, edit } = round;
    const { source } = context.document;
    const facts = factsIn(context);
    const local = round.rules.filter(({ checkItem }) => checkItem);
    const read = readIn(context, facts?.graph ?? null);
    const isPart = edit !== null && (facts ? facts.isPart : this.isSameBut(edit, read, source.itemCount));
    if (isPart) this.swap(edit, source, read, local);
    else this.line(source, read, local);
    this.cells ??= new FrameCells(frame);
    this.cells.update(frame, this.hear);
    for (const sight of facts?.graph.changed ?? []) this.hear(sight);
    facts?.graph.changed.clear();
    for (const item of this.placed) {
      for (const { rules, isSame } of item.places) if (!isSame()) this.mark(item, rules);
    }
    this.checkStale(round, facts?.graph ?? null);
    return [...this.loud]
      .sort((a, b) => a.index - b.index)
      .flatMap(({ index, findings }) => {
        const base = source.baseOf(index);
        return findings.flatMap(([, found]) => found.at(base));
      });
  }

  /** Whether all that was read of the items is as it was, those that were edited left aside. */
  private isSameBut(
    { from, removed, added }: SourceEdit,
    read: (index: number) => object | null,
    count: number,
  ): boolean {
    if (count !== this.items.length + added - removed) return false;
    return this.items.every((item, index) => {
      if (index >= from && index < from + removed) return true;
      return item.read === read(index < from ? index : index + added - removed);
    });
  }

  /** Lines the items up anew, taking over what was found in those that say the same. */
  private line(source: Source, read: (index: number) => object | null, local: readonly Rule[]): void {
    const before = this.items;
    const kept = new Set<CheckedItem>();
    this.items = source.items.map(({ value }, index) => {
      const known = value ? this.known.get(value) : undefined;
      // What is there twice, letter by letter, is one node, and the second one is checked by itself.
      const isKept = known && !known.isGone && !kept.has(known) && known.read === read(index);
      const item = isKept ? known : new CheckedItem(read(index));
      if (!isKept) this.mark(item, local);
      if (value && !isKept && !(known && kept.has(known))) this.known.set(value, item);
      kept.add(item);
      item.index = index;
      return item;
    });
    for (const item of before) if (!kept.has(item)) this.leave(item);
  }

  /** Puts items in the place of those that were edited. */
  private swap(
    { from, removed, added }: SourceEdit,
    source: Source,
    read: (index: number) => object | null,
    local: readonly Rule[],
  ): void {
    const come = Array.from({ length: added }, (_, at) => {
      const item = new CheckedItem(read(from + at));
      const { value } = source.itemAt(from + at);
      if (value) this.known.set(value, item);
      item.index = from + at;
      this.mark(item, local);
      return item;
    });
    for (const item of this.items.splice(from, removed, ...come)) this.leave(item);
    if (added === removed) return;
    for (let at = from; at < this.items.length; at++) this.items[at]!.index = at;
  }

  private leave(item: CheckedItem): void {
    item.leave();
    this.loud.delete(item);
    this.placed.delete(item);
  }

  private readonly hear = (sight: Sight): void => {
    if (sight instanceof ItemSight && !sight.by.isGone) this.mark(sight.by, sight.rules);
  };

  private mark(item: CheckedItem, rules: readonly Rule[]): void {
    const marked = this.stale.get(item) ?? new Set();
    this.stale.set(item, marked);
    for (const rule of rules) marked.add(rule);
  }

  private checkStale({ context, notes, observe }: Round, graph: Graph | null): void {
    const { model, source } = context.document;
    const voorzieningen = model.kind === 'monitor' ? model.edition.voorzieningen : null;
    const bouwstenen = model.kind === 'bouwstenen' ? model.catalogue.items : null;
    for (const [item, rules] of this.stale) {
      item.forget(rules);
      const { index } = item;
      const at: LookedAt = {
        entry: source.itemAt(index),
        vertex: graph?.vertices[index] ?? null,
        voorziening: voorzieningen?.[index] ?? null,
        bouwsteen: bouwstenen?.[index] ?? null,
      };
      const look = new Look(at, item, this.cells!, graph, notes);
      for (const rule of rules) {
        const found = observe(rule.id, () => look.through(rule));
        if (found.length > 0) item.findings.push([rule, new PlacedFindings(found, at.entry.base)]);
      }
      if (item.findings.length > 0) this.loud.add(item);
      else this.loud.delete(item);
      if (item.places.length > 0) this.placed.add(item);
      else this.placed.delete(item);
    }
    this.stale.clear();
  }
}

/** What was read of each item: the same object for as long as it says the same. */
function readIn({ document: { model } }: Context, graph: Graph | null): (index: number) => object | null {
  if (graph) return (index) => graph.vertices[index] ?? null;
  const read =
    model.kind === 'monitor'
      ? model.edition.voorzieningen
      : model.kind === 'bouwstenen'
        ? model.catalogue.items.map(({ bouwsteen }) => bouwsteen)
        : [];
  return (index) => read[index] ?? null;
}

/** All that a rule finds in a document, read anew: for who asks for one rule, and not with every keystroke. */
export function findingsOf(rule: Rule, context: Context, levels: Frame['levels']): Finding[] {
  const shared = sharingFacts(context);
  const found = [...(rule.check?.(shared, levels.optionsOf(rule)) ?? [])];
  if (!rule.checkItem) return found;
  const checked = new ItemFindings().next({
    context: shared,
    frame: frameOf(shared, levels, null),
    rules: [rule],
    edit: null,
    notes: new Notes(),
    observe: (_name, run) => run(),
  });
  return found.concat(checked);
}
