/**
 * What a preview and its page say to each other. Shapes only: the page must not know the editor,
 * and the editor not the page.
 */

/** What of a view is shown; lists of ids, of which an empty one lets everything through. */
export interface Filter {
  readonly groups?: readonly string[];
  readonly statuses?: readonly string[];
  readonly domains?: readonly string[];
  readonly kinds?: readonly string[];
  readonly around?: { readonly element: string; readonly steps: number };
}

/** `editor` follows the theme of the editor. */
export type ThemeChoice = 'editor' | 'light' | 'dark' | 'print';

/** What a document is compared with: another document, or itself at a commit. */
export type Comparison =
  | { readonly kind: 'file'; readonly uri: string; readonly name: string }
  | { readonly kind: 'version'; readonly commit: string; readonly name: string };

/** The drawing that the page wants to show. */
export interface Wish {
  /** The id of a view; null for the whole. */
  readonly view: string | null;
  /** What the difference is drawn with; then there is no view. */
  readonly comparison: Comparison | null;
  readonly filter: Filter;
  readonly theme: ThemeChoice;
}

export interface ViewChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly isOwn: boolean;
  /** The element that it turns around, of the views that are there for each element. */
  readonly element: string | null;
}

export interface FilterChoice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The parts of a filter that are lists. */
export type FilterList = 'groups' | 'statuses' | 'domains' | 'kinds';

/** The formats in which a drawing can be saved. */
export type Format = 'svg' | 'png' | 'pdf';

export type ToPage =
  | {
      readonly type: 'drawing';
      /** The drawing, or null to leave the last one. */
      readonly svg: string | null;
      /** Why the drawing may not be what the text says, or null where it is. */
      readonly notice: string | null;
      /** Whether the last good drawing is better than this one. */
      readonly isStale: boolean;
      /** Whether the view that was asked for is no more, so that this is the whole. */
      readonly isViewGone: boolean;
    }
  | { readonly type: 'select'; readonly element: string | null }
  /** What the user chose to compare with. */
  | { readonly type: 'compare'; readonly comparison: Comparison }
  | {
      readonly type: 'views';
      readonly views: readonly ViewChoice[];
      readonly choices: Readonly<Record<FilterList, readonly FilterChoice[]>>;
    }
  /** What is known of an element, as HTML; null where the text does not have it. */
  | { readonly type: 'description'; readonly element: string; readonly html: string | null }
  /** What the drawing says, as HTML. */
  | { readonly type: 'text'; readonly html: string }
  /** Something to tell the user in passing. */
  | { readonly type: 'said'; readonly text: string };

export type FromPage =
  | { readonly type: 'ready'; readonly wish: Wish }
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'askViews' }
  | { readonly type: 'askText' }
  | { readonly type: 'describe'; readonly element: string }
  /** Puts the cursor on an element where its text is to be seen. */
  | { readonly type: 'select'; readonly element: string }
  /** The same, and opens the text and goes to it. */
  | { readonly type: 'reveal'; readonly element: string }
  | { readonly type: 'save'; readonly format: Format; readonly data: string | Uint8Array }
  /** A file could not be made; the reason is for people to read. */
  | { readonly type: 'failed'; readonly format: Format; readonly reason: string }
  /** Lets the user choose what to compare with. */
  | { readonly type: 'chooseComparison'; readonly kind: Comparison['kind'] }
  /** Puts the text of the drawing on the clipboard; the page's own, where it has one. */
  | { readonly type: 'copyText'; readonly markdown: string | null };

/** The words of the page in the language of the drawing; `{0}` stands for what is filled in. */
export type Texts = Readonly<
  Record<
    | 'wholePlate'
    | 'ownViews'
    | 'standardViews'
    | 'impact'
    | 'selectForImpact'
    | 'compare'
    | 'compareWithFile'
    | 'compareWithVersion'
    | 'comparedWith'
    | 'groups'
    | 'statuses'
    | 'domains'
    | 'kinds'
    | 'around'
    | 'selectForAround'
    | 'everything'
    | 'oneStep'
    | 'steps'
    | 'clearFilter'
    | 'lines'
    | 'linesAll'
    | 'linesSelected'
    | 'linesNone'
    | 'linesHint'
    | 'theme'
    | 'themeEditor'
    | 'themeLight'
    | 'themeDark'
    | 'themePrint'
    | 'share'
    | 'saveSvg'
    | 'savePng'
    | 'copyImage'
    | 'copyMarkdown'
    | 'savePdf'
    | 'makingPng'
    | 'makingPdf'
    | 'copied'
    | 'copyRefused'
    | 'tooLarge'
    | 'indicator'
    | 'period'
    | 'figure'
    | 'remark'
    | 'found'
    | 'notFound'
    | 'viewGone',
    string
  >
>;
