/** A key or a dash on a line, with the column where it stands. */
export interface Mark {
  readonly column: number;
  /** The name of the key, or null for a dash. */
  readonly key: string | null;
}

/** What a line of YAML begins with, as far as that can be seen without the lines around it. */
export interface Line {
  readonly marks: readonly Mark[];
  /** The column where the text behind the marks begins. */
  readonly rest: number;
  /** Whether it says nothing, or only in a comment. */
  readonly isBlank: boolean;
}

const markPattern =
  /(-)(?=\s|$)|(?:"([^"]*)"|'([^']*)'|([^\s"'#&*!|>%@`[\]{},-][^#\n]*?|-[^\s#][^#\n]*?))\s*:(?=\s|$)/y;

/** A dash or a key behind which the space was not typed yet; not an address such as `https://`. */
const gluedPattern = /(-)(?=[^\s-])|([\w-]+):(?=[^\s:/])/y;

/**
 * The dashes and the key with which a line begins.
 * @param line without the break at its end; it may be the part of a line before the cursor.
 * @param isTyped whether someone is typing it, so that the space behind a dash or colon may lack.
 */
export function readLine(line: string, isTyped = false): Line {
  const marks: Mark[] = [];
  // Tabs may not indent in YAML, but who uses them all the same has some structure in mind.
  let at = /^[ \t\uFEFF]*/.exec(line)![0].length;
  const isBlank = /^\s*(#.*)?$/.test(line);
  while (!isBlank) {
    const match = matchAt(markPattern, line, at) ?? (isTyped ? matchAt(gluedPattern, line, at) : null);
    if (!match) break;
    const key = match[1] ? null : (match[2] ?? match[3] ?? match[4] ?? '');
    marks.push({ column: at, key });
    at += match[0].length;
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (key !== null) break;
  }
  return { marks, rest: Math.min(at, line.length), isBlank };
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** The column of the first mark of a line, or of its text. */
export function columnOf({ marks, rest }: Line): number {
  return marks[0]?.column ?? rest;
}

/** Whether the end of this part of a line is in a comment: a `#` outside quotes came before. */
export function isInComment(before: string): boolean {
  let quote = '';
  for (let index = 0; index < before.length; index++) {
    const character = before[index]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if (
      (character === '"' || character === "'") &&
      (index === 0 || /[\s[{,:-]/.test(before[index - 1]!))
    )
      quote = character;
    else if (character === '#' && (index === 0 || /\s/.test(before[index - 1]!))) return true;
  }
  return false;
}

/** The text of a scalar without the quotes around it. */
export function bare(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  // A negative position would be taken for 0.
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, without its break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}
