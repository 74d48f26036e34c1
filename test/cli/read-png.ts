import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel, as `#rrggbb`; it must be opaque. */
  colour(x: number, y: number): string;
}

/** Decodes a PNG with eight bits for each of red, green, blue and alpha, and fails on any other. */
export function readPng(bytes: Buffer): Png {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\u0089PNG\r\n\u001a\n');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  assert.deepEqual([...bytes.subarray(24, 29)], [8, 6, 0, 0, 0], 'eight bits, RGBA, not interlaced');
  const data: Buffer[] = [];
  let last = '';
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    last = bytes.toString('latin1', at + 4, at + 8);
    if (last === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  assert.equal(last, 'IEND');
  const raw = inflateSync(Buffer.concat(data));
  const row = width * 4;
  assert.equal(raw.length, (row + 1) * height);
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < 4 ? 0 : pixels[at - 4]!;
      const up = y === 0 ? 0 : pixels[at - row]!;
      const corner = x < 4 || y === 0 ? 0 : pixels[at - row - 4]!;
      pixels[at] = raw[at + y + 1]! + guess(filter, left, up, corner);
    }
  }
  return {
    width,
    height,
    colour(x, y) {
      const at = (y * width + x) * 4;
      assert.equal(pixels[at + 3], 255);
      return `#${pixels.toString('hex', at, at + 3)}`;
    },
  };
}

/** What a filter expects, out of the same colour in the pixels before it. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const sum = left + up - corner;
  const a = Math.abs(sum - left);
  const b = Math.abs(sum - up);
  const c = Math.abs(sum - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
