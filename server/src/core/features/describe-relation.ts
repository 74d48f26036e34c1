import { type RelationVerb, relationKindByVerb } from '../model/relation-kinds.js';
import type { Localized, Taal } from '../taal.js';
import { escaped } from './markdown.js';

/** What a verb between two elements means, in Markdown, with its name in ArchiMate; null for another word. */
export function describeRelation(text: string, taal: Taal): string | null {
  const kind = relationKindByVerb(text);
  if (!kind) return null;
  return `**${escaped(kind.verb)}** — ArchiMate: ${kind.archimate}\n\n${meanings[kind.verb][taal]}`;
}

const meanings: Readonly<Record<RelationVerb, Localized>> = {
  'bestaat-uit': {
    nl: 'Het doel is een onlosmakelijk deel van dit element.',
    en: 'The target is an inseparable part of this element.',
  },
  omvat: {
    nl: 'Het doel hoort bij dit element, maar bestaat ook zonder.',
    en: 'The target belongs to this element, but exists without it as well.',
  },
  'is-toegewezen-aan': {
    nl: 'Dit element voert het doel uit of draagt de verantwoordelijkheid ervoor.',
    en: 'This element performs the target or is responsible for it.',
  },
  realiseert: {
    nl: 'Dit element maakt het meer abstracte doel waar.',
    en: 'This element makes the more abstract target come true.',
  },
  bedient: {
    nl: 'Dit element levert zijn functie aan het doel.',
    en: 'This element offers its function to the target.',
  },
  benadert: {
    nl: 'Dit element leest of schrijft het doel; `wijze` zegt welke van de twee.',
    en: 'This element reads or writes the target; `wijze` says which of the two.',
  },
  beinvloedt: {
    nl: 'Dit element heeft invloed op het doel.',
    en: 'This element influences the target.',
  },
  'hangt-samen-met': {
    nl: 'Er is samenhang met het doel die geen van de andere werkwoorden noemt.',
    en: 'There is a connection with the target that none of the other verbs names.',
  },
  activeert: {
    nl: 'Dit element zet het doel in gang.',
    en: 'This element sets the target going.',
  },
  'stroomt-naar': {
    nl: 'Van dit element gaan gegevens of goederen naar het doel.',
    en: 'Data or goods go from this element to the target.',
  },
  'is-een': {
    nl: 'Dit element is een bijzondere vorm van het doel.',
    en: 'This element is a special form of the target.',
  },
};
