import { schemas } from 'bouwstenen:schemas';
import type { World } from '../core/context.js';
import { figureRows } from '../core/features/figure-rows.js';
import { search } from '../core/features/search.js';
import { fileKinds } from '../core/model/kind.js';
import type * as Api from './bouwstenen.js';

/** `catalogue` of the package, with what is built in. */
export function catalogue({ catalogue: all }: World, name: unknown): readonly Api.Bouwsteen[] {
  if (name !== undefined && typeof name !== 'string')
    throw new TypeError('catalogue: the name must be a string.');
  // A copy, since what is built in serves every call.
  return structuredClone(search(all, name ?? '').map(({ bouwsteen }) => bouwsteen));
}

/** `figures` of the package, with what is built in. */
export function figures({ editions }: World, voorziening: unknown): readonly Api.Cijfer[] {
  if (voorziening !== undefined && typeof voorziening !== 'string') {
    throw new TypeError('figures: the voorziening must be a string.');
  }
  const rows = figureRows(editions);
  return voorziening === undefined ? rows : rows.filter((row) => row.voorziening === voorziening);
}

/** `schema` of the package. */
export function schema(kind: unknown): Record<string, unknown> {
  const found = fileKinds.find((known) => known === kind);
  if (!found) throw new TypeError(`schema: the kind must be one of ${fileKinds.join(', ')}.`);
  return structuredClone(schemas[found]) as unknown as Record<string, unknown>;
}
