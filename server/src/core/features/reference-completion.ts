import { architectureOf } from '../context.js';
import type { Architecture } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import { layerById } from '../model/layers.js';
import { touches } from '../model/span.js';
import { folded, type Offer, type Spot } from './completion-item.js';
import { elementAt, layersOf, usedIn } from './document-use.js';
import { paths } from './path-completion.js';
import { configurableRules } from './rule-completion.js';

/** What a word of this definition of the schema may refer to. */
export function targets(spot: Spot, definition: string): Offer[] {
  switch (definition) {
    case 'verwijzing-bouwsteen':
      return bouwstenen(spot);
    case 'verwijzing-element':
      return elements(spot);
    case 'verwijzing-kanaal':
      return [...elements(spot), ...entries(spot, carries, 4)];
    case 'verwijzing-uitgangspunt':
      return principles(spot);
    case 'verwijzing-indicator':
      return indicators(spot);
    case 'pad-naar-catalogus':
      return paths(spot, 'bouwstenen');
    case 'pad-naar-architectuur':
      return paths(spot, 'architectuur');
    case 'verwijzing-regel':
      return configurableRules(spot);
    default:
      return [];
  }
}

/** Whether something can run over it: networks, exchange of data, standards. */
function carries({ soort, lagen }: Bouwsteen): boolean {
  return soort === 'standaard' || lagen.includes('netwerken') || lagen.includes('gegevensuitwisseling');
}

function bouwstenen(spot: Spot): Offer[] {
  const { analysis, cursor } = spot;
  const [collection, own, section, , verb] = cursor.path;
  if (section === 'standaarden') return standards(spot);
  if (analysis.document.source.kind === 'monitor') {
    const measured = new Set(
      analysis.editions.flatMap(({ voorzieningen }) => voorzieningen.map(({ id }) => id)),
    );
    return entries(spot, () => true, 1).map((offer) => ({
      ...offer,
      rank: measured.has(offer.label) ? 0 : offer.rank,
    }));
  }
  if (collection !== 'bouwstenen') return entries(spot, () => true, 0);
  // An entry of a catalogue does not refer to itself, nor twice in the same way.
  const entry = analysis.catalogue.get(String(own));
  const related = section === 'relaties' ? (entry?.relaties ?? []).filter(({ soort }) => soort === verb) : [];
  const word =
    cursor.prefix + /^[\w-]*/.exec(analysis.document.source.text.slice(spot.offset, cursor.span.end))![0];
  const taken = new Set(related.map(({ met }) => met).filter((id) => id !== word));
  return entries(spot, ({ id }) => id !== own && !taken.has(id), 0);
}

/** Standards, those that governments must apply first. */
function standards(spot: Spot): Offer[] {
  const ranks: Readonly<Record<string, number>> = { verplicht: 0, aanbevolen: 1 };
  const rank = (id: string): number => ranks[spot.analysis.catalogue.get(id)?.standaardstatus ?? ''] ?? 2;
  return entries(spot, ({ soort }) => soort === 'standaard', 0).map((offer) => ({
    ...offer,
    rank: offer.isDeprecated ? 3 : rank(offer.label),
    order: `${offer.rank === 0 ? 0 : 1}${offer.label}`,
  }));
}

/** Entries of the catalogue: what the document uses, then what suits the layer, ended ones last. */
function entries(spot: Spot, wanted: (entry: Bouwsteen) => boolean, base: number): Offer[] {
  const { analysis, cursor, offset } = spot;
  const used = usedIn(analysis, 'bouwsteen', offset);
  const layers = cursor.path.at(-1) === 'bouwsteen' ? layersOf(analysis, stated(spot)) : [];
  return analysis.catalogue.all.filter(wanted).map((entry): Offer => {
    const ended = entry.status === 'beëindigd';
    const suits = entry.lagen.some((layer) => layers.includes(layer));
    return {
      label: entry.id,
      kind: 'bouwsteen',
      about: 'bouwsteen',
      detail: [entry.naam, entry.soort, layerById(entry.lagen[0])?.name].filter(Boolean).join(' · '),
      text: [entry.id],
      found: [entry.naam, ...entry.afkortingen, ...entry.aliassen],
      rank: used.has(entry.id) ? 0 : base + (ended ? 3 : suits ? 1 : 2),
      isDeprecated: ended,
      isClosed: true,
    };
  });
}

