import type { Context } from '../context.js';
import { elsewhere, type RelatedPlace } from '../finding.js';
import { placesIn } from '../model/catalogue-file.js';
import { definedHere } from './unknown-name.js';

/** Where one of the document's own catalogues defines an id; null for what is built in. */
export function ownPlace({ links }: Pick<Context, 'links'>, id: string): RelatedPlace | null {
  for (const document of links.catalogues.values()) {
    if (document?.model.kind !== 'bouwstenen') continue;
    const place = placesIn(document.model.catalogue).findLast((each) => each.id === id);
    if (place) return elsewhere(document, place.span, definedHere(id));
  }
  return null;
}
