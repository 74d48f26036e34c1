import { architectureOf } from '../context.js';
import { archimateType } from '../model/archimate-type.js';
import { type LayerGroup, layerById } from '../model/layers.js';
import type { Alternative } from '../model/schema.js';
import { scalar } from '../model/yaml-text.js';
import type { Offer, Spot } from './completion-item.js';
import { elementAt, layersOf } from './document-use.js';
import { targets } from './reference-completion.js';
import { writtenBefore } from './written-completion.js';

/** The values that a place takes: from a fixed list, what it may refer to, or what was written before. */
export function values(spot: Spot): Offer[] {
  const inList = typeof spot.cursor.path.at(-1) === 'number';
  const taken = new Set(inList ? spot.cursor.items : []);
  return spot.alternatives.flatMap((place) => valuesOf(spot, place)).filter(({ label }) => !taken.has(label));
}

function valuesOf(spot: Spot, { schema, definition }: Alternative): Offer[] {
  const fixed = schema.type === 'boolean' ? ['true', 'false'] : (schema.enum ?? []).map(String);
  const ranks = ranksFor(spot, definition);
  return [
    ...fixed.map(
      (value, index): Offer => ({
        label: value,
        kind: 'value',
        about: 'value',
        detail: definition === 'laag' ? (layerById(value)?.name ?? null) : null,
        text: [value],
        rank: ranks?.(value) ?? 0,
        order: String(index).padStart(3, '0'),
        isClosed: true,
      }),
    ),
    ...(definition ? targets(spot, definition) : []),
    ...(schema.enum ? [] : freeValues(spot, schema.type)),
  ];
}

/** What was written before in such a place; anything else may come there as well. */
function freeValues(spot: Spot, type: Alternative['schema']['type']): Offer[] {
  if (type !== 'string' && type !== 'integer') return [];
  const { cursor } = spot;
  return writtenBefore(spot).map(({ text, rank }) => ({
    label: text,
    kind: 'value',
    text: [cursor.quote || type === 'integer' ? text : scalar(text, cursor.flow)],
    rank,
  }));
}

/** What suits the element comes first, of values whose own order says less than that. */
function ranksFor({ analysis, cursor }: Spot, definition: string | null): ((value: string) => number) | null {
  const element = elementAt(analysis, cursor.path);
  if (!element) return null;
  const entry = element.bouwsteen ? analysis.catalogue.get(element.bouwsteen.text) : undefined;
  if (definition === 'laag') return (value) => (entry?.lagen.some((layer) => layer === value) ? 0 : 1);
  if (definition !== 'archimate-type') return null;
  const layer = layerById(layersOf(analysis, element)[0]);
  if (!layer) return null;
  const usual = archimateType(element.layer ? null : (entry?.soort ?? null), layer.id);
  const others = new Set(architectureOf(analysis.document)?.elements.map(({ type }) => type?.text));
  return (value) => {
    if (value === usual) return 0;
    if (typesOf[layer.group].test(value)) return others.has(value) ? 1 : 2;
    return 3;
  };
}

/** The types of ArchiMate 3.2 that describe things in each group of layers. */
const typesOf: Readonly<Record<LayerGroup, RegExp>> = {
  bedrijfsarchitectuur: /^(?:business-.*|product|contract|representation|capability|value-stream)$/,
  'informatie-architectuur': /^(?:application-.*|data-object)$/,
  'technische-architectuur':
    /^(?:technology-.*|node|device|system-software|path|communication-network|artifact|equipment|facility|distribution-network|material)$/,
  aspectgebieden:
    /^(?:requirement|principle|constraint|goal|driver|assessment|outcome|stakeholder|value|meaning)$/,
};
