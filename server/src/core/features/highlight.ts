import type { Analysis } from '../analysis.js';
import type { Catalogue } from '../model/catalogue.js';
import { type Occurrence, occurrenceAt, occurrencesOf } from './subject.js';

/**
 * The words of a document that name the same as the word at an absolute offset, in the order of the
 * text; none where no such word stands there.
 * @param builtIn the catalogue that comes with the program.
 */
export function highlights(analysis: Analysis, offset: number, builtIn: Catalogue): Occurrence[] {
  const at = occurrenceAt(analysis, offset, builtIn);
  return at ? occurrencesOf(at.subject, analysis, builtIn) : [];
}
