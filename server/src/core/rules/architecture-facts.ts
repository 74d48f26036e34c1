import { architectureOf, type Context } from '../context.js';
import { archimateType } from '../model/archimate-type.js';
import type { Architecture, Element, Relation } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import { type LayerId, layerById } from '../model/layers.js';
import { type Span, shift, type Word } from '../model/span.js';

/** What an architecture comes down to for the rules of governance: its elements, with what they are. */
export interface ArchitectureFacts {
  readonly architecture: Architecture;
  /** Those of the document itself, in the order of the text; of two with one id, both. */
  readonly elements: readonly ElementFacts[];
  /** Every relation that an element of the document writes. */
  readonly relations: readonly RelationFacts[];
  /** Whether YAML has nothing against the text, so that what is not there was not written. */
  readonly isWhole: boolean;
  /** An element by its id or by `alias/id`; undefined where there is none that can be read. */
  get(name: string): ElementFacts | undefined;
}

export interface ElementFacts {
  readonly element: Element;
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

/** A context that carries what {@link architectureFacts} found, so that rules share it. */
interface WithFacts extends Context {
  readonly facts?: ArchitectureFacts | null;
}

interface Growing extends ElementFacts {
  readonly out: RelationFacts[];
  readonly in: RelationFacts[];
}

/** What the context knows of its architecture; null for the other kinds of file. */
export function factsIn(context: WithFacts): ArchitectureFacts | null {
  return context.facts === undefined ? architectureFacts(context) : context.facts;
}

/**
 * The context for a round of rules: what {@link architectureFacts} finds is read when the first of them
 * asks, and shared by the others. It does not outlive the round: copies of the context are without it.
 */
export function withFacts(context: Context): Context {
  let facts: ArchitectureFacts | null | undefined;
  return Object.defineProperty({ ...context }, 'facts', {
    get: () => {
      facts = facts === undefined ? architectureFacts(context) : facts;
      return facts;
    },
  });
}

/** Goes once through an architecture, in time that grows with its length. Null for the other kinds of file. */
export function architectureFacts(context: Context): ArchitectureFacts | null {
  const { document, catalogue, links } = context;
  const architecture = architectureOf(document);
  if (!architecture) return null;
  const own = ownIds(context);
  const read = (element: Element, id: string, about: { isImported: boolean; isBroken: boolean }): Growing => {
    const bouwsteen = (element.bouwsteen && catalogue.get(element.bouwsteen.text)) ?? null;
    const layer = layerById(element.layer?.text)?.id ?? bouwsteen?.lagen[0] ?? null;
    return {
      element,
      id,
      name: element.name?.text ?? bouwsteen?.naam ?? element.id.text,
      bouwsteen,
      isOwn: element.bouwsteen === null || own.has(element.bouwsteen.text),
      layer,
      type: element.type?.text ?? (layer && archimateType(bouwsteen?.soort ?? null, layer)),
      types: typesOf(element, bouwsteen, layer),
      status: element.status?.text ?? 'bestaand',
      ...about,
      out: [],
      in: [],
    };
  };
  const { items, problems } = document.source;
  const elements = architecture.elements.map((element, index) => {
    const isBroken = (items[index]?.part.problems.length ?? 0) > 0;
    return read(element, element.id.text, { isImported: false, isBroken });
  });
  const byId = new Map(elements.map((facts) => [facts.id, facts]));
  const readImports = new Set<string>();
  const get = (name: string): Growing | undefined => {
    const [alias, id] = name.split('/');
    if (id !== undefined && !readImports.has(alias!)) {
      readImports.add(alias!);
      for (const element of architectureOf(links.imports.get(alias!))?.elements ?? []) {
        const full = `${alias}/${element.id.text}`;
        byId.set(full, read(element, full, { isImported: true, isBroken: false }));
      }
    }
    return byId.get(name);
  };
  const relations: RelationFacts[] = [];
  for (const from of elements) {
    for (const relation of from.element.relations) {
      const to = get(relation.target.text) ?? null;
      const span = shift(relation.target.span, from.element.base);
      const facts = { relation, from, to, span };
      relations.push(facts);
      from.out.push(facts);
      to?.in.push(facts);
    }
  }
  return { architecture, elements, relations, isWhole: problems.length === 0, get };
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

/** The bouwstenen that only a catalogue of the document's own knows. */
function ownIds({ catalogue, links }: Context): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const document of links.catalogues.values()) {
    if (document?.model.kind !== 'bouwstenen') continue;
    for (const { id } of document.model.catalogue.items) {
      if (!catalogue.overridden(id.text)) ids.add(id.text);
    }
  }
  return ids;
}

/** The place of a word that an element holds, absolute. */
export function placeOf({ element }: ElementFacts, word: Word): Span {
  return shift(word.span, element.base);
}

/** The place of the id of an element, absolute. */
export function idPlace(facts: ElementFacts): Span {
  return placeOf(facts, facts.element.id);
}

/** What a relation runs over: an element, or a bouwsteen that is no element here. */
export function wayOf(
  { relation }: RelationFacts,
  facts: ArchitectureFacts,
  { catalogue }: Context,
): { readonly element: ElementFacts | null; readonly bouwsteen: Bouwsteen | null } | null {
  if (!relation.via) return null;
  const element = facts.get(relation.via.text) ?? null;
  const bouwsteen = element ? element.bouwsteen : (catalogue.get(relation.via.text) ?? null);
  return element || bouwsteen ? { element, bouwsteen } : null;
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
