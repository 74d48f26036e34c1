import { type Abbreviation, readAbbreviations } from './abbreviation.js';
import {
  type Bouwsteen,
  type BouwsteenItem,
  type Doel,
  readBouwsteen,
  sourcesIn,
  type Uitgangspunt,
} from './bouwsteen.js';
import { type Known, moved, nothingKnown, readItems } from './known.js';
import { layerById } from './layers.js';
import type { Entry, Source } from './source.js';
import { type Span, shift, type Word } from './span.js';
import { fieldsOf, textOf, valueUnder } from './yaml-part.js';

/** A document of kind bouwstenen as the program understands it. */
export interface CatalogueFile {
  readonly items: readonly BouwsteenItem[];
  readonly uitgangspunten: readonly Uitgangspunt[];
  /** Where the ids of the uitgangspunten stand, in absolute offsets and in the same order. */
  readonly uitgangspuntPlaces: readonly Word[];
  readonly doelen: readonly Doel[];
  readonly afkortingen: readonly Abbreviation[];
}

/** What catalogue files hold, free of text positions. */
export interface CatalogueData {
  readonly bouwstenen: readonly Bouwsteen[];
  readonly uitgangspunten: readonly Uitgangspunt[];
  readonly doelen: readonly Doel[];
  readonly afkortingen: readonly Abbreviation[];
}

/**
 * Reads a catalogue out of a text that was taken apart.
 * @param file the name of the file that its entries remember.
 * @param known what was read of earlier versions; it is added to.
 */
export function readCatalogueFile(
  source: Source,
  file: string,
  known: Pick<Known, 'bouwstenen'> = nothingKnown(),
): CatalogueFile {
  const section = (key: string): Entry | undefined => source.sections.find((entry) => entry.key.text === key);
  const fileSource = sourcesIn(section('bron')?.value);
  const sources = (node: unknown): readonly string[] => {
    const own = sourcesIn(node);
    return own.length > 0 ? own : fileSource;
  };
  const writtenSource = JSON.stringify(fileSource);
  if (known.bouwstenen.source !== writtenSource) {
    known.bouwstenen = { source: writtenSource, items: new WeakMap() };
  }
  return {
    items: readItems(
      source.items,
      known.bouwstenen.items,
      (item) => readBouwsteen(item, file, fileSource),
      moved,
    ),
    uitgangspunten: fieldsOf(section('uitgangspunten')?.value).map(({ key, value }) => {
      const fields = fieldsOf(value);
      return {
        id: key.text,
        stelling: textOf(valueUnder(fields, 'stelling'))?.trim() ?? key.text,
        laag: layerById(textOf(valueUnder(fields, 'laag')))?.id ?? null,
        toelichting: textOf(valueUnder(fields, 'toelichting'))?.trim() ?? null,
        bron: sources(valueUnder(fields, 'bron')),
        bestand: file,
      };
    }),
    uitgangspuntPlaces: fieldsOf(section('uitgangspunten')?.value).map(({ key }) => ({
      text: key.text,
      span: shift(key.span, section('uitgangspunten')!.base),
    })),
    doelen: fieldsOf(section('doelen')?.value).flatMap(({ key, value }) => {
      const fields = fieldsOf(value);
      const layer = layerById(key.text);
      const doel = textOf(valueUnder(fields, 'doel'))?.trim();
      return layer && doel ? { laag: layer.id, doel, bron: sources(valueUnder(fields, 'bron')) } : [];
    }),
    afkortingen: readAbbreviations(section('afkortingen')?.value, file, sources),
  };
}

/** The data of a catalogue without its places in the text. */
export function catalogueData(file: CatalogueFile): CatalogueData {
  return {
    bouwstenen: file.items.map((item) => item.bouwsteen),
    uitgangspunten: file.uitgangspunten,
    doelen: file.doelen,
    afkortingen: file.afkortingen,
  };
}

/** Where every bouwsteen and uitgangspunt stands in the text: its id, in absolute offsets. */
export function placesIn(file: CatalogueFile): { readonly id: string; readonly span: Span }[] {
  return [
    ...file.items.map(({ id, base }) => ({ id: id.text, span: shift(id.span, base) })),
    ...file.uitgangspuntPlaces.map(({ text, span }) => ({ id: text, span })),
  ];
}
