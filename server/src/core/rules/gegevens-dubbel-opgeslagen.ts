import { type ElementFacts, isBasisregistratie } from './architecture-facts.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A copy of a register grows old, and its mistakes are mended nowhere. */
export const gegevensDubbelOpgeslagen: Rule = {
  id: 'gegevens-dubbel-opgeslagen',
  level: 'hint',
  kinds: ['architectuur'],
  source: vision2030('6.2.4'),
  *checkItem(look) {
    for (const each of look.element.out) {
      const { relation, from, to, span } = each;
      if (relation.verb !== 'stroomt-naar' || !to || to.isImported) continue;
      if (!isBasisregistratie(from.bouwsteen) || !isOwnStore(to)) continue;
      yield governed(gegevensDubbelOpgeslagen, span, {
        what: {
          nl: `Gegevens uit ${from.name} komen in \`${to.id}\` nog eens te staan.`,
          en: `Data out of ${from.name} are stored in \`${to.id}\` once more.`,
        },
        why: {
          nl: 'Wat de overheid al heeft, wordt zo veel mogelijk hergebruikt, zodat data niet woekeren en in kwaliteit achteruitgaan',
          en: 'What the government has is reused as far as possible, so that data do not run wild and lose quality',
        },
        advice: {
          nl: `Lees de gegevens bij de bron: laat de applicatie \`${from.id}\` benaderen met \`wijze: lezen\`.`,
          en: `Read the data at their source: let the application access \`${from.id}\` with \`wijze: lezen\`.`,
        },
      });
    }
  },
};

/** Whether it is data that the makers of the architecture keep themselves. */
function isOwnStore({ layer, isOwn, status, type }: ElementFacts): boolean {
  return layer === 'gegevens' && isOwn && status !== 'uit-te-faseren' && type === 'data-object';
}
