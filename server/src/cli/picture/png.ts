import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Fonts } from './fonts.js';

let ready: Promise<void> | undefined;

/**
 * Draws an SVG as PNG. It looks at no font, file or setting of the machine, so the same drawing gives
 * the same bytes everywhere.
 * @param svg a whole document with a size of its own
 * @param wasm the renderer itself, compiled to WebAssembly; what is given first is used from then on
 * @param scale how many pixels of the PNG go into one of the SVG
 */
export async function toPng(
  svg: string,
  wasm: Uint8Array,
  { family, regular, bold }: Fonts,
  scale: number,
): Promise<Uint8Array> {
  // It may be started only once.
  ready ??= initWasm(wasm);
  await ready;
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontBuffers: [regular, bold],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
  const image = renderer.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    renderer.free();
  }
}
