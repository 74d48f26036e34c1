/** A typeface with the metrics of Arial, for which all texts were measured, in its two weights. */
export interface Fonts {
  /** The name of the family, as it stands in the files. */
  readonly family: string;
  /** Two TrueType files. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}
