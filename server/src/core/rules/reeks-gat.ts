import type { Finding } from '../finding.js';
import type { PlacedCell, PlacedIndicator } from '../model/cell-place.js';
import { yearsOf } from '../model/period.js';
import type { Look } from './look.js';
import type { Rule } from './rule.js';

/** A year without a cell looks like a year without a figure; which of the two it is, nobody can tell. */
export const reeksGat: Rule = {
  id: 'reeks-gat',
  level: 'info',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem(look) {
    const years = [...new Set(look.years)].filter((year) => 1900 < year && year < 2200).sort((a, b) => a - b);
    for (const row of look.rows) {
      for (const { missing, next } of gapsIn(row, years)) yield gap(missing, next, row, look);
    }
  },
};

interface Gap {
  readonly missing: readonly number[];
  /** The cell behind which, in time, the gap lies. */
  readonly next: PlacedCell;
}

/** The runs of covered years between two cells of a row. A cell for a part of a year fills that year. */
function* gapsIn({ cells }: PlacedIndicator, covered: readonly number[]): Generator<Gap> {
  const periods = cells
    .flatMap((cell) => {
      const years = yearsOf(cell.figure.periode);
      return years ? [{ cell, years }] : [];
    })
    .sort((a, b) => a.years.first - b.years.first);
  let reached: number | null = null;
  for (const { cell, years } of periods) {
    const { first, last } = years;
    const from = reached ?? first;
    const missing = covered.filter((year) => from < year && year < first);
    if (missing.length > 0) yield { missing, next: cell };
    reached = Math.max(from, last);
  }
}

function gap(missing: readonly number[], next: PlacedCell, row: PlacedIndicator, look: Look): Finding {
  const list = missing.join(', ');
  const cell = '{ gedrukt: "", waarde: null, kwalificatie: niet-beschikbaar }';
  const start = next.key.start;
  const { base, part } = look.entry;
  const before = part.text.slice(0, start - base);
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  const separator = row.isFlow ? ', ' : `${look.lineBreak}${indent}`;
  // A key behind something else on its line, such as a question mark, cannot simply be preceded.
  const canInsert = row.isFlow || /^ *$/.test(indent);
  return {
    code: reeksGat.id,
    level: reeksGat.level,
    span: next.key,
    message: {
      nl: `Vóór ${next.figure.periode} ${missing.length > 1 ? 'ontbreken' : 'ontbreekt'} ${list} in deze reeks, zodat niet te zien is of er niets gedrukt is of iets vergeten. Vul het cijfer in, of een lege cel.`,
      en: `Before ${next.figure.periode}, this row lacks ${list}, so that nobody can see whether nothing was printed or something was forgotten. Fill in the figure, or an empty cell.`,
    },
    ...(canInsert && {
      fixes: [
        {
          title: { nl: `Voeg een lege cel toe voor ${list}`, en: `Add an empty cell for ${list}` },
          edits: [
            {
              span: { start, end: start },
              text: missing.map((year) => `${year}: ${cell}${separator}`).join(''),
            },
          ],
        },
      ],
    }),
  };
}
