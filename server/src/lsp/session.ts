import type { ClientCapabilities, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import type { Definition } from '../core/features/definition.js';
import { sameUri } from '../core/files.js';
import type { ParsedDocument } from '../core/model/model.js';
import type { Project } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import { toRange } from './convert.js';

/** What handlers know of the client, its documents and its wishes. */
export interface Session {
  readonly project: Project;
  readonly world: World;
  taal(): Taal;
  client(): ClientCapabilities;
  /** The beginning of the addresses of built-in catalogue files, or null. */
  catalogueUri(): string | null;
  document(uri: string): TextDocument | undefined;
}

/** An open document with its analysis and an absolute offset in it. */
export interface Located {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly offset: number;
}

/** Finds an open document by its URI, and the offset of a position in it. */
export async function locate(
  { document: find, project }: Session,
  { uri }: { readonly uri: string },
  position = { line: 0, character: 0 },
): Promise<Located | null> {
  const document = find(uri);
  const analysis = document && (await project.analysis(uri));
  return analysis ? { document, analysis, offset: document.offsetAt(position) } : null;
}

/** A place in the protocol's terms; null for a built-in entry that the client cannot show. */
export function toPlace(
  { document: find, world, catalogueUri }: Session,
  definition: Definition,
): { readonly uri: string; readonly range: Range } | null {
  if (definition.in === 'document') {
    const document = textOf(find, definition.document);
    return { uri: document.uri, range: toRange(document, definition.span) };
  }
  const base = catalogueUri();
  const line = world.builtInLine(definition.id);
  if (base === null || line === undefined) return null;
  // Entries stand two spaces deep in the built-in files.
  const start = { line, character: 2 };
  const end = { line, character: 2 + definition.id.length };
  return { uri: `${base}/${definition.file.split('/').at(-1)}`, range: { start, end } };
}

/** The text of a document: the open one, otherwise what was read from disk. */
function textOf(find: Session['document'], { uri, source }: ParsedDocument): TextDocument {
  const open = find(uri);
  return open && sameUri(open.uri) === sameUri(uri)
    ? open
    : TextDocument.create(uri, 'bouwstenen', 0, source.text);
}
