import { dateText } from '../model/date-text.js';
import { explanationPlace } from './explanation-place.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** An explanation with a term that has passed explains nothing any more. The clock is that of the document. */
export const legUitVerlopen: Rule = {
  id: 'leg-uit-verlopen',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('6.7'),
  *checkItem(look) {
    const each = look.element;
    for (const use of each.element.standards) {
      if (!use.until || !isDate.test(use.until)) continue;
      const { date } = look;
      if (!date || !isDate.test(date) || use.until >= date) continue;
      yield governed(legUitVerlopen, explanationPlace(look.entry, each, use, 'tot'), {
        what: {
          nl: `De uitleg bij \`${use.standard.text}\` gold tot ${dateText(use.until, 'nl')}, en dit document is van ${dateText(date, 'nl')}.`,
          en: `The explanation with \`${use.standard.text}\` held until ${dateText(use.until, 'en')}, and this document is of ${dateText(date, 'en')}.`,
        },
        why: {
          nl: 'Achterstand op standaarden wordt vastgelegd en ingelopen, en niet stilzwijgend verlengd',
          en: 'Arrears in standards are recorded and made up for, not silently prolonged',
        },
        advice: {
          nl: 'Zet de standaard op `past-toe`, of leg uit waarom het langer duurt en geef een nieuwe datum.',
          en: 'Set the standard to `past-toe`, or explain why it takes longer and give a new date.',
        },
      });
    }
  },
};
