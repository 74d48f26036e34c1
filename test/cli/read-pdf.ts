import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

export interface Pdf {
  /** The file with its streams unpacked. */
  readonly source: string;
  /** Every text that is written on the page, in order. */
  readonly texts: readonly string[];
  /** The names of the fonts that are in the file. */
  readonly fonts: readonly string[];
}

/** Takes apart a PDF as this program makes it; it is no reader for others. */
export function readPdf(bytes: Buffer): Pdf {
  const file = bytes.toString('latin1');
  assert.match(file, /^%PDF-1\.7\n/);
  assert.match(file, /%%EOF\n?$/);
  const objects = new Map<string, string>();
  for (const [, id, body] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    objects.set(id!, unpacked(body!));
  }
  const bodies = [...objects.values()];
  const font = (name: string): Map<string, string> => {
    const id = new RegExp(`/${name} (\\d+) 0 R`).exec(bodies.join('\n'))?.[1];
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '') ?? '')?.[1];
    return readMap(objects.get(map ?? '') ?? '');
  };
  const letters = new Map<string, Map<string, string>>();
  const texts = [...bodies.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf\n(\[.*\]) TJ/g)].map(([, name, array]) => {
    if (!letters.has(name!)) letters.set(name!, font(name!));
    const glyphs = [...array!.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => letters.get(name!)!.get(glyph) ?? '\uFFFD').join('');
  });
  const fonts = bodies.flatMap((body) =>
    /\/FontFile2 /.test(body) ? (/\/FontName \/\w+\+([\w-]+)/.exec(body)?.[1] ?? []) : [],
  );
  return { source: bodies.join('\n'), texts, fonts };
}

function unpacked(body: string): string {
  const [, head, stream] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  if (head === undefined || !head.includes('/FlateDecode')) return body;
  return `${head}\n${inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')}`;
}

/** From the number of a glyph, as four hexadecimal digits, to its letters. */
function readMap(map: string): Map<string, string> {
  const result = new Map<string, string>();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/g)) {
    for (const [index, [, units]] of [...list!.matchAll(/<([0-9a-f]+)>/g)].entries()) {
      const letters = (units!.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      const glyph = (Number.parseInt(first!, 16) + index).toString(16).padStart(4, '0');
      result.set(glyph, String.fromCharCode(...letters));
    }
  }
  return result;
}
