import { architectureOf, type Context, type Links } from '../core/context.js';
import type { ComparedNames } from '../core/features/drawing-difference.js';
import { resolveUri, sameUri } from '../core/files.js';
import { withOwn } from '../core/model/catalogue.js';
import { catalogueData } from '../core/model/catalogue-file.js';
import { type FileKind, fileKindOf } from '../core/model/kind.js';
import { type ParsedDocument, readDocument } from '../core/model/model.js';
import { type EarlierText, maxEarlierLength } from './protocol.js';
import type { Session } from './session.js';

/** An earlier document that can be compared with, and what the title calls it and the one of now. */
export interface Earlier {
  readonly before: Context;
  readonly names: ComparedNames;
}

/**
 * Reads the texts that clients want a document compared with.
 * @param after the document as it is now
 * @returns null where there is nothing to compare with, and otherwise the reason where it cannot be
 */
export type ReadEarlier = (
  wanted: EarlierText | null | undefined,
  after: ParsedDocument,
) => Promise<Earlier | 'too-large' | 'other-kind' | null>;

/** So many earlier texts stay read: every keystroke draws the difference with the same one anew. */
const mostKept = 4;

/** A reader that remembers what it read last, for one session. */
export function createEarlierTexts({ project, world }: Session): ReadEarlier {
  const kept = new Map<string, ParsedDocument>();

  const read = (uri: string, text: string): ParsedDocument => {
    const known = kept.get(uri);
    const document = known?.source.text === text ? known : readDocument(uri, text, 'architectuur', known);
    kept.delete(uri);
    kept.set(uri, document);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return document;
  };

  /** What it refers to, as that is now: no version of it belongs to an earlier text. */
  const linksOf = async (from: ParsedDocument): Promise<Links> => {
    const linked = async (path: string, kind: FileKind): Promise<ParsedDocument | null> => {
      const uri = resolveUri(path, from.uri);
      return uri && fileKindOf(uri) === kind ? await project.document(uri) : null;
    };
    const catalogues = from.catalogues.map(
      async ({ text }) => [text, await linked(text, 'bouwstenen')] as const,
    );
    const imports = (architectureOf(from)?.imports ?? []).map(
      async ({ alias, path }) => [alias.text, path && (await linked(path.text, 'architectuur'))] as const,
    );
    return {
      catalogues: new Map(await Promise.all(catalogues)),
      imports: new Map(await Promise.all(imports)),
      circular: new Set(),
    };
  };

  return async (wanted, after) => {
    if (!wanted || typeof wanted.uri !== 'string' || typeof wanted.text !== 'string') return null;
    const isArchitecture = fileKindOf(wanted.uri) === 'architectuur' && architectureOf(after) !== null;
    if (!isArchitecture) return 'other-kind';
    if (wanted.text.length > maxEarlierLength) return 'too-large';
    const document = read(wanted.uri, wanted.text);
    const links = await linksOf(document);
    const own = [...links.catalogues.values()].flatMap((linked) =>
      linked?.model.kind === 'bouwstenen' ? catalogueData(linked.model.catalogue) : [],
    );
    const before: Context = {
      document,
      catalogue: withOwn(world.catalogue, own),
      editions: world.editions,
      links,
    };
    return { before, names: namesOf(wanted, after.uri) };
  };
}

function namesOf({ uri, name }: EarlierText, now: string): ComparedNames {
  const before = String(name ?? '');
  const file = decoded(now.split('/').at(-1) ?? '');
  return {
    before: { nl: before, en: before },
    after:
      sameUri(uri) === sameUri(now)
        ? { nl: 'de tekst van nu', en: 'the text as it is now' }
        : { nl: file, en: file },
  };
}

/** A file name as people know it; as it is written in the address where that is not to be read. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
