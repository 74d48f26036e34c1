import type { Analysis } from '../analysis.js';
import { syntaxCode } from '../model/syntax-finding.js';
import type { SvgOptions } from './svg.js';
import { renderSvg } from './svg.js';
import { plateOf } from './view.js';

export interface Drawing {
  readonly svg: string;
  /** Whether the text is broken, so that the drawing may lack parts of it. */
  readonly isBroken: boolean;
}

/** The picture of an architecture, the same for editor and command line; null for other files. */
export function drawing(analysis: Analysis, options: SvgOptions): Drawing | null {
  const plate = plateOf(analysis);
  if (!plate) return null;
  const isBroken = analysis.findings.some(({ code, level }) => code === syntaxCode && level === 'error');
  return { svg: renderSvg(plate, options), isBroken };
}
