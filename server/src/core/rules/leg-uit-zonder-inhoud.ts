import { explanationPlace } from './explanation-place.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** An explanation that explains nothing cannot be weighed. */
export const legUitZonderInhoud: Rule = {
  id: 'leg-uit-zonder-inhoud',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('6.7'),
  *checkItem(look) {
    const each = look.element;
    for (const use of each.element.standards) {
      if (use.explanation === null || !isEmpty(use.explanation)) continue;
      const said = use.explanation.trim();
      yield governed(legUitZonderInhoud, explanationPlace(look.entry, each, use, 'leg-uit'), {
        what: {
          nl: said
            ? `“${said}” legt niet uit waarom \`${use.standard.text}\` niet wordt toegepast.`
            : `De uitleg bij \`${use.standard.text}\` is leeg.`,
          en: said
            ? `“${said}” does not explain why \`${use.standard.text}\` is not applied.`
            : `The explanation with \`${use.standard.text}\` is empty.`,
        },
        why: {
          nl: 'Achterblijven bij een standaard wordt vastgelegd, zodat anderen erop kunnen aanspreken',
          en: 'Lagging behind with a standard is recorded, so that others can call to account',
        },
        advice: {
          nl: 'Schrijf wat het toepassen nu tegenhoudt en wat er verandert, met `tot` erbij als u dat weet.',
          en: 'Write what stands in the way of applying it now and what will change, with `tot` if you know.',
        },
      });
    }
  },
};

const hollow =
  /^(?:n\.? ?v\.? ?t\.?|niet van toepassing|t\.?b\.?d\.?|n\.?t\.?b\.?|to ?do|fixme|n\/?a|volgt|(?:komt|doen we|volgt)? ?(?:nog|later)(?: (?:uitzoeken|uit te zoeken|invullen|in te vullen|bepalen|te bepalen|toelichten|toe te lichten|doen|te doen|niet))?|nader te bepalen|nog toe te lichten|geen|onbekend|weet niet|leg[ -]uit|uitleg|past niet|nee|none|unknown|later)$/i;

function isEmpty(explanation: string): boolean {
  const text = explanation.trim().replace(/[\s.!?…]+$/u, '');
  return text.replace(/[^\p{L}]/gu, '').length < 3 || hollow.test(text);
}
