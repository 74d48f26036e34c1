import type { Analysis } from '../analysis.js';
import { renderMonitor } from '../charts/sheet.js';
import { type Filter, filterPlate } from '../diagram/filter.js';
import { renderSvg, type SvgOptions } from '../diagram/svg.js';
import { plateOfView, type View, viewsOf } from '../diagram/views.js';
import { syntaxCode } from '../model/syntax-finding.js';

export interface Drawing {
  readonly svg: string;
  /** Whether the text is broken, so that the drawing may lack parts of it. */
  readonly isBroken: boolean;
}

/** What there is instead of a drawing, where a view was asked for that the document does not have. */
export interface UnknownView {
  readonly svg: null;
  /** The views that it does have; none where it is no architecture. */
  readonly views: readonly View[];
}

export interface ViewOptions extends SvgOptions {
  /** The id of a view of the document or of a standard one; without it the whole is drawn. */
  readonly view?: string | null;
  /** What of the view is let through; without it all of it is. Of a monitor everything always is. */
  readonly filter?: Filter | null;
}

/**
 * The picture of a document, the same for editor and command line: the plate of an architecture or
 * a view of it, the charts of a monitor. Null for a catalogue, which has none.
 */
export function drawing(analysis: Analysis, options: SvgOptions): Drawing | null;
export function drawing(analysis: Analysis, options: ViewOptions): Drawing | UnknownView | null;
export function drawing(
  analysis: Analysis,
  { view = null, filter = null, ...options }: ViewOptions,
): Drawing | UnknownView | null {
  const { kind } = analysis.document.model;
  if (kind === 'bouwstenen') return null;
  const svg = svgOf(analysis, view, filter, options);
  if (svg === null) return { svg: null, views: viewsOf(analysis) };
  const isBroken = analysis.findings.some(({ code, level }) => code === syntaxCode && level === 'error');
  return { svg, isBroken };
}

function svgOf(
  analysis: Analysis,
  view: string | null,
  filter: Filter | null,
  options: SvgOptions,
): string | null {
  const { model } = analysis.document;
  if (model.kind === 'monitor') {
    return view === null ? renderMonitor(model.edition, analysis.catalogue, options) : null;
  }
  const plate = plateOfView(analysis, view);
  return plate && renderSvg(filter ? filterPlate(plate, filter) : plate, options);
}
