/** A text that was read, with where it came from: as much of a document as its places need. */
export interface ReadText {
  readonly uri: string;
  readonly source: { readonly text: string };
}

/** How the core reaches other files: everything it knows of the outside world. */
export interface Files {
  /** The text of the file at this URI, or null where there is none or it cannot be read. */
  read(uri: string): Promise<string | null>;
  /** The URIs of the files of our kinds in a folder and the folders in it; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The text that a file had before the changes that are looked at, wherever it stood then; null where
   * there was none, and where it did not change. Only there where somebody asked for changes.
   */
  earlier?(uri: string): Promise<string | null>;
}

/**
 * The URI of a relative path that stands in the document at `base`. Null for what is no relative
 * path (an address, a drive letter), climbs out of the top folder or holds half of a character, which
 * no URI can. Works on text alone, so that every scheme an editor may use is served alike (RFC 3986
 * § 5.2, for path references only).
 */
export function resolveUri(path: string, base: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//') || halfCharacter.test(path)) return null;
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(base);
  if (!match) return null;
  const [, root = '', basePath = ''] = match;
  const steps = path.startsWith('/') ? [] : basePath.split('/').slice(1, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(encodeURIComponent(step));
    else if (steps.pop() === undefined) return null;
  }
  return `${root}/${steps.join('/')}`;
}

const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The relative path that leads from the document at `base` to a URI: what {@link resolveUri} takes
 * back to it. It starts with `../` or with the name of a file or folder, and is not encoded. Null
 * where no path leads there: on another server, or with a slash in a name.
 */
export function relativePath(uri: string, base: string): string | null {
  const to = stepsOf(uri);
  const from = stepsOf(base);
  if (!to || !from || to.root !== from.root) return null;
  const folders = from.steps.slice(0, -1);
  let shared = 0;
  while (shared < to.steps.length - 1 && folders[shared] === to.steps[shared]) {
    if (shared === folders.length) break;
    shared++;
  }
  const path = [...folders.slice(shared).map(() => '..'), ...to.steps.slice(shared)].join('/');
  const back = resolveUri(`./${path}`, base);
  return back !== null && sameUri(back) === sameUri(uri) ? path : null;
}

/**
 * The same path as people write it, with `./` before a file beside or below the document. Null for
 * the document itself, too.
 */
export function writtenPath(uri: string, base: string): string | null {
  const path = sameUri(uri) === sameUri(base) ? null : relativePath(uri, base);
  return path === null || path.startsWith('../') ? path : `./${path}`;
}

/** The path of a URI from the top folder, not encoded and with a slash before it; null as in {@link relativePath}. */
export function absolutePath(uri: string, base: string): string | null {
  const to = stepsOf(uri);
  const path = to && `/${to.steps.join('/')}`;
  const back = path && resolveUri(path, base);
  return back && sameUri(back) === sameUri(uri) ? path : null;
}

function stepsOf(uri: string): { readonly root: string; readonly steps: readonly string[] } | null {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(uri);
  if (!match) return null;
  const [, root = '', path = ''] = match;
  const steps = path.split('/').slice(1).map(sameUri);
  return steps.some((step) => step.includes('/')) ? null : { root: root.toLowerCase(), steps };
}

/** One spelling for all the ways in which a URI may be percent-encoded. */
export function sameUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
