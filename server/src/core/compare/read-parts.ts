import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { collectionKey } from '../model/kind.js';
import type { ParsedDocument } from '../model/model.js';
import { type Span, shift } from '../model/span.js';
import { type Field, fieldsOf, itemsOf, spanOf, wordOf } from '../model/yaml-part.js';
import type { Value } from './comparison.js';
import type { Part, PartField } from './part.js';
import { type KeyShape, type PartShape, shapes, type ValueShape } from './shapes.js';

/** A key with its value, and what to add to the offsets in them. */
interface Placed extends Field {
  readonly base: number;
}

/** Deeper than this nothing in a document has a meaning of its own. */
const maxDepth = 8;

/**
 * A document as a tree of things with ids, by the shape of its kind. What the shape does not know is
 * read all the same, as plain values. Of a doubled key the last one counts, as in every YAML reader.
 */
export function readParts({ source }: ParsedDocument): Part {
  const collection = collectionKey[source.kind];
  const keys = source.sections
    .filter(({ key }) => key.text !== collection)
    .map(({ key, value, base }): Placed => ({ key, value, base }));
  const shape = shapes[source.kind];
  const items = shape.keys?.[collection];
  const part = readPart(shape, '', { start: 0, end: 0 }, keys);
  if (items?.as !== 'parts') return part;
  const entries = source.items.map(({ key, value, base }): Placed => ({ key, value, base }));
  return { ...part, parts: [...part.parts, ...partsIn(items.of, entries)] };
}

function readPart(shape: PartShape, id: string, span: Span, keys: readonly Placed[]): Part {
  const fields: PartField[] = [];
  const parts: Part[] = [];
  for (const placed of lastOnes(keys)) {
    const key = shape.keys?.[placed.key.text] ?? plain;
    if (key.as === 'value') fields.push(...fieldsIn(placed.key.text, key, placed, 0));
    else {
      const found = partsUnder(key, placed);
      parts.push(...found);
      if (key.as === 'list' && key.isOrdered) {
        const value = found.map((part) => part.id);
        fields.push({ key: placed.key.text, value, span: placeOf(placed), names: [], isOrder: true });
      }
    }
  }
  return { shape, id, span, fields: fields.filter(({ value }) => value !== null), parts };
}

const plain: ValueShape = { as: 'value' };

/** Of keys that are there twice the last one, in the order of the text. */
function lastOnes(keys: readonly Placed[]): Placed[] {
  const last = new Map(keys.map((placed) => [placed.key.text, placed]));
  return keys.filter((placed) => last.get(placed.key.text) === placed);
}

function partsUnder(shape: Exclude<KeyShape, ValueShape>, { value, base }: Placed): Part[] {
  switch (shape.as) {
    case 'parts':
      return partsIn(
        shape.of,
        fieldsOf(value).map((field) => ({ ...field, base })),
      );
    case 'words':
      return itemsOf(value).flatMap((node) => {
        const word = wordOf(node);
        return word ? readPart(shape.of, word.text, shift(word.span, base), []) : [];
      });
    case 'list':
      return itemsOf(value).map((node) => {
        const part = readPart(shape.of, '', placeIn(node, base), placedFields(node, base));
        const ids = shape.id.flatMap((key) => part.fields.find((field) => field.key === key)?.value ?? []);
        return { ...part, id: ids.join(' ') };
      });
    case 'relations':
      return itemsOf(value).flatMap((node) => relationsIn(shape, node, base));
  }
}

function partsIn(shape: PartShape, keys: readonly Placed[]): Part[] {
  return lastOnes(keys).map((placed) => {
    const { key, value, base } = placed;
    const span = shift(key.span, base);
    if (isMap(value)) return readPart(shape, key.text, span, placedFields(value, base));
    if (shape.single === undefined) return readPart(shape, key.text, span, []);
    return readPart(shape, key.text, span, [{ ...placed, key: { text: shape.single, span: key.span } }]);
  });
}

/** The relations of one item: one for each target behind each verb, with what stands beside it. */
function relationsIn(shape: KeyShape & { readonly as: 'relations' }, node: Node, base: number): Part[] {
  const fields = placedFields(node, base);
  const isVerb = ({ key }: Field): boolean => shape.verbs.includes(key.text);
  const others = fields.filter((field) => !isVerb(field));
  return fields.filter(isVerb).flatMap(({ key, value }) =>
    itemsOf(value).flatMap((target) => {
      const word = wordOf(target);
      return word ? readPart(shape.of, `${key.text} ${word.text}`, shift(word.span, base), others) : [];
    }),
  );
}

/** A value as the fields that it gives: one, or of a mapping one for each key in it. */
function fieldsIn(
  key: string,
  shape: ValueShape,
  { value, base, ...placed }: Placed,
  depth: number,
): PartField[] {
  if (isMap(value) && depth < maxDepth) {
    return placedFields(value, base).flatMap((inner) => {
      const isSingle = inner.key.text === shape.single;
      const name = isSingle ? key : `${key}.${inner.key.text}`;
      return fieldsIn(name, isSingle ? { ...shape, single: '' } : plain, inner, depth + 1);
    });
  }
  return [
    {
      key,
      value: withoutStandard(readValue(value, shape), shape),
      span: placeOf({ value, base, ...placed }),
      names: shape.names ?? [],
      isOrder: false,
    },
  ];
}

function withoutStandard(value: Value, { standard }: ValueShape): Value {
  return standard !== undefined && value === standard ? null : value;
}

function readValue(node: Node | null, { isNumber, isOrdered }: ValueShape): Value {
  if (!isSeq(node)) return isNumber ? (numberIn(node) ?? textOf(node)) : textOf(node);
  const words = node.items.flatMap((item) => textOf(item as Node) ?? []);
  if (words.length === 0) return null;
  const list = isOrdered ? words : [...new Set(words)].sort();
  // One value and a list of that value say the same.
  return list.length === 1 ? list[0]! : list;
}

function numberIn(node: Node | null): number | null {
  return isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : null;
}

/** The text of a value as far as it is one line of words; what is nested in a list is written out. */
function textOf(node: Node | null, depth = 0): string | null {
  if (isAlias(node)) return `*${node.source}`;
  const word = wordOf(node);
  if (word) return word.text.replace(/\s+/g, ' ').trim();
  if (depth >= maxDepth) return null;
  if (isSeq(node)) return node.items.map((item) => textOf(item as Node, depth + 1) ?? '').join(', ');
  if (!isMap(node)) return null;
  return fieldsOf(node)
    .map(({ key, value }) => `${key.text}: ${textOf(value, depth + 1) ?? ''}`)
    .sort()
    .join(', ');
}

function placedFields(node: Node | null, base: number): Placed[] {
  return fieldsOf(node).map((field) => ({ ...field, base }));
}

/** Where a value stands, or its key where it has no place of its own. */
function placeOf({ key, value, base }: Placed): Span {
  return shift(isScalar(value) || isSeq(value) ? (spanOf(value) ?? key.span) : key.span, base);
}

function placeIn(node: Node, base: number): Span {
  const first = fieldsOf(node)[0]?.key.span ?? spanOf(node) ?? { start: 0, end: 0 };
  return shift(first, base);
}
