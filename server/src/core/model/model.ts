import { type Architecture, readArchitecture } from './architecture.js';
import { type BouwsteenItem, readBouwsteen, sourcesIn } from './bouwsteen.js';
import { type Edition, readEdition } from './figures.js';
import type { FileKind } from './kind.js';
import { readSource, type Source } from './source.js';

/** A document as the program understands it, by its kind. */
export type Model =
  | { readonly kind: 'architectuur'; readonly architecture: Architecture }
  | { readonly kind: 'bouwstenen'; readonly items: readonly BouwsteenItem[] }
  | { readonly kind: 'monitor'; readonly edition: Edition };

/** A text, taken apart and understood. It depends on nothing but the text and its name. */
export interface ParsedDocument {
  readonly uri: string;
  readonly source: Source;
  readonly model: Model;
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
  return { uri, source, model: readModel(uri, source) };
}

function readModel(uri: string, source: Source): Model {
  switch (source.kind) {
    case 'architectuur':
      return { kind: 'architectuur', architecture: readArchitecture(source) };
    case 'bouwstenen': {
      const fileSource = sourcesIn(source.sections.find((entry) => entry.key.text === 'bron')?.value);
      return {
        kind: 'bouwstenen',
        items: source.items.map((item) => readBouwsteen(item, uri, fileSource)),
      };
    }
    case 'monitor':
      return { kind: 'monitor', edition: readEdition(source, uri) };
  }
}
