import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import { layoutPlate } from '../core/diagram/layout.js';
import { placedJson } from '../core/diagram/placed-json.js';
import { plateOfView } from '../core/diagram/views.js';
import { drawing } from '../core/features/drawing.js';
import { createProject } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import { diskFiles, readText } from './disk-files.js';
import { pdfOf, pngOf } from './picture/picture.js';
import { type RenderTarget, renderTarget, type TargetOptions } from './render-target.js';
import { isScreen, writeBytes } from './standard-output.js';
import { type CommandContext, exitCode, say, UsageError } from './terminal.js';
import { unknownView } from './unknown-view.js';
import { unreadable } from './unreadable.js';

/** A call; without a place to write to, the drawing goes to standard output. */
export interface RenderOptions extends TargetOptions {
  readonly file: string;
  readonly theme: string;
  /** The id of a view; null for the whole of it. */
  readonly view: string | null;
}

const themes = ['light', 'dark', 'print', 'contrast', 'contrast-light'] as const;
type Theme = (typeof themes)[number];

/**
 * Draws an architecture or the charts of a monitor. As SVG it is the same bytes as the preview shows;
 * PNG and PDF are made from those, and JSON from the layout behind them.
 */
export async function render(options: RenderOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const theme = themeOf(options.theme, taal);
  const target = renderTarget(options, taal);
  refuseBytesOnScreen(options, target, taal);
  const file = path.resolve(terminal.cwd, options.file);
  const uri = pathToFileURL(file).href;
  const project = createProject(diskFiles(), world);
  try {
    project.update(uri, await readText(file));
  } catch (error) {
    terminal.err(`bouwstenen: ${unreadable(options.file, error, taal)}\n`);
    return exitCode.failed;
  }
  const analysis = await project.analysis(uri);
  const drawn = analysis && drawing(analysis, { theme, taal, view: options.view });
  if (!drawn) {
    throw new UsageError(
      say(
        taal,
        `${options.file} kan niet getekend worden. Dat kan alleen met *.architectuur.yaml en *.monitor.yaml.`,
        `${options.file} cannot be drawn. Only *.architectuur.yaml and *.monitor.yaml can.`,
      ),
    );
  }
  if (drawn.svg === null) {
    throw new UsageError(unknownView(options.view ?? '', options.file, drawn, taal));
  }
  const content = await contentOf(analysis, drawn.svg, target, options, taal);
  if (drawn.isBroken) {
    terminal.err(
      say(
        taal,
        `bouwstenen: de tekst van ${options.file} is stuk; de tekening mist misschien delen. Zie: bouwstenen check ${options.file}\n`,
        `bouwstenen: the text of ${options.file} is broken; the drawing may lack parts. See: bouwstenen check ${options.file}\n`,
      ),
    );
  }
  if (options.output !== null) await writeDrawing(options.output, content, context);
  else if (typeof content === 'string') terminal.out(content);
  else writeBytes(content);
  return drawn.isBroken ? exitCode.findings : exitCode.clean;
}

function themeOf(name: string, taal: Taal): Theme {
  const theme = themes.find((known) => known === name);
  if (theme) return theme;
  const known = themes.join(', ');
  throw new UsageError(
    say(
      taal,
      `Onbekend thema "${name}". Kies uit: ${known}.`,
      `Unknown theme "${name}". Choose from: ${known}.`,
    ),
  );
}

function refuseBytesOnScreen({ output }: RenderOptions, { format }: RenderTarget, taal: Taal): void {
  if (output !== null || (format !== 'png' && format !== 'pdf') || !isScreen()) return;
  throw new UsageError(
    say(
      taal,
      `Een ${format} past niet op een scherm vol tekst. Noem een bestand: -o tekening.${format}`,
      `A ${format} does not suit a screen of text. Name a file: -o drawing.${format}`,
    ),
  );
}

async function contentOf(
  analysis: Analysis,
  svg: string,
  { format, scale }: RenderTarget,
  options: RenderOptions,
  taal: Taal,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'svg':
      return svg;
    case 'png':
      return await pngOf(svg, scale, taal);
    case 'pdf':
      return await pdfOf(svg, taal);
    case 'json':
      return jsonOf(analysis, options, taal);
  }
}

/** The same plate as the drawing shows has the same layout, since that is all it depends on. */
function jsonOf(analysis: Analysis, { file, view }: RenderOptions, taal: Taal): string {
  const plate = plateOfView(analysis, view);
  if (plate) return `${JSON.stringify(placedJson(layoutPlate(plate)), null, 2)}\n`;
  throw new UsageError(
    say(
      taal,
      `${file} is een monitor, en die heeft geen plaat voor json. Kies svg, png of pdf; de cijfers geeft: bouwstenen figures --format json`,
      `${file} is a monitor, which has no plate for json. Choose svg, png or pdf; for the figures see: bouwstenen figures --format json`,
    ),
  );
}

async function writeDrawing(
  name: string,
  content: string | Uint8Array,
  { taal, terminal }: CommandContext,
): Promise<void> {
  try {
    await writeFile(path.resolve(terminal.cwd, name), content);
  } catch {
    throw new UsageError(
      say(
        taal,
        `${name} kan niet geschreven worden. Bestaat de map, en mag u erin schrijven?`,
        `${name} cannot be written. Does the folder exist, and may you write in it?`,
      ),
    );
  }
}
