import { printable } from '../terminal.js';

/** Text of users on one line, without what would steer a terminal or pass for a line of the report. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
}

/** A path that is printed: as it is, but without what would steer a terminal or begin a line. */
export function printedPath(path: string): string {
  return printable(path).replace(/[\t\n\u2028\u2029]/g, '\uFFFD');
}

/** Text that may be written as UTF-8: half a pair, as a cut may leave it, becomes a replacement sign. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
