import type { Analysis } from '../analysis.js';
import { architectureOf } from '../context.js';
import type { Architecture } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Cursor } from '../model/cursor.js';
import { layerById } from '../model/layers.js';
import type { Completion } from './completion-item.js';

/** What a word of this definition of the schema may refer to. */
export function targets(
  analysis: Analysis,
  definition: string,
  cursor: Cursor,
  { onlyStandards }: { readonly onlyStandards: boolean },
): Completion[] {
  switch (definition) {
    case 'verwijzing-bouwsteen':
      return bouwstenen(analysis, cursor, (entry) => !onlyStandards || entry.soort === 'standaard');
    case 'verwijzing-element':
      return elements(analysis, cursor);
    case 'verwijzing-kanaal':
      return [...elements(analysis, cursor), ...bouwstenen(analysis, cursor, carries)];
    case 'verwijzing-uitgangspunt':
      return principles(analysis, cursor);
    case 'verwijzing-indicator':
      return indicators(analysis, cursor);
    default:
      return [];
  }
}

/** Whether something can run over it: networks, exchange of data, standards. */
function carries({ soort, lagen }: Bouwsteen): boolean {
  return soort === 'standaard' || lagen.includes('netwerken') || lagen.includes('gegevensuitwisseling');
}

function bouwstenen(analysis: Analysis, cursor: Cursor, wanted: (entry: Bouwsteen) => boolean): Completion[] {
  const used = usedBouwstenen(analysis);
  return analysis.catalogue.all.filter(wanted).map((entry) => {
    const layer = layerById(entry.lagen[0])?.name;
    const rank = used.has(entry.id) ? 1 : entry.status === 'beëindigd' ? 3 : 2;
    return {
      ...empty,
      label: entry.id,
      kind: 'bouwsteen' as const,
      detail: [entry.naam, entry.soort, layer].filter(Boolean).join(' · '),
      bouwsteen: entry.id,
      insert: entry.id,
      replaces: cursor.span,
      filter: [entry.id, entry.naam, ...entry.afkortingen, ...entry.aliassen].join(' '),
      sort: `${rank}${entry.id}`,
    };
  });
}

/** What the document uses already is likely to be used again. */
function usedBouwstenen({ document }: Analysis): ReadonlySet<string> {
  const elements = architectureOf(document)?.elements ?? [];
  return new Set(elements.flatMap(({ bouwsteen }) => bouwsteen?.text ?? []));
}

function elements(analysis: Analysis, cursor: Cursor): Completion[] {
  const self = cursor.path[1];
  const own = architectureOf(analysis.document);
  return [
    ...elementsOf(analysis, own, '', cursor).filter(({ label }) => label !== self),
    ...[...analysis.links.imports].flatMap(([alias, document]) =>
      elementsOf(analysis, architectureOf(document), `${alias}/`, cursor),
    ),
  ];
}

function elementsOf(
  { catalogue }: Analysis,
  architecture: Architecture | null,
  prefix: string,
  cursor: Cursor,
): Completion[] {
  return (architecture?.elements ?? []).map((element, index) => {
    const entry = element.bouwsteen ? catalogue.get(element.bouwsteen.text) : undefined;
    const name = element.name?.text ?? entry?.naam;
    const layer = layerById(element.layer?.text ?? entry?.lagen[0])?.name;
    const id = prefix + element.id.text;
    return {
      ...empty,
      label: id,
      kind: 'element' as const,
      detail: [name, layer, prefix ? architecture?.title?.text : null].filter(Boolean).join(' · '),
      documentation: element.description,
      insert: id,
      replaces: cursor.span,
      filter: name ? `${id} ${name}` : id,
      sort: `${prefix ? 1 : 0}${String(index).padStart(5, '0')}`,
    };
  });
}

function principles({ document, catalogue }: Analysis, cursor: Cursor): Completion[] {
  const own = (architectureOf(document)?.principles ?? []).map(
    ({ id, statement }) => [id.text, statement, 0] as const,
  );
  const shared = [...catalogue.uitgangspunten.values()].map(({ id, stelling }) => [id, stelling, 1] as const);
  return [...own, ...shared].map(([id, statement, rank]) => ({
    ...empty,
    label: id,
    kind: 'uitgangspunt' as const,
    detail: statement,
    insert: id,
    replaces: cursor.span,
    filter: statement ? `${id} ${statement}` : id,
    sort: `${rank}${id}`,
  }));
}

/** The other indicators of the same voorziening. */
function indicators({ document: { model } }: Analysis, cursor: Cursor): Completion[] {
  if (model.kind !== 'monitor') return [];
  const [, voorziening, , self] = cursor.path;
  const known = model.edition.voorzieningen.find(({ id }) => id === voorziening)?.indicatoren ?? [];
  return known
    .filter(({ id }) => id !== self)
    .map(({ id, naam }) => ({
      ...empty,
      label: id,
      kind: 'value' as const,
      detail: naam,
      insert: id,
      replaces: cursor.span,
      filter: id,
      sort: id,
    }));
}

const empty = { detail: null, documentation: null, bouwsteen: null, isSnippet: false };
