import type { Relation } from '../model/architecture.js';
import type { RelationVerb } from '../model/relation-kinds.js';
import { factsIn } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import { removeRelation } from './relation-removal.js';
import type { Rule } from './rule.js';

/** Two lines that say the same make a reader look for a difference that is not there. */
export const relatieDubbel: Rule = {
  id: 'relatie-dubbel',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *check(context) {
    const graph = factsIn(context)?.graph;
    if (!graph) return;
    const known = new Map<string, Written[]>();
    for (const written of graph.by(keysOf).sharing().flatMap(writtenBy)) {
      const { vertex, index, key, relation } = written;
      // A target that does not exist has a finding of its own.
      if (!vertex.targets.value[index]) continue;
      const others = known.get(key) ?? [];
      known.set(key, others);
      const first = others.find((other) => saysNoMore(relation, other.relation));
      // Differing details may be many; only so many are held against each other.
      if (!first) {
        if (others.length < 20) others.push(written);
        continue;
      }
      const [each, before] = [written, first].map((one) => graph.at(one.vertex).out[one.index]!);
      yield governed(
        relatieDubbel,
        each!.span,
        {
          what: {
            nl: `De relatie van \`${vertex.own.id}\` met \`${relation.target.text}\` staat er al.`,
            en: `The relation of \`${vertex.own.id}\` with \`${relation.target.text}\` is there already.`,
          },
          why: {
            nl: 'Een plaat geeft overzicht over de samenhang, en twee gelijke lijnen verbergen die',
            en: 'A picture gives an overview of how things hang together, and two equal lines hide that',
          },
          advice: {
            nl: 'Haal er een weg, of geef beide een eigen `omschrijving` als zij iets anders betekenen.',
            en: 'Remove one of them, or give each its own `omschrijving` if they mean different things.',
          },
        },
        [
          {
            span: before!.span,
            message: { nl: 'Hier staat de relatie voor het eerst', en: 'The relation stands here first' },
          },
        ],
      );
    }
  },
  fixes: (finding, context) => removeRelation(finding, context, 'likely'),
};

interface Written {
  readonly vertex: Vertex;
  /** Which of the relations of the element it is. */
  readonly index: number;
  readonly relation: Relation;
  readonly key: string;
}

function writtenBy(vertex: Vertex): readonly Written[] {
  return vertex.edges.map(({ relation }, index) => ({
    vertex,
    index,
    relation,
    key: keyOf(relation, vertex),
  }));
}

function keysOf(vertex: Vertex): readonly string[] {
  return vertex.edges.map(({ relation }) => keyOf(relation, vertex));
}

/** Only an association runs as much the one way as the other. */
const association: RelationVerb = 'hangt-samen-met';

function keyOf({ verb, target }: Relation, { own }: Vertex): string {
  const ends = [own.id, target.text];
  if (verb === association) ends.sort();
  return `${verb} ${ends.join(' ')}`;
}

/** Whether the details of one relation are all among those of the other, whichever that is. */
function saysNoMore(one: Relation, other: Relation): boolean {
  const details = (relation: Relation): (string | null)[] => [
    relation.via?.text ?? null,
    relation.mode,
    relation.label,
  ];
  const [a, b] = [details(one), details(other)];
  const within = (some: typeof a, all: typeof a): boolean =>
    some.every((detail, index) => detail === null || detail === all[index]);
  return within(a, b) || within(b, a);
}
