import type { Analysis } from '../analysis.js';
import { viewsOf } from '../diagram/views.js';
import { drawing, type UnknownView } from '../features/drawing.js';
import type { Taal } from '../taal.js';

/** The drawing of an architecture in the two palettes of a page, as SVG text. */
export interface ReportPlate {
  readonly light: string;
  readonly dark: string;
  /** The name of the view that it shows; null for the whole plate. */
  readonly view: string | null;
}

/**
 * Draws an architecture, or a view of it, for a page.
 * @returns the views that there are where there is none with this id; null for a file that cannot be drawn
 */
export function reportPlate(
  analysis: Analysis,
  view: string | null,
  taal: Taal,
): ReportPlate | UnknownView | null {
  const light = drawing(analysis, { theme: 'light', taal, view });
  if (!light || light.svg === null) return light;
  const dark = drawing(analysis, { theme: 'dark', taal, view });
  if (!dark || dark.svg === null) return dark;
  const shown = view === null ? null : viewsOf(analysis).find(({ id }) => id === view);
  return { light: light.svg, dark: dark.svg, view: shown ? shown.name[taal] : view };
}

/**
 * A drawing that may stand on one page with others: its ids get a name in front. All text in a
 * drawing has its quotes escaped, so that only true attributes are seen here.
 */
export function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replace(/ (id|aria-labelledby)="([^"]*)"/g, (_, name: string, ids: string) => {
      const own = ids.split(' ').map((id) => `${prefix}-${id}`);
      return ` ${name}="${own.join(' ')}"`;
    })
    .replaceAll('="url(#', `="url(#${prefix}-`);
}
