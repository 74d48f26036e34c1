import { isMap } from 'yaml';
import type { Finding } from '../finding.js';
import { CutSource } from './cut-source.js';
import { collectionKey, type FileKind } from './kind.js';
import { entriesOf, readPieces, readSomePieces } from './pieces.js';
import { recut } from './recut.js';
import { secondDocument, secondDocumentIn } from './second-document.js';
import { slice } from './slice.js';
import { type Piece, type Source, uncut } from './source.js';
import { syntaxCode, unknownAliases } from './syntax-finding.js';
import { fieldsOf, parsePart, plainOf } from './yaml-part.js';

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
  if (refused) return uncut({ kind, text, sections: [], items: [], problems: [refused], pieces });

  const collection = collectionKey[kind];
  const before = previous instanceof CutSource ? previous : null;
  const again = before && recut(before.cut, before.text, text, collection);
  if (again) {
    const { sliced, piece, removed, added } = again;
    const read = readSomePieces(text, sliced, piece, added);
    if (read.some(({ part }) => part.anchored)) return readWhole(text, kind, pieces);
    const now = pieces.toSpliced(piece, removed, ...read);
    return new CutSource(kind, text, sliced, now, { before, piece, removed, added });
  }
  const sliced = slice(text, collection);
  const now = sliced && readPieces(text, sliced, pieces);
  if (!now || now.some(({ part }) => part.anchored)) return readWhole(text, kind, pieces);
  return new CutSource(kind, text, sliced, now);
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
  const items = collection ? entriesOf(fieldsOf(collection.value), part, 0, collection.span.end) : [];
  return uncut({ kind, text, sections, items, problems, pieces });
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
