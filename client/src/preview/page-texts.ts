import type { Localized, Taal } from '../taal.js';
import type { Texts } from './messages.js';

/**
 * The words of the page, in the language that the user chose for the drawing in it: a page that is
 * half in the language of the editor would be in two. `{0}` stands for what is filled in.
 */
const filledIn = {
  wholePlate: { nl: 'Hele plaat', en: 'Whole plate' },
  ownViews: { nl: 'Weergaven van dit document', en: 'Views of this document' },
  standardViews: { nl: 'Standaardweergaven', en: 'Standard views' },
  impact: { nl: 'Vanuit een element', en: 'From an element' },
  selectForImpact: {
    nl: 'Selecteer een element om de impact ervan te zien.',
    en: 'Select an element to see its impact.',
  },
  compare: { nl: 'Vergelijken', en: 'Compare' },
  compareWithFile: { nl: 'Met een ander bestand…', en: 'With another file…' },
  compareWithVersion: { nl: 'Met een Git-versie…', en: 'With a Git version…' },
  comparedWith: { nl: 'Vergeleken met {0}', en: 'Compared with {0}' },
  groups: { nl: 'Laaggroep', en: 'Group of layers' },
  statuses: { nl: 'Status', en: 'Status' },
  domains: { nl: 'Domein', en: 'Domain' },
  kinds: { nl: 'Soort bouwsteen', en: 'Kind of bouwsteen' },
  around: { nl: 'Rond {0}', en: 'Around {0}' },
  selectForAround: {
    nl: 'Selecteer een element om te zien wat eromheen staat.',
    en: 'Select an element to see what is around it.',
  },
  everything: { nl: 'Alles', en: 'Everything' },
  oneStep: { nl: 'Tot 1 stap', en: 'Within 1 step' },
  steps: { nl: 'Tot {0} stappen', en: 'Within {0} steps' },
  clearFilter: { nl: 'Haal het filter weg', en: 'Clear the filter' },
  lines: { nl: '{0} lijnen', en: '{0} lines' },
  linesAll: { nl: 'Toon alle lijnen', en: 'Show all lines' },
  linesSelected: { nl: 'Lijnen van het geselecteerde element', en: 'Lines of the selected element' },
  linesNone: { nl: 'Verberg alle lijnen', en: 'Hide all lines' },
  linesHint: {
    nl: 'Wijs een element aan of selecteer het om de lijnen ervan te zien.',
    en: 'Point at an element or select it to see its lines.',
  },
  theme: { nl: 'Kleuren', en: 'Colours' },
  themeEditor: { nl: 'Zoals de editor', en: 'Like the editor' },
  themeLight: { nl: 'Licht', en: 'Light' },
  themeDark: { nl: 'Donker', en: 'Dark' },
  themePrint: { nl: 'Druk', en: 'Print' },
  share: { nl: 'Bewaren en kopiëren', en: 'Save and copy' },
  saveSvg: { nl: 'Bewaar als SVG…', en: 'Save as SVG…' },
  savePng: { nl: 'Bewaar als PNG…', en: 'Save as PNG…' },
  savePdf: { nl: 'Bewaar als PDF…', en: 'Save as PDF…' },
  copyImage: { nl: 'Kopieer als afbeelding', en: 'Copy as image' },
  copyMarkdown: { nl: 'Kopieer als Markdown', en: 'Copy as Markdown' },
  makingPng: { nl: 'De PNG wordt gemaakt…', en: 'Making the PNG…' },
  makingPdf: { nl: 'De PDF wordt gemaakt…', en: 'Making the PDF…' },
  copyRefused: {
    nl: 'De editor staat niet toe dat deze pagina afbeeldingen kopieert. Bewaar de plaat als PNG.',
    en: 'The editor does not let this page copy images. Save it as PNG instead.',
  },
  copied: { nl: 'Gekopieerd.', en: 'Copied.' },
  tooLarge: {
    nl: 'De plaat is te groot voor een PNG. Bewaar haar als SVG of PDF.',
    en: 'The drawing is too large for a PNG. Save it as SVG or PDF instead.',
  },
  indicator: { nl: 'Indicator', en: 'Indicator' },
  period: { nl: 'Periode', en: 'Period' },
  figure: { nl: 'Cijfer', en: 'Figure' },
  remark: { nl: 'Opmerking', en: 'Remark' },
  found: { nl: '{0} van {1}', en: '{0} of {1}' },
  notFound: { nl: 'Niets gevonden', en: 'No matches' },
  viewGone: {
    nl: 'Deze weergave staat niet meer in het document; dit is de hele plaat.',
    en: 'The document no longer has this view; this is the whole plate.',
  },
} as const satisfies Record<keyof Texts, Localized>;

