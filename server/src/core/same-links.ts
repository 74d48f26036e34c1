import type { Links } from './context.js';

/** Whether nothing that a document refers to has changed, the order included: of catalogues, the last counts. */
export function sameLinks(a: Links, b: Links): boolean {
  if (a === b) return true;
  const written = ({ catalogues, imports, circular, earlier }: Links): unknown[] => [
    ...[...catalogues].flat(),
    ...[...imports].flat(),
    ...circular,
    earlier,
  ];
  const [left, right] = [written(a), written(b)];
  return (
    a.catalogues.size === b.catalogues.size &&
    a.imports.size === b.imports.size &&
    left.length === right.length &&
    left.every((each, index) => each === right[index])
  );
}
