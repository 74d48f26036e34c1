import { blockAt } from '../edits/block.js';
import { insertItem } from '../edits/insert.js';
import { fixWith } from '../edits/words.js';
import type { Finding } from '../finding.js';
import type { PlacedCell } from '../model/cell-place.js';
import { nearest } from '../model/nearest.js';
import { wholeYear, yearsOf } from '../model/period.js';
import type { Localized } from '../taal.js';
import type { Rule } from './rule.js';

/** A figure of a year that the edition does not cover was put in the wrong column, or in the wrong file. */
export const jaarBuitenEditie: Rule = {
  id: 'jaar-buiten-editie',
  level: 'warning',
  kinds: ['monitor'],
  *checkItem(look) {
    // Years that the schema refuses are reported by it, and once is enough.
    const covered = new Set(look.years.filter((year) => 1900 < year && year < 2200));
    if (covered.size === 0) return;
    for (const { cells } of look.rows) {
      const misplaced = cells.filter(({ figure }) => isOutside(figure.periode, covered));
      if (misplaced.length === 0) continue;
      const used = new Set(cells.map(({ figure }) => figure.periode));
      const free = [...covered].map(String).filter((year) => !used.has(year));
      for (const cell of misplaced) yield outside(cell, free, covered);
    }
  },
  fixes({ span }, { document: { source, model } }) {
    const period = source.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/, '$2');
    const year = yearsOf(period)?.last;
    const block = blockAt(source, ['jaren']);
    if (model.kind !== 'monitor' || !block || year === undefined) return [];
    const { jaren } = model.edition;
    const index = jaren.findIndex((each) => each > year);
    const title = { nl: `Zet ${year} bij \`jaren\``, en: `Add ${year} to \`jaren\`` };
    return fixWith(title, insertItem(block, String(year), index < 0 ? undefined : index), 'possible');
  },
};

/** A part of a year may reach over the edge, as long as some of it is covered. */
function isOutside(period: string, covered: ReadonlySet<number>): boolean {
  const years = yearsOf(period);
  // What is no period at all is for the schema to say.
  if (!years || years.last < years.first) return false;
  if (covered.has(years.first) || covered.has(years.last)) return false;
  return ![...covered].some((year) => years.first < year && year < years.last);
}

/** @param free the covered years for which the row has no cell yet */
function outside(cell: PlacedCell, free: readonly string[], covered: ReadonlySet<number>): Finding {
  const { periode } = cell.figure;
  const meant = wholeYear(periode) === null ? null : nearest(periode, free);
  const list = [...covered].join(', ');
  const what: Localized = {
    nl: `\`${periode}\` valt buiten de jaren van deze uitgave (${list}), zodat niemand het cijfer daar zoekt.`,
    en: `\`${periode}\` lies outside the years of this edition (${list}), where nobody looks for the figure.`,
  };
  return {
    code: jaarBuitenEditie.id,
    level: jaarBuitenEditie.level,
    span: cell.key,
    message: meant
      ? {
          nl: `${what.nl} Bedoelde u \`${meant}\`?`,
          en: `${what.en} Did you mean \`${meant}\`?`,
        }
      : {
          nl: `${what.nl} Verbeter de periode, of zet het jaar bij \`jaren\`.`,
          en: `${what.en} Correct the period, or add the year to \`jaren\`.`,
        },
    ...(meant && {
      fixes: [
        {
          title: { nl: `Vervang door \`${meant}\``, en: `Replace by \`${meant}\`` },
          edits: [{ span: cell.key, text: meant }],
        },
      ],
    }),
  };
}
