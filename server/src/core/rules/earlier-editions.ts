import type { Context } from '../context.js';
import type { Edition, Indicator } from '../model/figures.js';

/** An indicator as an earlier edition has it. */
export interface Earlier {
  readonly edition: Edition;
  readonly indicator: Indicator;
}

/**
 * What the editions before this document's have, by voorziening and then by indicator, the newest
 * edition first. An edition with the same date is this one itself, or no older.
 */
export function earlierIndicators({ document, editions }: Context): Map<string, Map<string, Earlier[]>> {
  const found = new Map<string, Map<string, Earlier[]>>();
  if (document.model.kind !== 'monitor') return found;
  const { peildatum } = document.model.edition;
  if (!isDate(peildatum)) return found;
  const earlier = editions.filter((edition) => isDate(edition.peildatum) && edition.peildatum < peildatum);
  earlier.sort((a, b) => (a.peildatum! < b.peildatum! ? 1 : -1));
  for (const edition of earlier) {
    for (const { id, indicatoren } of edition.voorzieningen) {
      const known = found.get(id) ?? new Map<string, Earlier[]>();
      found.set(id, known);
      for (const indicator of indicatoren) {
        known.set(indicator.id, [...(known.get(indicator.id) ?? []), { edition, indicator }]);
      }
    }
  }
  return found;
}

// A date in another form would be older or newer by accident.
function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
