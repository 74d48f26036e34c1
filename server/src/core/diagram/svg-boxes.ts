import { type LayerGroup, layerById } from '../model/layers.js';
import type { TextLine } from './box-text.js';
import type { PlacedElement } from './layout.js';
import { badge, badgeSize, changeMark, isBehaviour, typeMark } from './marks.js';
import type { Palette } from './palette.js';
import type { Change, PlateElement, Rectangle } from './plate.js';
import * as sizes from './sizes.js';
import type { Look } from './svg-shapes.js';
import { trendBars } from './svg-trend.js';
import { changeText, statusWords, words } from './words.js';
import { lines, tag, type Xml } from './xml.js';

/** The id of the pattern with which boxes that go are filled. */
export const hatchId = 'plate-hatch';

/**
 * One box with its texts and marks.
 * @param parent the id in the document of the element that it is drawn in, or null
 */
export function box(placed: PlacedElement, parent: string | null, { palette, taal }: Look): Xml {
  const { element, x, y, width, height, head, lines: textLines } = placed;
  const group = layerById(element.plotted?.layer ?? element.layer)?.group ?? 'bedrijfsarchitectuur';
  const colours = palette.groups[group];
  const isComposite = head !== null;
  const right = x + width - sizes.boxPadding;
  const radius = isBehaviour(element.type) ? 9 : 3;
  const parts: Xml[] = [
    tag('title', {}, tooltip(element, taal)),
    boxShape(
      element.change ?? element.status,
      placed,
      radius,
      palette,
      colours.edge,
      isComposite ? colours.composite : palette.box,
    ),
    ...(element.isFocus ? [focusRing(placed, radius, palette)] : []),
    typeMark(element.type, right - sizes.markSize, y + 10, colours.mark),
    ...textLines.map((line) => textLine(line, x, y, palette, taal)),
  ];
  const figureAt = textLines.find(({ role }) => role === 'figure');
  if (element.figure && figureAt)
    parts.push(...trendBars(element.figure.trend, right, y + figureAt.y, palette));
  const badgeTop = y + (isComposite ? head - badgeSize - 3 : height - badgeSize - 9);
  let left = right - badgeSize;
  const mark = stateMark(element, left, badgeTop, palette);
  if (mark) {
    parts.push(mark);
    left -= sizes.badgeRoom;
  }
  if (element.imported) parts.push(badge('imported', left, badgeTop, palette.muted, palette.onMark));
  return tag(
    'g',
    {
      class: classes(element, group, isComposite),
      'data-element': element.plotted?.id ?? element.id,
      'data-parent': parent,
    },
    lines(parts),
  );
}

function textLine(line: TextLine, left: number, top: number, palette: Palette, taal: Look['taal']): Xml {
  const { role, x, y, text, english } = line;
  const isStrong = role === 'name' || role === 'figure';
  const size = role === 'name' ? sizes.text.name : role === 'figure' ? sizes.text.figure : sizes.text.small;
  return tag(
    'text',
    {
      class: role,
      x: left + x,
      y: top + y,
      'font-size': size,
      'font-weight': isStrong ? 600 : null,
      fill: isStrong ? palette.ink : palette.muted,
    },
    taal === 'en' ? (english ?? text) : text,
  );
}

/** The mark at the end of the last line: how the element changed or, on a plate of one moment, its status. */
function stateMark({ status, change }: PlateElement, x: number, y: number, palette: Palette): Xml | null {
  if (change) {
    return change === 'ongewijzigd'
      ? null
      : changeMark(change, x, y, stateColour(change, palette), palette.onMark);
  }
  return status === 'bestaand' ? null : badge(status, x, y, stateColour(status, palette), palette.onMark);
}

type State = PlateElement['status'] | Change;

/** The colour of a status or a change; muted where nothing is special. */
export function stateColour(state: State, { planned, ending, changed, muted }: Palette): string {
  if (state === 'gewenst' || state === 'toegevoegd') return planned;
  if (state === 'uit-te-faseren' || state === 'verwijderd') return ending;
  return state === 'gewijzigd' ? changed : muted;
}

/** How the border of a box shows its status or change, besides the colour. */
const borders: Readonly<Record<State, { width: number; dashes: string | null }>> = {
  bestaand: { width: 1.1, dashes: null },
  gewenst: { width: 1.4, dashes: '5 3' },
  'uit-te-faseren': { width: 1.1, dashes: null },
  ongewijzigd: { width: 1.1, dashes: null },
  toegevoegd: { width: 2, dashes: null },
  verwijderd: { width: 1.4, dashes: '2 3' },
  gewijzigd: { width: 2, dashes: '9 3' },
};

/** The outline of a box, which shows by its border and filling how it stands in time or how it changed. */
export function boxShape(
  state: State,
  { x, y, width, height }: Rectangle,
  radius: number,
  palette: Palette,
  edge: string,
  fill: string = palette.box,
): Xml {
  const shape = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: radius };
  const { width: stroke, dashes } = borders[state];
  const border = {
    stroke: state === 'bestaand' || state === 'ongewijzigd' ? edge : stateColour(state, palette),
    'stroke-width': stroke,
    'stroke-dasharray': dashes,
  };
  if (state !== 'uit-te-faseren' && state !== 'verwijderd')
    return tag('rect', { class: 'box', ...shape, fill, ...border });
  return tag(
    'g',
    {},
    tag('rect', { class: 'box', ...shape, fill }),
    tag('rect', { class: 'hatching', ...shape, fill: `url(#${hatchId})`, ...border }),
  );
}

/** A second line around the box that a view turns around. */
export function focusRing({ x, y, width, height }: Rectangle, radius: number, { ink }: Palette): Xml {
  return tag('rect', {
    class: 'focus-ring',
    x: x - 2.5,
    y: y - 2.5,
    width: width + 5,
    height: height + 5,
    rx: radius + 3,
    fill: 'none',
    stroke: ink,
    'stroke-width': 2,
  });
}

function classes(element: PlateElement, group: LayerGroup, isComposite: boolean): string {
  return [
    'element',
    // What was compared shows its change; a page must not colour it by its status as well.
    element.change ? `change-${element.change}` : `status-${element.status}`,
    `group-${group}`,
    isComposite ? 'composite' : '',
    element.imported ? 'imported' : '',
    element.isFocus ? 'focus' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** All that a box says, in full: its text may have been shortened. */
function tooltip(element: PlateElement, taal: Look['taal']): string {
  const { name, kind, bouwsteen, status, imported, plotted, id, figure } = element;
  const facts = [
    kind,
    bouwsteen,
    plotted && layerById(plotted.layer)?.name,
    statusWords[status][taal],
    imported ? words.imported[taal] : null,
    changeText(element, taal),
  ];
  const said = `${name || (plotted?.id ?? id)} (${facts.filter((fact) => fact).join(', ')})`;
  return figure ? `${said} – ${figure.full[taal]}` : said;
}
