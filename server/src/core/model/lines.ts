import type { Span } from './span.js';

/** A line of a text, without the characters that end it. Absolute. */
export interface TextLine extends Span {
  /** How many spaces it begins with; 0 for a line without anything else. */
  readonly indent: number;
  readonly isBlank: boolean;
  readonly isComment: boolean;
}

/** The lines of a text; a byte order mark belongs to none of them. */
export function* linesOf(text: string): Generator<TextLine> {
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found;
    const end = text[next - 1] === '\r' && next > at ? next - 1 : next;
    let first = at;
    while (first < end && text[first] === ' ') first++;
    const isBlank = text.slice(first, end).trim() === '';
    yield {
      start: at,
      end,
      indent: isBlank ? 0 : first - at,
      isBlank,
      isComment: text[first] === '#' && !isBlank,
    };
    at = next + 1;
  }
}

/** A stretch without the space, blank lines and lines of comment at its end, which belong to what follows. */
export function withoutTrail(text: string, span: Span): Span {
  let end = span.end;
  for (;;) {
    while (end > span.start && /\s/.test(text[end - 1]!)) end--;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (start <= span.start || !/^[ \t]*#/.test(text.slice(start, end))) return { start: span.start, end };
    end = start;
  }
}
