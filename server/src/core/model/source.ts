import { isMap, type Node } from 'yaml';
import type { Finding } from '../finding.js';
import { collectionKey, type FileKind } from './kind.js';
import { allBut, byText, entriesOf, type Piece, PieceReader, partsByText } from './pieces.js';
import { recut } from './recut.js';
import { isBlankOrComment, type Sliced, slice } from './slice.js';
import type { Span, Word } from './span.js';
import { syntaxCode, unknownAliases } from './syntax-finding.js';
import { fieldsOf, type Part, parsePart, plainOf } from './yaml-part.js';

/** A key of the document or of its collection, with its value. Offsets count from `base`. */
export interface Entry {
  readonly key: Word;
  readonly value: Node | null;
  /** What to add to every offset in `key`, `value` and what is read from them. */
  readonly base: number;
  /** The whole entry with what follows it, up to the next one. Counts from `base`, too. */
  readonly span: Span;
  /** The piece that was parsed; the same object for as long as its text is the same. */
  readonly part: Part;
}

/** A text taken apart: its top-level keys, and the items of the collection of its kind. */
export interface Source {
  readonly kind: FileKind;
  readonly text: string;
  readonly sections: readonly Entry[];
  readonly items: readonly Entry[];
  /** What YAML itself has against the text, in absolute offsets. */
  readonly problems: readonly Finding[];
  /** The pieces that were parsed by their text; made when it is first asked for. */
  readonly parts: ReadonlyMap<string, Part>;
  /** For the next version to take over: the pieces, and how this version was cut into them. */
  readonly pieces: readonly Piece[];
  /** Null where it was not cut; then the pieces are those of an earlier version. */
  readonly cut: Sliced | null;
}

/** A text longer than this, in UTF-16 code units, is not read. */
export const maxTextLength = 8 * 1024 * 1024;

/**
 * Takes a text apart. Broken text gives as much as can be read, with its problems; it never throws.
 * @param previous the same document before an edit: pieces that did not change are taken from it.
 */
export function readSource(text: string, kind: FileKind, previous?: Source): Source {
  const refused = refusal(text);
  // What is broken for a moment will be whole again, with the pieces that it had.
  const pieces = previous?.pieces ?? [];
  if (refused)
    return { kind, text, sections: [], items: [], problems: [refused], parts: new Map(), pieces, cut: null };

  const collection = collectionKey[kind];
  const again = previous?.cut ? recut(previous.cut, previous.text, text, collection) : null;
  const sliced = again?.sliced ?? slice(text, collection);
  if (!sliced) return readWhole(text, kind, pieces);

  const known = again ? allBut(again.changed, pieces) : byText(pieces);
  const reader = new PieceReader(text, collection, known);
  for (const section of sliced.sections) reader.read(section);
  if (reader.anchored) return readWhole(text, kind, pieces);
  const second = sliced.secondDocument;
  // The getter must not hold the reader, which holds the pieces of the version before.
  const { sections, items, problems, pieces: read } = reader;
  let parts: ReadonlyMap<string, Part> | undefined;
  return {
    kind,
    text,
    sections,
    items,
    problems: second === null ? problems : [...problems, secondDocument(text, second)],
    get parts() {
      parts ??= partsByText(read);
      return parts;
    },
    pieces: read,
    cut: sliced,
  };
}

/**
 * Parses the text in one go, for the documents that cannot be cut.
 * @param pieces those of the version before, which are kept for the next one.
 */
function readWhole(text: string, kind: FileKind, pieces: readonly Piece[]): Source {
  const part = parsePart(text);
  const contents = part.document?.contents ?? null;
  const sections = entriesOf(fieldsOf(contents), part, 0, text.length);
  const collection = sections.findLast((entry) => entry.key.text === collectionKey[kind]);
  const problems = [...part.problems];
  if (contents && !isMap(contents) && problems.length === 0) problems.push(noMapping(text));
  const unknown = part.anchored && part.document ? unknownAliases(part.document, text) : [];
  problems.push(...unknown);
  if (part.anchored && unknown.length === 0 && plainOf(contents, part.document) === null) {
    problems.push(tooManyAliases(text));
  }
  const second = secondDocumentIn(part);
  if (second !== null) problems.push(secondDocument(text, second));
  return {
    kind,
    text,
    sections,
    items: collection ? entriesOf(fieldsOf(collection.value), part, 0, collection.span.end) : [],
    problems,
    parts: new Map([[text, part]]),
    pieces,
    cut: null,
  };
}

/** Where a second document begins in a text that was parsed in one go, or null where there is none. */
export function secondDocumentIn({ text, document }: Part): number | null {
  const end = document?.range[2] ?? text.length;
  return isBlankOrComment(text, end, text.length) ? null : end + text.slice(end).search(/\S/);
}

/** Why a text is not read at all, or null. */
function refusal(text: string): Finding | null {
  const start = { start: 0, end: Math.min(1, text.length) };
  if (text.length > maxTextLength) {
    return {
      code: 'bestand-te-groot',
      level: 'error',
      span: start,
      message: {
        nl: `Dit bestand is groter dan ${maxTextLength / 1024 / 1024} MB en wordt niet gelezen. Verdeel de inhoud over meer bestanden.`,
        en: `This file is larger than ${maxTextLength / 1024 / 1024} MB and is not read. Divide its contents over several files.`,
      },
    };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return null;
  return {
    code: 'geen-tekst',
    level: 'error',
    span: { start: nul, end: nul + 1 },
    message: {
      nl: 'Dit bestand is geen tekst. Er staan tekens in die alleen in binaire bestanden voorkomen; bewaar het opnieuw als UTF-8.',
      en: 'This file is not text. It holds characters that occur in binary files only; save it again as UTF-8.',
    },
  };
}

function secondDocument(text: string, at: number): Finding {
  const line = text.slice(at).search(/\r?\n|$/);
  return {
    code: 'meerdere-documenten',
    level: 'error',
    span: { start: at, end: Math.max(at + line, Math.min(at + 1, text.length)) },
    message: {
      nl: 'Hier begint een tweede document. Een bestand bevat er één; wat hierachter staat wordt niet gelezen. Zet het in een eigen bestand.',
      en: 'A second document begins here. A file holds one; what follows is not read. Move it to a file of its own.',
    },
  };
}

function noMapping(text: string): Finding {
  const start = Math.max(text.search(/\S/), 0);
  const line = text.slice(start).search(/\r?\n|$/);
  return {
    code: syntaxCode,
    level: 'error',
    span: { start, end: start + Math.max(line, 1) },
    message: {
      nl: 'Het bestand begint niet met sleutels. Schrijf op het hoogste niveau regels als `sleutel: waarde`, zonder streepje of haak ervoor.',
      en: 'The file does not begin with keys. At the top level, write lines like `key: value`, without a dash or bracket in front.',
    },
  };
}

function tooManyAliases(text: string): Finding {
  const at = Math.max(text.search(/(?<=[\s[{,])\*/), 0);
  return {
    code: syntaxCode,
    level: 'error',
    span: { start: at, end: Math.min(at + 1, text.length) },
    message: {
      nl: 'De verwijzingen met `*` herhalen elkaar zo vaak dat de inhoud te groot wordt om te lezen. Schrijf de herhaling uit of haal haar weg.',
      en: 'The references with `*` repeat each other so often that the contents become too large to read. Write the repetition out or remove it.',
    },
  };
}
