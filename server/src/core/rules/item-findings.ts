import type { Node } from 'yaml';
import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import type { VoorzieningCijfers } from '../model/figures.js';
import { factsIn } from './architecture-facts.js';
import type { Graph, Vertex } from './architecture-graph.js';
import { type Frame, frameOf } from './frame.js';
import { Look, type LookedAt, type StillSeen } from './look.js';
import { Notes } from './notes.js';
import { PlacedFindings } from './placed-findings.js';
import type { Rule } from './rule.js';

/** What the rules found in an item, and what they saw beyond it. */
interface Checked {
  readonly vertex: Vertex | null;
  readonly voorziening: VoorzieningCijfers | null;
  /** The last frame for which it was seen to hold. */
  frame: Frame;
  readonly fields: readonly (keyof Frame)[];
  readonly seen: readonly StillSeen[];
  readonly findings: PlacedFindings;
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
  const round = {};
  const local = rules.filter(({ checkItem }) => checkItem);
  const found: Finding[] = [];
  for (let index = 0; index < source.items.length; index++) {
    const entry = source.items[index]!;
    const { value, base } = entry;
    const vertex = graph?.vertices[index] ?? null;
    const at: LookedAt = { entry, vertex, voorziening: voorzieningen[index] ?? null };
    const before = value ? checked.get(value) : undefined;
    // What is there twice, letter by letter, is one node, and the second one is checked by itself.
    const isSecond = before?.round === round;
    let now = before && !isSecond && holds(before, at, frame, graph) ? before : undefined;
    if (!now) {
      const look = new Look(at, frame, graph, notes);
      now = check(at, frame, look, local, round, observe);
      if (value && !isSecond) checked.set(value, now);
    }
    now.frame = frame;
    now.round = round;
    for (const finding of now.findings.at(base)) found.push(finding);
  }
  return found;
}

function holds(
  before: Checked,
  { entry, vertex, voorziening }: LookedAt,
  frame: Frame,
  graph: Graph | null,
): boolean {
  return (
    before.vertex === vertex &&
    before.voorziening === voorziening &&
    (before.frame === frame || before.fields.every((field) => before.frame[field] === frame[field])) &&
    before.seen.every((still) => still(graph, entry.base))
  );
}

function check(
  { entry, vertex, voorziening }: LookedAt,
  frame: Frame,
  look: Look,
  rules: readonly Rule[],
  round: object,
  observe: Checking['observe'],
): Checked {
  const found = rules.flatMap((rule) => observe(rule.id, () => look.through(rule)));
  return {
    vertex,
    voorziening,
    frame,
    fields: [...look.fields],
    seen: look.seen,
    findings: new PlacedFindings(found, entry.base),
    round,
  };
}

/** All that a rule finds in a document, read anew: for who asks for one rule, and not with every keystroke. */
export function findingsOf(rule: Rule, context: Context, levels: Frame['levels']): Finding[] {
  const found = [...(rule.check?.(context, levels.optionsOf(rule)) ?? [])];
  if (!rule.checkItem) return found;
  const checking: Checking = { checked: new WeakMap(), notes: new Notes(), observe: (_name, run) => run() };
  return found.concat(itemFindings(context, frameOf(context, levels, null), [rule], checking));
}
