import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import { drawing } from '../core/features/drawing.js';
import { drawingOfDifference } from '../core/features/drawing-difference.js';
import { createProject } from '../core/project.js';
import {
  knownOptions,
  placeOf,
  type Texts,
  taalOption,
  textArgument,
  textOption,
  themeOption,
  withText,
} from './arguments.js';
import { memoryFiles } from './memory-files.js';

/** `render` of the package, with what is built in. */
export async function render(world: World, text: unknown, given: unknown): Promise<string> {
  const call = 'render';
  const options = knownOptions(call, given, ['taal', 'path', 'files', 'theme', 'view']);
  const path = textOption(call, 'path', options.path);
  const view = textOption(call, 'view', options.view);
  const look = { taal: taalOption(call, options.taal), theme: themeOption(call, options.theme) };
  const texts = withText(call, textArgument(call, text), path, options.files);
  const place = placeOf(call, path);
  const analysis = await analysed(world, texts, place.uri);
  const drawn = place.kind === 'config' ? null : drawing(analysis, { ...look, view });
  if (!drawn) throw new TypeError(`${call}: there is a drawing of an architecture and of a monitor only.`);
  if (drawn.svg !== null) return drawn.svg;
  const known = drawn.views.map(({ id }) => id).join(', ');
  throw new TypeError(
    `${call}: there is no view "${view}". ${known ? `The views are ${known}.` : 'It has none.'}`,
  );
}

/** `renderDiff` of the package, with what is built in. */
export async function renderDiff(
  world: World,
  before: unknown,
  after: unknown,
  given: unknown,
): Promise<string> {
  const call = 'renderDiff';
  const options = knownOptions(call, given, ['taal', 'path', 'files', 'filesBefore', 'theme', 'names']);
  const path = textOption(call, 'path', options.path);
  const look = { taal: taalOption(call, options.taal), theme: themeOption(call, options.theme) };
  const { uri, kind } = placeOf(call, path);
  if (kind !== 'architectuur') throw new TypeError(`${call}: there is a drawing of architectures only.`);
  const earlier = withText(call, textArgument(call, before), path, options.filesBefore ?? options.files);
  const later = withText(call, textArgument(call, after), path, options.files);
  const drawn = drawingOfDifference(
    await analysed(world, earlier, uri),
    await analysed(world, later, uri),
    namesIn(call, options.names),
    look,
  );
  if (!drawn) throw new TypeError(`${call}: there is a drawing of architectures only.`);
  return drawn.svg;
}

function namesIn(call: string, names: unknown) {
  if (names === undefined) {
    return { before: { nl: 'eerder', en: 'earlier' }, after: { nl: 'later', en: 'later' } };
  }
  const { before, after } = knownOptions(call, names, ['before', 'after']);
  if (typeof before !== 'string' || typeof after !== 'string') {
    throw new TypeError(`${call}: names must have a before and an after, both strings.`);
  }
  return { before: { nl: before, en: before }, after: { nl: after, en: after } };
}

async function analysed(world: World, texts: Texts, uri: string): Promise<Analysis> {
  const project = createProject(memoryFiles(texts), world);
  project.update(uri, texts.byUri.get(uri)!);
  // It is of one of our kinds and has just been given.
  return (await project.analysis(uri))!;
}
