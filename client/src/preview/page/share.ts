import type { Item } from './menu.js';
import { makePdf } from './pdf.js';
import { shown } from './stage.js';
import { byId, say, saying, tell, texts } from './state.js';
import { markdownOf } from './table.js';

/** A canvas has limits of its own; beyond these browsers give an empty one. */
const [longestSide, mostPixels] = [16_384, 100_000_000];

/** The drawing as the server made it, without what the page does to it. */
let source = '';

export function setSource(svg: string): void {
  source = svg;
}

/** What can be done with the drawing outside this page. */
export function shareItems(): Item[] {
  return [
    { heading: texts.share },
    { label: texts.saveSvg, run: () => tell({ type: 'save', format: 'svg', data: source }) },
    { label: texts.savePng, run: () => void savePng() },
    { label: texts.savePdf, run: () => void savePdf() },
    { label: texts.copyImage, run: () => void copyImage() },
    { label: texts.copyMarkdown, run: () => tell({ type: 'copyText', markdown: tableText() }) },
  ];
}

async function savePng(): Promise<void> {
  try {
    const png = await saying(texts.makingPng, rasterised);
    if (png) tell({ type: 'save', format: 'png', data: new Uint8Array(await png.arrayBuffer()) });
    else say(texts.tooLarge);
  } catch (error) {
    tell({ type: 'failed', format: 'png', reason: String(error) });
  }
}

async function savePdf(): Promise<void> {
  // What is drawn meanwhile is not what was asked for.
  const svg = source;
  try {
    tell({ type: 'save', format: 'pdf', data: await saying(texts.makingPdf, () => makePdf(svg)) });
  } catch (error) {
    tell({ type: 'failed', format: 'pdf', reason: error instanceof Error ? error.message : String(error) });
  }
}

async function copyImage(): Promise<void> {
  try {
    const png = await rasterised();
    if (!png) return say(texts.tooLarge);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    say(texts.copied);
  } catch {
    // The editor decides whether its pages may use the clipboard.
    say(texts.copyRefused);
  }
}

/** The very SVG as PNG at twice its size, or as large as it can be; null where that is not at all. */
async function rasterised(): Promise<Blob | null> {
  const picture = shown();
  if (!picture) return null;
  const { width, height } = picture;
  const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  const image = new Image();
  // As data, because the policy of the page lets no other image in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The charts of a monitor as a table in Markdown; null where there is none. */
function tableText(): string | null {
  const table = byId('table').querySelector('table');
  return table && markdownOf(table);
}
