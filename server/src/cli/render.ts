import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { World } from '../core/context.js';
import { drawing } from '../core/features/drawing.js';
import { createProject } from '../core/project.js';
import { diskFiles, readText } from './disk-files.js';
import { type CommandContext, exitCode, say, UsageError } from './terminal.js';
import { unreadable } from './unreadable.js';

export interface RenderOptions {
  readonly file: string;
  /** Where to write; without it the drawing goes to standard output. */
  readonly output: string | null;
  readonly theme: string;
}

const themes = ['light', 'dark', 'print', 'contrast'] as const;

/** Draws an architecture or the charts of a monitor: the same bytes as the preview shows. */
export async function render(options: RenderOptions, world: World, context: CommandContext): Promise<number> {
  const { terminal, taal } = context;
  const theme = themes.find((known) => known === options.theme);
  if (!theme) {
    const known = themes.join(', ');
    throw new UsageError(
      say(
        taal,
        `Onbekend thema "${options.theme}". Kies uit: ${known}.`,
        `Unknown theme "${options.theme}". Choose from: ${known}.`,
      ),
    );
  }
  if (options.output && !/\.svg$/i.test(options.output)) {
    throw new UsageError(
      say(
        taal,
        `Alleen tekeningen in SVG worden gemaakt. Laat "${options.output}" eindigen op .svg.`,
        `Drawings are made in SVG only. Let "${options.output}" end in .svg.`,
      ),
    );
  }
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
  const drawn = analysis && drawing(analysis, { theme, taal });
  if (!drawn) {
    throw new UsageError(
      say(
        taal,
        `${options.file} kan niet getekend worden. Dat kan alleen met *.architectuur.yaml en *.monitor.yaml.`,
        `${options.file} cannot be drawn. Only *.architectuur.yaml and *.monitor.yaml can.`,
      ),
    );
  }
  if (drawn.isBroken) {
    terminal.err(
      say(
        taal,
        `bouwstenen: de tekst van ${options.file} is stuk; de tekening mist misschien delen. Zie: bouwstenen check ${options.file}\n`,
        `bouwstenen: the text of ${options.file} is broken; the drawing may lack parts. See: bouwstenen check ${options.file}\n`,
      ),
    );
  }
  if (!options.output) terminal.out(drawn.svg);
  else await writeDrawing(path.resolve(terminal.cwd, options.output), drawn.svg, options.output, context);
  return drawn.isBroken ? exitCode.findings : exitCode.clean;
}

async function writeDrawing(
  target: string,
  svg: string,
  name: string,
  { taal }: CommandContext,
): Promise<void> {
  try {
    await writeFile(target, svg);
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
