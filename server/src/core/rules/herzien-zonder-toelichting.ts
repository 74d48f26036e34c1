import type { Finding } from '../finding.js';
import { type PlacedCell, placeOf } from '../model/cell-place.js';
import type { Cijfer } from '../model/figures.js';
import { numberText } from '../model/number-text.js';
import { isSameNumber } from '../model/series.js';
import type { Earlier } from './earlier-editions.js';
import type { Rule } from './rule.js';

/** Readers who compare two editions find two numbers for one year, and nobody tells them why. */
export const herzienZonderToelichting: Rule = {
  id: 'herzien-zonder-toelichting',
  level: 'info',
  kinds: ['monitor'],
  *checkItem({ rows, earlier }) {
    for (const { voorziening, indicator, cells } of rows) {
      const before = earlier.get(voorziening.id)?.get(indicator.id);
      if (!before || indicator.toelichting) continue;
      for (const cell of cells) {
        if (cell.value === null || cell.figure.toelichting) continue;
        const printed = lastPrinted(cell.figure.periode, before);
        if (printed && !isSameNumber(cell.figure, printed.figure)) yield revised(cell, printed);
      }
    }
  },
};

interface Printed {
  readonly figure: Cijfer;
  readonly title: string;
}

/** What the newest earlier edition that has a number for the period printed there. */
function lastPrinted(period: string, earlier: readonly Earlier[]): Printed | null {
  for (const { edition, indicator } of earlier) {
    const figure = indicator.cijfers.findLast((each) => each.periode === period && each.waarde !== null);
    if (figure) return { figure, title: edition.titel };
  }
  return null;
}

function revised(cell: PlacedCell, { figure, title }: Printed): Finding {
  const was = figure.gedrukt || numberText(figure.waarde!);
  const is = cell.figure.gedrukt || numberText(cell.value!);
  const { periode } = figure;
  return {
    code: herzienZonderToelichting.id,
    level: herzienZonderToelichting.level,
    span: placeOf(cell),
    message: {
      nl: `${title} drukt voor ${periode} ${was} af, hier staat ${is}, en niets zegt waarom. Kijk het cijfer na; is het herzien, zet er dan een \`toelichting\` bij.`,
      en: `${title} prints ${was} for ${periode}, here it is ${is}, and nothing says why. Check the figure; if it was revised, add a \`toelichting\`.`,
    },
  };
}
