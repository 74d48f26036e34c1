import { type LayerGroup, layerById } from '../model/layers.js';
import type { PlacedElement } from './layout.js';
import { badge, badgeSize, isBehaviour, typeMark } from './marks.js';
import type { Palette } from './palette.js';
import type { PlateElement, Rectangle } from './plate.js';
import * as sizes from './sizes.js';
import type { Look } from './svg-shapes.js';
import { statusWords, words } from './words.js';
import { lines, tag, type Xml } from './xml.js';

/** The id of the pattern with which boxes that are to be phased out are filled. */
export const hatchId = 'plate-hatch';

/** One box with its texts and marks. */
export function box(placed: PlacedElement, { palette, taal }: Look): Xml {
  const { element, x, y, width, height, head, lines: textLines, parent } = placed;
  const group = layerById(element.layer)?.group ?? 'bedrijfsarchitectuur';
  const colours = palette.groups[group];
  const isComposite = head !== null;
  const right = x + width - sizes.boxPadding;
  const parts: Xml[] = [
    tag('title', {}, tooltip(element, taal)),
    boxShape(
      element.status,
      placed,
      isBehaviour(element.type) ? 9 : 3,
      palette,
      colours.edge,
      isComposite ? colours.composite : palette.box,
    ),
    typeMark(element.type, right - sizes.markSize, y + 10, colours.mark),
    ...textLines.map((line) =>
      tag(
        'text',
        {
          class: line.role,
          x: x + line.x,
          y: y + line.y,
          'font-size': line.role === 'name' ? sizes.text.name : sizes.text.small,
          'font-weight': line.role === 'name' ? 600 : null,
          fill: line.role === 'name' ? palette.ink : palette.muted,
        },
        line.text,
      ),
    ),
  ];
  const badgeTop = y + (isComposite ? head - badgeSize - 3 : height - badgeSize - 9);
  let left = right - badgeSize;
  if (element.status !== 'bestaand') {
    const colour = element.status === 'gewenst' ? palette.planned : palette.ending;
    parts.push(badge(element.status, left, badgeTop, colour, palette.onMark));
    left -= sizes.badgeRoom;
  }
  if (element.imported) parts.push(badge('imported', left, badgeTop, palette.muted, palette.onMark));
  return tag(
    'g',
    {
      class: classes(element, group, isComposite),
      'data-element': element.id,
      'data-parent': parent,
    },
    lines(parts),
  );
}

/** The outline of a box, which shows by its border and filling how it stands in time. */
export function boxShape(
  status: PlateElement['status'],
  { x, y, width, height }: Rectangle,
  radius: number,
  palette: Palette,
  edge: string,
  fill: string = palette.box,
): Xml {
  const shape = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: radius };
  const border = {
    stroke: status === 'gewenst' ? palette.planned : status === 'uit-te-faseren' ? palette.ending : edge,
    'stroke-width': status === 'gewenst' ? 1.4 : 1.1,
    'stroke-dasharray': status === 'gewenst' ? '5 3' : null,
  };
  if (status !== 'uit-te-faseren') return tag('rect', { class: 'box', ...shape, fill, ...border });
  return tag(
    'g',
    {},
    tag('rect', { class: 'box', ...shape, fill }),
    tag('rect', { class: 'hatching', ...shape, fill: `url(#${hatchId})`, ...border }),
  );
}

function classes(element: PlateElement, group: LayerGroup, isComposite: boolean): string {
  return [
    'element',
    `status-${element.status}`,
    `group-${group}`,
    isComposite ? 'composite' : '',
    element.imported ? 'imported' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** All that a box says, in full: its text may have been shortened. */
function tooltip({ name, kind, bouwsteen, status, imported, id }: PlateElement, taal: Look['taal']): string {
  const facts = [kind, bouwsteen, statusWords[status][taal], imported ? words.imported[taal] : null];
  return `${name || id} (${facts.filter((fact) => fact).join(', ')})`;
}
