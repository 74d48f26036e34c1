import { type LayerId, layerById } from './layers.js';
import type { Entry } from './source.js';
import type { Word } from './span.js';
import { fieldsOf, itemsOf, textOf, valueUnder, wordOf } from './yaml-part.js';

/**
 * An entry of a catalogue. The names of its fields are those of the JSON that the command line
 * prints, and so part of what other tools build on.
 */
export interface Bouwsteen {
  readonly id: string;
  readonly naam: string;
  readonly afkortingen: readonly string[];
  readonly aliassen: readonly string[];
  readonly soort: string | null;
  readonly lagen: readonly LayerId[];
  readonly domein: string | null;
  readonly onderdeelVan: readonly string[];
  readonly omschrijving: string | null;
  readonly status: string | null;
  readonly van: string | null;
  readonly tot: string | null;
  readonly standaardstatus: string | null;
  readonly beheerder: Organisatie | null;
  readonly opdrachtgever: Organisatie | null;
  readonly eu: readonly EuRegel[];
  readonly verwijzingen: readonly string[];
  readonly relaties: readonly BouwsteenRelatie[];
  readonly geschiedenis: readonly Gebeurtenis[];
  readonly toelichting: string | null;
  readonly bron: readonly string[];
  /** The file it stands in, as the catalogue's own name for it: a path or a URI. */
  readonly bestand: string;
}

export interface Organisatie {
  readonly naam: string;
  readonly peildatum: string | null;
  readonly bron: readonly string[];
  readonly toelichting: string | null;
}

/** A regulation or directive of the European Union that touches a bouwsteen. */
export interface EuRegel {
  readonly verordening: string;
  readonly toelichting: string | null;
  readonly bron: readonly string[];
}

/** A release or event that a source names. */
export interface Gebeurtenis {
  readonly wanneer: string | null;
  readonly wat: string;
  readonly status: string | null;
  readonly toelichting: string | null;
  readonly bron: readonly string[];
}

export interface BouwsteenRelatie {
  /** The verb, such as `is-aangesloten-op`. */
  readonly soort: string;
  readonly met: string;
  readonly toelichting: string | null;
  readonly bron: readonly string[];
}

/** A principle that the elements of any architecture may be held to. */
export interface Uitgangspunt {
  readonly id: string;
  readonly stelling: string;
  readonly laag: LayerId | null;
  readonly toelichting: string | null;
  readonly bron: readonly string[];
  readonly bestand: string;
}

/** What the digital government wants to reach in a layer. */
export interface Doel {
  readonly laag: LayerId;
  readonly doel: string;
  readonly bron: readonly string[];
}

/** The verbs of relations between entries of a catalogue. */
export const bouwsteenVerbs: readonly string[] = [
  'is-aangesloten-op',
  'levert-aan',
  'is-gebaseerd-op',
  'gebruikt',
  'vult-in',
  'hangt-samen-met',
  'wordt-opgevolgd-door',
];

/** An entry with the places in its text that refer to other entries. Offsets count from the entry. */
export interface BouwsteenItem {
  readonly bouwsteen: Bouwsteen;
  readonly id: Word;
  readonly base: number;
  readonly references: readonly Word[];
  /** The entries that it says to be a part of; also among the references. */
  readonly wholes: readonly Word[];
  /** Its abbreviations and other names. */
  readonly otherNames: readonly Word[];
}

/**
 * Reads one entry of a catalogue. What has the wrong form counts as not written.
 * @param file the name of the file for {@link Bouwsteen.bestand}.
 * @param defaultSource the source of the file, for entries that name none.
 */
export function readBouwsteen(entry: Entry, file: string, defaultSource: readonly string[]): BouwsteenItem {
  const fields = fieldsOf(entry.value);
  const text = (key: string): string | null => textOf(valueUnder(fields, key));
  const texts = (key: string): string[] => wordsIn(valueUnder(fields, key)).map((word) => word.text);
  const references: Word[] = wordsIn(valueUnder(fields, 'onderdeel-van'));
  const relaties = itemsOf(valueUnder(fields, 'relaties')).flatMap((node) => {
    const relation = fieldsOf(node);
    return relation
      .filter(({ key }) => bouwsteenVerbs.includes(key.text))
      .flatMap(({ key, value }) =>
        wordsIn(value).map((target) => {
          references.push(target);
          return {
            soort: key.text,
            met: target.text,
            toelichting: textOf(valueUnder(relation, 'toelichting')),
            bron: sourcesIn(valueUnder(relation, 'bron')),
          };
        }),
      );
  });
  const bron = texts('bron');
  return {
    id: entry.key,
    base: entry.base,
    references,
    wholes: wordsIn(valueUnder(fields, 'onderdeel-van')),
    otherNames: [...wordsIn(valueUnder(fields, 'afkortingen')), ...wordsIn(valueUnder(fields, 'aliassen'))],
    bouwsteen: {
      id: entry.key.text,
      naam: text('naam') ?? entry.key.text,
      afkortingen: texts('afkortingen'),
      aliassen: texts('aliassen'),
      soort: text('soort'),
      lagen: texts('lagen').flatMap((id) => layerById(id)?.id ?? []),
      domein: text('domein'),
      onderdeelVan: texts('onderdeel-van'),
      omschrijving: text('omschrijving')?.trim() ?? null,
      status: text('status'),
      van: text('van'),
      tot: text('tot'),
      standaardstatus: text('standaardstatus'),
      beheerder: readOrganisation(valueUnder(fields, 'beheerder')),
      opdrachtgever: readOrganisation(valueUnder(fields, 'opdrachtgever')),
      eu: itemsOf(valueUnder(fields, 'eu')).flatMap((node) => {
        const rule = fieldsOf(node);
        const verordening = textOf(valueUnder(rule, 'verordening'));
        if (verordening === null) return [];
        const toelichting = textOf(valueUnder(rule, 'toelichting'));
        return { verordening, toelichting, bron: sourcesIn(valueUnder(rule, 'bron')) };
      }),
      verwijzingen: texts('verwijzingen'),
      relaties,
      geschiedenis: readHistory(valueUnder(fields, 'geschiedenis')),
      toelichting: text('toelichting')?.trim() ?? null,
      bron: bron.length > 0 ? bron : defaultSource,
      bestand: file,
    },
  };
}

function readHistory(node: unknown): Gebeurtenis[] {
  return itemsOf(node).flatMap((item) => {
    const fields = fieldsOf(item);
    const text = (key: string): string | null => textOf(valueUnder(fields, key));
    const wat = text('wat');
    if (wat === null) return [];
    const bron = sourcesIn(valueUnder(fields, 'bron'));
    return { wanneer: text('wanneer'), wat, status: text('status'), toelichting: text('toelichting'), bron };
  });
}

function readOrganisation(node: unknown): Organisatie | null {
  const name = textOf(node);
  if (name !== null) return { naam: name, peildatum: null, bron: [], toelichting: null };
  const fields = fieldsOf(node);
  const naam = textOf(valueUnder(fields, 'naam'));
  if (naam === null) return null;
  return {
    naam,
    peildatum: textOf(valueUnder(fields, 'peildatum')),
    bron: sourcesIn(valueUnder(fields, 'bron')),
    toelichting: textOf(valueUnder(fields, 'toelichting')),
  };
}

/** The sources under a `bron:` key: one, or a list. */
export function sourcesIn(node: unknown): string[] {
  return wordsIn(node).map((word) => word.text);
}

/** The words of a list, or the one word that stands in its place. */
export function wordsIn(node: unknown): Word[] {
  return itemsOf(node).flatMap((item) => wordOf(item) ?? []);
}
