import { architectureOf, type Context } from '../context.js';
import type { Path } from '../model/schema.js';
import { latestPoint, type Point, type Series, seriesOf } from '../model/series.js';

/** The figures that an assumption is about. */
export interface Measured {
  /** The id of the bouwsteen that the element is. */
  readonly voorziening: string;
  readonly series: Series;
  readonly latest: Point;
}

/** What is measured of the element that a place is in, in the order of the newest edition; none without a bouwsteen. */
export function measuredAt(
  { document, editions }: Pick<Context, 'document' | 'editions'>,
  path: Path,
): Measured[] {
  if (path[0] !== 'elementen' || path[2] !== 'aannames') return [];
  const element = architectureOf(document)?.elements.findLast(({ id }) => id.text === path[1]);
  const voorziening = element?.bouwsteen?.text;
  if (voorziening === undefined) return [];
  return seriesOf(editions, voorziening).flatMap((series) => {
    const latest = latestPoint(series);
    return latest ? [{ voorziening, series, latest }] : [];
  });
}

/** The figures of the indicator that a place under `aannames` is about; null where there are none. */
export function indicatorAt(context: Pick<Context, 'document' | 'editions'>, path: Path): Measured | null {
  return measuredAt(context, path).find(({ series }) => series.indicator === path[3]) ?? null;
}
