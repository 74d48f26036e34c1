import { factsIn, idPlace } from './architecture-facts.js';
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
    if (!facts?.isWhole || facts.relations.some(({ to }) => to === null)) return;
    const used = new Set<string>();
    for (const { relation } of facts.relations) if (relation.via) used.add(relation.via.text);
    for (const { element } of facts.elements) {
      for (const { standard } of element.standards) used.add(standard.text);
    }
    const loose = facts.elements.filter(
      (each) =>
        each.out.length + each.in.length === 0 &&
        !used.has(each.id) &&
        !(each.bouwsteen && used.has(each.bouwsteen.id)),
    );
    // As long as half of them have no relation yet, it is a beginning and not a mistake.
    if (loose.length * 2 >= facts.elements.length) return;
    for (const each of loose) {
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
