import type { Context } from '../context.js';
import { percentText } from '../model/number-text.js';
import { changeInto, latestPoint, seriesOf } from '../model/series.js';
import { printed } from '../model/usage.js';
import type { Taal } from '../taal.js';
import { escaped } from './markdown.js';

/**
 * One figure in Markdown: as printed, in which edition, against the year before, and what other
 * editions made of it. Null where no edition has it.
 */
export function describeFigure(
  { editions, catalogue }: Pick<Context, 'editions' | 'catalogue'>,
  voorziening: string,
  indicator: string,
  period: string,
  taal: Taal,
): string | null {
  const series = seriesOf(editions, voorziening).find((found) => found.indicator === indicator);
  const point = series?.points.find((found) => found.period === period);
  if (!series || !point) return null;
  const words = labels[taal];
  const name = catalogue.get(voorziening)?.naam ?? voorziening;
  const change = changeInto(series, point);
  const { figure } = point;
  const others = [...(point.unusable ? [point.unusable] : []), ...point.revisions];
  return [
    `**${escaped(printed(figure))}** ${escaped(series.unit ?? '')} — ${escaped(period)}`.replace('  ', ' '),
    `${escaped(name)}: ${escaped(series.label)}`,
    change?.percent != null && `${words.change}: ${percentText(change.percent)}`,
    change?.because && `${words.notComputed}: ${escaped(change.because)}`,
    (figure.kwalificatie || figure.toelichting) &&
      [figure.kwalificatie, figure.toelichting].flatMap((text) => (text ? escaped(text) : [])).join(': '),
    others
      .map(
        ({ figure: other, edition }) =>
          `- ${words.elsewhere} ${escaped(edition.titel)}: ${escaped(printed(other))}`,
      )
      .join('\n'),
    `${words.source}: ${escaped(point.source ?? point.edition.titel)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * The change that a monitor prints for an indicator in Markdown, beside the one that its own figures
 * give. Null where the document prints none, or is no monitor.
 */
export function describeGrowth(
  { document }: Pick<Context, 'document'>,
  voorziening: string,
  indicator: string,
  taal: Taal,
): string | null {
  if (document.model.kind !== 'monitor') return null;
  const { edition } = document.model;
  const series = seriesOf([edition], voorziening).find((found) => found.indicator === indicator);
  const point = series && latestPoint(series);
  if (!series || !point || series.published?.waarde == null) return null;
  const words = labels[taal];
  const change = changeInto(series, point);
  const steps =
    change &&
    `${words.steps(escaped(printed(change.from.figure)), change.from.period, escaped(printed(point.figure)), point.period)}`;
  return [
    `**${escaped(series.published.gedrukt ?? percentText(series.published.waarde))}** — ${words.growth}`,
    escaped(series.label),
    change?.percent != null && `${steps}: ${percentText(change.percent)}`,
    change?.because && `${words.notComputed}: ${escaped(change.because)}`,
    series.published.toelichting && escaped(series.published.toelichting),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const labels = {
  nl: {
    change: 'Verandering',
    notComputed: 'Geen verandering berekend',
    elsewhere: 'in',
    source: 'Bron',
    growth: 'groei zoals gedrukt',
    steps: (was: string, from: string, is: string, to: string) => `Van ${was} (${from}) naar ${is} (${to})`,
  },
  en: {
    change: 'Change',
    notComputed: 'No change computed',
    elsewhere: 'in',
    source: 'Source',
    growth: 'growth as printed',
    steps: (was: string, from: string, is: string, to: string) => `From ${was} (${from}) to ${is} (${to})`,
  },
};
