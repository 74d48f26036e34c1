import type { Node } from 'yaml';
import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import { factsIn } from './architecture-facts.js';
import type { Graph } from './architecture-graph.js';
import { type Frame, frameOf } from './frame.js';
import { Look, type LookedAt, type Sight } from './look.js';
import { Notes } from './notes.js';
import { PlacedFindings } from './placed-findings.js';
import type { Rule } from './rule.js';

/** What the rules found in an item, and what they saw beyond it. */
interface Checked {
  /** What was read of the item; see {@link LookedAt}. */
  readonly read: object | null;
  /** The last frame for which it was seen to hold. */
  frame: Frame;
  readonly fields: readonly (readonly [keyof Frame, readonly Rule[]])[];
  readonly sights: readonly Sight[];
  /** By the rule; those that found nothing are left out. */
  readonly findings: readonly (readonly [Rule, PlacedFindings])[];
  /** The round in which it was used last. */
  round: object;
}

/** What the rules found in the items of earlier versions, by node: an item that no edit touched keeps its node. */
export type CheckedItems = WeakMap<Node, Checked>;

/** How items are checked. */
export interface Checking {
  /** What was found in the items of earlier versions; it is added to. */
  readonly checked: CheckedItems;
  readonly notes: Notes;
  /** Sees every rule at work. */
  observe<T>(name: string, run: () => T): T;
}

/**
 * What the rules find in each item by itself, in the order of the items. Of an item that was checked
 * before, the findings are taken over if all that the rules saw beyond it is still the same.
 */
export function itemFindings(
  context: Context,
  frame: Frame,
  rules: readonly Rule[],
  { checked, notes, observe }: Checking,
): Finding[] {
  const { source, model } = context.document;
  const graph = factsIn(context)?.graph ?? null;
  const voorzieningen = model.kind === 'monitor' ? model.edition.voorzieningen : [];
  const bouwstenen = model.kind === 'bouwstenen' ? model.catalogue.items : [];
  const round = {};
  const local = rules.filter(({ checkItem }) => checkItem);
  const found: Finding[] = [];
  for (let index = 0; index < source.items.length; index++) {
    const entry = source.items[index]!;
    const { value, base } = entry;
    const vertex = graph?.vertices[index] ?? null;
    const voorziening = voorzieningen[index] ?? null;
    const bouwsteen = bouwstenen[index] ?? null;
    // What was read of it: the same object for as long as it says the same.
    const read = vertex ?? voorziening ?? bouwsteen?.bouwsteen ?? null;
    const before = value ? checked.get(value) : undefined;
    // What is there twice, letter by letter, is one node, and the second one is checked by itself.
    const isSecond = before?.round === round;
    const kept = before && !isSecond && before.read === read ? before : null;
    const stale = kept ? staleRules(kept, base, frame, graph) : local;
    let now = kept;
    if (!now || stale.length > 0) {
      const at: LookedAt = { entry, vertex, voorziening, bouwsteen, read };
      const look = new Look(at, frame, graph, notes);
      now = check(at, frame, look, stale, kept, round, observe);
      if (value && !isSecond) checked.set(value, now);
    }
    now.frame = frame;
    now.round = round;
    for (const [, findings] of now.findings) {
      for (const finding of findings.at(base)) found.push(finding);
    }
  }
  return found;
}

const none: readonly Rule[] = [];

/** The rules that saw something that is not the same any more. */
function staleRules(
  { fields, sights, frame: then }: Checked,
  base: number,
  now: Frame,
  graph: Graph | null,
): readonly Rule[] {
  let stale: Rule[] | null = null;
  if (then !== now) {
    for (const [field, rules] of fields) if (then[field] !== now[field]) stale = [...(stale ?? []), ...rules];
  }
  for (const { still, rules } of sights) {
    if (!still(graph, base, now, then)) stale = [...(stale ?? []), ...rules];
  }
  return stale ? [...new Set(stale)] : none;
}

/**
 * Asks rules about an item.
 * @param before what holds of all others; null where they all are asked.
 */
function check(
  at: LookedAt,
  frame: Frame,
  look: Look,
  rules: readonly Rule[],
  before: Checked | null,
  round: object,
  observe: Checking['observe'],
): Checked {
  const isKept = (rule: Rule): boolean => !rules.includes(rule);
  const findings = before ? before.findings.filter(([rule]) => isKept(rule)) : [];
  for (const rule of rules) {
    const found = observe(rule.id, () => look.through(rule));
    if (found.length > 0) findings.push([rule, new PlacedFindings(found, at.entry.base)]);
  }
  const fields = [...look.fields];
  const sights = look.sights;
  for (const [field, readers] of before?.fields ?? []) {
    const others = readers.filter(isKept);
    if (others.length > 0) fields.push([field, others]);
  }
  for (const { still, rules: seers } of before?.sights ?? []) {
    const others = seers.filter(isKept);
    if (others.length > 0) sights.push({ still, rules: others });
  }
  return { read: at.read, frame, fields, sights, findings, round };
}

/** All that a rule finds in a document, read anew: for who asks for one rule, and not with every keystroke. */
export function findingsOf(rule: Rule, context: Context, levels: Frame['levels']): Finding[] {
  const found = [...(rule.check?.(context, levels.optionsOf(rule)) ?? [])];
  if (!rule.checkItem) return found;
  const checking: Checking = { checked: new WeakMap(), notes: new Notes(), observe: (_name, run) => run() };
  return found.concat(itemFindings(context, frameOf(context, levels, null), [rule], checking));
}
