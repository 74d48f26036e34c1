import type { Analysis } from '../analysis.js';
import { levelsOf } from '../config/governance.js';
import type { Context } from '../context.js';
import { keyFigureText } from '../features/key-figure.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import { keySeriesOf } from '../model/key-series.js';
import { layerById } from '../model/layers.js';
import { textOf } from '../model/yaml-part.js';
import { type ArchitectureFacts, architectureFacts, type ElementFacts } from '../rules/architecture-facts.js';
import type { Localized } from '../taal.js';
import { type ReportFindings, reportFindings } from './report-findings.js';
import { type ReportStandards, reportStandards } from './report-standards.js';

/** What a board wants to know of one architecture, as plain data; the texts are as the user wrote them. */
export interface Report {
  /** The file, as the front calls it. */
  readonly file: string;
  readonly title: string | null;
  readonly version: string | null;
  readonly status: string | null;
  readonly date: string | null;
  readonly horizon: string | null;
  readonly owner: string | null;
  readonly description: string | null;
  /** The three statuses in the order of time, and behind them any that is none of the three. */
  readonly statuses: readonly ReportStatus[];
  readonly bouwstenen: readonly ReportBouwsteen[];
  readonly standards: ReportStandards;
  readonly obligations: readonly ReportObligation[];
  readonly principles: readonly ReportPrinciple[];
  readonly findings: ReportFindings;
}

export interface ReportStatus {
  readonly status: string;
  readonly elements: readonly ReportElement[];
}

export interface ReportElement {
  readonly name: string;
  /** The name of its layer; null where it has none that is known. */
  readonly layer: string | null;
  readonly owner: string | null;
  readonly description: string | null;
}

/** A bouwsteen that the architecture uses: as an element, as an element elsewhere, or on the way to one. */
export interface ReportBouwsteen {
  readonly id: string;
  readonly name: string;
  /** Whether a catalogue knows it. */
  readonly isKnown: boolean;
  /** Its status in the catalogue where that needs attention: anything but `bestaand`. */
  readonly status: string | null;
  readonly manager: string | null;
  /** The date of the source that names the manager, as it was written. */
  readonly managerDate: string | null;
  readonly figure: ReportFigure | null;
  /** The names of the elements that use it. */
  readonly elements: readonly string[];
}

/** A key figure, with what it counts and the edition that printed it. */
export interface ReportFigure {
  readonly text: Localized;
  readonly label: string;
  readonly edition: string;
}

/** A regulation or directive, with the bouwstenen through which it touches the architecture. */
export interface ReportObligation {
  readonly name: string;
  /** By what the catalogue says of how it touches them; null where that says nothing. */
  readonly touched: readonly { readonly note: string | null; readonly bouwstenen: readonly string[] }[];
}

export interface ReportPrinciple {
  readonly id: string;
  /** Null where neither the document nor a catalogue states it. */
  readonly statement: string | null;
  readonly source: string | null;
  /** The names of the elements that comply with it. */
  readonly elements: readonly string[];
}

/**
 * Gathers what a board wants to know of an architecture; null for the other kinds of file. Broken text
 * gives what can be read of it.
 * @param file the name by which the report calls the file
 * @param lineAt the line, from 1, of an offset in the document
 */
export function reportOf(
  analysis: Analysis,
  file: string,
  lineAt: (offset: number) => number,
): Report | null {
  const facts = architectureFacts(analysis);
  if (!facts) return null;
  const { title, version, status, date, owner } = facts.architecture;
  const text = (key: string): string | null =>
    textOf(analysis.document.source.sections.findLast((section) => section.key.text === key)?.value) || null;
  const used = usedBouwstenen(facts, analysis);
  return {
    file,
    title: title?.text || null,
    version,
    status,
    date,
    horizon: text('horizon'),
    owner,
    description: text('omschrijving')?.trim() || null,
    statuses: statusesOf(facts),
    bouwstenen: used.map((use) => bouwsteenOf(use, analysis)),
    standards: reportStandards(facts, analysis),
    obligations: obligationsOf(used.flatMap(({ entry }) => entry ?? [])),
    principles: principlesOf(facts, analysis),
    findings: reportFindings(analysis, levelsOf(analysis.governance), lineAt),
  };
}

