/** What stands around the boxes of a plate, in pixels: title, legend and the names of groups and layers. */
export interface FurnitureSizes {
  /** How many times as large as on a small plate. */
  readonly scale: number;
  /** The slim rail with the rotated name of a group, and the rail with the names of its layers. */
  readonly groupRail: number;
  readonly layerRail: number;
  /** A layer without elements: a line that is just high enough for its name. */
  readonly emptyLayer: number;
  /** An aspect area without elements: a strip that is wide enough for its rotated name. */
  readonly emptyAspect: number;
  /** The name of the aspect areas lies over their columns, and under it each column has its own. */
  readonly aspectHead: number;
  /** The title block: the line height of the title, and of the line with version, status and owner. */
  readonly titleLine: number;
  readonly metaLine: number;
  /** The name of the view under the title, and what it is for. */
  readonly viewLine: number;
  readonly viewTextLine: number;
  /** The legend: its lines, the sample at the left of each entry, and the space between entries. */
  readonly legendLine: number;
  readonly legendSample: number;
  readonly legendGap: number;
  readonly legendHead: number;
  /** The sizes of letters. */
  readonly title: number;
  readonly view: number;
  readonly meta: number;
  readonly group: number;
  readonly layer: number;
  readonly legend: number;
}

const groupRail = 26;

const usual: FurnitureSizes = {
  scale: 1,
  groupRail,
  layerRail: 142,
  emptyLayer: 20,
  emptyAspect: 32,
  aspectHead: groupRail + 40,
  titleLine: 32,
  metaLine: 20,
  viewLine: 24,
  viewTextLine: 16,
  legendLine: 24,
  legendSample: 40,
  legendGap: 26,
  legendHead: 30,
  title: 24,
  view: 15,
  meta: 11,
  group: 11,
  layer: 12,
  legend: 11,
};

/** From so many elements on, everything around them is so many times as large. */
const steps: readonly (readonly [elements: number, scale: number])[] = [
  [1500, 6],
  [700, 4],
  [350, 3],
  [160, 2],
  [80, 1.5],
];

/**
 * The larger a plate, the further away it is looked at, on a wall or as a whole on a screen; title, legend
 * and the names of the layers have to be read from there. The sizes go up in a few steps, so that one
 * element more hardly ever changes them.
 * @param elements how many elements the plate has
 */
export function furnitureSizes(elements: number): FurnitureSizes {
  const scale = steps.find(([least]) => elements >= least)?.[1] ?? 1;
  const scaled = Object.entries(usual).map(([name, size]) => [name, size * scale]);
  return Object.fromEntries(scaled) as FurnitureSizes;
}
