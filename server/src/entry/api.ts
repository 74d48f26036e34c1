import { version as packageVersion } from '../../../package.json';
import type * as Api from '../api/bouwstenen.js';
import { check as checkIn } from '../api/check.js';
import { diff as diffOf } from '../api/diff.js';
import { readFolder as read } from '../api/read-folder.js';
import * as reference from '../api/reference.js';
import * as pictures from '../api/render.js';
import { builtInWorld } from '../core/world.js';

const world = builtInWorld();

export const check: typeof Api.check = (input, options) => checkIn(world, input, options);
export const render: typeof Api.render = (text, options) => pictures.render(world, text, options);
export const renderDiff: typeof Api.renderDiff = (before, after, options) =>
  pictures.renderDiff(world, before, after, options);
export const diff: typeof Api.diff = diffOf;
export const catalogue: typeof Api.catalogue = (name) => reference.catalogue(world, name);
export const figures: typeof Api.figures = (voorziening) => reference.figures(world, voorziening);
export const schema: typeof Api.schema = reference.schema;
export const readFolder: typeof Api.readFolder = read;
export const version: typeof Api.version = packageVersion;

/** The compiler refuses this where the types that are shipped promise something that is not here. */
type Missing = Exclude<keyof typeof Api, keyof typeof import('./api.js')>;
const nothingMissing: Missing extends never ? true : Missing = true;
void nothingMissing;
