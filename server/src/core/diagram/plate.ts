import type { LayerId } from '../model/layers.js';
import type { RelationVerb } from '../model/relation-kinds.js';
import type { Localized } from '../taal.js';

/** Everything a drawing of an architecture shows, free of text positions: the input of layout and SVG. */
export interface Plate {
  readonly title: string;
  readonly version: string | null;
  /** concept | ter-review | vastgesteld | vervallen, or what the user wrote instead. */
  readonly status: string | null;
  readonly date: string | null;
  readonly owner: string | null;
  /** In document order; ids are unique. */
  readonly elements: readonly PlateElement[];
  /** Only relations whose two ends are in `elements`; ids are unique. */
  readonly relations: readonly PlateRelation[];
  /** The view that this is, as the title block names it; absent for the whole plate. */
  readonly view?: PlateView;
  /** The layers that have a place, with elements or without; absent for all sixteen. */
  readonly layers?: readonly LayerId[];
  /** Where the figures in the boxes come from; absent where there are none. */
  readonly figureSource?: Localized;
}

export interface PlateView {
  readonly name: Localized;
  readonly description: string | null;
}

/** How something on the later of two plates compares to the earlier one. */
export type Change = 'toegevoegd' | 'verwijderd' | 'gewijzigd' | 'ongewijzigd';

/** What of an element can differ between two plates. */
export type ChangedPart = 'id' | 'naam' | 'laag' | 'status' | 'type' | 'bouwsteen' | 'geheel' | 'relaties';

/** The latest figure of a voorziening, as its box shows it. */
export interface KeyFigure {
  /** In the notation of the language: `557.008.812`, `557,008,812`. */
  readonly value: Localized;
  /** Its unit, year and change on one line: `authenticaties · 2021 · +38,4%`. */
  readonly note: Localized;
  /** All of it in full, with its source, for the tooltip. */
  readonly full: Localized;
  /** The years up to and including this one; null where a year has no number. */
  readonly trend: readonly (number | null)[];
}

export interface PlateElement {
  /** The id in the document; an imported element's is `alias/element`. */
  readonly id: string;
  readonly name: string;
  readonly layer: LayerId;
  readonly status: 'bestaand' | 'gewenst' | 'uit-te-faseren';
  /** What it is, as a short label: the soort of its bouwsteen, or the ArchiMate type. */
  readonly kind: string;
  /** The ArchiMate 3.2 type in kebab-case, for the type mark. */
  readonly type: string;
  /** The id of the bouwsteen behind it, or null for a free element. */
  readonly bouwsteen: string | null;
  /** The composite it is drawn in: another element's id of the same layer, or null. Never a cycle. */
  readonly parent: string | null;
  /** True for an element of an imported document. */
  readonly imported: boolean;
  /** The soort and the domein of its bouwsteen; absent where it has none. */
  readonly soort?: string;
  readonly domain?: string;
  /**
   * Where it is plotted into the box of another element: what it is in the document, since one
   * element can be plotted more than once and then stands in the layer of that box.
   */
  readonly plotted?: { readonly id: string; readonly layer: LayerId };
  /** Whether the view turns around it. */
  readonly isFocus?: true;
  readonly figure?: KeyFigure;
  /** On a plate that compares two others; then every element has it. */
  readonly change?: Change;
  /** What was changed, of an element that is `gewijzigd`. */
  readonly changedParts?: readonly ChangedPart[];
  /** Its id on the earlier plate, where it has another one now. */
  readonly was?: string;
}

export interface PlateRelation {
  readonly id: string;
  readonly verb: RelationVerb;
  readonly from: string;
  readonly to: string;
  /** The text beside the line, or null. */
  readonly label: string | null;
  /** Of `benadert`: lezen, schrijven or lezen-en-schrijven; absent where it is not said. */
  readonly mode?: string;
  readonly change?: Change;
}

/** A rectangle in the drawing's own pixels, absolute, origin top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
