import type { RelationVerb } from '../model/relation-kinds.js';
import { relationKindByVerb } from '../model/relation-kinds.js';
import type { Localized, Taal } from '../taal.js';
import type { Change, ChangedPart, PlateElement } from './plate.js';

/** The words of the drawing itself; names of layers and kinds stay as the sources have them. */
export const words = {
  version: { nl: 'Versie', en: 'Version' },
  status: { nl: 'Status', en: 'Status' },
  date: { nl: 'Datum', en: 'Date' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  legend: { nl: 'Legenda', en: 'Legend' },
  untitled: { nl: 'Architectuur zonder naam', en: 'Untitled architecture' },
  wholePlate: { nl: 'Hele plaat', en: 'Whole plate' },
  nothing: { nl: 'Er is nog niets te tekenen', en: 'There is nothing to draw yet' },
  nothingHint: {
    nl: 'Zet het eerste element onder “elementen”; het verschijnt dan hier in zijn laag.',
    en: 'Put a first element under “elementen”; it will appear here in its layer.',
  },
  nothingInView: { nl: 'Deze weergave toont niets', en: 'This view shows nothing' },
  nothingInViewHint: {
    nl: 'Geen enkel element van deze architectuur voldoet eraan. Laat een van haar sleutels weg, of kies een andere weergave.',
    en: 'No element of this architecture passes it. Leave out one of its keys, or choose another view.',
  },
  figures: { nl: 'Cijfers', en: 'Figures' },
  focus: { nl: 'waar deze weergave om draait', en: 'what this view turns around' },
  imported: { nl: 'uit een andere architectuur', en: 'from another architecture' },
} as const satisfies Readonly<Record<string, Localized>>;

/** How an element stands in time, as the legend and the tooltips say it. */
export const statusWords: Readonly<Record<PlateElement['status'], Localized>> = {
  bestaand: { nl: 'bestaand', en: 'existing' },
  gewenst: { nl: 'gewenst', en: 'planned' },
  'uit-te-faseren': { nl: 'uit te faseren', en: 'to be phased out' },
};

/** How something on the later of two plates compares to the earlier one. */
export const changeWords: Readonly<Record<Change, Localized>> = {
  toegevoegd: { nl: 'toegevoegd', en: 'added' },
  verwijderd: { nl: 'verwijderd', en: 'removed' },
  gewijzigd: { nl: 'gewijzigd', en: 'changed' },
  ongewijzigd: { nl: 'ongewijzigd', en: 'unchanged' },
};

/** What of an element was changed, for its tooltip. */
export const changedPartWords: Readonly<Record<ChangedPart, Localized>> = {
  id: { nl: 'id', en: 'id' },
  naam: { nl: 'naam', en: 'name' },
  laag: { nl: 'laag', en: 'layer' },
  status: { nl: 'status', en: 'status' },
  type: { nl: 'type', en: 'type' },
  bouwsteen: { nl: 'bouwsteen', en: 'bouwsteen' },
  geheel: { nl: 'het geheel waar het in staat', en: 'the whole that it stands in' },
  relaties: { nl: 'relaties', en: 'relations' },
};

/** How an element changed and what of it, in one line without layout; null where it did not. */
export function changeText({ change, changedParts = [], was }: PlateElement, taal: Taal): string | null {
  if (!change || change === 'ongewijzigd') return null;
  const parts = changedParts.map((part) => {
    const word = changedPartWords[part][taal];
    return part === 'id' && was !== undefined
      ? `${word} (${taal === 'nl' ? 'was' : 'formerly'} ${was})`
      : word;
  });
  return parts.length > 0 ? `${changeWords[change][taal]}: ${parts.join(', ')}` : changeWords[change][taal];
}

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
