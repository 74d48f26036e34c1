/** How the core reaches other files: everything it knows of the outside world. */
export interface Files {
  /** The text of the file at this URI, or null where there is none or it cannot be read. */
  read(uri: string): Promise<string | null>;
}

/**
 * The URI of a relative path that stands in the document at `base`. Null for what is no relative
 * path (an address, a drive letter) or climbs out of the top folder. Works on text alone, so that
 * every scheme an editor may use is served alike (RFC 3986 § 5.2, for path references only).
 */
export function resolveUri(path: string, base: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return null;
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

/** One spelling for all the ways in which a URI may be percent-encoded. */
export function sameUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
