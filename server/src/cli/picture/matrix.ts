/** An affine map, in the order of SVG and PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Reads the transforms that the drawings use: translate, rotate (with or without a centre) and scale.
 * @param text the value of a `transform` attribute; what is not known in it counts for nothing
 */
export function readTransform(text: string | undefined): Matrix {
  let result = identity;
  for (const [, name, values] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/gu)) {
    const [first = 0, second, third = 0] = (values ?? '').split(/[\s,]+/u).map(Number);
    if (name === 'translate') result = times(result, [1, 0, 0, 1, first, second ?? 0]);
    if (name === 'scale') result = times(result, [first, 0, 0, second ?? first, 0, 0]);
    if (name === 'rotate') result = times(result, rotation(first, second ?? 0, third));
  }
  return result;
}

/** Where a map sends a point. */
export function mapped([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The map that undoes this one; these drawings have none that flattens. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = a * d - b * c;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
