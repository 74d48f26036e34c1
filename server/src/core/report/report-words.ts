import type { Level } from '../finding.js';
import type { Taal } from '../taal.js';

/** The words of a report, the same in every form. */
export interface ReportWords {
  readonly report: string;
  readonly contents: string;
  readonly untitled: string;
  readonly file: string;
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly horizon: string;
  readonly owner: string;
  readonly summary: string;
  readonly drawing: string;
  readonly actualSize: string;
  readonly drawingOf: (title: string, view: string | null) => string;
  readonly elements: string;
  readonly element: string;
  readonly count: string;
  readonly byStatus: string;
  readonly layer: string;
  readonly about: string;
  readonly total: string;
  readonly bouwstenen: string;
  readonly bouwsteen: string;
  readonly manager: string;
  readonly onDate: (date: string) => string;
  readonly figure: string;
  readonly usedAs: string;
  readonly unknown: string;
  readonly figuresFrom: (editions: string) => string;
  readonly standards: string;
  readonly standard: string;
  readonly applied: string;
  readonly explained: string;
  readonly reason: string;
  readonly until: string;
  readonly by: string;
  readonly noReason: string;
  readonly obligations: string;
  readonly obligation: string;
  readonly through: string;
  readonly principles: string;
  readonly principle: string;
  readonly complying: string;
  readonly nobody: string;
  readonly withoutElements: (count: number) => string;
  readonly noStatement: string;
  readonly findings: string;
  readonly open: string;
  readonly silenced: string;
  readonly baselined: string;
  readonly level: string;
  readonly message: string;
  readonly line: string;
  readonly rule: string;
  readonly isSkipped: string;
  /** What stands in place of a list that is empty. */
  readonly none: Readonly<
    Record<'elements' | 'bouwstenen' | 'standards' | 'obligations' | 'principles' | 'findings', string>
  >;
  /** The name of a level, with the form for more of them. */
  readonly levels: Readonly<Record<Level, readonly [one: string, many: string]>>;
}

export const reportWords: Readonly<Record<Taal, ReportWords>> = {
  nl: {
    report: 'Architectuurrapport',
    contents: 'Architecturen',
    untitled: 'Architectuur zonder naam',
    file: 'Bestand',
    version: 'Versie',
    status: 'Status',
    date: 'Datum',
    horizon: 'Horizon',
    owner: 'Eigenaar',
    summary: 'In het kort',
    drawing: 'Plaat',
    actualSize: 'Op ware grootte',
    drawingOf: (title, view) => (view ? `${title}, weergave “${view}”` : `${title}, de hele plaat`),
    elements: 'Elementen',
    element: 'Element',
    count: 'Aantal',
    byStatus: 'Naar status',
    layer: 'Laag',
    about: 'Omschrijving',
    total: 'Totaal',
    bouwstenen: 'Gebruikte bouwstenen',
    bouwsteen: 'Bouwsteen',
    manager: 'Beheerder',
    onDate: (date) => `peildatum ${date}`,
    figure: 'Kerncijfer',
    usedAs: 'Gebruikt als of door',
    unknown: 'niet in de catalogus',
    figuresFrom: (editions) => `Kerncijfers gelden voor heel Nederland. Bron: ${editions}.`,
    standards: 'Standaarden',
    standard: 'Standaard',
    applied: 'Past toe',
    explained: 'Legt uit',
    reason: 'Reden',
    until: 'Tot',
    by: 'Toegepast door',
    noReason: 'geen reden gegeven',
    obligations: 'Europese verplichtingen',
    obligation: 'Verplichting',
    through: 'Via',
    principles: 'Uitgangspunten',
    principle: 'Uitgangspunt',
    complying: 'Ingevuld door',
    nobody: 'Nog geen enkel element',
    withoutElements: (count) => `${count} zonder invulling`,
    noStatement: 'Nergens omschreven',
    findings: 'Bevindingen',
    open: 'Open',
    silenced: 'Genegeerd met reden',
    baselined: 'Bekend uit de baseline',
    level: 'Niveau',
    message: 'Bevinding',
    line: 'Regel',
    rule: 'Code',
    isSkipped: 'De configuratie slaat dit bestand over. Er is dus niets gecontroleerd.',
    none: {
      elements: 'Er zijn geen elementen.',
      bouwstenen: 'Deze architectuur gebruikt geen bouwstenen uit een catalogus.',
      standards: 'Geen enkel element noemt een standaard.',
      obligations: 'De gebruikte bouwstenen noemen geen Europese verplichtingen.',
      principles: 'Deze architectuur noemt geen uitgangspunten.',
      findings: 'Er staan geen bevindingen open.',
    },
    levels: {
      error: ['fout', 'fouten'],
      warning: ['waarschuwing', 'waarschuwingen'],
      info: ['opmerking', 'opmerkingen'],
      hint: ['tip', 'tips'],
    },
  },
  en: {
    report: 'Architecture report',
    contents: 'Architectures',
    untitled: 'Untitled architecture',
    file: 'File',
    version: 'Version',
    status: 'Status',
    date: 'Date',
    horizon: 'Horizon',
    owner: 'Owner',
    summary: 'In short',
    drawing: 'Drawing',
    actualSize: 'At actual size',
    drawingOf: (title, view) => (view ? `${title}, view “${view}”` : `${title}, the whole plate`),
    elements: 'Elements',
    element: 'Element',
    count: 'Number',
    byStatus: 'By status',
    layer: 'Layer',
    about: 'Description',
    total: 'Total',
    bouwstenen: 'Bouwstenen used',
    bouwsteen: 'Bouwsteen',
    manager: 'Run by',
    onDate: (date) => `as of ${date}`,
    figure: 'Key figure',
    usedAs: 'Used as or by',
    unknown: 'not in the catalogue',
    figuresFrom: (editions) => `Key figures are those of the whole of the Netherlands. Source: ${editions}.`,
    standards: 'Standards',
    standard: 'Standard',
    applied: 'Complied with',
    explained: 'Explained',
    reason: 'Reason',
    until: 'Until',
    by: 'Applied by',
    noReason: 'no reason given',
    obligations: 'European obligations',
    obligation: 'Obligation',
    through: 'Through',
    principles: 'Principles',
    principle: 'Principle',
    complying: 'Met by',
    nobody: 'No element yet',
    withoutElements: (count) => `${count} met by no element`,
    noStatement: 'Stated nowhere',
    findings: 'Findings',
    open: 'Open',
    silenced: 'Silenced with a reason',
    baselined: 'Known from the baseline',
    level: 'Level',
    message: 'Finding',
    line: 'Line',
    rule: 'Code',
    isSkipped: 'The configuration skips this file, so that nothing was checked.',
    none: {
      elements: 'There are no elements.',
      bouwstenen: 'This architecture uses no bouwstenen of a catalogue.',
      standards: 'No element names a standard.',
      obligations: 'The bouwstenen used name no European obligations.',
      principles: 'This architecture names no principles.',
      findings: 'No findings are open.',
    },
    levels: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      info: ['remark', 'remarks'],
      hint: ['hint', 'hints'],
    },
  },
};

/** A number of findings of a level: `3 fouten`. */
export function countedLevel(level: Level, count: number, words: ReportWords): string {
  const [one, many] = words.levels[level];
  return `${count} ${count === 1 ? one : many}`;
}
