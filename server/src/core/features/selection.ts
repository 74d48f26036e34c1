import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { withoutTrail } from '../model/lines.js';
import { type Entry, entryAround, type Source } from '../model/source.js';
import { type Span, shift, touches } from '../model/span.js';
import { fieldsOf, spanOf } from '../model/yaml-part.js';

/**
 * The stretches around an absolute offset, from the smallest to the whole text, each within the
 * next: the word, the value, the key with its value, the element, the section.
 */
export function selections(source: Source, offset: number): Span[] {
  const { text, sections } = source;
  const around: Span[] = [{ start: 0, end: text.length }];
  const add = (span: Span): void => {
    const outer = around.at(-1)!;
    const isInside = outer.start <= span.start && span.end <= outer.end;
    const isSmaller = span.end - span.start < outer.end - outer.start;
    if (isInside && isSmaller && touches(span, offset)) around.push(span);
  };
  const section =
    entryAround(sections, offset) ?? sections.findLast(({ key, base }) => key.span.start + base <= offset);
  const item = source.itemAround(offset);
  if (section) {
    const next = sections.find(({ base, key }) => base + key.span.start > offset);
    const end = next ? next.base + next.key.span.start : text.length;
    add(withoutTrail(text, { start: section.base + section.key.span.start, end }));
  }
  const entry = item ?? section;
  if (entry) {
    if (item) add(withoutTrail(text, shift(item.span, item.base)));
    for (const span of inEntry(entry, offset)) add(withoutTrail(text, span));
  }
  add(wordAround(text, offset));
  return around.reverse();
}

/** The nodes of an entry that hold the offset, the largest first. */
function* inEntry({ key, value, base, part }: Entry, offset: number): Generator<Span> {
  yield shift(key.span, base);
  for (let node: Node | null = value; node; ) {
    const span = spanOf(node);
    if (span) yield shift(span, base);
    if (isScalar(node) && span) {
      const isQuoted = /^["']/.test(part.text[span.start] ?? '');
      if (isQuoted) yield { start: span.start + base + 1, end: span.end + base - 1 };
      return;
    }
    const at = offset - base;
    if (isMap(node)) {
      const field = fieldsOf(node).findLast(({ key: { span: own } }) => own.start <= at);
      if (!field) return;
      const end = spanOf(field.value)?.end ?? field.key.span.end;
      yield shift({ start: field.key.span.start, end: Math.max(end, field.key.span.end) }, base);
      yield shift(field.key.span, base);
      node = field.value;
    } else if (isSeq(node)) {
      node = (node.items as Node[]).findLast((child) => (spanOf(child)?.start ?? Infinity) <= at) ?? null;
    } else return;
  }
}

/** Letters, digits and hyphens on both sides of the offset; its line where there are none. */
function wordAround(text: string, offset: number): Span {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))![0].length;
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 200))![0].length;
  return { start: offset - before, end: offset + after };
}
