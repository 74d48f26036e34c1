/**
 * What programs get from `import … from 'bouwstenen'`. This file is shipped as it stands as the types of
 * the package, and so it imports nothing. Fields are only ever added within a major version.
 */

/** The language of messages: Dutch by default. */
export type Taal = 'nl' | 'en';

export type Level = 'error' | 'warning' | 'info' | 'hint';

export type Kind = 'architectuur' | 'bouwstenen' | 'monitor' | 'config';

/**
 * Texts by their path: relative, with forward slashes, and named as in a repository, since the end of the
 * name tells the kind (`loket.architectuur.yaml`). References between files follow these paths. A
 * `bouwstenen.config.yaml` and a `bouwstenen.baseline.json` count for what is beside and below them.
 */
export type SourceFiles = Readonly<Record<string, string>>;

/** A stretch of a text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Finding extends Place {
  readonly path: string;
  /** The id of the rule; permanent. */
  readonly code: string;
  readonly level: Level;
  /** What is wrong, why it matters and what to do. */
  readonly message: string;
  /** Other places that explain it. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends Place {
  readonly path: string;
  readonly message: string;
}

/** The same fields, with the same meaning, as `bouwstenen check --format json`. */
export interface CheckResult {
  readonly version: 1;
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
    /** How many findings the baseline knows; they are not among the findings. */
    readonly baselined: number;
  };
  /** By path, and then in the order of the text. */
  readonly findings: readonly Finding[];
}

export interface TextOptions {
  /** The language of messages; `nl` by default. */
  readonly taal?: Taal;
  /** Of one text: the path that it stands at, `naamloos.architectuur.yaml` by default. */
  readonly path?: string;
  /** Other texts that it refers to. */
  readonly files?: SourceFiles;
}

export interface CheckOptions extends TextOptions {
  /** The paths to check; all by default. The others are there to be referred to. */
  readonly only?: readonly string[];
  /** Whether what a baseline knows is left out; it is by default. */
  readonly baseline?: boolean;
}

export interface DrawOptions extends TextOptions {
  /** `light` by default. */
  readonly theme?: 'light' | 'dark' | 'print' | 'contrast' | 'contrast-light';
}

export interface RenderOptions extends DrawOptions {
  /** The id of a view; the whole plate by default. */
  readonly view?: string;
}

/**
 * Checks one text, or texts that may refer to each other.
 * @throws TypeError where the call is wrong; never for what stands in a text
 */
export declare function check(input: string | SourceFiles, options?: CheckOptions): Promise<CheckResult>;

/**
 * Draws an architecture or a monitor.
 * @returns an SVG document, the same bytes as `bouwstenen render`
 * @throws TypeError where the call is wrong, for a catalogue, and for a view that is not there
 */
export declare function render(text: string, options?: RenderOptions): Promise<string>;

/** A value that is compared; null where nothing is written. */
export type Value = string | number | null | readonly string[];

export interface FieldChange {
  /** The key; of a key within a key, both with a point between. */
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** Of a figure, how much it changed in percent. */
  readonly percent?: number;
}

/** Something with an id of its own that came, went, changed or got another id. */
export interface PartChange {
  /** Such as `element`, `relatie`, `uitgangspunt`, `bouwsteen` or `cijfer`. */
  readonly what: string;
  readonly how: 'added' | 'removed' | 'changed' | 'renamed';
  /** The id as it is now, or as it was of what is gone. */
  readonly id: string;
  /** The earlier id of what was renamed. */
  readonly was: string | null;
  readonly name: string | null;
  /** The lines in the earlier and the later text, from 1. */
  readonly beforeLine: number | null;
  readonly afterLine: number | null;
  readonly fields: readonly FieldChange[];
  readonly parts: readonly PartChange[];
}

