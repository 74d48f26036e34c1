import { layerById } from '../model/layers.js';
import { inOneGo, type Steps } from '../steps.js';
import type { Taal } from '../taal.js';
import { signOf } from './difference.js';
import { layoutSteps, type PlacedElement, type PlacedPlate, type PlacedRelation } from './layout.js';
import { changeMark } from './marks.js';
import { familyOf, type Palette, palettes, type Theme } from './palette.js';
import { plainText } from './plain-text.js';
import type { Plate, PlateRelation, Rectangle } from './plate.js';
import * as sizes from './sizes.js';
import { bands } from './svg-bands.js';
import { box, hatchId, stateColour } from './svg-boxes.js';
import { emptyMessage, legend, titleBlock } from './svg-furniture.js';
import { linesStyle, pointerLine, relationLine } from './svg-lines.js';
import { type Look, text } from './svg-shapes.js';
import { relationWords, words } from './words.js';
import { lines, tag, type Xml } from './xml.js';

export interface SvgOptions {
  readonly theme: Theme;
  readonly taal: Taal;
}

/** So many boxes or lines are drawn in one step. */
const drawnInStep = 128;

const fonts = 'Segoe UI, Helvetica, Arial, sans-serif';

/**
 * Draws a plate: the one picture that editor and command line both show.
 *
 * Colours are literal presentation attributes, so that the file stands on its own; classes and data
 * attributes let a page's stylesheet colour it anew.
 * @returns a complete SVG document; the same plate and options always give the same text
 */
export function renderSvg(plate: Plate, options: SvgOptions): string {
  return inOneGo(renderSteps(plate, options));
}

/** {@link renderSvg} in steps, for who has other things to do between them. */
export function* renderSteps(plate: Plate, options: SvgOptions): Steps<string> {
  return yield* drawSteps(plate, yield* layoutSteps(plate), options);
}

/** Draws a plate that has been placed. */
export function drawSvg(plate: Plate, placed: PlacedPlate, options: SvgOptions): string {
  return inOneGo(drawSteps(plate, placed, options));
}

function* drawSteps(plate: Plate, placed: PlacedPlate, { theme, taal }: SvgOptions): Steps<string> {
  const look: Look = { palette: palettes[theme], taal };
  const { palette } = look;
  const { width, height } = placed;
  const names = new Map(plate.elements.map((element) => [element.id, element.name || element.id]));
  const origins = new Map(plate.elements.map(({ id, plotted }) => [id, plotted?.id ?? id]));
  const originOf = (id: string | null): string | null => (id === null ? null : (origins.get(id) ?? id));
  const whole = plainText(plate.title) || words.untitled[taal];
  const title = plate.view ? `${whole}: ${plate.view.name[taal]}` : whole;
  const legendPart = legend(placed.legend, placed.furniture, look);
  const boxes = yield* each(placed.elements, (element) => box(element, originOf(element.parent), look));
  const drawn = yield* each(placed.relations, (relation) => line(relation, names, look));
  const parts: Xml[] = [
    tag('title', { id: 'plate-title' }, title),
    tag('desc', { id: 'plate-description' }, description(placed, taal)),
    tag('defs', {}, hatch(palette)),
    tag('rect', { class: 'page', width, height, fill: palette.page }),
    titleBlock(placed.title, placed.furniture, look),
    tag('g', { class: 'bands' }, lines(bands(placed, look))),
    // Composites lie under the lines that end in them, and all boxes over lines to their edges.
    tag('g', { class: 'elements' }, lines(boxes)),
    tag('g', linesStyle(placed.relations.length, theme), lines(drawn)),
    tag(
      'g',
      { class: 'labels' },
      lines(placed.relations.flatMap((relation) => label(relation, placed, palette))),
    ),
    ...(legendPart ? [legendPart] : []),
    ...(placed.elements.length === 0 ? [emptyMessage(placed, plate.view !== undefined, look)] : []),
  ];
  const root = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: `plate theme-${theme}`,
      role: 'img',
      lang: taal,
      'aria-labelledby': 'plate-title plate-description',
      'font-family': fonts,
    },
    lines(parts),
    { xml: '\n' },
  );
  return `${root.xml}\n`;
}

