import type { Localized } from '../taal.js';
import { type ElementFacts, standardsOf } from './architecture-facts.js';
import { vision2030 } from './governance.js';
import type { RuleSource } from './rule.js';

/** A standard with the elements that it touches, as far as that can be told from what they say. */
export interface StandardDuty {
  readonly standard: string;
  /** What it is about the element that the standard touches: "a website", "an API". */
  readonly because: Localized;
  readonly source: RuleSource;
  touches(facts: ElementFacts): boolean;
}

const api = /\bapi\b|(?:^|[\s-])api(?:$|[\s-])/i;
const website = /\b(?:website|webpagina|webportaal|webformulier|mijn[\s-]?omgeving|webshop|app)\b/i;
/** A portal may be for systems or for the own staff. */
const portal = /portaal\b/i;
const signature = /handteken|ondertekenvoorziening|ondertekendienst|digitaal onderteken/i;

const apiStandards = ['openapi-specification', 'rest-api-design-rules', 'nl-gov-oauth'];
const signOn = ['digid', 'eherkenning', 'toegangsstelsel', 'eenmalig-inloggen', 'eid-bouwsteen'];
/** Layers in which there is software that a person or a program signs on to. */
const signedOnTo = ['kanalen', 'apis-en-services', 'applicaties'];

const isApi = (facts: ElementFacts): boolean =>
  (facts.layer === 'apis-en-services' || facts.type === 'application-interface') &&
  (isCalled(facts, api) || apiStandards.some((id) => standardsOf(facts).has(id)));

const isWebsite = (facts: ElementFacts): boolean =>
  (facts.layer === 'kanalen' &&
    (isCalled(facts, website) ||
      facts.bouwsteen?.id === 'mijnomgevingen' ||
      facts.type === 'application-interface')) ||
  ((facts.layer === 'kanalen' || facts.layer === 'applicaties') &&
    isForPublic(facts) &&
    (isCalled(facts, website) || isCalled(facts, portal)));

const isForPublic = ({ element }: ElementFacts): boolean =>
  element.audiences.some(({ text }) => text === 'burgers' || text === 'bedrijven');

/** Whether people sign on to it through one of the national means. */
const hasSignOn = (facts: ElementFacts): boolean =>
  facts.layer !== null &&
  signedOnTo.includes(facts.layer) &&
  (facts.layer !== 'kanalen' || isWebsite(facts)) &&
  (facts.out.some(
    ({ relation, to }) => isSignOn(to) && ['stroomt-naar', 'benadert', 'activeert'].includes(relation.verb),
  ) ||
    facts.in.some(({ relation, from }) => isSignOn(from) && relation.verb === 'bedient'));

const isSignOn = (facts: ElementFacts | null): boolean => signOn.includes(facts?.bouwsteen?.id ?? '');

const leadsTo =
  (id: string) =>
  (facts: ElementFacts): boolean =>
    facts.out.some(
      ({ relation, to }) =>
        relation.via?.text === id ||
        (to?.bouwsteen?.id === id && ['stroomt-naar', 'realiseert', 'bedient'].includes(relation.verb)),
    );

/** Every standard of which it can be told whom it touches. Whether it is mandatory is for the catalogue to say. */
export const standardDuties: readonly StandardDuty[] = [
  ...apiStandards.map((standard) => ({
    standard,
    because: { nl: 'een API is', en: 'is an API' },
    source: vision2030('7.2.6'),
    touches: isApi,
  })),
  {
    standard: 'wcag',
    because: { nl: 'een website of app is', en: 'is a website or app' },
    source: vision2030('6.1.3'),
    touches: isWebsite,
  },
  {
    standard: 'tls',
    because: { nl: 'een netwerk is', en: 'is a network' },
    source: vision2030('7.2.10'),
    touches: ({ layer, type }) => layer === 'netwerken' && type === 'communication-network',
  },
  {
    standard: 'saml',
    because: {
      nl: 'mensen met DigiD of eHerkenning laat inloggen',
      en: 'lets people sign on with DigiD or eHerkenning',
    },
    source: vision2030('7.2.1'),
    touches: hasSignOn,
  },
  {
    standard: 'ades-baseline-profiles',
    because: { nl: 'digitale handtekeningen zet of controleert', en: 'makes or checks digital signatures' },
    source: vision2030('7.2.1'),
    touches: (facts) =>
      ['diensten-en-producten', 'apis-en-services', 'applicaties'].includes(facts.layer ?? '') &&
      isCalled(facts, signature),
  },
  {
    standard: 'owms',
    because: {
      nl: 'metagegevens aan Samenwerkende Catalogi levert',
      en: 'gives metadata to Samenwerkende Catalogi',
    },
    source: vision2030('7.2.1'),
    touches: leadsTo('samenwerkende-catalogi'),
  },
  {
    standard: 'xbrl',
    because: { nl: 'verantwoordingen via SBR uitwisselt', en: 'exchanges reports by SBR' },
    source: vision2030('7.2.8'),
    touches: leadsTo('sbr'),
  },
];

function isCalled({ element, name }: ElementFacts, pattern: RegExp): boolean {
  return pattern.test(name) || pattern.test(element.id.text);
}
