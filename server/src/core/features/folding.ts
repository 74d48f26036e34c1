import { linesOf, type TextLine } from '../model/lines.js';
import type { Span } from '../model/span.js';
import { inOneGo, type Steps } from '../steps.js';

/** Lines that can be hidden under the first of them. */
export interface Fold extends Span {
  readonly kind: 'block' | 'comment' | 'region';
}

const linesInStep = 200;

/**
 * What can be folded, in the order of the text: every line with what stands deeper below it, lines
 * of comment that follow each other, and the stretch between `# region` and `# endregion`. It reads
 * indentation alone, so that broken text folds as well.
 */
export function folds(text: string): Fold[] {
  return inOneGo(foldSteps(text));
}

/** The same in steps. */
export function* foldSteps(text: string): Steps<Fold[]> {
  const found: Fold[] = [];
  const open: TextLine[] = [];
  const regions: TextLine[] = [];
  let comment: { first: TextLine; last: TextLine } | null = null;
  let last: TextLine | null = null;

  const add = (first: TextLine, end: TextLine | null, kind: Fold['kind']): void => {
    if (end && end.start > first.start) found.push({ start: first.start, end: end.end, kind });
  };
  const close = (line: TextLine | null): void => {
    for (let top = open.at(-1); top && (!line || !isUnder(text, line, top)); top = open.at(-1)) {
      add(top, last, 'block');
      open.pop();
    }
  };

  let count = 0;
  for (const line of linesOf(text)) {
    if (count++ % linesInStep === 0) yield;
    if (line.isComment) {
      const marker = /^#\s*(region|endregion)\b/.exec(text.slice(line.start + line.indent, line.end))?.[1];
      if (marker === 'region') regions.push(line);
      const first = marker === 'endregion' ? regions.pop() : undefined;
      if (first) add(first, line, 'region');
      comment = comment && !marker ? { first: comment.first, last: line } : { first: line, last: line };
      continue;
    }
    if (comment) add(comment.first, comment.last, 'comment');
    comment = null;
    if (line.isBlank) continue;
    close(line);
    open.push(line);
    last = line;
  }
  if (comment) add(comment.first, comment.last, 'comment');
  close(null);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a line belongs to the block of an earlier one; a list may stand at the column of its key. */
function isUnder(text: string, line: TextLine, head: TextLine): boolean {
  if (line.indent !== head.indent) return line.indent > head.indent;
  const isItem = (at: TextLine): boolean => /^-(?:\s|$)/.test(text.slice(at.start + at.indent, at.end));
  return isItem(line) && !isItem(head) && /:\s*(?:#.*)?$/.test(text.slice(head.start, head.end));
}
