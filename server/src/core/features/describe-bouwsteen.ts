import type { Context } from '../context.js';
import { abbreviationsIn } from '../model/abbreviation.js';
import type { Bouwsteen, Organisatie } from '../model/bouwsteen.js';
import { meaningsIn } from '../model/catalogue.js';
import { dateText } from '../model/date-text.js';
import { layerById } from '../model/layers.js';
import { type UsageRow, usageOf } from '../model/usage.js';
import type { Taal } from '../taal.js';
import { escaped, link, table } from './markdown.js';

/** At most this many rows of figures stand in a hover, with so many notes; the command line shows all. */
interface Limits {
  readonly rows: number;
  readonly notes: number;
}

const limits: Limits = { rows: 8, notes: 4 };

/** The same where a bouwsteen is only half of what there is to tell. */
const briefLimits: Limits = { rows: 3, notes: 2 };

/** At most this many abbreviations are explained below the rest. */
const maxExplained = 4;

/**
 * Everything that matters of a bouwsteen, in Markdown, in the order in which one wants to know it.
 * @param isBrief whether something else is told above it, so that all of it fits on a screen
 */
export function describeBouwsteen(
  entry: Bouwsteen,
  context: Pick<Context, 'catalogue' | 'editions'>,
  taal: Taal,
  isBrief = false,
): string {
  const { catalogue, editions } = context;
  const words = labels[taal];
  const name = (id: string): string => escaped(catalogue.get(id)?.naam ?? id);
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  const parts = catalogue.partsOf(entry.id);
  const rows = usageOf(editions, entry.id, taal);
  const lead = inOneLine([
    [words.partOf, names(entry.onderdeelVan)],
    [words.owner, organisation(entry.beheerder)],
    [words.client, organisation(entry.opdrachtgever)],
    [
      words.eu,
      entry.eu
        .map(({ verordening, toelichting }) => escaped(verordening) + inBrackets(toelichting))
        .join(', '),
    ],
  ]);
  const links = [words.links, entry.verwijzingen.slice(0, 4).map(link).join(', ')] as const;
  const rest: Facts = [
    [words.layers, entry.lagen.map((id) => escaped(layerById(id)!.name)).join(', ')],
    [
      words.parts,
      some(
        parts.map((part) => part.naam),
        8,
        words,
      ),
    ],
    links,
    [words.history, history(entry)],
    [words.note, entry.toelichting ? escaped(entry.toelichting) : ''],
    [words.source, escaped(sourceText(entry.bron))],
  ];
  const overridden = catalogue.overridden(entry.id);
  return [
    heading(entry),
    entry.omschrijving && escaped(entry.omschrijving),
    lead,
    figures(rows, taal, isBrief ? briefLimits : limits),
    lines(isBrief ? [links] : rest),
    !isBrief && abbreviations(entry, rows, context),
    overridden && words.overrides(escaped(overridden.naam)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The last of what happened; the command line tells all. */
function history({ geschiedenis }: Bouwsteen): string {
  return lastOf(geschiedenis)
    .map(({ wanneer, wat, status }) => escaped([wanneer, wat, status].filter(Boolean).join(' ')))
    .join('; ');
}

function lastOf(geschiedenis: Bouwsteen['geschiedenis']): Bouwsteen['geschiedenis'] {
  return geschiedenis.slice(-3);
}

/**
 * What abbreviations mean that stand in the texts above: not those of the entry itself, and none
 * that is spelled out there.
 */
function abbreviations(
  entry: Bouwsteen,
  rows: readonly UsageRow[],
  { catalogue, editions }: Pick<Context, 'catalogue' | 'editions'>,
): string {
  const written = [
    entry.naam,
    entry.omschrijving,
    entry.beheerder?.naam,
    entry.opdrachtgever?.naam,
    ...entry.eu.map(({ toelichting }) => toelichting),
    ...rows.slice(0, limits.rows).map(({ label }) => label),
    ...notesOn(rows, limits).map(({ note }) => note),
    ...lastOf(entry.geschiedenis).map(({ wat }) => wat),
    entry.toelichting,
  ]
    .filter(Boolean)
    .join('\n');
  // Many notes name their source; what its title abbreviates is not what the reader is after.
  const text = editions.reduce((rest, { titel }) => (titel ? rest.replaceAll(titel, ' ') : rest), written);
  const meanings = meaningsIn(catalogue);
  const isSpelledOut = (word: string): boolean =>
    entry.afkortingen.includes(word) || text.toLowerCase().includes(meanings.get(word)!.toLowerCase());
  return abbreviationsIn(text, (piece) => meanings.has(piece))
    .filter((word) => !isSpelledOut(word))
    .slice(0, maxExplained)
    .map((word) => `*${escaped(word)}*: ${escaped(meanings.get(word)!)}`)
    .join(' · ');
}

/** The notes that stand below the figures. */
function notesOn(
  rows: readonly UsageRow[],
  most: Limits,
): { readonly label: string; readonly note: string }[] {
  return rows
    .slice(0, most.rows)
    .flatMap(({ label, notes }) => notes.map((note) => ({ label, note })))
    .slice(0, most.notes);
}

type Facts = readonly (readonly [label: string, text: string])[];

/** Facts that are there, behind each other: the figures below them must stay in sight. */
function inOneLine(facts: Facts): string {
  return facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `**${label}:** ${text}`)
    .join(' · ');
}

/** Facts that are there, one a line. */
function lines(facts: Facts): string {
  return facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `**${label}:** ${text}`)
    .join('  \n');
}

/** Sources of one document together: `Document, § 6.5, § 7.3`. */
function sourceText(sources: readonly string[]): string {
  const sections = new Map<string, string[]>();
  for (const source of sources) {
    const [, document = source, section] = /^(.*?), (§.*|bijlage.*)$/.exec(source) ?? [];
    const known = sections.get(document) ?? [];
    sections.set(document, section ? [...known, section] : known);
  }
  return [...sections].map(([document, places]) => [document, ...places].join(', ')).join('; ');
}

function heading(entry: Bouwsteen): string {
  const short = entry.afkortingen.filter((text) => text !== entry.naam);
  const marks = [
    entry.soort,
    entry.standaardstatus,
    entry.status === 'bestaand' ? null : entry.status,
    entry.domein,
  ];
  const line = marks
    .filter((mark) => mark !== null)
    .map((mark) => escaped(mark))
    .join(' · ');
  const name = `**${escaped(entry.naam)}**${short.length > 0 ? ` (${short.map(escaped).join(', ')})` : ''}`;
  return line ? `${name} — ${line}` : name;
}

/** The latest figures as a table, with what there is to know about them below. */
export function figures(rows: readonly UsageRow[], taal: Taal, most = limits): string | null {
  const words = labels[taal];
  const first = rows[0];
  if (!first) return null;
  const shown = rows.slice(0, most.rows);
  // Nearly all rows are of one year; that year is said once, at the top.
  const year = shown
    .map((row) => row.year)
    .sort()
    .at(-1)!;
  const header = [words.indicator, `${year}:`, `${words.change}:`, words.trend];
  const body = shown.map((row) => [
    escaped(row.label),
    row.year === year ? escaped(row.value) : `${escaped(row.value)} (${row.year})`,
    escaped(row.change),
    `${row.trend} ${row.from}–${row.to}`,
  ]);
  const left = rows.length - shown.length;
  const date = first.peildatum ? `, ${words.peildatum} ${dateText(first.peildatum, taal)}` : '';
  return [
    table(header, body),
    `${words.source}: ${escaped(first.edition + date)}${left > 0 ? ` · ${words.moreRows(left)}` : ''}`,
    notesOn(rows, most)
      .map(({ label, note }) => `- ${escaped(label)}: ${escaped(note)}`)
      .join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function organisation(organisation: Organisatie | null): string {
  if (!organisation) return '';
  return escaped(organisation.naam) + inBrackets(organisation.peildatum);
}

function inBrackets(text: string | null): string {
  return text ? ` (${escaped(text)})` : '';
}

function some(names: readonly string[], most: number, words: Labels): string {
  const list = names.slice(0, most).map(escaped).join(', ');
  return names.length > most ? `${list} ${words.more(names.length - most)}` : list;
}

type Labels = (typeof labels)[Taal];

const labels = {
  nl: {
    partOf: 'Onderdeel van',
    layers: 'Laag',
    owner: 'Beheerder',
    client: 'Opdrachtgever',
    eu: 'EU',
    parts: 'Onderdelen',
    links: 'Zie ook',
    history: 'Geschiedenis',
    note: 'Opmerking',
    source: 'Bron',
    indicator: 'Indicator',
    change: 'Verandering',
    trend: 'Verloop',
    peildatum: 'peildatum',
    more: (count: number) => `en nog ${count}`,
    moreRows: (count: number) => `nog ${count} indicatoren met \`bouwstenen stats\``,
    overrides: (name: string) =>
      `*Een eigen catalogus overschrijft velden van ${name} uit de ingebouwde catalogus.*`,
  },
  en: {
    partOf: 'Part of',
    layers: 'Layer',
    owner: 'Run by',
    client: 'Commissioned by',
    eu: 'EU',
    parts: 'Parts',
    links: 'See also',
    history: 'History',
    note: 'Note',
    source: 'Source',
    indicator: 'Indicator',
    change: 'Change',
    trend: 'Trend',
    peildatum: 'reference date',
    more: (count: number) => `and ${count} more`,
    moreRows: (count: number) => `${count} more indicators with \`bouwstenen stats\``,
    overrides: (name: string) => `*An own catalogue overrides fields of ${name} in the built-in catalogue.*`,
  },
};
