import type { PlacedPlate } from './layout.js';
import type { Rectangle } from './plate.js';

/**
 * Where everything on a plate stands, for other programs. All coordinates are absolute, in the
 * pixels of the SVG, with the origin top left. The shape is permanent: fields are only ever added.
 */
export interface PlacedJson {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly ({ readonly id: string } & Place)[];
  /** Outer boxes come before the boxes inside them; `parent` is the id of the outer box, or null. */
  readonly elements: readonly ({
    readonly id: string;
    readonly layer: string;
    readonly parent: string | null;
  } & Place)[];
  readonly relations: readonly {
    readonly id: string;
    /** The verb of the relation, as it is written in a document. */
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    /** The corners of the line, from `from` to `to`; its bends are rounded when it is drawn. */
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * The places of a plate as plain data.
 * @param placed the layout that the SVG is drawn from
 */
export function placedJson({ width, height, layers, elements, relations }: PlacedPlate): PlacedJson {
  return {
    width: pixels(width),
    height: pixels(height),
    layers: layers.map((layer) => ({ id: layer.id, ...place(layer) })),
    elements: elements.map(({ element, parent, ...box }) => ({
      id: element.id,
      layer: element.layer,
      parent,
      ...place(box),
    })),
    relations: relations.map(({ relation: { id, verb, from, to }, points }) => ({
      id,
      kind: verb,
      from,
      to,
      points: points.map(([x, y]) => [pixels(x), pixels(y)] as const),
    })),
  };
}

function place({ x, y, width, height }: Rectangle): Place {
  return { x: pixels(x), y: pixels(y), w: pixels(width), h: pixels(height) };
}

/** As exact as the numbers in the SVG; adding 0 leaves no minus zero. */
function pixels(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