/** The element that is written, with only the layer that it states itself. */
function stated({ analysis, cursor }: Spot) {
  const element = elementAt(analysis, cursor.path);
  return element?.layer ? element : null;
}

function elements(spot: Spot): Offer[] {
  const { analysis, cursor, offset } = spot;
  const [, self, , , verb] = cursor.path;
  const from = elementAt(analysis, cursor.path);
  const isTarget = from !== null && verb !== undefined && verb !== 'via';
  const taken = isTarget
    ? from.relations.filter(
        ({ verb: other, target }) =>
          other === verb &&
          !touches({ start: target.span.start + from.base, end: target.span.end + from.base }, offset),
      )
    : [];
  const left = new Set(taken.map(({ target }) => target.text));
  if (cursor.path[0] === 'elementen') left.add(String(self));
  const imports = [...analysis.links.imports].flatMap(([alias, document]) => {
    const architecture = architectureOf(document);
    return architecture ? [...elementsOf(spot, architecture, `${alias}/`), aliasOf(alias, architecture)] : [];
  });
  const own = architectureOf(analysis.document);
  return [...(own ? elementsOf(spot, own, '') : []), ...imports].filter(({ label }) => !left.has(label));
}

/** The first half of `alias/element`, for who knows the document and not yet the element. */
function aliasOf(alias: string, { title }: Architecture): Offer {
  return { label: `${alias}/`, kind: 'file', detail: title?.text ?? null, text: [`${alias}/`], rank: 3 };
}

function elementsOf({ analysis, offset }: Spot, architecture: Architecture, prefix: string): Offer[] {
  const used = usedIn(analysis, 'element', offset);
  return architecture.elements.map((element): Offer => {
    const entry = element.bouwsteen ? analysis.catalogue.get(element.bouwsteen.text) : undefined;
    const name = element.name?.text ?? entry?.naam;
    const layer = layerById(element.layer?.text ?? entry?.lagen[0])?.name;
    const id = prefix + element.id.text;
    return {
      label: id,
      kind: 'element',
      about: 'element',
      detail: [name, layer, prefix ? architecture.title?.text : null].filter(Boolean).join(' · '),
      text: [id],
      found: name ? [name] : [],
      rank: used.has(id) ? 0 : prefix ? 2 : 1,
      order: folded(id),
      isClosed: true,
    };
  });
}

/** Principles: of the document first, and of those of the catalogue the ones about the layer. */
function principles(spot: Spot): Offer[] {
  const { analysis, cursor, offset } = spot;
  const layers: readonly string[] = layersOf(analysis, elementAt(analysis, cursor.path));
  const used = usedIn(analysis, 'uitgangspunt', offset);
  const offer = (id: string, statement: string | null, rank: number): Offer => ({
    label: id,
    kind: 'uitgangspunt',
    about: 'uitgangspunt',
    detail: statement,
    text: [id],
    found: statement ? [statement] : [],
    rank,
    isClosed: true,
  });
  const own = architectureOf(analysis.document)?.principles ?? [];
  const shared = [...analysis.catalogue.uitgangspunten.values()];
  return [
    ...own.map(({ id, statement }) => offer(id.text, statement, 0)),
    ...shared.map(({ id, stelling, laag }) =>
      offer(id, stelling, laag && layers.includes(laag) ? 1 : used.has(id) ? 2 : 3),
    ),
  ];
}

/** The other indicators of the same voorziening, those that are totals already first. */
function indicators({ analysis, cursor }: Spot): Offer[] {
  const { model } = analysis.document;
  if (model.kind !== 'monitor') return [];
  const [, voorziening, , self] = cursor.path;
  const known = model.edition.voorzieningen.find(({ id }) => id === voorziening)?.indicatoren ?? [];
  const totals = new Set(known.filter(({ id }) => id !== self).map(({ somDeelVan }) => somDeelVan));
  return known
    .filter(({ id, somDeelVan }) => id !== self && somDeelVan !== self)
    .map(({ id, naam }) => ({
      label: id,
      kind: 'value',
      detail: naam,
      text: [id],
      found: [naam],
      rank: totals.has(id) ? 0 : 1,
      isClosed: true,
    }));
}
