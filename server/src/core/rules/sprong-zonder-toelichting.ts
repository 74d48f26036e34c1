import type { Finding } from '../finding.js';
import { type PlacedCell, type PlacedIndicator, placeOf } from '../model/cell-place.js';
import { numberText } from '../model/number-text.js';
import { wholeYear } from '../model/period.js';
import type { Rule } from './rule.js';

/** A figure that changes this much is either news, which deserves a word, or a digit too many or too few. */
export const sprongZonderToelichting: Rule = {
  id: 'sprong-zonder-toelichting',
  level: 'info',
  kinds: ['monitor'],
  *checkItem({ rows }) {
    for (const row of rows) {
      if (row.indicator.toelichting || row.voorziening.toelichting) continue;
      for (const [from, to] of successive(row)) {
        if (isLeap(from.value!, to.value!) && !isExplained(from, to, row)) yield leap(from, to);
      }
    }
  },
};

const factor = 5;

/** The pairs of years that follow each other and both have a number. */
function* successive({ cells }: PlacedIndicator): Generator<[PlacedCell, PlacedCell]> {
  const byYear = new Map<number, PlacedCell>();
  for (const cell of cells) {
    const year = wholeYear(cell.figure.periode);
    if (year !== null) byYear.set(year, cell);
  }
  for (const [year, to] of byYear) {
    const from = byYear.get(year - 1);
    if (from && from.value !== null && to.value !== null) yield [from, to];
  }
}

/** Nothing counts as one: from 0 to 4 is no leap, from 0 to 30.000 is. */
function isLeap(from: number, to: number): boolean {
  const [low, high] = [Math.abs(from) || 1, Math.abs(to) || 1].sort((a, b) => a - b);
  return high! / low! >= factor;
}

function isExplained(
  from: PlacedCell,
  to: PlacedCell,
  { indicator, growth, cells }: PlacedIndicator,
): boolean {
  if (from.figure.toelichting || to.figure.toelichting) return true;
  if (Object.hasOwn(indicator.methodebreuken, to.figure.periode)) return true;
  const isLast = cells.every(({ figure }) => figure.periode <= to.figure.periode);
  return isLast && Boolean(growth?.figure.toelichting);
}

function leap(from: PlacedCell, to: PlacedCell): Finding {
  const was = `${numberText(from.value!)} (${from.figure.periode})`;
  const is = `${numberText(to.value!)} (${to.figure.periode})`;
  return {
    code: sprongZonderToelichting.id,
    level: sprongZonderToelichting.level,
    span: placeOf(to),
    message: {
      nl: `Van ${was} naar ${is} is een sprong, en niets legt hem uit. Kijk na of er geen cijfer te veel of te weinig staat; klopt het, zet er dan een \`toelichting\` of een methodebreuk bij.`,
      en: `From ${was} to ${is} is a leap that nothing explains. Check that there is no digit too many or too few; if it is right, add a \`toelichting\` or a methodebreuk.`,
    },
    related: [
      {
        span: placeOf(from),
        message: { nl: `Het jaar ervoor: ${was}`, en: `The year before: ${was}` },
      },
    ],
  };
}
