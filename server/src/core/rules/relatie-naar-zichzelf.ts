import { governed, vision2030 } from './governance.js';
import { removeRelation } from './relation-removal.js';
import type { Rule } from './rule.js';

/** A relation shows how two elements hang together; from an element to itself it shows nothing. */
export const relatieNaarZichzelf: Rule = {
  id: 'relatie-naar-zichzelf',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *checkItem(look) {
    for (const { relation, from, span } of look.element.out) {
      if (relation.target.text !== from.id) continue;
      yield governed(relatieNaarZichzelf, span, {
        what: {
          nl: `\`${from.id}\` heeft hier een relatie met zichzelf.`,
          en: `\`${from.id}\` has a relation with itself here.`,
        },
        why: {
          nl: 'Een architectuur laat de samenhang tussen verschillende bouwstenen zien',
          en: 'An architecture shows how different bouwstenen hang together',
        },
        advice: {
          nl: 'Noem het element dat u bedoelde, of haal de relatie weg.',
          en: 'Name the element that you meant, or remove the relation.',
        },
      });
    }
  },
  fixes: (finding, context) => removeRelation(finding, context, 'possible'),
};
