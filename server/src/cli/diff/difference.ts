import type { ComparedFile } from './documents.js';
import type { Side } from './sides.js';

/** All that a report of differences tells. */
export interface Difference {
  readonly before: Pick<Side, 'name' | 'commit'>;
  readonly after: Pick<Side, 'name' | 'commit'>;
  /** In the order of their paths; those that differ in layout only among them. */
  readonly files: readonly ComparedFile[];
  /** By the path of a document, where its picture is: from the folder of the report, with forward slashes. */
  readonly pictures: ReadonlyMap<string, string>;
}
