import type { Cijfer, Edition, Indicator } from './figures.js';

/** The figures of one indicator over all editions, newest edition first in rank. */
export interface Series {
  readonly voorziening: string;
  readonly indicator: string;
  /** The label, unit and kind in the newest edition that has the series. */
  readonly label: string;
  readonly unit: string | null;
  readonly kind: string | null;
  readonly explanation: string | null;
  /** Ascending by period. */
  readonly points: readonly Point[];
  /** The change into its last year as the newest edition printed it; null where it printed none. */
  readonly published: Cijfer | null;
  /** The years over which no change may be computed, with the reason. */
  readonly breaks: Readonly<Record<string, string>>;
}

export interface Point {
  readonly period: string;
  readonly figure: Cijfer;
  readonly edition: Edition;
  /** The section of the edition in which the figure stands. */
  readonly source: string | null;
  /** What earlier editions printed where that differs, newest first. */
  readonly revisions: readonly PrintedElsewhere[];
  /** What a newer edition printed that gives no number, such as one with a digit missing. */
  readonly unusable: PrintedElsewhere | null;
}

export interface PrintedElsewhere {
  readonly figure: Cijfer;
  readonly edition: Edition;
}

/**
 * The series of one voorziening, in the order of the newest edition. For each indicator and period
 * the newest edition counts; what it replaced stays with it as a revision.
 */
export function seriesOf(editions: readonly Edition[], voorziening: string): Series[] {
  const newestFirst = [...editions].sort((a, b) => compare(b.peildatum ?? '', a.peildatum ?? ''));
  const collected = new Map<
    string,
    { newest: Indicator; points: Map<string, Point>; breaks: Record<string, string> }
  >();
  for (const edition of newestFirst) {
    for (const entry of edition.voorzieningen) {
      if (entry.id !== voorziening) continue;
      for (const indicator of entry.indicatoren) {
        const known = collected.get(indicator.id) ?? { newest: indicator, points: new Map(), breaks: {} };
        collected.set(indicator.id, known);
        known.breaks = { ...indicator.methodebreuken, ...known.breaks };
        for (const figure of indicator.cijfers) {
          known.points.set(
            figure.periode,
            merge(known.points.get(figure.periode), figure, edition, indicator.bron ?? entry.bron),
          );
        }
      }
    }
  }
  return [...collected].map(([indicator, { newest, points, breaks }]) => ({
    voorziening,
    indicator,
    label: newest.naam,
    unit: newest.eenheid,
    kind: newest.soort,
    explanation: newest.toelichting,
    published: newest.groei?.waarde == null ? null : newest.groei,
    points: [...points.values()].sort((a, b) => compare(a.period, b.period)),
    breaks,
  }));
}

function merge(known: Point | undefined, figure: Cijfer, edition: Edition, source: string | null): Point {
  const point: Point = { period: figure.periode, figure, edition, source, revisions: [], unusable: null };
  if (!known) return point;
  if (figure.waarde === null) return known;
  // A cell without a number does not hide the one that an older edition did print.
  if (known.figure.waarde === null) {
    const isSaid = known.figure.kwalificatie !== 'niet-beschikbaar';
    return { ...point, unusable: isSaid ? { figure: known.figure, edition: known.edition } : null };
  }
  if (isSameNumber(known.figure, figure)) return known;
  return { ...known, revisions: [...known.revisions, { figure, edition }] };
}

/** A rounded figure does not contradict the exact one that it was rounded from. */
export function isSameNumber(a: Cijfer, b: Cijfer): boolean {
  if (a.waarde === b.waarde) return true;
  const isRounded = a.kwalificatie === 'afgerond' || b.kwalificatie === 'afgerond';
  return isRounded && Math.abs(a.waarde! - b.waarde!) <= Math.abs(a.waarde!) * 0.01;
}

/** A change between two years that follow each other. */
export interface Change {
  readonly from: Point;
  readonly to: Point;
  /** In percent, unrounded; null where it cannot be computed. */
  readonly percent: number | null;
  /** Why it is not computed: a break in the method, or null. */
  readonly because: string | null;
}

/**
 * The latest year for which something was printed, be it a number with a digit missing; null where
 * the series has none. Parts of years do not count.
 */
export function latestPoint(series: Series): Point | null {
  const isPrinted = ({ figure }: Point): boolean =>
    figure.waarde !== null || (Boolean(figure.gedrukt) && figure.kwalificatie !== 'niet-beschikbaar');
  return series.points.findLast((point) => isYear(point.period) && isPrinted(point)) ?? null;
}

/** The change into the year of `point` against the year before, or null where that year is missing. */
export function changeInto(series: Series, point: Point): Change | null {
  const before = String(Number(point.period) - 1);
  const from = series.points.find(({ period }) => period === before);
  if (!from) return null;
  const because = series.breaks[point.period] ?? null;
  const was = from.figure.waarde;
  const is = point.figure.waarde;
  const percent = because !== null || !was || is === null ? null : ((is - was) / was) * 100;
  return { from, to: point, percent, because };
}

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
