import { architectureOf, type Context, type Links } from '../context.js';
import type { BouwsteenItem } from '../model/bouwsteen.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Edition, VoorzieningCijfers } from '../model/figures.js';
import { Names } from '../model/nearest.js';
import { sameLinks } from '../same-links.js';
import { factsIn } from './architecture-facts.js';
import { CatalogueIndex, type Ids, type SharedNames, type Wholes } from './catalogue-index.js';
import { type EarlierIndicators, earlierIndicators } from './earlier-editions.js';
import type { ChosenOptions } from './rule.js';

/**
 * What a document says for all of its items, and what it is held against. As long as a field is the same
 * object, it says the same, so that what was found with it still holds.
 */
export interface Frame {
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly editions: readonly Edition[];
  readonly levels: ChosenOptions;
  /** Whether YAML has nothing against the text, so that what is not there was not written. */
  readonly isWhole: boolean;
  /** Of an architecture: its date and status as written, or null. */
  readonly date: string | null;
  readonly status: string | null;
  /** The ids of its own principles. */
  readonly principles: ReadonlySet<string>;
  /** What relations may lead to: its elements, and those that it imports. */
  readonly targets: Names;
  /** Of a monitor: the years of its edition. */
  readonly years: readonly number[];
  readonly earlier: EarlierIndicators;
  /** The voorzieningen that it has more than once, by id. */
  readonly doubled: ReadonlyMap<string, readonly VoorzieningCijfers[]>;
  readonly lineBreak: '\n' | '\r\n';
  /** Of a catalogue: its entries, which are others with every edit, and what all entries are to each other. */
  readonly entries: readonly BouwsteenItem[];
  readonly ids: Ids;
  readonly wholes: Wholes;
  readonly sharedNames: SharedNames;
}

const noEntries: readonly never[] = [];

/**
 * The frame of a document.
 * @param before that of an earlier version; what says the same is taken from it.
 * @param index that of the catalogue of earlier versions; it is brought up to date.
 */
export function frameOf(
  context: Context,
  levels: ChosenOptions,
  before: Frame | null,
  index: CatalogueIndex = new CatalogueIndex(),
): Frame {
  const { document, catalogue, links } = context;
  const { source, model } = document;
  const architecture = architectureOf(document);
  const edition = model.kind === 'monitor' ? model.edition : null;
  const text = edition ? source.text : '';
  const principles = new Set(architecture?.principles.map(({ id }) => id.text));
  const years = edition?.jaren ?? [];
  const doubled = edition ? doubledIn(edition.voorzieningen) : new Map();
  // The edition of the document itself comes last, and is older than none.
  const editions = edition ? context.editions.slice(0, -1) : context.editions;
  const sameEditions = before !== null && isSame(before.editions, editions);
  const peildatum = edition?.peildatum ?? null;
  if (model.kind === 'bouwstenen') index.update(catalogue.all);
  const frame: Frame = {
    catalogue,
    links: before && sameLinks(before.links, links) ? before.links : links,
    editions: sameEditions ? before.editions : editions,
    levels,
    isWhole: source.problems.length === 0,
    date: architecture?.date ?? null,
    status: architecture?.status ?? null,
    principles: before && isSame([...before.principles], [...principles]) ? before.principles : principles,
    targets:
      before && sameLinks(before.links, links) && before.targets.own === idsIn(context)
        ? before.targets
        : targetsIn(context),
    years: before && isSame(before.years, years) ? before.years : years,
    earlier:
      before && sameEditions && before.earlier.peildatum === peildatum
        ? before.earlier
        : earlierIndicators(editions, peildatum),
    doubled:
      before && isSame([...before.doubled.values()].flat(), [...doubled.values()].flat())
        ? before.doubled
        : doubled,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
    entries: model.kind === 'bouwstenen' ? model.catalogue.items : noEntries,
    ids: index.ids,
    wholes: index.wholes,
    sharedNames: index.shared,
  };
  const fields = Object.keys(frame) as (keyof Frame)[];
  return before && fields.every((field) => before[field] === frame[field]) ? before : frame;
}

/** What relations in an architecture may lead to. */
export function targetsIn(context: Context): Names {
  return new Names(idsIn(context), () => importedNames(context.links));
}

/** The ids of the elements; the same list from version to version for as long as it says the same. */
function idsIn(context: Context): readonly string[] {
  return factsIn(context)?.graph.ids ?? noEntries;
}

function importedNames({ imports }: Links): string[] {
  return [...imports].flatMap(
    ([alias, document]) => architectureOf(document)?.elements.map(({ id }) => `${alias}/${id.text}`) ?? [],
  );
}

function doubledIn(voorzieningen: readonly VoorzieningCijfers[]): Map<string, VoorzieningCijfers[]> {
  const first = new Map<string, VoorzieningCijfers>();
  const doubled = new Map<string, VoorzieningCijfers[]>();
  for (const each of voorzieningen) {
    const known = first.get(each.id);
    if (!known) first.set(each.id, each);
    else doubled.set(each.id, [...(doubled.get(each.id) ?? [known]), each]);
  }
  return doubled;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
