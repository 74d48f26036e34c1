import type { Analysis } from '../analysis.js';
import { renderMonitor } from '../charts/sheet.js';
import { renderSvg, type SvgOptions } from '../diagram/svg.js';
import { plateOf } from '../diagram/view.js';
import { syntaxCode } from '../model/syntax-finding.js';

export interface Drawing {
  readonly svg: string;
  /** Whether the text is broken, so that the drawing may lack parts of it. */
  readonly isBroken: boolean;
}

/**
 * The picture of a document, the same for editor and command line: the plate of an architecture,
 * the charts of a monitor. Null for a catalogue, which has none.
 */
export function drawing(analysis: Analysis, options: SvgOptions): Drawing | null {
  const svg = svgOf(analysis, options);
  if (svg === null) return null;
  const isBroken = analysis.findings.some(({ code, level }) => code === syntaxCode && level === 'error');
  return { svg, isBroken };
}

function svgOf(analysis: Analysis, options: SvgOptions): string | null {
  const { model } = analysis.document;
  if (model.kind === 'monitor') return renderMonitor(model.edition, analysis.catalogue, options);
  const plate = plateOf(analysis);
  return plate && renderSvg(plate, options);
}
