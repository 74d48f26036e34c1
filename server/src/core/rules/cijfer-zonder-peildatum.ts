import { governed } from './governance.js';
import { quotedFigures } from './quoted-figures.js';
import type { Rule } from './rule.js';

/** A figure without a year can be neither checked nor compared. */
export const cijferZonderPeildatum: Rule = {
  id: 'cijfer-zonder-peildatum',
  level: 'hint',
  kinds: ['architectuur'],
  source: { document: 'Monitor Digitale Overheid 2022', section: '§ 1' },
  *checkItem(look) {
    for (const { text, span, years, hasUnit, meant } of quotedFigures(look)) {
      // A number of something else is none of our business.
      if (years.size > 0 || (meant.length === 0 && !hasUnit)) continue;
      const printed = [...new Set(meant.map(({ point }) => point.period))].join(', ');
      yield governed(cijferZonderPeildatum, span, {
        what: {
          nl: `Bij ${text} staat niet van welk jaar het is.`,
          en: `With ${text} it does not say of which year it is.`,
        },
        why: {
          nl: 'Gebruikscijfers gelden op een peildatum en veranderen elk jaar',
          en: 'Usage figures hold on a reference date and change every year',
        },
        advice: printed
          ? {
              nl: `Zet het jaar erbij; de monitor geeft dit cijfer voor ${printed}.`,
              en: `Add the year; the monitor has this figure for ${printed}.`,
            }
          : { nl: 'Zet het jaar of de peildatum erbij.', en: 'Add the year or the reference date.' },
      });
    }
  },
};
