import { sameUri, writtenPath } from '../files.js';
import type { Fix, Surroundings } from '../finding.js';
import { type FileKind, fileKindOf } from '../model/kind.js';
import { editDistance } from '../model/nearest.js';
import type { Word } from '../model/span.js';
import { fixWith, titles } from './words.js';
import { scalar } from './yaml-text.js';

/** At most this many files are offered. */
const maxOffered = 3;

/**
 * The known files of a kind that a path may have meant, as paths from the document at `from`: those
 * with the nearest names, and otherwise the only one that there is.
 */
export function fileFixes(from: string, path: Word, kind: FileKind, { files }: Surroundings): Fix[] {
  const wanted = nameOf(path.text);
  const candidates = files
    .filter((uri) => fileKindOf(uri) === kind && sameUri(uri) !== sameUri(from))
    .flatMap((uri) => {
      const relative = writtenPath(uri, from);
      return relative === null || relative === path.text ? [] : [{ relative, name: nameOf(uri) }];
    });
  const bound = Math.max(2, Math.floor(wanted.length / 3));
  const near = candidates
    .map((each) => ({ ...each, distance: editDistance(wanted, each.name, bound) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance || (a.relative < b.relative ? -1 : 1));
  const offered = near.length > 0 ? near : candidates.length === 1 ? candidates : [];
  return offered.slice(0, maxOffered).flatMap(({ relative }) => {
    const text = /^[\w./-]+$/.test(relative) ? relative : scalar(relative);
    return fixWith(
      titles.replace(relative),
      [{ span: path.span, text }],
      near.length > 0 ? 'likely' : 'possible',
    );
  });
}

/** The name of a file without its kind, in lower case. */
function nameOf(path: string): string {
  const file = decoded(path).split('/').at(-1)!.toLowerCase();
  return file.replace(/(?:\.(?:architectuur|bouwstenen|monitor))?\.ya?ml$/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
