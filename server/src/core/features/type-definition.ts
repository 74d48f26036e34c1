import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import { sameUri } from '../files.js';
import type { Span } from '../model/span.js';
import { occurrenceAt } from './subject.js';

/** The entry of a catalogue that says what something is. */
export interface TypeLink {
  /** The word that was asked about, absolute. */
  readonly from: Span;
  /** The document that names the entry; it is to be looked up in the catalogues of that one. */
  readonly seenFrom: string;
  readonly bouwsteen: string;
}

/**
 * What kind of thing stands at an absolute offset: of an element its bouwsteen, of an indicator its
 * voorziening, of a bouwsteen itself. Null for anything else, and for an element without bouwsteen.
 */
export function typeDefinition(analysis: Analysis, offset: number): TypeLink | null {
  const at = occurrenceAt(analysis, offset);
  if (!at) return null;
  const { subject, span: from } = at;
  const { document, links } = analysis;
  switch (subject.kind) {
    case 'bouwsteen':
      return { from, seenFrom: document.uri, bouwsteen: subject.id };
    case 'indicator':
      return { from, seenFrom: document.uri, bouwsteen: subject.voorziening };
    case 'element': {
      const holder = [document, ...links.imports.values()].find(
        (candidate) => candidate && sameUri(candidate.uri) === sameUri(subject.uri),
      );
      const element = architectureOf(holder)?.elements.findLast(({ id }) => id.text === subject.id);
      return holder && element?.bouwsteen
        ? { from, seenFrom: holder.uri, bouwsteen: element.bouwsteen.text }
        : null;
    }
    default:
      return null;
  }
}
