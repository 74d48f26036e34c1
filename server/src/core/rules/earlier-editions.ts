import type { Edition, Indicator } from '../model/figures.js';

/** An indicator as an earlier edition has it. */
export interface Earlier {
  readonly edition: Edition;
  readonly indicator: Indicator;
}

/** What the editions before a reference date have. */
export interface EarlierIndicators {
  /** As the document writes it. */
  readonly peildatum: string | null;
  /** By voorziening and then by indicator, the newest edition first. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string, readonly Earlier[]>>;
}

/** What the editions before this date have. An edition with the same date is this one itself, or no older. */
export function earlierIndicators(editions: readonly Edition[], peildatum: string | null): EarlierIndicators {
  const found = new Map<string, Map<string, Earlier[]>>();
  if (!isDate(peildatum)) return { peildatum, of: found };
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
  return { peildatum, of: found };
}

// A date in another form would be older or newer by accident.
function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
