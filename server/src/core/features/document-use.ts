import type { Analysis } from '../analysis.js';
import { type Element, elementOf } from '../model/architecture.js';
import type { Named } from '../model/mention.js';
import { touches } from '../model/span.js';

/**
 * The names of a sort that the document refers to already.
 * @param offset the word that touches it does not count, because it is being written; null counts all.
 */
export function usedIn({ document }: Analysis, what: Named, offset: number | null): ReadonlySet<string> {
  const found = document.mentions.filter(
    (mention) =>
      mention.role === 'use' &&
      (mention.what === what || mention.what === 'kanaal') &&
      (offset === null || !touches(mention.span, offset)),
  );
  return new Set(found.map(({ text }) => text));
}

/** The element of an architecture that a place is in, as far as it can be read; or null. */
export function elementAt({ document }: Analysis, path: readonly (string | number)[]): Element | null {
  if (path[0] !== 'elementen') return null;
  const item = document.source.itemNamed(String(path[1]));
  return item && elementOf(item, document.known.elements);
}

/** The layers of an element: the one that it states, otherwise those of its bouwsteen. */
export function layersOf({ catalogue }: Analysis, element: Element | null): readonly string[] {
  if (element?.layer) return [element.layer.text];
  return (element?.bouwsteen && catalogue.get(element.bouwsteen.text)?.lagen) || [];
}
