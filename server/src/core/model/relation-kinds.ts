/** The eleven relations of ArchiMate 3.2 (chapter 5) under the Dutch verbs that documents write. */

export interface RelationKind {
  /** The key in a document: `- bedient: zaakportaal`. */
  readonly verb: RelationVerb;
  /** The name in the ArchiMate 3.2 specification. */
  readonly archimate: string;
}

const table = [
  ['bestaat-uit', 'composition'],
  ['omvat', 'aggregation'],
  ['is-toegewezen-aan', 'assignment'],
  ['realiseert', 'realization'],
  ['bedient', 'serving'],
  ['benadert', 'access'],
  ['beinvloedt', 'influence'],
  ['hangt-samen-met', 'association'],
  ['activeert', 'triggering'],
  ['stroomt-naar', 'flow'],
  ['is-een', 'specialization'],
] as const;

export type RelationVerb = (typeof table)[number][0];

export const relationKinds: readonly RelationKind[] = table.map(([verb, archimate]) => ({
  verb,
  archimate,
}));

const byVerb: ReadonlyMap<string, RelationKind> = new Map(relationKinds.map((kind) => [kind.verb, kind]));

/** The relation written with this verb, or undefined where the text is none of the eleven. */
export function relationKindByVerb(verb: string): RelationKind | undefined {
  return byVerb.get(verb);
}
