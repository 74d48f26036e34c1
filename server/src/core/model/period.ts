/** The years, both included, that a period touches. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

const form = /^(\d{4})(?:-Q[1-4]|-(\d{2}-\d{2})(?:\/(\d{4})-\d{2}-\d{2})?)?$/;

/**
 * The years of a period such as `2017`, `2015-Q4`, `2015-09-02` or `2015-07-01/2016-06-30`, or null
 * where the text is no period. A count per 1 January closes the year before as well.
 */
export function yearsOf(period: string): Years | null {
  const match = form.exec(period);
  if (!match) return null;
  const [, from, day, until] = match;
  const year = Number(from);
  const isNewYear = day === '01-01' && until === undefined;
  return { first: isNewYear ? year - 1 : year, last: Math.max(year, Number(until ?? year)) };
}

/** The year of a period that is one whole year; null for a part of one. */
export function wholeYear(period: string): number | null {
  return /^\d{4}$/.test(period) ? Number(period) : null;
}
