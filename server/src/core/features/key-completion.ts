import { type Alternative, alternativesUnder, type JsonSchema, keyNamesAt } from '../model/schema.js';
import type { Offer, Spot } from './completion-item.js';
import { targets } from './reference-completion.js';
import type { Snippet } from './snippet.js';
import { body, layoutOf, requiredKeys } from './template-completion.js';

/** The keys of a mapping that are not there yet; required ones first, then in the schema's order. */
export function keys(spot: Spot): Offer[] {
  return spot.alternatives.flatMap(({ schema }) => keysOf(spot, schema));
}

function keysOf(spot: Spot, schema: JsonSchema): Offer[] {
  const taken = new Set(spot.cursor.siblings);
  // Of a choice such as the verb of a relation, only one may be there.
  const choice = (schema.oneOf ?? []).flatMap(({ required }) => required ?? []);
  const chosen = choice.some((key) => taken.has(key));
  const required = requiredKeys(schema, taken);
  return Object.keys(schema.properties ?? {}).flatMap((key, index): Offer[] => {
    if (taken.has(key) || (chosen && choice.includes(key))) return [];
    return [
      {
        label: key,
        kind: 'key',
        about: 'key',
        text: [`${key}:`, ...behindKey(spot, key)],
        rank: required.has(key) || choice.includes(key) ? 0 : 1,
        order: String(index).padStart(3, '0'),
      },
    ];
  });
}

/** What comes behind the colon of a key at this place. */
function behindKey(spot: Spot, key: string): Snippet {
  const { kind } = spot.analysis.document.source;
  return body(alternativesUnder(kind, spot.alternatives, key), key, layoutOf(spot, false));
}

/** Keys that name something, such as a standard or a measured voorziening. */
export function namedKeys(spot: Spot): Offer[] {
  const { analysis, cursor } = spot;
  const names = keyNamesAt(analysis.document.source.kind, cursor.path);
  return names ? namesFrom(spot, names).map((offer) => ({ ...offer, isClosed: false })) : [];
}

function namesFrom(spot: Spot, { schema, definition, description }: Alternative): Offer[] {
  const fixed = (schema.enum ?? []).map(
    (value, index): Offer => ({
      label: String(value),
      kind: 'key',
      documentation: description,
      text: [String(value)],
      rank: 0,
      order: String(index).padStart(3, '0'),
    }),
  );
  const taken = new Set(spot.cursor.siblings);
  return [...fixed, ...(definition ? targets(spot, definition) : [])]
    .filter(({ label }) => !taken.has(label))
    .map((offer) => ({ ...offer, text: [`${offer.label}:`, ...behindKey(spot, offer.label)] }));
}
