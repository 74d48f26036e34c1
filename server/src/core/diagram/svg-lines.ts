import type { RelationVerb } from '../model/relation-kinds.js';
import type { Palette } from './palette.js';
import { familyOf, type Theme } from './palette.js';
import type { Point } from './points.js';
import { type Attributes, number, tag, type Xml } from './xml.js';

/** What stands at an end of a line, after the notation of ArchiMate 3.2. */
type End = 'none' | 'diamond' | 'open-diamond' | 'dot' | 'arrow' | 'open-arrow' | 'triangle';

interface LineStyle {
  readonly start: End;
  readonly end: End;
  readonly dashes: string | null;
}

const dotted = '1.5 3';
const dashed = '6 3';

const styles: Readonly<Record<RelationVerb, LineStyle>> = {
  'bestaat-uit': { start: 'diamond', end: 'none', dashes: null },
  omvat: { start: 'open-diamond', end: 'none', dashes: null },
  'is-toegewezen-aan': { start: 'dot', end: 'arrow', dashes: null },
  realiseert: { start: 'none', end: 'triangle', dashes: dotted },
  bedient: { start: 'none', end: 'open-arrow', dashes: null },
  benadert: { start: 'none', end: 'open-arrow', dashes: dotted },
  beinvloedt: { start: 'none', end: 'open-arrow', dashes: dashed },
  'hangt-samen-met': { start: 'none', end: 'none', dashes: null },
  activeert: { start: 'none', end: 'arrow', dashes: null },
  'stroomt-naar': { start: 'none', end: 'arrow', dashes: dashed },
  'is-een': { start: 'none', end: 'triangle', dashes: null },
};

/** Outlines with the tip at 0,0 and the line coming in from the right; and where the line stops. */
const ends: Readonly<
  Record<
    Exclude<End, 'none'>,
    { readonly path: string; readonly inset: number; readonly fill: 'line' | 'box' | 'none' }
  >
> = {
  diamond: { path: 'M0 0L5.5 -3.5L11 0L5.5 3.5Z', inset: 11, fill: 'line' },
  'open-diamond': { path: 'M0.5 0L6 -3.5L11.5 0L6 3.5Z', inset: 11.5, fill: 'box' },
  dot: { path: 'M0 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0Z', inset: 3, fill: 'line' },
  arrow: { path: 'M0 0L8 -3.5L8 3.5Z', inset: 7, fill: 'line' },
  'open-arrow': { path: 'M7 -4L0 0L7 4', inset: 0.5, fill: 'none' },
  triangle: { path: 'M0.5 0L9.5 -4.5L9.5 4.5Z', inset: 9.5, fill: 'box' },
};

const bendRadius = 6;

/**
 * The line of a relation with what stands at its ends.
 * @param points its corners, from the element that the relation starts at
 * @param colour where that is not the one of its family
 */
export function relationLine(
  verb: RelationVerb,
  points: readonly Point[],
  palette: Palette,
  colour: string = palette.families[familyOf(verb)],
): Xml[] {
  const style = styles[verb];
  const start = points[0];
  const end = points.at(-1);
  if (!start || !end || points.length < 2) return [];
  const inset = [insetOf(style.start), insetOf(style.end)] as const;
  const parts = [
    tag('path', {
      class: 'line',
      d: rounded(shortened(points, inset[0], inset[1])),
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.25,
      'stroke-dasharray': style.dashes,
    }),
  ];
  const startMark = endMark(style.start, start, points[1] ?? end, colour, palette.box);
  const finishMark = endMark(style.end, end, points.at(-2) ?? start, colour, palette.box);
  if (startMark) parts.push(startMark);
  if (finishMark) parts.push(finishMark);
  return parts;
}

/** From this many lines on, they would otherwise be what the eye sees first, and not the boxes. */
const crowd = 500;

/**
 * What the group of all lines is drawn with: on a crowded plate they step back behind the boxes, and
 * where lines run side by side they become a tint. The marks at their ends stay as they are. A page
 * knows such a plate by the class `crowded`, and may show only the lines of what is selected.
 * @param count how many lines the plate has
 */
export function linesStyle(count: number, theme: Theme): Attributes {
  if (count < crowd) return { class: 'relations' };
  // Whoever asks for contrast, or prints in black and white, gets all that there is.
  const opacity = theme === 'light' || theme === 'dark' ? 0.7 : null;
  return { class: 'relations crowded', 'stroke-opacity': opacity };
}

/** A wide, invisible line that a pointer can find. */
export function pointerLine(points: readonly Point[]): Xml {
  return tag('path', {
    class: 'reach',
    d: rounded(points),
    fill: 'none',
    stroke: 'none',
    'stroke-width': 9,
    'pointer-events': 'stroke',
  });
}

const insetOf = (end: End) => (end === 'none' ? 0 : ends[end].inset);

function endMark(end: End, tip: Point, towards: Point, colour: string, box: string): Xml | null {
  if (end === 'none') return null;
  const { path, fill } = ends[end];
  const [x, y] = tip;
  const turn = towards[0] > x ? 0 : towards[0] < x ? 180 : towards[1] > y ? 90 : 270;
  return tag('path', {
    class: fill === 'line' ? 'end end-filled' : fill === 'box' ? 'end end-hollow' : 'end end-open',
    d: path,
    transform: `translate(${number(x)} ${number(y)})${turn === 0 ? '' : ` rotate(${turn})`}`,
    fill: fill === 'line' ? colour : fill === 'box' ? box : 'none',
    stroke: colour,
    'stroke-width': 1.1,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

/** The same line, beginning and ending where its marks leave off. */
function shortened(points: readonly Point[], atStart: number, atEnd: number): Point[] {
  const result = points.map((point): Point => point);
  const towards = (from: Point, to: Point, by: number): Point => {
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
    const share = length === 0 ? 0 : Math.min(by, length - 1) / length;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  const last = result.length - 1;
  if (atStart > 0 && result[0] && result[1]) result[0] = towards(result[0], result[1], atStart);
  const end = result[last];
  const before = result[last - 1];
  if (atEnd > 0 && end && before) result[last] = towards(end, before, atEnd);
  return result;
}

/** A path along the points with small round bends. */
function rounded(points: readonly Point[]): string {
  let path = '';
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) {
      path += `M${number(x)} ${number(y)}`;
    } else if (!after) {
      path += `L${number(x)} ${number(y)}`;
    } else {
      const radius = Math.min(bendRadius, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
      const into = along([x, y], before, radius);
      const out = along([x, y], after, radius);
      path += `L${number(into[0])} ${number(into[1])}Q${number(x)} ${number(y)} ${number(out[0])} ${number(out[1])}`;
    }
  });
  return path;
}

function along(from: Point, to: Point, by: number): Point {
  return [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
}

const distance = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
