import { latestPoint, type Point, type Series } from '../model/series.js';
import type { Span } from '../model/span.js';
import { fieldsOf, valueUnder, wordOf } from '../model/yaml-part.js';
import type { ElementFacts } from './architecture-facts.js';
import type { Look } from './look.js';

/** A figure in the description of an element whose bouwsteen has figures in the monitors. */
export interface QuotedFigure {
  readonly facts: ElementFacts;
  /** The number with its `miljoen`, absolute. */
  readonly span: Span;
  readonly text: string;
  /** The years that the description names. */
  readonly years: ReadonlySet<string>;
  readonly series: readonly Series[];
  /** Whether the description counts in the unit of one of the series. */
  readonly hasUnit: boolean;
  /** The figures that it may be, rounded as it is. */
  readonly meant: readonly { readonly series: Series; readonly point: Point; readonly latest: Point }[];
}

const number =
  /(?<![\p{L}\d.,§-])(?<count>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?(?=\s+mil(?:joen|jard)))(?:\s+(?<scale>miljoen|miljard))?(?![\d,])/gu;
const scales: Readonly<Record<string, number>> = { miljoen: 1e6, miljard: 1e9 };

/** The figures that the description of an element quotes; numbers below a thousand are too common to be told apart. */
export function* quotedFigures(look: Look): Generator<QuotedFigure> {
  const { element: each, entry } = look;
  const { bouwsteen, element } = each;
  if (!bouwsteen || !element.description || each.isBroken) return;
  const word = wordOf(valueUnder(fieldsOf(entry.value), 'omschrijving'));
  if (!word) return;
  const start = word.span.start + entry.base;
  const raw = entry.part.text.slice(word.span.start, word.span.end);
  const found = [...raw.matchAll(number)];
  const series = found.length > 0 ? look.seriesOf(bouwsteen.id) : [];
  if (series.length === 0) return;
  const years = new Set(raw.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g) ?? []);
  const units = series.flatMap(({ unit }) => unit?.toLowerCase() ?? []);
  for (const match of found) {
    const at = start + match.index;
    const behind = /^\s+([\p{L}-]+)/u.exec(raw.slice(match.index + match[0].length))?.[1]?.toLowerCase();
    yield {
      facts: each,
      span: { start: at, end: at + match[0].length },
      text: match[0].replace(/\s+/g, ' '),
      years,
      series,
      hasUnit: behind !== undefined && units.includes(behind),
      meant: meantBy(match, series),
    };
  }
}

function meantBy({ groups = {} }: RegExpMatchArray, series: readonly Series[]): QuotedFigure['meant'] {
  const scale = groups.scale ? scales[groups.scale]! : 1;
  const [whole = '', decimals = ''] = groups.count!.replaceAll('.', '').split(',');
  const value = Number(`${whole}.${decimals || '0'}`) * scale;
  const rounding = scale === 1 ? 0 : (scale / 10 ** decimals.length) * 0.5;
  return series.flatMap((each) => {
    const latest = latestPoint(each);
    return each.points.flatMap((point) =>
      latest && point.figure.waarde !== null && Math.abs(point.figure.waarde - value) <= rounding
        ? { series: each, point, latest }
        : [],
    );
  });
}
