import type { Rule } from './rule.js';
import { unknownName } from './unknown-name.js';

/** Figures under an id that the catalogue lacks would never be found by anyone. */
export const voorzieningOnbekend: Rule = {
  id: 'voorziening-onbekend',
  level: 'warning',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem({ entry: { key, base }, catalogue }) {
    if (catalogue.get(key.text)) return;
    yield unknownName({
      code: voorzieningOnbekend.id,
      level: voorzieningOnbekend.level,
      word: key,
      base,
      what: { nl: 'De voorziening', en: 'The voorziening' },
      candidates: catalogue.all.map((entry) => entry.id),
      advice: {
        nl: 'Gebruik het id van een bouwsteen uit de catalogus; anders zijn deze cijfers nergens terug te vinden.',
        en: 'Use the id of a bouwsteen in the catalogue; otherwise nobody can find these figures.',
      },
    });
  },
};
