import type { Edit } from '../finding.js';

/** The text after edits, which must not overlap; those at one place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: written } of inOrder(edits)) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether one set of edits reaches into the other, or inserts at the same place. */
export function overlaps(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some(({ span: a }) =>
    others.some(
      ({ span: b }) => (a.start < b.end && b.start < a.end) || a.start === b.start || a.end === b.end,
    ),
  );
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
