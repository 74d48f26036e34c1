import type { Analysis } from '../analysis.js';
import { renderMonitor } from '../charts/sheet.js';
import type { Context } from '../context.js';
import { type Filter, filterPlate } from '../diagram/filter.js';
import type { Plate } from '../diagram/plate.js';
import { renderSteps, type SvgOptions } from '../diagram/svg.js';
import { plateOfView, type View, viewsOf } from '../diagram/views.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Edition } from '../model/figures.js';
import { syntaxCode } from '../model/syntax-finding.js';
import { inOneGo, type Steps } from '../steps.js';

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

/** All that a picture depends on besides its palette and language. */
export type Scene =
  | { readonly kind: 'plate'; readonly plate: Plate }
  | { readonly kind: 'charts'; readonly edition: Edition; readonly catalogue: Catalogue };

/** What of a document is wanted in its picture. */
export interface Wanted {
  /** The id of a view of the document or of a standard one; without it the whole is drawn. */
  readonly view?: string | null;
  /** What of the view is let through; without it all of it is. Of a monitor everything always is. */
  readonly filter?: Filter | null;
}

export type ViewOptions = SvgOptions & Wanted;

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
  const scene = sceneOf(analysis, { view, filter });
  if (!scene) return { svg: null, views: viewsOf(analysis) };
  return { svg: inOneGo(pictureSteps(scene, options)), isBroken: isBroken(analysis) };
}

/** Whether a text is broken, so that what was read of it may lack parts; also where it is not checked. */
export function isBroken({ document }: Context): boolean {
  return document.source.problems.some(({ code, level }) => code === syntaxCode && level === 'error');
}

/** What is drawn of a document; null where there is nothing to draw, or no such view. */
export function sceneOf(analysis: Analysis, { view = null, filter = null }: Wanted): Scene | null {
  const { model } = analysis.document;
  if (model.kind === 'monitor') {
    const { catalogue } = analysis;
    return view === null ? { kind: 'charts', edition: model.edition, catalogue } : null;
  }
  const plate = plateOfView(analysis, view);
  return plate && { kind: 'plate', plate: filter ? filterPlate(plate, filter) : plate };
}

/** Draws a scene: the same scene and options always give the same text. */
export function* pictureSteps(scene: Scene, options: SvgOptions): Steps<string> {
  if (scene.kind === 'plate') return yield* renderSteps(scene.plate, options);
  return renderMonitor(scene.edition, scene.catalogue, options);
}
