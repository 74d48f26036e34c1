import { type ElementFacts, placeOf } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A whole that claims a standard which one of its parts does not meet leaves the reader in the dark. */
export const legUitOntbreekt: Rule = {
  id: 'leg-uit-ontbreekt',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('6.7'),
  *checkItem(look) {
    const each = look.element;
    const applied = each.element.standards.filter((use) => use.applied);
    if (applied.length === 0) return;
    const lagging = laggingParts(each);
    for (const { standard } of applied) {
      const part = lagging.get(standard.text);
      if (!part) continue;
      yield governed(
        legUitOntbreekt,
        placeOf(each, standard),
        {
          what: {
            nl: `\`${each.id}\` past \`${standard.text}\` toe, maar zijn onderdeel \`${part.id}\` legt uit waarom het dat niet doet.`,
            en: `\`${each.id}\` applies \`${standard.text}\`, but its part \`${part.id}\` explains why it does not.`,
          },
          why: {
            nl: 'Wie bij een standaard achterblijft, legt dat vast en rapporteert het',
            en: 'Whoever lags behind with a standard records and reports that',
          },
          advice: {
            nl: 'Zet ook hier `leg-uit`, en noem het onderdeel dat nog niet voldoet.',
            en: 'Write `leg-uit` here too, and name the part that does not comply yet.',
          },
        },
        [
          {
            span: placeOf(
              part,
              part.element.standards.find((use) => use.standard.text === standard.text)!.standard,
            ),
            message: { nl: 'Hier staat de uitleg', en: 'The explanation stands here' },
          },
        ],
      );
    }
  },
};

/** The first part that explains a standard instead of applying it, by standard. Parts being phased out do not count. */
function laggingParts(whole: ElementFacts): ReadonlyMap<string, ElementFacts> {
  const lagging = new Map<string, ElementFacts>();
  for (const { relation, to } of whole.out) {
    if (relation.verb !== 'bestaat-uit' || !to || to.isImported || to.status === 'uit-te-faseren') continue;
    for (const { standard, applied, explanation } of to.element.standards) {
      if (!applied && explanation !== null && !lagging.has(standard.text)) lagging.set(standard.text, to);
    }
  }
  return lagging;
}
