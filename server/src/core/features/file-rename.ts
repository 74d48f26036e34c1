import { absolutePath, relativePath, resolveUri, sameUri } from '../files.js';
import type { Edit } from '../finding.js';
import type { ParsedDocument } from '../model/model.js';

/** A file or a folder that gets another place; both are URIs. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The URI of a file after moves of it or of a folder around it; the same URI where none concerns it. */
export function movedUri(uri: string, moves: readonly Move[]): string {
  const plain = sameUri(uri);
  for (const { from, to } of moves) {
    const source = sameUri(from).replace(/\/$/, '');
    if (plain === source) return to;
    if (!plain.startsWith(`${source}/`)) continue;
    const rest = plain.slice(source.length + 1).split('/');
    return `${to.replace(/\/$/, '')}/${rest.map(encodeURIComponent).join('/')}`;
  }
  return uri;
}

/**
 * The edits that let the paths of a document lead to the same files after moves of those files, of
 * the document, or of both. Offsets are those of the document before it moves. A path that leads
 * where none can be written stays as it is.
 */
export function pathEdits({ uri, mentions, source }: ParsedDocument, moves: readonly Move[]): Edit[] {
  const base = movedUri(uri, moves);
  return mentions.flatMap(({ what, text, span }) => {
    if (what !== 'pad') return [];
    const target = resolveUri(text, uri);
    if (target === null) return [];
    const after = movedUri(target, moves);
    const now = resolveUri(text, base);
    if (now !== null && sameUri(now) === sameUri(after)) return [];
    const path = inStyleOf(text, after, base);
    return path === null
      ? []
      : { span, text: quoted(path, source.text[span.start - 1], source.text[span.end]) };
  });
}

/** A path as the user writes them: with or without `./` before it, or from the top folder. */
function inStyleOf(old: string, uri: string, base: string): string | null {
  if (old.startsWith('/')) return absolutePath(uri, base);
  const path = relativePath(uri, base);
  if (path === null || path.startsWith('../')) return path;
  // A first name with a colon in it would be read as a scheme.
  const needsDot = old.startsWith('.') || /^[^/]*:/.test(path);
  return needsDot ? `./${path}` : path;
}

/** A path as it must be written between the quotes that are there, or in quotes where it needs them. */
function quoted(path: string, before: string | undefined, after: string | undefined): string {
  if (before === '"' && after === '"') return JSON.stringify(path).slice(1, -1);
  if (before === "'" && after === "'") return path.replaceAll("'", "''");
  const isPlain = /^[\p{L}\p{N}._/](?:[\p{L}\p{M}\p{N}._/ +()~=&@-]*[\p{L}\p{M}\p{N}._/)])?$/u.test(path);
  return isPlain ? path : `'${path.replaceAll("'", "''")}'`;
}
