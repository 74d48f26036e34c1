/** How the values of one indicator become heights. */
export interface Scale {
  /** Whether every step up is a factor ten; drawings say so. */
  readonly isLogarithmic: boolean;
  /** The share of the height for a value, from 0 to 1. */
  share(value: number): number;
}

/**
 * A scale from zero, or a logarithmic one where the largest value is over a hundred times the
 * smallest, since the small ones could not be seen otherwise.
 */
export function scaleFor(values: readonly number[]): Scale {
  const highest = Math.max(...values, 0);
  const lowest = Math.min(...values);
  if (values.length > 1 && lowest > 0 && highest / lowest > 100) {
    // From a full factor ten below the smallest, so that it has some height as well.
    const bottom = Math.floor(Math.log10(lowest)) - 0.3;
    const range = Math.log10(highest) - bottom;
    return { isLogarithmic: true, share: (value) => (value > 0 ? (Math.log10(value) - bottom) / range : 0) };
  }
  return { isLogarithmic: false, share: (value) => (highest > 0 ? Math.max(value, 0) / highest : 0) };
}
