import { type Analysis, analyse } from '../../server/src/core/analysis.js';
import { type Links, noLinks, type World } from '../../server/src/core/context.js';
import type { FileKind } from '../../server/src/core/model/kind.js';
import { readDocument } from '../../server/src/core/model/model.js';
import { builtInWorld } from '../../server/src/core/world.js';

/** The sign that marks the cursor in a test's text: no YAML syntax uses it. */
export const cursorSign = '█';

export interface Marked {
  readonly text: string;
  readonly offset: number;
}

/** Takes the cursor sign out of a text. */
export function marked(text: string): Marked {
  const offset = text.indexOf(cursorSign);
  if (offset < 0) throw new Error(`No ${cursorSign} in:\n${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

export { noLinks };

/** The catalogue and figures of the program; unpacked once per test file, and never changed. */
export const world: World = builtInWorld();

/** Analyses a text by itself, or with the documents that it refers to. */
export function analysed(text: string, kind: FileKind = 'architectuur', links: Links = noLinks): Analysis {
  return analyse(readDocument(`file:///proef/proef.${kind}.yaml`, text, kind), world, links);
}

/** The head of an architecture that has everything that is required, up to its elements. */
export const head = 'architectuur: Proef\nversie: 0.1.0\nstatus: concept\n';

/** Findings as `line:column-endColumn code`, lines and columns from 1, for comparing whole lists. */
export function listed({ findings, document }: Analysis): string[] {
  const { text } = document.source;
  const place = (offset: number): [number, number] => {
    const lines = text.slice(0, offset).split('\n');
    return [lines.length, lines.at(-1)!.length + 1];
  };
  return findings.map(({ span, code }) => {
    const [line, column] = place(span.start);
    const [endLine, endColumn] = place(span.end);
    return `${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn} ${code}`;
  });
}

/** The words that the findings stand at, with their codes. */
export function faults({ findings, document }: Analysis): string[] {
  const { text } = document.source;
  return findings.map(({ span, code }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);
}
