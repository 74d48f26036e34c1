import type { Finding } from '../finding.js';
import type { PlacedCell, PlacedIndicator } from '../model/cell-place.js';
import { overlap, type Range, rangeOf } from '../model/figure-range.js';
import { numberText } from '../model/number-text.js';
import type { Localized } from '../taal.js';
import type { Rule } from './rule.js';

/** Parts that do not add up to their total: one of them is wrong, missing, or counted twice. */
export const somKloptNiet: Rule = {
  id: 'som-klopt-niet',
  level: 'warning',
  kinds: ['monitor'],
  *checkItem({ rows }) {
    for (const [total, parts] of totalsIn(rows)) {
      const inParts = parts.map(({ cells }) => new Map(cells.map((cell) => [cell.figure.periode, cell])));
      const differences = total.cells.flatMap((cell) => differenceIn(cell, inParts) ?? []);
      if (differences.length > 0) yield mismatch(total, parts, differences);
    }
  },
};

/** Each total of a voorziening with its parts. Of two indicators with one id, the last one counts. */
function totalsIn(indicators: readonly PlacedIndicator[]): Map<PlacedIndicator, PlacedIndicator[]> {
  const known = new Map(indicators.map((each) => [each.indicator.id, each]));
  const totals = new Map<PlacedIndicator, PlacedIndicator[]>();
  for (const part of known.values()) {
    const { somDeelVan } = part.indicator;
    const total = somDeelVan === null ? undefined : known.get(somDeelVan);
    if (!total || total === part) continue;
    const parts = totals.get(total) ?? [];
    parts.push(part);
    totals.set(total, parts);
  }
  return totals;
}

interface Difference {
  readonly period: string;
  readonly sum: number;
  readonly total: number;
}

/** What a cell differs from the sum of its parts, or null where it fits or where one has no number. */
function differenceIn(
  { figure, value }: PlacedCell,
  parts: readonly ReadonlyMap<string, PlacedCell>[],
): Difference | null {
  if (value === null) return null;
  let sum = 0;
  let range: Range = { low: 0, high: 0 };
  for (const cells of parts) {
    const part = cells.get(figure.periode);
    if (!part || part.value === null) return null;
    // A share of something cannot be added to a count.
    if ((part.figure.kwalificatie === 'percentage') !== (figure.kwalificatie === 'percentage')) return null;
    const { low, high } = rangeOf(part.figure, part.value);
    sum += part.value;
    range = { low: range.low + low, high: range.high + high };
  }
  if (overlap(range, rangeOf(figure, value))) return null;
  return { period: figure.periode, sum, total: value };
}

/** More years than this are counted, not named. */
const maxNamed = 6;

function mismatch(
  { indicator, key }: PlacedIndicator,
  parts: readonly PlacedIndicator[],
  differences: readonly Difference[],
): Finding {
  const named = differences.slice(0, maxNamed);
  const left = differences.length - named.length;
  const years: Localized = {
    nl: named.map((each) => inYear(each, 'nl')).join('; ') + (left > 0 ? `; en nog ${left} andere` : ''),
    en: named.map((each) => inYear(each, 'en')).join('; ') + (left > 0 ? `; and ${left} others` : ''),
  };
  return {
    code: somKloptNiet.id,
    level: somKloptNiet.level,
    span: key,
    message: {
      nl: `De delen tellen niet op tot \`${indicator.id}\`: ${years.nl}. Een deel ontbreekt, telt dubbel of is verkeerd overgenomen; verbeter het, of negeer deze regel met de reden als het zo gedrukt is.`,
      en: `The parts do not add up to \`${indicator.id}\`: ${years.en}. A part is missing, counted twice or copied wrong; correct it, or suppress this rule with the reason if it is printed like this.`,
    },
    related: parts.map((part) => ({
      span: part.key,
      message: {
        nl: `\`${part.indicator.id}\` is een deel van \`${indicator.id}\``,
        en: `\`${part.indicator.id}\` is a part of \`${indicator.id}\``,
      },
    })),
  };
}

function inYear({ period, sum, total }: Difference, taal: 'nl' | 'en'): string {
  // Sums of decimals carry binary fractions that nobody wrote.
  const tidy = (value: number): string => numberText(Number(value.toPrecision(15)));
  const by = tidy(Math.abs(sum - total));
  return taal === 'nl'
    ? `in ${period} is hun som ${tidy(sum)}, ${by} ${sum < total ? 'minder' : 'meer'} dan ${tidy(total)}`
    : `in ${period} their sum is ${tidy(sum)}, ${by} ${sum < total ? 'less' : 'more'} than ${tidy(total)}`;
}
