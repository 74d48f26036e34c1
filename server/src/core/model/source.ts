import { isMap, type Node, YAMLParseError } from 'yaml';
import { type Finding, shiftFinding } from '../finding.js';
import { collectionKey, type FileKind } from './kind.js';
import { isBlankOrComment, type Section, slice } from './slice.js';
import type { Span, Word } from './span.js';
import { syntaxCode, syntaxFinding, unknownAliases } from './syntax-finding.js';
import { type Field, fieldsOf, type Part, parsePart, plainOf } from './yaml-part.js';

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
  /** The pieces by their text, for the next version to take over. */
  readonly parts: ReadonlyMap<string, Part>;
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
  const parts = previous?.parts ?? new Map<string, Part>();
  if (refused) return { kind, text, sections: [], items: [], problems: [refused], parts };

  const sliced = slice(text, collectionKey[kind]);
  if (!sliced) return readWhole(text, kind, parts);

  const reader = new PieceReader(text, collectionKey[kind], parts);
  for (const section of sliced.sections) reader.read(section);
  if (reader.anchored) return readWhole(text, kind, parts);
  const second = sliced.secondDocument;
  return {
    kind,
    text,
    sections: reader.sections,
    items: reader.items,
    problems: second === null ? reader.problems : [...reader.problems, secondDocument(text, second)],
    parts: reader.parts,
  };
}

/** Parses pieces, or takes them over from the previous version, and collects what they hold. */
class PieceReader {
  readonly sections: Entry[] = [];
  readonly items: Entry[] = [];
  readonly problems: Finding[] = [];
  readonly parts = new Map<string, Part>();
  anchored = false;

  constructor(
    private readonly text: string,
    private readonly collection: string,
    private readonly known: ReadonlyMap<string, Part>,
  ) {}

  read(section: Section): void {
    const head = this.part(section.start, section.headEnd);
    this.add(this.sections, head, section.start);
    const items = section.items ?? [];
    for (const item of items) {
      const known = this.problems.length;
      const part = this.part(item.start, item.end);
      // A map in braces is the whole collection or, beside others, a line without a key.
      if (items.length > 1 && isFlowMap(part)) this.problems.push(noKey(part, item.start));
      else this.add(this.items, part, item.start);
      // By itself such an item may be sound, so only here can be seen that it stands wrong.
      if (item.isShallow && this.problems.length === known) this.problems.push(tooShallow(this.text, item));
    }
    if (section.items === null) this.addInnerItems(head, section.start);
  }

  private part(start: number, end: number): Part {
    const text = this.text.slice(start, end);
    const part = this.parts.get(text) ?? this.known.get(text) ?? parsePart(text);
    this.parts.set(text, part);
    this.anchored ||= part.anchored;
    return part;
  }

  private add(to: Entry[], part: Part, base: number): void {
    for (const problem of part.problems) this.problems.push(shiftFinding(problem, base));
    const fields = fieldsOf(part.document?.contents);
    to.push(...entriesOf(fields, part, base, part.text.length));
    if (fields.length === 0 && part.problems.length === 0) this.problems.push(noKey(part, base));
  }

  /** A collection that could not be cut, such as one in flow style, is read from its section. */
  private addInnerItems(part: Part, base: number): void {
    const section = this.sections.findLast(
      (entry) => entry.part === part && entry.key.text === this.collection,
    );
    if (!section) return;
    this.items.push(...entriesOf(fieldsOf(section.value), part, base, part.text.length));
  }
}

function isFlowMap({ document, problems }: Part): boolean {
  return problems.length === 0 && isMap(document?.contents) && document.contents.flow === true;
}

function entriesOf(fields: readonly Field[], part: Part, base: number, end: number): Entry[] {
  return fields.map((field, index) => ({
    key: field.key,
    value: field.value,
    base,
    span: { start: field.key.span.start, end: fields[index + 1]?.key.span.start ?? end },
    part,
  }));
}

/**
 * Parses the text in one go, for the documents that cannot be cut.
 * @param parts the pieces of the version before, which are kept for the next one.
 */
function readWhole(text: string, kind: FileKind, parts: ReadonlyMap<string, Part>): Source {
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
    parts,
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
