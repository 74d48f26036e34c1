import { type Architecture, readArchitecture } from './architecture.js';
import { wordsIn } from './bouwsteen.js';
import { type CatalogueFile, readCatalogueFile } from './catalogue-file.js';
import { type Edition, readEdition } from './figures.js';
import type { FileKind } from './kind.js';
import { readSource, type Source } from './source.js';
import { shift, type Word } from './span.js';

/** A document as the program understands it, by its kind. */
export type Model =
  | { readonly kind: 'architectuur'; readonly architecture: Architecture }
  | { readonly kind: 'bouwstenen'; readonly catalogue: CatalogueFile }
  | { readonly kind: 'monitor'; readonly edition: Edition };

/** A text, taken apart and understood. It depends on nothing but the text and its name. */
export interface ParsedDocument {
  readonly uri: string;
  readonly source: Source;
  readonly model: Model;
  /** The paths to own catalogues that it names, in absolute offsets. */
  readonly catalogues: readonly Word[];
}

/**
 * Reads a document. Broken text gives a model of what can be read; it never throws.
 * @param previous the same document before an edit: what did not change is taken over from it.
 */
export function readDocument(
  uri: string,
  text: string,
  kind: FileKind,
  previous?: ParsedDocument,
): ParsedDocument {
  const source = readSource(text, kind, previous?.source);
  return { uri, source, model: readModel(uri, source), catalogues: readCatalogues(source) };
}

function readModel(uri: string, source: Source): Model {
  switch (source.kind) {
    case 'architectuur':
      return { kind: 'architectuur', architecture: readArchitecture(source) };
    case 'bouwstenen':
      return { kind: 'bouwstenen', catalogue: readCatalogueFile(source, uri) };
    case 'monitor':
      return { kind: 'monitor', edition: readEdition(source, uri) };
  }
}

function readCatalogues({ sections }: Source): Word[] {
  const entry = sections.findLast(({ key }) => key.text === 'catalogi');
  if (!entry) return [];
  return wordsIn(entry.value).map(({ text, span }) => ({ text, span: shift(span, entry.base) }));
}
