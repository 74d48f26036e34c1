import { trendWidth } from './box-text.js';
import type { Palette } from './palette.js';
import * as sizes from './sizes.js';
import { rectangle } from './svg-shapes.js';
import type { Xml } from './xml.js';

/**
 * The bars of a trend, one for each year, the last one in full ink; a year without a number is a
 * gap. They stand for shares of the largest value, so that they begin at nothing.
 * @param right their right edge, and `bottom` the line that they stand on, in pixels
 */
export function trendBars(
  trend: readonly (number | null)[],
  right: number,
  bottom: number,
  { ink, muted }: Palette,
): Xml[] {
  const width = trendWidth(trend);
  const largest = Math.max(...trend.map((value) => value ?? 0));
  if (width === 0 || !(largest > 0)) return [];
  return trend.flatMap((value, index) => {
    if (value === null || !(value >= 0)) return [];
    const height = Math.max(1, Math.round((value / largest) * sizes.trendHeight));
    const x = right - width + index * (sizes.trendBar + sizes.trendGap);
    const isLast = index === trend.length - 1;
    return [rectangle('trend-bar', x, bottom - height, sizes.trendBar, height, isLast ? ink : muted)];
  });
}
