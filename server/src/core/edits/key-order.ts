import type { FileKind } from '../model/kind.js';
import { alternativesAt, type Path } from '../model/schema.js';

/** The keys that the schema knows at a place, in its order; none where it knows no such place. */
export function keyOrderAt(kind: FileKind, path: Path): readonly string[] {
  const keys = alternativesAt(kind, path).flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  return [...new Set(keys)];
}
