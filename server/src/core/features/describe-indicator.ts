import type { Context } from '../context.js';
import { usageOf } from '../model/usage.js';
import type { Taal } from '../taal.js';
import { escaped, table } from './markdown.js';

/** An indicator with its figure of every year, in Markdown; null where no edition knows it. */
export function describeIndicator(
  context: Pick<Context, 'editions' | 'catalogue'>,
  voorziening: string,
  indicator: string,
  taal: Taal,
): string | null {
  const row = usageOf(context.editions, voorziening, taal).find((found) => found.indicator === indicator);
  if (!row) return null;
  const name = context.catalogue.get(voorziening)?.naam ?? voorziening;
  const dutch = taal === 'nl';
  const header = dutch ? ['Jaar', 'Cijfer:', 'Uitgave'] : ['Year', 'Figure:', 'Edition'];
  const body = row.points.map(({ period, printed, edition }) => [
    escaped(period),
    escaped(printed),
    escaped(edition),
  ]);
  return [
    `**${escaped(row.label)}** — ${escaped(name)}${row.unit ? ` · ${escaped(row.unit)}` : ''}`,
    table(header, body),
    `${row.trend}${row.change === '–' ? '' : ` ${escaped(row.change)} in ${row.year}`}`,
    row.notes.map((note) => `- ${escaped(note)}`).join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
