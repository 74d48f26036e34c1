import type { RelationVerb } from '../model/relation-kinds.js';
import { relationKindByVerb } from '../model/relation-kinds.js';
import type { Localized } from '../taal.js';
import type { PlateElement } from './plate.js';

/** The words of the drawing itself; names of layers and kinds stay as the sources have them. */
export const words = {
  version: { nl: 'Versie', en: 'Version' },
  status: { nl: 'Status', en: 'Status' },
  date: { nl: 'Datum', en: 'Date' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  legend: { nl: 'Legenda', en: 'Legend' },
  untitled: { nl: 'Architectuur zonder naam', en: 'Untitled architecture' },
  nothing: { nl: 'Er is nog niets te tekenen', en: 'There is nothing to draw yet' },
  nothingHint: {
    nl: 'Zet het eerste element onder “elementen”; het verschijnt dan hier in zijn laag.',
    en: 'Put a first element under “elementen”; it will appear here in its layer.',
  },
  imported: { nl: 'uit een andere architectuur', en: 'from another architecture' },
} as const satisfies Readonly<Record<string, Localized>>;

/** How an element stands in time, as the legend and the tooltips say it. */
export const statusWords: Readonly<Record<PlateElement['status'], Localized>> = {
  bestaand: { nl: 'bestaand', en: 'existing' },
  gewenst: { nl: 'gewenst', en: 'planned' },
  'uit-te-faseren': { nl: 'uit te faseren', en: 'to be phased out' },
};

const documentStatuses: Readonly<Record<string, Localized>> = {
  concept: { nl: 'Concept', en: 'Draft' },
  'ter-review': { nl: 'Ter review', en: 'In review' },
  vastgesteld: { nl: 'Vastgesteld', en: 'Adopted' },
  vervallen: { nl: 'Vervallen', en: 'Withdrawn' },
};

/** The status of the document, or what the user wrote where that is none of the four. */
export function documentStatus(status: string): Localized {
  return Object.hasOwn(documentStatuses, status) ? (documentStatuses[status] ?? same(status)) : same(status);
}

const dutchVerbs: Readonly<Record<RelationVerb, string>> = {
  'bestaat-uit': 'bestaat uit',
  omvat: 'omvat',
  'is-toegewezen-aan': 'is toegewezen aan',
  realiseert: 'realiseert',
  bedient: 'bedient',
  benadert: 'benadert',
  beinvloedt: 'beïnvloedt',
  'hangt-samen-met': 'hangt samen met',
  activeert: 'activeert',
  'stroomt-naar': 'stroomt naar',
  'is-een': 'is een',
};

/** What a line means: the verb in Dutch, the name of the ArchiMate relation in English. */
export function relationWords(verb: RelationVerb): Localized {
  return { nl: dutchVerbs[verb], en: relationKindByVerb(verb)?.archimate ?? verb };
}

const same = (text: string): Localized => ({ nl: text, en: text });
