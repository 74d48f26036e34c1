/** A text under `|` or `>`: what it says, and where the line behind its last one starts. */
export interface QuickBlockText {
  readonly value: string;
  readonly end: number;
}

const header = /([|>])-?\n( *)/y;

/**
 * Reads a text under `|` or `>`, as yaml reads it.
 * @param text a piece without tabs, carriage returns and lines of spaces only.
 * @param start where the sign stands.
 * @param indent of the line of its key or dash; the text stands deeper.
 * @returns null for what is unusual or wrong: a number in the header, lines that stand deeper or less deep
 *   than the first one, an empty line in front, no line end behind it.
 */
export function readQuickBlockText(text: string, start: number, indent: number): QuickBlockText | null {
  header.lastIndex = start;
  const match = header.exec(text);
  if (!match) return null;
  const depth = match[2]!.length;
  if (depth <= indent) return null;
  const isFolded = match[1] === '>';
  let end = header.lastIndex - depth;
  let value = '';
  let gap = '';
  for (let at = end; at < text.length; ) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd === at) {
      // An empty line counts only where another one follows it.
      gap += '\n';
      at++;
      continue;
    }
    let first = at;
    while (text.charCodeAt(first) === 32) first++;
    if (first - at <= indent) break;
    if (lineEnd < 0 || first - at !== depth) return null;
    if (value === '') value = text.slice(first, lineEnd);
    else if (isFolded) value += (gap === '' ? ' ' : gap) + text.slice(first, lineEnd);
    else value += `\n${gap}${text.slice(first, lineEnd)}`;
    gap = '';
    lineEnd++;
    at = lineEnd;
    end = lineEnd;
  }
  return value === '' ? null : { value: text[start + 1] === '-' ? value : `${value}\n`, end };
}
