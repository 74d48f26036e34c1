import {
  type ClientCapabilities,
  type Connection,
  type DocumentSymbol,
  type Location,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineItem, type OutlineKind, outline } from '../../core/features/outline.js';
import { type FoundName, workspaceSymbols } from '../../core/features/workspace-symbols.js';
import type { Named } from '../../core/model/mention.js';
import { toRange } from '../convert.js';
import type { FeatureGroup } from '../feature-group.js';
import type { Guard } from '../guard.js';
import { locate, type Session, toPlace } from '../session.js';

/** The outline of a document, and the search for a name over the whole workspace. */
export const symbolsFeature: FeatureGroup = {
  capabilities: (client) => ({
    documentSymbolProvider: true,
    workspaceSymbolProvider: { resolveProvider: resolvesRanges(client) },
  }),
  offer(connection, session, guard) {
    connection.onDocumentSymbol(
      guard(async ({ textDocument }) => {
        const at = await locate(session, textDocument);
        if (!at) return null;
        const items = outline(at.analysis);
        const announced = session.client().textDocument?.documentSymbol;
        const withTags = announced?.tagSupport !== undefined;
        return announced?.hierarchicalDocumentSymbolSupport
          ? items.map((item) => toSymbol(at.document, item, withTags))
          : items.flatMap((item) => flat(at.document, item, null));
      }),
    );
    offerWorkspaceSymbols(connection, session, guard);
  },
};

const outlineKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  layer: SymbolKind.Package,
  element: SymbolKind.Class,
  bouwsteen: SymbolKind.Class,
  uitgangspunt: SymbolKind.Constant,
  import: SymbolKind.Module,
  weergave: SymbolKind.Interface,
  voorziening: SymbolKind.Class,
  indicator: SymbolKind.Number,
};

function toSymbol(document: TextDocument, item: OutlineItem, withTags: boolean): DocumentSymbol {
  return {
    name: item.name,
    ...(item.detail !== null && { detail: item.detail }),
    kind: outlineKinds[item.kind],
    ...(item.isEnding && withTags && { tags: [SymbolTag.Deprecated] }),
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.nameSpan),
    children: item.children.map((child) => toSymbol(document, child, withTags)),
  };
}

/** For clients that know lists only. */
function flat(document: TextDocument, item: OutlineItem, container: string | null): SymbolInformation[] {
  return [
    {
      name: item.name,
      kind: outlineKinds[item.kind],
      location: { uri: document.uri, range: toRange(document, item.span) },
      ...(container !== null && { containerName: container }),
    },
    ...item.children.flatMap((child) => flat(document, child, item.name)),
  ];
}

function resolvesRanges(client: ClientCapabilities): boolean {
  return client.workspace?.symbol?.resolveSupport?.properties.includes('location.range') ?? false;
}

const namedKinds: Readonly<Partial<Record<Named, SymbolKind>>> = {
  element: SymbolKind.Class,
  bouwsteen: SymbolKind.Class,
  uitgangspunt: SymbolKind.Constant,
  indicator: SymbolKind.Number,
};

/** Which definition of its file a symbol is, for finding its place when it is asked for. */
interface SymbolData {
  readonly what: string;
  readonly id: string;
  readonly item: string | null;
}

function offerWorkspaceSymbols(connection: Connection, session: Session, guard: Guard): void {
  connection.onWorkspaceSymbol(
    guard(async ({ query }, token) => {
      await session.workspace.ready();
      const found = workspaceSymbols(await session.workspace.facts(), session.world.catalogue, query);
      const lazily = resolvesRanges(session.client());
      const symbols: (WorkspaceSymbol | SymbolInformation)[] = [];
      for (const name of found) {
        if (token.isCancellationRequested) break;
        const symbol = lazily && name.at.in === 'file' ? withoutRange(name) : await withRange(session, name);
        if (symbol) symbols.push(symbol);
      }
      return symbols as WorkspaceSymbol[];
    }),
  );

  connection.onWorkspaceSymbolResolve(async (symbol) => {
    const data = symbol.data as SymbolData | undefined;
    const location = data && (await placeOf(session, symbol.location.uri, data));
    return location ? { ...symbol, location } : symbol;
  });
}

function headOf({
  name,
  container,
  at,
}: FoundName): Pick<WorkspaceSymbol, 'name' | 'kind' | 'containerName'> {
  const kind = (at.in === 'file' && namedKinds[at.defined.what]) || SymbolKind.Class;
  return { name, kind, ...(container !== null && { containerName: container }) };
}

function withoutRange(found: FoundName & { readonly at: { readonly in: string } }): WorkspaceSymbol | null {
  if (found.at.in !== 'file') return null;
  const { what, id, item } = found.at.defined;
  const data: SymbolData = { what, id, item };
  return { ...headOf(found), location: { uri: found.at.uri }, data };
}

async function withRange(session: Session, found: FoundName): Promise<SymbolInformation | null> {
  const { at } = found;
  const location =
    at.in === 'file'
      ? await placeOf(session, at.uri, at.defined)
      : toPlace(session, { in: 'catalogue', id: at.entry.id, file: at.entry.bestand });
  return location && { ...headOf(found), location };
}

/** Where a file defines something, as the file is now; null where it no longer does. */
async function placeOf(session: Session, uri: string, wanted: SymbolData): Promise<Location | null> {
  const document = await session.project.document(uri);
  const mention = document?.mentions.find(
    ({ what, role, text, item }) =>
      role === 'definition' &&
      what === wanted.what &&
      text === wanted.id &&
      (what !== 'indicator' || item === wanted.item),
  );
  if (!document || !mention) return null;
  const text = session.text(document);
  return { uri: text.uri, range: toRange(text, mention.span) };
}
