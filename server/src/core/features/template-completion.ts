import type { FileKind } from '../model/kind.js';
import { type Alternative, alternativesUnder, type JsonSchema, keyNamesAt } from '../model/schema.js';
import type { Localized, Taal } from '../taal.js';
import { folded, type Offer, type Spot } from './completion-item.js';
import { usedIn } from './document-use.js';
import { deeper, type Piece, plainText, type Snippet } from './snippet.js';

/** How what stands behind a key is written. */
export interface Layout {
  readonly kind: FileKind;
  readonly flow: boolean;
  /** Whether values are filled in beforehand, as in a whole new entry. */
  readonly isFilled: boolean;
  /** Whether the client knows snippets. */
  readonly snippets: boolean;
  /** The years of an edition. */
  readonly years: readonly number[];
}

export function layoutOf({ analysis, cursor, options }: Spot, isFilled: boolean): Layout {
  const { model, source } = analysis.document;
  const years = model.kind === 'monitor' ? model.edition.jaren : [];
  return { kind: source.kind, flow: cursor.flow, isFilled, snippets: options.snippets, years };
}

/** Offering more than this as a choice in the text itself would hide the text. */
const maxChoices = 16;

/** What comes behind the colon of a key, with the keys that it must have below it. */
export function body(places: readonly Alternative[], key: string, layout: Layout): Snippet {
  const schema = places[0]?.schema;
  const isCollection = schema?.type === 'array' || schema?.type === 'object';
  // Without a place to jump to, brackets and chosen values would only be in the way.
  if (!schema || (!layout.snippets && !layout.isFilled && !(isCollection && !layout.flow))) return [' '];
  const fixed = schema.type === 'boolean' ? ['true', 'false'] : schema.enum?.map(String);
  if (fixed) {
    if (fixed.length > maxChoices) return [' ', { stop: '' }];
    return [' ', fixed.length === 1 ? { stop: fixed[0]! } : { choice: fixed }];
  }
  if (schema.type === 'array') return layout.flow ? [' [', { stop: '' }, ']'] : ['\n  - ', { stop: '' }];
  if (schema.type === 'object') return objectBody(places, schema, key, layout);
  return [
    ' ',
    {
      stop: layout.isFilled
        ? (placeholders[key] ?? (schema.type === 'string' && !places[0]?.definition ? capital(key) : ''))
        : '',
    },
  ];
}

function objectBody(
  places: readonly Alternative[],
  schema: JsonSchema,
  key: string,
  layout: Layout,
): Snippet {
  const required = [...(schema.required ?? [])];
  if (layout.flow) {
    const inner = required.flatMap((name, index) => [index > 0 ? `, ${name}: ` : `${name}: `, { stop: '' }]);
    return [' { ', ...(inner.length > 0 ? inner : [{ stop: '' }]), ' }'];
  }
  if (key === 'waarden' && layout.years.length > 0) {
    return layout.years.flatMap((year): Piece[] => [`\n  ${year}: `, { stop: '' }]);
  }
  if (required.length > 0) return lines(places, required, layout);
  const inner = layout.isFilled && typeof schema.additionalProperties === 'object';
  const entry = inner ? entryText(places, '', layout)[0] : undefined;
  return entry ? ['\n  ', ...deeper(entry.text, 2)] : ['\n  ', { stop: '' }];
}

/** One line for each key, two columns deeper than what they belong to. */
function lines(places: readonly Alternative[], keys: readonly string[], layout: Layout): Snippet {
  return keys.flatMap((key) => [
    `\n  ${key}:`,
    ...deeper(body(alternativesUnder(layout.kind, places, key), key, layout), 2),
  ]);
}

/** The keys that a mapping must still get: of a choice (anyOf), those of the ways that are open. */
export function requiredKeys(schema: JsonSchema, taken: ReadonlySet<string>): ReadonlySet<string> {
  const ways = (schema.anyOf ?? []).map(({ required }) => required ?? []);
  const isMet = ways.some((way) => way.every((key) => taken.has(key)));
  const begun = ways.filter((way) => way.some((key) => taken.has(key)));
  const open = isMet ? [] : begun.length > 0 ? begun : ways;
  return new Set([...(schema.required ?? []), ...open.flat()]);
}

interface Entry {
  readonly text: Snippet;
  /** The keys that tell this way of writing an entry from the others, or none. */
  readonly by: readonly string[];
  readonly definition: string | null;
}

/** Each way to write a new entry of a collection with ids that the user makes up. */
function entryText(places: readonly Alternative[], id: string, layout: Layout): Entry[] {
  const inner = alternativesUnder(layout.kind, places, id || 'id').filter(({ schema }) => schema.properties);
  return inner.flatMap((place) => {
    const { schema, definition } = place;
    const ways = (schema.anyOf ?? []).map(({ required }) => required ?? []);
    return (ways.length > 0 ? ways : [[]]).map((by): Entry => {
      const wanted = new Set([...(schema.required ?? []), ...by, ...(alsoWritten[definition ?? ''] ?? [])]);
      const keys = Object.keys(schema.properties ?? {}).filter((key) => wanted.has(key));
      const name: Piece = id ? id : { stop: 'id' };
      return { text: [name, ':', ...lines([place], keys, { ...layout, isFilled: true })], by, definition };
    });
  });
}

