import { architectureOf } from '../context.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Spot } from './completion-item.js';

interface Written {
  readonly text: string;
  /** 0 in this document, 1 elsewhere. */
  readonly rank: number;
}

/** The texts that were written before for the key at the cursor, in this document and in what is built in. */
export function writtenBefore(spot: Spot): Written[] {
  const keys = spot.cursor.path.filter((step) => typeof step === 'string');
  const key =
    keys.at(-1) === 'naam' && organisationKeys.has(keys.at(-2) ?? '') ? 'beheerder' : (keys.at(-1) ?? '');
  if (key === 'jaren') return years(spot);
  const found = organisationKeys.has(key)
    ? organisations(spot)
    : key === 'eenheid'
      ? units(spot)
      : key === 'verordening'
        ? regulations(spot)
        : null;
  if (!found) return [];
  const current = wordAt(spot);
  const own = new Set(found.own.filter((text) => text && text !== current));
  const others = new Set(found.others.filter((text) => text && !own.has(text) && text !== current));
  return [...[...own].map((text) => ({ text, rank: 0 })), ...[...others].map((text) => ({ text, rank: 1 }))];
}

const organisationKeys: ReadonlySet<string> = new Set(['beheerder', 'opdrachtgever', 'eigenaar', 'uitgever']);

interface Sources {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** The value at the cursor as far as it is written: it must not count as written before. */
function wordAt({ cursor }: Spot): string {
  return (cursor.prefix + (cursor.tail.match(/^(?:(?!\s#)[^"'])*/)?.[0] ?? '')).trim();
}

function organisations({ analysis }: Spot): Sources {
  const { uri } = analysis.document;
  const named = (entry: Bouwsteen): string[] =>
    [entry.beheerder, entry.opdrachtgever].flatMap((organisation) => organisation?.naam ?? []);
  const architecture = architectureOf(analysis.document);
  const inDocument = [architecture?.owner, ...(architecture?.elements ?? []).map(({ owner }) => owner)];
  const { all } = analysis.catalogue;
  return {
    own: [
      ...inDocument.flatMap((owner) => owner ?? []),
      ...all.filter(({ bestand }) => bestand === uri).flatMap(named),
    ],
    others: all.flatMap(named),
  };
}

function units({ analysis }: Spot): Sources {
  const { model, uri } = analysis.document;
  const unitsOf = (editions: Spot['analysis']['editions']): string[] =>
    editions.flatMap(({ voorzieningen }) =>
      voorzieningen.flatMap(({ indicatoren }) => indicatoren.flatMap(({ eenheid }) => eenheid ?? [])),
    );
  return {
    own: model.kind === 'monitor' ? unitsOf([model.edition]) : [],
    others: unitsOf(analysis.editions.filter(({ bestand }) => bestand !== uri)),
  };
}

function regulations({ analysis }: Spot): Sources {
  const { uri } = analysis.document;
  const named = (entries: readonly Bouwsteen[]): string[] =>
    entries.flatMap(({ eu }) => eu.map(({ verordening }) => verordening));
  const { all } = analysis.catalogue;
  return { own: named(all.filter(({ bestand }) => bestand === uri)), others: named(all) };
}

/** The year of the peildatum and the four before it, of which an edition mostly tells. */
function years({ analysis, cursor }: Spot): Written[] {
  const { model } = analysis.document;
  const last =
    model.kind === 'monitor' ? Number(/^\d{4}/.exec(model.edition.peildatum ?? '')?.[0]) : Number.NaN;
  if (!last) return [];
  const taken = new Set(cursor.items);
  return [4, 3, 2, 1, 0]
    .map((before, index) => ({ text: String(last - before), rank: index }))
    .filter(({ text }) => !taken.has(text));
}
