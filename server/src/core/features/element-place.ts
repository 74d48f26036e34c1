import { type Analysis, architectureOf } from '../analysis.js';
import type { ParsedDocument } from '../model/model.js';
import { entryAt } from '../model/place.js';
import { type Span, shift } from '../model/span.js';

/** The element that an absolute offset stands in, or null outside the elements. */
export function elementAt({ document: { source } }: Analysis, offset: number): string | null {
  if (source.kind !== 'architectuur') return null;
  return entryAt(source.items, offset)?.key.text ?? null;
}

/** Where an element is defined: in this document, or of `alias/element` in an imported one. */
export function elementDefinition(
  { document, links }: Analysis,
  name: string,
): { readonly document: ParsedDocument; readonly span: Span } | null {
  const [alias, id] = name.includes('/') ? name.split('/') : [null, name];
  const holder = alias === null ? document : links.imports.get(alias!);
  const element = architectureOf(holder)?.elements.findLast((candidate) => candidate.id.text === id);
  return holder && element ? { document: holder, span: shift(element.id.span, element.base) } : null;
}
