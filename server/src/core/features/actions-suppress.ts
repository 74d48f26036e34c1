import type { Analysis } from '../analysis.js';
import { lineStart } from '../edits/block.js';
import { newlineOf } from '../edits/yaml-text.js';
import type { Edit, Finding } from '../finding.js';
import { rules } from '../rules/index.js';
import type { Localized } from '../taal.js';

/** A way to silence a finding. The reason is left to the user, and without one it is not silent. */
export interface Silencing {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

/** The comments that would silence a finding: on this place, and in the whole file. None for what cannot be silenced. */
export function silencings({ document: { source } }: Analysis, { code, span }: Finding): Silencing[] {
  if (!rules.some(({ id }) => id === code)) return [];
  const { text } = source;
  const newline = newlineOf(text);
  const start = lineStart(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))![0];
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return [
    {
      title: { nl: `Negeer \`${code}\` hier, met een reden`, en: `Suppress \`${code}\` here, with a reason` },
      edits: [comment(start, `${indent}# bouwstenen-negeer ${code}: `, newline)],
    },
    {
      title: {
        nl: `Negeer \`${code}\` in dit hele bestand, met een reden`,
        en: `Suppress \`${code}\` in this whole file, with a reason`,
      },
      edits: [comment(top, `# bouwstenen-negeer-bestand ${code}: `, newline)],
    },
  ];
}

function comment(at: number, text: string, newline: string): Edit {
  const cursor = { start: text.length, end: text.length };
  return { span: { start: at, end: at }, text: text + newline, select: cursor };
}
