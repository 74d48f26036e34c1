import type { FileKind } from '../model/kind.js';
import type { Span } from '../model/span.js';

/** What can come, go or change in a document. The words are those of the JSON that the command line prints. */
export type What =
  | 'document'
  | 'catalogus'
  | 'import'
  | 'uitgangspunt'
  | 'weergave'
  | 'element'
  | 'relatie'
  | 'standaard'
  | 'aanname'
  | 'bouwsteen'
  | 'eu'
  | 'gebeurtenis'
  | 'doel'
  | 'afkorting'
  | 'voorziening'
  | 'indicator'
  | 'cijfer'
  | 'methodebreuk'
  | 'regel'
  | 'uitzondering';

export type How = 'added' | 'removed' | 'changed' | 'renamed';

/** A value as it is compared: white space within a text is one space. Null where nothing is written. */
export type Value = string | number | null | readonly string[];

/**
 * How two versions of a document differ in what they say. Order, layout, quotes and comments are no
 * difference. It is plain data: it can be written as JSON and depends on the two texts alone.
 */
export interface Comparison {
  readonly kind: FileKind;
  /** Whether there was no earlier document, is no later one, or the two differ. */
  readonly change: 'added' | 'removed' | 'changed' | 'equal';
  readonly before: ComparedDocument | null;
  readonly after: ComparedDocument | null;
  /** What differs in the head of the document. */
  readonly fields: readonly FieldChange[];
  /** In the order of the later text; what is gone stands behind what is there, of each sort. */
  readonly parts: readonly PartChange[];
}

/** One of the two versions. */
export interface ComparedDocument {
  readonly uri: string;
  /** Its name as it gives it itself. */
  readonly title: string | null;
  readonly version: string | null;
  /** False where the text is broken: what could not be read of it seems not to be there. */
  readonly isWhole: boolean;
}

/** Something with an id of its own that came, went, changed or got another id. */
export interface PartChange {
  readonly what: What;
  /** `renamed` says that it has another id; its fields and parts may have changed with that. */
  readonly how: How;
  /** The id as it is now, or as it was of what is gone; of a relation, its verb and its target. */
  readonly id: string;
  /** The earlier id of what was renamed; otherwise null. */
  readonly was: string | null;
  /** The name as it is now, or as it was of what is gone, where the document gives it one. */
  readonly name: string | null;
  /** Where the id stands in the earlier and the later text: absolute offsets. */
  readonly before: Span | null;
  readonly after: Span | null;
  /** What differs in it; of what came or went, all that it has. */
  readonly fields: readonly FieldChange[];
  readonly parts: readonly PartChange[];
}

/** A value that differs. */
export interface FieldChange {
  /** The key; of a key within a key, both with a point between, as in `beheerder.peildatum`. */
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** Where the values stand in the earlier and the later text: absolute offsets. */
  readonly beforeSpan: Span | null;
  readonly afterSpan: Span | null;
  /** Of a figure, how much it changed in percent of what it was; not there for anything else. */
  readonly percent?: number;
}
