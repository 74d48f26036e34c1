import { type CatalogueData, catalogueData, placesIn, readCatalogueFile } from './catalogue-file.js';
import { type Edition, readEdition } from './figures.js';
import { fileKindOf } from './kind.js';
import { readSource } from './read-source.js';

/** The data that comes with the program, or that a folder of catalogue files holds. */
export interface Reference {
  readonly catalogue: CatalogueData;
  readonly editions: readonly Edition[];
  /** The line, from 0, on which each bouwsteen and uitgangspunt stands in its file. */
  readonly lines: Readonly<Record<string, number>>;
}

/**
 * Reads catalogue and monitor files. The build runs it over catalogue/, so that what is built in
 * is exactly what the program would read from those files.
 */
export function readReference(files: readonly { readonly name: string; readonly text: string }[]): Reference {
  const catalogues: CatalogueData[] = [];
  const editions: Edition[] = [];
  const lines: Record<string, number> = {};
  for (const { name, text } of files) {
    const kind = fileKindOf(name);
    if (kind === 'bouwstenen') {
      const file = readCatalogueFile(readSource(text, kind), name);
      catalogues.push(catalogueData(file));
      for (const { id, span } of placesIn(file)) lines[id] = text.slice(0, span.start).split('\n').length - 1;
    }
    if (kind === 'monitor') editions.push(readEdition(readSource(text, kind), name));
  }
  return {
    catalogue: {
      bouwstenen: catalogues.flatMap(({ bouwstenen }) => bouwstenen),
      uitgangspunten: catalogues.flatMap(({ uitgangspunten }) => uitgangspunten),
      doelen: catalogues.flatMap(({ doelen }) => doelen),
      afkortingen: catalogues.flatMap(({ afkortingen }) => afkortingen),
    },
    editions,
    lines,
  };
}
