import type { Relation } from '../model/architecture.js';
import { factsIn, type RelationFacts } from './architecture-facts.js';
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
    const known = new Map<string, RelationFacts[]>();
    for (const each of factsIn(context)?.relations ?? []) {
      // A target that does not exist has a finding of its own.
      if (!each.to) continue;
      const key = keyOf(each);
      const others = known.get(key) ?? [];
      known.set(key, others);
      const first = others.find((other) => saysNoMore(each.relation, other.relation));
      // Differing details may be many; only so many are held against each other.
      if (!first) {
        if (others.length < 20) others.push(each);
        continue;
      }
      yield governed(
        relatieDubbel,
        each.span,
        {
          what: {
            nl: `De relatie van \`${each.from.id}\` met \`${each.relation.target.text}\` staat er al.`,
            en: `The relation of \`${each.from.id}\` with \`${each.relation.target.text}\` is there already.`,
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
            span: first.span,
            message: { nl: 'Hier staat de relatie voor het eerst', en: 'The relation stands here first' },
          },
        ],
      );
    }
  },
  fixes: (finding, context) => removeRelation(finding, context, 'likely'),
};

function keyOf({ relation, from }: RelationFacts): string {
  const ends = [from.id, relation.target.text];
  // Only an association runs as much the one way as the other.
  if (relation.verb === 'hangt-samen-met') ends.sort();
  return `${relation.verb} ${ends.join(' ')}`;
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
