import type { Layout, Mark } from './layout.js';

/**
 * Gives comments on lines of their own the column of what follows them. A comment that stands
 * deeper than that belongs to the block that ends there, and moves with it.
 */
export function alignComments(layout: Layout, width: number): void {
  const following = followingLines(layout);
  let open: Mark[] = [];
  let announces = false;
  layout.lines.forEach((line, at) => {
    if (line.first === line.end || layout.inner[at]) return;
    const old = line.first - line.start;
    if (!isComment(layout, at)) {
      const marks = marksOf(layout, at, old);
      const first = marks[0];
      if (first) open = [...open.filter((mark) => mark.old < first.old), ...marks];
      announces = layout.announces[at]!;
      return;
    }
    if (layout.frozen[at] || layout.columns[at] !== undefined) return;
    const next = following[at]!;
    layout.columns[at] =
      old <= next.old ? next.column : Math.max(besideBlock(open, old, announces ? width : 0), next.column);
  });
}

/** The column of the deepest open block that a comment can belong to. */
function besideBlock(open: readonly Mark[], old: number, below: number): number {
  const block = open.findLast((mark) => mark.old <= old);
  if (!block) return 0;
  // Under a key that has nothing yet, a comment may stand where its value would.
  const isUnder = block === open.at(-1) && old > block.old;
  return block.column + (isUnder ? below : 0);
}

function isComment({ text, lines }: Layout, at: number): boolean {
  return text[lines[at]!.first] === '#';
}

/** Lines in flow style begin no block; of lines that stay as they are, the tree is not known. */
function marksOf(layout: Layout, at: number, old: number): readonly Mark[] {
  return layout.frozen[at] ? [{ old, column: old }] : layout.marks[at]!;
}

/** For each line, where the next line below it that says something begins and should begin. */
function followingLines(layout: Layout): Mark[] {
  const following: Mark[] = [];
  let next: Mark = { old: 0, column: 0 };
  for (let at = layout.lines.length - 1; at >= 0; at--) {
    following[at] = next;
    const line = layout.lines[at]!;
    if (line.first === line.end || layout.inner[at] || isComment(layout, at)) continue;
    const old = line.first - line.start;
    next = { old, column: layout.frozen[at] ? old : (layout.columns[at] ?? old) };
  }
  return following;
}
