import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { cursorAt } from './cursor.js';
import { collectionKey } from './kind.js';
import type { Path } from './schema.js';
import { type Entry, entryAround, type Source } from './source.js';
import { type Span, shift, touches } from './span.js';
import { fieldsOf, spanOf, wordOf } from './yaml-part.js';

/** The word at a position and its place in the structure of the document. */
export interface Place {
  /** From the top of the document; of a key, up to and including that key. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  readonly text: string;
  /** Absolute. */
  readonly span: Span;
  /** The item of the collection that it stands in, or null. */
  readonly item: Entry | null;
}

/**
 * The key or the single value at an absolute offset, or null where there is neither. Where the
 * piece of text around it is broken, its tree may say anything, and the lines are believed first.
 */
export function placeAt(source: Source, offset: number): Place | null {
  const item = source.itemAround(offset);
  const entry = item ?? entryAround(source.sections, offset);
  const path = item && [collectionKey[source.kind], item.key.text];
  const inTree = entry && within(entry, path ?? [entry.key.text], offset, item);
  const isSound = entry !== null && entry.part.problems.length === 0;
  return isSound ? inTree : (wordAt(source, offset) ?? inTree);
}

/** The word at an offset as its line shows it, where broken text has no tree that holds it. */
function wordAt({ text, cut }: Source, offset: number): Place | null {
  const after = /^[\w./-]*/.exec(text.slice(offset, offset + 200))![0].length;
  const cursor = cursorAt(text, offset + after, cut);
  const word = cursor?.prefix.trim();
  if (!cursor || !word) return null;
  const path = cursor.role === 'key' ? [...cursor.path, word] : cursor.path;
  return { path, role: cursor.role, text: word, span: cursor.span, item: null };
}

function within(entry: Entry, path: Path, offset: number, item: Entry | null): Place | null {
  const at = offset - entry.base;
  const found = (where: Path, role: Place['role'], text: string, span: Span): Place => ({
    path: where,
    role,
    text,
    span: shift(span, entry.base),
    item,
  });
  if (touches(entry.key.span, at)) return found(path, 'key', entry.key.text, entry.key.span);
  let node: Node | null = entry.value;
  let steps: Path = path;
  while (node) {
    if (isScalar(node)) {
      const word = wordOf(node);
      return word && touches(word.span, at) ? found(steps, 'value', word.text, word.span) : null;
    }
    if (isMap(node)) {
      const field = fieldsOf(node).findLast(({ key }) => key.span.start <= at);
      if (!field) return null;
      steps = [...steps, field.key.text];
      if (touches(field.key.span, at)) return found(steps, 'key', field.key.text, field.key.span);
      node = field.value;
    } else if (isSeq(node)) {
      const items = node.items as Node[];
      const index = items.findLastIndex((child) => (spanOf(child)?.start ?? Infinity) <= at);
      if (index < 0) return null;
      steps = [...steps, index];
      node = items[index]!;
    } else return null;
  }
  return null;
}
