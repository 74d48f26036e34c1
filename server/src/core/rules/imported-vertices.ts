import { architectureOf, type Context } from '../context.js';
import type { Catalogue } from '../model/catalogue.js';
import type { ParsedDocument } from '../model/model.js';
import { ownFacts } from './element-facts.js';
import { Vertex } from './vertex.js';

interface ImportedElements {
  readonly catalogue: Catalogue;
  readonly byName: ReadonlyMap<string, Vertex>;
}

/** The elements of documents that are imported; the same objects for as long as those documents are the same. */
export class ImportedVertices {
  private readonly known = new WeakMap<ParsedDocument, Map<string, ImportedElements>>();

  /** An element by `alias/id`; undefined where there is none that can be read. */
  find(name: string, context: Context, isOwnBouwsteen: (id: string) => boolean): Vertex | undefined {
    const slash = name.indexOf('/');
    return slash < 0 ? undefined : this.under(name.slice(0, slash), context, isOwnBouwsteen)?.get(name);
  }

  private under(
    alias: string,
    { links, catalogue }: Context,
    isOwnBouwsteen: (id: string) => boolean,
  ): ReadonlyMap<string, Vertex> | undefined {
    const document = links.imports.get(alias);
    const architecture = architectureOf(document);
    if (!document || !architecture) return undefined;
    const ofDocument = this.known.get(document) ?? new Map<string, ImportedElements>();
    for (const other of ofDocument.keys())
      if (links.imports.get(other) !== document) ofDocument.delete(other);
    this.known.set(document, ofDocument);
    const known = ofDocument.get(alias);
    if (known?.catalogue === catalogue) return known.byName;
    const about = { isImported: true, isBroken: false };
    const byName = new Map<string, Vertex>();
    for (const element of architecture.elements) {
      const name = `${alias}/${element.id.text}`;
      byName.set(name, new Vertex(ownFacts(element, name, catalogue, isOwnBouwsteen, about), element));
    }
    ofDocument.set(alias, { catalogue, byName });
    return byName;
  }
}