/** What stands on the page from the start, and what its notices say. */
const others = {
  toolbar: { nl: 'Voorbeeld', en: 'Preview' },
  chooseView: { nl: 'Kies een weergave', en: 'Choose a view' },
  endComparison: { nl: 'Beëindig de vergelijking', en: 'End the comparison' },
  filter: { nl: 'Filter', en: 'Filter' },
  lineButton: { nl: 'Lijnen', en: 'Lines' },
  find: { nl: 'Zoek in de plaat', en: 'Search in the drawing' },
  read: { nl: 'Lees als tekst', en: 'Read as text' },
  more: { nl: 'Kleuren, bewaren en kopiëren', en: 'Colours, save and copy' },
  previousMatch: { nl: 'Vorige vondst', en: 'Previous match' },
  nextMatch: { nl: 'Volgende vondst', en: 'Next match' },
  close: { nl: 'Sluit', en: 'Close' },
  drawing: {
    nl: 'Plaat van de architectuur. Tab gaat langs de elementen, pijltoetsen volgen lijnen, spatie selecteert, Enter toont een element in de tekst, I legt het uit.',
    en: 'Drawing of the architecture. Tab moves between elements, arrow keys follow lines, Space selects, Enter shows an element in the text, I explains it.',
  },
  drawingAsText: { nl: 'De plaat als tekst', en: 'The drawing as text' },
  zoom: { nl: 'Zoomen', en: 'Zoom' },
  zoomIn: { nl: 'Inzoomen', en: 'Zoom in' },
  zoomOut: { nl: 'Uitzoomen', en: 'Zoom out' },
  fit: { nl: 'Hele plaat passend', en: 'Fit the whole drawing' },
  isClosed: {
    nl: 'Het document is gesloten; dit is de laatste plaat.',
    en: 'The document is closed; this is its last drawing.',
  },
  isBroken: {
    nl: 'De tekst is nu even stuk; dit is de laatste goede plaat.',
    en: 'The text is broken at the moment; this is the last good drawing.',
  },
  isEarlierBroken: {
    nl: 'De tekst van {0} is stuk. Wat er niet uit te lezen is, lijkt hier toegevoegd.',
    en: 'The text of {0} is broken. What cannot be read of it looks added here.',
  },
  isEarlierTooLarge: {
    nl: 'De tekst van {0} is te groot om mee te vergelijken; dit is de plaat zonder vergelijking.',
    en: 'The text of {0} is too large to compare with; this is the drawing without a comparison.',
  },
  isEarlierOfOtherKind: {
    nl: 'Alleen architecturen zijn te vergelijken, en {0} is er geen; dit is de plaat zonder vergelijking.',
    en: 'Only architectures can be compared, and {0} is none; this is the drawing without a comparison.',
  },
  elementGone: {
    nl: 'Dit element staat niet in de tekst van nu.',
    en: 'The text as it is now does not have this element.',
  },
  isFileGone: {
    nl: '{0} is nu niet te lezen; dit is de plaat zonder vergelijking.',
    en: '{0} cannot be read at the moment; this is the drawing without a comparison.',
  },
  isVersionGone: {
    nl: 'Git geeft {0} van dit bestand niet: het stond er toen niet, of Git staat hier uit. Dit is de plaat zonder vergelijking.',
    en: 'Git does not give {0} of this file: it was not there at the time, or Git is off here. This is the drawing without a comparison.',
  },
} as const satisfies Record<string, Localized>;

const all = { ...filledIn, ...others };

/** A text of the preview with what belongs in it. */
export function textOf(key: keyof typeof all, taal: Taal, ...values: readonly string[]): string {
  return all[key][taal].replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '').trim();
}

/** The words that the page fills in itself. */
export function pageTexts(taal: Taal): Texts {
  return Object.fromEntries(Object.entries(filledIn).map(([key, text]) => [key, text[taal]])) as Texts;
}
