import { shift } from '../model/span.js';
import { textOf, wordOf } from '../model/yaml-part.js';
import { governed, vision2030 } from './governance.js';
import type { Rule } from './rule.js';

/** A target in the past is no target. */
export const horizonVerlopen: Rule = {
  id: 'horizon-verlopen',
  level: 'warning',
  kinds: ['architectuur'],
  source: vision2030('3'),
  *check({ document }) {
    const section = (key: string) => document.source.sections.findLast((each) => each.key.text === key);
    const horizon = section('horizon');
    const word = horizon ? wordOf(horizon.value) : null;
    const year = /^(\d{4})-\d{2}-\d{2}$/.exec(textOf(section('datum')?.value) ?? '')?.[1];
    if (!horizon || !word || !year || !/^\d{4}$/.test(word.text) || word.text >= year) return;
    // What has lapsed may be of any year.
    if (textOf(section('status')?.value) === 'vervallen') return;
    yield governed(horizonVerlopen, shift(word.span, horizon.base), {
      what: {
        nl: `De horizon ${word.text} ligt voor het jaar van dit document, ${year}.`,
        en: `The horizon ${word.text} lies before the year of this document, ${year}.`,
      },
      why: {
        nl: 'Een doelarchitectuur richt zich op een jaar dat nog komt, zoals de visie op 2030',
        en: 'A target architecture aims at a year to come, as the vision aims at 2030',
      },
      advice: {
        nl: 'Kies een nieuwe horizon, of zet de status op `vervallen`.',
        en: 'Choose a new horizon, or set the status to `vervallen`.',
      },
    });
  },
};
