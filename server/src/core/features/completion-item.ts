import type { Span } from '../model/span.js';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'bouwsteen' | 'element' | 'uitgangspunt';
  /** A few words beside the label. */
  readonly detail: string | null;
  /** Markdown, where it is cheap to give; a bouwsteen is described when it is asked for. */
  readonly documentation: string | null;
  /** The id of the bouwsteen to describe with completionDocumentation. */
  readonly bouwsteen: string | null;
  /** The text to insert; `$0` in it marks the cursor where `isSnippet` says so. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Absolute: what it replaces. */
  readonly replaces: Span;
  /** What the typed word is matched with. */
  readonly filter: string;
  /** Ascending. */
  readonly sort: string;
}
