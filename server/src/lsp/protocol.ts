import type { Position, Range } from 'vscode-languageserver-types';

/**
 * What this server and its clients say to each other beyond the Language Server Protocol. Names and
 * shapes only, so that a client can import it without the server.
 */

/** What a client may tell at the start. */
export interface InitializationOptions {
  /** The language of messages; without it the client's locale decides, and otherwise Dutch. */
  readonly taal?: string | null;
  /** Whether the server must ask the client for files, because it has no disk of its own. */
  readonly readsFilesThroughClient?: boolean;
}

// Client to server.

/** Draws an open document. */
export const drawingRequest = 'bouwstenen/drawing';

export interface DrawingParams {
  readonly textDocument: { readonly uri: string };
}

export interface DrawingResult {
  /** The same bytes that `bouwstenen render` writes. */
  readonly svg: string;
  /** Whether the text is broken, so that the drawing may lack parts. */
  readonly isBroken: boolean;
}

/** Where an element stands in the text. */
export const elementRangeRequest = 'bouwstenen/elementRange';

export interface ElementRangeParams {
  readonly textDocument: { readonly uri: string };
  /** An id of the document, or `alias/element`. */
  readonly element: string;
}

export interface ElementRangeResult {
  readonly uri: string;
  /** The id of the element, at its definition. */
  readonly range: Range;
}

/** Which element stands at a position; the answer is its id or null. */
export const elementAtRequest = 'bouwstenen/elementAt';

export interface ElementAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

// Server to client.

/** Reads a file; the answer is its text or null. */
export const readFileRequest = 'bouwstenen/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
