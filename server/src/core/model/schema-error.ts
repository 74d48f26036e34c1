import type { Node } from 'yaml';
import type { Path } from './schema.js';
import type { Span } from './span.js';

/** What is kept of an error as Ajv reports it (https://ajv.js.org/api.html#error-objects). */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that Ajv compiled when the program was built. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Where an error of the schema belongs in the text. */
export interface Place {
  readonly path: Path;
  readonly span: Span;
  readonly node: Node | null;
}
