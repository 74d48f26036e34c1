import { factsIn, idPlace } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** An element that nothing is related to tells nothing about how things hang together. */
export const elementLos: Rule = {
  id: 'element-los',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *check(context) {
    const facts = factsIn(context);
    // A target that does not exist may be a slip for any of them.
    if (!facts?.isWhole || facts.graph.lost > 0) return;
    const { graph } = facts;
    const alone = graph.where(writesNone).filter(({ sources }) => sources.value.length === 0);
    if (alone.length === 0) return;
    const used = graph.by(namedBy);
    const loose = alone.filter(
      ({ own: { id, bouwsteen } }) => !used.has(id) && !(bouwsteen && used.has(bouwsteen.id)),
    );
    // As long as half of them have no relation yet, it is a beginning and not a mistake.
    if (loose.length * 2 >= graph.vertices.length) return;
    for (const vertex of loose) {
      const each = graph.at(vertex);
      yield governed(elementLos, idPlace(each), {
        what: {
          nl: `\`${each.id}\` heeft met geen enkel element een relatie.`,
          en: `\`${each.id}\` has no relation with any element.`,
        },
        why: {
          nl: 'Een architectuur laat zien hoe bouwstenen samenhangen',
          en: 'An architecture shows how bouwstenen hang together',
        },
        advice: {
          nl: 'Schrijf onder `relaties` wie het bedient of wat het gebruikt, of haal het element weg.',
          en: 'Write under `relaties` whom it serves or what it uses, or remove the element.',
        },
      });
    }
  },
};

function writesNone({ edges }: Vertex): boolean {
  return edges.length === 0;
}

/** What an element names beside the targets of its relations. */
function namedBy({ element }: Vertex): string[] {
  return [
    ...element.relations.flatMap(({ via }) => via?.text ?? []),
    ...element.standards.map(({ standard }) => standard.text),
  ];
}
