import { factsIn, idPlace } from './architecture-facts.js';
import type { Vertex } from './architecture-graph.js';
import { governed, vision2030 } from './governance.js';
import type { Rule, RuleOptions } from './rule.js';

/** The share of the elements, in percent, from which it is expected of the others. */
const usualShare = 80;

/** Where nearly all elements are held to a principle, the last ones were forgotten. */
export const elementZonderUitgangspunt: Rule = {
  id: 'element-zonder-uitgangspunt',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('3'),
  options: {
    aandeel: {
      standard: usualShare,
      description: {
        nl: 'Vanaf welk deel van de elementen met een uitgangspunt, in procenten, de regel het ook van de andere vraagt. Met 0 vraagt hij het altijd.',
        en: 'From which share of elements with a principle, in percent, the rule asks it of the others too. With 0 it always does.',
      },
    },
  },
  *check(context, options: RuleOptions = {}) {
    const facts = factsIn(context);
    if (!facts?.isWhole || facts.graph.vertices.length === 0) return;
    const { graph } = facts;
    const without = graph.where(isHeldToNone);
    const share = 100 - (100 * without.length) / graph.vertices.length;
    if (share < (options.aandeel ?? usualShare)) return;
    for (const vertex of without) {
      const each = graph.at(vertex);
      yield governed(elementZonderUitgangspunt, idPlace(each), {
        what: {
          nl: `\`${each.id}\` voldoet aan geen enkel uitgangspunt.`,
          en: `\`${each.id}\` complies with no principle at all.`,
        },
        why: {
          nl: 'Een architectuur brengt samenhang tussen uitgangspunten en keuzes aan',
          en: 'An architecture ties principles and choices together',
        },
        advice: {
          nl: 'Noem onder `voldoet-aan` waarom dit element er zo is.',
          en: 'Name under `voldoet-aan` why this element is as it is.',
        },
      });
    }
  },
};

function isHeldToNone({ element }: Vertex): boolean {
  return element.principles.length === 0;
}
