import type { PlacedCell, PlacedIndicator } from './cell-place.js';
import { changeBetween, decimalStep, differenceBetween, type Range, rangeOf } from './figure-range.js';
import { wholeYear } from './period.js';
import { printedStep } from './printed-number.js';

/** A growth as printed, beside what the figures give. */
export interface Growth {
  readonly cell: PlacedCell;
  /** The last year of the row, and the year before it. */
  readonly from: PlacedCell;
  readonly to: PlacedCell;
  /** What the printed number may stand for, given its decimals. */
  readonly printed: Range;
  /** What the figures allow, the likeliest reading first. In percent, or in points of it. */
  readonly computed: readonly [Range, ...Range[]];
  /** The change between the figures as they stand, in the likeliest reading. */
  readonly exact: number;
  readonly inPoints: boolean;
}

/**
 * The printed growth of a row, or null where it cannot be held against the figures: one is missing
 * or only a bound, or the way of measuring changed in between.
 */
export function growthOf({ cells, growth, indicator }: PlacedIndicator): Growth | null {
  const value = growth?.value ?? null;
  if (!growth || value === null) return null;
  const last = cells.reduce((latest, { figure }) => Math.max(latest, wholeYear(figure.periode) ?? latest), 0);
  const cellOf = (year: number): PlacedCell | undefined =>
    cells.findLast(({ figure }) => figure.periode === String(year));
  const from = cellOf(last - 1);
  const to = cellOf(last);
  if (!from || !to || from.value === null || to.value === null) return null;
  if (Object.hasOwn(indicator.methodebreuken, String(last))) return null;

  const was = rangeOf(from.figure, from.value);
  const is = rangeOf(to.figure, to.value);
  const change = changeBetween(was, is);
  const isShare = from.figure.kwalificatie === 'percentage' && to.figure.kwalificatie === 'percentage';
  const difference = isShare ? differenceBetween(was, is) : null;
  const inPoints = isShare && (growth.figure.kwalificatie === 'percentage' || !change);
  // A growth of percentages that does not say which of the two it is may be either.
  const readings = inPoints ? [difference] : [change, difference];
  const [first, ...others] = readings.filter((range) => range !== null);
  if (!first) return null;
  const step = printedStep(growth.figure.gedrukt ?? growth.written?.text ?? '', value) ?? decimalStep(value);
  return {
    cell: growth,
    from,
    to,
    printed: { low: value - step / 2, high: value + step / 2 },
    computed: [first, ...others],
    exact: inPoints ? to.value - from.value : (to.value / from.value - 1) * 100,
    inPoints,
  };
}
