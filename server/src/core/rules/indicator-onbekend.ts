import { editDistance, nearest } from '../model/nearest.js';
import type { Rule } from './rule.js';

/** A series lives on its id: under another one it breaks off in one edition and begins anew in the next. */
export const indicatorOnbekend: Rule = {
  id: 'indicator-onbekend',
  level: 'hint',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem(look) {
    for (const { voorziening, indicator, key } of look.rows) {
      const known = look.earlier.get(voorziening.id);
      if (!known || known.has(indicator.id)) continue;
      const all = look.doubled.get(voorziening.id) ?? [voorziening];
      const here = new Set(all.flatMap(({ indicatoren }) => indicatoren.map(({ id }) => id)));
      // An id that is used here as well is a neighbour, and not what this one should have been.
      const free = [...known.keys()].filter((id) => !here.has(id));
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
