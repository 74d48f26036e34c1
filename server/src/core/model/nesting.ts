/**
 * Deeper than this nobody writes, and the parser, which calls itself for each level, may run out of room
 * where nothing can catch that any more.
 */
export const maxNesting = 100;

const HASH = 35;

/** A stretch that goes too deep. Counted from the beginning of the piece. */
export interface TooDeep {
  /** What is too much: the bracket, the dash or the key. */
  readonly at: number;
  /** The value that holds it. */
  readonly start: number;
  readonly end: number;
}

/** The text with spaces in the place of what goes too deep, so that the rest of it can be read. */
export function without(text: string, { start, end }: TooDeep): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/**
 * Where a piece of YAML goes deeper than {@link maxNesting} levels; null where it does not. It looks at brackets, indentation and dashes only and takes words in quotes, comments and block
 * scalars for what they are.
 */
export function tooDeepIn(text: string): TooDeep | null {
  // Each level takes a character of its own at least.
  if (text.length <= maxNesting) return null;
  /** The columns of the lines that are around, the outermost first. */
  const columns: number[] = [];
  /** The column that the text of a block scalar stands behind, or null outside one. */
  let scalar: number | null = null;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const content = skipSpace(text, at);
    const column = content - at;
    const isText = scalar !== null && (content >= end || column > scalar);
    if (!isText && content < end && text.charCodeAt(content) !== HASH) {
      scalar = null;
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      let first = content;
      let levels = columns.length;
      // Each dash of a row of them opens a list within a list.
      while (isIndicator(text, first)) {
        if (++levels > maxNesting) return { at: first, start: content, end: text.length };
        first = skipSpace(text, first + 1);
      }
      columns.push(column);
      const value = /[[{]/.test(text.charAt(first)) ? first : valueOn(text, first, end);
      if (/[[{]/.test(text.charAt(value))) {
        const flow = flowFrom(text, value, levels);
        if (flow.tooDeepAt !== null) return { at: flow.tooDeepAt, start: value, end: flow.end };
        at = lineEnd(text, flow.end);
        continue;
      }
      if (columns.length > maxNesting) return { at: content, start: content, end: text.length };
      if (/[|>][-+0-9]{0,2}[ \t]*(?:#[^\n]*)?\r?\n?$/.test(text.slice(value, end))) scalar = column;
    }
    at = end;
  }
  return null;
}

/** Goes through a value in brackets, to its end or to that of the text. */
function flowFrom(
  text: string,
  start: number,
  around: number,
): { readonly end: number; readonly tooDeepAt: number | null } {
  let depth = 0;
  let tooDeepAt: number | null = null;
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '[' || char === '{') {
      if (around + ++depth > maxNesting) tooDeepAt ??= at;
    } else if (char === ']' || char === '}') {
      if (--depth === 0) return { end: at + 1, tooDeepAt };
    } else if ((char === '"' || char === "'") && /[\s[{,:]/.test(text[at - 1]!)) {
      at = quoteEnd(text, at);
    } else if (char === '#' && /\s/.test(text[at - 1]!)) at = lineEnd(text, at) - 1;
  }
  return { end: text.length, tooDeepAt };
}

/** The place of the mark that closes a quotation; the end of the text where there is none. */
function quoteEnd(text: string, start: number): number {
  const mark = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark && text[at + 1] === mark && mark === "'") at++;
    else if (text[at] === mark) return at;
  }
  return text.length;
}

/** Where the value of the key on a line begins; of a line without one, where the line ends. */
function valueOn(text: string, start: number, end: number): number {
  const quote = text[start] === '"' || text[start] === "'" ? quoteEnd(text, start) + 1 : start;
  for (let at = text.indexOf(':', quote); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
    if (/\s/.test(text.charAt(at + 1))) return skipSpace(text, at + 1);
  }
  return end;
}

/** Whether a dash, or the mark of a long key or its value, stands there. */
function isIndicator(text: string, at: number): boolean {
  return /[-?:]/.test(text.charAt(at)) && /[ \t]/.test(text.charAt(at + 1));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
