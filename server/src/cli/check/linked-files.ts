import { fileURLToPath } from 'node:url';
import { architectureOf } from '../../core/context.js';
import { resolveUri } from '../../core/files.js';
import type { ParsedDocument } from '../../core/model/model.js';
import type { Project } from '../../core/project.js';

/** Of a document that leads to more files than this, it is not followed where to. */
const maxLinked = 2000;

/** The URIs of the files that a document imports or names as its catalogue. */
export function linksOf(document: ParsedDocument): string[] {
  const imports = (architectureOf(document)?.imports ?? []).flatMap(({ path }) => path?.text ?? []);
  return [...document.catalogues.map(({ text }) => text), ...imports].flatMap(
    (path) => resolveUri(path, document.uri) ?? [],
  );
}

/**
 * The paths of all files that a document leads to, directly or not, in alphabetical order; those that do
 * not exist are among them. Null where there are too many.
 */
export async function linkedFiles(
  document: ParsedDocument,
  project: Pick<Project, 'document'>,
): Promise<string[] | null> {
  const found = new Set<string>();
  const open = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const uri of linksOf(next)) {
      const file = pathOf(uri);
      if (file === null || found.has(file)) continue;
      found.add(file);
      if (found.size > maxLinked) return null;
      const linked = await project.document(uri);
      if (linked) open.push(linked);
    }
  }
  return [...found].sort();
}

/** The path of a file on this machine, or null for a URI that cannot be one. */
export function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
