import type { ReadText } from './files.js';
import type { Path } from './model/schema.js';
import type { Span } from './model/span.js';
import type { Localized } from './taal.js';

/** How much a finding weighs. `error` makes a check fail unless the user moved the threshold. */
export type Level = 'error' | 'warning' | 'info' | 'hint';

/** Something that is wrong in a document, at the exact word at fault. */
export interface Finding {
  /** The id of the rule that found it; permanent, since suppressions and pipelines name it. */
  readonly code: string;
  readonly level: Level;
  readonly span: Span;
  /** What is wrong, why it matters and what to do, in that order. */
  readonly message: Localized;
  /**
   * The place in the structure that it is about, down to the key at fault; of a missing key, where
   * that would stand. Only what the schema says has one.
   */
  readonly at?: Path;
  /**
   * Changes that would mend it, the best one first: those that the words at fault tell at once. What
   * must look further is made when it is asked for, by `fixesOf`.
   */
  readonly fixes?: readonly Fix[];
  /** Other places that explain it, such as the first of two equal ids. */
  readonly related?: readonly RelatedPlace[];
}

export interface Fix {
  readonly title: Localized;
  /** In the document of the finding, absolute, and apart from each other. */
  readonly edits: readonly Edit[];
  /** How sure it is that the writer wants this; without it, `likely`. */
  readonly certainty?: Certainty;
}

/**
 * `certain`: what the document says stays the same, so that it may be done unseen. `likely`: what
 * the writer most probably meant. `possible`: one way out, which only the writer can choose.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** What a fix may know beyond the document and what that refers to. */
export interface Surroundings {
  /** The URIs of the files of our kinds that are known. */
  readonly files: readonly string[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** The stretch of `text`, from its own beginning, that is only there for the user to replace. */
  readonly select?: Span;
}

export interface RelatedPlace {
  /** The document that it stands in, where that is another one; see {@link elsewhere}. */
  readonly document?: ReadText;
  /** The URI of that document. */
  readonly uri?: string;
  readonly span: Span;
  readonly message: Localized;
}

/** A related place in another document. */
export function elsewhere(document: ReadText, span: Span, message: Localized): RelatedPlace {
  // Not enumerable, so that a finding that is written as JSON names the other file, but does not
  // carry all of it along.
  return Object.defineProperty({ uri: document.uri, span, message }, 'document', { value: document });
}

/** The same finding in a text where everything stands `by` code units further on. */
export function shiftFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return {
    ...finding,
    span: move(finding.span),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
      })),
    }),
    ...(finding.related && {
      related: finding.related.map((place) =>
        place.document ? place : { ...place, span: move(place.span) },
      ),
    }),
  };
}
