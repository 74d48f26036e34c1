import type { Taal } from '../taal.js';
import type { Cijfer, Edition } from './figures.js';
import { numberText, percentText, trendText } from './number-text.js';
import { changeInto, latestPoint, type Point, type Series, seriesOf } from './series.js';

/** One indicator of a voorziening as hover and command line show it. All texts are plain. */
export interface UsageRow {
  readonly indicator: string;
  readonly label: string;
  readonly unit: string | null;
  /** The latest year for which there is a figure, and that figure in Dutch notation. */
  readonly year: string;
  readonly value: string;
  /** The change against the year before, `–` where there is none, or why it is not computed. */
  readonly change: string;
  readonly changeNote: string | null;
  /** A row of bars over all years from the first to the last, and those years. */
  readonly trend: string;
  readonly from: string;
  readonly to: string;
  /** What there is to know about the latest figure: corrections, qualifications, notes. */
  readonly notes: readonly string[];
  readonly edition: string;
  readonly peildatum: string | null;
  readonly source: string | null;
  readonly points: readonly UsagePoint[];
}

export interface UsagePoint {
  readonly period: string;
  readonly value: number | null;
  /** As printed. */
  readonly printed: string;
  readonly edition: string;
}

/** The latest figures of a voorziening, in the order of the newest edition; none where it has none. */
export function usageOf(editions: readonly Edition[], voorziening: string, taal: Taal): UsageRow[] {
  return seriesOf(editions, voorziening).flatMap((series) => {
    const latest = latestPoint(series);
    return latest ? [row(series, latest, taal)] : [];
  });
}

function row(series: Series, latest: Point, taal: Taal): UsageRow {
  const years = series.points.filter(({ period }) => /^\d{4}$/.test(period));
  const change = changeInto(series, latest);
  return {
    indicator: series.indicator,
    label: series.label,
    unit: series.unit,
    year: latest.period,
    value: printed(latest.figure),
    change: change?.percent == null ? publishedChange(series, latest) : percentText(change.percent),
    changeNote: change?.because ?? null,
    trend: trendText(years.map(({ figure }) => figure.waarde)),
    from: years[0]?.period ?? latest.period,
    to: years.at(-1)?.period ?? latest.period,
    notes: notesOn(series, latest, change?.because ?? null, taal),
    edition: latest.edition.titel,
    peildatum: latest.edition.peildatum,
    source: latest.source,
    points: series.points.map(({ period, figure, edition }) => ({
      period,
      value: figure.waarde,
      printed: printed(figure),
      edition: edition.titel,
    })),
  };
}

/** Where a figure is missing to compute with, the change that the edition itself printed for its last year. */
function publishedChange({ published, breaks }: Series, { period, edition }: Point): string {
  const isLast = period === String(edition.jaren.at(-1));
  return published && isLast && breaks[period] === undefined ? percentText(published.waarde!) : '–';
}

/** A figure as its edition printed it. */
export function printed(figure: Cijfer): string {
  return figure.gedrukt ?? (figure.waarde === null ? '–' : numberText(figure.waarde));
}

function notesOn(series: Series, latest: Point, because: string | null, taal: Taal): string[] {
  const dutch = taal === 'nl';
  const notes: string[] = [];
  if (latest.figure.kwalificatie) {
    const names = dutch ? qualifications.nl : qualifications.en;
    notes.push(names[latest.figure.kwalificatie] ?? latest.figure.kwalificatie);
  }
  if (latest.figure.toelichting) notes.push(latest.figure.toelichting);
  for (const point of series.points) {
    for (const { figure, edition } of point.revisions) {
      const was = `${printed(figure)} (${edition.titel})`;
      notes.push(dutch ? `${point.period} herzien: was ${was}` : `${point.period} revised: was ${was}`);
    }
    const { unusable } = point;
    if (unusable) {
      const text = `"${printed(unusable.figure)}" (${unusable.edition.titel})`;
      notes.push(
        dutch
          ? `${point.period}: later onbruikbaar gedrukt als ${text}; dit cijfer komt uit ${point.edition.titel}`
          : `${point.period}: later printed unusably as ${text}; this figure is from ${point.edition.titel}`,
      );
    } else if (point !== latest && point.figure.kwalificatie === 'onvolledig') {
      const text = printed(point.figure);
      notes.push(
        dutch
          ? `${point.period} onvolledig gedrukt: ${text}`
          : `${point.period} printed incompletely: ${text}`,
      );
    }
  }
  if (because) notes.push(dutch ? `geen verandering berekend: ${because}` : `no change computed: ${because}`);
  return notes;
}

const qualifications = {
  nl: {
    'meer-dan': 'meer dan',
    percentage: 'percentage',
    afgerond: 'afgerond',
    schatting: 'schatting',
    onvolledig: 'onvolledig gedrukt',
    'niet-beschikbaar': 'niet beschikbaar',
    tekst: 'als tekst gedrukt',
  } as Readonly<Record<string, string>>,
  en: {
    'meer-dan': 'more than',
    percentage: 'percentage',
    afgerond: 'rounded',
    schatting: 'estimate',
    onvolledig: 'printed incompletely',
    'niet-beschikbaar': 'not available',
    tekst: 'printed as text',
  } as Readonly<Record<string, string>>,
};
