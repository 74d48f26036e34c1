import type { World } from '../core/context.js';
import { ranks, search, searchAbbreviations } from '../core/features/search.js';
import type { Abbreviation } from '../core/model/abbreviation.js';
import type { Bouwsteen, Organisatie } from '../core/model/bouwsteen.js';
import type { Catalogue } from '../core/model/catalogue.js';
import { layerById } from '../core/model/layers.js';
import { type CommandContext, columns, exitCode, say, styled, UsageError, wrapped } from './terminal.js';
import { unknownFormat } from './unknown-format.js';

/** Prints the catalogue, or the entries and the abbreviations that the words name. */
export function catalogue(
  words: string,
  format: string,
  { catalogue: all }: World,
  context: CommandContext,
): number {
  const { terminal, taal } = context;
  const { entries, abbreviations } = found(all, words);
  if (entries.length === 0 && abbreviations.length === 0) {
    throw new UsageError(
      say(
        taal,
        `De catalogus kent niets onder de naam "${words}".`,
        `The catalogue knows nothing by the name "${words}".`,
      ),
    );
  }
  if (format === 'json') {
    const report = { version: 1, bouwstenen: entries, afkortingen: abbreviations };
    terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  } else if (format !== 'text') {
    throw unknownFormat(format, ['text', 'json'], taal);
  } else if (!words) terminal.out(list(entries));
  else if (abbreviations.length === 0) terminal.out(told(entries, all, context));
  else {
    const title = say(
      taal,
      'Bouwstenen die zo heten of waar dit bij staat:',
      'Bouwstenen of that name, or that mention it:',
    );
    const rest = entries.length === 0 ? [] : [`${title}\n${list(entries)}`];
    terminal.out([...explained(abbreviations, context), ...rest].join('\n'));
  }
  return exitCode.clean;
}

/** What the words find. What fits exactly is what was meant, however much else contains it. */
function found(
  all: Catalogue,
  words: string,
): { readonly entries: readonly Bouwsteen[]; readonly abbreviations: readonly Abbreviation[] } {
  const entries = search(all, words);
  const abbreviations = searchAbbreviations(all, words);
  const isExact = ({ rank }: { readonly rank: number }): boolean => rank === ranks.exact;
  const isNamed = words !== '' && entries.some(isExact);
  const isExplained = words !== '' && abbreviations.some(isExact);
  const least = isNamed ? ranks.exact : isExplained ? ranks.mention : Number.POSITIVE_INFINITY;
  return {
    entries: entries.filter(({ rank }) => rank <= least).map(({ bouwsteen }) => bouwsteen),
    abbreviations: abbreviations
      .filter((each) => (!isNamed && !isExplained) || isExact(each))
      .map(({ abbreviation }) => abbreviation),
  };
}

/** Everything about a few entries; of more of them a list. */
function told(entries: readonly Bouwsteen[], all: Catalogue, context: CommandContext): string {
  if (entries.length > 3) return list(entries);
  return entries.map((entry) => whole(entry, all.partsOf(entry.id), context)).join('\n');
}

/** Everything about a few abbreviations, each by itself; of more of them one list. */
function explained(abbreviations: readonly Abbreviation[], { terminal, taal }: CommandContext): string[] {
  if (abbreviations.length > 3) {
    const rows = abbreviations.map(({ afkorting, betekenis }) => [afkorting, betekenis]);
    return [`${columns(rows).join('\n')}\n`];
  }
  return abbreviations.map(({ afkorting, betekenis, toelichting, bron }) => {
    const facts = [
      [say(taal, 'opmerking', 'note'), toelichting ?? ''],
      [say(taal, 'bron', 'source'), bron.join('; ')],
    ] as const;
    return `${[styled(terminal, 'bold', afkorting), betekenis, '', ...factLines(facts, terminal)].join('\n')}\n`;
  });
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
  const lines = factLines(facts, terminal);
  const description = entry.omschrijving ? [wrapped(entry.omschrijving, 88)] : [];
  return `${[styled(terminal, 'bold', entry.naam), ...description, '', ...lines].join('\n')}\n`;
}

/** Facts that are there, one a line, with their texts below each other. */
function factLines(
  facts: readonly (readonly [label: string, text: string])[],
  terminal: CommandContext['terminal'],
): string[] {
  const shown = facts.filter(([, text]) => text !== '');
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  return shown.map(([label, text]) => {
    const body = wrapped(text, 88 - width, ' '.repeat(width)).trimStart();
    return `${styled(terminal, 'dim', label.padEnd(width))}${body}`;
  });
}

function organisation(organisation: Organisatie | null): string {
  if (!organisation) return '';
  return organisation.peildatum ? `${organisation.naam} (${organisation.peildatum})` : organisation.naam;
}
