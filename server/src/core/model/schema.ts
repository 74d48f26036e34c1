import { schemas } from 'bouwstenen:schemas';
import type { FileKind } from './kind.js';

/** The part of JSON Schema draft-07 that the schemas of schemas/ use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** One way to fill a place in a document. */
export interface Alternative {
  readonly schema: JsonSchema;
  /** The nearest description: of the place itself, otherwise of the definition it refers to. */
  readonly description: string | null;
  /** The definition it comes from, such as `verwijzing-bouwsteen`; null for a schema in place. */
  readonly definition: string | null;
}

/** Keys and, in a list, positions from the top of the document down to a place. */
export type Path = readonly (string | number)[];

/** Every way in which the schema lets the place at `path` be filled; none where it knows no such place. */
export function alternativesAt(kind: FileKind, path: Path): Alternative[] {
  return path.reduce<Alternative[]>((places, step) => alternativesUnder(kind, places, step), topOf(kind));
}

/** The document itself, for walking down from it with {@link alternativesUnder}. */
export function topOf(kind: FileKind): Alternative[] {
  const root = schemas[kind];
  return expand(root, { schema: root, description: root.description ?? null, definition: null });
}

/** Every way to fill the place one step below others: under a key, or in a list where `step` is a number. */
export function alternativesUnder(
  kind: FileKind,
  places: readonly Alternative[],
  step: string | number,
): Alternative[] {
  const root = schemas[kind];
  return places.flatMap((place) =>
    children(place.schema, step).flatMap((schema) =>
      expand(root, { schema, description: schema.description ?? null, definition: null }),
    ),
  );
}

/** The schema of the names that keys at `path` must have, such as `verwijzing-bouwsteen`; or null. */
export function keyNamesAt(kind: FileKind, path: Path): Alternative | null {
  return keyNamesOf(kind, alternativesAt(kind, path));
}

/** The same for places that were walked to already. */
export function keyNamesOf(kind: FileKind, places: readonly Alternative[]): Alternative | null {
  const root = schemas[kind];
  for (const { schema } of places) {
    const names = schema.propertyNames;
    if (names) return expand(root, { schema: names, description: null, definition: null })[0] ?? null;
  }
  return null;
}

/** Resolves a reference and lays alternatives (anyOf) side by side. */
function expand(root: JsonSchema, place: Alternative): Alternative[] {
  const { $ref, anyOf } = place.schema;
  if ($ref) {
    const definition = $ref.replace('#/definitions/', '');
    const schema = root.definitions?.[definition];
    if (!schema) return [];
    const description = place.description ?? schema.description ?? null;
    return expand(root, { schema, description, definition });
  }
  // An anyOf without shapes of its own only says which keys go together.
  if (!anyOf || place.schema.properties) return [place];
  return anyOf.flatMap((schema) =>
    expand(root, {
      schema,
      description: place.description ?? schema.description ?? null,
      definition: place.definition,
    }),
  );
}

function children(schema: JsonSchema, step: string | number): JsonSchema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  // A user may call something `constructor`, which every object has.
  if (Object.hasOwn(schema.properties ?? {}, step)) return [schema.properties![step]!];
  for (const [pattern, value] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(step)) return [value];
  }
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
