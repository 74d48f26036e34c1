import { type Bouwsteen, readBouwsteen, sourcesIn } from './bouwsteen.js';
import { type Edition, readEdition } from './figures.js';
import { fileKindOf } from './kind.js';
import { readSource } from './source.js';

/** The data that comes with the program, or that a folder of catalogue files holds. */
export interface Reference {
  readonly bouwstenen: readonly Bouwsteen[];
  readonly editions: readonly Edition[];
}

/**
 * Reads catalogue and monitor files. The build runs it over catalogue/, so that what is built in
 * is exactly what the program would read from those files.
 */
export function readReference(files: readonly { readonly name: string; readonly text: string }[]): Reference {
  const bouwstenen: Bouwsteen[] = [];
  const editions: Edition[] = [];
  for (const { name, text } of files) {
    const kind = fileKindOf(name);
    if (kind === 'bouwstenen') bouwstenen.push(...readCatalogue(text, name));
    if (kind === 'monitor') editions.push(readEdition(readSource(text, kind), name));
  }
  return { bouwstenen, editions };
}

function readCatalogue(text: string, file: string): Bouwsteen[] {
  const source = readSource(text, 'bouwstenen');
  const fileSource = source.sections.find((entry) => entry.key.text === 'bron');
  return source.items.map((item) => readBouwsteen(item, file, sourcesIn(fileSource?.value)).bouwsteen);
}
