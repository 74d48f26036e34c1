import { dateText } from '../model/date-text.js';
import type { Edition } from '../model/figures.js';
import { type KeySeries, keySeriesOf } from '../model/key-series.js';
import { englishNumber, numberText } from '../model/number-text.js';
import type { Point } from '../model/series.js';
import { printed, type UsageRow, usageOf } from '../model/usage.js';
import type { Localized } from '../taal.js';
import type { KeyFigure, Plate } from './plate.js';

/** So many years fit beside a figure. */
const mostYears = 8;

/** The plate with the latest figure of every voorziening that has one in its box, and their source. */
export function withKeyFigures(plate: Plate, editions: readonly Edition[]): Plate {
  const sources = new Map<string, Edition>();
  const elements = plate.elements.map((element) => {
    const series = element.bouwsteen === null ? null : keySeriesOf(editions, element.bouwsteen);
    const row = series && rowOf(editions, series);
    if (!series || !row) return element;
    const { edition } = series.latest;
    sources.set(edition.titel, edition);
    return { ...element, figure: keyFigure(series, row) };
  });
  if (sources.size === 0) return plate;
  return { ...plate, elements, figureSource: sourceText([...sources.values()]) };
}

function rowOf(editions: readonly Edition[], { series }: KeySeries): UsageRow | undefined {
  return usageOf(editions, series.voorziening, 'nl').find(({ indicator }) => indicator === series.indicator);
}

function keyFigure({ series, latest }: KeySeries, row: UsageRow): KeyFigure {
  const value = valueText(latest);
  const change = row.change === '–' ? null : row.change;
  const note = (text: string | null): string => [row.unit, row.year, text].filter(Boolean).join(' · ');
  const nl = note(change);
  const en = note(change && englishNumber(change));
  const { titel, peildatum } = latest.edition;
  const from = [titel, latest.source].filter(Boolean).join(', ');
  const remark = latest.figure.toelichting === null ? '' : ` * ${latest.figure.toelichting}`;
  return {
    value,
    note: { nl, en },
    full: {
      nl: `${series.label}: ${value.nl} ${nl} (${from}${peildatum ? `, peildatum ${dateText(peildatum, 'nl')}` : ''})${remark}`,
      en: `${series.label}: ${value.en} ${en} (${from}${peildatum ? `, reference date ${dateText(peildatum, 'en')}` : ''})${remark}`,
    },
    trend: series.points
      .filter(({ period }) => /^\d{4}$/.test(period) && period <= latest.period)
      .slice(-mostYears)
      .map(({ figure }) => figure.waarde),
  };
}

/**
 * A plain number in the notation of each language, with a star where its edition says more about
 * it; anything else as it was printed.
 */
function valueText({ figure }: Point): Localized {
  const { waarde, kwalificatie, toelichting } = figure;
  const isEstimate = kwalificatie === 'schatting';
  if (waarde === null || (kwalificatie !== null && !isEstimate)) {
    return { nl: printed(figure), en: printed(figure) };
  }
  const text = numberText(waarde);
  const star = toelichting === null ? '' : '*';
  const about = isEstimate ? 'ca. ' : '';
  return { nl: about + text + star, en: about + englishNumber(text) + star };
}

function sourceText(editions: readonly Edition[]): Localized {
  const newest = [...editions].sort((a, b) => compare(b.peildatum ?? '', a.peildatum ?? ''));
  const text = (taal: 'nl' | 'en'): string =>
    newest
      .map(({ titel, peildatum }) => (peildatum ? `${titel} (${dateText(peildatum, taal)})` : titel))
      .join(', ');
  return { nl: text('nl'), en: text('en') };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
