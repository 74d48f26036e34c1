import type { Analysis } from '../../server/src/core/analysis.js';
import type { Edit } from '../../server/src/core/finding.js';
import type { ParsedDocument } from '../../server/src/core/model/model.js';
import type { Span } from '../../server/src/core/model/span.js';
import { createProject } from '../../server/src/core/project.js';
import { cursorSign, head, world } from '../support/marked.js';

/** Files that refer to each other, analysed; one of them may have the cursor. */
export interface LittleWorkspace {
  readonly analyses: readonly Analysis[];
  /** The file with the cursor sign, and where that stood; the first file without one. */
  readonly at: Analysis;
  readonly offset: number;
  of(name: string): Analysis;
}

/** @param files texts by name; the names are paths in one folder. */
export async function littleWorkspace(files: Readonly<Record<string, string>>): Promise<LittleWorkspace> {
  const disk = new Map<string, string>();
  let marked: string | null = null;
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const found = text.indexOf(cursorSign);
    if (found >= 0) [marked, offset] = [name, found];
    disk.set(uriOf(name), text.replace(cursorSign, ''));
  }
  const project = createProject({ read: async (uri) => disk.get(uri) ?? null, list: async () => [] }, world);
  const analyses = await Promise.all([...disk.keys()].map(async (uri) => (await project.analysis(uri))!));
  const of = (name: string): Analysis => analyses.find(({ document }) => document.uri === uriOf(name))!;
  return { analyses, at: marked === null ? analyses[0]! : of(marked), offset, of };
}

export function uriOf(name: string): string {
  return `file:///werk/${name.split('/').map(encodeURIComponent).join('/')}`;
}

export function nameOf({ uri }: { readonly uri: string }): string {
  return decodeURIComponent(uri).replace('file:///werk/', '');
}

/** A place as `file:line word`, lines from 1. */
export function placed(document: ParsedDocument, { start, end }: Span): string {
  const { text } = document.source;
  return `${nameOf(document)}:${text.slice(0, start).split('\n').length} ${text.slice(start, end)}`;
}

/** A text after edits, which must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { span, text: inserted } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + inserted + result.slice(span.end);
  }
  return result;
}

/** Documents of all kinds that use each other in every way there is. */
export const municipality: Readonly<Record<string, string>> = {
  'loket.architectuur.yaml': `${head}catalogi: [./eigen.bouwstenen.yaml]
importeert:
  gdi: gdi/toegang.architectuur.yaml
  "oud": ./gdi/oud.architectuur.yaml
uitgangspunten:
  eenmalig:
    stelling: Vraag niet twee keer hetzelfde
elementen:
  inloggen:
    bouwsteen: digid
    voldoet-aan: [eenmalig, huisregel]
    relaties:
      - bedient: [portaal, "gdi/balie"]
        via: bus
      - benadert: gdi/balie
        via: portaal
  portaal:
    bouwsteen: zaakbus
    standaarden:
      zaakbus: past-toe
      tls: past-toe
    relaties:
      - bedient: 'inloggen'
        via: gdi/balie
      - hangt-samen-met: oud/balie
  bus: { naam: Bus, laag: gegevensuitwisseling }
`,
  'gdi/toegang.architectuur.yaml': `${head}elementen:
  balie:
    naam: Balie
    laag: kanalen
    relaties:
      - bedient: balie
`,
  'gdi/oud.architectuur.yaml': `${head}elementen:
  balie:
    naam: Oude balie
    laag: kanalen
`,
  'eigen.bouwstenen.yaml': `catalogus: Eigen
bouwstenen:
  zaakbus:
    naam: Zaakbus
    soort: voorziening
    lagen: [gegevensuitwisseling]
    onderdeel-van: digid
  zaakbus-deel:
    naam: Deel
    soort: voorziening
    lagen: [gegevensuitwisseling]
    onderdeel-van: zaakbus
  digid:
    naam: Onze DigiD
uitgangspunten:
  huisregel:
    stelling: Doe het zo
  api-eerst:
    stelling: Eerst onze interfaces
`,
  'cijfers.monitor.yaml': `monitor: Cijfers
peildatum: 2030-12-31
jaren: [2030]
catalogi: [eigen.bouwstenen.yaml]
voorzieningen:
  zaakbus:
    indicatoren:
      berichten:
        naam: Berichten
        waarden: { 2030: 5 }
      berichten-deel:
        naam: Deel
        som-deel-van: berichten
        waarden: { 2030: 5 }
  digid:
    indicatoren:
      authenticaties-totaal:
        naam: Totaal
        waarden: { 2030: 7 }
`,
  'ouder.monitor.yaml': `monitor: Ouder
peildatum: 2029-12-31
jaren: [2029]
catalogi: [eigen.bouwstenen.yaml]
voorzieningen:
  zaakbus:
    indicatoren:
      berichten:
        naam: Berichten
        waarden: { 2029: 5 }
`,
};

/** The same workspace with the cursor in one file: the sign stands in `mark`, a stretch of its text. */
export function municipalityAt(name: string, mark: string): Record<string, string> {
  const plain = mark.replace(cursorSign, '');
  const text = municipality[name]!;
  if (text.split(plain).length !== 2) throw new Error(`Not once in ${name}: ${plain}`);
  return { ...municipality, [name]: text.replace(plain, mark) };
}
