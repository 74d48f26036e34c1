import type { Architecture } from './model/architecture.js';
import type { Catalogue } from './model/catalogue.js';
import type { Edition } from './model/figures.js';
import type { ParsedDocument } from './model/model.js';

/** The data that every document is held against. */
export interface World {
  readonly catalogue: Catalogue;
  readonly editions: readonly Edition[];
  /** The line, from 0, on which a built-in bouwsteen or uitgangspunt stands in its file. */
  builtInLine(id: string): number | undefined;
}

/** What the documents that a document refers to turned out to be, under the words it uses for them. */
export interface Links {
  /** By the path under `catalogi`; null where there is no such file. */
  readonly catalogues: ReadonlyMap<string, ParsedDocument | null>;
  /** By the alias under `importeert`; null where there is no such file. */
  readonly imports: ReadonlyMap<string, ParsedDocument | null>;
  /** The aliases of documents that, directly or not, import this one. */
  readonly circular: ReadonlySet<string>;
  /** The architecture itself before the changes that are looked at; absent where nobody looks at changes. */
  readonly earlier?: ParsedDocument | null;
}

export const noLinks: Links = { catalogues: new Map(), imports: new Map(), circular: new Set() };

/** A document together with everything it refers to: all that a rule or a feature may look at. */
export interface Context {
  readonly document: ParsedDocument;
  /** The built-in catalogue with the document's own catalogues laid over it. */
  readonly catalogue: Catalogue;
  /** The editions of the monitor; of a monitor file, its own edition among them. */
  readonly editions: readonly Edition[];
  readonly links: Links;
}

/** The model of an architecture, or null for the other kinds. */
export function architectureOf(document: ParsedDocument | null | undefined): Architecture | null {
  return document?.model.kind === 'architectuur' ? document.model.architecture : null;
}
