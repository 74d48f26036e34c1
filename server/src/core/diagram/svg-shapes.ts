import type { Taal } from '../taal.js';
import type { Palette } from './palette.js';
import { type Attributes, tag, type Xml } from './xml.js';

/** How a drawing speaks and looks. */
export interface Look {
  readonly palette: Palette;
  readonly taal: Taal;
}

/** A text, in the font of the whole drawing. */
export function text(
  content: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  attributes: Attributes,
): Xml {
  return tag('text', { ...attributes, x, y, 'font-size': size, fill: colour }, content);
}

/** A rectangle of one class, in pixels. */
export function rectangle(
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): Xml {
  return tag('rect', { class: className, x, y, width, height, fill, ...more });
}

/** The border of a rectangle, drawn inside it on whole pixels. */
export function outline(x: number, y: number, width: number, height: number, colour: string): Xml {
  return rectangle('outline', x + 0.5, y + 0.5, width - 1, height - 1, 'none', {
    stroke: colour,
    'stroke-width': 1,
  });
}
