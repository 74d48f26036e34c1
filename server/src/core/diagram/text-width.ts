import { breakPosition } from './hyphen.js';
import { boldWidths, firstCodePoint, punctuationWidths, regularWidths } from './text-metrics.js';

/** The two weights in which a plate is set; `bold` also measures 600, which Arial draws as bold. */
export type Weight = 'regular' | 'bold';

const ellipsis = '…';

/** What an unlisted letter gets: the width of a capital, so that Greek or Cyrillic is not cut off. */
const defaultWidth = 667;

const punctuation: ReadonlyMap<number, readonly [number, number]> = new Map(
  punctuationWidths.map(([code, regular, bold]) => [code, [regular, bold]]),
);

/**
 * The advance width of one line of text in a Helvetica-metric sans.
 * @param text a single line, already free of control characters
 * @param size font size in pixels
 * @returns pixels, not rounded; kerning is not counted, so real text is equal or narrower
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (const character of text) thousandths += glyphWidth(character.codePointAt(0) ?? 0, weight);
  return (thousandths * size) / 1000;
}

/**
 * Breaks text into lines that each fit the width.
 *
 * Breaks at spaces and after hyphens and slashes; inside a word only when the word alone is wider
 * than a line, then with a hyphen. Text that does not fit ends with an ellipsis.
 * @param text any text; runs of white space count as one space
 * @param maxWidth pixels
 * @param size font size in pixels
 * @param maxLines at least 1
 * @returns at most maxLines lines, none wider than maxWidth; none at all for empty text
 */
export function wrap(
  text: string,
  maxWidth: number,
  size: number,
  weight: Weight,
  maxLines: number,
): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= maxWidth;
  const pending = pieces(text).reverse();
  const lines: string[] = [];
  let line = '';
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (lines.length === maxLines - 1) {
      const last = cut(line + piece + pending.reverse().join(''), fits);
      return last === '' ? lines : [...lines, last];
    }
    if (line.trimEnd() !== '') {
      lines.push(line.trimEnd());
      line = '';
      pending.push(piece);
      continue;
    }
    const letters = Array.from(piece);
    const at = breakPosition(letters, (count) => fits(`${letters.slice(0, count).join('')}-`));
    if (at === 0) {
      // Not even one letter and a hyphen fit, so only the shortest possible line is left.
      const last = cut(piece, fits);
      return last === '' ? lines : [...lines, last];
    }
    lines.push(`${letters.slice(0, at).join('')}-`);
    pending.push(letters.slice(at).join(''));
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * One line of text, shortened with an ellipsis where it is too wide.
 * @param maxWidth pixels
 */
export function shorten(text: string, maxWidth: number, size: number, weight: Weight): string {
  return wrap(text, maxWidth, size, weight, 1)[0] ?? '';
}

/** The parts between which a line may break; a part keeps its trailing space, hyphen or slash. */
function pieces(text: string): string[] {
  const words = text.trim().split(/\s+/u);
  return words.flatMap((word, at) => {
    const parts = word.match(/[^-/]*[-/]+|[^-/]+/gu) ?? [];
    return at === words.length - 1
      ? parts
      : parts.map((part, index) => (index === parts.length - 1 ? `${part} ` : part));
  });
}

function cut(text: string, fits: (line: string) => boolean): string {
  if (fits(text.trimEnd())) return text.trimEnd();
  // Far more letters than any line holds, so that a novel in a name costs no more than a line.
  const letters = Array.from(text.slice(0, 2000));
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (
      fits(
        letters
          .slice(0, middle)
          .join('')
          .replace(/[\s\-/,]+$/u, '') + ellipsis,
      )
    )
      low = middle;
    else high = middle - 1;
  }
  const head = letters
    .slice(0, low)
    .join('')
    .replace(/[\s\-/,]+$/u, '');
  return fits(head + ellipsis) ? head + ellipsis : '';
}

function glyphWidth(code: number, weight: Weight): number {
  const at = code - firstCodePoint;
  if (at >= 0 && at < regularWidths.length) {
    return (weight === 'bold' ? boldWidths[at] : regularWidths[at]) ?? defaultWidth;
  }
  const sign = punctuation.get(code);
  if (sign) return weight === 'bold' ? sign[1] : sign[0];
  if (isWide(code)) return 1000;
  if (isCombining(code)) return 0;
  return defaultWidth;
}

/** East Asian wide blocks and emoji fill an em in every font that has them. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xffe6) ||
    (code >= 0x10000 && code <= 0x3ffff)
  );
}

/** Accents, joiners and variation selectors stand on the letter before them. */
function isCombining(code: number): boolean {
  return (
    (code >= 0x0300 && code <= 0x036f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}
