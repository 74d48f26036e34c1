import { numberText } from '../model/number-text.js';
import { latestPoint, type Point, type Series } from '../model/series.js';
import type { Span } from '../model/span.js';
import { fieldsOf, textOf, valueUnder, wordOf } from '../model/yaml-part.js';
import { placeOf } from './architecture-facts.js';
import { governed } from './governance.js';
import type { Rule } from './rule.js';

/** How many times more or less than expected is still no surprise. */
const usualFactor = 2;
/** The trend is that of at most this many years. */
const trendYears = 3;

/** An expected volume far from the figures is a slip, or needs an explanation. */
export const aannameWijktAf: Rule = {
  id: 'aanname-wijkt-af',
  level: 'hint',
  kinds: ['architectuur'],
  source: { document: 'Monitor Digitale Overheid 2022', section: '§ 1' },
  options: {
    factor: {
      standard: usualFactor,
      minimum: 1,
      description: {
        nl: 'Hoeveel keer zo veel of zo weinig als het laatste cijfer en de ontwikkeling ervan een aanname mag zijn.',
        en: 'How many times more or less than the latest figure and its trend an assumption may be.',
      },
    },
  },
  *checkItem(look) {
    const each = look.element;
    const { bouwsteen } = each;
    const written = fieldsOf(valueUnder(fieldsOf(look.entry.value), 'aannames'));
    if (!bouwsteen || written.length === 0) return;
    const factor = look.optionsOf(aannameWijktAf)?.factor ?? usualFactor;
    const known = look.seriesOf(bouwsteen.id);
    for (const { key, value } of written) {
      const fields = fieldsOf(value);
      const count = wordOf(valueUnder(fields, 'waarde'));
      const amount = Number(count?.text ?? Number.NaN);
      const year = Number(textOf(valueUnder(fields, 'jaar')) ?? Number.NaN);
      const series = known.find(({ indicator }) => indicator === key.text);
      const range = series && expectedIn(series, year);
      if (!series || !count || !range || !Number.isFinite(amount)) continue;
      if (amount >= range.low / factor && amount <= range.high * factor) continue;
      // Whoever explains it has thought of it.
      if (textOf(valueUnder(fields, 'toelichting'))?.trim()) continue;
      yield told(placeOf(each, count), series, { amount, year, ...range });
    }
  },
};

interface Range {
  readonly low: number;
  readonly high: number;
  readonly latest: Point;
}

/** What the figures make likely for a year: between the latest figure and where its trend leads. */
function expectedIn(series: Series, year: number): Range | null {
  const latest = latestPoint(series);
  const value = latest?.figure.waarde;
  if (!latest || value == null || value <= 0 || !Number.isInteger(year)) return null;
  const printed = series.points.find(({ period }) => period === String(year))?.figure.waarde;
  if (printed != null) return { low: printed, high: printed, latest };
  const last = Number(latest.period);
  if (year < last) return null;
  const first = firstOfTrend(series, last);
  const growth = first ? (value / first.value) ** (1 / (last - first.year)) : 1;
  const trend = value * growth ** (year - last);
  return { low: Math.min(value, trend), high: Math.max(value, trend), latest };
}

/** The earliest year, not too long ago, from which the figures run on without a gap or another method. */
function firstOfTrend(series: Series, last: number): { year: number; value: number } | null {
  let first: { year: number; value: number } | null = null;
  for (let year = last - 1; year >= last - trendYears; year--) {
    const value = series.points.find(({ period }) => period === String(year))?.figure.waarde;
    if (value == null || value <= 0 || Object.hasOwn(series.breaks, String(year + 1))) break;
    first = { year, value };
  }
  return first;
}

function told(
  span: Span,
  series: Series,
  { amount, year, low, high, latest }: Range & { readonly amount: number; readonly year: number },
) {
  const is = numberText(latest.figure.waarde!);
  const [from, to] = [low, high].map((each) => numberText(Math.round(each)));
  const range = {
    nl: from === to ? from! : `${from} tot ${to}`,
    en: from === to ? from! : `${from} to ${to}`,
  };
  return governed(aannameWijktAf, span, {
    what: {
      nl: `${numberText(amount)} in ${year} is ver van wat de cijfers van “${series.label}” doen verwachten: ${range.nl}, na ${is} in ${latest.period}.`,
      en: `${numberText(amount)} in ${year} is far from what the figures of “${series.label}” lead to expect: ${range.en}, after ${is} in ${latest.period}.`,
    },
    why: {
      nl: 'De monitor laat per voorziening zien hoeveel zij gebruikt wordt',
      en: 'The monitor shows how much each voorziening is used',
    },
    advice: {
      nl: 'Controleer de waarde en het jaar, of zet in `toelichting` waarop u haar baseert.',
      en: 'Check the value and the year, or say in `toelichting` what it is based on.',
    },
  });
}
