import type { Position, Range } from 'vscode-languageserver-types';

/**
 * What this server and its clients say to each other beyond the Language Server Protocol. Names and
 * shapes only, so that a client can import it without the server.
 */

/** What users may choose for themselves; everything else is a matter of the repository. */
export interface Settings {
  /** The language of messages; without it the client's locale decides, and otherwise Dutch. */
  readonly taal?: string | null;
  /** What is written between the words of a document; each is on unless it says false. */
  readonly inlayHints?: {
    /** The name behind the id of a bouwsteen. */
    readonly names?: boolean;
    /** The layer that an element has from its bouwsteen. */
    readonly layers?: boolean;
    /** The latest key figure behind a voorziening. */
    readonly figures?: boolean;
  };
  /** What is written above elements; each is on unless it says false. */
  readonly codeLens?: {
    /** How often an element or entry is used. */
    readonly uses?: boolean;
    /** The way to the preview. */
    readonly preview?: boolean;
    /** The way to the figures. */
    readonly figures?: boolean;
  };
}

/**
 * What a client may tell at the start. Its settings may follow or change later through
 * `workspace/didChangeConfiguration`, under `settings.bouwstenen`.
 */
export interface InitializationOptions extends Settings {
  /** Whether the server must ask the client for files, because it has no disk of its own. */
  readonly readsFilesThroughClient?: boolean;
  /**
   * The beginning of the addresses under which the client shows the files of the built-in
   * catalogue; without it there is nowhere to go from a built-in bouwsteen.
   */
  readonly catalogueUri?: string;
  /** Whether the client wants to hear when an open document was read anew. */
  readonly followsAnalyses?: boolean;
  /**
   * The commands below that the client knows. A lens that would need another one is not shown, or
   * cannot be clicked on.
   */
  readonly commands?: readonly string[];
}

// Commands of the client, for lenses.

/** Shows the drawing of the document in which the lens stands. */
export const openPreviewCommand = 'bouwstenen.openPreview';

/** Shows the figures of a bouwsteen; its argument is an {@link EntryParams}. */
export const showFiguresCommand = 'bouwstenen.showFigures';

/** Shows places that use something; its argument is a {@link ReferencesArgument}. */
export const showReferencesCommand = 'bouwstenen.showReferences';

export interface ReferencesArgument {
  /** Where it is defined. */
  readonly uri: string;
  readonly position: Position;
  readonly locations: readonly PlaceResult[];
}

// Client to server.

/** Draws an open document. */
export const drawingRequest = 'bouwstenen/drawing';

export interface DrawingParams {
  readonly textDocument: { readonly uri: string };
  /** The colours that suit where it is shown; `light` without it. */
  readonly theme?: DrawingTheme;
  /** The id of a view, as {@link viewsRequest} gives them; without it the whole is drawn. */
  readonly view?: string | null;
  readonly filter?: DrawingFilter | null;
  /** An earlier text to draw the difference from; then no view is looked at. */
  readonly compareWith?: EarlierText | null;
}

/** What a document is compared with: another document, or what it was itself in an earlier version. */
export interface EarlierText {
  /** Where it stands or stood: what it refers to is looked up from there, as it is now. */
  readonly uri: string;
  /** At most {@link maxEarlierLength} UTF-16 code units. */
  readonly text: string;
  /** What the title calls it, such as a file name or a version. */
  readonly name: string;
}

/** A longer text than this is not compared with. */
export const maxEarlierLength = 2 * 1024 * 1024;

/**
 * What came of a comparison: it was made; it was made, but the earlier text is broken, so that what
 * could not be read of it looks new; or it was not made, because the earlier text is too long or
 * because one of the two is no architecture.
 */
export type ComparisonOutcome = 'made' | 'broken' | 'too-large' | 'other-kind';

export type DrawingTheme = 'light' | 'dark' | 'print' | 'contrast' | 'contrast-light';

/** What of a view is let through for the moment; a list that is absent or empty lets all through. */
export interface DrawingFilter {
  /** Ids of groups of layers, of statuses, of domains, and soorten of bouwsteen. */
  readonly groups?: readonly string[];
  readonly statuses?: readonly string[];
  readonly domains?: readonly string[];
  readonly kinds?: readonly string[];
  /** An element with what is within so many relations of it. */
  readonly around?: { readonly element: string; readonly steps: number };
}

export interface DrawingResult {
  /** The same bytes that `bouwstenen render` writes. */
  readonly svg: string;
  /** Whether the text is broken, so that the drawing may lack parts. */
  readonly isBroken: boolean;
  /** Whether the document no longer has the view that was asked for, so that this is the whole. */
  readonly isViewUnknown?: boolean;
  /** There where a comparison was asked for. One that was not made leaves the drawing without it. */
  readonly comparison?: ComparisonOutcome;
}

/** The views of an open architecture, and by what they can be filtered; null for other documents. */
export const viewsRequest = 'bouwstenen/views';

export interface ViewsParams {
  readonly textDocument: { readonly uri: string };
  /** With it the choices are those of the comparison. */
  readonly compareWith?: EarlierText | null;
}

export interface ViewsResult {
  /** The own ones first, then the standard ones, then one around each element. */
  readonly views: readonly ViewSummary[];
  readonly choices: {
    readonly groups: readonly FilterChoice[];
    readonly statuses: readonly FilterChoice[];
    readonly domains: readonly FilterChoice[];
    readonly kinds: readonly FilterChoice[];
  };
}

export interface ViewSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Whether the document defines it. */
  readonly isOwn: boolean;
  /** The element that it turns around, of the standard views that turn around one. */
  readonly element: string | null;
}

export interface FilterChoice {
  readonly id: string;
  readonly name: string;
  /** How many elements of the document this is. */
  readonly count: number;
}

/** What a drawing says, as lists in Markdown; null where there is no such view. */
export const drawingTextRequest = 'bouwstenen/drawingText';

export interface DrawingTextParams {
  readonly textDocument: { readonly uri: string };
  readonly view?: string | null;
  readonly filter?: DrawingFilter | null;
  readonly compareWith?: EarlierText | null;
}

/** What a hover on an element shows, in Markdown; its params are {@link ElementRangeParams}. */
export const describeElementRequest = 'bouwstenen/describeElement';

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
  /** The other name or the abbreviation with its meaning by which a search found it, or null. */
  readonly matched: string | null;
}

export interface CatalogueResult {
  readonly entries: readonly CatalogueEntry[];
  /** The abbreviations that the words may mean; none without words. */
  readonly abbreviations: readonly { readonly afkorting: string; readonly betekenis: string }[];
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

/** Lists the files of our kinds in a folder of the workspace; the answer is their URIs. */
export const findFilesRequest = 'bouwstenen/findFiles';

export interface FindFilesParams {
  readonly folder: string;
}
