import type { Analysis } from '../analysis.js';
import { sameUri } from '../files.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Span } from '../model/span.js';
import { occurrenceAt, occurrencesOf } from './subject.js';

/**
 * The definition and the uses of what stands at an absolute offset, for typing in all of them at
 * once; absolute. Null where there are fewer than two, where the definition stands in another
 * document, and where the text is broken, since words may be missed then.
 */
export function linkedRanges(analysis: Analysis, offset: number, builtIn: Catalogue): Span[] | null {
  const { source, uri } = analysis.document;
  if (source.kind !== 'architectuur' || source.problems.length > 0) return null;
  const subject = occurrenceAt(analysis, offset, builtIn)?.subject;
  if (!subject || subject.kind === 'indicator' || subject.uri === null) return null;
  if (sameUri(subject.uri) !== sameUri(uri)) return null;
  const found = occurrencesOf(subject, analysis, builtIn);
  if (found.length < 2 || !found.some(({ role }) => role === 'definition')) return null;
  // An escape in quotes may spell the same id in other letters.
  const isPlain = ({ start, end }: Span): boolean => source.text.slice(start, end) === subject.id;
  const spans = found.map(({ span }) => span);
  return spans.every(isPlain) ? spans : null;
}
