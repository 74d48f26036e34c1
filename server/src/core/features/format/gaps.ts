import type { CST } from 'yaml';
import type { Layout } from './layout.js';

/** A word, mark or comment of the text. Absolute. */
export interface Leaf {
  readonly type: CST.Token['type'];
  readonly start: number;
  readonly end: number;
}

/** Decides the space between words that stand on one line; the words are in the order of the text. */
export function spaceOut(layout: Layout, leaves: readonly Leaf[]): void {
  leaves.forEach((leaf, index) => {
    const next = leaves[index + 1];
    const line = layout.lineAt(Math.max(leaf.end - 1, leaf.start));
    const isLast = !next || next.start >= layout.lines[line]!.next;
    if ((isLast || next.type === 'comment') && announcing.has(leaf.type)) layout.announces[line] = true;
    if (isLast || next.start < leaf.end) return;
    const text = between(leaf, next);
    if (text === null || layout.text.slice(leaf.end, next.start) === text) return;
    layout.gaps[line]!.push({ start: leaf.end, end: next.start, text });
  });
}

const announcing: ReadonlySet<Leaf['type']> = new Set(['map-value-ind', 'seq-item-ind']);

/** What should stand between two words, or null for leaving it as it is. */
function between(left: Leaf, right: Leaf): string | null {
  if (right.type === 'comment') return ' ';
  switch (right.type) {
    case 'flow-map-end':
      return left.type === 'flow-map-start' ? '' : ' ';
    case 'flow-seq-end':
      return left.type === 'map-value-ind' ? null : '';
    case 'comma':
      // Without its space, a colon in front could become part of the word before it.
      return left.type === 'map-value-ind' || left.type === 'anchor' || left.type === 'tag' ? null : '';
    case 'map-value-ind':
      return isScalar(left) ? '' : null;
  }
  switch (left.type) {
    case 'flow-seq-start':
      return '';
    case 'flow-map-start':
    case 'map-value-ind':
    case 'seq-item-ind':
    case 'explicit-key-ind':
    case 'comma':
    case 'anchor':
    case 'tag':
    case 'doc-start':
      return ' ';
  }
  return null;
}

function isScalar({ type }: Leaf): boolean {
  return type === 'scalar' || type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
}
