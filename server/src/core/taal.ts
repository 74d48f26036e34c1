/** The languages in which the program speaks: Dutch, unless someone asks for English. */
export type Taal = 'nl' | 'en';

/** A text in both languages; the front that shows it picks one. */
export type Localized = Readonly<Record<Taal, string>>;

/** Reads a language from a setting or a locale such as `en-GB`; anything that is not English is Dutch. */
export function taalFrom(text: string | null | undefined): Taal {
  return text != null && /^en(?:$|[-_])/i.test(text) ? 'en' : 'nl';
}
