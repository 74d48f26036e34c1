import { type Governance, levelsOf } from './config/governance.js';
import type { Levels } from './config/levels.js';
import type { Context, Links } from './context.js';
import { type Catalogue, type KnownOverrides, withOwn } from './model/catalogue.js';
import { catalogueData } from './model/catalogue-file.js';
import type { ParsedDocument } from './model/model.js';
import { type KnownVertices, noVertices } from './rules/architecture-graph.js';
import { CatalogueIndex } from './rules/catalogue-index.js';
import { type Frame, frameOf } from './rules/frame.js';
import type { CheckedItems } from './rules/item-findings.js';
import { Notes } from './rules/notes.js';
import type { CheckedForm } from './schema-findings.js';

/** The memories of documents, by what is handed on from each version of them to the next. */
export type Memories = WeakMap<ParsedDocument['known'], DocumentMemory>;

/** The memory of a document; an empty one where it is seen for the first time. */
export function memoryOf(memories: Memories, { known }: ParsedDocument): DocumentMemory {
  const memory = memories.get(known) ?? new DocumentMemory();
  memories.set(known, memory);
  return memory;
}

/**
 * What was found in the versions of a document, so that an edit costs what it changes. All of it is told
 * apart by the identity of what it was made of; it never changes a result.
 */
export class DocumentMemory {
  readonly vertices: KnownVertices = noVertices();
  readonly checked: CheckedItems = new WeakMap();
  readonly notes = new Notes();
  readonly schema: CheckedForm = new WeakMap();
  private readonly index = new CatalogueIndex();
  private frame: Frame | null = null;
  private catalogue: { readonly of: readonly unknown[]; readonly made: Catalogue } | undefined;
  private overrides: KnownOverrides = new WeakMap();
  private levels: { readonly of: readonly unknown[]; readonly made: Levels } | undefined;

  frameOf(context: Context, levels: Levels): Frame {
    this.frame = frameOf(context, levels, this.frame, this.index);
    return this.frame;
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
