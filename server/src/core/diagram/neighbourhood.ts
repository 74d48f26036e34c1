import type { RelationVerb } from '../model/relation-kinds.js';
import type { Plate, PlateRelation } from './plate.js';

/**
 * The ids of the elements that lie at most this many relations away, whichever way these point; the
 * element itself is one of them. Each element is visited once, so that circles end.
 */
export function around(plate: Plate, id: string, steps: number): Set<string> {
  const links = new Map<string, string[]>();
  for (const { from, to } of plate.relations) {
    link(links, from, to);
    link(links, to, from);
  }
  const reached = new Set([id]);
  let edge = [id];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = edge.flatMap((at) => links.get(at) ?? []).filter((at) => !reached.has(at) && reached.add(at));
  }
  return reached;
}

/**
 * The ids of everything that an element depends on and everything that depends on it, at any
 * distance, and its own. What depends on a part of it depends on it, too.
 */
export function impactOf(plate: Plate, id: string): Set<string> {
  const upwards = new Map<string, string[]>();
  const downwards = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const relation of plate.relations) {
    for (const [cause, effect] of effects(relation)) {
      link(downwards, cause, effect);
      link(upwards, effect, cause);
    }
    if (relation.verb === 'bestaat-uit') link(parts, relation.from, relation.to);
  }
  const whole = reach([id], parts);
  return new Set([...reach([id], upwards), ...reach([...whole], downwards)]);
}

/** Everything that can be reached along links, the beginning included. */
function reach(from: readonly string[], links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(from);
  for (const at of reached) {
    // A set that grows while it is walked through hands out what was added, too.
    for (const next of links.get(at) ?? []) reached.add(next);
  }
  return reached;
}

/** Which end of a relation depends on the other: pairs of cause and effect. */
function effects({ verb, from, to, mode }: PlateRelation): (readonly [cause: string, effect: string])[] {
  if (verb === 'hangt-samen-met') {
    return [
      [from, to],
      [to, from],
    ];
  }
  if (verb === 'benadert') {
    const reads: readonly [string, string] = [to, from];
    const writes: readonly [string, string] = [from, to];
    return mode === 'schrijven' ? [writes] : mode === 'lezen-en-schrijven' ? [reads, writes] : [reads];
  }
  return [dependsOnTarget.has(verb) ? [to, from] : [from, to]];
}

/** A whole depends on its parts, and a special form on the general one; all others work forwards. */
const dependsOnTarget: ReadonlySet<RelationVerb> = new Set<RelationVerb>(['bestaat-uit', 'omvat', 'is-een']);

function link(links: Map<string, string[]>, from: string, to: string): void {
  const known = links.get(from);
  if (known) known.push(to);
  else links.set(from, [to]);
}
