import type { Span } from '../model/span.js';
import type { Value, What } from './comparison.js';
import type { PartShape } from './shapes.js';

/** Something with an id, as it is compared: a document, and all that is in it. Spans are absolute. */
export interface Part {
  readonly shape: PartShape;
  readonly id: string;
  readonly span: Span;
  readonly fields: readonly PartField[];
  readonly parts: readonly Part[];
}

export interface PartField {
  readonly key: string;
  readonly value: Value;
  readonly span: Span;
  /** What its words are ids of, where they name something. */
  readonly names: readonly What[];
  /** Whether it holds ids of parts in their order, of which only the order counts. */
  readonly isOrder: boolean;
}

/** The value under a key of a part, or null. */
export function valueIn(part: Part, key: string): Value {
  return part.fields.find((field) => field.key === key)?.value ?? null;
}

/** The same where it is text, or null. */
export function textIn(part: Part, key: string): string | null {
  const value = valueIn(part, key);
  return typeof value === 'string' ? value : null;
}