/** How two versions differ in what they say: order, layout and comments are no difference. */
export interface Difference {
  readonly version: 1;
  readonly kind: Kind;
  readonly change: 'added' | 'removed' | 'changed' | 'equal';
  /** False where a text is broken: what could not be read of it seems not to be there. */
  readonly isWhole: boolean;
  readonly fields: readonly FieldChange[];
  readonly parts: readonly PartChange[];
}

/** Of both texts: the path that tells the kind, `naamloos.architectuur.yaml` by default. */
export interface DiffOptions {
  readonly path?: string;
}

export interface RenderDiffOptions extends DrawOptions {
  /** What the earlier text refers to, where that is not the same as `files`. */
  readonly filesBefore?: SourceFiles;
  /** What the versions are called in the title. */
  readonly names?: { readonly before: string; readonly after: string };
}

/**
 * Tells how two versions of a text differ.
 * @param before the earlier version; null where there was none
 * @param after the later version; null where there is none
 * @throws TypeError where the call is wrong
 */
export declare function diff(before: string | null, after: string | null, options?: DiffOptions): Difference;

/**
 * Draws how two versions of an architecture differ.
 * @returns an SVG document
 * @throws TypeError where the call is wrong, and for what is no architecture
 */
export declare function renderDiff(
  before: string,
  after: string,
  options?: RenderDiffOptions,
): Promise<string>;

export interface Organisatie {
  readonly naam: string;
  readonly peildatum: string | null;
  readonly bron: readonly string[];
  readonly toelichting: string | null;
}

/** An entry of the catalogue, with the fields of `bouwstenen catalogue --format json`. */
export interface Bouwsteen {
  readonly id: string;
  readonly naam: string;
  readonly afkortingen: readonly string[];
  readonly aliassen: readonly string[];
  readonly soort: string | null;
  readonly lagen: readonly string[];
  readonly domein: string | null;
  readonly onderdeelVan: readonly string[];
  readonly omschrijving: string | null;
  readonly status: string | null;
  readonly van: string | null;
  readonly tot: string | null;
  readonly standaardstatus: string | null;
  readonly beheerder: Organisatie | null;
  readonly opdrachtgever: Organisatie | null;
  readonly eu: readonly {
    readonly verordening: string;
    readonly toelichting: string | null;
    readonly bron: readonly string[];
  }[];
  readonly verwijzingen: readonly string[];
  readonly relaties: readonly {
    readonly soort: string;
    readonly met: string;
    readonly toelichting: string | null;
    readonly bron: readonly string[];
  }[];
  readonly geschiedenis: readonly {
    readonly wanneer: string | null;
    readonly wat: string;
    readonly status: string | null;
    readonly toelichting: string | null;
    readonly bron: readonly string[];
  }[];
  readonly toelichting: string | null;
  readonly bron: readonly string[];
  readonly bestand: string;
}

/** One printed cell of one edition, with the fields of `bouwstenen figures --format json`. */
export interface Cijfer {
  readonly uitgave: string;
  readonly voorziening: string;
  readonly indicator: string;
  readonly naam: string;
  /** A year or a part of one; `groei` for the printed change in percent. */
  readonly periode: string;
  readonly gedrukt: string;
  readonly waarde: number | null;
  readonly eenheid: string | null;
  readonly soort: string | null;
  readonly kwalificatie: string | null;
  readonly toelichting: string | null;
  readonly bron: string | null;
}

/** The entries of the built-in catalogue: all, or those that a name finds, the best first. */
export declare function catalogue(name?: string): readonly Bouwsteen[];

/** Every figure of every built-in edition, or those of one voorziening. */
export declare function figures(voorziening?: string): readonly Cijfer[];

/** A JSON Schema (draft-07), as a new object. */
export declare function schema(kind: Kind): Record<string, unknown>;

/**
 * Reads what {@link check} takes from a folder on disk: every file of our kinds in it and in the folders
 * below, and the baselines. Nothing above the folder is read, so give the folder of the repository.
 * @throws Error for a folder or a file that cannot be read
 */
export declare function readFolder(folder: string): Promise<SourceFiles>;

/** The version of the package. */
export declare const version: string;
