import type { Analysis } from '../analysis.js';
import type { Catalogue } from '../model/catalogue.js';
import type { ParsedDocument } from '../model/model.js';
import type { Span } from '../model/span.js';
import type { Definition } from './definition.js';
import { occurrencesOf, type Subject } from './subject.js';

/** A word in some document that names what was asked for. */
export interface Reference {
  readonly document: ParsedDocument;
  readonly role: 'definition' | 'use';
  /** The id alone, absolute. */
  readonly span: Span;
}

/**
 * Every word that names a subject, in the order of the documents and then of the text.
 * @param analyses the documents to look in; those without its id may be left out.
 * @param builtIn the catalogue that comes with the program.
 */
export function referencesTo(
  subject: Subject,
  analyses: readonly Analysis[],
  builtIn: Catalogue,
): Reference[] {
  return analyses.flatMap((analysis) =>
    occurrencesOf(subject, analysis, builtIn).map(({ role, span }) => ({
      document: analysis.document,
      role,
      span,
    })),
  );
}

/** Where a subject stands in the files of the built-in catalogue; null for what is not built in. */
export function builtInDefinition(subject: Subject, builtIn: Catalogue): Definition | null {
  if ((subject.kind !== 'bouwsteen' && subject.kind !== 'uitgangspunt') || subject.uri !== null) return null;
  const { id, kind } = subject;
  const known = kind === 'bouwsteen' ? builtIn.get(id) : builtIn.uitgangspunten.get(id);
  return known ? { in: 'catalogue', id, file: known.bestand } : null;
}
