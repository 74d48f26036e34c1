import { numberText } from '../model/number-text.js';
import { governed } from './governance.js';
import { quotedFigures } from './quoted-figures.js';
import type { Rule } from './rule.js';

/** Decisions about what is to come rest on the newest figures. */
export const cijferVerouderd: Rule = {
  id: 'cijfer-verouderd',
  level: 'hint',
  kinds: ['architectuur'],
  source: { document: 'Monitor Digitale Overheid 2022', section: '§ 1' },
  *checkItem(look) {
    for (const { text, span, years, meant } of quotedFigures(look)) {
      // A text with more years compares them, and knows the newer one.
      const [year] = years;
      if (years.size !== 1) continue;
      const found = meant.find(
        ({ point, latest }) =>
          point.period === year && latest.period > point.period && latest.figure.waarde !== null,
      );
      if (!found) continue;
      const { latest, series } = found;
      const newer = numberText(latest.figure.waarde!);
      yield governed(cijferVerouderd, span, {
        what: {
          nl: `Van “${series.label}” is er een nieuwer cijfer dan ${text} in ${year}: ${newer} in ${latest.period}.`,
          en: `Of “${series.label}” there is a newer figure than ${text} in ${year}: ${newer} in ${latest.period}.`,
        },
        why: {
          nl: 'De monitor geeft per voorziening het gebruik op de laatste peildatum',
          en: 'The monitor gives the use of each voorziening on the last reference date',
        },
        advice: {
          nl: 'Neem het nieuwe cijfer over, of noem beide jaren als het om het verschil gaat.',
          en: 'Take over the new figure, or name both years if the difference is what matters.',
        },
      });
    }
  },
};
