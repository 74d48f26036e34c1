import type { Edition } from './figures.js';
import { latestPoint, type Point, type Series, seriesOf } from './series.js';

/** The series that says most about a voorziening, with its latest figure. */
export interface KeySeries {
  readonly series: Series;
  readonly latest: Point;
}

/** The key series of a voorziening over all editions; null where none has a figure of it. */
export function keySeriesOf(editions: readonly Edition[], voorziening: string): KeySeries | null {
  return keySeries(seriesOf(editions, voorziening));
}

/**
 * The series that says most about the use of a voorziening: of what flows through it in the latest
 * year the largest, which is a total rather than a part of it; otherwise the first that there is.
 */
export function keySeries(all: readonly Series[]): KeySeries | null {
  const known = all.flatMap((series): KeySeries[] => {
    const latest = latestPoint(series);
    return latest ? [{ series, latest }] : [];
  });
  const flows = known.filter(({ series, latest }) => series.kind === 'stroom' && isAmount(latest));
  const year = flows.reduce((newest, { latest }) => (latest.period > newest ? latest.period : newest), '');
  const amount = (flow: KeySeries): number => flow.latest.figure.waarde ?? 0;
  const largest = flows
    .filter(({ latest }) => latest.period === year)
    .reduce<KeySeries | null>(
      (best, flow) => (best === null || amount(flow) > amount(best) ? flow : best),
      null,
    );
  return largest ?? known[0] ?? null;
}

function isAmount({ figure: { waarde, kwalificatie } }: Point): boolean {
  return waarde !== null && kwalificatie !== 'percentage' && kwalificatie !== 'tekst';
}
