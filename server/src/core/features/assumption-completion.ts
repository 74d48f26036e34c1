import { textOf } from '../model/yaml-part.js';
import { indicatorAt, type Measured, measuredAt } from './assumption.js';
import type { Offer, Spot } from './completion-item.js';
import { describeIndicator } from './describe-indicator.js';
import { keyFigureText } from './key-figure.js';
import type { Snippet } from './snippet.js';

/** Under `aannames`, the indicators that the element has figures of, each with the latest one to start from. */
export function assumptionKeys(spot: Spot): Offer[] {
  const { analysis, cursor, options } = spot;
  if (cursor.path.length !== 3) return [];
  return measuredAt(analysis, cursor.path).map((measured, index): Offer => {
    const { voorziening, series } = measured;
    const documentation = describeIndicator(analysis, voorziening, series.indicator, options.taal);
    return {
      label: series.indicator,
      kind: 'key',
      detail: `${series.label} · ${keyFigureText(measured)[options.taal]}`,
      text: entry(measured, yearOf(spot, measured), cursor.flow),
      found: [series.label],
      rank: 1,
      order: String(index).padStart(3, '0'),
      ...(documentation !== null && { documentation }),
    };
  });
}

/** Behind `waarde` the latest figure, and behind `jaar` the year that the architecture is about. */
export function assumptionValues(spot: Spot): Offer[] {
  const { analysis, cursor, options } = spot;
  const key = cursor.path[4];
  const measured = cursor.path.length === 5 ? indicatorAt(analysis, cursor.path) : null;
  if (!measured || cursor.quote) return [];
  if (key === 'jaar') {
    return [{ label: yearOf(spot, measured), kind: 'value', text: [yearOf(spot, measured)], rank: 0 }];
  }
  const amount = amountOf(measured);
  if (key !== 'waarde' || amount === null) return [];
  const detail = keyFigureText(measured)[options.taal];
  return [{ label: amount, kind: 'value', detail, text: [amount], rank: 0 }];
}

/** The latest figure as YAML reads it; null where it is no number. */
function amountOf({ latest }: Measured): string | null {
  const { waarde } = latest.figure;
  return waarde === null ? null : String(waarde);
}

/** The horizon of the architecture, or else the first year without a figure. */
function yearOf({ analysis }: Spot, { latest }: Measured): string {
  const { sections } = analysis.document.source;
  const horizon = textOf(sections.findLast(({ key }) => key.text === 'horizon')?.value);
  return /^20\d\d$/.test(horizon ?? '') ? horizon! : String(Number(latest.period) + 1);
}

function entry(measured: Measured, year: string, isFlow: boolean): Snippet {
  const { indicator } = measured.series;
  const amount = { stop: amountOf(measured) ?? '' };
  return isFlow
    ? [`${indicator}: { waarde: `, amount, ', jaar: ', { stop: year }, ' }']
    : [`${indicator}:\n  waarde: `, amount, '\n  jaar: ', { stop: year }];
}
