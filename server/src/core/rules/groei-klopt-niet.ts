import type { Fix } from '../finding.js';
import { placeOf } from '../model/cell-place.js';
import { overlap } from '../model/figure-range.js';
import { type Growth, growthOf } from '../model/growth.js';
import { numberText, percentText } from '../model/number-text.js';
import type { Localized } from '../taal.js';
import { isGrowthInThousands } from './getal-duizendpunt.js';
import type { Rule } from './rule.js';

/** A growth that its own figures contradict means that one of the three was copied or printed wrong. */
export const groeiKloptNiet: Rule = {
  id: 'groei-klopt-niet',
  level: 'warning',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem({ rows }) {
    for (const indicator of rows) {
      const growth = growthOf(indicator);
      if (!growth || growth.computed.some((range) => overlap(range, growth.printed))) continue;
      if (isGrowthInThousands(indicator)) continue;
      const fix = fixFor(growth);
      yield {
        code: groeiKloptNiet.id,
        level: groeiKloptNiet.level,
        span: placeOf(growth.cell),
        message: message(growth),
        ...(fix && { fixes: [fix] }),
        related: [growth.from, growth.to].map((cell) => ({
          span: placeOf(cell),
          message: {
            nl: `${cell.figure.periode}: ${numberText(cell.value!)}`,
            en: `${cell.figure.periode}: ${numberText(cell.value!)}`,
          },
        })),
      };
    }
  },
};

function message(growth: Growth): Localized {
  const { from, to, exact, inPoints } = growth;
  const printed = growth.cell.figure.gedrukt ?? growth.cell.written?.text ?? '';
  const unit = inPoints ? { nl: ' procentpunt', en: ' percentage points' } : { nl: '', en: '' };
  const is = percentText(exact).replace(inPoints ? '%' : '', '');
  const steps = (arrow: string): string =>
    `${numberText(from.value!)} (${from.figure.periode}) ${arrow} ${numberText(to.value!)} (${to.figure.periode})`;
  const sign = hasOtherSign(growth)
    ? { nl: ' Het teken lijkt verkeerd om.', en: ' The sign seems to be the wrong way round.' }
    : { nl: '', en: '' };
  return {
    nl: `De groei \`${printed}\` past niet bij de cijfers: van ${steps('naar')} is ${is}${unit.nl}.${sign.nl} Kijk na of de groei of een van de cijfers verkeerd is overgenomen; is het zo gedrukt, negeer deze regel dan met de reden.`,
    en: `The growth \`${printed}\` does not fit the figures: from ${steps('to')} is ${is}${unit.en}.${sign.en} Check whether the growth or one of the figures was copied wrong; if it is printed like this, suppress this rule with the reason.`,
  };
}

function hasOtherSign({ printed, computed }: Growth): boolean {
  return overlap({ low: -printed.high, high: -printed.low }, computed[0]);
}

/** Only a growth that is simply a number: one with its print is a record, which nobody should mend. */
function fixFor({ cell, exact }: Growth): Fix | null {
  if (!cell.written || cell.written.inBlock || !Number.isFinite(exact)) return null;
  const decimals = /\.(\d+)$/.exec(cell.written.text)?.[1]?.length ?? 0;
  const text = exact.toFixed(Math.min(decimals, 10)).replace(/^-(0(?:\.0*)?)$/, '$1');
  if (!/^-?\d/.test(text) || text.includes('e')) return null;
  return {
    title: { nl: `Vervang door \`${text}\``, en: `Replace by \`${text}\`` },
    edits: [{ span: cell.written.span, text }],
  };
}
