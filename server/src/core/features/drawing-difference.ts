import type { Analysis } from '../analysis.js';
import { compareDocuments } from '../compare/compare.js';
import type { Context } from '../context.js';
import { difference } from '../diagram/difference.js';
import { type Filter, filterPlate } from '../diagram/filter.js';
import type { Plate, PlateElement } from '../diagram/plate.js';
import { renderSvg, type SvgOptions } from '../diagram/svg.js';
import { plateOf } from '../diagram/view.js';
import type { Localized } from '../taal.js';
import { type Drawing, isBroken } from './drawing.js';

/** What the two documents of a comparison are called in its title: a file name, a version, a date. */
export interface ComparedNames {
  readonly before: Localized;
  readonly after: Localized;
}

export interface DifferenceOptions extends SvgOptions {
  /** What of the comparison is let through; without it all of it is. */
  readonly filter?: Filter | null;
}

export interface DifferenceDrawing extends Drawing {
  /** Whether the earlier text is broken, so that what could not be read of it looks new. */
  readonly isBeforeBroken: boolean;
}

/**
 * The picture of how one architecture differs from another, or from an earlier text of itself, the
 * same for editor and command line. It is the plate of the later one, with what is gone added to it.
 * @param before the earlier document with what it refers to
 * @returns null where one of the two is no architecture
 */
export function drawingOfDifference(
  before: Context,
  after: Analysis,
  names: ComparedNames,
  { filter = null, ...options }: DifferenceOptions,
): DifferenceDrawing | null {
  const found = differenceOf(before, after, names, filter);
  if (!found) return null;
  const { plate, ...broken } = found;
  return { svg: renderSvg(plate, options), ...broken };
}

/** What {@link drawingOfDifference} draws. */
export function differenceOf(
  before: Context,
  after: Analysis,
  names: ComparedNames,
  filter: Filter | null,
): ({ readonly plate: Plate } & Omit<DifferenceDrawing, 'svg'>) | null {
  const plate = plateOfDifference(before, after, names);
  if (!plate) return null;
  return {
    plate: filter ? filterPlate(plate, filter) : plate,
    isBroken: isBroken(after),
    isBeforeBroken: isBroken(before),
  };
}

/** What {@link differenceOf} finds, before it is filtered. */
export function plateOfDifference(before: Context, after: Context, names: ComparedNames): Plate | null {
  const [earlier, later] = [plateOf(before), plateOf(after)];
  if (!earlier || !later) return null;
  const name = {
    nl: `Verschil tussen ${names.before.nl} en ${names.after.nl}`,
    en: `Difference between ${names.before.en} and ${names.after.en}`,
  };
  const renames = renamesBetween(before, after, earlier);
  return withChangedRelations(difference(earlier, later, { name, description: null }, renames));
}

/** The later ids of elements that have another one now, also of those whose import has another alias. */
function renamesBetween(before: Context, after: Context, earlier: Plate): Map<string, string> {
  const renames = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const { what, was, id } of compareDocuments(before.document, after.document).parts) {
    if (was === null) continue;
    if (what === 'element') renames.set(was, id);
    if (what === 'import') aliases.set(was, id);
  }
  for (const { id, imported } of earlier.elements) {
    const [alias = '', element] = id.split('/');
    const later = imported ? aliases.get(alias) : undefined;
    if (later !== undefined) renames.set(id, `${later}/${element}`);
  }
  return renames;
}

/**
 * A relation is written with the element that it starts at: where one came, went or changed, the
 * element is not what it was. Where the whole element came or went, that says enough.
 */
function withChangedRelations(plate: Plate): Plate {
  const starts = new Set(
    plate.relations.flatMap(({ from, change }) => (change === 'ongewijzigd' ? [] : from)),
  );
  return {
    ...plate,
    elements: plate.elements.map((element): PlateElement => {
      const { id, change, changedParts = [] } = element;
      const mayChange = change === 'ongewijzigd' || change === 'gewijzigd';
      if (!mayChange || !starts.has(id)) return element;
      return { ...element, change: 'gewijzigd', changedParts: [...changedParts, 'relaties'] };
    }),
  };
}
