/**
 * A stretch of text: UTF-16 offsets, `end` not included. Offsets, because only the protocol
 * side counts lines: the yaml package and TextDocument disagree about a lone carriage return.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, `by` code units further on. */
export function shift(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** Whether the offset touches the stretch; both ends count, so that a cursor behind a word is on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A word that the user wrote, with its place. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}
