import { architectureOf, type Context } from '../context.js';
import type { Architecture } from '../model/architecture.js';
import type { Bouwsteen } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import type { SourceEdit } from '../model/source.js';
import { Graph } from './architecture-graph.js';
import type { ElementFacts, RelationFacts } from './element-facts.js';
import { Notes } from './notes.js';

export * from './element-facts.js';

/**
 * What an architecture comes down to for the rules of governance: its elements, with what they are.
 * A rule that looks at all of them with every keystroke takes the vertices of the graph, which say what
 * an element is but not where it stands, and `graph.at` for those that it reports.
 */
export interface ArchitectureFacts {
  readonly architecture: Architecture;
  readonly graph: Graph;
  /** Whether all but the element that was edited is as it was in the version before. */
  readonly isPart: boolean;
  /** What was made of pieces of earlier versions. */
  readonly notes: Notes;
  /** Those of the document itself, in the order of the text; of two with one id, both. */
  readonly elements: readonly ElementFacts[];
  /** Every relation that an element of the document writes. */
  readonly relations: readonly RelationFacts[];
  /** Whether YAML has nothing against the text, so that what is not there was not written. */
  readonly isWhole: boolean;
  /** An element by its id or by `alias/id`; undefined where there is none that can be read. */
  get(name: string): ElementFacts | undefined;
}

/** A context that carries what {@link architectureFacts} found, so that rules share it. */
interface WithFacts extends Context {
  readonly facts?: ArchitectureFacts | null;
}

/** What the context knows of its architecture; null for the other kinds of file. */
export function factsIn(context: WithFacts): ArchitectureFacts | null {
  return context.facts === undefined ? architectureFacts(context) : context.facts;
}

/** The same context if it carries facts already, and otherwise one that does. */
export function sharingFacts(context: WithFacts): Context {
  return 'facts' in context ? context : withFacts(context);
}

/** What was found in the version before, to be brought up to date. */
export interface KnownFacts {
  readonly graph: Graph;
  readonly notes: Notes;
  /** How this version differs from that one; null where it is not known. */
  readonly edit: SourceEdit | null;
}

/**
 * The context for a round of rules: what {@link architectureFacts} finds is read when the first of them
 * asks, and shared by the others. It does not outlive the round: copies of the context are without it.
 */
export function withFacts(context: Context, known?: KnownFacts): Context {
  let facts: ArchitectureFacts | null | undefined;
  return Object.defineProperty({ ...context }, 'facts', {
    get: () => {
      facts = facts === undefined ? architectureFacts(context, known) : facts;
      return facts;
    },
  });
}

/**
 * Goes through an architecture: once through all of it or, where the version before is known and how this
 * one differs, through that. Null for the other kinds of file.
 */
export function architectureFacts(
  context: Context,
  { graph, notes, edit }: KnownFacts = { graph: new Graph(), notes: new Notes(), edit: null },
): ArchitectureFacts | null {
  const architecture = architectureOf(context.document);
  if (!architecture) return null;
  const isPart = graph.update(architecture, context, edit);
  let elements: readonly ElementFacts[] | undefined;
  let relations: readonly RelationFacts[] | undefined;
  return {
    architecture,
    graph,
    isPart,
    notes,
    get elements() {
      elements ??= graph.vertices.map((vertex) => graph.at(vertex));
      return elements;
    },
    get relations() {
      relations ??= this.elements.flatMap((each) => each.out);
      return relations;
    },
    isWhole: context.document.source.problems.length === 0,
    get(name) {
      const vertex = graph.find(name);
      return vertex && graph.at(vertex);
    },
  };
}

/** What a relation runs over: an element, or a bouwsteen that is no element here. */
export function wayOf(
  { relation }: RelationFacts,
  get: (name: string) => ElementFacts | undefined,
  catalogue: Catalogue,
): { readonly element: ElementFacts | null; readonly bouwsteen: Bouwsteen | null } | null {
  if (!relation.via) return null;
  const element = get(relation.via.text) ?? null;
  const bouwsteen = element ? element.bouwsteen : (catalogue.get(relation.via.text) ?? null);
  return element || bouwsteen ? { element, bouwsteen } : null;
}
