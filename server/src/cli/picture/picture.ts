import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Taal } from '../../core/taal.js';
import { say, UsageError } from '../terminal.js';
import type { Fonts } from './fonts.js';

/** A hundred million pixels take about a gigabyte of memory to draw. */
const mostPixels = 100_000_000;

/**
 * An SVG of this program as PNG. What draws it is large and is loaded only now.
 * @throws UsageError where the picture would have too many pixels, or where the renderer is missing
 */
export async function pngOf(svg: string, scale: number, taal: Taal): Promise<Uint8Array> {
  refuseTooLarge(svg, scale, taal);
  return await withRenderer(taal, async () => {
    const { toPng } = await import('./png.js');
    return toPng(svg, await readFile(beside('resvg.wasm')), await readFonts(), scale);
  });
}

/**
 * An SVG of this program as PDF.
 * @throws UsageError where the renderer is missing
 */
export async function pdfOf(svg: string, taal: Taal): Promise<Uint8Array> {
  return await withRenderer(taal, async () => {
    const { toPdf } = await import('./pdf.js');
    return toPdf(svg, await readFonts());
  });
}

function refuseTooLarge(svg: string, scale: number, taal: Taal): void {
  const [, width = 0, height = 0] = (/ width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []).map(Number);
  if (width * scale * height * scale <= mostPixels) return;
  const fits = Math.floor(Math.sqrt(mostPixels / (width * height)) * 100) / 100;
  const size = `${Math.round(width * scale)} × ${Math.round(height * scale)}`;
  const advice = { nl: `Kies --scale ${fits} of kleiner, of`, en: `Choose --scale ${fits} or less, or` };
  const only = { nl: 'Kies', en: 'Choose' };
  const { nl, en } = fits > 0 ? advice : only;
  throw new UsageError(
    say(
      taal,
      `De PNG zou ${size} beeldpunten groot worden, en dat is te veel. ${nl} svg of pdf, die elke grootte aankunnen.`,
      `The PNG would be ${size} pixels, which is too many. ${en} svg or pdf, which manage any size.`,
    ),
  );
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'].map((name) => readFile(beside(name))),
  );
  return { family: 'Arimo', regular: regular!, bold: bold! };
}

/** `cli.js` may have been copied without the folder beside it. */
async function withRenderer(taal: Taal, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await draw();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== 'ENOENT' && code !== 'MODULE_NOT_FOUND' && code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      say(
        taal,
        'PNG en PDF ontbreken in deze installatie. Neem het npm-pakket bouwstenen, of kies svg of json.',
        'PNG and PDF are missing from this installation. Take the npm package bouwstenen, or choose svg or json.',
      ),
    );
  }
}

/** The build puts the renderers, their fonts and this program's bundle into known places. */
function beside(name: string): string {
  return path.join(__dirname, 'render', name);
}
