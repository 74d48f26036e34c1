import type { World } from '../core/context.js';
import type { Bouwsteen } from '../core/model/bouwsteen.js';
import { dateText } from '../core/model/date-text.js';
import { nearest } from '../core/model/nearest.js';
import { type UsageRow, usageOf } from '../core/model/usage.js';
import { type CommandContext, columns, exitCode, say, styled, UsageError, wrapped } from './terminal.js';
import { unknownFormat } from './unknown-format.js';

/** Prints the figures of a voorziening: what the hover in the editor shows, for every indicator. */
export function stats(id: string, format: string, world: World, context: CommandContext): number {
  const { terminal, taal } = context;
  const entry = world.catalogue.get(id) ?? byName(world, id);
  if (!entry) throw new UsageError(unknown(id, world, context));
  const rows = usageOf(world.editions, entry.id, taal);
  if (format === 'json') {
    terminal.out(
      `${JSON.stringify({ version: 1, bouwsteen: entry.id, naam: entry.naam, indicatoren: rows }, null, 2)}\n`,
    );
  } else if (format === 'text') terminal.out(text(entry, rows, context));
  else throw unknownFormat(format, ['text', 'json'], taal);
  return exitCode.clean;
}

/** People write DigiD or KVK, too. */
function byName({ catalogue }: World, name: string): Bouwsteen | undefined {
  const wanted = name.toLowerCase();
  return catalogue.all.find(({ naam, afkortingen, aliassen }) =>
    [naam, ...afkortingen, ...aliassen].some((known) => known.toLowerCase() === wanted),
  );
}

function unknown(id: string, { catalogue }: World, { taal }: CommandContext): string {
  const meant = nearest(
    id,
    catalogue.all.map((entry) => entry.id),
  );
  const question = meant ? say(taal, ` Bedoelde u ${meant}?`, ` Did you mean ${meant}?`) : '';
  return (
    say(
      taal,
      `De voorziening "${id}" staat niet in de catalogus.`,
      `The voorziening "${id}" is not in the catalogue.`,
    ) + question
  );
}

function text(entry: Bouwsteen, rows: readonly UsageRow[], { terminal, taal }: CommandContext): string {
  const lines = [styled(terminal, 'bold', entry.naam)];
  if (entry.omschrijving) lines.push(wrapped(entry.omschrijving, 88));
  lines.push('');
  if (rows.length === 0) {
    lines.push(
      say(
        taal,
        'De catalogus heeft geen cijfers van deze bouwsteen.',
        'The catalogue has no figures of this bouwsteen.',
      ),
      '',
    );
    return lines.join('\n');
  }
  const head = say(
    taal,
    'Indicator|Jaar|Cijfer|Verandering|Verloop',
    'Indicator|Year|Figure|Change|Trend',
  ).split('|');
  const body = rows.map((row) => [
    shortened(row.label),
    row.year,
    row.value,
    row.change,
    `${row.trend}  ${row.from}–${row.to}`,
  ]);
  const [first, ...others] = columns([head, ...body], [2, 3]);
  lines.push(styled(terminal, 'dim', first!), ...others, '');
  const notes = rows.flatMap((row) => row.notes.map((note) => `${row.label}: ${note}`));
  for (const note of notes) lines.push(`- ${wrapped(note, 86, '  ').trimStart()}`);
  if (notes.length > 0) lines.push('');
  const sources = new Set(
    rows.map(({ edition, peildatum, source }) => {
      const date = peildatum
        ? `, ${say(taal, 'peildatum', 'reference date')} ${dateText(peildatum, taal)}`
        : '';
      return `${source ?? edition}${date}`;
    }),
  );
  lines.push(`${say(taal, 'Bron', 'Source')}: ${[...sources].join('; ')}`, '');
  return lines.join('\n');
}

function shortened(label: string): string {
  return label.length > 48 ? `${label.slice(0, 47)}…` : label;
}
