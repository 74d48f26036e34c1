import { type ClientCapabilities, PositionEncodingKind } from 'vscode-languageserver';
import {
  type Position,
  type Range,
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';

/** The encoding to count in: UTF-16, which every client must know, unless the client prefers another. */
export function encodingFor(client: ClientCapabilities): PositionEncodingKind {
  const known: readonly string[] = [
    PositionEncodingKind.UTF16,
    PositionEncodingKind.UTF8,
    PositionEncodingKind.UTF32,
  ];
  return (
    client.general?.positionEncodings?.find((wanted) => known.includes(wanted)) ?? PositionEncodingKind.UTF16
  );
}

/** Makes documents whose lines and characters are counted as the client counts them. */
export interface Documents {
  create(uri: string, languageId: string, version: number, text: string): TextDocument;
  update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument;
}

/**
 * Documents in an encoding (Language Server Protocol 3.17, `positionEncoding`). Offsets are always
 * UTF-16 code units; only the `character` of a position is counted in the units of the encoding.
 */
export function documentsIn(encoding: () => PositionEncodingKind): Documents {
  return {
    create(uri, languageId, version, text) {
      const document = TextDocument.create(uri, languageId, version, text);
      const length = lengths[encoding()];
      return length ? encoded(document, length) : document;
    },
    update(document, changes, version) {
      if (!(originalKey in document)) return TextDocument.update(document, changes, version);
      const { [originalKey]: original } = document as EncodedDocument;
      for (const change of changes) {
        // Each change counts in the text that the one before it left behind.
        const counted =
          'range' in change
            ? { range: toOriginal(document, original, change.range), text: change.text }
            : change;
        TextDocument.update(original, [counted], version);
      }
      return document;
    },
  };
}

/** The length of a stretch of text in the units of an encoding; of UTF-16 there is no need to count. */
const lengths: Readonly<Record<string, (text: string) => number>> = {
  [PositionEncodingKind.UTF8]: (text) => {
    let bytes = 0;
    for (const character of text) {
      const code = character.codePointAt(0)!;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
  },
  [PositionEncodingKind.UTF32]: (text) => {
    let count = 0;
    for (const _ of text) count++;
    return count;
  },
};

const originalKey = Symbol('the document that counts in UTF-16');

interface EncodedDocument extends TextDocument {
  readonly [originalKey]: TextDocument;
}

function toOriginal(document: TextDocument, original: TextDocument, range: Range): Range {
  const position = (at: Position): Position => original.positionAt(document.offsetAt(at));
  return { start: position(range.start), end: position(range.end) };
}

function encoded(original: TextDocument, length: (text: string) => number): EncodedDocument {
  /** The text of a line without its end. */
  const lineAt = (line: number): string => {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return original.getText(range).replace(/[\r\n]+$/, '');
  };
  const document: EncodedDocument = {
    [originalKey]: original,
    get uri() {
      return original.uri;
    },
    get languageId() {
      return original.languageId;
    },
    get version() {
      return original.version;
    },
    get lineCount() {
      return original.lineCount;
    },
    getText: (range) => original.getText(range && toOriginal(document, original, range)),
    getLineRange(line) {
      const { start, end } = original.getLineRange(line);
      return { start, end: document.positionAt(original.offsetAt(end)) };
    },
    getEOLCharacters: (line) => original.getEOLCharacters(line),
    positionAt(offset) {
      const { line, character } = original.positionAt(offset);
      return { line, character: length(lineAt(line).slice(0, character)) };
    },
    offsetAt({ line, character }) {
      const start = original.offsetAt({ line, character: 0 });
      let left = character;
      let at = start;
      for (const step of line < original.lineCount ? lineAt(line) : '') {
        left -= length(step);
        // A position inside a character stands before it.
        if (left < 0) break;
        at += step.length;
      }
      return at;
    },
  };
  return document;
}
