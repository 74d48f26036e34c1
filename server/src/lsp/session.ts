import type { ClientCapabilities, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis.js';
import type { World } from '../core/context.js';
import type { Definition } from '../core/features/definition.js';
import type { ReadText } from '../core/files.js';
import type { Project } from '../core/project.js';
import type { Taal } from '../core/taal.js';
import type { Attention } from './attention.js';
import type { Background } from './background.js';
import { toRange } from './convert.js';
import type { Settings } from './protocol.js';
import type { Workspace } from './workspace.js';

/** What handlers know of the client, its documents and its wishes. */
export interface Session {
  readonly project: Project;
  readonly workspace: Workspace;
  readonly world: World;
  readonly background: Background;
  readonly attention: Attention;
  taal(): Taal;
  settings(): Settings;
  /** The commands of its own that the client said to know. */
  commands(): readonly string[];
  client(): ClientCapabilities;
  /** The beginning of the addresses of built-in catalogue files, or null. */
  catalogueUri(): string | null;
  /** The open document with this URI. */
  document(uri: string): TextDocument | undefined;
  /** The text that a document was read from, for turning its offsets into positions. */
  text(document: ReadText): TextDocument;
}

/** A document with its analysis and an absolute offset in it. */
export interface Located {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly offset: number;
}

/** Finds an open document by its URI, and the offset of a position in it. */
export async function locate(
  { document: find, project, text, attention }: Session,
  { uri }: { readonly uri: string },
  position = { line: 0, character: 0 },
): Promise<Located | null> {
  if (!find(uri)) return null;
  attention.to(uri);
  const analysis = await project.analysis(uri);
  if (!analysis) return null;
  // The text may have moved on while other files were read; the analysis is of this one.
  const document = text(analysis.document);
  return { document, analysis, offset: document.offsetAt(position) };
}

/** A place in the protocol's terms; null for a built-in entry that the client cannot show. */
export function toPlace(
  { text, world, catalogueUri }: Session,
  definition: Definition,
): { readonly uri: string; readonly range: Range } | null {
  if (definition.in === 'document') {
    const document = text(definition.document);
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
