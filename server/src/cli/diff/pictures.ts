import path from 'node:path';
import type { World } from '../../core/context.js';
import { drawingOfDifference } from '../../core/features/drawing-difference.js';
import { createProject } from '../../core/project.js';
import type { Localized } from '../../core/taal.js';
import type { CommandContext } from '../terminal.js';
import type { Sides } from './call.js';
import type { ComparedFile } from './documents.js';
import { written } from './written.js';

export interface PictureOptions {
  /** Where the pictures go: an absolute path. */
  readonly folder: string;
  /** The folder from which the report refers to them: an absolute path. */
  readonly report: string;
  readonly world: World;
  readonly context: CommandContext;
}

/**
 * Draws, of every architecture that changed, how: an SVG for each.
 * @returns by the path of the document, where its picture is from the folder of the report.
 * @throws UsageError where a picture cannot be written
 */
export async function drawDifferences(
  files: readonly ComparedFile[],
  { before, after, areFiles }: Sides,
  { folder, report, world, context }: PictureOptions,
): Promise<Map<string, string>> {
  const projects = {
    before: createProject(before.surroundings, world, { readsBaseline: false }),
    after: createProject(after.surroundings, world, { readsBaseline: false }),
  };
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    if (file.change !== 'changed' || file.comparison.kind !== 'architectuur') continue;
    const [old, is] = [file.before!, file.after!];
    projects.before.update(old.uri, old.source.text);
    projects.after.update(is.uri, is.source.text);
    const [then, now] = [await projects.before.analysis(old.uri), await projects.after.analysis(is.uri)];
    const names = { before: nameOf(before.name, areFiles), after: nameOf(after.name, areFiles) };
    const drawn =
      then && now && drawingOfDifference(then, now, names, { theme: 'light', taal: context.taal });
    if (!drawn) continue;
    const name = freeName(file.path, taken);
    await written(path.join(folder, name), drawn.svg, path.join(folder, name), context);
    found.set(file.path, path.relative(report, path.join(folder, name)).split(path.sep).join('/'));
  }
  return found;
}

/** Of a file its own name, since its folder says little in a title. */
function nameOf(name: Localized, isFile: boolean): Localized {
  if (!isFile) return name;
  return { nl: path.posix.basename(name.nl), en: path.posix.basename(name.en) };
}

/** A name for the picture of a document that no other one has, whatever its path is. */
function freeName(file: string, taken: Set<string>): string {
  const plain = file
    .replace(/\.architectuur\.ya?ml$/i, '')
    .replace(/[^A-Za-z0-9._/-]+/g, '-')
    .replace(/^[./]+|\/\.+(?=\/)/g, '')
    .replace(/\//g, '--')
    .slice(-150);
  let name = `${plain || 'architectuur'}.verschil.svg`;
  for (let at = 2; taken.has(name.toLowerCase()); at++)
    name = `${plain || 'architectuur'}-${at}.verschil.svg`;
  taken.add(name.toLowerCase());
  return name;
}
