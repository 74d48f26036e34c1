import type { World } from '../core/context.js';
import { search } from '../core/features/search.js';
import type { Bouwsteen, Organisatie } from '../core/model/bouwsteen.js';
import { layerById } from '../core/model/layers.js';
import { type CommandContext, columns, exitCode, say, styled, UsageError, wrapped } from './terminal.js';

/** Prints the catalogue, or the entries that the words name. */
export function catalogue(
  words: string,
  format: string,
  { catalogue: all }: World,
  context: CommandContext,
): number {
  const { terminal, taal } = context;
  const found = search(all, words);
  // A name that fits exactly is what was meant, however many others contain it.
  const entries = (found[0]?.rank === 0 && words ? found.filter(({ rank }) => rank === 0) : found).map(
    ({ bouwsteen }) => bouwsteen,
  );
  if (entries.length === 0) {
    throw new UsageError(
      say(
        taal,
        `De catalogus kent niets onder de naam "${words}".`,
        `The catalogue knows nothing by the name "${words}".`,
      ),
    );
  }
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, bouwstenen: entries }, null, 2)}\n`);
  else if (format !== 'text') {
    throw new UsageError(
      say(
        taal,
        `Onbekende vorm "${format}". Kies uit: text, json.`,
        `Unknown format "${format}". Choose from: text, json.`,
      ),
    );
  } else if (words && entries.length <= 3)
    terminal.out(entries.map((entry) => whole(entry, all.partsOf(entry.id), context)).join('\n'));
  else terminal.out(list(entries));
  return exitCode.clean;
}

function list(entries: readonly Bouwsteen[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.naam,
    entry.soort ?? '',
    entry.lagen.map((id) => layerById(id)!.name).join(', '),
  ]);
  return `${columns(rows).join('\n')}\n`;
}

function whole(entry: Bouwsteen, parts: readonly Bouwsteen[], { terminal, taal }: CommandContext): string {
  const facts: readonly (readonly [string, string])[] = [
    ['id', entry.id],
    [say(taal, 'afkortingen', 'abbreviations'), entry.afkortingen.join(', ')],
    [say(taal, 'ook bekend als', 'also known as'), entry.aliassen.join(', ')],
    [say(taal, 'soort', 'kind'), [entry.soort, entry.standaardstatus].filter(Boolean).join(', ')],
    [say(taal, 'lagen', 'layers'), entry.lagen.map((id) => layerById(id)!.name).join(', ')],
    [say(taal, 'domein', 'domain'), entry.domein ?? ''],
    [say(taal, 'onderdeel van', 'part of'), entry.onderdeelVan.join(', ')],
    [say(taal, 'onderdelen', 'parts'), parts.map(({ id }) => id).join(', ')],
    [
      'status',
      [
        entry.status,
        entry.van && `${say(taal, 'van', 'from')} ${entry.van}`,
        entry.tot && `${say(taal, 'tot', 'until')} ${entry.tot}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [say(taal, 'beheerder', 'run by'), organisation(entry.beheerder)],
    [say(taal, 'opdrachtgever', 'commissioned by'), organisation(entry.opdrachtgever)],
    [
      'EU',
      entry.eu
        .map(({ verordening, toelichting }) => verordening + (toelichting ? ` (${toelichting})` : ''))
        .join(', '),
    ],
    [say(taal, 'verwijzingen', 'links'), entry.verwijzingen.join(' ')],
    [
      say(taal, 'relaties', 'relations'),
      entry.relaties.map(({ soort, met }) => `${soort} ${met}`).join(', '),
    ],
    [
      say(taal, 'geschiedenis', 'history'),
      entry.geschiedenis
        .map(({ wanneer, wat, status }) => [wanneer, wat, status].filter(Boolean).join(' '))
        .join('; '),
    ],
    [say(taal, 'opmerking', 'note'), entry.toelichting ?? ''],
    [say(taal, 'bron', 'source'), entry.bron.join('; ')],
  ];
  const shown = facts.filter(([, text]) => text !== '');
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  const lines = shown.map(([label, text]) => {
    const body = wrapped(text, 88 - width, ' '.repeat(width)).trimStart();
    return `${styled(terminal, 'dim', label.padEnd(width))}${body}`;
  });
  const description = entry.omschrijving ? [wrapped(entry.omschrijving, 88)] : [];
  return `${[styled(terminal, 'bold', entry.naam), ...description, '', ...lines].join('\n')}\n`;
}

function organisation(organisation: Organisatie | null): string {
  if (!organisation) return '';
  return organisation.peildatum ? `${organisation.naam} (${organisation.peildatum})` : organisation.naam;
}
