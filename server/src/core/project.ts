import { type Analysis, analyse, type Observe } from './analysis.js';
import type { Governance } from './config/governance.js';
import { createGoverning } from './config/governing.js';
import { architectureOf, type Links, type World } from './context.js';
import type { Memories } from './document-memory.js';
import { type Files, resolveUri, sameUri } from './files.js';
import { type FileKind, fileKindOf } from './model/kind.js';
import { type ParsedDocument, readDocument } from './model/model.js';
import { sameLinks } from './same-links.js';

/**
 * The documents that are open, and what they refer to. Text that is open wins over the same file
 * on disk; a file that is not open is read when something refers to it.
 */
export interface Project {
  /** Takes in a document, or its next version. Other kinds of file than ours are passed over. */
  update(uri: string, text: string): void;
  /** Forgets a document; from now on its file on disk counts. */
  close(uri: string): void;
  /** Forgets what was read of a file, because it changed on disk. */
  changedOnDisk(uri: string): void;
  /** The document as it is open, otherwise as it is on disk; null where neither can be read. */
  document(uri: string): Promise<ParsedDocument | null>;
  /** The same with its findings. */
  analysis(uri: string): Promise<Analysis | null>;
  /** The URIs of the open documents that are of one of our kinds. */
  open(): string[];
}

export interface ProjectOptions {
  /** Whether what the baseline of a repository knows is told apart; it is, unless this says no. */
  readonly readsBaseline?: boolean;
  /** Sees every rule at work. */
  readonly observe?: Observe;
}

/** Of this many files that are not open, what was read is kept. */
const maxRead = 256;

/** A project without documents. All that it remembers lives and dies with it. */
export function createProject(files: Files, world: World, options: ProjectOptions = {}): Project {
  const opened = new Map<string, ParsedDocument>();
  const read = new Map<string, Promise<ParsedDocument | null>>();
  const earliers = new Map<string, ParsedDocument>();
  const memories: Memories = new WeakMap();
  const analyses = new WeakMap<ParsedDocument, { analysis: Analysis; governance: Governance }>();

  /** A document by its URI: the open one, otherwise what is on disk. */
  const document = async (uri: string): Promise<ParsedDocument | null> => {
    const key = sameUri(uri);
    const open = opened.get(key);
    if (open) return open;
    const kind = fileKindOf(uri);
    if (!kind) return null;
    const known = read.get(key) ?? readFromDisk(uri, kind);
    // What was used last stands last; the first one goes when there are too many.
    read.delete(key);
    read.set(key, known);
    if (read.size > maxRead) read.delete(read.keys().next().value!);
    return known;
  };

  const readFromDisk = async (uri: string, kind: FileKind): Promise<ParsedDocument | null> => {
    const text = await files.read(uri);
    return text === null ? null : readDocument(uri, text, kind);
  };

  const governing = createGoverning(
    files,
    (uri) => opened.get(sameUri(uri)) ?? null,
    options.readsBaseline ?? true,
  );

  /** The document that a path in another one leads to, or null. */
  const linked = async (
    from: ParsedDocument,
    path: string,
    kind: FileKind,
  ): Promise<ParsedDocument | null> => {
    const uri = resolveUri(path, from.uri);
    return uri && fileKindOf(uri) === kind ? document(uri) : null;
  };

  const importsOf = async (from: ParsedDocument): Promise<Map<string, ParsedDocument | null>> => {
    const found = (architectureOf(from)?.imports ?? []).map(
      async ({ alias, path }) =>
        [alias.text, path && (await linked(from, path.text, 'architectuur'))] as const,
    );
    return new Map(await Promise.all(found));
  };

  /** Whether following imports from one document arrives at another. */
  const leadsTo = async (from: ParsedDocument, to: ParsedDocument): Promise<boolean> => {
    const seen = new Set<string>();
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (sameUri(next.uri) === sameUri(to.uri)) return true;
      if (seen.has(next.uri)) continue;
      seen.add(next.uri);
      for (const imported of (await importsOf(next)).values()) if (imported) open.push(imported);
    }
    return false;
  };

  const linksOf = async (from: ParsedDocument): Promise<Links> => {
    const catalogues = from.catalogues.map(
      async ({ text }) => [text, await linked(from, text, 'bouwstenen')] as const,
    );
    const imports = await importsOf(from);
    const circular = new Set<string>();
    for (const [alias, imported] of imports) {
      if (imported && (await leadsTo(imported, from))) circular.add(alias);
    }
    const earlier = files.earlier && (await earlierOf(from, files.earlier));
    return {
      catalogues: new Map(await Promise.all(catalogues)),
      imports,
      circular,
      ...(earlier && { earlier }),
    };
  };

  /** An architecture before the changes that are looked at; the same object for the same text. */
  const earlierOf = async (
    { uri, source }: ParsedDocument,
    textOf: NonNullable<Files['earlier']>,
  ): Promise<ParsedDocument | null> => {
    const text = source.kind === 'architectuur' ? await textOf(uri) : null;
    if (text === null) return null;
    const known = earliers.get(sameUri(uri));
    const found = known?.source.text === text ? known : readDocument(uri, text, source.kind);
    earliers.set(sameUri(uri), found);
    return found;
  };

  return {
    update(uri, text) {
      const kind = fileKindOf(uri);
      if (!kind) return;
      const key = sameUri(uri);
      opened.set(key, readDocument(uri, text, kind, opened.get(key)));
      read.delete(key);
      governing.changed(uri);
    },
    close(uri) {
      opened.delete(sameUri(uri));
      read.delete(sameUri(uri));
      governing.changed(uri);
    },
    changedOnDisk(uri) {
      read.delete(sameUri(uri));
      governing.changed(uri);
    },
    document,
    async analysis(uri) {
      const found = await document(uri);
      if (!found) return null;
      const links = await linksOf(found);
      const governance = await governing.of(found);
      const known = analyses.get(found);
      if (known?.governance === governance && sameLinks(known.analysis.links, links)) return known.analysis;
      const analysis = analyse(found, world, links, memories, governance, options.observe);
      analyses.set(found, { analysis, governance });
      return analysis;
    },
    open() {
      return [...opened.values()].map((open) => open.uri);
    },
  };
}
