import { type FurnitureSizes, furnitureSizes } from './furniture-sizes.js';
import type { Network } from './network.js';

/**
 * A field of boxes in lines and columns that share the columns of the whole field: the layers, one
 * aspect column, or the inside of a composite. Between its lines run channels and between its
 * columns gutters, and it is there that relations find their way.
 */
export interface Area {
  readonly index: number;
  /** `root` holds the layers and the aspect columns side by side, as one line. */
  readonly kind: 'root' | 'layers' | 'aspect' | 'composite';
  /** The composite whose inside this is, or -1. */
  readonly element: number;
  /** The width that a column has at least. */
  readonly unit: number;
  readonly columns: number;
  readonly lineCount: number;
  readonly items: readonly Item[];
  /** For each line its layer, as an index in `layers`; -1 in the root. */
  readonly lineLayers: readonly number[];
  /** Which item covers a cell: index in `items` at [line * columns + column], or -1. */
  readonly cells: readonly number[];
  /** Ids of the first channel and the first gutter of this area in the tables of lanes. */
  readonly firstChannel: number;
  readonly firstGutter: number;
}

/** What stands in an area: a box, or another area. */
export interface Item {
  /** The element whose box this is, or -1 for an area in the root. */
  readonly element: number;
  readonly inner: Area | null;
  readonly line: number;
  readonly column: number;
  readonly span: number;
}

/** All areas of a plate and where each of them stands. */
export interface Structure {
  readonly root: Area;
  readonly areas: readonly Area[];
  /** The layers and the aspect columns, by index in `layers`; a layer is -1 where it has no elements. */
  readonly layersArea: Area;
  readonly aspectAreas: ReadonlyMap<number, Area>;
  /** For each area by index the area and item that hold it; null for the root. */
  readonly holders: readonly (Spot | null)[];
  /** For each element by index where its box stands. */
  readonly spots: readonly Spot[];
  readonly channelCount: number;
  readonly gutterCount: number;
  /** The layers that have no place, by index in `layers`. */
  readonly hiddenLayers: ReadonlySet<number>;
  /** How large everything around the boxes is. */
  readonly furniture: FurnitureSizes;
}

/** An item with the area that it stands in. */
export interface Spot {
  readonly area: Area;
  readonly item: Item;
}

/** The channel above a line (or, for lineCount, below the last). */
export const channelOf = (area: Area, line: number) => area.firstChannel + line;
/** The gutter left of a column (or, for columns, right of the last). */
export const gutterOf = (area: Area, column: number) => area.firstGutter + column;

/** The item at a cell, or undefined where the cell is free or does not exist. */
export function itemAt(area: Area, line: number, column: number): Item | undefined {
  if (line < 0 || line >= area.lineCount || column < 0 || column >= area.columns) return undefined;
  return area.items[area.cells[line * area.columns + column] ?? -1];
}

/** Whether an item lies across this stretch of a gutter, beside the line. */
export function gutterIsBlocked(area: Area, line: number, gutter: number): boolean {
  const left = itemAt(area, line, gutter - 1);
  return left !== undefined && left === itemAt(area, line, gutter);
}

/** Collects areas and gives each its place in the tables. */
export class AreaList {
  readonly areas: Area[] = [];
  channelCount = 0;
  gutterCount = 0;

  add(area: Omit<Area, 'index' | 'cells' | 'firstChannel' | 'firstGutter'>): Area {
    const cells = new Array<number>(area.lineCount * area.columns).fill(-1);
    area.items.forEach(({ line, column, span }, index) => {
      for (let at = column; at < column + span; at++) cells[line * area.columns + at] = index;
    });
    const added: Area = {
      ...area,
      index: this.areas.length,
      cells,
      firstChannel: this.channelCount,
      firstGutter: this.gutterCount,
    };
    this.channelCount += area.lineCount + 1;
    this.gutterCount += area.columns + 1;
    this.areas.push(added);
    return added;
  }
}

/** Finishes a structure once all its areas are known. */
export function finishStructure(
  list: AreaList,
  root: Area,
  layersArea: Area,
  aspectAreas: ReadonlyMap<number, Area>,
  network: Network,
): Structure {
  const holders = new Array<Spot | null>(list.areas.length).fill(null);
  const spots = new Array<Spot>(network.size);
  for (const area of list.areas) {
    for (const item of area.items) {
      if (item.inner) holders[item.inner.index] = { area, item };
      if (item.element >= 0) spots[item.element] = { area, item };
    }
  }
  const { areas, channelCount, gutterCount } = list;
  const { hiddenLayers } = network;
  const furniture = furnitureSizes(network.size);
  return {
    root,
    areas,
    layersArea,
    aspectAreas,
    holders,
    spots,
    channelCount,
    gutterCount,
    hiddenLayers,
    furniture,
  };
}
