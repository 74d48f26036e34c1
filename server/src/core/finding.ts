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
  /** Changes that would mend it, the best one first. */
  readonly fixes?: readonly Fix[];
  /** Other places that explain it, such as the first of two equal ids. */
  readonly related?: readonly RelatedPlace[];
}

export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: Localized;
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
      related: finding.related.map((place) => ({ ...place, span: move(place.span) })),
    }),
  };
}