/** What an entry is seldom without, beside what it must have. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = {
  element: ['status'],
  weergave: ['naam', 'lagen'],
  bouwsteen: ['soort', 'lagen', 'omschrijving'],
  indicator: ['eenheid', 'soort'],
  relatie: ['omschrijving'],
};

const placeholders: Readonly<Record<string, string>> = {
  versie: '0.1.0',
  datum: 'jjjj-mm-dd',
  peildatum: 'jjjj-mm-dd',
  'leg-uit': 'Reden',
};

/** Whole new entries in a collection, and the bouwstenen that may become one. */
export function newEntries(spot: Spot): Offer[] {
  const { analysis, cursor, options } = spot;
  if (cursor.flow || cursor.quote) return [];
  const { kind } = analysis.document.source;
  const collections = spot.alternatives.filter(
    ({ schema }) => typeof schema.additionalProperties === 'object',
  );
  if (collections.length === 0) return [];
  // What was typed is the id of the new entry, unless only known names may come here.
  const names = keyNamesAt(kind, cursor.path)?.definition;
  const isFree = names === 'id';
  const typed = isFree && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cursor.prefix) ? cursor.prefix : '';
  const templates = entryText(collections, typed, layoutOf(spot, true)).map(
    ({ text, by, definition }, index) =>
      template(nameOf(definition, by, options.taal), text, {
        order: String(index),
        rank: cursor.prefix === '' ? 0 : 8,
        found: isFree && cursor.prefix ? [cursor.prefix] : [],
        followsTyping: isFree,
      }),
  );
  return [...templates, ...(isFree ? entriesFromCatalogue(spot) : [])];
}

/** A template, with its text as the description. */
export function template(label: string, text: Snippet, more: Partial<Offer>): Offer {
  const documentation = `\`\`\`yaml\n${plainText(text).replace(/^\n/, '')}\n\`\`\``;
  return { label, kind: 'template', text, documentation, rank: 0, ...more };
}

/** In an architecture an element for each bouwsteen; in a catalogue, entries to lay fields over. */
function entriesFromCatalogue({ analysis, cursor }: Spot): Offer[] {
  const isElements = cursor.path.join() === 'elementen';
  if (!isElements && cursor.path.join() !== 'bouwstenen') return [];
  const used = usedIn(analysis, 'bouwsteen', null);
  return analysis.catalogue.all.map((entry): Offer => {
    const ended = entry.status === 'beëindigd';
    const status = { choice: ['bestaand', 'gewenst', 'uit-te-faseren'] };
    return {
      label: entry.id,
      kind: 'bouwsteen',
      about: 'bouwsteen',
      detail: entry.naam,
      found: [entry.naam, ...entry.afkortingen, ...entry.aliassen],
      text: isElements
        ? [`${entry.id}:\n  bouwsteen: ${entry.id}\n  status: `, status]
        : [`${entry.id}:\n  naam: ${JSON.stringify(entry.naam)}\n  `, { stop: '' }],
      rank: ended ? 3 : used.has(entry.id) ? 2 : 1,
      order: folded(entry.id),
      isDeprecated: ended,
    };
  });
}

/** At the place of a value, the mapping that may stand there instead, such as an explanation. */
export function objectValues(spot: Spot): Offer[] {
  const { cursor } = spot;
  if (cursor.quote || cursor.path.at(-1) === 0) return [];
  return spot.alternatives.flatMap((place): Offer[] => {
    const [first] = place.schema.required ?? [];
    if (place.schema.type !== 'object' || first === undefined) return [];
    const text = body([place], first, { ...layoutOf(spot, true), snippets: true });
    return [
      template(first, cursor.flow ? [String(text[0]).trimStart(), ...text.slice(1)] : text, { rank: 5 }),
    ];
  });
}

/** What a new entry is called in a list. */
export function nameOf(definition: string | null, by: readonly string[], taal: Taal): string {
  const name = newNames[definition ?? '']?.[taal] ?? `${taal === 'nl' ? 'nieuw' : 'new'}: ${definition}`;
  const [and, using] = taal === 'nl' ? [' en ', 'met'] : [' and ', 'with'];
  return by.length > 0 ? `${name} ${using} ${by.join(and)}` : name;
}

const newNames: Readonly<Record<string, Localized>> = {
  element: { nl: 'nieuw element', en: 'new element' },
  uitgangspunt: { nl: 'nieuw uitgangspunt', en: 'new uitgangspunt' },
  weergave: { nl: 'nieuwe weergave', en: 'new weergave' },
  bouwsteen: { nl: 'nieuwe bouwsteen', en: 'new bouwsteen' },
  voorziening: { nl: 'nieuwe voorziening', en: 'new voorziening' },
  indicator: { nl: 'nieuwe indicator', en: 'new indicator' },
  doel: { nl: 'nieuw doel', en: 'new doel' },
  aanname: { nl: 'nieuwe aanname', en: 'new aanname' },
  'standaard-toepassing': { nl: 'standaard met uitleg', en: 'standaard with an explanation' },
  architectuur: { nl: 'nieuwe architectuur', en: 'new architectuur' },
  bouwstenen: { nl: 'nieuwe catalogus', en: 'new catalogus' },
  monitor: { nl: 'nieuwe monitor', en: 'new monitor' },
};

function capital(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
