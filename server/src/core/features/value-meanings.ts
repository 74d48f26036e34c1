import type { Localized } from '../taal.js';

/** What the words of one fixed list mean. */
export type Meanings = Readonly<Record<string, Localized>>;

/**
 * What the words of a list mean; null for a list that is not explained here, such as the layers.
 * @param words all words of the list, as the schema has them
 */
export function meaningsOf(words: readonly unknown[]): Meanings | null {
  return lists.find((list) => words.every((word) => Object.hasOwn(list, String(word)))) ?? null;
}

const lists: readonly Meanings[] = [
  // How far a document is.
  {
    concept: {
      nl: 'Er wordt nog aan dit document gewerkt; er kan nog alles aan veranderen.',
      en: 'This document is being worked on; everything in it may still change.',
    },
    'ter-review': {
      nl: 'Dit document ligt voor aan anderen, die erop reageren voordat het wordt vastgesteld.',
      en: 'This document lies before others, who comment on it before it is adopted.',
    },
    vastgesteld: {
      nl: 'De eigenaar heeft over dit document besloten; het geldt.',
      en: 'The owner decided on this document; it is in force.',
    },
    vervallen: {
      nl: 'Dit document geldt niet meer; het blijft als naslag bewaard.',
      en: 'This document is no longer in force; it is kept for reference.',
    },
  },
  // The status of an element.
  {
    bestaand: {
      nl: 'Het element is er nu, en blijft.',
      en: 'The element is there now, and stays.',
    },
    gewenst: {
      nl: 'Het element is er nog niet, maar moet er komen.',
      en: 'The element is not there yet, but has to come.',
    },
    'uit-te-faseren': {
      nl: 'Het element is er nu, maar moet verdwijnen.',
      en: 'The element is there now, but has to go.',
    },
  },
  // The status of a bouwsteen.
  {
    bestaand: { nl: 'De bouwsteen is in gebruik.', en: 'The bouwsteen is in use.' },
    voorstel: {
      nl: 'De bouwsteen is voorgesteld, maar er nog niet.',
      en: 'The bouwsteen was proposed, but is not there yet.',
    },
    beëindigd: {
      nl: 'De bouwsteen is er niet meer, of heeft zijn taak overgedragen.',
      en: 'The bouwsteen is gone, or handed over its task.',
    },
  },
  // For whom an element is there.
  {
    burgers: { nl: 'Het element is er voor inwoners.', en: 'The element is there for citizens.' },
    bedrijven: {
      nl: 'Het element is er voor ondernemers en hun bedrijven.',
      en: 'The element is there for entrepreneurs and their businesses.',
    },
    overheidsorganisaties: {
      nl: 'Het element is er voor organisaties van de overheid zelf.',
      en: 'The element is there for organisations of the government itself.',
    },
  },
  // How something is accessed.
  {
    lezen: { nl: 'Dit element leest het doel alleen.', en: 'This element only reads the target.' },
    schrijven: { nl: 'Dit element schrijft het doel alleen.', en: 'This element only writes the target.' },
    'lezen-en-schrijven': {
      nl: 'Dit element leest en schrijft het doel.',
      en: 'This element reads and writes the target.',
    },
  },
  {
    'past-toe': {
      nl: 'Dit element past de standaard toe. Anders staat hier `leg-uit` met de reden.',
      en: 'This element applies the standard. Otherwise `leg-uit` stands here with the reason.',
    },
  },
  // What sort of bouwsteen it is.
  {
    bouwsteen: {
      nl: 'Een geheel van voorzieningen, standaarden en afspraken met één doel.',
      en: 'A whole of facilities, standards and agreements with one purpose.',
    },
    voorziening: {
      nl: 'Iets dat werkt en dat organisaties of mensen gebruiken, zoals een systeem of een dienst.',
      en: 'Something that runs and that organisations or people use, such as a system or a service.',
    },
    standaard: {
      nl: 'Een vastgelegde manier van doen, waaraan systemen zich houden om op elkaar te passen.',
      en: 'A recorded way of doing that systems keep to, so that they fit together.',
    },
    afspraak: {
      nl: 'Iets dat organisaties met elkaar hebben afgesproken.',
      en: 'Something that organisations agreed on with each other.',
    },
    'wet-en-regelgeving': {
      nl: 'Een wet of regel die zegt wat moet of mag.',
      en: 'A law or rule that says what must or may be done.',
    },
  },
  // The domains of the generic digital infrastructure.
  {
    toegang: {
      nl: 'Wie iemand is, en wat die persoon of dat bedrijf mag.',
      en: 'Who somebody is, and what that person or business may do.',
    },
    interactie: {
      nl: 'Het contact tussen de overheid en burgers of bedrijven.',
      en: 'The contact between the government and citizens or businesses.',
    },
    gegevensuitwisseling: {
      nl: 'Hoe gegevens tussen organisaties gaan.',
      en: 'How data goes between organisations.',
    },
    infrastructuur: {
      nl: 'De techniek waar de andere domeinen op steunen.',
      en: 'The technology that the other domains rest on.',
    },
  },
  // The status of a standard.
  {
    verplicht: {
      nl: 'De overheid moet deze standaard toepassen, of uitleggen waarom niet.',
      en: 'The government must apply this standard, or explain why not.',
    },
    aanbevolen: {
      nl: 'De overheid raadt deze standaard aan; zij is niet verplicht.',
      en: 'The government recommends this standard; it is not mandatory.',
    },
  },
  // How an indicator counts.
  {
    stroom: {
      nl: 'Telt wat er in een heel jaar gebeurt, zoals berichten of keren dat iemand inlogt.',
      en: 'Counts what happens over a whole year, such as messages or logins.',
    },
    stand: {
      nl: 'Geldt op één moment, de peildatum, zoals het aantal aangesloten organisaties.',
      en: 'Holds at one moment, the reference date, such as the number of connected organisations.',
    },
  },
  // Why a cell is not simply a number.
  {
    'meer-dan': {
      nl: 'De uitgave drukt een ondergrens af; het echte cijfer is hoger.',
      en: 'The edition prints a lower bound; the real figure is higher.',
    },
    percentage: {
      nl: 'De cel is een percentage, geen aantal.',
      en: 'The cell is a percentage, not a number.',
    },
    afgerond: {
      nl: 'Het cijfer is afgerond gedrukt; met het precieze cijfer is het niet in tegenspraak.',
      en: 'The figure is printed rounded; it does not contradict the exact one.',
    },
    schatting: { nl: 'Het cijfer is geschat, niet geteld.', en: 'The figure was estimated, not counted.' },
    onvolledig: {
      nl: 'Aan het gedrukte cijfer ontbreekt iets, zodat het niet te lezen is; er wordt niet mee gerekend.',
      en: 'Something is missing from the printed figure, so that it cannot be read; nothing is computed with it.',
    },
    'niet-beschikbaar': {
      nl: 'De uitgave heeft geen cijfer: een streep, een lege cel of `n.b.` Dat is geen 0.',
      en: 'The edition has no figure: a dash, an empty cell or `n.b.` That is not 0.',
    },
    tekst: {
      nl: 'De cel zegt het in woorden; er wordt niet mee gerekend.',
      en: 'The cell says it in words; nothing is computed with it.',
    },
  },
  // What the levels of rules begin with.
  {
    aanbevolen: {
      nl: 'Elke regel geldt op het niveau dat zij van zichzelf heeft.',
      en: 'Every rule counts on the level that it has of itself.',
    },
    streng: {
      nl: 'Wat de documenten van de overheid eisen telt een trap zwaarder: tips en opmerkingen worden waarschuwingen, waarschuwingen worden fouten.',
      en: 'What the documents of the government demand weighs more: hints and notes become warnings, and warnings become errors.',
    },
    'alleen-schema': {
      nl: 'Alleen de vorm van het bestand wordt gecontroleerd, en geen enkele regel.',
      en: 'Only the form of the file is checked, and no rule at all.',
    },
  },
  // How much a finding weighs.
  {
    fout: { nl: 'De controle mislukt door deze melding.', en: 'This finding makes the check fail.' },
    waarschuwing: {
      nl: 'De controle mislukt alleen als er meer waarschuwingen zijn dan toegestaan.',
      en: 'The check fails only where there are more warnings than allowed.',
    },
    opmerking: {
      nl: 'De melding is te zien, maar de controle mislukt er nooit door.',
      en: 'The finding shows, but never makes the check fail.',
    },
    tip: {
      nl: 'De melding is een lichte aanwijzing, en de controle mislukt er nooit door.',
      en: 'The finding is a light hint, and never makes the check fail.',
    },
    uit: { nl: 'De melding is er niet.', en: 'The finding does not show.' },
  },
  // How a view shows what belongs together.
  {
    gerelateerd: {
      nl: 'Elk element staat in zijn eigen laag, met lijnen voor de relaties.',
      en: 'Every element stands in its own layer, with lines for the relations.',
    },
    geplot: {
      nl: 'Zonder lijnen: elk element staat in elk vak van de ondergrond waarmee het een relatie heeft.',
      en: 'Without lines: every element stands in each box of the ground that it has a relation with.',
    },
  },
];
