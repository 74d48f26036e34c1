/**
 * Modules that the build makes out of schemas/ and catalogue/, so that nothing is parsed,
 * compiled or evaluated when the program starts. See build/made-modules.mjs.
 */

declare module 'bouwstenen:schemas' {
  type FileKind = import('./model/kind.js').FileKind;
  type JsonSchema = import('./model/schema.js').JsonSchema;
  /** The JSON Schemas of schemas/, as data; each is unpacked when it is first asked for. */
  export const schemas: Readonly<Record<FileKind, JsonSchema>>;
}

declare module 'bouwstenen:validators' {
  type FileKind = import('./model/kind.js').FileKind;
  type Validator = import('./model/schema-error.js').Validator;
  /**
   * What Ajv compiled out of each schema: `document` checks everything but the items of the
   * collection (elementen, bouwstenen, voorzieningen), `item` checks one of those and `name` its id.
   */
  export const validators: Readonly<
    Record<FileKind, { readonly document: Validator; readonly item: Validator; readonly name: Validator }>
  >;
}

declare module 'bouwstenen:rule-pages' {
  /** What docs/regels/ says about each code, in Markdown. */
  export const rulePages: Readonly<Record<string, string>>;
}

declare module 'bouwstenen:reference' {
  type CatalogueData = import('./model/catalogue-file.js').CatalogueData;
  type Edition = import('./model/figures.js').Edition;
  /** What catalogue/*.bouwstenen.yaml hold. Unpacks it anew each time, as the others do. */
  export function loadCatalogue(): CatalogueData;
  /** The line, from 0, on which each of them stands in its file. */
  export function loadLines(): Readonly<Record<string, number>>;
  /** The editions of catalogue/*.monitor.yaml. */
  export function loadEditions(): readonly Edition[];
}
