import type { Analysis } from '../analysis.js';
import type { Edit } from '../finding.js';
import type { Cursor } from '../model/cursor.js';
import type { Alternative, Path } from '../model/schema.js';
import type { Span } from '../model/span.js';
import type { Taal } from '../taal.js';
import type { Snippet } from './snippet.js';

export interface CompletionOptions {
  readonly taal: Taal;
  /** Whether the editor understands snippets. */
  readonly snippets: boolean;
  /** The URIs of the files of our kinds that a document may refer to. */
  readonly files?: readonly string[];
}

export type CompletionKind =
  | 'key'
  | 'value'
  | 'bouwsteen'
  | 'element'
  | 'uitgangspunt'
  | 'file'
  | 'rule'
  | 'template';

/** What to describe when someone looks at an offer; see completionDocumentation. */
export interface About {
  readonly what: 'bouwsteen' | 'element' | 'uitgangspunt' | 'key' | 'value';
  /** The id, key or value that is described. */
  readonly id: string;
  /** Where in the document it comes. */
  readonly path: Path;
}

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** Markdown that exists already; for everything else there is `about`. */
  readonly documentation: string | null;
  readonly about: About | null;
  /** The text to insert; a snippet of the protocol where `isSnippet` says so, otherwise literal. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Absolute, and always on one line: what it replaces. */
  readonly replaces: Span;
  /** Brings the line to the indentation of its block; beside `replaces`, never in it. */
  readonly indents: Edit | null;
  /** What the typed word is matched with. */
  readonly filter: string;
  /** Ascending, in the order of the list. */
  readonly sort: string;
  /** Whether it is better not to choose it any more. */
  readonly isDeprecated: boolean;
  /** Whether it is the one that is meant, as far as can be told. */
  readonly isBest: boolean;
  /** Characters that choose it and are then typed behind it. */
  readonly commit: readonly string[];
  /** Whether it holds what was typed so far, so that typing on asks for a new list. */
  readonly followsTyping: boolean;
}

/** An offer before it is fitted into the text at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly text: Snippet;
  /** Lower comes first; within a rank by `order`, and otherwise by label. */
  readonly rank: number;
  readonly order?: string;
  readonly detail?: string | null;
  readonly documentation?: string | null;
  readonly about?: About['what'];
  /** What else it is found by; its label always counts. */
  readonly found?: readonly string[];
  readonly isDeprecated?: boolean;
  /** Whether no other values than the offered ones are right. */
  readonly isClosed?: boolean;
  readonly followsTyping?: boolean;
}

/** The place that offers are made for. */
export interface Spot {
  readonly analysis: Analysis;
  readonly cursor: Cursor;
  /** Absolute. */
  readonly offset: number;
  readonly alternatives: readonly Alternative[];
  readonly options: CompletionOptions;
}

/**
 * Text for comparing: without accents and capitals. The ids and names of Dutch sort by it as a
 * dictionary does; a collator would depend on the tables of the machine, and lists must be the same
 * over every front.
 */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
