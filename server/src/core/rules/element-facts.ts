import { archimateType } from '../model/archimate-type.js';
import type { Element, Relation } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import { type LayerId, layerById } from '../model/layers.js';
import { type Span, shift, type Word } from '../model/span.js';

/** What an element is by itself: what its own words and the catalogue say, wherever it stands. */
export interface OwnFacts {
  /** As relations name it: `alias/id` for one that is imported. */
  readonly id: string;
  /** The name that a reader sees. */
  readonly name: string;
  /** Its entry in the catalogue, or null for an element of its own and for an unknown one. */
  readonly bouwsteen: Bouwsteen | null;
  /**
   * Whether the makers of this architecture answer for it: it is no bouwsteen, or one out of a
   * catalogue of their own. For the others, those who manage them do.
   */
  readonly isOwn: boolean;
  readonly layer: LayerId | null;
  /** The type of ArchiMate, stated or by default. */
  readonly type: string | null;
  /**
   * The types that it may be taken for: the stated one, and otherwise those of its soort and of each of
   * its layers, since a register is an application as well as the data in it.
   */
  readonly types: readonly string[];
  readonly status: string;
  readonly isImported: boolean;
  /** Whether its text is broken, so that keys may be missing that were written. */
  readonly isBroken: boolean;
}

/** An element at its place, among those that it has relations with. */
export interface ElementFacts extends OwnFacts {
  /** For its offsets, {@link base} counts, and not its own. */
  readonly element: Omit<Element, 'base'>;
  /** What to add to every offset in it. */
  readonly base: number;
  readonly out: readonly RelationFacts[];
  /** Those that elements of this document have with it. */
  readonly in: readonly RelationFacts[];
}

export interface RelationFacts {
  readonly relation: Relation;
  readonly from: ElementFacts;
  /** Null where there is no such element. */
  readonly to: ElementFacts | null;
  /** The word for the target, absolute. */
  readonly span: Span;
}

/**
 * Reads what an element is by itself.
 * @param isOwnBouwsteen whether a catalogue of the document's own is the only one to know an id.
 */
export function ownFacts(
  element: Element,
  id: string,
  catalogue: Catalogue,
  isOwnBouwsteen: (id: string) => boolean,
  about: Pick<OwnFacts, 'isImported' | 'isBroken'>,
): OwnFacts {
  const bouwsteen = (element.bouwsteen && catalogue.get(element.bouwsteen.text)) ?? null;
  const layer = layerById(element.layer?.text)?.id ?? bouwsteen?.lagen[0] ?? null;
  return {
    id,
    name: element.name?.text ?? bouwsteen?.naam ?? element.id.text,
    bouwsteen,
    isOwn: element.bouwsteen === null || isOwnBouwsteen(element.bouwsteen.text),
    layer,
    type: element.type?.text ?? (layer && archimateType(bouwsteen?.soort ?? null, layer)),
    types: typesOf(element, bouwsteen, layer),
    status: element.status?.text ?? 'bestaand',
    ...about,
  };
}

function typesOf(element: Element, bouwsteen: Bouwsteen | null, layer: LayerId | null): readonly string[] {
  if (element.type) return [element.type.text];
  // What no catalogue knows may be of any type.
  if (element.bouwsteen && !bouwsteen) return [];
  const layers = new Set([...(layer ? [layer] : []), ...(bouwsteen?.lagen ?? [])]);
  const types = [...layers].flatMap((each) => [
    archimateType(bouwsteen?.soort ?? null, each),
    archimateType(null, each),
  ]);
  return [...new Set(types)];
}

/** The place of a word that an element holds, absolute. */
export function placeOf(facts: ElementFacts, word: Word): Span {
  return shift(word.span, facts.base);
}

/** The place of the id of an element, absolute. */
export function idPlace(facts: ElementFacts): Span {
  return placeOf(facts, facts.element.id);
}

/** The ids of the standards that an element deals with: applied, explained, realised or run over. */
export function standardsOf(facts: ElementFacts): ReadonlySet<string> {
  const ids = new Set(facts.element.standards.map(({ standard }) => standard.text));
  for (const { relation, to } of facts.out) {
    if (relation.via) ids.add(relation.via.text);
    if (relation.verb === 'realiseert' && to?.bouwsteen) ids.add(to.bouwsteen.id);
  }
  return ids;
}

/** Whether a bouwsteen is one of the basisregistraties. */
export function isBasisregistratie(bouwsteen: Bouwsteen | null): boolean {
  return (
    bouwsteen?.id === 'basisregistraties' ||
    Boolean(
      bouwsteen?.relaties.some(({ soort, met }) => soort === 'vult-in' && met === 'basisregistraties') ||
        bouwsteen?.onderdeelVan.includes('basisregistraties'),
    )
  );
}