/** An element's name; of one in another document, with that of the document behind it. */
export function nameIn({ links }: Pick<Context, 'links'>, { id, name, isImported }: ElementFacts): string {
  if (!isImported) return name;
  const alias = id.split('/')[0]!;
  const { model } = links.imports.get(alias) ?? {};
  const title = model?.kind === 'architectuur' ? model.architecture.title?.text : null;
  return `${name} (${title || alias})`;
}

const knownStatuses: readonly string[] = ['bestaand', 'gewenst', 'uit-te-faseren'];

function statusesOf({ elements }: ArchitectureFacts): ReportStatus[] {
  const others = elements.map(({ status }) => status).filter((status) => !knownStatuses.includes(status));
  return [...knownStatuses, ...new Set(others)].map((status) => ({
    status,
    elements: elements
      .filter((each) => each.status === status)
      .map(({ name, layer, element }) => ({
        name,
        layer: layerById(layer)?.name ?? null,
        owner: element.owner,
        description: element.description,
      })),
  }));
}

interface Use {
  readonly id: string;
  readonly entry: Bouwsteen | null;
  readonly elements: ReadonlySet<string>;
}

/** By bouwsteen, in the order in which the text comes to them. Standards have a place of their own. */
function usedBouwstenen(facts: ArchitectureFacts, context: Context): Use[] {
  const uses = new Map<string, { id: string; entry: Bouwsteen | null; elements: Set<string> }>();
  const add = (id: string, user: ElementFacts): void => {
    const use = uses.get(id) ?? { id, entry: context.catalogue.get(id) ?? null, elements: new Set() };
    uses.set(id, use);
    use.elements.add(nameIn(context, user));
  };
  for (const each of facts.elements) {
    if (each.element.bouwsteen) add(each.element.bouwsteen.text, each);
    for (const { relation, to } of each.out) {
      if (to?.isImported && to.element.bouwsteen) add(to.element.bouwsteen.text, to);
      if (!relation.via || facts.get(relation.via.text)) continue;
      const channel = context.catalogue.get(relation.via.text);
      if (channel && channel.soort !== 'standaard') add(channel.id, each);
    }
  }
  return [...uses.values()];
}

function bouwsteenOf({ id, entry, elements }: Use, { editions }: Context): ReportBouwsteen {
  const key = keySeriesOf(editions, id);
  return {
    id,
    name: entry?.naam ?? id,
    isKnown: entry !== null,
    status: entry?.status === 'bestaand' ? null : (entry?.status ?? null),
    manager: entry?.beheerder?.naam ?? null,
    managerDate: entry?.beheerder?.peildatum ?? null,
    figure: key && {
      text: keyFigureText(key),
      label: key.series.label,
      edition: key.latest.edition.titel,
    },
    elements: [...elements],
  };
}

function obligationsOf(used: readonly Bouwsteen[]): ReportObligation[] {
  const names = new Set(used.flatMap(({ eu }) => eu.map(({ verordening }) => verordening)));
  return [...names].map((name) => {
    const touched = new Map<string | null, string[]>();
    for (const { naam, eu } of used) {
      for (const { verordening, toelichting } of eu) {
        if (verordening !== name) continue;
        touched.set(toelichting, [...(touched.get(toelichting) ?? []), naam]);
      }
    }
    return { name, touched: [...touched].map(([note, bouwstenen]) => ({ note, bouwstenen })) };
  });
}

/** Those of the document in its order, then those of a catalogue that elements name. */
function principlesOf({ architecture, elements }: ArchitectureFacts, context: Context): ReportPrinciple[] {
  const complying = new Map<string, Set<string>>();
  for (const { element, name } of elements) {
    for (const { text } of element.principles) {
      const names = complying.get(text) ?? new Set();
      complying.set(text, names.add(name));
    }
  }
  const own = new Map(architecture.principles.map((principle) => [principle.id.text, principle]));
  return [...new Set([...own.keys(), ...complying.keys()])].map((id) => {
    const written = own.get(id);
    const shared = context.catalogue.uitgangspunten.get(id);
    return {
      id,
      statement: (written ? written.statement : shared?.stelling) ?? null,
      source: (written ? written.source : shared?.bron.join('; ')) || null,
      elements: [...(complying.get(id) ?? [])],
    };
  });
}
