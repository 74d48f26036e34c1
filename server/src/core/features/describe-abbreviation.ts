import type { Context } from '../context.js';
import { escaped } from './markdown.js';

/** What a catalogue says an abbreviation stands for, in Markdown; null for one that it does not explain. */
export function describeAbbreviation({ catalogue }: Pick<Context, 'catalogue'>, text: string): string | null {
  const found = catalogue.afkortingen.get(text);
  if (!found) return null;
  return [
    `**${escaped(text)}** — ${escaped(found.betekenis)}`,
    found.toelichting && escaped(found.toelichting),
    found.bron.length > 0 && escaped(found.bron.join('; ')),
  ]
    .filter(Boolean)
    .join('\n\n');
}