/** What a function makes of each of many things, with a step after every so many. */
function* each<T>(things: readonly T[], make: (thing: T) => Xml): Steps<Xml[]> {
  const made: Xml[] = [];
  for (const thing of things) {
    if (made.length % drawnInStep === 0) yield;
    made.push(make(thing));
  }
  yield;
  return made;
}

function line(
  { relation, points }: PlacedRelation,
  names: ReadonlyMap<string, string>,
  { palette, taal }: Look,
): Xml {
  const { id, verb, from, to, label: written, change } = relation;
  const said = `${names.get(from) ?? from} ${relationWords(verb)[taal]} ${names.get(to) ?? to}`;
  return tag(
    'g',
    {
      class: `relation verb-${verb} family-${familyOf(verb)}${change ? ` change-${change}` : ''}`,
      'data-relation': id,
      'data-from': from,
      'data-to': to,
    },
    lines([
      tag('title', {}, written ? `${said} (${written})` : said),
      pointerLine(points),
      ...relationLine(verb, points, palette, changeColour(relation, palette)),
    ]),
  );
}

function label(
  { relation, label: placedLabel }: PlacedRelation,
  placed: PlacedPlate,
  palette: Palette,
): Xml[] {
  if (!placedLabel) return [];
  const { x, y, width, height } = placedLabel;
  const under = behind(placedLabel, placed);
  const { change } = relation;
  const colour = changeColour(relation, palette) ?? palette.ink;
  const sign = change && change !== 'ongewijzigd' && signOf(placedLabel.text);
  // A bare minus on a line across would read as a gap in it.
  const mark =
    sign && changeMark(change, x + 2, y + (height - 14 * signScale) / 2, colour, palette.onMark, signScale);
  const words = sign ? placedLabel.text.slice(sign.length) : placedLabel.text;
  const left = mark ? 2 + 14 * signScale : 0;
  return [
    tag(
      'g',
      {
        class: `relation-label ${under.className}`,
        'data-relation': relation.id,
        'data-from': relation.from,
        'data-to': relation.to,
      },
      tag('rect', { class: 'label-ground', x, y, width, height, fill: under.colour(palette) }),
      ...(mark ? [mark] : []),
      ...(words === ''
        ? []
        : [
            text(words, x + (left + width) / 2, y + height - 2.5, sizes.text.label, colour, {
              class: 'label',
              'text-anchor': 'middle',
            }),
          ]),
    ),
  ];
}

/** How large the mark of a change is on a line, beside that on a box. */
const signScale = 0.75;

/** On a plate that compares two others the colour of a line says how it changed; undefined on any other. */
function changeColour({ change }: PlateRelation, palette: Palette): string | undefined {
  return change && stateColour(change, palette);
}

/** What a label lies on, so that its ground is invisible where it interrupts the line. */
function behind(place: Rectangle, { elements, layers }: PlacedPlate) {
  const x = place.x + place.width / 2;
  const y = place.y + place.height / 2;
  const holds = (outer: Rectangle) =>
    x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
  let composite: PlacedElement | undefined;
  for (const element of elements) if (element.head !== null && holds(element)) composite = element;
  const group = composite ? layerById(composite.element.layer)?.group : layers.find(holds)?.group;
  return {
    className: group ? `group-${group}${composite ? ' on-composite' : ''}` : 'on-page',
    colour: ({ groups, page }: Palette) =>
      group ? (composite ? groups[group].composite : groups[group].band) : page,
  };
}

function description({ elements, relations, layers }: PlacedPlate, taal: Taal): string {
  const used = layers.filter(({ empty }) => !empty).length;
  return taal === 'nl'
    ? `Architectuurplaat: ${elements.length} elementen in ${used} lagen, ${relations.length} getekende relaties.`
    : `Architecture plate: ${elements.length} elements in ${used} layers, ${relations.length} relations drawn.`;
}

function hatch({ hatch: colour }: Palette): Xml {
  return tag(
    'pattern',
    { id: hatchId, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    tag('path', { class: 'hatch-line', d: 'M1.5 0v7', stroke: colour, 'stroke-width': 3 }),
  );
}
