import { type Governance, levelsOf } from './config/governance.js';
import type { Levels } from './config/levels.js';
import type { Context, Links } from './context.js';
import { type Catalogue, type KnownOverrides, withOwn } from './model/catalogue.js';
import { catalogueData } from './model/catalogue-file.js';
import type { ParsedDocument } from './model/model.js';
import type { Source, SourceEdit } from './model/source.js';
import { Graph } from './rules/architecture-graph.js';
import { CatalogueIndex } from './rules/catalogue-index.js';
import { type Frame, frameOf } from './rules/frame.js';
import { ItemFindings } from './rules/item-findings.js';
import { Notes } from './rules/notes.js';
import { FormFindings } from './schema-findings.js';

/** The memories of documents, by what is handed on from each version of them to the next. */
export type Memories = WeakMap<ParsedDocument['known'], DocumentMemory>;

/**
 * Takes the memory of a document for a round; an empty one where it is seen for the first time. A round that
 * does not come to {@link DocumentMemory.keep} leaves none, since it may have stopped halfway.
 */
export function takeMemory(memories: Memories, { known }: ParsedDocument): DocumentMemory {
  const memory = memories.get(known) ?? new DocumentMemory();
  memories.delete(known);
  return memory;
}

/** What was found in the last version of a text, to be brought up to date with the next one. */
export class Round {
  readonly graph = new Graph();
  readonly items = new ItemFindings();
  readonly form = new FormFindings();
  readonly notes = new Notes();
  /** How the text differs from the version that was looked at last; null where that is not known. */
  edit: SourceEdit | null = null;
  /** The version of the text that was looked at last. */
  version: object | null = null;
  private readonly index = new CatalogueIndex();
  private frame: Frame | null = null;

  frameOf(context: Context, levels: Levels): Frame {
    this.frame = frameOf(context, levels, this.frame, this.index);
    return this.frame;
  }
}

/**
 * What was found in the versions of a document, so that an edit costs what it changes. All of it is told
 * apart by the identity of what it was made of; it never changes a result.
 */
export class DocumentMemory {
  private readonly round = new Round();
  private catalogue: { readonly of: readonly unknown[]; readonly made: Catalogue } | undefined;
  private overrides: KnownOverrides = new WeakMap();
  private levels: { readonly of: readonly unknown[]; readonly made: Levels } | undefined;

  /**
   * The round for a version. A text that cannot be cut has nothing in common with the versions before; it
   * gets a round of its own, so that what is known is still there when the text is whole again.
   */
  roundOf(source: Source): Round {
    if (!source.cut) return new Round();
    const { round } = this;
    const isSame = round.version === source.version;
    if (isSame) round.edit = { since: source.version, from: 0, removed: 0, added: 0 };
    else round.edit = source.edit && source.edit.since === round.version ? source.edit : null;
    return round;
  }

  /** Ends a round, and keeps what it found for the next one. */
  keep(source: Source, memories: Memories, { known }: ParsedDocument): void {
    if (source.cut) this.round.version = source.version;
    memories.set(known, this);
  }

  /** The catalogue with those of the document laid over it. */
  catalogueOf(catalogue: Catalogue, links: Links, document: ParsedDocument): Catalogue {
    const own = [...links.catalogues.values(), document].filter(
      (linked) => linked?.model.kind === 'bouwstenen',
    );
    const of = [catalogue, ...own];
    if (!this.catalogue || !isSame(this.catalogue.of, of)) {
      const data = own.flatMap((linked) =>
        linked?.model.kind === 'bouwstenen' ? catalogueData(linked.model.catalogue) : [],
      );
      if (this.catalogue?.of[0] !== catalogue) this.overrides = new WeakMap();
      this.catalogue = { of, made: withOwn(catalogue, data, this.overrides) };
    }
    return this.catalogue.made;
  }

  levelsOf(governance: Governance): Levels {
    const of = [governance.config, governance.path];
    if (!this.levels || !isSame(this.levels.of, of)) this.levels = { of, made: levelsOf(governance) };
    return this.levels.made;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
