/**
 * The measures of a plate in pixels, in one place so that the drawing keeps one rhythm; those of what stands
 * around the boxes are in `furniture-sizes.ts`.
 * Multiples of 2 wherever something is centred, so that coordinates stay whole.
 */

/** White space around everything. */
export const margin = 32;

/** Between the bands of two groups, and between the bands and the first aspect column at least. */
export const bandGap = 10;

/** The width of a box that stands directly in a layer, and of one inside a composite. */
export const boxWidth = 192;
export const innerBoxWidth = 160;
/** No box grows wider than this when its column does. */
export const widestBox = 240;

export const text = {
  name: 12.5,
  small: 10,
  figure: 13,
  label: 10,
} as const;

/** Inside a box: its padding, the line height of the name, the room for the type mark. */
export const boxPadding = 12;
export const nameLine = 16;
export const smallLine = 13;
/** The line of a key figure, and the bars of its trend at the right of it: one for each year. */
export const figureLine = 17;
export const trendBar = 4;
export const trendGap = 1;
export const trendHeight = 13;
export const markSize = 14;
/** What text leaves free at the right for the type mark. */
export const markRoom = markSize + 8;
/** What the last line leaves free at the right for each mark of status or origin. */
export const badgeRoom = 18;
export const nameLines = 4;
/** The lines that the id of a bouwsteen may take below its kind. */
export const idLines = 2;

/** A box with one or two lines of name; each further line makes it higher. */
export const boxHeight = 68;
/** What a composite shows above its content when its name takes one line. */
export const compositeHead = 46;
export const compositeNameLines = 2;

/** The distance between the parallel lines in a channel, shrinking where many lines run. */
export const lanePitch = 9;
export const narrowestPitch = 3;
/** What a crowded channel may take in all before its lines move closer together. */
export const widestChannel = 190;

/** Between a box and the nearest line: room for an arrowhead and a bend, or half a label. */
export const boxClearance = 16;

/** The height that a label on a line takes. */
export const labelHeight = 12;

/** How far the vertical pieces at the two ends of a side stay from the corners of a box. */
export const cornerClearance = 8;

/** The distance between the lines of a channel that holds this many. */
export function pitchFor(lanes: number): number {
  if (lanes < 2) return lanePitch;
  const fitting = Math.floor((widestChannel / (lanes - 1)) * 2) / 2;
  return Math.max(narrowestPitch, Math.min(lanePitch, fitting));
}

/** The free strip between two things: never below the minimum, wider for each line that runs in it. */
export function stripWidth(lanes: number, before: number, after: number, minimum: number): number {
  if (lanes === 0) return minimum;
  return Math.max(minimum, Math.ceil(before + (lanes - 1) * pitchFor(lanes) + after));
}
