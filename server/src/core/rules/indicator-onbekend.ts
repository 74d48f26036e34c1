import { placedIndicators } from '../model/cell-place.js';
import { editDistance, nearest } from '../model/nearest.js';
import { earlierIndicators } from './earlier-editions.js';
import type { Rule } from './rule.js';

/** A series lives on its id: under another one it breaks off in one edition and begins anew in the next. */
export const indicatorOnbekend: Rule = {
  id: 'indicator-onbekend',
  level: 'hint',
  kinds: ['monitor'],
  isFixable: true,
  *check(context) {
    const earlier = earlierIndicators(context);
    const indicators = placedIndicators(context.document);
    const here = new Map<string, Set<string>>();
    for (const { voorziening, indicator } of indicators) {
      const ids = here.get(voorziening.id) ?? new Set<string>();
      here.set(voorziening.id, ids.add(indicator.id));
    }
    for (const { voorziening, indicator, key } of indicators) {
      const known = earlier.get(voorziening.id);
      if (!known || known.has(indicator.id)) continue;
      // An id that is used here as well is a neighbour, and not what this one should have been.
      const free = [...known.keys()].filter((id) => !here.get(voorziening.id)!.has(id));
      const meant = nearest(indicator.id, free);
      if (!meant || !isClose(indicator.id, meant)) continue;
      const title = known.get(meant)![0]!.edition.titel;
      yield {
        code: indicatorOnbekend.id,
        level: indicatorOnbekend.level,
        span: key,
        message: {
          nl: `Geen eerdere uitgave kent \`${indicator.id}\`; ${title} heeft wel \`${meant}\`. Is het dezelfde reeks, gebruik dan dat id, zodat zij doorloopt.`,
          en: `No earlier edition knows \`${indicator.id}\`; ${title} has \`${meant}\`. If it is the same series, use that id, so that it goes on.`,
        },
        fixes: [
          {
            title: { nl: `Vervang door \`${meant}\``, en: `Replace by \`${meant}\`` },
            edits: [{ span: key, text: meant }],
          },
        ],
      };
    }
  },
};

/** Ids are long and share their words: only a slip of a few letters, or a word left off, says something. */
function isClose(id: string, meant: string): boolean {
  return meant.startsWith(id) || editDistance(id, meant, 3) <= 3;
}
