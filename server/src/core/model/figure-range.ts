import type { Cijfer } from './figures.js';
import { printedStep, stepOf } from './printed-number.js';

/** Between which numbers, both included, the true one lies. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What a figure may stand for: itself where it is exact, half a step of its last printed digit to
 * both sides where it was rounded, anything above it where it is a lower bound.
 */
export function rangeOf(figure: Cijfer, value: number): Range {
  const { kwalificatie, gedrukt } = figure;
  const around = (step: number): Range => ({ low: value - step / 2, high: value + step / 2 });
  switch (kwalificatie) {
    case 'meer-dan':
      return { low: value, high: Infinity };
    case 'percentage':
      return around(printedStep(gedrukt ?? '', value) ?? decimalStep(value));
    case 'afgerond':
    case 'schatting': {
      // “2,1 miljard” shows its precision; of “62.000” only the zeros tell.
      const step = printedStep(gedrukt ?? '', value);
      return around(step !== null && step > 1 ? step : stepOf(value));
    }
    default:
      return { low: value, high: value };
  }
}

/** Whether two ranges share a number, with some room for binary fractions. */
export function overlap(a: Range, b: Range): boolean {
  const room = Math.max(...[a.low, b.low, 1].map(Math.abs)) * 1e-9;
  return a.low <= b.high + room && b.low <= a.high + room;
}

/** The step of the last decimal of a number that was printed in whole numbers or with decimals. */
export function decimalStep(value: number): number {
  return Math.min(stepOf(value), 1);
}

/** The change in percent between two ranges, or null where there is none to compute. */
export function changeBetween(from: Range, to: Range): Range | null {
  if (from.low <= 0 || from.high === Infinity || to.high === Infinity) return null;
  return { low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 };
}

/** The difference between two ranges, as between percentages. */
export function differenceBetween(from: Range, to: Range): Range {
  return { low: to.low - from.high, high: to.high - from.low };
}
