import type { Edit } from '../finding.js';
import { type Block, type BlockEntry, lineEnd, lineStart } from './block.js';

/**
 * The edits that take an entry out of a mapping or list. Comments stay, except those that silence a
 * finding of the entry. The last entry takes the key that held it along, because a key without a
 * value would be a mistake.
 * @returns null where that cannot be done without touching something else.
 */
export function removeEntry(block: Block, entry: BlockEntry): Edit[] | null {
  const index = block.entries.indexOf(entry);
  if (index < 0) return null;
  if (block.entries.length === 1) {
    return block.owner ? removeEntry(block.owner.block, block.owner.entry) : null;
  }
  return block.style === 'flow' ? fromFlow(block, index) : fromLines(block, index);
}

function fromLines({ text, entries }: Block, index: number): Edit[] | null {
  const { start, end } = entries[index]!.span;
  const line = lineStart(text, start);
  const stop = lineEnd(text, end);
  if (!/^\s*(?:#.*)?$/.test(text.slice(end, stop))) return null;
  if (!/^ *$/.test(text.slice(line, start))) {
    // The first key behind a dash: the next one takes its place.
    const next = entries[index + 1];
    if (!next || index > 0 || text.slice(end, next.span.start).includes('#')) return null;
    return [{ span: { start, end: next.span.start }, text: '' }];
  }
  const from = withSuppressions(text, line);
  const lineBreak = /^\r?\n/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0;
  if (lineBreak === 0) {
    const before = /\r?\n$/.exec(text.slice(Math.max(0, from - 2), from))?.[0].length ?? 0;
    return [{ span: { start: from - before, end: stop }, text: '' }];
  }
  return [{ span: { start: from, end: stop + lineBreak }, text: '' }];
}

/** Where the comments begin that silence what stands on the line below them. */
function withSuppressions(text: string, line: number): number {
  let from = line;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    if (!/^[ \t]*#[ \t]*bouwstenen-negeer(?!-bestand)/i.test(text.slice(above, from))) break;
    from = above;
  }
  return from;
}

function fromFlow({ text, entries }: Block, index: number): Edit[] {
  const { span } = entries[index]!;
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (next && !text.slice(span.end, next.span.start).includes('#')) {
    return [{ span: { start: span.start, end: next.span.start }, text: '' }];
  }
  if (!next && previous && !text.slice(previous.span.end, span.start).includes('#')) {
    return [{ span: { start: previous.span.end, end: span.end }, text: '' }];
  }
  const comma = /^\s*,[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0;
  return [{ span: { start: span.start, end: span.end + comma }, text: '' }];
}
