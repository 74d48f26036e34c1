import { resolveUri } from './files.js';
import type { FileKind } from './model/kind.js';
import type { Named } from './model/mention.js';
import type { ParsedDocument } from './model/model.js';
import { ownText } from './model/own-text.js';
import type { Span } from './model/span.js';

/**
 * What is remembered of a file that is not open: enough to know whether it must be read for a
 * question over the whole workspace, and far smaller than the file itself.
 */
export interface FileFacts {
  readonly uri: string;
  readonly kind: FileKind;
  /** The ids that occur in it; of `alias/element`, both. */
  readonly words: ReadonlySet<string>;
  /** The URIs of the files that it refers to. */
  readonly links: readonly string[];
  readonly definitions: readonly DefinedName[];
}

/** Something that a file defines, for searching by name. */
export interface DefinedName {
  readonly what: Named;
  readonly id: string;
  /** The name as written, or null where it comes from the catalogue or is not there. */
  readonly name: string | null;
  /** Of an element, its bouwsteen and its layer as written. */
  readonly bouwsteen: string | null;
  readonly layer: string | null;
  /** Of an indicator, its voorziening. */
  readonly item: string | null;
  /** The id, absolute. */
  readonly span: Span;
}

/** What to remember of a document; it depends on the text and the name of the file alone. */
export function factsOf(document: ParsedDocument): FileFacts {
  const { uri, mentions, source } = document;
  const describe = describer(document);
  return {
    uri,
    kind: source.kind,
    words: new Set(mentions.flatMap(({ text }) => text.split('/'))),
    links: mentions.flatMap(({ what, text }) => (what === 'pad' && resolveUri(text, uri)) || []),
    definitions: mentions
      .filter(({ role, what }) => role === 'definition' && what !== 'alias')
      .map(({ what, text: id, item, span }) => ({
        what,
        id,
        item: what === 'indicator' ? item : null,
        span,
        ...describe(what, id, item),
      })),
  };
}

/** The same facts in texts of their own, so that whoever keeps them does not keep the text of the file. */
export function byThemselves(facts: FileFacts): FileFacts {
  const known = new Map<string, string>();
  const own = (text: string): string => {
    const found = known.get(text) ?? ownText(text);
    known.set(found, found);
    return found;
  };
  const ownOrNull = (text: string | null): string | null => (text === null ? null : own(text));
  return {
    ...facts,
    words: new Set([...facts.words].map(own)),
    links: facts.links.map(own),
    definitions: facts.definitions.map(({ what, id, name, bouwsteen, layer, item, span }) => ({
      what,
      id: own(id),
      item: ownOrNull(item),
      span,
      name: ownOrNull(name),
      bouwsteen: ownOrNull(bouwsteen),
      layer: ownOrNull(layer),
    })),
  };
}

type Description = Pick<DefinedName, 'name' | 'bouwsteen' | 'layer'>;

/** Finds the name that belongs to a definition of a document. */
function describer({ model }: ParsedDocument): (what: Named, id: string, item: string | null) => Description {
  const named = (name: string | null | undefined): Description => ({
    name: name ?? null,
    bouwsteen: null,
    layer: null,
  });
  switch (model.kind) {
    case 'architectuur': {
      const elements = new Map(model.architecture.elements.map((element) => [element.id.text, element]));
      const principles = new Map(
        model.architecture.principles.map(({ id, statement }) => [id.text, statement]),
      );
      return (what, id) => {
        if (what !== 'element') return named(principles.get(id));
        const element = elements.get(id);
        return {
          name: element?.name?.text ?? null,
          bouwsteen: element?.bouwsteen?.text ?? null,
          layer: element?.layer?.text ?? null,
        };
      };
    }
    case 'bouwstenen': {
      const names = new Map(model.catalogue.items.map(({ bouwsteen }) => [bouwsteen.id, bouwsteen.naam]));
      const principles = new Map(model.catalogue.uitgangspunten.map(({ id, stelling }) => [id, stelling]));
      return (what, id) => named(what === 'bouwsteen' ? names.get(id) : principles.get(id));
    }
    case 'monitor': {
      const names = new Map(
        model.edition.voorzieningen.flatMap(({ id, indicatoren }) =>
          indicatoren.map((indicator) => [`${id}/${indicator.id}`, indicator.naam] as const),
        ),
      );
      return (_what, id, item) => named(names.get(`${item}/${id}`));
    }
    case 'config':
      return () => named(null);
  }
}
