import type { Span } from './model/span.js';

/** A comment that asks for the silence of one rule. */
export interface Suppression {
  /** The whole comment, from its `#`. */
  readonly span: Span;
  /** The rule as written; may be empty. */
  readonly rule: { readonly text: string; readonly span: Span };
  readonly reason: string | null;
  /** Where it counts; null where there is no line for it to speak of. */
  readonly covers: Span | null;
}

/**
 * Finds the comments `# bouwstenen-negeer <rule>: <reason>` and `# bouwstenen-negeer-bestand …` by
 * looking at lines and their indentation only, so that broken text has them as well. Text in a block
 * scalar is no comment, whatever it looks like.
 */
export function readSuppressions(text: string): Suppression[] {
  if (!/bouwstenen-negeer/i.test(text)) return [];
  const found: Suppression[] = [];
  /** The comments above the next line that says something. */
  let waiting: Comment[] = [];
  /** The lines that have comments above them and whose blocks are not over yet, the outermost first. */
  let open: Block[] = [];
  /** The column that text in a block scalar stands behind, or null outside one. */
  let scalar: number | null = null;

  const close = (isOver: (block: Block) => boolean, at: number): void => {
    for (const { start, comments } of open.filter(isOver)) {
      for (const comment of comments) found.push(covering(comment, { start, end: at }));
    }
    open = open.filter((block) => !isOver(block));
  };

  for (const { start, content, indent } of linesOf(text)) {
    if (content === '') continue;
    if (scalar !== null) {
      if (indent > scalar) continue;
      scalar = null;
    }
    if (content.startsWith('#')) {
      const comment = commentIn(content, start + indent);
      if (comment?.forFile) found.push(covering(comment, { start: 0, end: text.length }));
      else if (comment) waiting.push(comment);
      continue;
    }
    // A list may stand at the column of the key that it belongs to.
    const isItem = /^-(?:\s|$)/.test(content);
    close(({ column, hasKey }) => indent < column || (indent === column && !(isItem && hasKey)), start);
    const dashes = /^(?:-[ \t]+)*/.exec(content)![0].length;
    const isBareItem = content.slice(dashes) === '-';
    if (isScalarHead(withoutComment(content))) scalar = scalarColumn(content, indent, dashes);
    if (waiting.length === 0) continue;
    open.push({ column: indent + dashes, hasKey: !isBareItem, start, comments: waiting });
    waiting = [];
  }
  close(() => true, text.length);
  for (const comment of waiting) found.push(covering(comment, null));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A line with all that stands deeper below it. */
interface Block {
  /** Where its key begins, behind any dashes. */
  readonly column: number;
  readonly hasKey: boolean;
  readonly start: number;
  readonly comments: readonly Comment[];
}

interface Comment extends Omit<Suppression, 'covers'> {
  readonly forFile: boolean;
}

function covering({ span, rule, reason }: Comment, covers: Span | null): Suppression {
  return { span, rule, reason, covers };
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Without the space around it. */
  readonly content: string;
}

function* linesOf(text: string): Generator<Line> {
  const lines = /[^\r\n]*(?:\r\n?|\n|$)/y;
  // A byte order mark is no indentation.
  lines.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (lines.lastIndex < text.length) {
    const start = lines.lastIndex;
    const line = lines.exec(text)![0];
    const content = line.trim();
    yield { start, indent: content === '' ? 0 : line.length - line.trimStart().length, content };
  }
}

function commentIn(content: string, start: number): Comment | null {
  const match = /^(#[ \t]*bouwstenen-negeer(-bestand)?(?![^\s:])[ \t]*)([^\s:]*)(.*)$/i.exec(content);
  if (!match) return null;
  const [, opening, file, rule, rest] = match;
  const ruleStart = start + opening!.length;
  const reason = /^[ \t]*:(.*)$/.exec(rest!)?.[1]?.trim();
  return {
    forFile: file !== undefined,
    span: { start, end: start + content.length },
    rule: { text: rule!, span: { start: ruleStart, end: ruleStart + rule!.length } },
    reason: reason || null,
  };
}

/** The column of the key or dash that a block scalar belongs to; its text stands deeper. */
function scalarColumn(content: string, indent: number, dashes: number): number {
  const isOfDash = /^[|>!&]/.test(content.slice(dashes));
  return indent + (isOfDash ? content.slice(0, dashes).trimEnd().length - 1 : dashes);
}

function isScalarHead(said: string): boolean {
  // The end of the line decides; looking back only a little keeps long lines cheap.
  return /(?:^|[:?-])[ \t]+(?:[!&]\S{0,80}[ \t]+){0,2}[|>][-+\d]{0,2}$/.test(said.slice(-200));
}

/** The line up to the comment behind it. A `#` in quotes or in a word begins none. */
function withoutComment(content: string): string {
  const at = content.indexOf(' #');
  return at < 0 || /["']/.test(content.slice(at)) ? content : content.slice(0, at).trimEnd();
}
