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
  /**
   * The beginning of the addresses under which the client shows the files of the built-in
   * catalogue; without it there is nowhere to go from a built-in bouwsteen.
   */
  readonly catalogueUri?: string;
  /** Whether the client wants to hear when an open document was read anew. */
  readonly followsAnalyses?: boolean;
}

// Client to server.

/** Draws an open document. */
export const drawingRequest = 'bouwstenen/drawing';

export interface DrawingParams {
  readonly textDocument: { readonly uri: string };
  /** The colours that suit where it is shown; `light` without it. */
  readonly theme?: 'light' | 'dark' | 'contrast';
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

/** The id of the element, at its definition. */
export type ElementRangeResult = PlaceResult;

/** Which element stands at a position; the answer is its id or null. */
export const elementAtRequest = 'bouwstenen/elementAt';

export interface ElementAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The catalogue, with the own catalogues of a document laid over it where one is named. */
export const catalogueRequest = 'bouwstenen/catalogue';

export interface CatalogueParams {
  readonly textDocument?: { readonly uri: string } | undefined;
  /** Only what these words find, the best first; without them everything. */
  readonly words?: string;
}

/** An entry as lists show it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly naam: string;
  readonly afkortingen: readonly string[];
  readonly soort: string | null;
  readonly lagen: readonly string[];
  readonly domein: string | null;
  readonly onderdeelVan: readonly string[];
  readonly eu: readonly string[];
  readonly status: string | null;
  readonly omschrijving: string | null;
  /** The other name by which a search found it, or null. */
  readonly matched: string | null;
}

export interface CatalogueResult {
  readonly entries: readonly CatalogueEntry[];
  /** The layers in drawing order. */
  readonly layers: readonly { readonly id: string; readonly name: string }[];
}

/** What a hover on a bouwsteen shows, in Markdown; null for an unknown id. */
export const describeRequest = 'bouwstenen/describe';

/** Where an entry stands; null where the client cannot show it. */
export const entryPlaceRequest = 'bouwstenen/entryPlace';

export interface EntryParams {
  readonly textDocument?: { readonly uri: string } | undefined;
  readonly id: string;
}

export interface PlaceResult {
  readonly uri: string;
  readonly range: Range;
}

// Server to client.

/**
 * An open document was read anew: it changed, or something that it refers to did. Only now is a
 * drawing of the new text to be had; a request sent on the change itself may overtake it.
 */
export const analysedNotification = 'bouwstenen/analysed';

export interface AnalysedParams {
  readonly uri: string;
}

/** Reads a file; the answer is its text or null. */
export const readFileRequest = 'bouwstenen/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
