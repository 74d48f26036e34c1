import type { Edit, Fix } from '../finding.js';
import type { Localized } from '../taal.js';

/** A fix, or none where its edits could not be made. */
export function fixWith(
  title: Localized,
  edits: readonly Edit[] | null,
  certainty: NonNullable<Fix['certainty']>,
): Fix[] {
  return edits && edits.length > 0 ? [{ title, edits, certainty }] : [];
}

export const titles = {
  replace: (word: string): Localized => ({ nl: `Vervang door \`${word}\``, en: `Replace by \`${word}\`` }),
  add: (key: string): Localized => ({ nl: `Voeg \`${key}\` toe`, en: `Add \`${key}\`` }),
  remove: (key: string): Localized => ({ nl: `Haal \`${key}\` weg`, en: `Remove \`${key}\`` }),
};
