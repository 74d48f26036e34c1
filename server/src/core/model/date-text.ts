import type { Taal } from '../taal.js';

const months: Readonly<Record<Taal, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2021-12-31` as `31 december 2021`; text in any other form stays as it is. */
export function dateText(date: string, taal: Taal): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[taal][Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : date;
}
