import { baselineName, readBaseline } from '../core/config/baseline.js';
import { resolveUri } from '../core/files.js';
import { type FileKind, fileKindOf } from '../core/model/kind.js';
import type { Taal } from '../core/taal.js';

/** Texts by the URI that the core knows them by. */
export interface Texts {
  readonly byUri: ReadonlyMap<string, string>;
  /** The path, as it was given, of a URI; the URI itself for one that was not given. */
  pathOf(uri: string): string;
}

/** Any top folder will do: references between texts are all relative to each other. */
const top = 'memory:///';

const themes = ['light', 'dark', 'print', 'contrast', 'contrast-light'] as const;
export type ThemeName = (typeof themes)[number];

/** The path of a text that was given none. */
const nameless = 'naamloos.architectuur.yaml';

/**
 * Options that a caller gave, with nothing in them that is not known.
 * @throws TypeError
 */
export function knownOptions(
  call: string,
  options: unknown,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`${call}: the options must be an object.`);
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new TypeError(`${call}: unknown option "${name}". It knows ${known.join(', ')}.`);
    }
  }
  return options as Readonly<Record<string, unknown>>;
}

/** @throws TypeError for what is neither absent nor a language. */
export function taalOption(call: string, value: unknown): Taal {
  if (value === undefined || value === 'nl') return 'nl';
  if (value === 'en') return 'en';
  throw new TypeError(`${call}: taal must be nl or en.`);
}

/** @throws TypeError for what is neither absent nor a theme. */
export function themeOption(call: string, value: unknown): ThemeName {
  const found = themes.find((theme) => theme === (value ?? 'light'));
  if (found) return found;
  throw new TypeError(`${call}: theme must be one of ${themes.join(', ')}.`);
}

/** @throws TypeError for what is neither absent nor a text. */
export function textOption(call: string, name: string, value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new TypeError(`${call}: ${name} must be a string.`);
}

/** @throws TypeError for what is no text. */
export function textArgument(call: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${call}: the text must be a string.`);
}

/**
 * The URI and the kind of a path.
 * @throws TypeError for a path that is absolute, leads out of the top folder or has a name of no kind.
 */
export function placeOf(call: string, path: string | null): { uri: string; path: string; kind: FileKind } {
  const given = path ?? nameless;
  const kind = fileKindOf(given);
  if (kind) return { uri: uriOf(call, given), path: given, kind };
  throw new TypeError(
    `${call}: "${given}" ends in none of .architectuur.yaml, .bouwstenen.yaml, .monitor.yaml and bouwstenen.config.yaml.`,
  );
}

/**
 * Texts that a caller gave by path.
 * @throws TypeError where a path or a text is none, and where a baseline cannot be read.
 */
export function textsIn(call: string, files: unknown): Texts {
  if (typeof files !== 'object' || files === null || Array.isArray(files)) {
    throw new TypeError(`${call}: give a text, or an object with texts by path.`);
  }
  const byUri = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    if (typeof text !== 'string') throw new TypeError(`${call}: the text of "${path}" must be a string.`);
    const isBaseline = path === baselineName || path.endsWith(`/${baselineName}`);
    if (isBaseline && readBaseline(text) === null) throw new TypeError(`${call}: "${path}" is no baseline.`);
    const uri = isBaseline ? uriOf(call, path) : placeOf(call, path).uri;
    if (byUri.has(uri)) throw new TypeError(`${call}: "${path}" and "${paths.get(uri)}" are the same path.`);
    byUri.set(uri, text);
    paths.set(uri, path);
  }
  return { byUri, pathOf: (uri) => paths.get(uri) ?? uri };
}

/** One text with the others that it refers to. */
export function withText(call: string, text: string, path: string | null, files: unknown): Texts {
  const place = placeOf(call, path);
  const others = files === undefined ? null : textsIn(call, files);
  return {
    byUri: new Map([...(others?.byUri ?? []), [place.uri, text]]),
    pathOf: (uri) => (uri === place.uri ? place.path : (others?.pathOf(uri) ?? uri)),
  };
}

function uriOf(call: string, path: string): string {
  const uri = path.startsWith('/') || path.includes('\\') ? null : resolveUri(path, top);
  if (uri !== null) return uri;
  throw new TypeError(
    `${call}: "${path}" must be a relative path with forward slashes that stays within its top folder.`,
  );
}
