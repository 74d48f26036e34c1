import { isScalar, type Node } from 'yaml';
import { type KnownItems, readItems } from './known.js';
import type { Entry, Source } from './source.js';
import { fieldsOf, itemsOf, textOf, valueUnder } from './yaml-part.js';

/** One edition of a monitor, with its figures as that edition printed them. */
export interface Edition {
  readonly titel: string;
  /** The reference date of its counts, as jjjj-mm-dd. */
  readonly peildatum: string | null;
  readonly jaren: readonly number[];
  readonly voorzieningen: readonly VoorzieningCijfers[];
  /** The file it stands in. */
  readonly bestand: string;
}

export interface VoorzieningCijfers {
  /** The id of the bouwsteen in the catalogue. */
  readonly id: string;
  readonly naam: string | null;
  readonly bron: string | null;
  readonly toelichting: string | null;
  readonly indicatoren: readonly Indicator[];
}

export interface Indicator {
  /** Stays the same over the editions, also where the label changed. */
  readonly id: string;
  /** The label as this edition printed it. */
  readonly naam: string;
  readonly eenheid: string | null;
  /** stroom counts over a year, stand holds at the peildatum. */
  readonly soort: string | null;
  readonly somDeelVan: string | null;
  readonly cijfers: readonly Cijfer[];
  /** The change against the year before as printed, in percent. */
  readonly groei: Cijfer | null;
  /** Years in which the way of measuring changed, with what changed. */
  readonly methodebreuken: Readonly<Record<string, string>>;
  readonly toelichting: string | null;
  readonly bron: string | null;
}

/** One printed cell. */
export interface Cijfer {
  /** A year, or a part of one such as `2015-Q4`; empty for a growth. */
  readonly periode: string;
  /** The text of the cell where it is not simply the number in Dutch notation; otherwise null. */
  readonly gedrukt: string | null;
  readonly waarde: number | null;
  readonly kwalificatie: string | null;
  readonly toelichting: string | null;
}

/**
 * Reads an edition out of a text that was taken apart.
 * @param known the voorzieningen of earlier versions; it is added to.
 */
export function readEdition(
  source: Source,
  file: string,
  known: KnownItems<VoorzieningCijfers> = new WeakMap(),
): Edition {
  const value = (key: string): Node | null =>
    source.sections.findLast((entry) => entry.key.text === key)?.value ?? null;
  return {
    titel: textOf(value('monitor')) ?? '',
    peildatum: textOf(value('peildatum')),
    jaren: itemsOf(value('jaren')).flatMap((node) =>
      isScalar(node) && typeof node.value === 'number' ? node.value : [],
    ),
    voorzieningen: readItems(source.items, known, readVoorziening, (before) => before),
    bestand: file,
  };
}

/** Reads the figures of one voorziening. What has the wrong form counts as not written. */
export function readVoorziening(entry: Entry): VoorzieningCijfers {
  const fields = fieldsOf(entry.value);
  return {
    id: entry.key.text,
    naam: textOf(valueUnder(fields, 'naam')),
    bron: textOf(valueUnder(fields, 'bron')),
    toelichting: textOf(valueUnder(fields, 'toelichting')),
    indicatoren: fieldsOf(valueUnder(fields, 'indicatoren')).map(({ key, value }) =>
      readIndicator(key.text, value),
    ),
  };
}

function readIndicator(id: string, node: Node | null): Indicator {
  const fields = fieldsOf(node);
  const growth = valueUnder(fields, 'groei');
  const breaks: Record<string, string> = {};
  for (const { key, value } of fieldsOf(valueUnder(fields, 'methodebreuken'))) {
    breaks[key.text] = textOf(value) ?? '';
  }
  return {
    id,
    naam: textOf(valueUnder(fields, 'naam')) ?? id,
    eenheid: textOf(valueUnder(fields, 'eenheid')),
    soort: textOf(valueUnder(fields, 'soort')),
    somDeelVan: textOf(valueUnder(fields, 'som-deel-van')),
    cijfers: fieldsOf(valueUnder(fields, 'waarden')).map(({ key, value }) => readCijfer(key.text, value)),
    groei: growth && readCijfer('', growth),
    methodebreuken: breaks,
    toelichting: textOf(valueUnder(fields, 'toelichting')),
    bron: textOf(valueUnder(fields, 'bron')),
  };
}

function readCijfer(periode: string, node: Node | null): Cijfer {
  const fields = fieldsOf(node);
  if (fields.length === 0) {
    return { periode, gedrukt: null, waarde: numberIn(node), kwalificatie: null, toelichting: null };
  }
  return {
    periode,
    gedrukt: textOf(valueUnder(fields, 'gedrukt')),
    waarde: numberIn(valueUnder(fields, 'waarde')),
    kwalificatie: textOf(valueUnder(fields, 'kwalificatie')),
    toelichting: textOf(valueUnder(fields, 'toelichting')),
  };
}

function numberIn(node: unknown): number | null {
  return isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : null;
}
