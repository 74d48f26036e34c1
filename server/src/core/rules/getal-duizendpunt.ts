import type { Finding } from '../finding.js';
import {
  hasThousandsPoint,
  type PlacedCell,
  type PlacedIndicator,
  type Written,
} from '../model/cell-place.js';
import { overlap } from '../model/figure-range.js';
import { growthOf } from '../model/growth.js';
import { numberText } from '../model/number-text.js';
import type { Rule } from './rule.js';

/** `1.023` is a little more than one in YAML; whoever means a thousand records a figure that is far off. */
export const getalDuizendpunt: Rule = {
  id: 'getal-duizendpunt',
  level: 'error',
  kinds: ['monitor'],
  isFixable: true,
  *checkItem({ rows }) {
    for (const indicator of rows) {
      for (const cell of indicator.cells) {
        if (cell.written && hasThousandsPoint(cell)) yield thousands(cell, cell.written);
      }
      const { growth } = indicator;
      if (growth?.written && isGrowthInThousands(indicator)) yield thousands(growth, growth.written);
    }
  },
};

/** Of a growth, only the figures tell which of the two was meant. */
export function isGrowthInThousands(indicator: PlacedIndicator): boolean {
  const growth = growthOf(indicator);
  if (!growth || !/\d\.\d{3}$/.test(growth.cell.written?.text ?? '')) return false;
  const { low, high } = growth.printed;
  const times = { low: (low + high) * 500 - 0.5, high: (low + high) * 500 + 0.5 };
  return (
    growth.computed.every((range) => !overlap(growth.printed, range)) && overlap(times, growth.computed[0])
  );
}

function thousands({ figure }: PlacedCell, written: Written): Finding {
  const { text, span } = written;
  const meant = text.replace('.', '');
  const read = numberText(figure.waarde!, 3);
  return {
    code: getalDuizendpunt.id,
    level: getalDuizendpunt.level,
    span,
    message: {
      nl: `\`${text}\` is in YAML het getal ${read}, omdat een punt daar voor decimalen staat. Schrijf duizendtallen zonder punt: \`${meant}\`.`,
      en: `\`${text}\` is the number ${read} (Dutch notation) in YAML, where a point stands before decimals. Write thousands without a point: \`${meant}\`.`,
    },
    fixes: [
      {
        title: { nl: `Vervang door \`${meant}\``, en: `Replace by \`${meant}\`` },
        edits: [{ span, text: meant }],
      },
    ],
  };
}
