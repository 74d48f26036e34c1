import { type Architecture, readArchitecture } from './architecture.js';
import { wordsIn } from './bouwsteen.js';
import { type CatalogueFile, readCatalogueFile } from './catalogue-file.js';
import { type Config, readConfigFile } from './config-file.js';
import { type Edition, readEdition } from './figures.js';
import type { FileKind } from './kind.js';
import { type Known, nothingKnown } from './known.js';
import { type Mention, mentionsIn } from './mention.js';
import { readSource } from './read-source.js';
import type { Source } from './source.js';
import { shift, type Word } from './span.js';

/** A document as the program understands it, by its kind. */
export type Model =
  | { readonly kind: 'architectuur'; readonly architecture: Architecture }
  | { readonly kind: 'bouwstenen'; readonly catalogue: CatalogueFile }
  | { readonly kind: 'monitor'; readonly edition: Edition }
  | { readonly kind: 'config'; readonly config: Config };

/** A text, taken apart and understood. It depends on nothing but the text and its name. */
export interface ParsedDocument {
  readonly uri: string;
  readonly source: Source;
  readonly model: Model;
  /** The paths to own catalogues that it names, in absolute offsets. */
  readonly catalogues: readonly Word[];
  /** Every word that names something; read when it is first asked for. */
  readonly mentions: readonly Mention[];
  /** What was made of its pieces, for the next version to take over. */
  readonly known: Known;
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
  const known = previous?.known ?? nothingKnown();
  let mentions: readonly Mention[] | undefined;
  return {
    uri,
    source,
    model: readModel(uri, source, known),
    catalogues: readCatalogues(source),
    known,
    get mentions() {
      mentions ??= mentionsIn(source, known.mentions);
      return mentions;
    },
  };
}

function readModel(uri: string, source: Source, known: Known): Model {
  switch (source.kind) {
    case 'architectuur':
      return { kind: 'architectuur', architecture: readArchitecture(source, known.elements) };
    case 'bouwstenen':
      return { kind: 'bouwstenen', catalogue: readCatalogueFile(source, uri, known) };
    case 'monitor':
      return { kind: 'monitor', edition: readEdition(source, uri, known.voorzieningen) };
    case 'config':
      return { kind: 'config', config: readConfigFile(source) };
  }
}

function readCatalogues({ sections }: Source): Word[] {
  const entry = sections.findLast(({ key }) => key.text === 'catalogi');
  if (!entry) return [];
  return wordsIn(entry.value).map(({ text, span }) => ({ text, span: shift(span, entry.base) }));
}
