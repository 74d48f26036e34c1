import { isMap, YAMLParseError } from 'yaml';
import { type Finding, shiftFinding } from '../finding.js';
import { ownText } from './own-text.js';
import { itemEnd, type Section, type Sliced } from './slice.js';
import type { Entry, Piece } from './source.js';
import { syntaxCode, syntaxFinding } from './syntax-finding.js';
import { type Field, fieldsOf, type Part, parsePart } from './yaml-part.js';

/** What stands around a piece, as far as that decides what it can be. */
interface Around {
  /** Whether it is one of several items. */
  readonly isOfMany: boolean;
  /** Whether it is an item to the left of the first one. */
  readonly isShallow: boolean;
}

/** Parses all pieces of a text, in its order. @param known pieces of the version before. */
export function readPieces(text: string, { sections }: Sliced, known: readonly Piece[]): Piece[] {
  const parts = new Map(known.map(({ part }) => [part.text, part]));
  const pieces: Piece[] = [];
  const read = (start: number, end: number, around: Around): void => {
    const piece = text.slice(start, end);
    // The first version may lie under all of its pieces; a later one would be kept whole for each edit.
    const part = parts.get(piece) ?? parsePart(known.length === 0 ? piece : ownText(piece));
    // What is there twice is parsed once.
    parts.set(part.text, part);
    pieces.push(pieceOf(part, around));
  };
  for (const section of sections) {
    read(section.start, section.headEnd, alone);
    if (!section.items) continue;
    const { starts, shallow } = section.items;
    for (let at = 0; at < starts.length; at++) {
      const around = { isOfMany: starts.length > 1, isShallow: shallow.has(at) };
      read(starts[at]!, itemEnd(section, section.items, at), around);
    }
  }
  return pieces;
}

const alone: Around = { isOfMany: false, isShallow: false };

/** Parses some of the pieces anew. @param first the first of them, in the order of the text. */
export function readSomePieces(text: string, cut: Sliced, first: number, count: number): Piece[] {
  return Array.from({ length: count }, (_, at) => {
    const { section, item } = pieceIn(cut, first + at);
    const { items } = section;
    if (item < 0 || !items) {
      return pieceOf(parsePart(ownText(text.slice(section.start, section.headEnd))), alone);
    }
    const part = parsePart(ownText(text.slice(items.starts[item], itemEnd(section, items, item))));
    return pieceOf(part, { isOfMany: items.starts.length > 1, isShallow: items.shallow.has(item) });
  });
}

/** Where a piece begins. */
function pieceStart(cut: Sliced, index: number): number {
  const { section, item } = pieceIn(cut, index);
  return item < 0 || !section.items ? section.start : section.items.starts[item]!;
}

/** The section of a piece, and which of its items it is; -1 for its head. */
function pieceIn({ sections }: Sliced, index: number): { section: Section; item: number } {
  let left = index;
  for (const section of sections) {
    const count = 1 + (section.items?.starts.length ?? 0);
    if (left < count) return { section, item: left - 1 };
    left -= count;
  }
  throw new RangeError(`There is no piece ${index}`);
}

function pieceOf(part: Part, { isOfMany, isShallow }: Around): Piece {
  // A map in braces is the whole collection or, beside others, a line without a key.
  const isNothing = isOfMany && isFlowMap(part);
  const entries = isNothing ? [] : entriesOf(fieldsOf(part.document?.contents), part, 0, part.text.length);
  const problems = [...part.problems];
  if (entries.length === 0 && problems.length === 0) problems.push(noKey(part));
  // By itself such an item may be sound, so only here can be seen that it stands wrong.
  if (isShallow && problems.length === 0) problems.push(tooShallow(part.text));
  return { part, entries, problems };
}

/** The keys of a piece with their values. @param end where the last of them ends */
export function entriesOf(fields: readonly Field[], part: Part, base: number, end: number): Entry[] {
  return fields.map((field, index) => ({
    key: field.key,
    value: field.value,
    base,
    span: { start: field.key.span.start, end: fields[index + 1]?.key.span.start ?? end },
    part,
  }));
}

/** An entry at its place. */
export function placed({ key, value, span, part }: Entry, base: number): Entry {
  return { key, value, base, span, part };
}

/** The problems of pieces at their places. @param troubled which pieces have any */
export function problemsIn(cut: Sliced, pieces: readonly Piece[], troubled: readonly number[]): Finding[] {
  return troubled.flatMap((index) => {
    const start = pieceStart(cut, index);
    return pieces[index]!.problems.map((problem) => shiftFinding(problem, start));
  });
}

function isFlowMap({ document, problems }: Part): boolean {
  return problems.length === 0 && isMap(document?.contents) && document.contents.flow === true;
}

function tooShallow(piece: string): Finding {
  const word = piece.search(/\S/);
  const length = /^.*?(?::(?=\s)|(?=\s*$))/m.exec(piece.slice(word))![0].length;
  const place: [number, number] = [word, word + length];
  return syntaxFinding(new YAMLParseError(place, 'BAD_INDENT', ''), piece);
}

/** A piece that holds something, but no `key:`. */
function noKey({ text }: Part): Finding {
  const start = text.search(/\S/);
  const line = text.slice(start).search(/\s*(?:\r?\n|$)/);
  return {
    code: syntaxCode,
    level: 'error',
    span: { start, end: start + Math.max(line, 1) },
    message: {
      nl: 'Hier hoort een sleutel met een dubbele punt: `sleutel: waarde`.',
      en: 'A key with a colon belongs here: `key: value`.',
    },
  };
}
