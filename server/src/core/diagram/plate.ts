import type { LayerId } from '../model/layers.js';
import type { RelationVerb } from '../model/relation-kinds.js';

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
}

export interface PlateRelation {
  readonly id: string;
  readonly verb: RelationVerb;
  readonly from: string;
  readonly to: string;
  /** The text beside the line, or null. */
  readonly label: string | null;
}

/** A rectangle in the drawing's own pixels, absolute, origin top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
