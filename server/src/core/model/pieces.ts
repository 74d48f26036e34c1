import { isMap, YAMLParseError } from 'yaml';
import { type Finding, shiftFinding } from '../finding.js';
import { ownText } from './own-text.js';
import type { Section } from './slice.js';
import type { Entry } from './source.js';
import { syntaxCode, syntaxFinding } from './syntax-finding.js';
import { type Field, fieldsOf, type Part, parsePart } from './yaml-part.js';

/** A piece of a text, with where it stands and the entries that it holds. */
export interface Piece {
  readonly part: Part;
  readonly base: number;
  readonly entries: readonly Entry[];
}

/** Which pieces of the version before are still there. */
export interface KnownPieces {
  /** Whether there was no version before. */
  readonly isFirst: boolean;
  /** The piece with this number, counted through the whole text; undefined where that may be another one. */
  at(index: number): Piece | undefined;
  /** A piece with this very text. */
  withText(text: string): Part | undefined;
  /** Takes in one that was not known: what is there twice is parsed once. */
  keep(part: Part): void;
}

/** Parses pieces, or takes them over from the previous version, and collects what they hold. */
export class PieceReader {
  readonly sections: Entry[] = [];
  readonly items: Entry[] = [];
  readonly problems: Finding[] = [];
  /** In the order of the text. */
  readonly pieces: Piece[] = [];
  anchored = false;

  /** @param collection the key under which the items stand. */
  constructor(
    private readonly text: string,
    private readonly collection: string,
    private readonly known: KnownPieces,
  ) {}

  read(section: Section): void {
    const head = this.piece(section.start, section.headEnd);
    this.add(this.sections, head);
    const items = section.items ?? [];
    for (const item of items) {
      const known = this.problems.length;
      const piece = this.piece(item.start, item.end);
      // A map in braces is the whole collection or, beside others, a line without a key.
      if (items.length > 1 && isFlowMap(piece.part)) this.problems.push(noKey(piece.part, item.start));
      else this.add(this.items, piece);
      // By itself such an item may be sound, so only here can be seen that it stands wrong.
      if (item.isShallow && this.problems.length === known) this.problems.push(tooShallow(this.text, item));
    }
    if (section.items === null) this.addInnerItems(head);
  }

  private piece(start: number, end: number): Piece {
    const known = this.known.at(this.pieces.length);
    const piece = known ? movedPiece(known, start) : this.newPiece(start, end);
    this.pieces.push(piece);
    return piece;
  }

  private newPiece(start: number, end: number): Piece {
    const text = this.text.slice(start, end);
    // The first version may lie under all of its pieces; a later one would be kept whole for each edit.
    const part = this.known.withText(text) ?? parsePart(this.known.isFirst ? text : ownText(text));
    this.known.keep(part);
    this.anchored ||= part.anchored;
    return {
      part,
      base: start,
      entries: entriesOf(fieldsOf(part.document?.contents), part, start, end - start),
    };
  }

  private add(to: Entry[], { part, base, entries }: Piece): void {
    for (const problem of part.problems) this.problems.push(shiftFinding(problem, base));
    for (const entry of entries) to.push(entry);
    if (entries.length === 0 && part.problems.length === 0) this.problems.push(noKey(part, base));
  }

  /** A collection that could not be cut, such as one in flow style, is read from its section. */
  private addInnerItems({ part, base, entries }: Piece): void {
    const section = entries.findLast((entry) => entry.key.text === this.collection);
    if (!section) return;
    this.items.push(...entriesOf(fieldsOf(section.value), part, base, part.text.length));
  }
}

/** The pieces of a version by their text, for when the text is cut anew. */
export function byText(pieces: readonly Piece[]): KnownPieces {
  const parts = partsByText(pieces);
  return {
    isFirst: pieces.length === 0,
    at: () => undefined,
    withText: (text) => parts.get(text),
    keep: (part) => parts.set(part.text, part),
  };
}

export function partsByText(pieces: readonly Piece[]): Map<string, Part> {
  return new Map(pieces.map(({ part }) => [part.text, part]));
}

/** The same after a change within one of them. */
export function allBut(changed: number, pieces: readonly Piece[]): KnownPieces {
  return {
    isFirst: false,
    at: (index) => (index === changed ? undefined : pieces[index]),
    withText: (text) => pieces.find(({ part }) => part.text === text)?.part,
    keep: () => {},
  };
}

export function entriesOf(fields: readonly Field[], part: Part, base: number, end: number): Entry[] {
  return fields.map((field, index) => ({
    key: field.key,
    value: field.value,
    base,
    span: { start: field.key.span.start, end: fields[index + 1]?.key.span.start ?? end },
    part,
  }));
}

function movedPiece(piece: Piece, base: number): Piece {
  if (piece.base === base) return piece;
  const { part, entries } = piece;
  return {
    part,
    base,
    entries: entries.map(({ key, value, span }) => ({ key, value, base, span, part })),
  };
}

function isFlowMap({ document, problems }: Part): boolean {
  return problems.length === 0 && isMap(document?.contents) && document.contents.flow === true;
}

function tooShallow(text: string, { start, end }: { start: number; end: number }): Finding {
  const piece = text.slice(start, end);
  const word = piece.search(/\S/);
  const length = /^.*?(?::(?=\s)|(?=\s*$))/m.exec(piece.slice(word))![0].length;
  const place: [number, number] = [word, word + length];
  return shiftFinding(syntaxFinding(new YAMLParseError(place, 'BAD_INDENT', ''), piece), start);
}

/** A piece that holds something, but no `key:`. */
function noKey(part: Part, base: number): Finding {
  const start = part.text.search(/\S/);
  const line = part.text.slice(start).search(/\s*(?:\r?\n|$)/);
  return {
    code: syntaxCode,
    level: 'error',
    span: { start: base + start, end: base + start + Math.max(line, 1) },
    message: {
      nl: 'Hier hoort een sleutel met een dubbele punt: `sleutel: waarde`.',
      en: 'A key with a colon belongs here: `key: value`.',
    },
  };
}
