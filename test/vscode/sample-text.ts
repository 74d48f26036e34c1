import { readFileSync } from 'node:fs';

/** Where something is in a sample, with the line and column from 1, as the editor shows them. */
export interface Place {
  readonly line: number;
  /** Just after the text that was looked for. */
  readonly column: number;
}

/** The first place of a text in a file. */
export function placeAfter(file: string, text: string): Place {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(text));
  const line = lines[index];
  if (line === undefined) throw new Error(`${file} has no line with "${text}".`);
  return { line: index + 1, column: line.indexOf(text) + text.length + 1 };
}

/** The id of the element that holds this line, and the line that the id is on. */
export function elementAround(file: string, line: number): { readonly id: string; readonly line: number } {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let index = line - 1; index >= 0; index--) {
    const id = /^ {2}([a-z0-9-]+):\s*(#.*)?$/.exec(lines[index] ?? '')?.[1];
    if (id) return { id, line: index + 1 };
  }
  throw new Error(`Line ${line} of ${file} is in no element.`);
}
